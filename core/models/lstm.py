"""nn.LSTM: gates i, f, g, o decide what the cell state c keeps and what h shows of it."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.experiment import Experiment
from core.models.sequence_model import Cell, Read, SequenceModel, Weights, stacked_weights
from core.models.watch import watch


class Model(SequenceModel):
    """Embedding (optional) -> nn.LSTM -> Linear (optional)."""

    def add_recurrent(self, experiment: Experiment) -> None:
        spec = experiment.model
        self.lstm = nn.LSTM(
            experiment.input_size,
            spec.hidden_size,
            num_layers=spec.num_layers,
            bidirectional=spec.bidirectional,
            batch_first=spec.batch_first,
            dropout=spec.dropout,
        )

    def read(self, x: Tensor, *initial: Tensor) -> Read:
        x = self.embed(watch("input", f"{self.axes} input", x))
        out, (hidden, state) = self.lstm(x, (initial[0], initial[1]))
        watch("hidden", "layers*directions batch hidden", hidden)
        watch("cell", "layers*directions batch hidden", state)
        return Read(self.scores(watch("out", f"{self.axes} output", out)), (hidden, state))

    def lane_weights(self, lane: int) -> Weights:
        return stacked_weights(self.lstm, lane)

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        """c_t = f * c_{t-1} + i * g and h_t = o * tanh(c_t) (Hochreiter & Schmidhuber 1997)."""
        assert c is not None
        from_hidden = functional.linear(h, weights.weight_hh, weights.bias_hh)
        total = from_hidden + from_input
        i, f, g, o = total.chunk(4, dim=1)
        i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
        c = (f * c) + i * g
        named = {"from_input": from_input, "from_hidden": from_hidden, "sum": total}
        return Cell(o * torch.tanh(c), c, named | {"i": i, "f": f, "g": g, "o": o}, (total,))
