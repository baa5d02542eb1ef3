"""nn.LSTM: gates i, f, g, o decide what the cell state c keeps and what h shows of it."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.models.sequence_model import Cell, FusedModel, Weights


class Model(FusedModel):
    """The network around nn.LSTM."""

    recurrent = nn.LSTM

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        """Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000.

        i, f, o = sigmoid(W_ih x + b_ih + W_hh h + b_hh) of their rows; g = tanh of its own
        c_t = f * c + i * g
        h_t = o * tanh(c_t)
        """
        assert c is not None
        from_hidden = functional.linear(h, weights.weight_hh, weights.bias_hh)
        total = from_hidden + from_input
        i, f, g, o = total.chunk(4, dim=1)
        i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
        c = (f * c) + i * g
        named = {"from_input": from_input, "from_hidden": from_hidden, "sum": total}
        return Cell(o * torch.tanh(c), c, named | {"i": i, "f": f, "g": g, "o": o}, (total,))
