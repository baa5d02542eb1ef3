"""The unrolled twin: the same pass one cell at a time, every intermediate value named.

Training uses torch's own modules; this repeats their arithmetic in ATen's order with the same
weights. Equal to torch (RNN and GRU bit for bit, LSTM to 1e-5): tested, and measured in every
trace (core.tracing.tracer).
"""

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from core.models.sequence_model import Cell, SequenceModel
from core.training.trainer import Trainer


class UnrolledLane(NamedTuple):
    """One layer and direction as tensors: inputs (T, batch, n), initial states, cells by t."""

    x: Tensor
    h0: Tensor
    c0: Tensor | None
    cells: list[Cell]


def unroll_lane(
    model: SequenceModel, lane: int, x: Tensor, h0: Tensor, c0: Tensor | None, reverse: bool
) -> UnrolledLane:
    """Walks one lane over x (T, batch, n); `reverse` walks from the last letter to the first."""
    weights = model.lane_weights(lane)
    if model.by_step:  # one product a step, as nn.RNNCell does; nn.RNN makes one for all steps
        pre = [functional.linear(x_t, weights.weight_ih, weights.bias_ih) for x_t in x]
    else:
        pre = list(functional.linear(x, weights.weight_ih, weights.bias_ih).unbind(0))
    h = h0
    c = c0
    cells = []
    for from_input in reversed(pre) if reverse else pre:
        cell = model.cell(from_input, h, c, weights)
        h, c = cell.h, cell.c
        cells.append(cell)
    return UnrolledLane(x, h0, c0, cells[::-1] if reverse else cells)


def unroll(model: SequenceModel, x: Tensor, initial: tuple[Tensor, ...]) -> list[UnrolledLane]:
    """All lanes over x (T, batch, n); initial states as torch takes them."""
    spec = model.experiment.model
    states = [state.reshape(spec.num_lanes, -1, spec.hidden_size) for state in initial]
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


class Walk(NamedTuple):
    """The unrolled pass: x (T, batch, inputs), all lanes, out (T, batch, output), logits."""

    x: Tensor
    lanes: list[UnrolledLane]
    out: Tensor
    logits: Tensor

    @property
    def cells(self) -> list[list[Cell]]:
        return [lane.cells for lane in self.lanes]


def walk(trainer: Trainer, initial: tuple[Tensor, ...], copies: int = 1) -> Walk:
    """The coming epoch's pass by the twin, over a batch of `copies` of the same word."""
    model = trainer.model
    x = sequence_first(trainer, model.embed(trainer.inputs))
    if copies > 1:
        x = x.expand(-1, copies, -1)
        spec = model.experiment.model
        shape = (spec.num_lanes, 1, spec.hidden_size)
        initial = tuple(state.reshape(shape).expand(-1, copies, -1) for state in initial)
    lanes = unroll(model, x, initial)
    top = lanes[-model.experiment.model.num_directions :]
    out = torch.cat([torch.stack([cell.h for cell in lane.cells]) for lane in top], dim=2)
    return Walk(x, lanes, out, model.scores(out))


def sequence_first(trainer: Trainer, x: Tensor) -> Tensor:
    """x (seq_len, batch, n), whichever way the model takes it."""
    return x.transpose(0, 1) if trainer.experiment.model.batch_first else x
