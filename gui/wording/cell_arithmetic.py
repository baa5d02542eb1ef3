"""What a cell computes forward, as arithmetic over the rows of a table. How it is written in
symbols, and in one line of numbers, is folded from the equations (gui.figures.equations).
"""

from collections.abc import Mapping

from gui.wording.arithmetic import Added, Applied, Formula, Negative, Times, exactly


def pre_activation(of: Mapping[str, Formula]) -> Formula:
    """A gate's sum, or an RNN's; with an r among the terms that of a GRU's candidate, whose
    hidden part r acts on, bias included.
    """
    if "r" not in of:
        return Added((of["W_ih x"], of["W_hh h"], of["b"]))
    return Added((of["W_ih x"], of["b"], Times((of["r"], Added((of["W_hh h"], of["b_hh"]))))))


def cell_state(of: Mapping[str, Formula]) -> Formula:
    """An LSTM's c."""
    return Added((Times((of["f"], of["c_prev"])), Times((of["i"], of["g"]))))


def hidden_state(of: Mapping[str, Formula]) -> Formula:
    """An LSTM's h, which has an o, or a GRU's."""
    if "o" in of:
        return Times((of["o"], Applied("tanh", of["c"])))
    rest = Added((exactly(1), Negative(of["z"])))
    return Added((Times((rest, of["n"])), Times((of["z"], of["h_prev"]))))
