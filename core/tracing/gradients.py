"""Gradients of the unrolled pass, by autograd: through time, of the weights, letter by letter.

Nothing here is re-derived, and no .grad is touched. The total derivative counts every path
from a state to the loss; retain_grad() on nn.RNN's output would count the direct one alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.arrays import Array
from core.models.sequence_model import Cell, SequenceModel
from core.trace.trace import LaneGradients
from core.training.trainer import Trainer

REACH_NUMBERS = 2_000_000  # of the copies that walk at once: bounds time and memory


class Gradients(NamedTuple):
    """All that one backward pass gives. logits: (T, logit_size); weights by parameter name."""

    logits: Array
    lanes: tuple[LaneGradients, ...]
    weights: dict[str, Array]


def array_of(tensor: Tensor) -> Array:
    """A read-only copy: frozen records cross threads, tensors do not."""
    copy: Array = tensor.detach().numpy().copy()
    copy.setflags(write=False)
    return copy


@contextmanager
def thawed(model: nn.Module) -> Iterator[None]:
    """Frozen parameters let the gradient of the states pass, though they take none.

    With all that leads to the states frozen, torch would know no way from the loss to them.
    """
    still = [each for each in model.parameters() if not each.requires_grad]
    for parameter in still:
        parameter.requires_grad_(True)
    try:
        yield
    finally:
        for parameter in still:
            parameter.requires_grad_(False)


def losses(trainer: Trainer, logits: Tensor) -> Tensor:
    """-ln p of each target letter, (T,)."""
    return functional.cross_entropy(logits, trainer.targets, reduction="none")


def gradients(trainer: Trainer, lanes: Sequence[Sequence[Cell]], logits: Tensor) -> Gradients:
    """The derivative of the experiment's loss by everything; lanes: cells by lane and t."""
    each = losses(trainer, logits)
    loss = each.sum() if trainer.experiment.training.reduction == "sum" else each.mean()
    cells = [cell for lane in lanes for cell in lane]
    hidden = [cell.h for cell in cells]
    states = [cell.c for cell in cells if cell.c is not None]
    sums = [part for cell in cells for part in cell.sums]
    frozen = trainer.experiment.training.frozen
    named = trainer.model.named_parameters()
    weights = {name: each for name, each in named if name not in frozen}
    wanted = [logits, *hidden, *states, *sums, *weights.values()]
    found = iter(torch.autograd.grad(loss, wanted, allow_unused=True, materialize_grads=True))
    grad_logits = array_of(next(found))
    count = len(lanes)
    dh = _by_lane([next(found) for _ in hidden], count)
    dc = _by_lane([next(found) for _ in states], count) if states else [None] * count
    parts = [torch.cat([next(found) for _ in cell.sums], dim=1) for cell in cells]
    by_lane = zip(dh, dc, _by_lane(parts, count), strict=True)
    of_weights = {name: array_of(grad) for name, grad in zip(weights, found, strict=True)}
    return Gradients(grad_logits, tuple(LaneGradients(*each) for each in by_lane), of_weights)


def _by_lane(grads: list[Tensor], count: int) -> list[Array]:
    """(T, n) of each lane from the (1, n) of all its steps."""
    steps = len(grads) // count
    starts = range(0, len(grads), steps)
    return [array_of(torch.cat(grads[start : start + steps])) for start in starts]


def reach_letters(model: SequenceModel, seq_len: int) -> tuple[int, ...]:
    """The letters whose loss is followed back: all of them, or evenly chosen ones of many."""
    spec = model.experiment.model
    rows = len(spec.cell_kind.gates) * spec.hidden_size
    room = REACH_NUMBERS // (seq_len * spec.num_lanes * rows)
    count = min(seq_len, max(room, 2))
    if count == seq_len:
        return tuple(range(seq_len))
    return tuple(round(k * (seq_len - 1) / (count - 1)) for k in range(count))


def reach(
    trainer: Trainer, lanes: Sequence[Sequence[Cell]], logits: Tensor, letters: Sequence[int]
) -> Array:
    """|dL_k/dh_t|, shape (lanes, K, T), from a pass whose batch holds one copy a letter.

    The k-th copy counts the loss of letters[k] alone: one backward pass gives all rows.
    lanes: cells by lane and t, (K, H) each. logits: (T * K, logit_size), letter by letter.
    """
    steps = len(lanes[0])
    copies = len(letters)
    targets = trainer.targets.repeat_interleave(copies)
    each = functional.cross_entropy(logits, targets, reduction="none").view(steps, copies)
    loss = each[list(letters), list(range(copies))].sum()
    hidden = [cell.h for lane in lanes for cell in lane]
    found = torch.autograd.grad(loss, hidden, allow_unused=True, materialize_grads=True)
    norms = torch.stack(found).norm(dim=2).view(len(lanes), steps, copies)
    result: Array = norms.transpose(1, 2).contiguous().numpy()
    result.setflags(write=False)
    return result
