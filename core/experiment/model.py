"""ModelSpec: the network. Standard library only."""

from dataclasses import dataclass

from core.experiment.cells import CELLS, CellKind
from core.sentences import Sentence
from core.settings import SpecError, check_fields, spoken


@dataclass(frozen=True)
class ModelSpec:
    """The network. `embedding_dim` 0 means one-hot inputs; head "none": h_t are the logits.

    forget_bias: what the biases of an LSTM's forget gate add up to at first, 0 for torch's own
    draw. init: "orthogonal" for W_hh, times `gain`. dropout: between layers, as torch has it.
    """

    cell: str = "RNN"
    nonlinearity: str = "tanh"
    embedding_dim: int = 0
    hidden_size: int = 4
    num_layers: int = 1
    bidirectional: bool = False
    batch_first: bool = False
    head: str = "none"
    initial_state: str = "zeros"
    forget_bias: float = 0.0
    init: str = "default"
    gain: float = 1.0
    dropout: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self)
        if self.cell_kind.by_step:
            self._check_cell()
        if self.forget_bias and "f" not in self.cell_kind.gates:
            raise SpecError(
                "forget_bias",
                "{spoken} is {value:g}; only an LSTM has that gate.",
                spoken=spoken("forget_bias"),
                value=self.forget_bias,
            )
        if self.dropout and self.num_layers == 1:
            raise SpecError(
                "dropout",
                "dropout is {value:g}; it acts between layers, and num_layers is 1.",
                value=self.dropout,
            )
        if self.cell_kind.is_gated and self.nonlinearity != "tanh":
            article = "an {cell}" if self.cell == "LSTM" else "a {cell}"
            name = Sentence(article, cell=self.cell)
            raise SpecError(
                "nonlinearity", "nonlinearity is “relu”; {name}'s is always tanh.", name=name
            )

    def _check_cell(self) -> None:
        reason = Sentence(
            "an RNNCell is one layer in one direction, fed step by step; choose cell RNN."
        )
        for name, only in (("num_layers", 1), ("bidirectional", False), ("batch_first", False)):
            if getattr(self, name) != only:
                raise SpecError(
                    name,
                    "{name} is {value}; {reason}",
                    name=spoken(name),
                    value=getattr(self, name),
                    reason=reason,
                )

    @property
    def cell_kind(self) -> CellKind:
        return CELLS[self.cell]

    @property
    def num_directions(self) -> int:
        return 2 if self.bidirectional else 1

    @property
    def num_lanes(self) -> int:
        """Layers times directions, in the order of torch's h_n."""
        return self.num_layers * self.num_directions

    @property
    def output_size(self) -> int:
        """Features of the recurrent part's output: hidden_size * num_directions."""
        return self.hidden_size * self.num_directions


def squash(model: ModelSpec, gate: str) -> str:
    """The function that a gate's sum goes through: "σ", "tanh", or of an RNN its nonlinearity."""
    kind = model.cell_kind
    return kind.squashes[kind.gates.index(gate)] or model.nonlinearity
