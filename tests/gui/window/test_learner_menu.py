"""File > Learner and File > Hand in: who learns, and what the Learn page then shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.course.hand_in import parse
from core.journal import intents
from gui.widgets.label import Label
from gui.window.learner_dialog import LearnerDialog
from tests.gui.conftest import click

BIDI = "\u2068{}\u2069"


@pytest.fixture
def learners(window, tmp_path):
    window.session.learners.open(tmp_path / "kept")
    return window.session.learners


@pytest.fixture
def act(window):
    """Chooses an entry of the menu, by its name; that it is listed and can be is a part of it."""

    def choose(name):
        window.menus.file.learners.menu.aboutToShow.emit()
        action = window.findChild(QAction, f"{name}Action")
        assert action.isEnabled()
        action.trigger()

    return choose


@pytest.fixture
def entries(window):
    """The names as they stand in the menu, and which is ticked."""

    def listed():
        menu = window.menus.file.learners.menu
        menu.aboutToShow.emit()
        return [(each.text(), each.isChecked()) for each in menu.actions() if each.isCheckable()]

    return listed


def type_name(window, qtbot, name):
    """As by keyboard; whether the dialog is gone then."""
    dialog = next(each for each in window.findChildren(LearnerDialog) if each.isVisible())
    dialog.line.selectAll()
    qtbot.keyClicks(dialog.line, name)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    return not dialog.isVisible()


def agree(window, qtbot):
    box = window.findChild(QMessageBox, "learnerQuestion")
    click(qtbot, box.findChild(QPushButton, "learnerAgreed"))
    return box.text()


def test_at_first_the_menu_has_one_without_a_name_who_is_here(learners, entries, window):
    assert entries() == [("No name", True)]
    back = window.findChild(QAction, "restoreLearnerAction")
    assert not back.isEnabled()
    assert "since the program was started" in back.toolTip()


def test_a_learner_is_begun_by_keyboard_and_the_title_tells_who_it_is(
    learners, act, entries, window, qtbot
):
    window.session.progress.complete(window.session.runs.lesson("rnn-cell"), 0)
    act("newLearner")
    assert type_name(window, qtbot, "Anna & Bert")
    assert window.windowTitle() == "hello with nn.RNN — Anna & Bert — Unroll"
    assert entries() == [("No name", False), ("Anna && Bert", True)]
    assert window.settings.learner == 1
    assert window.session.journal.done[-1] == intents.NewLearner("Anna & Bert")
    assert "Anna & Bert is learning now: 0 steps done" in window.statusBar().currentMessage()


def test_a_name_that_cannot_be_is_refused_in_the_dialog_until_it_can(learners, act, window, qtbot):
    act("newLearner")
    dialog = window.findChild(LearnerDialog, "learnerDialog")
    error = dialog.findChild(object, "learnerError")
    for name, sentence in (("", "is empty"), ("x" * 41, "has 41 letters")):
        assert not type_name(window, qtbot, name)
        assert sentence in error.text()
    dialog.line.setText("An\u202ena")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert "U+202E" in error.text()
    qtbot.keyClicks(dialog.line, "x")
    assert error.isHidden()
    assert type_name(window, qtbot, "Anna")
    act("newLearner")
    assert not type_name(window, qtbot, "anna")
    assert learners.names() == ["Anna"]
    dialog = next(each for each in window.findChildren(LearnerDialog) if each.isVisible())
    for label in dialog.findChildren(Label):  # the dialog has grown, no text is cut for it
        assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.turns(4)
@pytest.mark.parametrize("name", ["مريم", "<b>zebra</b>", "👩🏽\u200d🚀", "{0} %s [*]"])
def test_any_name_is_shown_as_it_is(learners, act, entries, window, qtbot, name):
    act("renameLearner")
    dialog = window.findChild(LearnerDialog, "learnerDialog")
    dialog.line.setText(name)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    shown = BIDI.format(name) if name == "مريم" else name
    assert entries() == [(shown, True)]
    assert shown.replace("[*]", "[*][*]") in window.windowTitle()
    act("deleteLearner")
    assert agree(window, qtbot).startswith(f"{shown}: 0 steps done")


def test_who_is_deleted_is_asked_about_and_can_be_brought_back(
    learners, act, entries, window, qtbot
):
    lesson = window.session.runs.lesson("rnn-cell")
    act("newLearner")
    type_name(window, qtbot, "Anna")
    window.session.progress.complete(lesson, 0)
    act("deleteLearner")
    box = window.findChild(QMessageBox, "learnerQuestion")
    assert "Anna: 1 step done, 0 questions answered" in box.text()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert learners.name == "Anna"
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "learnerQuestion") is None)
    act("deleteLearner")
    agree(window, qtbot)
    assert entries() == [("No name", True)]
    back = window.findChild(QAction, "restoreLearnerAction")
    assert back.text() == "&Bring back Anna"
    act("restoreLearner")
    assert (learners.name, window.session.progress.done(lesson)) == ("Anna", {0})


@pytest.fixture
def learn(window, wait):
    """The page on the second step of the first lesson."""
    page = window.pages.show("learn")
    window.do(intents.GoToStep("rnn-cell", 1))
    wait()
    return page


def dots(learn):
    """Which of the step's dots are filled, by the page itself."""
    return set(learn.guide.at.done)


