"""core.course.study_questions: what many networks answer, once they were trained and not before."""

import numpy as np
import pytest

from core.course.completion import Situation
from core.course.lesson import find_lesson
from core.course.question import QuestionError, Verdict
from core.course.question_table import question_of
from core.journal.intents import ForgetGrid, ForgetSeeds, TrainGrid, TrainSeeds
from core.runs.grid_study import GridResult
from core.runs.run import Run
from core.runs.seed_study import SeedsResult

HELLO = find_lesson("hello-rnn").experiment
DEMO = find_lesson("rnn-cell").experiment
RUN = Run(1, "hello-rnn", HELLO)
WRONG = (0, 0, 0, 0, 0)


def asked(experiment=HELLO, **table):
    return question_of({"prompt": "How many?", **table}, experiment)


def study(right, epochs=1, first=0, experiment=HELLO):
    """right: whether each seed has the word, in all epochs."""
    result = SeedsResult(experiment, range(first, first + len(right)), epochs)
    words = np.array([HELLO.task.targets if each else WRONG for each in right])
    losses = np.linspace(0.4, 0.6, len(right)).astype("f4")
    result.append(np.tile(losses, (epochs, 1)), np.tile(words, (epochs, 1, 1)))
    return result


def seen(result):
    return Situation(HELLO, RUN, seeds=result)


def test_so_many_seeds_have_the_word():
    question = asked(seeds={"of": "right", "count": 4, "epoch": 2, "within": 1})
    assert question.judge("2", seen(None)) is None
    found = seen(study([True, False, True, True], epochs=2))
    assert question.judge("2", found) == Verdict("2", "3", True)
    assert question.judge("1.5", found) == Verdict("1.5", "3", False)


def test_seeds_that_never_had_it_and_losses_below_one_are_counted_too():
    result = seen(study([True, False, True, False]))
    never = asked(seeds={"of": "never", "count": 4, "epoch": 1})
    assert never.judge("2", result) == Verdict("2", "2", True)
    lower = asked(seeds={"of": "lower", "count": 4, "epoch": 1, "loss": 0.5})
    assert lower.judge("2", result) == Verdict("2", "2", True)


def test_what_tells_it_is_withheld_but_not_what_it_is_reckoned_from():
    study = {"count": 4, "epoch": 1, "within": 1}
    assert asked(seeds={"of": "right", **study}).withholds == "training"
    assert asked(seeds={"of": "margin", **study}).withholds == ""


def test_a_margin_is_reckoned_from_the_share_that_stands_there():
    question = asked(seeds={"of": "margin", "count": 4, "epoch": 1, "within": 1})
    result = seen(study([True, False, True, True]))
    assert question.judge("43", result) == Verdict("43", "43", True)  # 200 sqrt(0.75 * 0.25 / 4)
    assert not question.judge("45", result).is_right
    assert question.clears(result) is None


@pytest.mark.parametrize(
    "other",
    [
        study([True] * 4, first=4),
        study([True] * 3),
        study([True] * 4, epochs=1),
        study([True] * 4, epochs=2, experiment=HELLO.with_values(lr=0.2)),
    ],
)
def test_another_study_is_no_answer(other):
    question = asked(seeds={"of": "right", "count": 4, "epoch": 2})
    assert question.judge("4", seen(other)) is None


@pytest.mark.parametrize("of", ["right", "margin"])
def test_seeds_of_another_network_do_not_stand_beside_the_question(of):
    question = asked(seeds={"of": of, "count": 4, "epoch": 2})
    other = study([True] * 4, epochs=2, experiment=HELLO.with_values(hidden_size=8))
    assert question.clears(seen(other)) == ForgetSeeds()
    assert question.clears(seen(study([True] * 4, epochs=1))) is None  # tells nothing yet
    assert question.clears(seen(None)) is None


def test_committing_trains_them_and_what_stands_there_already_is_put_away_first():
    question = asked(seeds={"of": "right", "count": 4, "epoch": 2, "first": 7})
    assert question.way(RUN) == TrainSeeds(HELLO, "hello-rnn", 7, 4, 2)
    assert question.clears(seen(study([True] * 4, epochs=2, first=7))) == ForgetSeeds()


def test_the_best_learning_rate_is_the_grids():
    question = asked(grid={"rates": "0.01, 0.1, 1", "seeds": 3, "epoch": 2})
    way = question.way(RUN)
    assert isinstance(way, TrainGrid)
    result = GridResult(way.grid)
    situation = Situation(HELLO, RUN, grid=result)
    for combination, count in zip(way.grid.possible, (0, 2, 1), strict=True):
        assert question.judge("0.1", situation) is None
        square = result.begin(combination)
        words = np.array([HELLO.task.targets] * count + [WRONG] * (3 - count))
        result.append(square, np.ones((2, 3), "f4"), np.stack([words, words]))
    assert question.judge("0.10", situation) == Verdict("0.10", "0.1", True)
    assert question.judge("1", situation) == Verdict("1", "0.1", False)
    assert question.refusal("fast")
    assert question.clears(situation) == ForgetGrid()


@pytest.mark.parametrize(
    ("experiment", "table", "reason"),
    [
        (DEMO, {"seeds": {"of": "right", "count": 4, "epoch": 2}}, "no word to learn"),
        (HELLO, {"seeds": {"of": "lucky", "count": 4, "epoch": 2}}, "seeds cannot be counted by"),
        (HELLO, {"seeds": {"of": "right", "count": 0, "epoch": 2}}, "seeds is 0; allowed is"),
        (HELLO, {"grid": {"rates": "", "seeds": 3, "epoch": 2}}, "No learning rate is given"),
        (DEMO, {"grid": {"rates": "1", "seeds": 3, "epoch": 2}}, "no word to learn"),
    ],
)
def test_what_no_study_can_tell_is_refused(experiment, table, reason):
    with pytest.raises(QuestionError, match=reason):
        asked(experiment, **table)
