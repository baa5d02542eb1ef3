"""The grid: what can be asked, what is refused, what the squares come to."""

import numpy as np
import pytest
from PySide6.QtCore import QObject

from core.course.lesson import load_lessons
from core.messages.runs import Grown, Release, Trace
from core.runs.grid_study import Grid, GridResult, Square, parse_values
from core.session.grid_training import GridTraining
from core.session.seed_training import SeedTraining
from core.settings import SpecError
from core.training.seed_stack import Stack

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
RNN = LESSONS["hello-rnn"]
LRS = (0.01, 0.03, 0.1, 0.3, 1.0)


def grid(experiment=RNN, lrs=(0.1,), sizes=(4,), cells=("RNN",), seeds=10, epochs=15):
    return Grid(experiment, lrs, sizes, cells, seeds, epochs)


def trained(asked):
    """Every square of a grid, an epoch at a time."""
    result = GridResult(asked)
    for combination in asked.possible:
        square = result.begin(combination)
        stack = Stack(combination.experiment, square.seeds)
        while not square.ended:
            epoch = stack.advance()
            result.append(square, epoch.losses[None], epoch.predicted[None])
    return result


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("lr", "at_15", "at_100"),
    [
        (0.01, 3, 87),
        pytest.param(0.03, 39, 87, marks=pytest.mark.slow),
        (0.1, 69, 84),
        pytest.param(0.3, 63, 70, marks=pytest.mark.slow),
        (1.0, 20, 25),
    ],
)
def test_the_share_by_learning_rate_is_what_teaching_found(lr, at_15, at_100):
    square = trained(grid(lrs=(lr,), seeds=256, epochs=100)).squares["RNN", 0, 0]
    for epoch, percent in ((15, at_15), (100, at_100)):
        assert 100 * square.at(epoch).share == pytest.approx(percent, abs=9)


def test_a_square_says_what_its_runs_say_one_by_one():
    asked = grid(lrs=(0.1, 0.3), cells=("RNN", "LSTM"), seeds=12)
    result = trained(asked)
    combination = asked.possible[-1]
    stack = Stack(combination.experiment, range(12))
    for _ in range(15):
        last = stack.advance()
    found = result.squares[combination.place].at(15)
    exact = (last.predicted == RNN.task.targets).all(axis=1)
    assert found.solved == exact.sum()
    assert found.median == pytest.approx(np.median(last.losses))
    assert exact[found.seed]
    assert found.diverged == 0


def test_where_no_seed_solved_it_the_one_with_the_lowest_loss_is_named():
    square = Square(RNN, range(3), 2)
    wrong = np.zeros((1, 3, 5), int)
    square.append(np.array([[0.7, 0.5, 0.6]], "f4"), wrong)
    assert (square.at(1).solved, square.at(1).seed) == (0, 1)
    assert square.at(2) is None


def test_a_seed_that_diverged_stays_so_and_enters_no_median():
    square = Square(RNN, range(3), 3)
    right = np.tile(RNN.task.targets, (1, 3, 1))
    square.append(np.array([[np.nan, 0.5, 0.7]], "f4"), right)
    square.append(np.array([[0.1, 0.5, 0.7]], "f4"), right)
    found = square.at(2)
    assert (found.solved, found.diverged, found.seed) == (2, 1, 1)
    assert found.median == pytest.approx(0.6)
    assert not square.ended


def test_a_square_of_which_all_diverged_has_ended_and_stands_so_at_every_later_epoch():
    square = Square(RNN, range(2), 50)
    square.append(np.full((1, 2), np.nan, "f4"), np.zeros((1, 2, 5), int))
    assert square.ended
    found = square.at(50)
    assert (found.solved, found.diverged, found.epoch) == (0, 2, 50)
    assert np.isnan(found.median)


def test_a_learning_rate_that_diverges_does_not_touch_its_neighbours():
    linear = RNN.with_values(head="Linear")
    alone = trained(grid(linear, seeds=8)).squares["RNN", 0, 0].at(15)
    result = trained(grid(linear, lrs=(0.1, 1e6), seeds=8))
    assert result.squares["RNN", 0, 0].at(15) == alone
    assert result.squares["RNN", 1, 0].at(15).diverged == 8
    assert result.highest < 1e6


def test_a_combination_that_cannot_be_has_its_reason_and_the_others_are_there():
    asked = grid(sizes=(2, 4), cells=("RNN", "GRU"))
    reasons = {each.place: each.reason for each in asked.combinations}
    for cell in ("RNN", "GRU"):
        assert "hidden_size gives 2 outputs" in reasons[cell, 0, 0]
        assert not reasons[cell, 0, 1]
    assert asked.runs == 20
    relu = RNN.with_values(nonlinearity="relu")
    assert [each.cell for each in grid(relu, cells=("RNN", "LSTM")).possible] == ["RNN"]


def test_small_networks_come_first_and_all_cells_alike():
    order = [
        each.place for each in grid(lrs=(0.1, 0.3), sizes=(4, 8), cells=("RNN", "GRU")).possible
    ]
    assert order[:4] == [("RNN", 0, 0), ("GRU", 0, 0), ("RNN", 1, 0), ("GRU", 1, 0)]
    assert [column for _, _, column in order] == sorted(column for _, _, column in order)


