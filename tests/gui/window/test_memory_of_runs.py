"""What runs keep stays within a budget, and what is deleted is really let go."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun
from core.runs.run_memory import MB, UNDO_MAX
from core.training.batch_trainer import BatchTrainer
from gui.window.compute_dialog import ComputeDialog
from tests.gui.conftest import click

TEXT = "the cat sat on the mat and the dog sat on the cat.\n" * 40
ECHO = Experiment(
    SyntheticTask("echo", 5),
    ModelSpec("RNN", hidden_size=8, head="Linear"),
    TrainingSpec(epochs=24, batch_size=4),
)


@pytest.fixture
def text(session, short_samples, qtbot):
    """A language model's experiment on a short text that is open."""
    opening = session.texts.opening
    opening.open("pasted", TEXT)
    qtbot.waitUntil(lambda: opening.text is not None)
    model = ModelSpec("LSTM", embedding_dim=8, hidden_size=16, head="Linear")
    return Experiment(TextTask.of(opening.text, 16), model, TrainingSpec(epochs=24, batch_size=4))


@pytest.fixture
def learn(session, text, qtbot):
    """Trains a language model to its end."""

    def train(**values):
        run = session.texts.begin(text.with_values(**values))
        qtbot.waitUntil(lambda: not session.texts.running and run.done)
        return run

    return train


@pytest.fixture
def solve(session, qtbot):
    """Trains a series on a task to its end."""

    def train(**values):
        series = session.tasks.start(ECHO.with_values(**values))
        qtbot.waitUntil(lambda: not session.tasks.running)
        return series

    return train


@pytest.fixture
def idle(session, qtbot):
    """Waits until the worker has answered all that was asked."""

    def wait():
        with qtbot.waitSignal(session.computing.found):
            session.computing.ask()

    return wait


def test_a_language_model_is_deleted_and_brought_back_where_it_was(session, learn, qtbot):
    language = session.texts
    first, second = learn(seed=1), learn(seed=2)
    language.delete(second)
    assert (language.runs, language.run) == ([first], first)
    language.delete(first)
    assert (language.runs, language.run) == ([], None)
    language.undo_delete()
    language.undo_delete()
    assert language.runs == [first, second]
    assert language.run is second
    assert not language.deleted
    language.set_updates(30)
    language.resume()  # its trainer was let go: it is made again from the nearest state
    qtbot.waitUntil(lambda: not language.running)
    plain = BatchTrainer(second.experiment, language.opening.codes(second))
    losses = [plain.advance().loss for _ in range(30)]
    assert second.losses.tolist() == np.array(losses, "f4").tolist()


def test_a_run_deleted_while_it_trains_can_be_gone_on_with(session, text, qtbot):
    language = session.texts
    run = language.begin(text.with_values(epochs=5_000))
    qtbot.waitUntil(lambda: run.updates > 20)
    language.delete(run)
    assert not language.running
    language.undo_delete()
    language.set_updates(run.updates + 20)
    language.resume()
    qtbot.waitUntil(lambda: not language.running and run.done)
    plain = BatchTrainer(run.experiment, language.opening.codes(run))
    losses = [plain.advance().loss for _ in range(run.updates)]
    assert run.losses.tolist() == np.array(losses, "f4").tolist()


def test_what_was_deleted_long_ago_and_its_trainers_are_let_go(session, learn, solve, idle):
    language, practising = session.texts, session.tasks
    gone = [weakref.ref(learn(seed=seed)) for seed in (1, 2)]
    series = [solve(seed=seed) for seed in (1, 2)]
    gone += [weakref.ref(each) for each in series] + [weakref.ref(series[0].runs[0])]
    series.clear()
    while language.runs:
        language.delete(language.runs[0])
    while practising.series:
        practising.delete(practising.series[0])
    idle()
    kept = session._worker._batches._cache
    assert not kept._frontiers
    assert not kept._replayers
    assert session.memory.has_deleted
    gc.collect()
    assert all(ref() is not None for ref in gone)  # they can be brought back
    session.memory.forget_deleted()
    gc.collect()
    assert [ref() for ref in gone] == [None] * len(gone)
    assert session.memory.deleted_bytes == 0
    assert not session.memory.has_deleted


def test_of_very_many_deleted_runs_the_latest_can_be_brought_back(session, text):
    language = session.texts
    for seed in range(UNDO_MAX + 3):
        language._take(BatchRun(1_000 + seed, text.with_values(seed=seed)))
    for run in [*language.runs]:
        language.delete(run)
    assert len(language.deleted) == UNDO_MAX


def test_all_kinds_of_runs_share_one_budget_the_oldest_giving_first(session, settle, learn, solve):
    session.runs.open_lesson("hello-rnn")
    settle(session)
    session.transport.set_speed(None)
    session.transport.play()
    settle(session)
    old, now = solve(seed=1), solve(seed=2)
    model = learn()
    used = session.memory.used
    assert (
        used > session.runs.current.nbytes + old.runs[0].nbytes + now.runs[0].nbytes + model.nbytes
    )
    before = len(now.runs[0].keyframes)
    session.memory.budget = used - 1
    session.memory.fit()
    assert session.memory.used < used
    assert len(old.runs[0].keyframes) < before
    assert len(now.runs[0].keyframes) == before  # it is looked at
    session.memory.budget = 1
    solve(seed=3)
    counts = {len(run.keyframes) for run in (old.runs[0], now.runs[0], model)}
    assert counts == {2}


# in the window ----------------------------------------------------------------------------------


def test_a_language_model_is_deleted_and_brought_back_by_clicks(window, text, qtbot, find):
    page = window.pages.show("text")
    language = window.session.texts
    run = language.begin(text)
    qtbot.waitUntil(lambda: not language.running)
    window.redraw.now()
    assert not find("textUndoButton").isVisible()
    click(qtbot, find("textDeleteButton"))
    window.redraw.now()
    assert language.runs == []
    assert not find("textDeleteButton").isVisible()
    assert page.sample.toPlainText() == ""
    click(qtbot, find("textUndoButton"))
    window.redraw.now()
    assert language.run is run
    assert find("textDeleteButton").isVisible()
    language.delete(run)
    window.pages.show("try_it")
    window.redraw.now()
    assert "Train a language model" in find("writeWhat").text() or not find("writeWhat").isVisible()


def test_the_memory_is_told_chosen_and_remembered(window, solve, qtbot):
    window.session.tasks.delete(solve())
    dialog = ComputeDialog(window.session, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.show()
    label, free = dialog._kept, dialog.findChild(QPushButton, "runMemoryFreeButton")
    used = window.session.memory.used
    assert f"Memory kept by runs: {used / MB:.1f} of 512 MB." in label.text()
    assert "belong to deleted runs, which can be brought back" in label.text()
    click(qtbot, free)
    assert "deleted" not in label.text()
    assert not free.isEnabled()
    dialog.memory.setValue(64)
    assert "of 64 MB" in label.text()
    qtbot.waitUntil(lambda: window.session.computing.is_known)
    click(qtbot, dialog.findChild(QPushButton, "computeGoButton"))
    assert window.settings.run_memory == 64
    assert window.session.memory.budget == 64 * MB


def test_a_memory_that_cannot_be_is_a_sentence(window, qtbot):
    dialog = ComputeDialog(window.session, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.memory.lineEdit().setText("3")
    dialog.memory.interpretText()
    assert "megabytes is 3" in dialog._error.text()
