"""What the network predicts, while it is hidden, is told by no view and leaves by no clipboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.journal.intents import (
    HideAnswers,
    RevealAnswers,
    Seek,
    SetStepSize,
    Step,
    TrainTo,
    Withhold,
)
from core.runs.looked_at import LookedAt
from core.text.plain import one_line
from core.trace.operations import TELLING
from gui.explain.explain import explain
from gui.figures.decoded.decoded_model import LOSS_COLUMN, WORD_COLUMN
from gui.wording.numbers import loss_text, number_text
from gui.wording.runs import run_outcome

EPOCH = 4


@pytest.fixture
def run(window, settle):
    """After its fourth epoch, which predicts a word that no other one before predicts."""
    window.session.runs.open_lesson("hello-embedding")
    run = window.session.runs.current
    window.do(TrainTo(EPOCH, run.steps.last))
    settle(window.session)
    return run


def texts(window, find):
    """All that the Lab says of this epoch, and what would be copied."""
    for panel in ("decoded", "code", "equations", "explain", "runs"):
        window.docks[panel].raise_()
        window.docks[panel].widget().refresh()
    window.redraw.all()
    window.redraw.now()
    table = find("decodedTable")
    model, row = table.model(), EPOCH - 1
    cells = [model.text(row, column) for column in (WORD_COLUMN, LOSS_COLUMN)]
    tip = model.index(row, WORD_COLUMN).data(Qt.ItemDataRole.ToolTipRole)
    said = window.docks["decoded"].widget().says.text()
    explained = find("liveText").toPlainText()
    shown = window.stage.diagram.values_text()
    others = find("statusLine").text(), find("outputView").toPlainText().splitlines()[-1]
    return [*cells, tip, said, explained, shown, *others, model.line(row)]


def test_hidden_it_is_told_nowhere_and_revealed_everywhere(window, find, run):
    word = one_line(run.recording.letters(EPOCH))
    loss = loss_text(run.recording.loss(EPOCH))
    told = "\n".join(texts(window, find))
    assert told.count(word) >= 4
    assert told.count(loss) >= 3
    assert word in run_outcome(run)
    window.do(HideAnswers(True))
    told = "\n".join(texts(window, find))
    assert word not in told
    assert loss not in told
    assert "softmax" not in told
    assert word not in run_outcome(run, hidden=True)
    table = find("decodedTable")
    table._copy_row(EPOCH - 1)
    assert word not in QGuiApplication.clipboard().text()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert "\n".join(texts(window, find)).count(word) >= 4
    window.do(HideAnswers(False))


@pytest.mark.turns(3)
@pytest.mark.parametrize("kind", sorted(TELLING))
def test_of_no_operation_that_would_tell_it_numbers_are_explained(run, kind):
    why = "It is hidden."
    operations = [each for step in range(1, run.steps.last) for each in run.operations.of(step)]
    operation = next(each for each in operations if each.kind == kind)
    assert "<table" in explain(run, LookedAt(operation=operation))
    page = explain(run, LookedAt(operation=operation, why_hidden=why))
    assert why in page
    assert "<table" not in page
    assert number_text(run.trace.losses[operation.t]) not in page


def test_equations_tell_no_numbers_of_it(window, wait, run):
    window.do(SetStepSize("operation"))
    window.do(Seek(EPOCH, 2))
    wait()
    while run.operations.at(run.playhead).kind != "softmax":
        window.do(Step())
        wait()
    panel = window.docks["equations"].widget()
    panel.refresh()
    assert "exp(" in panel.numbers.accessibleName()
    window.do(HideAnswers(True))
    panel.refresh()
    assert "exp(" not in panel.numbers.accessibleName()
    assert "“" not in panel.name.text()
    window.do(HideAnswers(False))
    window.do(SetStepSize("time step"))


def test_who_is_asked_for_it_answers_before_it_is_revealed(window, run):
    window.do(Withhold("answers"))
    assert window.session.selection.hides_answers
    assert "answer first" in window.do(RevealAnswers())
    assert window.session.selection.hides_answers
    window.do(Withhold(""))
    assert not window.session.selection.hides_answers
