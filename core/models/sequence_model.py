"""What the networks share: an optional embedding before, an optional Linear after; and the loop
over time, where it is torch's own.

Also Weights and Cell, the vocabulary of the unrolled twin: one cell's arithmetic with every
intermediate value named.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, NamedTuple

from torch import Tensor, nn

from core.experiment import Experiment, ModelSpec
from core.models.watch import watch


class Weights(NamedTuple):
    """One lane's parameters; rows are gates * hidden_size."""

    weight_ih: Tensor
    weight_hh: Tensor
    bias_ih: Tensor
    bias_hh: Tensor


class Cell(NamedTuple):
    """One cell at one time step, each (batch, hidden_size): its state and what led to it.

    sums: the pre-activations, one tensor or one a gate, side by side as wide as all gates.
    """

    h: Tensor
    c: Tensor | None
    named: dict[str, Tensor]
    sums: tuple[Tensor, ...]


class Read(NamedTuple):
    """What a sequence gave: logits (seq_len * batch, logit_size), and the states it ended in,
    h_n (and c_n), (num_layers * num_directions, batch, hidden_size).
    """

    logits: Tensor
    final: tuple[Tensor, ...]


class SequenceModel(nn.Module):
    """Base of the networks. Logits are (seq_len, logit_size) where one sequence is read."""

    by_step: ClassVar[bool] = False

    def __init__(self, experiment: Experiment) -> None:
        super().__init__()
        self.experiment = experiment
        self.emb: nn.Embedding | None = None
        self.fc: nn.Linear | None = None
        spec = experiment.model
        self.axes = "batch seq" if spec.batch_first else "seq batch"
        # The lecture's order: embedding, recurrent part, Linear. The seed's draws depend on it.
        if spec.embedding_dim:
            self.emb = nn.Embedding(len(experiment.vocabulary), spec.embedding_dim)
        self.add_recurrent(experiment)
        if spec.head == "Linear":
            self.fc = nn.Linear(spec.output_size, experiment.head_size)

    def add_recurrent(self, experiment: Experiment) -> None:
        """Adds the torch module that is the lesson's subject."""
        raise NotImplementedError

    def read(self, x: Tensor, *initial: Tensor) -> Read:
        """x (seq_len, batch[, input_size]), batch first if so asked, from h_0 (and c_0)."""
        raise NotImplementedError

    def forward(self, x: Tensor, *initial: Tensor) -> Tensor:
        """The logits of read() alone: (seq_len, logit_size) of a word."""
        return self.read(x, *initial).logits

    def embed(self, x: Tensor) -> Tensor:
        """Indices -> dense vectors where there is an embedding; else x itself."""
        return x if self.emb is None else watch("embedding", f"{self.axes} embedding", self.emb(x))

    def scores(self, out: Tensor) -> Tensor:
        """Hidden states (..., output_size) -> logits (seq_len, logit_size)."""
        if self.fc is not None:
            out = self.fc(out)
        if out.dim() > 2:  # one step's (1, n) is that already, and a view costs time each step
            out = out.reshape(-1, out.size(-1))
        return watch("logits", "seq logit", out)

    def steps(self, x: Tensor, *initial: Tensor) -> Iterator[Tensor]:
        """Logits of one time step after the other, for models that loop in Python."""
        raise NotImplementedError

    def lane_weights(self, lane: int) -> Weights:
        """The parameters of one layer and direction."""
        raise NotImplementedError

    def cell(self, from_input: Tensor, h: Tensor, c: Tensor | None, weights: Weights) -> Cell:
        """The twin: one time step from W_ih x + b_ih, in ATen's order of operations."""
        raise NotImplementedError


class FusedModel(SequenceModel):
    """Embedding (optional) -> nn.RNN, nn.LSTM or nn.GRU -> Linear (optional).

    recurrent: torch's class, which loops over all time steps, layers and directions by itself.
    """

    recurrent: ClassVar[type[nn.RNN | nn.LSTM | nn.GRU]]

    def add_recurrent(self, experiment: Experiment) -> None:
        spec = experiment.model
        self.add_module(
            spec.cell_kind.module,
            self.recurrent(
                experiment.input_size,
                spec.hidden_size,
                num_layers=spec.num_layers,
                bidirectional=spec.bidirectional,
                batch_first=spec.batch_first,
                dropout=spec.dropout,
                **self.options(spec),
            ),
        )

    def options(self, spec: ModelSpec) -> dict[str, Any]:
        """What this class alone is told of the settings."""
        return {}

    @property
    def fused(self) -> nn.RNNBase:
        """The torch module, which parameters and lecture know as `rnn`, `lstm` or `gru`."""
        found: nn.RNNBase = getattr(self, self.experiment.model.cell_kind.module)
        return found

    def read(self, x: Tensor, *initial: Tensor) -> Read:
        x = self.embed(watch("input", f"{self.axes} input", x))
        out, final = self.fused(x, initial if len(initial) > 1 else initial[0])
        states: tuple[Tensor, ...] = final if isinstance(final, tuple) else (final,)
        for name, state in zip(("hidden", "cell"), states, strict=False):
            watch(name, "layers*directions batch hidden", state)
        return Read(self.scores(watch("out", f"{self.axes} output", out)), states)

    def lane_weights(self, lane: int) -> Weights:
        return Weights(*self.fused.all_weights[lane])
