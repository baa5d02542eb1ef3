"""What is looked at beside the training has the numbers of the run as it stood there."""

from threading import Event as Flag

import numpy as np
import pytest

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.inference.writing import sample
from core.messages.batch_runs import Plan, Practise
from core.runs.batch_run import BatchSource, Sample, Score
from core.text.sampling import Style
from core.training.batch_trainer import BatchTrainer
from core.worker import looks
from core.worker.batch_trainers import BatchTrainers

LETTERS = "to be or not to be, that is the question. " * 40
VOCABULARY = tuple(sorted(set(LETTERS)))
CODES = np.array([VOCABULARY.index(letter) for letter in LETTERS], np.int64)
LIMIT, EVERY, WRITTEN = 50, 10, 30
PLAN = Plan(evaluate=EVERY, keyframe=0, sample=WRITTEN)
LONG = 30.0  # seconds: a wait that something went wrong with


def experiment(cell="LSTM", dropout=0.0):
    task = TextTask("pasted", VOCABULARY, len(CODES), chunk=8)
    layers = 2 if dropout else 1
    model = ModelSpec(cell, "tanh", 4, 8, layers, head="Linear", dropout=dropout)
    return Experiment(task, model, TrainingSpec(lr=0.02, epochs=LIMIT, batch_size=3))


def source_of(given):
    return BatchSource(1, given, CODES, None)


def trained(given, budget):
    """(losses, scores, samples) of a run up to its limit."""
    trainers = BatchTrainers(lambda _: None)
    source = source_of(given)
    losses, events = [], []
    while len(losses) < LIMIT:
        request = Practise(source, len(losses), budget, LIMIT, PLAN, look=not losses)
        answer = trainers.answer(request)
        assert answer.diverged is None
        assert answer.seconds > 0
        losses += [step.loss for step in answer.steps]
        events += answer.events
    return losses, *([each for each in events if type(each) is kind] for kind in (Score, Sample))


@pytest.mark.parametrize(("cell", "dropout"), [("LSTM", 0.0), ("GRU", 0.5)])
@pytest.mark.parametrize("budget", [0.0, 0.02, LONG])
def test_scores_and_samples_are_those_of_the_run_at_their_updates(cell, dropout, budget):
    given = experiment(cell, dropout)
    losses, scores, samples = trained(given, budget)
    plain = BatchTrainer(given, CODES)
    wanted = {0: (plain.evaluate(), sample(plain, WRITTEN, Style()))}
    alone = []
    while plain.updates < LIMIT:
        alone.append(plain.advance().loss)
        if looks.due(plain.updates, EVERY):
            wanted[plain.updates] = plain.evaluate(), sample(plain, WRITTEN, Style())
    assert list(wanted) == [0, 1, 2, 4, 8, 20, 30, 40, 50]
    assert losses == alone
    assert list(zip(scores, samples, strict=True)) == list(wanted.values())


@pytest.fixture
def held_up(monkeypatch):
    """Readings last until they are let go; how many there are."""
    release, begun = Flag(), []
    plain = BatchTrainer.evaluate

    def evaluate(self):
        begun.append(self.updates)
        assert release.wait(LONG)
        return plain(self)

    monkeypatch.setattr(BatchTrainer, "evaluate", evaluate)
    return release, begun


def test_the_training_goes_on_meanwhile_up_to_the_next_that_is_to_be_read(held_up, monkeypatch):
    release, begun = held_up
    trainers, source = BatchTrainers(lambda _: None), source_of(experiment())
    for updates in range(2 * EVERY):
        trainers.answer(Practise(source, updates, 0.0, LIMIT, Plan(0, keyframe=0)))
    advanced = []
    plain = BatchTrainer.advance

    def advance(self):
        step = plain(self)
        advanced.append(step.number)
        if step.number == 3 * EVERY - 1:  # all that can be done before the next
            release.set()
        return step

    monkeypatch.setattr(BatchTrainer, "advance", advance)
    answer = trainers.answer(Practise(source, 2 * EVERY, 1e-9, LIMIT, PLAN, look=True))
    assert begun == [2 * EVERY]
    assert advanced == list(range(2 * EVERY + 1, 3 * EVERY))
    assert [each.updates for each in answer.events] == [2 * EVERY, 2 * EVERY]


def test_what_goes_wrong_there_is_told_as_what_goes_wrong_here(monkeypatch):
    def broken(self):
        raise MemoryError("no room")

    monkeypatch.setattr(BatchTrainer, "evaluate", broken)
    trainers = BatchTrainers(lambda _: None)
    with pytest.raises(MemoryError, match="no room"):
        trainers.answer(Practise(source_of(experiment()), 0, 0.01, LIMIT, PLAN, True))