def test_the_page_follows_at_once_and_each_goes_on_where_they_were(
    learners, act, learn, window, qtbot, wait, find
):
    first = window.session.runs.lessons[0]
    for place in range(len(first.steps)):
        window.session.progress.complete(first, place)
    window.do(intents.GoToStep("rnn-layers", 0))
    window.session.progress.complete(window.session.runs.lesson("rnn-layers"), 0)
    wait()
    act("newLearner")
    type_name(window, qtbot, "Anna")
    wait()
    assert (learn.guide.lesson.id, learn.guide.place, dots(learn)) == ("rnn-cell", 0, set())
    assert "done" not in find("lessonList").item(0).toolTip()
    act("learner0")
    wait()
    assert (learn.guide.lesson.id, learn.guide.place, dots(learn)) == ("rnn-layers", 1, {0})
    assert "done" in find("lessonList").item(0).toolTip()
    assert find("lessonList").currentRow() == 1


def test_a_reset_empties_the_dots_and_bring_back_fills_them(
    learners, act, learn, window, qtbot, wait
):
    window.session.progress.complete(learn.guide.lesson, 0)
    act("resetLearner")
    agree(window, qtbot)
    wait()
    assert (learn.guide.place, dots(learn)) == (0, set())
    act("restoreLearner")
    wait()
    assert (learn.guide.place, dots(learn)) == (1, {0})


def test_what_one_has_begun_is_not_ticked_for_the_other_who_switches_from_the_lab(
    learners, act, learn, window, qtbot, wait
):
    """The step waits for t = 3; it is reached after the switch, in the Lab."""
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    window.do(intents.ShowPage("lab"))
    before = window.session.runs.current
    act("newLearner")
    type_name(window, qtbot, "Anna")
    assert window.session.runs.current is before  # the Lab is left in peace
    window.do(intents.TrainTo(1, 3))
    wait()
    assert window.session.progress.record.done == {}
    window.do(intents.ShowPage("learn"))
    wait()
    assert (learn.guide.lesson.id, learn.guide.place) == ("rnn-cell", 0)
    assert not learn.guide.is_done


def test_the_nameless_one_is_asked_whose_work_it_is_and_then_where_it_goes(
    learners, act, window, qtbot, tmp_path, monkeypatch
):
    asked = []

    def answer(parent, title, proposed, kinds, place):
        asked.append((proposed, [each.ending for each in kinds]))
        return str(tmp_path / "anna.json")

    monkeypatch.setattr("gui.window.learner_menu.ask_save", answer)
    act("handIn")
    dialog = window.findChild(LearnerDialog, "learnerDialog")
    assert dialog.windowTitle() == "Whose work is this?"
    assert type_name(window, qtbot, "Anna/../x: B.")
    assert asked == [("unroll-Anna-x-B", [".json"])]
    assert parse((tmp_path / "anna.json").read_bytes()).name == "Anna/../x: B."
    assert window.statusBar().currentMessage().startswith("Wrote anna.json")
    act("handIn")  # no more asked for a name
    assert len(asked) == 2


def test_a_hand_in_that_cannot_be_written_is_told(
    learners, act, window, qtbot, tmp_path, monkeypatch
):
    place = str(tmp_path / "no" / "anna.json")
    monkeypatch.setattr("gui.window.learner_menu.ask_save", lambda *_: place)
    window.do(intents.RenameLearner("Anna"))
    act("handIn")
    assert "its folder does not exist" in window.findChild(QMessageBox, "errorBox").text()


def test_the_next_learner_sees_nothing_of_what_the_one_before_has_seen(
    learners, act, learn, window, qtbot, wait
):
    window.do(intents.GoToStep("rnn-cell", 0))
    window.do(intents.TrainTo(1, 3))
    wait()
    run = window.session.runs.current
    assert run.seen.step == 3
    act("newLearner")
    type_name(window, qtbot, "Bea")
    wait()
    assert window.session.runs.current is run
    assert run.seen == run.playhead  # a question hides what is ahead: this would be dimmed after it
