"""The graphs of the cells: the textbook's figures, with this run's numbers in their boxes.

LSTM: Hochreiter and Schmidhuber (1997) with Gers' forget gate, in the order that C. Olah drew it
in (2015): the belt of c above, the gates below. GRU: as torch computes it, where r acts on what the
hidden state says, its bias included. Where a box stands is decided here, in hundredths.
"""

from dataclasses import replace

import numpy as np

from core.experiment.model import squash
from gui.figures.cell.graph import (
    ASIDE,
    DOT,
    FUNCTION,
    GATE,
    SIGN,
    STATE,
    CellGraph,
    Node,
    Quantity,
    graph_of,
)
from gui.figures.cell.parts import CellParts, Part
from gui.wording.names import state_name
from gui.wording.purposes import role

SIGMOID = "σ"
BOTH_BIASES = "b_ih + b_hh"  # as the formula below has them; torch keeps two
GATE_WIDE = 15.0
RISE = 8.0  # of x in a low card, where its name would take the room of its values
THIN = "\u200a"  # the least of blanks: formulas have no more between a matrix and a vector


_LATEST: list[tuple[CellParts, CellGraph]] = []


def graph_of_cell(parts: CellParts) -> CellGraph:
    """The whole cell; made once for its figure and for its formula."""
    if not _LATEST or _LATEST[0][0] is not parts:
        _LATEST[:] = [(parts, _graph(parts))]
    return _LATEST[0][1]


def _graph(parts: CellParts) -> CellGraph:
    if len(parts.states) == 3:
        return _lstm(parts)
    return _gru(parts) if len(parts.states) == 2 else _rnn(parts)


# what stands in the boxes -----------------------------------------------------------------------


def part_quantity(part: Part, names: tuple[str, ...] = (), by_unit: bool = True) -> Quantity:
    """A part that has one shown flag."""
    values = part.values if part.shown[0] else None
    return Quantity(names or (part.label,), values, len(part.values), by_unit)


def gate_quantity(parts: CellParts, gate: str) -> Quantity:
    """A gate's values, by its name at this time step: "f₃"."""
    size, place = parts.hidden_size, parts.gates.index(gate)
    column = parts.columns[-1]
    values = column.values[place * size : (place + 1) * size]
    name = state_name(parts.experiment, parts.lane, parts.t + 1, gate)
    signed = squash(parts.experiment.model, gate) != SIGMOID
    shown = column.is_shown(place)
    return Quantity((name, gate), values if shown else None, size, signed=signed)


def _of(names: tuple[str, ...], one: Quantity, other: Quantity) -> Quantity:
    """The elementwise product, once both are known."""
    if one.values is None or other.values is None:
        return Quantity(names, None, one.count)
    return Quantity(names, one.values * other.values, one.count)


def _x(parts: CellParts, x: float, y: float, high: float = 15.0) -> Node:
    held = part_quantity(parts.x, parts.x.names, by_unit=False)
    return Node("x", STATE, x, y, 15, high, term="x", holds=held, rise=RISE)


def _state(
    key: str, part: Part, x: float, y: float, high: float = 26.0, wide: float = 15.0
) -> Node:
    return Node(key, STATE, x, y, wide, high, term=part.terms[0], holds=part_quantity(part))


def _whole(part: Part, x: float, y: float, high: float, wide: float = 15.0) -> Node:
    """A state that matrices alone read: of no unit in particular, for they read all of it."""
    # Its full name stays as long as another box of the kind has but its short one.
    held = part_quantity(part, (part.label, *part.names), by_unit=False)
    return Node("h_prev", STATE, x, y, wide, high, term=part.terms[0], holds=held)


def _gate(parts: CellParts, gate: str, x: float, y: float, high: float = 27.0) -> Node:
    held = gate_quantity(parts, gate)
    sign = squash(parts.experiment.model, gate)
    says = role(gate)
    return Node(gate, GATE, x, y, GATE_WIDE, high, sign, gate, held, opens=gate, role=says)


# the cells --------------------------------------------------------------------------------------


def _lstm(parts: CellParts) -> CellGraph:
    past, c, h = parts.states
    i, f, g, _ = (gate_quantity(parts, gate) for gate in "ifgo")
    kept = _of((f"{f.names[0]} ⊙ {past.label}", f"f ⊙ {past.label}"), f, part_quantity(past))
    new = _of((f"{i.names[0]} ⊙ {g.names[0]}", "i ⊙ g"), i, g)
    squashed = np.tanh(c.values) if c.shown[0] else None
    shown = Quantity((f"tanh({c.label})",), squashed, parts.hidden_size)
    f_at, i_at, g_at, o_at, show_at = 26.1, 42.0, 57.9, 73.8, 79.8
    nodes = [
        _state("c_prev", past, 7.5, 11.5, 23),
        _whole(parts.h_prev, 7.5, 60, 24),
        _x(parts, 7.5, 92, 16),
        Node("keep", SIGN, f_at, 11.5, sign="×", holds=kept, over="add"),
        Node("add", SIGN, g_at, 11.5, sign="+", term="c"),
        Node("write", SIGN, g_at, 35, sign="×", holds=new, beside=75.5),
        Node("part", DOT, show_at, 11.5),
        Node("squash", FUNCTION, show_at, 31.5, 8, 11, "tanh", holds=shown, beside=100),
        Node("show", SIGN, show_at, 50.8, sign="×", term="h"),
        _gate(parts, "f", f_at, 71, 26),
        _gate(parts, "i", i_at, 71, 26),
        _gate(parts, "g", g_at, 71, 26),
        _gate(parts, "o", o_at, 71, 26),
        *_bus("both", 92, 16.7, f_at, i_at, g_at),
        _state("c", c, 92.5, 11.5, 23),
        _state("h", h, 92.5, 50.8, 23),
    ]
    return graph_of(
        nodes,
        "c_prev.e=keep.w keep.e=add.w add.e=part.w part.e=c.w part.s>squash.n squash.s>show.n "
        "f.n>keep.s i.n>write.w g.n>write.s write.n>add.s o.n>show.w show.e>h.w "
        "h_prev.e>both0.n x.e>both0.w both0.e>both1.w both1.n>f.s both1.e>both2.w both2.n>i.s "
        "both2.e>both3.w both3.n>g.s both3.e>o.s",
    )


