"""Runs on one clock: what is asked of the worker, and in which order. No thread."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from core.course.lesson import find_lesson
from core.messages.runs import Advance, Trace
from core.runs.run import Run
from core.session.comparison import AHEAD, WAITED, Comparison
from core.training.trainer import Trainer
from core.worker.word_trainers import WordTrainers

RNN = find_lesson("hello-rnn").experiment
PIECE = AHEAD + 4  # epochs that are trained for one answer


class Line:
    """Requests wait in it until they are answered as the worker does, in pieces of one length."""

    def __init__(self):
        self.waiting, self.trainers, self.runs = [], WordTrainers(), {}

    @property
    def told(self):
        """What is asked, run by run: "train 1", "picture 2"."""
        kind = {True: "train", False: "picture"}
        return [f"{kind[isinstance(each, Advance)]} {each.source.run_id}" for each in self.waiting]

    def answer(self, clock, count):
        for _ in range(count):
            request = self.waiting.pop(0)
            run = self.runs[request.source.run_id]
            if isinstance(request, Advance):
                limit = min(request.limit, request.updates + PIECE)
                piece = replace(request, budget=60.0, limit=limit)
                answer = replace(self.trainers.advance(piece), request=request)
                run.extend(answer.epochs, answer.keyframes)
            else:
                answer = self.trainers.trace(request)
                run.keep(answer.trace)
            clock.answered(answer, run)


@pytest.fixture
def line():
    return Line()


@pytest.fixture
def clock(line, qapp):
    """Three runs on it, at 8 epochs a second; it does not tick by itself."""
    parent = QObject()
    found = Comparison(line.waiting.append, parent)
    line.runs = {seed: Run(seed, "", RNN.with_values(seed=seed, epochs=100)) for seed in (1, 2, 3)}
    found.runs = tuple(line.runs.values())
    yield found
    parent.deleteLater()


def test_runs_far_ahead_of_the_clock_wait_until_its_epoch_is_pictured_of_all(clock, line):
    clock.play()
    clock._fetch()
    assert line.told == ["train 1", "train 2", "train 3"]
    line.answer(clock, 3)
    assert line.told == ["picture 1"]
    line.answer(clock, 1)
    assert line.told == ["picture 2", "picture 3"]
    assert {each.epoch for each in line.waiting} == {1}
    line.answer(clock, 2)
    assert line.told == ["train 1", "train 2", "train 3"]


def test_a_run_that_the_clock_comes_near_trains_on_though_pictures_wait(clock, line):
    clock.play()
    clock._fetch()
    line.answer(clock, 6)
    line.waiting.clear()
    clock._advancing.clear()
    clock.epoch = PIECE - AHEAD + 1
    clock._fetch()
    assert line.told == ["train 1", "train 2", "train 3", "picture 1"]


def test_as_fast_as_it_goes_all_train_on_and_each_picture_has_its_turn(clock, line):
    clock.speed = None
    clock.play()
    clock._fetch()
    line.answer(clock, 3)
    assert line.told == ["train 1", "picture 1", "train 2", "train 3"]


@pytest.mark.parametrize("speed", [8, None])
def test_pictures_side_by_side_are_of_one_epoch_while_the_clock_moves_on(clock, line, speed):
    clock.speed = speed
    clock.play()
    clock._fetch()
    seen = set()
    for _ in range(40):
        line.answer(clock, 1)
        clock.epoch = min(clock.epoch + 1, *(run.recording.last_epoch or 1 for run in clock.runs))
        traces = [clock.pictured(run) for run in clock.runs]
        if None not in traces:
            seen.add(tuple(trace.epoch for trace in traces))
    assert len(seen) > 3
    assert {len({*epochs}) for epochs in seen} == {1}


def test_the_clock_waits_where_pictures_would_fall_behind_it(clock, line, monkeypatch):
    monkeypatch.setattr(clock._pace, "due", lambda speed: 1)
    clock.play()
    line.answer(clock, len(line.waiting))
    clock._on_tick()
    line.answer(clock, 3)
    for _ in range(20):
        clock._on_tick()
    assert clock.epoch == 1 + clock.speed * WAITED
    line.answer(clock, 3)
    clock._on_tick()
    assert clock.epoch == 2 + clock.speed * WAITED


def test_runs_that_are_pictured_in_turns_are_not_trained_again_from_a_keyframe(line, monkeypatch):
    run, other = (Run(seed, "", RNN.with_values(seed=seed)) for seed in (1, 2))
    for epoch in (4, 5):
        begun = []
        monkeypatch.setattr(Trainer, "_pass", _counted(Trainer._pass, begun))
        for each in (run, other):
            line.trainers.trace(Trace(each.source(epoch - 1), epoch))
    assert len(begun) == 2  # one epoch each


def _counted(done, begun):
    def do(trainer):
        begun.append(trainer)
        return done(trainer)

    return do
