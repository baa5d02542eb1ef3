"""An opened checkpoint: what it knows is seen at once, and what it does not know is said."""

import numpy as np
import pytest

from core.checkpoint.checkpoint import Checkpoint, save
from core.course.lesson import load_lessons
from core.journal.intents import Rewind
from core.runs.records import TrainingState
from core.training.trainer import Trainer

UPDATES = 200
LESSON = next(each for each in load_lessons().lessons if each.id == "hello-rnn")
PAST = f"Opened after {UPDATES} updates; what came before is not in the file."


def trainer_at(updates):
    return Trainer.at(LESSON.experiment, None, updates)


@pytest.fixture
def opened(window, wait, qtbot, tmp_path):
    def open_(state, lesson=LESSON):
        path = str(tmp_path / "mine.safetensors")
        save(path, Checkpoint(lesson.experiment, lesson.id, state))
        with qtbot.waitSignal(window.session.checkpoints.loaded):
            window.session.checkpoints.load(path)
        wait()
        return window.session.runs.current

    return open_


def test_a_trained_checkpoint_shows_its_forward_pass_at_once(opened, find):
    trained = trainer_at(UPDATES)
    run = opened(trained.state())
    assert run.playhead == run.steps.whole(UPDATES + 1)
    assert run.updates == UPDATES  # saved again it would be the same file
    epoch = trained.advance()
    assert run.recording.loss(UPDATES + 1) == epoch.loss
    assert tuple(run.recording.predicted(UPDATES + 1)) == tuple(epoch.predicted)
    assert run.trace is not None
    assert find("decodedTable").model().rowCount() == 1
    assert find("architectureView").picture.state_level.min() == 2  # nothing is an empty box


def test_that_its_past_is_not_in_the_file_is_said_where_one_looks_for_it(opened, find, window):
    run = opened(trainer_at(UPDATES).state())
    timeline = find("timeline")
    assert (timeline.minimum(), timeline.value()) == (UPDATES + 1, UPDATES + 1)
    assert PAST in timeline.toolTip()
    assert window.docks["loss"].widget().note.text() == PAST
    assert PAST in window.statusBar().currentMessage()
    window.session.transport.seek(3)  # there is nothing: it stays at the file's first place
    assert run.playhead.epoch == UPDATES + 1


def test_back_at_its_beginning_the_reason_is_the_file(opened, window, wait):
    run = opened(trainer_at(UPDATES).state())
    window.session.transport.rewind()
    wait()
    assert run.playhead.step == 0
    reason = window.session.refusal(Rewind())
    assert reason == "This is where the file begins; what came before is not in it."


def test_a_checkpoint_of_no_updates_is_the_lecture_unchanged(opened, find, window):
    run = opened(trainer_at(0).state())
    assert run.playhead.epoch == 1
    assert not find("changedStrip").isVisible()
    assert not find("resetButton").isEnabled()
    assert window.docks["loss"].widget().note.text() == "Press Run or Step."


def test_other_weights_in_a_file_of_no_updates_are_a_change(opened, find):
    state = trainer_at(0).state()
    run = opened(TrainingState(0, state.vector + np.float32(0.5)))
    assert run.recording.last_epoch == 1  # its pass is seen at once, too
    assert find("changedStrip").isVisible()
    assert "weights from a file" in find("changedText").text()
    assert "Opened after" not in find("timeline").toolTip()


def test_a_demo_from_its_seed_is_unchanged_and_walked_through_from_its_start(opened, find):
    demo = next(each for each in load_lessons().lessons if not each.experiment.trains)
    run = opened(Trainer.at(demo.experiment, None, 0).state(), demo)
    assert run.playhead.step == 0
    assert not find("changedStrip").isVisible()
