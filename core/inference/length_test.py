"""Probing: a test of a model on a synthetic task, at any length. Needs torch."""

from dataclasses import replace

import numpy as np
import torch

from core.arrays import Array
from core.experiment import SyntheticTask
from core.messages.batch_runs import Probe, Probed
from core.tasks.batch import Batch
from core.tasks.batches import held_out
from core.tasks.synthetic import EVALUATED
from core.training.batch_trainer import BatchTrainer, Tensors, loss_of

SHOWN = 24  # sequences that are shown one by one, where there is room for so many
CUT = 64  # sequences of which prefixes are read
PREFIXES = 24  # of them, evenly spread: each is a pass of its own


def probe(trainer: BatchTrainer, request: Probe) -> Probed:
    """The score on sequences of request.length steps, and how a few of them were answered.

    At the length that was trained at they are held out (core.tasks.batches). No sequence of another
    length is trained on; but a shorter one may begin as one that is.
    """
    task = trainer.experiment.task
    assert isinstance(task, SyntheticTask)
    longer = replace(task, length=request.length)
    batch = held_out(longer, trainer.experiment.training.seed, EVALUATED)
    given = trainer.tensors(batch)
    logits = trainer.read_unseen(given)
    loss, answers = float(loss_of(given, logits)), given.answers(logits)
    both_ways = trainer.experiment.model.bidirectional
    prefixes = _prefix_score(trainer, batch) if both_ways else None
    if task.regression:
        picked = answers.squeeze(2)
        sure = None
        score = loss
    else:
        best = torch.softmax(answers, 2).max(2)
        picked = best.indices
        sure = _few(best.values)
        score = float((picked == given.targets).float().mean())
    return Probed(
        request,
        loss,
        score,
        prefixes,
        batch.inputs[:, :SHOWN],
        batch.targets[:, :SHOWN],
        _few(picked),
        sure,
        batch.asked,
        _different(batch.inputs),
    )


def _different(inputs: Array) -> int:
    """How many sequences (T, N, n) are; where few are possible they repeat."""
    return len({inputs[:, number].tobytes() for number in range(inputs.shape[1])})


def _few(values: torch.Tensor) -> Array:
    found: Array = values[:, :SHOWN].cpu().numpy()
    return found


def _prefix_score(trainer: BatchTrainer, batch: Batch) -> float:
    """The share right where the answer at t is read off with nothing beyond t in view."""
    asked = batch.targets.shape[0]
    count = min(CUT, batch.targets.shape[1])
    right: list[float] = []
    steps = np.unique(np.linspace(0, asked - 1, min(asked, PREFIXES)).round().astype(int))
    for step in steps.tolist():
        end = batch.asked + step + 1
        part = Batch(batch.inputs[:end, :count], batch.targets[step : step + 1, :count], end - 1)
        given: Tensors = trainer.tensors(part)
        answers = given.answers(trainer.read_unseen(given))
        right.append(float((answers.argmax(2) == given.targets).float().mean()))
    return float(np.mean(right))
