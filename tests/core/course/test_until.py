"""core.course.until and completion: what a step waits for, how that is said, and when it is so."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.course.completion import Situation, clears, is_met, to_do
from core.course.lesson import load_lessons
from core.course.until import NOTHING, PAGES, PARTS, Until
from core.course.until_table import UntilError, until_of
from core.journal.intents import ForgetSeeds
from core.runs.fork import WeightEdit
from core.runs.run import Run
from core.runs.seed_study import SeedsResult
from core.text.letters import Letters
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

LESSONS = load_lessons().lessons
HELLO = load_lessons().find("hello-rnn")


@pytest.fixture
def run():
    lesson = load_lessons().find("hello-rnn")
    return Run(1, lesson.id, lesson.experiment)


def situation(run, **values):
    return Situation(run.experiment, run, **values)


def test_every_key_belongs_to_one_part():
    keys = [each.name for each in fields(Until) if each.name != "own"]
    assert sorted(name for names in PARTS for name in names) == sorted(keys)


def test_reading_on_asks_for_nothing(run):
    assert not NOTHING.asks
    assert NOTHING.sentence(run.experiment) == ""
    assert is_met(NOTHING, situation(run))


@pytest.mark.parametrize(
    ("until", "before", "there"),
    [
        (Until(epoch=9), Playhead(9, 4), Playhead(9, 5)),
        (Until(epoch=9, step=3), Playhead(9, 2), Playhead(9, 3)),
        (Until(epoch=1, step=1), Playhead(1, 0, 2), Playhead(1, 1)),
        (Until(epoch=9, step=3, operation=2), Playhead(9, 3, 1), Playhead(9, 3, 2)),
        (Until(epoch=9, step=0), Playhead(8, 12), Playhead(8, 13)),
    ],
)
def test_a_place_is_reached_when_the_playhead_is_there_or_beyond(run, until, before, there):
    assert until.asks
    for place, met in ((before, False), (there, True), (Playhead(14, 0), True)):
        run.playhead = place
        assert is_met(until, situation(run)) is met


def test_an_open_cell_and_a_changed_setting_complete_a_step(run):
    assert not is_met(Until(opened=True), situation(run))
    assert is_met(Until(opened=True), situation(run, opened=(0, 2)))
    changed = run.experiment.with_values(seed=99)
    assert not is_met(Until(changed="seed"), situation(run))
    assert is_met(Until(changed="seed"), Situation(run.experiment, Run(2, run.lesson_id, changed)))
    assert not is_met(
        Until(changed="lr"), Situation(run.experiment, Run(2, run.lesson_id, changed))
    )


def test_training_is_complete_when_the_playhead_comes_to_its_end_and_not_when_it_once_was(run):
    assert not is_met(Until(trained=True), situation(run))
    run.seen = run.end
    assert not is_met(Until(trained=True), situation(run))
    run.playhead = run.end
    assert is_met(Until(trained=True), situation(run))


def test_without_a_run_nothing_is_met_that_is_asked_for(run):
    assert not is_met(Until(epoch=1), Situation(run.experiment))
    assert is_met(NOTHING, Situation(run.experiment))


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (Until(epoch=2), "Go on to epoch 2."),
        (Until(epoch=2, step=1), "Epoch 2: Go on to t = 1."),
        (Until(epoch=2, step=0), "Epoch 2: Go to its beginning."),
        (
            Until(epoch=2, step=1, operation=3),
            "Epoch 2: Go on to t = 1. Then go on by operation, 3 times.",
        ),
        (Until(opened=(0, 2)), "Open the cell at t = 3: click it in the picture."),
        (Until(edited=True), "Change a weight, by hand or in a fork."),
        (
            Until(edited=True, epoch=60, step=6),
            "Change a weight, by hand or in a fork. Epoch 60: Go on to the loss.",
        ),
        (Until(page="try_it"), "Go to the page Try it."),
        (Until(epoch=2, step=6), "Epoch 2: Go on to the loss."),
        (Until(epoch=2, step=7), "Epoch 2: Go back through time to t = 5."),
        (Until(epoch=2, step=12), "Epoch 2: Go on to the gradients."),
        (Until(epoch=2, step=13), "Epoch 2: Go on to the update."),
        (Until(trained=True), "Train the run to its end."),
        (Until(opened=True), "Open a cell: click one in the picture."),
        (Until(changed="embedding_dim"), "Change the setting “embedding” in the Lab."),
        (Until(compared=True), "Train the runs side by side to their end."),
        (Until(asked="ll"), "Type 'll' into the field."),
        (Until(series="next"), "Let it train to its end."),
    ],
)
def test_what_is_asked_for_is_said(run, until, sentence):
    assert until.sentence(run.experiment) == sentence


def test_a_demo_has_no_epochs_to_speak_of():
    demo = load_lessons().find("rnn-cell").experiment
    assert Until(epoch=1, step=3).sentence(demo) == "Go on to t = 3."


def test_a_moment_of_two_directions_is_told_by_its_lane():
    both = load_lessons().find("two-directions").experiment
    told = [Until(epoch=1, step=step).sentence(both) for step in (5, 6, 20)]
    assert told == [
        "Epoch 1: Go on to t = 5 of layer 1 →.",
        "Epoch 1: Go on to t = 5 of layer 1 ←.",
        "Epoch 1: Go on to t = 1 of layer 2 ←.",
    ]


def test_a_cell_of_several_lanes_is_told_by_its_layer_and_direction():
    layers = load_lessons().find("rnn-layers").experiment
    both = load_lessons().find("hello-lstm").experiment
    assert Until(opened=(1, 0)).sentence(layers) == "Open the cell of layer 2 at t = 1."
    assert Until(opened=(2, 0)).sentence(both) == "Open the cell of layer 2 → at t = 1."
    assert Until(opened=(3, 4)).sentence(both) == "Open the cell of layer 2 ← at t = 5."


def test_one_cell_is_meant_and_no_other(run):
    until = until_of({"opened": {"lane": 0, "t": 2}}, run.experiment)
    assert is_met(until, situation(run, opened=(0, 2)))
    assert not is_met(until, situation(run, opened=(0, 1)))
    assert not is_met(until, situation(run))


def test_what_another_run_has_come_to_completes_nothing(run):
    """The learner may wander off: epoch 9 of another network is not what the step is about."""
    until = until_of({"epoch": 9}, run.experiment)
    other = Run(2, run.lesson_id, run.experiment.with_values(cell="GRU"))
    longer = Run(3, run.lesson_id, run.experiment.with_values(epochs=99))
    for each, met in ((run, True), (longer, True), (other, False)):
        each.playhead = each.seen = each.end
        assert is_met(until, Situation(run.experiment, each)) is met
        assert is_met(Until(trained=True), Situation(run.experiment, each)) is met
        assert is_met(Until(opened=True), Situation(run.experiment, each, (0, 0))) is met


def test_a_step_on_a_variant_asks_for_the_variants_run(run):
    gru = run.experiment.with_values(cell="GRU", epochs=30)
    until = until_of({"epoch": 20}, gru)
    variant = Run(2, run.lesson_id, gru)
    for each, met in ((run, False), (variant, True)):
        each.playhead = each.end
        assert is_met(until, Situation(run.experiment, each)) is met


def test_a_run_whose_end_was_moved_near_was_not_trained_to_the_lessons_end(run):
    short = Run(2, run.lesson_id, run.experiment.with_values(epochs=2))
    short.seen = short.end
    assert not is_met(Until(trained=True), Situation(run.experiment, short))


def test_a_weight_set_by_hand_is_one_of_the_runs_own_edits(run):
    cut = (WeightEdit("rnn.weight_hh_l0", (), 0.0),)
    forked = Run(2, run.lesson_id, run.experiment, parent=1, edits=cut)
    assert is_met(Until(edited=True), situation(forked))
    assert not is_met(Until(edited=True), situation(run))


def test_a_page_in_front_completes_a_step_without_any_run(run):
    assert is_met(Until(page="seeds"), Situation(run.experiment, page="seeds"))
    assert not is_met(Until(page="seeds"), Situation(run.experiment, page="lab"))
    assert not is_met(Until(page="seeds", epoch=1), Situation(run.experiment, page="seeds"))


def test_runs_side_by_side_complete_a_step_at_their_end(run):
    assert is_met(Until(compared=True), situation(run, compared=True))
    assert not is_met(Until(compared=True), situation(run))


def test_what_was_typed_to_the_steps_own_network_completes_a_step(run):
    until = until_of({"asked": "ll"}, run.experiment)
    typed = {"asked": Letters.of("ll")}
    assert is_met(until, situation(run, **typed))
    assert not is_met(until, situation(run, asked=Letters.of("l")))
    assert not is_met(until, situation(run))
    other = Run(2, run.lesson_id, run.experiment.with_values(seed=99))
    assert not is_met(until, Situation(run.experiment, other, **typed))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("help", "the network does not know 'p', so until.asked never comes"),
        ("l" * 41, "until.asked has 41 letters; allowed are up to 40"),
        (["l"], "until.asked cannot be ['l']"),
    ],
)
def test_what_nobody_can_ask_this_network_is_refused(run, asked, sentence):
    with pytest.raises(UntilError) as error:
        until_of({"asked": asked}, run.experiment)
    assert str(error.value) == sentence


def test_a_series_of_a_task_that_there_is_not_is_refused(run):
    with pytest.raises(UntilError, match="there is no task 'chess'; allowed is adding, recall"):
        until_of({"series": "chess"}, run.experiment)
    assert is_met(until_of({"series": "next"}, run.experiment), situation(run, series="next"))


def test_a_demo_is_asked_nothing():
    demo = load_lessons().find("rnn-cell").experiment
    with pytest.raises(UntilError, match="a demo answers nothing"):
        until_of({"asked": "l"}, demo)


def test_all_that_is_asked_for_must_be_so(run):
    run.playhead = Playhead(9, 5)
    until = Until(epoch=9, opened=True)
    assert not is_met(until, situation(run))
    assert is_met(until, situation(run, opened=(0, 0)))


def test_what_is_still_to_be_done_is_said_and_nothing_else(run):
    until = Until(epoch=9, opened=True, page="lab")
    cell, page = "Open a cell: click one in the picture.", "Go to the page Lab."
    assert until.sentence(run.experiment) == f"Go on to epoch 9. {cell} {page}"
    assert to_do(until, situation(run)) == until.sentence(run.experiment)
    run.playhead = Playhead(9, 5)
    assert to_do(until, situation(run)) == f"{cell} {page}"
    assert to_do(until, situation(run, opened=(0, 0), page="lab")) == ""


def test_who_looks_at_another_run_is_led_back(run):
    other = Run(2, run.lesson_id, run.experiment.with_values(cell="GRU"))
    led = "This is another run; go back to the step."
    assert to_do(Until(epoch=9), Situation(run.experiment, other)) == led
    assert to_do(Until(changed="cell"), Situation(run.experiment, other)) == ""


CHOICES = {
    "epoch": st.integers(0, 15),
    "trained": st.booleans(),
    "opened": st.booleans() | st.just((0, 2)),
    "changed": st.sampled_from(["", "seed", "lr"]),
    "edited": st.booleans(),
    "page": st.sampled_from(["", "lab"]),
    "compared": st.booleans(),
    "asked": st.sampled_from(["", "ll"]),
    "series": st.sampled_from(["", "next"]),
}


@given(
    until=st.builds(Until, **CHOICES),
    place=st.builds(Playhead, st.integers(1, 15), st.integers(0, 13)),
    opened=st.none() | st.just((0, 2)) | st.just((0, 1)),
    page=st.sampled_from(["lab", "learn"]),
    compared=st.booleans(),
    asked=st.sampled_from([None, Letters.of("ll"), Letters.of("l")]),
    series=st.sampled_from(["", "next", "adding"]),
    seed=st.sampled_from([None, 99]),
)
def test_there_is_something_to_do_exactly_as_long_as_it_is_not_met(
    until, place, opened, page, compared, asked, series, seed
):
    own = HELLO.experiment
    run = None if seed is None else Run(1, "", own.with_values(seed=seed))
    if run is not None:
        run.playhead = run.seen = place
    for each in (Run(1, "", own), run):
        now = Situation(own, each, opened, page, compared, asked, series=series)
        assert is_met(until, now) == (to_do(until, now) == "")


def test_the_pages_are_those_of_the_window():
    folders = {path.parent.name for path in Path("gui").glob("*/page.py")}
    assert set(PAGES) == folders | {"lab"}


@given(data=st.data())
def test_whatever_moment_may_be_asked_for_is_said_and_comes(data):
    """Every moment that until_of lets through is one that the playhead can stand at."""
    experiment = data.draw(st.sampled_from(LESSONS)).experiment
    steps = Steps.of(experiment)
    last = experiment.training.epochs if experiment.trains else 1
    step = data.draw(st.integers(0, steps.last))
    count = len(Operations(experiment).of(step + 1))
    table = {
        "epoch": data.draw(st.integers(1, last)),
        "step": step,
        "operation": data.draw(st.integers(0, max(count - 1, 0))),
    }
    until = until_of(table, experiment)
    assert until.asks
    assert until.sentence(experiment)
    run = Run(1, "", experiment)
    run.playhead = run.end
    assert is_met(until, Situation(experiment, run))


@pytest.mark.parametrize(
    "table", [{"seeds": -1}, {"seeds": 10_001}, {"seeds": True}, {"grid": True}]
)
def test_no_step_waits_for_seeds_that_cannot_be(table):
    with pytest.raises(UntilError, match="cannot be"):
        until_of(table, HELLO.experiment)
    with pytest.raises(UntilError, match=r"needs until\.seeds"):
        until_of({"seed_epochs": 15}, HELLO.experiment)


def test_seeds_that_were_trained_for_too_few_epochs_are_not_what_a_step_speaks_of():
    experiment = HELLO.experiment
    short, long = (
        until_of({"seeds": 2, "seed_epochs": epochs}, experiment) for epochs in (15, 100)
    )
    result = SeedsResult(experiment, range(2), 15)
    steps = experiment.task.seq_len
    result.append(np.ones((15, 2), "f4"), np.zeros((15, 2, steps), int))
    situation = Situation(experiment, seeds=result)
    assert result.ended
    assert is_met(short, situation)
    assert clears(short, situation) == ()
    assert not is_met(long, situation)
    assert clears(long, situation) == (ForgetSeeds(),)
    assert "2 seeds for 100 epochs" in str(long.sentence(experiment))


@pytest.mark.parametrize("table", [{"seeds": 8}, {"grid": 15}])
def test_a_demo_has_no_seeds_to_wait_for(table):
    assert until_of(table, HELLO.experiment).asks
    with pytest.raises(UntilError, match="no word to learn"):
        until_of(table, load_lessons().find("rnn-cell").experiment)
