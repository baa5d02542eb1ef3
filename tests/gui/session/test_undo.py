"""What was done to runs is taken back and done again; no number of a run is ever another one."""

from contextlib import nullcontext
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from core.journal import intents
from core.runs.grid_study import Grid
from core.session import undo
from core.session.undo_names import StepName
from tests.gui.waiting import until


@pytest.fixture
def do(session, settle, qtbot):
    def do(intent):
        forks = isinstance(intent, intents.Fork)
        with qtbot.waitSignal(session.runs.forked) if forks else nullcontext():
            refusal = session.do(intent)
        settle(session)
        return refusal

    return do


def standing(session):
    """What undo is about, as plain values."""
    runs = session.runs
    return (
        [(run.id, run.name, run.bookmarks, run.notes, run.experiment) for run in runs.all],
        runs.current.id,
    )


def numbers(session):
    """{run: its losses}, of all that there are and that can be had back."""
    runs = (*session.runs.all, *session.runs.tree.deleted)
    return {run.id: run.recording.losses().copy() for run in runs}


STEPS = (
    intents.OpenLesson("hello-rnn"),
    intents.NextEpoch(),
    intents.Change((("hidden_size", 6),)),
    intents.NextEpoch(),
    intents.AddBookmark("here"),
    intents.AddNote("Why", 2, 1),
    intents.EditNote(1, "Why?"),
    intents.AddNote("of the run"),
    intents.EditNote(2, "Why here?"),
    intents.RemoveNote(1),
    intents.Fork(values=(("lr", 0.05),), name="faster"),
    intents.RenameRun(1, "mine"),
    intents.DeleteRun(2),
    intents.OwnPair("abba", "baab"),
    intents.Change((("epochs", 40),)),
)


def test_every_step_is_named_taken_back_and_done_again(session, do):
    seen = []
    for intent in STEPS:
        done = len(session.undo.done)
        before = standing(session) if session.runs.current else None
        assert do(intent) == ""
        if len(session.undo.done) > done:
            seen.append((before, standing(session)))
        elif isinstance(intent, intents.EditNote):  # typing goes on
            seen[-1] = (seen[-1][0], standing(session))
    assert [str(step.name) for step in session.undo.done] == [
        "Set hidden_size to 6",
        "Bookmark a moment",
        "Write a note",
        "Write a note",
        "Edit a note",
        "Remove a note",
        "Fork “faster”",
        "Name a run “mine”",
        "Delete a run",
        "Begin “abba” → “baab”",
        "Set epochs to 40",
    ]
    kept = numbers(session)
    for before, _ in reversed(seen):
        assert do(intents.Undo()) == ""
        assert standing(session) == before
    assert session.do(intents.Undo()) == "There is nothing to undo."
    for _, after in seen:
        assert do(intents.Redo()) == ""
        assert standing(session) == after
    assert session.do(intents.Redo()) == "There is nothing to redo."
    for run_id, losses in numbers(session).items():
        np.testing.assert_array_equal(losses[: len(kept[run_id])], kept[run_id])


def test_several_steps_are_taken_back_and_done_again_at_once(session, do):
    for intent in STEPS:
        do(intent)
    last = standing(session)
    do(intents.Undo(11))
    assert len(session.undo.undone) == 11
    do(intents.Redo(11))
    assert standing(session) == last


def test_a_run_that_undo_takes_away_can_be_had_back_with_its_numbers(session, do):
    do(intents.OpenLesson("hello-rnn"))
    do(intents.NextEpoch())
    do(intents.Change((("hidden_size", 6),)))
    do(intents.TrainTo(5))
    run = session.runs.current
    do(intents.Undo())
    do(intents.Change((("hidden_size", 7),)))  # nothing can be done again from here on
    assert session.do(intents.Redo()) == "There is nothing to redo."
    assert run in session.runs.tree.deleted
    do(intents.RestoreRun())
    assert session.runs.current is run
    assert run.recording.last_epoch == 5


def test_a_run_of_which_only_a_note_was_written_is_not_dropped_for_the_next(session, do):
    do(intents.OpenLesson("hello-rnn"))
    do(intents.AddNote("to be trained at home"))
    noted = session.runs.current
    do(intents.Change((("hidden_size", 6),)))
    assert noted in session.runs.all
    assert noted.notes[0].text == "to be trained at home"
    for refused, why in (
        (intents.AddNote("x", 99), "Epoch 99 of this run has no such moment."),
        (intents.EditNote(1, "x"), "There is no note 1."),
        (intents.AddNote(" "), "A note has some text"),
    ):
        assert session.do(refused).startswith(why)


def test_what_only_looks_elsewhere_is_no_step(session, do):
    for intent in (
        intents.OpenLesson("hello-rnn"),
        intents.NextEpoch(),
        intents.OpenLesson("hello-lstm"),
        intents.SelectRun(1),
        intents.OpenCell(0, 1),
        intents.SetSpeed(None),
    ):
        assert do(intent) == ""
    assert session.undo.done == []


def test_a_program_that_is_typed_is_one_step(session, do):
    do(intents.OpenLesson("hello-rnn"))
    first = session.programs.text
    for letter in "# ab":
        do(intents.EditProgram(session.programs.text + letter))
    assert [str(step.name) for step in session.undo.done] == ["Edit the program"]
    do(intents.Undo())
    assert session.programs.text == first
    do(intents.Redo())
    assert session.programs.text == first + "# ab"


def test_what_is_deleted_for_good_cannot_come_back(session, do):
    for intent in STEPS:
        do(intent)
    do(intents.ForgetDeleted())
    assert session.do(intents.Undo()) == "There is nothing to undo."


