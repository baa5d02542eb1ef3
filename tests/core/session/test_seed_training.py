"""A study: what is sent to the worker and what becomes of the answers. No thread."""

import numpy as np
import pytest
from PySide6.QtCore import QObject

from core.course.lesson import find_lesson
from core.messages.runs import Grow, Release, Retrain, Trace
from core.runs.grid_study import Grid
from core.session import grid_training
from core.session.grid_training import GridTraining
from core.session.seed_training import SeedTraining
from core.worker.retrained_seeds import RetrainedSeeds
from core.worker.seed_stacks import SeedStacks
from core.worker.worker import Worker

RNN = find_lesson("hello-rnn").experiment


class Line:
    """Requests wait in it until they are answered as the worker does."""

    def __init__(self):
        self.sent, self.stacks, self.singles = [], SeedStacks(), RetrainedSeeds()

    def answer(self, study, count=10_000):
        """So many requests at most, until nothing is in line."""
        while self.sent and count:
            request, count = self.sent.pop(0), count - 1
            if isinstance(request, Release):
                continue
            grows = isinstance(request, Grow)
            answer = self.stacks.grow(request) if grows else self.singles.retrain(request)
            if answer is not None:
                study.answered(answer)


@pytest.fixture
def line():
    return Line()


@pytest.fixture
def study(line):
    parent = QObject()
    yield SeedTraining(line.sent.append, parent)
    parent.deleteLater()


def test_a_study_that_ends_by_itself_lets_the_models_go(study, line):
    study.start(RNN, "hello-rnn", 0, 4, 3)
    ticket, asked = line.sent[0].ticket, len(line.sent)
    line.answer(study, 1)
    while study.running:
        line.answer(study, 1)
    assert Release(ticket) in line.sent
    assert asked == 2


def test_a_study_that_failed_lets_the_models_go(study, line):
    study.start(RNN, "hello-rnn", 0, 4, 3)
    study.failed(line.sent[0])
    assert not study.running
    assert line.sent[-1] == Release(line.sent[0].ticket)


def test_a_request_of_the_study_before_that_failed_ends_no_other(study, line):
    study.start(RNN, "hello-rnn", 0, 4, 3)
    first = line.sent[:2]
    study.failed(first[0])
    study.start(RNN, "hello-rnn", 0, 4, 3)
    study.failed(first[1])
    study.failed(Trace(None, 1))
    assert study.running


def test_a_grid_is_promised_a_time_by_what_has_run_so_far_the_slower_of_all_and_of_late(
    study, line, monkeypatch
):
    """Here its first half takes 20 seconds and its second 60: what is large comes last."""
    grid = Grid(RNN, (0.01, 0.03, 0.1, 0.3), (4, 8), ("RNN",), 10, 30)
    asked = GridTraining(line.sent.append, study, study)

    def clock():
        share = asked.progress
        return 100 + (40 * share if share < 0.5 else 20 + 120 * (share - 0.5))

    monkeypatch.setattr(grid_training, "perf_counter", clock)
    assert asked.seconds_for(grid) == (grid.seconds, 3 * grid.seconds)
    asked.start(grid, "")
    assert asked.left is None
    promised = {}
    while asked.running:
        line.answer(asked, 1)
        if asked.left is not None:  # a busy machine's first answers are too few to tell by
            promised[asked.progress] = asked.seconds + asked.left
    assert len(promised) >= 8
    assert all(each == pytest.approx(40) for share, each in promised.items() if 0 < share < 0.5)
    assert all(each > 2 / 3 * 80 for share, each in promised.items() if share > 0.65)
    assert asked.seconds_for(grid) == pytest.approx((80, 80))


def test_a_failed_study_and_a_failed_grid_do_not_end_each_other(study, line):
    grid = GridTraining(line.sent.append, study, study)
    study.start(RNN, "hello-rnn", 0, 4, 3)
    grid.failed(line.sent[0])
    assert study.running


def test_the_worker_holds_no_model_of_what_is_over():
    worker, answers = Worker(), []
    worker.answered.connect(answers.append)
    for kind in (Grow, Retrain):
        worker.handle(kind(7, RNN, (0, 1), 3, 60.0))
    assert worker._stacks._stack is not None
    worker.handle(Release(6))  # somebody else's
    assert worker._stacks._stack is not None
    worker.handle(Release(7))
    assert worker._stacks._stack is None
    assert (worker._seeds._trainer, worker._seeds._waiting) == (None, [])
    assert len(answers) == 2


def test_where_rounding_does_not_grow_all_strings_agree(study, line):
    study.start(RNN, "hello-rnn", 0, 30, 40)
    assert study.agreement is None
    line.answer(study)
    found = study.agreement
    assert not study.running
    assert not study.checking
    assert found.seeds >= 1
    assert found.strings == found.epochs > 0
    assert found.agreeing == found.strings
    assert found.first == 0
    assert found.apart < 1e-4


def test_a_new_study_leaves_the_comparison_of_the_old_one(study, line):
    study.start(RNN, "hello-rnn", 0, 4, 3)
    while study.running:
        line.answer(study, 1)
    assert study.checking
    waiting = [each for each in line.sent if isinstance(each, Retrain)]
    study.start(RNN, "hello-rnn", 0, 4, 3)
    assert not study.checking
    study.answered(RetrainedSeeds().retrain(waiting[0]))
    assert study.agreement is None
    study.failed(waiting[0])
    assert study.running


def test_a_cancelled_study_is_compared_as_far_as_it_came(study, line):
    study.start(RNN, "hello-rnn", 0, 20, 10_000)
    line.answer(study, 2)
    study.cancel()
    done = study.result.done
    line.answer(study)
    assert study.agreement.epochs <= 8 * done
    assert study.agreement.agreeing == study.agreement.strings > 0


def test_a_study_of_which_all_diverged_has_ended(study, line):
    wild = find_lesson("hello-embedding").experiment.with_values(lr=1e4)
    study.start(wild, "hello-embedding", 0, 6, 10_000)
    line.answer(study)
    assert study.result.ended
    assert study.result.done < 100
    assert study.result.diverged(study.result.done) == 6
    assert np.isnan(study.result.losses[-1]).all()
    assert study.agreement.agreeing == study.agreement.strings > 0
