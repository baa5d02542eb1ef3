"""What was done before the program ended is taken back after it, as far as that is kept."""

import json
from random import Random

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.experiment import Experiment, ModelSpec, SyntheticTask, TrainingSpec
from core.journal import intents
from core.session.found import Found
from core.session.kept import contents
from core.session.session import Session
from core.session.undo_found import OLDER, UNREADABLE
from core.session_file import container, limits
from core.session_file.contents import Contents, Items, difference
from tests.gui.session.test_kept import changed, container_of, same
from tests.gui.session.test_undo import STEPS, asked, do, standing, trained
from tests.gui.waiting import until
from tests.sampled import some

__all__ = ["do"]  # a fixture


@pytest.fixture
def start(settle):
    """Another program, which goes on with what this one has told."""
    made = []

    def start(told):
        session = Session(load_lessons().lessons)
        session.start()
        made.append(session)
        Found(told).bring_back(session)
        settle(session)
        return session

    yield start
    for each in made:
        each.close()


def kept(session):
    """What is on the disk when it ends, read again."""
    told = contents(session)
    told.take("", session.undo.contents())
    return container_of(told)


def names(session):
    history = session.undo
    return [str(each.name) for each in (*history.done, *reversed(history.undone))]


def test_every_step_is_taken_back_and_done_again_after_a_restart(session, do, start, settle):
    for intent in STEPS:
        assert do(intent) == ""
    assert do(intents.Undo(2)) == ""
    told = kept(session)
    other = start(told)
    again = kept(other)
    same(again, told)
    assert again.values == told.values
    assert names(other) == names(session)
    steps = len(session.undo.done)
    for intent in [intents.Undo()] * steps + [intents.Redo()] * (steps + 2):
        for each in (session, other):
            assert each.do(intent) == ""
            settle(each)
        assert standing(other) == standing(session)
    assert other.do(intents.Redo()) == "There is nothing to redo."
    other.do(intents.Undo(steps + 2))
    assert other.do(intents.Undo()) == "There is nothing to undo."


def test_what_was_deleted_long_ago_comes_back_with_every_number(session, do, start):
    """Though it is not among the deleted ones any more: a step alone brings it back."""
    do(intents.OpenLesson("hello-rnn"))
    do(intents.TrainTo(12))
    losses = session.runs.current.recording.losses().copy()
    task = Experiment(
        SyntheticTask("echo", 6, 4, 2),
        ModelSpec("RNN", hidden_size=4, head="Linear"),
        TrainingSpec(batch_size=4, epochs=20),
    )
    do(intents.TrainSeries(task, 0, 2))
    assert until(lambda: not session.tasks.running)
    scores = [each.column.rows.tolist() for each in session.tasks.series[0].runs]
    do(intents.DeleteRun(1))
    do(intents.DeleteSeries(1))
    session.runs.tree.deleted.forget()  # as if many others were deleted since
    session.tasks.deleted.forget()
    held = {type(each).__name__: each for each in session.undo.held}
    assert session.memory.used >= held["Run"].nbytes + held["Series"].runs[0].nbytes
    other = start(kept(session))
    assert not other.runs.tree.deleted
    assert not other.tasks.deleted
    assert other.do(intents.Undo(2)) == ""
    np.testing.assert_array_equal(other.runs.run_of(1).recording.losses(), losses)
    assert [each.column.rows.tolist() for each in other.tasks.series[0].runs] == scores
    other.do(intents.SelectRun(1))
    other.do(intents.TrainTo(15))
    assert until(lambda: other.runs.run_of(1).recording.last_epoch == 15)
    assert other.do(intents.Undo(1)) == ""
    assert not other.tasks.series


