"""Session.do is the one door for what the user does with runs; what came through is kept."""

from contextlib import nullcontext as _nothing

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.journal import intents
from core.journal.intent import Intent, WindowIntent
from core.session.session import Session


@pytest.fixture
def other():
    """A second program, as fresh as the first."""
    made = Session(load_lessons().lessons)
    made.start()
    yield made
    made.close()


def test_every_intent_is_done_by_the_session_or_by_the_window(session):
    of_runs = {each for each in Intent.__subclasses__() if each is not WindowIntent}
    assert set(session._acts) == of_runs
    assert set(session._refusals) <= of_runs


def test_what_came_through_is_kept_in_order_and_what_was_refused_is_not(session):
    assert session.do(intents.Step()) == "No lesson is open."
    assert session.do(intents.OpenLesson("hello-rnn")) == ""
    assert session.do(intents.Rewind()) == "This is the very start."
    assert session.do(intents.Change((("hidden_size", 0),))).startswith("hidden_size")
    assert session.do(intents.SelectRun(77)) == "There is no run 77."
    assert session.do(intents.SetSpeed(10)).startswith("There is no such speed")
    assert session.do(intents.SetStepSize("leap")).startswith("There is no such step size")
    assert session.do(intents.SetComparisonSpeed(3)).startswith("There is no such speed")
    assert session.do(intents.SetSpeed(None)) == ""
    assert session.journal.done == [intents.OpenLesson("hello-rnn"), intents.SetSpeed(None)]


def test_what_an_intent_brings_about_is_no_act_of_its_own(session):
    session.runs.current_changed.connect(lambda: session.do(intents.SetStepSize("epoch")))
    session.do(intents.OpenLesson("hello-rnn"))
    assert session.transport.step_size == "epoch"
    assert session.journal.done == [intents.OpenLesson("hello-rnn")]


def test_a_lists_runs_come_out_bit_for_bit_in_a_fresh_program(session, other, settle, qtbot):
    acts = (
        intents.OpenLesson("hello-lstm"),
        intents.NextEpoch(),
        intents.Change((("hidden_size", 3), ("epochs", 9))),
        intents.SetSpeed(None),
        intents.Play(),
        intents.Seek(4),
        intents.Fork(values=(("lr", 0.05),), name="faster"),
        intents.NextEpoch(),
        intents.OpenLesson("hello-rnn"),
        intents.OwnPair("abba", "baab"),
        intents.NextEpoch(),
        intents.DeleteRun(3),
        intents.SelectRun(2),
        intents.RestoreRun(),
        intents.RenameRun(2, "mine"),
    )

    def done(where, intent):
        forks = isinstance(intent, intents.Fork)
        with qtbot.waitSignal(where.runs.forked) if forks else _nothing():
            assert where.do(intent) == ""
        settle(where)

    for intent in acts:
        done(session, intent)
    for intent in session.journal.done:
        done(other, intent)
    assert [_of(run) for run in other.runs.all] == [_of(run) for run in session.runs.all]
    assert other.runs.current.id == session.runs.current.id
    for ours, theirs in zip(session.runs.all, other.runs.all, strict=True):
        np.testing.assert_array_equal(_losses(ours), _losses(theirs))
        np.testing.assert_array_equal(ours.trace.logits, theirs.trace.logits)


def _of(run):
    return run.id, run.parent, run.name, run.lesson_id, run.experiment, run.playhead, run.seen


def _losses(run):
    return run.recording.losses(run.recording.last_epoch)
