"""nn.RNN: the loop inside torch, over any number of layers and both directions."""

from torch import Tensor, nn

from core.experiment import Experiment
from core.models.rnn_cell import rnn_step
from core.models.sequence_model import Cell, Read, SequenceModel, Weights, stacked_weights
from core.models.watch import watch


class Model(SequenceModel):
    """Embedding (optional) -> nn.RNN -> Linear (optional)."""

    def add_recurrent(self, experiment: Experiment) -> None:
        spec = experiment.model
        self.rnn = nn.RNN(
            experiment.input_size,
            spec.hidden_size,
            num_layers=spec.num_layers,
            nonlinearity=spec.nonlinearity,
            bidirectional=spec.bidirectional,
            batch_first=spec.batch_first,
            dropout=spec.dropout,
        )

    def read(self, x: Tensor, *initial: Tensor) -> Read:
        x = self.embed(watch("input", f"{self.axes} input", x))
        out, hidden = self.rnn(x, initial[0])
        watch("hidden", "layers*directions batch hidden", hidden)
        return Read(self.scores(watch("out", f"{self.axes} output", out)), (hidden,))

    def lane_weights(self, lane: int) -> Weights:
        return stacked_weights(self.rnn, lane)

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        return rnn_step(self.rnn.nonlinearity, from_input, h, weights)
