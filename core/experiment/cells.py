"""The recurrent cells by name, and their gates. Standard library only."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

# In torch's order, as the rows of weight_ih and weight_hh are stacked; an RNN has one sum alone.
GATE_NAMES: dict[str, tuple[str, ...]] = {
    "RNNCell": ("",),
    "RNN": ("",),
    "LSTM": ("i", "f", "g", "o"),
    "GRU": ("r", "z", "n"),
}
GATES = {cell: len(names) for cell, names in GATE_NAMES.items()}
GATED = tuple(cell for cell, count in GATES.items() if count > 1)


MODULES = {"RNNCell": "rnncell", "RNN": "rnn", "LSTM": "lstm", "GRU": "gru"}
