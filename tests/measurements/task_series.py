"""Measured of series on the tasks of the Tasks page, by the titles of its presets."""

from functools import lru_cache
from statistics import median

import torch

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.inference.length_test import probe
from core.messages.batch_runs import Probe
from core.runs.batch_run import BatchSource
from core.session.task_training import evaluated_every
from core.tracing.unroll import unroll
from core.training.batch_trainer import BatchTrainer, StepDiverged
from gui.tasks.presets import presets


def _of_preset(title: str, values: dict[str, object]) -> Experiment:
    preset = next(each for each in presets() if each.title == title)
    return task_experiment({**preset.values, **values})


@lru_cache(maxsize=32)
def _series(title: str, seeds: int, values: tuple) -> list:
    """Of a preset of the Tasks page, a seed after another: the trainer, or None: it diverged."""
    experiment, found = _of_preset(title, dict(values)), []
    for seed in range(seeds):
        trainer = BatchTrainer(experiment.with_values(seed=seed))
        try:
            for _ in range(experiment.training.epochs):
                trainer.advance()
            found.append(trainer)
        except StepDiverged:
            found.append(None)
    return found


def task_experiment(values: dict) -> Experiment:
    return Experiment(SyntheticTask(), ModelSpec(head="Linear"), TrainingSpec()).with_values(
        **values
    )


def solved(title: str, seeds: int, **values: object) -> int:
    runs = _series(title, seeds, tuple(values.items()))
    return sum(each is not None and each.task.solved(each.evaluate().score) for each in runs)


def diverged(title: str, seeds: int, **values: object) -> int:
    return sum(each is None for each in _series(title, seeds, tuple(values.items())))


def score(title: str, seeds: int, **values: object) -> float:
    """The median score of an evaluation."""
    runs = _series(title, seeds, tuple(values.items()))
    return median(each.evaluate().score for each in runs if each is not None)


def score_share(title: str, seeds: int, **values: object) -> float:
    return 100 * score(title, seeds, **values)


def _tested(title: str, seeds: int, length: int, values: tuple) -> list:
    runs = _series(title, seeds, values)
    source = BatchSource(1, runs[0].experiment, None, None)
    request = Probe(source, runs[0].updates, length)
    return [probe(each, request) for each in runs]


def score_at(title: str, seeds: int, length: int, worst: bool = False, **values: object) -> float:
    """The same at another length."""
    scores = [each.score for each in _tested(title, seeds, length, tuple(values.items()))]
    return min(scores) if worst else median(scores)


def worst_at(title: str, seeds: int, length: int, **values: object) -> float:
    """The worst of their shares right at another length, in percent."""
    return 100 * score_at(title, seeds, length, worst=True, **values)


def solved_at(title: str, seeds: int, **values: object) -> float:
    """The median of the updates at which a network counts as solved for the first time, looked at
    as often as the page does.
    """
    experiment = _of_preset(title, values)
    every = evaluated_every(experiment.training.epochs)
    return median(_first_solved(experiment.with_values(seed=seed), every) for seed in range(seeds))


def _first_solved(experiment: Experiment, every: int) -> float:
    trainer = BatchTrainer(experiment)
    for update in range(1, experiment.training.epochs + 1):
        trainer.advance()
        if update % every == 0 and trainer.task.solved(trainer.evaluate().score):
            return update
    return float("inf")


def open_gate(title: str, seeds: int, trained: bool = True, **values: object) -> float:
    """The forget gate that is open widest, as an average over steps and sequences; the median."""
    if trained:
        found = [each for each in _series(title, seeds, tuple(values.items())) if each is not None]
    else:
        fresh = _of_preset(title, values)
        found = [BatchTrainer(fresh.with_values(seed=seed)) for seed in range(seeds)]
    return median(_widest(each) for each in found)


def _widest(trainer: BatchTrainer) -> float:
    given, initial = trainer.coming()
    with torch.no_grad():
        [lane] = unroll(trainer.model, trainer.model.embed(given.x), initial)
        gates = torch.stack([cell.named["f"] for cell in lane.cells])
    return gates.mean(dim=(0, 1)).max().item()


def past_alone(title: str, seeds: int, length: int, **values: object) -> float:
    """The share right where each answer may see its past alone, in percent."""
    return 100 * median(
        each.prefixes for each in _tested(title, seeds, length, tuple(values.items()))
    )
