"""The recurrent cells by name: what of each is known before torch is. Standard library only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CellKind:
    """module: its name in a model's parameters, and its file in core.models. gates: in torch's
    order, as the rows of weight_ih and weight_hh are stacked; an RNN has one sum alone, without a
    name. squashes: what each gate's sum goes through, "" for the model's own nonlinearity.
    states: what goes on from a time step to the next. by_step: called once a time step, one layer
    in one direction. torch: its class in torch.nn, where that bears another name than the cell.
    """

    module: str
    gates: tuple[str, ...] = ("",)
    squashes: tuple[str, ...] = ("",)
    states: tuple[str, ...] = ("h",)
    by_step: bool = False
    torch: str = ""

    @property
    def is_gated(self) -> bool:
        return len(self.gates) > 1

    @property
    def has_c(self) -> bool:
        """Whether there is a cell state beside the hidden one."""
        return "c" in self.states


CELLS = {
    "RNNCell": CellKind("rnncell", by_step=True),
    "RNN": CellKind("rnn"),
    "LSTM": CellKind("lstm", ("i", "f", "g", "o"), ("σ", "σ", "tanh", "σ"), ("h", "c")),
    "GRU": CellKind("gru", ("r", "z", "n"), ("σ", "σ", "tanh")),
}
