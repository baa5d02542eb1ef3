"""nn.RNN: the loop inside torch, over any number of layers and both directions."""

from torch import Tensor, nn

from core.models.rnn_cell import rnn_step
from core.models.sequence_model import Cell, SequenceModel, Weights, stacked_weights
from core.models.watch import watch
from core.spec import Experiment


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
        )

    def forward(self, x: Tensor, *initial: Tensor) -> Tensor:
        """x (seq_len, 1[, input_size]), batch first if so asked -> logits (seq_len, logit_size)."""
        x = self.embed(watch("input", f"{self.axes} input", x))
        out, hidden = self.rnn(x, initial[0])
        watch("hidden", "layers*directions batch hidden", hidden)
        return self.scores(watch("out", f"{self.axes} output", out))

    def lane_weights(self, lane: int) -> Weights:
        return stacked_weights(self.rnn, lane)

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        return rnn_step(self.rnn.nonlinearity, from_input, h, weights)
