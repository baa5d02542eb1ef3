"""Bugs and gaps: what the programs do when they run, in this process, with torch."""

import ast
import re
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO

import pytest

from core.course.lesson import load_lessons
from core.experiment import Experiment, WordTask
from core.export.bugs import BUGS
from core.export.exercises import IDS, exercise_of, exercises_of
from core.export.gaps import GAPS
from core.export.script import program
from tests.sampled import some

LESSONS = {each.id: each.experiment for each in load_lessons().lessons}
BY_STEP, AT_ONCE, BOTH_WAYS = (
    LESSONS[name] for name in ("hello-rnncell", "hello-rnn", "hello-lstm")
)
HEADED = LESSONS["what-memory-buys"]


def printed(text: str) -> list[str]:
    """What a program prints; its error is the last line."""
    told = StringIO()
    try:
        with redirect_stdout(told):
            exec(compile(text, "<program>", "exec"), {})
    except (RuntimeError, AttributeError, NameError) as error:
        return [*told.getvalue().splitlines(), f"{type(error).__name__}: {error}"]
    return told.getvalue().splitlines()


def both(experiment: Experiment, name: str) -> tuple[str, str]:
    """The last line of the right program, and of the wrong one."""
    exercise = exercise_of(experiment, name)
    assert exercise is not None
    return printed(exercise.right)[-1], printed(exercise.text)[-1]


def loss(line: str) -> float:
    return float(re.search(r"loss=(\S+)$", line)[1])


def word(line: str) -> str:
    return re.search(r"Predicted(?: string)?: ?(.*), Epoch", line)[1]


def test_every_exercise_is_in_a_program_of_the_course():
    found = {each.id for experiment in LESSONS.values() for each in exercises_of(experiment)}
    assert found == set(IDS)
    assert exercises_of(LESSONS["rnn-cell"]) == ()
    assert len(IDS) == len(set(IDS)) == len(BUGS) + len(GAPS)


@pytest.mark.turns(4)
@pytest.mark.parametrize("lesson", sorted(LESSONS))
def test_an_exercise_differs_from_what_is_right_where_it_says(lesson):
    for exercise in exercises_of(LESSONS[lesson]):
        ast.parse(exercise.text)
        ours, theirs = exercise.text.splitlines(), exercise.right.splitlines()
        before = exercise.line - 1
        assert exercise.culprit or ours[:before] == theirs[:before]
        assert ours[before] != theirs[before]
        assert exercise.culprit in ("", ours[before])
        assert exercise.reads_right(exercise.right)
        assert not exercise.reads_right(exercise.text)
        assert max(map(len, [*ours, *theirs])) <= 100


@pytest.mark.turns(6, always=("6-True-LSTM",))
@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("both_ways", [False, True])
@pytest.mark.parametrize("embedding_dim", [0, 6])
def test_the_right_program_of_an_exercise_runs_with_any_network(cell, both_ways, embedding_dim):
    changed = {"cell": cell, "bidirectional": both_ways, "embedding_dim": embedding_dim}
    experiment = AT_ONCE.with_values(**changed, head="Linear", hidden_size=5, epochs=100)
    found = exercises_of(experiment)
    assert len(found) >= 10
    for exercise in found:
        lines = printed(exercise.right.replace("range(1, 100 + 1)", "range(1, 3 + 1)"))
        assert "Error" not in lines[-1], (exercise.id, lines[-1])


def test_without_zero_grad_it_learns_worse_and_nothing_says_so():
    for experiment in some((BY_STEP, AT_ONCE), of=2):
        right, wrong = both(experiment, "zero_grad")
        assert word(right) == "ohlol"
        assert loss(wrong) > 1.2 * loss(right)


def test_the_silent_batch_first_leaves_no_memory():
    right, wrong = both(HEADED, "batch_first")
    assert loss(right) < 0.01
    assert loss(wrong) == pytest.approx(0.2773, abs=0.002)  # 2 ln 2 / 5
    assert word(wrong)[2] == word(wrong)[3]
    exercise = exercise_of(HEADED, "batch_first")
    assert len(exercise.text.splitlines()) == len(exercise.right.splitlines())
    differing = [
        pair
        for pair in zip(exercise.text.splitlines(), exercise.right.splitlines(), strict=True)
        if pair[0] != pair[1]
    ]
    assert len(differing) == 1


