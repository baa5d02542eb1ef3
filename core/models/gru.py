"""nn.GRU: a reset gate r and an update gate z mix the old state with a candidate n."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.models.sequence_model import Cell, FusedModel, Weights


class Model(FusedModel):
    """The network around nn.GRU."""

    recurrent = nn.GRU

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        """Cho et al. 2014, with the reset gate after the product W_hn h, which is torch's variant.

        r = sigmoid(W_ir x + b_ir + W_hr h + b_hr), z likewise
        n = tanh(W_in x + b_in + r * (W_hn h + b_hn))
        h_t = (1 - z) * n + z * h, as ATen has it: (h - n) * z + n
        """
        from_hidden = functional.linear(h, weights.weight_hh, weights.bias_hh)
        input_r, input_z, input_n = from_input.chunk(3, dim=1)
        hidden_r, hidden_z, hidden_n = from_hidden.chunk(3, dim=1)
        sum_r = hidden_r + input_r
        sum_z = hidden_z + input_z
        r, z = torch.sigmoid(sum_r), torch.sigmoid(sum_z)
        sum_n = input_n + hidden_n * r
        n = torch.tanh(sum_n)
        sums = (sum_r, sum_z, sum_n)
        named = {"from_input": from_input, "from_hidden": from_hidden, "sum": torch.cat(sums, 1)}
        return Cell((h - n) * z + n, None, named | {"r": r, "z": z, "n": n}, sums)
