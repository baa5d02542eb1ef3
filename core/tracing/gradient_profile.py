"""Gradients through time of a batch, by the unrolled twin and autograd. Needs torch.

The total derivative by every state: all paths from it to the loss, not retain_grad()'s direct one.
"""

import torch
from torch import Tensor

from core.arrays import Array
from core.runs.batch_run import Profile
from core.tracing.gradients import thawed
from core.tracing.unroll import unroll
from core.training.batch_trainer import BatchTrainer, loss_of


def profile(trainer: BatchTrainer) -> Profile:
    """Of the coming update's batch: norms over batch and units. Changes nothing of the run."""
    given, initial = trainer.coming()
    model = trainer.model
    with torch.enable_grad(), thawed(model):
        lanes = unroll(model, model.embed(given.x), initial)
        top = lanes[-model.experiment.model.num_directions :]
        out = torch.cat([torch.stack([cell.h for cell in lane.cells]) for lane in top], dim=2)
        loss = loss_of(given, model.scores(out))
        hidden = [cell.h for lane in lanes for cell in lane.cells]
        states = [cell.c for lane in lanes for cell in lane.cells if cell.c is not None]
        wanted = [*hidden, *states]
        found = torch.autograd.grad(loss, wanted, allow_unused=True, materialize_grads=True)
    by_h = _norms(found[: len(hidden)], len(lanes))
    by_c = _norms(found[len(hidden) :], len(lanes)) if states else None
    return Profile(trainer.updates, by_h, by_c)


def _norms(grads: tuple[Tensor, ...], lanes: int) -> Array:
    """(lanes, T) of (B, H) each."""
    norms: Array = torch.stack([grad.norm() for grad in grads]).view(lanes, -1).cpu().numpy()
    norms.setflags(write=False)
    return norms
