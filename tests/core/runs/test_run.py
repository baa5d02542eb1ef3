"""A run: what of it may be drawn, where one may go, and what it forgets."""

from dataclasses import fields, replace

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.runs import visibility
from core.runs.records import Epoch, TrainingState
from core.runs.run import TRACES_KEPT, Run
from core.runs.visibility import Seen
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead
from core.trace.trace import Backward, EpochTrace, LaneGradients, Pass
from tests.core.lecture_loops import EXPERIMENTS

EXPERIMENT = EXPERIMENTS["rnn"].with_values(epochs=15)
NOTHING = np.empty(0)


def computed(first, count, loss=1.0, **more):
    epochs = tuple(Epoch(first + k, loss, np.eye(5, 4, dtype="f4")) for k in range(count))
    return {"epochs": epochs, **more}


def trace(epoch):
    given = {"epoch": epoch, "inputs": NOTHING, "out": NOTHING, "lanes": (), "state": {}}
    return EpochTrace(**{field.name: given.get(field.name) for field in fields(Pass)})


@pytest.fixture
def run():
    return Run(1, "hello-rnn", EXPERIMENT)


def test_it_opens_before_the_first_step_with_nothing_to_draw(run):
    assert run.playhead == run.frontier == Playhead(1, 0)
    assert run.shown_epoch == run.current_epoch == 0
    assert run.updates == 0
    assert run.trace is None


def test_what_is_computed_ahead_is_not_shown_before_the_playhead_was_there(run):
    run.extend(**computed(1, 6))
    assert run.shown_epoch == 0
    run.move(run.steps.whole(2))
    assert run.shown_epoch == run.current_epoch == 2
    run.move(Playhead(3, 4))
    assert run.shown_epoch == 2


def test_what_was_seen_stays_shown_after_going_back(run):
    run.extend(**computed(1, 6))
    run.move(run.steps.whole(5))
    run.move(Playhead(1, 0))
    assert (run.shown_epoch, run.current_epoch) == (5, 0)
    assert run.seen == run.steps.whole(5)


def test_what_lies_ahead_may_be_hidden_as_if_it_was_never_seen(run):
    run.extend(**computed(1, 6))
    run.move(run.steps.whole(5))
    run.move(Playhead(5, 3))
    assert visibility.outputs(run).tolist() == [Seen.NOW] * 3 + [Seen.LATER] * 2
    run.hides_ahead = True
    assert visibility.outputs(run).tolist() == [Seen.NOW] * 3 + [Seen.NOT] * 2
    run.move(Playhead(2, 5))
    assert run.shown_epoch == run.current_epoch == 2
    assert visibility.of_parameter(run, Kind.UPDATE, "rnn.weight_ih_l0") == Seen.NOT
    run.hides_ahead = False
    assert run.shown_epoch == 5
    assert visibility.of_parameter(run, Kind.UPDATE, "rnn.weight_ih_l0") == Seen.LATER


def test_the_letters_losses_are_there_once_the_last_letter_is_read_whole(run):
    run.extend(**computed(1, 6))
    last = run.steps.forward
    run.move(Playhead(2, last - 1, len(run.operations.of(last)) - 1))
    assert visibility.losses(run).tolist() == [Seen.NOT] * 5
    run.move(Playhead(2, last))
    assert visibility.losses(run).tolist() == [Seen.NOW] * 5
    assert visibility.is_done(run, Operation(Kind.LOSS, t=2))
    run.move(Playhead(2, last - 1))
    assert visibility.losses(run).tolist() == [Seen.LATER] * 5


def test_by_operation_each_letters_loss_comes_as_an_operation_of_its_own(run):
    run.extend(**computed(1, 6))
    run.move(Playhead(2, run.steps.forward))
    assert visibility.losses(run, by_operation=True).tolist() == [Seen.NOT] * 5
    assert not visibility.is_done(run, Operation(Kind.LOSS, t=0), by_operation=True)
    run.move(Playhead(2, run.steps.forward, 2))
    assert visibility.losses(run).tolist() == [Seen.NOW] * 2 + [Seen.NOT] * 3
    assert not visibility.is_done(run, Operation(Kind.LOSS, t=2))