def test_what_is_said_of_the_silent_batch_first_is_true_of_every_word_that_it_is_offered_for():
    for letters, answers in (("hello", "ohlol"), ("abracadabra", "bracadabraa")):
        experiment = replace(HEADED, task=WordTask(letters, answers))
        _, wrong = both(experiment, "batch_first")
        assert answers not in wrong
        said = exercise_of(experiment, "batch_first").cure
        assert "five" not in said
    needs_no_memory = replace(HEADED, task=WordTask("helo", "eloh"))
    assert exercise_of(needs_no_memory, "batch_first") is None


def test_labels_in_another_order_are_learned_as_they_stand():
    right, wrong = both(HEADED, "labels")
    assert word(right) == "ohlol lolho"
    assert loss(wrong) < 0.001
    assert word(wrong) != "ohlol lolho"


def test_a_softmax_before_the_loss_keeps_it_high():
    right, wrong = both(BOTH_WAYS, "softmax")
    assert (word(right), word(wrong)) == ("ohlol", "ohlol")
    assert loss(wrong) == pytest.approx(0.7437, abs=1e-3)  # ln(1 + 3 / e)


def test_a_number_cannot_go_backward():
    for experiment in (BY_STEP, AT_ONCE):
        right, wrong = both(experiment, "item")
        assert word(right) == "ohlol"
        assert wrong == "AttributeError: 'float' object has no attribute 'backward'"


def test_a_state_that_is_carried_on_cannot_go_backward_twice():
    for experiment in (BY_STEP, AT_ONCE, BOTH_WAYS):
        exercise = exercise_of(experiment, "detach")
        lines = printed(exercise.text)
        assert len(lines) == 2
        assert "Epoch [1/100]" in lines[0]
        assert "backward through the graph a second time" in lines[1]


def test_what_no_loss_looks_at_is_not_learned():
    for experiment in some((BY_STEP, AT_ONCE, BOTH_WAYS), of=3):
        right, wrong = both(experiment, "last_step")
        assert word(right) == "ohlol"
        assert word(wrong)[-1] == "l"
        assert word(wrong) != "ohlol"


def test_the_gradient_of_out_leaves_out_the_way_through_time():
    right, wrong = (
        [float(each) for each in line.split(":")[1].split()]
        for line in both(AT_ONCE, "retain_grad")
    )
    assert len(right) == len(wrong) == 5
    assert wrong[:4] == [0.0] * 4
    assert right[3] > 0
    assert wrong[4] == pytest.approx(right[4], rel=0.05)
    told = exercise_of(AT_ONCE, "retain_grad")
    assert told.text.splitlines()[told.line - 1] == "out.retain_grad()"
    assert exercise_of(BY_STEP, "retain_grad") is None
    assert exercise_of(BOTH_WAYS, "retain_grad") is None


@pytest.mark.parametrize("gap", [each.id for each in GAPS])
def test_a_gap_is_one_line_of_the_very_program(gap):
    exercise = exercise_of(AT_ONCE, gap)
    assert exercise.right == program(AT_ONCE).text
    changed = [
        pair
        for pair in zip(exercise.text.splitlines(), exercise.right.splitlines(), strict=True)
        if pair[0] != pair[1]
    ]
    ((gapped, whole),) = changed
    assert gapped.lstrip().startswith("...")
    assert exercise.name == whole.strip()
    assert exercise.is_gap


def test_a_demo_has_no_exercises_and_an_unknown_one_is_none():
    assert exercise_of(LESSONS["rnn-layers"], "zero_grad") is None
    assert exercise_of(AT_ONCE, "no_such") is None
    one_way = AT_ONCE.with_values(source="anne", target="nena")
    assert exercise_of(one_way, "labels") is not None
    both_alike = AT_ONCE.with_values(source="anna", target="nana")
    assert exercise_of(both_alike, "labels") is None
