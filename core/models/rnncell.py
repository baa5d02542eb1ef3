"""nn.RNNCell in a loop of our own: one call a time step, as in the lecture's first model."""

from collections.abc import Iterator
from typing import ClassVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.experiment import Experiment
from core.models.sequence_model import Cell, SequenceModel, Weights
from core.models.watch import watch


class Model(SequenceModel):
    """h_t = tanh(W_ih x_t + b_ih + W_hh h_{t-1} + b_hh), written as a loop."""

    by_step: ClassVar[bool] = True

    def add_recurrent(self, experiment: Experiment) -> None:
        spec = experiment.model
        self.rnncell = nn.RNNCell(
            experiment.input_size, spec.hidden_size, nonlinearity=spec.nonlinearity
        )

    def forward(self, x: Tensor, *initial: Tensor) -> Tensor:
        """One step: x (1, input_size), the state before (1, hidden_size) -> (1, hidden_size)."""
        result: Tensor = self.rnncell(x, initial[0])
        return result

    def steps(self, x: Tensor, *initial: Tensor) -> Iterator[Tensor]:
        hidden = initial[0]
        # (seq_len, 1, input_size): iterating over the first axis feeds one letter at a time
        for x_t in self.embed(watch("input", f"{self.axes} input", x)):
            hidden = watch("hidden", "batch hidden", self(x_t, hidden))
            yield self.scores(hidden)

    def lane_weights(self, lane: int) -> Weights:
        cell = self.rnncell
        return Weights(cell.weight_ih, cell.weight_hh, cell.bias_ih, cell.bias_hh)

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        return rnn_step(self.experiment.model.nonlinearity, from_input, h, weights)


def rnn_step(nonlinearity: str, from_input: Tensor, h: Tensor, weights: Weights) -> Cell:
    """An Elman cell: the sum of both parts, then tanh or relu."""
    from_hidden = functional.linear(h, weights.weight_hh, weights.bias_hh)
    total = from_hidden + from_input
    state = torch.tanh(total) if nonlinearity == "tanh" else torch.relu(total)
    named = {"from_input": from_input, "from_hidden": from_hidden, "sum": total}
    return Cell(state, None, named, (total,))
