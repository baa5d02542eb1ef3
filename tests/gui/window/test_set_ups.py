"""A set-up goes to the clipboard as a link, and the same run comes of it."""

import numpy as np
from PySide6.QtGui import QAction, QGuiApplication

from core.experiment import Experiment, ModelSpec, SyntheticTask, TextTask, TrainingSpec
from core.journal import intents
from core.sharing.set_up import SetUp, link_in, link_of
from gui.window.set_ups import SetUpDialog
from tests.gui.waiting import until


def press(window, name):
    window.findChild(QAction, f"{name}Action").trigger()


def test_what_was_copied_opens_as_the_same_run_at_the_same_moment(window, wait):
    window.do(intents.Change((("hidden_size", 6), ("seed", 77))))
    wait()
    window.do(intents.TrainTo(3, 2))
    wait()
    run = window.session.runs.current
    press(window, "copySetUp")
    pasted = QGuiApplication.clipboard().text()
    assert pasted.startswith("hello → ohlol · RNN · hidden_size 6")
    place, losses = run.playhead, run.recording.losses().copy()
    window.do(intents.DeleteRun(run.id))
    window.do(intents.ForgetDeleted())
    wait()
    press(window, "openSetUp")
    dialog = window.findChild(SetUpDialog)
    assert dialog.field.toPlainText() == link_in(pasted)
    assert dialog.opener.shortcut().toString() == "Ctrl+Return"  # Return begins a line
    dialog.opener.click()
    wait()
    again = window.session.runs.current
    assert again is not run
    assert (again.experiment, again.playhead) == (run.experiment, place)
    np.testing.assert_array_equal(again.recording.losses(), losses)
    assert window.page == "lab"


def test_the_dialog_says_what_a_link_is_before_it_is_opened(window):
    own = TextTask("mine", (" ", "a"), 900, "0" * 64, 16, False)
    model = ModelSpec("LSTM", hidden_size=4, head="Linear")
    press(window, "openSetUp")
    dialog = window.findChild(SetUpDialog)
    for text, told in (
        (link_of(SetUp(Experiment(own, model, TrainingSpec(batch_size=3)))), "ask for the session"),
        ("hello", "This is not an Unroll set-up"),
        ("unroll:word?seed=x", "seed cannot be"),
        ("see unroll:word?seed=5, please", ""),
    ):
        dialog.field.setPlainText(text)
        assert (told in dialog._error.text()) if told else "seed 5" in dialog._what.text()
        assert dialog.opener.isEnabled() == (not told)
    dialog.reject()


def test_of_a_fork_no_link_is_made_and_why_is_said(window, wait, qtbot):
    with qtbot.waitSignal(window.session.runs.forked):
        window.do(intents.Fork())
    wait()
    press(window, "copySetUp")
    assert "no link can hold" in window.statusBar().currentMessage()


def test_a_task_begins_to_be_trained(window, wait):
    experiment = Experiment(
        SyntheticTask("echo", 6, 4, 2), ModelSpec("RNN", head="Linear"), TrainingSpec(seed=5)
    )
    window.open_path(link_of(SetUp(experiment)))
    tasks = window.session.tasks
    assert until(lambda: not tasks.running and tasks.shown is not None)
    assert tasks.shown.runs[0].experiment == experiment
    assert window.page == "tasks"