def _gru(parts: CellParts) -> CellGraph:
    past, h = parts.states
    r, z, n = (gate_quantity(parts, gate) for gate in "rzn")
    rest = replace(
        z,
        names=(f"1 − {z.names[0]}", "1 − z"),
        values=None if z.values is None else 1 - z.values,
    )
    kept = _of((f"{z.names[0]} ⊙ {past.label}", f"z ⊙ {past.label}"), z, part_quantity(past))
    new = _of((f"(1 − {z.names[0]}) ⊙ {n.names[0]}", "(1 − z) ⊙ n"), rest, n)
    said = _hidden_part(parts)
    reset = (f"{r.names[0]} ⊙ ({said.names[0]})", f"{r.names[0]} ⊙ (…)", "r ⊙ (…)")
    # What h says stands right of r and left of n, in a row of its own height: an arrow leads in.
    z_at, r_at, h_at, n_at = 25.9, 41.5, 60.2, 78.9
    aside = GATE_WIDE * ASIDE
    nodes = [
        _state("h_prev", past, 7.5, 13),
        _x(parts, 7.5, 92.5),
        Node("down", DOT, 16.7, 13),
        Node("keep", SIGN, z_at, 13, sign="×", holds=kept, over="add"),
        Node("add", SIGN, n_at, 13, sign="+", term="h"),
        Node("part", DOT, z_at, 32),
        Node("rest", SIGN, r_at, 32, sign="1−", holds=rest, over="write"),
        Node("write", SIGN, n_at, 32, sign="×", holds=new, beside=100),
        _gate(parts, "z", z_at, 57),
        _gate(parts, "r", r_at, 57),
        Node("reset", SIGN, h_at, 57, sign="×", holds=_of(reset, r, said), over="n", after="r"),
        _gate(parts, "n", n_at, 57),
        Node("Wh", STATE, h_at, 78.7, 21.2, 23.2, term="W_hh h", holds=said),
        *_bus("x", 92.5, z_at - aside, r_at - aside),
        *_bus("h", 78.7, z_at + aside, r_at + aside),
        _state("h", h, 92.5, 13),
    ]
    return graph_of(
        nodes,
        "h_prev.e=down.w down.e=keep.w keep.e=add.w add.e=h.w z.n>part.s part.n>keep.s "
        "part.e>rest.w rest.e>write.w write.n>add.s n.n>write.s r.e>reset.w reset.e>n.w "
        "Wh.n>reset.s down.s>h0.w h0.n>z.s+ h0.e>h1.w h1.n>r.s+ h1.e>Wh.w "
        "x.e>x0.w x0.n>z.s- x0.e>x1.w x1.n>r.s- x1.e>n.s",
    )


def _hidden_part(parts: CellParts) -> Quantity:
    """What r multiplies: W_hn h + b_hn, of the state that enters. Where there is less room the
    state is without its lane, which the title says, then without its step, too, as gates are; W
    and b never without the letters that say which.
    """
    size, column, past = parts.hidden_size, parts.columns[1], parts.h_prev.label
    ways = past, parts.h_prev.names[-1], "h"
    values = column.values[2 * size :] + parts.inner_bias if column.shown[0] else None
    full = f"W_hn {past} + b_hn", f"W_hn {past}+b_hn"
    return Quantity((*full, *(f"W_hn{THIN}{each}+b_hn" for each in ways)), values, size)


def _bus(name: str, y: float, *xs: float) -> list[Node]:
    """Along it x, h_{t-1} or both go to what reads them: a dot at each place where a way parts."""
    return [Node(f"{name}{k}", DOT, x, y) for k, x in enumerate(xs)]


def _rnn(parts: CellParts) -> CellGraph:
    (h,) = parts.states
    w_x, w_h, b, total = parts.columns
    squashed = squash(parts.experiment.model, "")
    nodes = [
        _whole(parts.h_prev, 10, 50, 25, 20),
        replace(_x(parts, 10, 86.5, 25), wide=20, rise=0.0),
        _summand("b", b, BOTH_BIASES, b.label, y=13.5),
        _summand("Wh", w_h, *_products(parts.matrices[1], parts.h_prev), y=50.0),
        _summand("Wx", w_x, *_products(parts.matrices[0], parts.x), y=86.5),
        Node("add", SIGN, 51, 50, sign="+", term="sum", holds=part_quantity(total), over="f"),
        Node("f", FUNCTION, 73.5, 50, 8, 16, squashed, opens=""),
        _state("h", h, 90.5, 50, 27, 19),
    ]
    return graph_of(
        nodes, "h_prev.e>Wh.w x.e>Wx.w b.e>add.n Wh.e>add.w Wx.e>add.s add.e>f.w f.e>h.w"
    )


def _products(matrix: Part, vector: Part) -> list[str]:
    return [f"{matrix.label} {name}" for name in vector.names]


def _summand(key: str, part: Part, *names: str, y: float) -> Node:
    """A click shows what it is the product of."""
    held = part_quantity(part, names)
    return Node(key, STATE, 35, y, 20, 27, term=part.terms[0], holds=held, opens="")
