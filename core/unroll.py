"""The unrolled twin: the same pass one cell at a time, every intermediate value named.

Training uses torch's own modules; this repeats their arithmetic in ATen's order with the same
weights, and takes dL/dh_t from autograd. Equal to torch (RNN bit for bit, LSTM to 1e-5); tested.
"""

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from core.epoch import Array
from core.models.sequence_model import Cell, SequenceModel
from core.models.watch import watching
from core.spec import WordTask
from core.trace import EpochTrace, Lane
from core.trainer import Trainer


class UnrolledLane(NamedTuple):
    """One layer and direction as tensors: inputs (T, 1, n), initial states, cells by t."""

    x: Tensor
    h0: Tensor
    c0: Tensor | None
    cells: list[Cell]


def unroll_lane(
    model: SequenceModel, lane: int, x: Tensor, h0: Tensor, c0: Tensor | None, reverse: bool
) -> UnrolledLane:
    """Walks one lane over x (T, 1, n); `reverse` walks from the last letter to the first."""
    weights = model.lane_weights(lane)
    if model.by_step:  # one product a step, as nn.RNNCell does; nn.RNN makes one for all steps
        pre = [functional.linear(x_t, weights.weight_ih, weights.bias_ih) for x_t in x]
    else:
        pre = list(functional.linear(x, weights.weight_ih, weights.bias_ih).unbind(0))
    h, c, cells = h0, c0, []
    for from_input in reversed(pre) if reverse else pre:
        cell = model.cell(from_input, h, c, weights)
        h, c = cell.h, cell.c
        cells.append(cell)
    return UnrolledLane(x, h0, c0, cells[::-1] if reverse else cells)


def unroll(model: SequenceModel, x: Tensor, initial: tuple[Tensor, ...]) -> list[UnrolledLane]:
    """All lanes over x (T, 1, n); initial states as torch takes them."""
    spec = model.experiment.model
    states = [state.reshape(spec.num_lanes, 1, spec.hidden_size) for state in initial]
    lanes: list[UnrolledLane] = []
    for layer in range(spec.num_layers):
        found = []
        for direction in range(spec.num_directions):
            lane = layer * spec.num_directions + direction
            c0 = states[1][lane] if len(states) > 1 else None
            found.append(unroll_lane(model, lane, x, states[0][lane], c0, direction == 1))
        outs = [torch.stack([cell.h for cell in lane.cells]) for lane in found]
        x = torch.cat(outs, dim=2)
        lanes += found
    return lanes


def trace_epoch(trainer: Trainer, gradients: bool = True) -> EpochTrace:
    """The coming epoch's pass, in full. Changes nothing: no update, no .grad, no random draw.

    Without gradients it costs half: enough for a picture while training runs flat out.
    """
    model, initial = trainer.model, trainer.start()
    with torch.enable_grad(), watching() as shapes:
        theirs = _torch_logits(trainer, initial)
    with torch.enable_grad():
        x = _sequence_first(trainer, model.embed(trainer.inputs))
        lanes = unroll(model, x, initial)
        top = lanes[-trainer.experiment.model.num_directions :]
        outs = [torch.stack([cell.h for cell in lane.cells]) for lane in top]
        out = torch.cat(outs, dim=2)
        logits = model.scores(out)
        grads, losses, norms = _gradients(trainer, lanes, logits, gradients)
    trains = trainer.experiment.trains
    return EpochTrace(
        epoch=trainer.updates + 1,
        inputs=_one_hot(trainer),
        embedding=_array(x[:, 0]) if model.emb is not None else None,
        lanes=tuple(_freeze(trainer, k, lane, grads) for k, lane in enumerate(lanes)),
        out=_array(out[:, 0]),
        logits=_array(logits) if trains else None,
        probabilities=_array(torch.softmax(logits, dim=1)) if trains else None,
        losses=losses,
        gradients=norms,
        shapes=shapes,
        twin_error=float((logits - theirs).abs().max().detach()),
    )


