"""Run, pause, step, seek: the rules of "Time, exactly" on a real training thread."""

import math

import pytest

from core.journal.intents import NextEpoch, Play, Rewind, Step, StepBack, TrainTo
from core.session import frames
from core.trace.playhead import Playhead


@pytest.fixture
def transport(session, settle):
    session.runs.open_lesson("hello-rnn")
    settle(session)
    return session.transport


@pytest.fixture
def wait(session, settle):
    return lambda: settle(session)


def fast_to_end(session, wait):
    session.transport.set_speed(None)
    session.transport.play()
    wait()


def test_a_lesson_opens_before_the_first_time_step_with_its_shapes_known(transport, session):
    assert session.runs.current.playhead == Playhead(1, 0)
    assert session.runs.current.shown_epoch == 0
    assert session.runs.current.trace.shapes["input"][1] == (5, 1, 4)


def test_a_step_reveals_one_time_step_and_stays_paused(transport, session, wait):
    transport.step()
    wait()
    assert session.runs.current.playhead == Playhead(1, 1)
    assert not transport.playing


def test_what_is_pressed_while_a_step_is_still_awaited_is_done_and_not_lost(session, wait, qtbot):
    """As in the first seconds, in which torch is loaded."""
    session.runs.open_lesson("hello-rnn")
    transport = session.transport
    assert session.refusal(StepBack())
    assert session.refusal(Rewind())
    with qtbot.waitSignal(transport.state_changed, timeout=0):  # so that the keys are not grey
        session.do(Step())
    assert transport.is_awaiting
    assert not session.refusal(StepBack())
    assert not session.refusal(Rewind())
    for intent in (Step(), Step(), StepBack()):
        session.do(intent)
    wait()
    assert session.runs.current.playhead == Playhead(1, 2)


def test_back_to_the_start_while_a_step_is_still_awaited_is_the_start(session, wait):
    session.runs.open_lesson("hello-rnn")
    session.do(Step())
    session.do(StepBack())
    assert session.refusal(StepBack())
    wait()
    assert session.runs.current.playhead == Playhead(1, 0)


def test_an_epoch_goes_forward_to_the_loss_and_back_to_the_update(transport, session, wait):
    phases = []
    for _ in range(14):
        transport.step()
        wait()
        phases.append(session.runs.current.steps.phase(session.runs.current.playhead.step))
    back = ["backward"] * 5
    assert phases == ["forward"] * 5 + ["loss"] + back + ["gradients", "update", "forward"]
    assert session.runs.current.playhead == Playhead(2, 1)


def test_by_operations_one_goes_through_a_step_and_back_again(transport, session, wait):
    transport.set_step_size("operation")
    heads = []
    for _ in range(10):
        transport.step()
        wait()
        heads.append(session.runs.current.playhead)
    assert heads[:2] == [Playhead(1, 0, 1), Playhead(1, 0, 2)]
    assert heads[7] == Playhead(1, 1)  # the last operation of a step completes it
    assert heads[8] == Playhead(1, 1, 1)
    for head in reversed(heads[:-1]):
        transport.step_back()
        wait()
        assert session.runs.current.playhead == head


def test_a_time_step_and_an_epoch_skip_what_is_left_of_them(transport, session, wait):
    transport.set_step_size("operation")
    for _ in range(3):
        transport.step()
        wait()
    transport.set_step_size("time step")
    transport.step()
    wait()
    assert session.runs.current.playhead == Playhead(1, 1)
    transport.set_step_size("operation")
    transport.step()
    wait()
    transport.next_epoch()
    wait()
    assert session.runs.current.playhead == Playhead(1, 5)
    transport.step()
    wait()
    transport.previous_epoch()
    wait()
    assert session.runs.current.playhead == Playhead(1, 5)


def test_stepping_back_computes_nothing(transport, session, wait):
    for _ in range(3):
        transport.next_epoch()
        wait()
    computed = session.runs.current.recording.last_epoch
    transport.step_back()
    wait()
    assert session.runs.current.playhead == Playhead(3, 4)
    assert session.runs.current.recording.last_epoch == computed


@pytest.mark.parametrize("speed", [120, None])
def test_running_to_the_mark_ends_trained_with_fifteen_updates(transport, session, wait, speed):
    transport.set_speed(speed)
    transport.set_step_size("epoch")
    transport.play()
    wait()
    assert session.runs.current.playhead == session.runs.current.end
    assert session.runs.current.updates == 15
    assert session.runs.current.recording.last_epoch == 15


def test_at_the_mark_run_is_refused_with_its_reason_and_raising_epochs_lets_it_go_on(
    transport, session, wait
):
    fast_to_end(session, wait)
    assert "raise Epochs" in transport.refusal(Play())
    session.runs.edit(epochs=20)
    assert len(session.runs.all) == 1
    assert transport.refusal(Play()) == ""
    fast_to_end(session, wait)
    assert session.runs.current.updates == 20