@pytest.mark.parametrize("seed", [1, *(pytest.param(n, marks=pytest.mark.slow) for n in (2, 3, 4))])
def test_steps_by_lot_go_back_to_the_first_and_forth_to_the_last(session, do, seed):
    random = Random(seed)
    do(intents.OpenLesson("hello-rnn"))
    do(intents.NextEpoch())
    first = standing(session)
    for _ in range(25):
        run = random.choice(session.runs.all).id
        do(
            random.choice(
                (
                    intents.Change((("hidden_size", random.randint(4, 8)),)),
                    intents.Change((("epochs", random.randint(10, 90)),)),
                    intents.AddBookmark(random.choice(("", "a", "b"))),
                    intents.RemoveBookmark(1),
                    intents.RenameRun(run, random.choice(("", "x", "y"))),
                    intents.DeleteRun(run),
                    intents.RestoreRun(),
                    intents.NextEpoch(),
                    intents.Undo(),
                    intents.Redo(),
                )
            )
        )
    last, steps = standing(session), len(session.undo.done)
    do(intents.Undo(steps))
    assert standing(session) == first
    do(intents.Redo(steps))
    assert standing(session) == last


def test_what_is_compared_is_taken_back_and_comes_back_with_a_run_that_was_deleted(session, do):
    compared = session.comparison
    for intent in (
        intents.OpenLesson("hello-rnn"),
        intents.NextEpoch(),
        intents.Change((("hidden_size", 6),)),
        intents.CompareRuns((1, 2)),
        intents.CompareRuns((2, 1)),
        intents.DeleteRun(2),
    ):
        assert do(intent) == ""
    assert str(session.undo.done[-2].name) == "Choose what is compared"
    seen = [[run.id for run in compared.runs]]
    for _ in range(3):
        do(intents.Undo())
        seen.append([run.id for run in compared.runs])
    assert seen == [[1], [2, 1], [1, 2], []]
    for wanted in seen[-2::-1]:
        do(intents.Redo())
        assert [run.id for run in compared.runs] == wanted


def asked(session, seed=0, rates=(0.1, 0.3)):
    """A study of two seeds and a grid of four networks, each in a blink."""
    experiment = session.runs.lesson("hello-rnn").experiment
    seeds = intents.TrainSeeds(experiment, "hello-rnn", seed, 2, 4)
    return seeds, intents.TrainGrid(Grid(experiment, rates, (4,), ("RNN",), 2, 3), "hello-rnn")


def trained(session, do, *acts):
    for act in acts:
        assert do(act) == ""
        assert until(lambda: not (session.seeds.running or session.grid.running))


def test_a_study_that_another_one_took_the_place_of_comes_back_with_every_number(session, do):
    seeds, grid = session.seeds, session.grid
    do(intents.OpenLesson("hello-rnn"))
    session.undo.clear()
    trained(session, do, *asked(session), *asked(session, 7, (0.2, 0.4)))
    names = ["Train 2 seeds", "Train a grid of 4 runs"] * 2
    assert [str(each.name) for each in session.undo.done] == names
    second, spent = seeds.result, (seeds.seconds, grid.seconds)
    do(intents.Undo(2))
    assert (seeds.result.seeds, grid.result.grid.lrs) == ((0, 1), (0.1, 0.3))
    assert seeds.result.losses.shape == (4, 2)
    assert np.isfinite(seeds.result.losses).all()
    assert 0 < seeds.seconds != spent[0]
    assert grid.result.ended == 2
    assert session.undo.study_bytes == second.nbytes + grid.result.nbytes
    do(intents.Undo(2))
    assert (seeds.result, grid.result) == (None, None)
    do(intents.Redo(4))
    assert (seeds.result, (seeds.seconds, grid.seconds)) == (second, spent)


def test_a_grid_that_was_kept_before_its_runs_were_counted_has_a_name():
    assert str(StepName(intents.TrainGrid).sentence) == "Train a grid"


def test_a_study_that_a_step_of_a_lesson_puts_away_is_no_loss(session, do):
    do(intents.OpenLesson("hello-rnn"))
    trained(session, do, *asked(session))
    seeds, grid = session.seeds.result, session.grid.result
    do(intents.ForgetSeeds())
    do(intents.ForgetGrid())
    assert (session.seeds.result, session.grid.result) == (None, None)
    told = [str(each.name) for each in session.undo.done[-2:]]
    assert told == ["Put a study of seeds away", "Put a grid away"]
    do(intents.Undo(2))
    assert (session.seeds.result, session.grid.result) == (seeds, grid)


def test_what_is_still_trained_is_taken_back_as_far_as_it_came_and_ends(session, do):
    first, _ = asked(session)
    do(intents.OpenLesson("hello-rnn"))
    trained(session, do, first)
    kept = session.seeds.result
    assert do(replace(first, count=50, epochs=9_000)) == ""
    assert until(lambda: session.seeds.result.done)
    do(intents.Undo())
    assert session.seeds.result is kept
    assert not session.seeds.running
    do(intents.Redo())
    assert 0 < session.seeds.result.done < 9_000
    assert not session.seeds.running
    trained(session, do, first)  # and the next one trains as if nothing was
    assert session.seeds.result.done == 4


def test_no_more_studies_are_kept_than_fit(session, do, monkeypatch):
    do(intents.OpenLesson("hello-rnn"))
    session.undo.clear()
    trained(session, do, asked(session)[0])
    one = session.seeds.result.nbytes
    monkeypatch.setattr(undo, "STUDIES_MAX", 3 * one)
    for seed in range(1, 7):
        trained(session, do, asked(session, seed)[0])
    assert len(session.undo.done) == 3
    assert session.undo.study_bytes == 3 * one
    do(intents.Undo(len(session.undo.done)))
    assert session.seeds.result.seeds != (0, 1)
    before = session.memory.used
    do(intents.ForgetDeleted())
    assert session.memory.used < before