def _torch_logits(trainer: Trainer, initial: tuple[Tensor, ...]) -> Tensor:
    """(seq_len, logit_size) by torch's own modules; a demo's are its outputs."""
    if trainer.model.by_step:
        return torch.cat(list(trainer.model.steps(trainer.inputs, *initial)))
    result: Tensor = trainer.model(trainer.inputs, *initial)
    return result


def _sequence_first(trainer: Trainer, x: Tensor) -> Tensor:
    return x.transpose(0, 1) if trainer.experiment.model.batch_first else x


Gradients = list[tuple[Tensor | None, Tensor | None]]


def _gradients(
    trainer: Trainer, lanes: list[UnrolledLane], logits: Tensor, wanted: bool
) -> tuple[Gradients, Array | None, dict[str, float]]:
    """(dL/dh, dL/dc) of each lane, (T, H); loss per letter; norm of dL/dW by parameter."""
    if not isinstance(trainer.experiment.task, WordTask):
        return [(None, None)] * len(lanes), None, {}
    losses = functional.cross_entropy(logits, trainer.targets, reduction="none")
    if not wanted:
        return [(None, None)] * len(lanes), _array(losses), {}
    loss = losses.sum() if trainer.experiment.training.reduction == "sum" else losses.mean()
    hidden = [cell.h for lane in lanes for cell in lane.cells]
    states = [cell.c for lane in lanes for cell in lane.cells if cell.c is not None]
    weights = dict(trainer.model.named_parameters())
    found = torch.autograd.grad(loss, [*hidden, *states, *weights.values()], allow_unused=True)
    steps = len(lanes[0].cells)
    dh = _by_lane(found[: len(hidden)], steps)
    dc = _by_lane(found[len(hidden) : len(hidden) + len(states)], steps) or [None] * len(dh)
    last = found[len(hidden) + len(states) :]
    norms = {
        name: 0.0 if grad is None else float(grad.norm())
        for name, grad in zip(weights, last, strict=True)
    }
    return list(zip(dh, dc, strict=True)), _array(losses), norms


def _by_lane(grads: tuple[Tensor | None, ...], steps: int) -> list[Tensor | None]:
    known = [grad for grad in grads if grad is not None]
    full = [torch.zeros_like(known[0]) if grad is None else grad for grad in grads]
    return [torch.cat(full[start : start + steps]) for start in range(0, len(full), steps)]


def _freeze(trainer: Trainer, index: int, lane: UnrolledLane, grads: Gradients) -> Lane:
    layer, direction = divmod(index, trainer.experiment.model.num_directions)
    cells = lane.cells
    states = [cell.c for cell in cells if cell.c is not None]
    grad_h, grad_c = grads[index]
    return Lane(
        layer=layer,
        direction=direction,
        x=_array(lane.x[:, 0]),
        h0=_array(lane.h0[0]),
        h=_array(torch.cat([cell.h for cell in cells])),
        c0=None if lane.c0 is None else _array(lane.c0[0]),
        c=_array(torch.cat(states)) if states else None,
        named={
            name: _array(torch.cat([cell.named[name] for cell in cells])) for name in cells[0].named
        },
        grad_h=None if grad_h is None else _array(grad_h),
        grad_c=None if grad_c is None else _array(grad_c),
    )


def _one_hot(trainer: Trainer) -> Array:
    """The inputs as numbers, (T, V) one-hot or (T, input_size)."""
    task = trainer.experiment.task
    if isinstance(task, WordTask):
        return _array(torch.eye(len(task.vocabulary))[list(task.inputs)])
    return _array(_sequence_first(trainer, trainer.inputs)[:, 0])


def _array(tensor: Tensor) -> Array:
    """A read-only copy: frozen records cross threads, tensors do not."""
    copy: Array = tensor.detach().numpy().copy()
    copy.setflags(write=False)
    return copy