def test_losses_that_are_summed_are_told_per_letter():
    summed = trained(grid(LESSONS["hello-rnncell"], cells=("RNNCell",)))
    mean = trained(grid(RNN))
    medians = [
        each.squares[cell, 0, 0].at(15).median
        for each, cell in ((summed, "RNNCell"), (mean, "RNN"))
    ]
    assert medians[0] == pytest.approx(medians[1], abs=1e-3)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"experiment": LESSONS["rnn-cell"]}, "A demo trains nothing"),
        ({"lrs": ()}, "No learning rate is given"),
        ({"sizes": ()}, "No hidden size is given"),
        ({"cells": ()}, "No cell is given"),
        ({"sizes": tuple(range(4, 17))}, "13 hidden sizes are given; at most 12"),
        ({"seeds": 0}, "seeds is 0; allowed is 1 to 10,000"),
        ({"epochs": 10_001}, "epochs is 10,001; allowed is 1 to 10,000"),
        ({"sizes": (2, 3)}, "None of these is possible. hidden_size gives 2 outputs"),
        ({"sizes": (4, 256), "seeds": 10_000}, "MB at once"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_sentence(values, says):
    with pytest.raises(SpecError, match=says):
        grid(**values)


def test_a_grid_of_a_million_runs_is_refused_with_its_time():
    asked = grid(lrs=LRS * 2, sizes=(4, 8, 16, 32, 5), cells=("RNN", "GRU"), seeds=10_000)
    assert asked.runs == 1_000_000
    asked.check_time(0.1)  # on a machine that is fast enough it may be
    long = grid(
        lrs=LRS * 2, sizes=(4, 8, 16, 32, 5), cells=("RNN", "GRU"), seeds=10_000, epochs=999
    )
    with pytest.raises(SpecError, match=r"1,000,000 runs of 999 epochs: about .* than 30 min"):
        long.check_time()


def test_the_estimate_grows_with_everything_that_is_asked():
    least = grid().seconds
    for more in (
        {"seeds": 100},
        {"epochs": 150},
        {"sizes": (64,)},
        {"cells": ("LSTM",)},
        {"lrs": (0.1, 0.3)},
    ):
        assert grid(**more).seconds > least


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("lr", "0.3, 0.01,0.1", (0.01, 0.1, 0.3)),
        ("lr", " 1e-3; 1 ; 1.0", (0.001, 1.0)),
        ("hidden_size", "8 4 16 8", (4, 8, 16)),
        ("lr", " , ", ()),
        ("lr", "0,1", (0.1,)),
        ("lr", "0,01 0,1", (0.01, 0.1)),
        ("lr", "1,5; 0,1", (0.1, 1.5)),
        ("lr", "0.5,1.5", (0.5, 1.5)),
        ("hidden_size", "4,8,16", (4, 8, 16)),
    ],
)
def test_values_are_read_each_once_and_in_order(name, text, found):
    assert parse_values(name, text) == found


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("lr", "0.1, fast", "learning rate is 'fast'; allowed is a number above 0"),
        ("lr", "0", "learning rate is 0.0"),
        ("lr", "nan", "learning rate is nan"),
        ("hidden_size", "4, 8.5", "hidden_size is '8.5'; allowed is a whole number from 1"),
        ("hidden_size", "0, 4", "hidden_size is 0"),
        ("lr", "1,5", "rates: “1,5” may mean 1.5, or 1 and 5; write 1.5, or “1, 5” with a space"),
        ("lr", "0.1 1,000", "may mean 1.000, or 1 and 000"),
        ("hidden_size", "1,024", "sizes: .* may mean 1024, or 1 and 024; write 1024"),
    ],
)
def test_what_is_no_value_of_the_setting_is_named(name, text, says):
    with pytest.raises(SpecError, match=says):
        parse_values(name, text)


@pytest.fixture
def gridding():
    """One whose requests are kept in a list instead of being answered."""
    parent, sent = QObject(), []
    made = GridTraining(sent.append, SeedTraining(sent.append, parent), parent)
    made.start(grid(lrs=(0.1, 0.3), seeds=3, epochs=4), "hello-rnn")
    yield made, sent
    parent.deleteLater()


def grown(request, epochs):
    shape = (epochs, len(request.seeds))
    predicted = np.zeros((*shape, 5), int)
    return Grown(request.ticket, np.full(shape, 0.5, "f4"), predicted)


def test_two_requests_are_under_way_and_each_square_has_a_ticket_of_its_own(gridding):
    made, sent = gridding
    assert len(sent) == 2
    first = sent[0].ticket
    assert sent[1].ticket == first
    made.answered(grown(sent[0], 4))  # the first square is done, the second begins
    assert sent[2] == Release(first)
    assert sent[3].ticket == sent[4].ticket != first
    assert sent[-1].experiment.training.lr == 0.3
    made.answered(grown(sent[1], 2))  # of the square before: too late
    assert made.result.squares["RNN", 1, 0].done == 0
    made.answered(grown(sent[3], 9))  # more than was asked is cut off
    assert made.result.squares["RNN", 1, 0].done == 4
    assert not made.running
    assert sent[-1] == Release(sent[3].ticket)  # the worker lets the models go
    assert made.progress == pytest.approx(1)


def test_a_square_that_is_lost_is_left_and_the_next_begins(gridding):
    made, sent = gridding
    answer = grown(sent[0], 1)
    made.answered(Grown(answer.ticket, np.full((1, 3), np.nan, "f4"), answer.predicted))
    assert made.now.row == 1
    assert made.running


def test_after_a_failure_or_a_cancel_what_has_come_is_kept(gridding):
    made, sent = gridding
    made.answered(grown(sent[0], 3))
    made.failed(sent[-1])
    assert not made.running
    assert made.result.squares["RNN", 0, 0].done == 3
    made.answered(grown(sent[1], 1))  # was in line
    assert made.result.squares["RNN", 0, 0].done == 3
    made.start(grid(seeds=3), "hello-rnn")
    made.failed(Trace(None, 1))  # somebody else's
    assert made.running
    made.cancel()
    assert not made.running
