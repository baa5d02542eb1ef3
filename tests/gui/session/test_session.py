"""Runs, edits, checkpoints and failures, as the window sees them."""

import sys
from pathlib import Path

import pytest

from core.messages.runs import Failed
from core.settings import SpecError


@pytest.fixture
def opened(session, settle):
    session.runs.open_lesson("hello-rnn")
    settle(session)
    return session


def train(session, settle):
    session.transport.set_speed(None)
    session.transport.play()
    settle(session)


def test_an_edit_begins_a_fresh_run_and_keeps_the_old_one(opened, settle):
    train(opened, settle)
    old = opened.runs.current
    opened.runs.edit(hidden_size=6)
    settle(opened)
    assert opened.runs.current is not old
    assert opened.runs.all == [old, opened.runs.current]
    opened.runs.select(old)
    settle(opened)
    assert opened.runs.current.recording.last_epoch == 15
    assert opened.runs.current.playhead == old.end


def test_a_left_run_goes_on_where_it_was(opened, settle):
    opened.transport.next_epoch()
    settle(opened)
    old = opened.runs.current
    opened.runs.open_lesson("hello-lstm")
    settle(opened)
    opened.runs.open_lesson("hello-rnn")
    settle(opened)
    train(opened, settle)
    assert opened.runs.current is old
    fresh = old.recording.losses().tolist()
    opened.runs.edit(seed=99)
    opened.runs.edit(seed=12)
    settle(opened)
    train(opened, settle)
    assert opened.runs.current.recording.losses().tolist() == fresh


def test_an_impossible_edit_is_a_sentence_and_changes_nothing(opened):
    run = opened.runs.current
    with pytest.raises(SpecError, match="hidden_size"):
        opened.runs.edit(hidden_size=3)
    assert opened.runs.current is run


@pytest.mark.parametrize("suffix", [".safetensors", ".pt"])
def test_a_checkpoint_continues_bit_for_bit(opened, settle, qtbot, tmp_path, suffix, without_child):
    for _ in range(6):
        opened.transport.next_epoch()
        settle(opened)
    path = str(tmp_path / f"run{suffix}")
    with qtbot.waitSignal(opened.checkpoints.saved) as saved:
        opened.checkpoints.save(path)
    assert saved.args == [path, 5]
    train(opened, settle)
    losses = opened.runs.current.recording.losses().tolist()
    with qtbot.waitSignal(opened.checkpoints.loaded):
        opened.checkpoints.load(path)
    settle(opened)
    assert opened.runs.current.first_epoch == 6
    train(opened, settle)
    assert opened.runs.current.recording.losses().tolist() == losses[5:]


def test_a_damaged_checkpoint_is_one_sentence_and_changes_nothing(opened, qtbot, tmp_path):
    path, run = tmp_path / "x.safetensors", opened.runs.current
    path.write_bytes(b"\x10\x00\x00\x00\x00\x00\x00\x00{not json......}")
    with qtbot.waitSignal(opened.failed) as failed:
        opened.checkpoints.load(str(path))
    assert "x.safetensors" in failed.args[0]
    assert "\n" not in failed.args[0]
    assert opened.runs.current is run


def test_an_unexpected_failure_of_the_worker_keeps_the_run(opened, qtbot):
    run = opened.runs.current
    with qtbot.waitSignal(opened.failed) as failed:
        opened._on_answered(Failed(run.id, "Training stopped: a test. The run is kept.", None))
    assert "kept" in failed.args[0]
    assert opened.runs.current is run


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the names of threads")
def test_a_thread_has_the_name_that_it_was_given_and_asks_its_class_for_none(opened):
    names = {
        each.read_text(encoding="utf-8").strip() for each in Path("/proc/self/task").glob("*/comm")
    }
    assert "training" in names
    assert "QThread" not in names  # asked for beside Python's lock: decision 049


def test_closing_mid_run_ends_the_thread(opened, qtbot):
    opened.runs.edit(epochs=1_000_000)
    opened.transport.set_speed(None)
    opened.transport.play()
    qtbot.waitUntil(lambda: opened.runs.current.recording.last_epoch > 20)
    opened.close()
    assert opened._thread.isFinished()


def test_a_run_deleted_while_it_trains_comes_back_and_goes_on_without_a_gap(opened, settle, qtbot):
    opened.runs.edit(epochs=3_000)
    settle(opened)
    run = opened.runs.current
    opened.transport.set_speed(None)
    opened.transport.play()
    qtbot.waitUntil(lambda: len(run.recording) > 20)
    opened.runs.delete(run)  # two requests are under way
    settle(opened)  # and answered, before those of the run that is current now
    opened.runs.restore()
    settle(opened)
    opened.runs.edit(epochs=len(run.recording) + 30)
    train(opened, settle)
    assert opened.runs.current is run
    deleted = run.recording.losses().tolist()
    opened.runs.edit(seed=99)
    opened.runs.edit(seed=12)
    train(opened, settle)
    assert opened.runs.current.recording.losses().tolist() == deleted


def test_a_run_deleted_while_it_is_compared_comes_back_and_can_be_compared(opened, settle, qtbot):
    clock, run = opened.comparison, opened.runs.current
    clock.choose([run])
    clock.seek(10)  # an epoch is under way
    opened.runs.delete(run)
    settle(opened)
    opened.runs.restore()
    clock.choose([run])
    clock.seek(12)
    qtbot.waitUntil(lambda: clock.settled)
    assert run.trace_of(12) is not None


def test_the_only_run_can_be_deleted_before_anything_was_done_in_it(opened, settle):
    run = opened.runs.current
    opened.runs.delete(run)
    settle(opened)
    assert opened.runs.current is not run
    opened.runs.restore()
    assert opened.runs.current is run
