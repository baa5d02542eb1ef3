"""nn.RNN: the loop inside torch, over any number of layers and both directions."""

from typing import Any

from torch import Tensor, nn

from core.experiment import ModelSpec
from core.models.rnncell import rnn_step
from core.models.sequence_model import Cell, FusedModel, Weights


class Model(FusedModel):
    """The network around nn.RNN."""

    recurrent = nn.RNN

    def options(self, spec: ModelSpec) -> dict[str, Any]:
        return {"nonlinearity": spec.nonlinearity}

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        return rnn_step(self.experiment.model.nonlinearity, from_input, h, weights)