def test_lowering_epochs_deletes_nothing(transport, session, wait):
    fast_to_end(session, wait)
    session.runs.edit(epochs=5)
    assert session.runs.current.recording.last_epoch == 15


def test_rewinding_leads_to_the_very_same_initial_weights(transport, session, wait):
    first = session.runs.current.trace.lanes[0].h.tobytes()
    fast_to_end(session, wait)
    session.runs.current._traces.clear()
    transport.rewind()
    wait()
    assert session.runs.current.playhead == Playhead(1, 0)
    assert session.runs.current.trace.lanes[0].h.tobytes() == first


def test_a_step_while_running_pauses_first(transport, session, wait):
    session.runs.edit(epochs=1_000_000)
    transport.set_speed(60)
    transport.play()
    transport.step()
    assert not transport.playing
    wait()


def test_scrubbing_while_running_detaches_and_end_attaches_again(transport, session, wait, qtbot):
    session.runs.edit(epochs=1_000_000)
    transport.set_speed(None)
    transport.play()
    qtbot.waitUntil(lambda: session.runs.current.recording.last_epoch > 60)
    transport.seek(4)
    qtbot.waitUntil(lambda: session.runs.current.playhead.epoch == 4)
    assert transport.playing
    before = session.runs.current.recording.last_epoch
    qtbot.waitUntil(lambda: session.runs.current.recording.last_epoch > before + 30)
    assert session.runs.current.playhead.epoch == 4
    transport.to_end()
    qtbot.waitUntil(lambda: session.runs.current.playhead.epoch > before)
    transport.pause()
    wait()


def test_seeking_beyond_what_is_computed_stops_at_the_newest_epoch(transport, session, wait):
    transport.next_epoch()
    wait()
    transport.seek(12)
    wait()
    assert session.runs.current.playhead.epoch == session.runs.current.recording.last_epoch


def test_a_demo_is_one_pass_without_epochs(session, settle):
    session.runs.open_lesson("rnn-cell")
    settle(session)
    for _ in range(4):
        session.transport.step()
        settle(session)
    assert session.runs.current.playhead == Playhead(1, 3)
    assert "one forward pass" in session.refusal(NextEpoch())


def test_a_run_that_diverges_stops_and_says_where(session, settle):
    session.runs.open_lesson("hello-embedding")
    settle(session)
    session.runs.edit(optimizer="SGD", lr=1e38, nonlinearity="relu")
    settle(session)
    fast_to_end(session, lambda: settle(session))
    assert session.runs.current.diverged.number == 2
    assert "diverged at epoch 2" in session.transport.refusal(Play())


def test_training_to_a_moment_that_never_comes_ends_where_the_run_does(session, settle):
    """And no request is sent that can only fail."""
    session.runs.open_lesson("hello-embedding")
    settle(session)
    session.runs.edit(optimizer="SGD", lr=1e38, nonlinearity="relu")
    settle(session)
    told = []
    session.failed.connect(told.append)
    session.do(TrainTo(15))
    settle(session)
    assert told == []
    assert session.runs.current.playhead == session.runs.current.end
    assert session.runs.current.end.epoch == 2


def test_while_nobody_looks_full_speed_traces_next_to_nothing(
    transport, session, wait, qtbot, monkeypatch
):
    monkeypatch.setattr(frames, "UNWATCHED", math.inf)
    session.runs.edit(epochs=1_000_000)
    wait()
    before = session.runs.current.trace
    transport.watched = False
    transport.set_speed(None)
    transport.play()
    recording = session.runs.current.recording
    qtbot.waitUntil(lambda: recording.last_epoch > 200)
    assert session.runs.current.trace is before
    transport.watched = True
    qtbot.waitUntil(lambda: session.runs.current.playhead.epoch > 200)
    transport.pause()
    wait()
    assert session.runs.current.trace.complete


def test_what_full_speed_leaves_out_is_fetched_when_it_pauses(transport, session, wait, qtbot):
    session.runs.edit(epochs=1_000_000)
    transport.set_speed(None)
    transport.play()
    qtbot.waitUntil(lambda: session.runs.current.playhead.epoch > 100)
    transport.pause()
    wait()
    assert session.runs.current.trace.complete
    assert session.runs.current.trace.backward is not None


def test_what_is_asked_for_a_run_that_is_gone_is_awaited_no_more(
    transport, session, monkeypatch, qtbot
):
    transport.train_to(9)
    assert not transport._under_way.is_over
    monkeypatch.setattr(session.runs, "take", lambda answer: None)
    qtbot.waitUntil(lambda: transport._under_way.is_over)