def test_a_loop_over_a_cell_takes_each_loss_with_its_letter_however_one_steps():
    run = Run(1, "hello-rnncell", EXPERIMENTS["cell"].with_values(epochs=15))
    run.extend(**computed(1, 6))
    run.move(Playhead(2, 3))
    for by_operation in (False, True):
        assert visibility.losses(run, by_operation).tolist() == [Seen.NOW] * 3 + [Seen.NOT] * 2


def test_what_begins_anew_tells_nothing_of_what_was_trained_and_takes_nothing_that_is_late(run):
    first = run.experiment
    run.extend(**computed(1, 15))
    run.experiment = first.with_values(epochs=40)
    run.extend(**computed(16, 20))
    run.move(run.end)
    run.begin_anew(first)
    assert (run.limit, run.recording.last_epoch, run.newest) == (15, 0, Playhead(1, 0))
    run.extend(**computed(36, 4))  # was asked for before
    assert run.recording.last_epoch == 0
    run.extend(**computed(1, 2))
    assert run.recording.last_epoch == 2


def test_the_mark_bounds_the_end_and_raising_it_moves_it(run):
    run.extend(**computed(1, 15))
    assert run.end == run.frontier == Playhead(15, run.steps.last)
    run.move(run.end)
    assert run.updates == 15
    run.experiment = run.experiment.with_values(epochs=20)
    assert run.end == Playhead(20, run.steps.last)
    assert run.frontier == Playhead(15, run.steps.last)


def test_lowering_the_mark_below_what_is_recorded_takes_nothing_away(run):
    run.extend(**computed(1, 15))
    run.experiment = run.experiment.with_values(epochs=3)
    assert run.limit == 15
    assert len(run.recording) == 15


def test_a_diverged_run_ends_at_that_epochs_pass_before_its_update(run):
    run.extend(**computed(1, 3))
    run.extend(**computed(4, 1, float("nan"), diverged=True))
    assert run.diverged.number == run.limit == 4
    assert run.end == run.frontier == run.steps.whole(4)
    run.move(run.end)
    assert run.updates == 3


def test_a_run_from_a_checkpoint_counts_on_from_its_updates():
    start = TrainingState(30, np.zeros(3, "f4"))
    run = Run(1, "hello-rnn", EXPERIMENT.with_values(epochs=40), start)
    assert run.playhead == Playhead(31, 0)
    assert run.updates == 30
    assert run.shown_epoch == 30
    assert run.source(35).state is start


def test_a_replay_starts_at_the_latest_keyframe_that_is_early_enough(run):
    states = tuple(TrainingState(updates, np.zeros(3, "f4")) for updates in (0, 4, 8))
    run.extend(**computed(1, 12, keyframes=states))
    assert [run.source(k).state.updates for k in (0, 3, 4, 7, 8, 12)] == [0, 0, 4, 4, 8, 8]


def test_only_so_many_traces_are_kept_and_the_oldest_goes_first(run):
    for epoch in range(1, TRACES_KEPT + 3):
        run.keep(trace(epoch))
    kept = [epoch for epoch in range(1, TRACES_KEPT + 3) if run.has_trace(epoch, False)]
    assert kept == list(range(3, TRACES_KEPT + 3))
    run.move(Playhead(7, 1))
    assert run.trace.epoch == 7


def test_a_picture_without_gradients_is_not_the_complete_trace(run):
    run.keep(replace(trace(1), losses=np.ones(5)))
    assert run.has_trace(1, complete=False)
    assert not run.has_trace(1, complete=True)
    lanes = (LaneGradients(np.ones((5, 4)), None, np.ones((5, 4))),)
    back = Backward(NOTHING, lanes, {}, NOTHING, ())
    run.keep(replace(trace(1), losses=np.ones(5), backward=back))
    assert run.has_trace(1, complete=True)


def test_a_demo_is_all_there_from_the_start():
    lessons = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
    run = Run(1, "rnn-cell", lessons["rnn-cell"])
    assert run.frontier == run.end == Playhead(1, 3)
    assert run.shown_epoch == 0