def test_a_study_that_another_one_took_the_place_of_comes_back_after_a_restart(session, do, start):
    do(intents.OpenLesson("hello-rnn"))
    trained(session, do, *asked(session), *asked(session, 7, (0.2, 0.4)))
    other = start(kept(session))
    for each in (session, other):
        each.do(intents.Undo(2))
    np.testing.assert_array_equal(other.seeds.result.losses, session.seeds.result.losses)
    assert other.seeds.result.seeds == (0, 1)
    assert other.seeds.seconds == session.seeds.seconds > 0
    assert other.grid.result.grid == session.grid.result.grid
    again = start(kept(other))  # and those that were taken back are done again
    again.do(intents.Redo(2))
    assert again.seeds.result.seeds == (7, 8)
    assert again.grid.result.grid.lrs == (0.2, 0.4)
    again.do(intents.Undo(4))
    assert (again.seeds.result, again.grid.result) == (None, None)


@pytest.mark.parametrize(("limit", "most"), [("STEPS_WORDS", 400), ("STEPS_NUMBERS", 200)])
def test_what_does_not_fit_is_not_kept_and_a_sentence_says_so(
    session, do, start, monkeypatch, limit, most
):
    do(intents.OpenLesson("hello-rnn"))
    trained(session, do, *(asked(session, seed)[0] for seed in range(1, 6)))
    monkeypatch.setattr(limits, limit, most)
    other = start(kept(session))
    assert 0 < len(other.undo.done) < 5
    assert other.do(intents.Undo(len(other.undo.done))) == ""
    assert other.do(intents.Undo()) == OLDER
    assert start(kept(other)).do(intents.Undo()) == OLDER  # and stays so


def test_a_file_of_the_users_has_no_steps_and_they_are_no_work(session, do, tmp_path):
    do(intents.OpenLesson("hello-rnn"))
    do(intents.NextEpoch())
    do(intents.RenameRun(1, "mine"))
    keeping = session.keeping
    keeping.begin(None)
    keeping.save(str(tmp_path / "day.unroll"))
    assert until(lambda: keeping.path)
    told = container.read(tmp_path / "day.unroll")
    assert not [each for kind in told._kinds for each in kind if each.startswith("history/")]
    do(intents.RenameRun(1, "yours"))
    keeping.tick()
    assert keeping.is_changed
    do(intents.Undo())
    keeping.tick()
    assert not keeping.is_changed
    keeping.close()


def test_damaged_steps_cost_the_steps_and_never_the_session(session, do):
    """Values are, by lot, other ones; what is taken for steps can be taken back and done again."""
    for intent in STEPS:
        do(intent)
    trained(session, do, *asked(session), asked(session, 7)[0])
    whole = kept(session)
    damaged, runs, lots = 0, standing(session), some(range(120), of=3)
    for lot in lots:
        random = Random(lot)
        told = {
            name: each for name, each in whole.values.items() if name.startswith("history/")
        } | {"steps": whole.items["history/steps"].values}
        told = json.loads(json.dumps(told))
        changed(told, random)
        steps = told.pop("steps", None)
        values = {k: v for k, v in whole.values.items() if not k.startswith("history/")} | told
        items = dict(whole.items)
        items["history/steps"] = Items(tuple(steps) if isinstance(steps, list) else ())
        found = Found(Contents(values, items, whole.rows, whole.states))
        damaged += found._steps.ended is UNREADABLE
        other = Session(load_lessons().lessons)  # which trains nothing
        found.bring_back(other)
        assert standing(other) == runs
        other.do(intents.Undo(99))
        other.do(intents.Redo(99))
        ids = [each.id for each in other.runs.all]
        assert len({*ids}) == len(ids)
    assert len(lots) / 3 < damaged < len(lots)


def test_of_very_many_steps_the_newest_are_kept_and_little_is_told_anew(session, do):
    do(intents.OpenLesson("hello-rnn"))
    before, told = kept(session), []
    for number in range(limits.STEPS + 30):
        session.do(intents.RenameRun(1, f"{number}"))
        now = contents(session)
        now.take("", session.undo.contents())
        change = difference(before, now)
        told.append(len(change.items["history/steps"].new))
        before = now
    assert sorted(told)[-3:] == [1, limits.STEPS - 20, limits.STEPS - 20]
    session.do(intents.Undo(limits.STEPS))
    assert session.do(intents.Undo()) == OLDER
