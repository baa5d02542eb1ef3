"""One unit's numbers as an opened cell tells them: in its boxes, above its lines, inside a gate and
in the formula below. Each has one rounding there, with which all that is printed comes out.
"""

from collections.abc import Callable
from functools import cached_property

from core.experiment.model import squash
from core.experiment.parameters import lane_names
from gui.figures.cell.graph import CellGraph
from gui.figures.cell.graphs import graph_of_cell
from gui.figures.cell.parts import CellParts, Part
from gui.figures.equations.lines import told
from gui.figures.equations.moment import at_moment
from gui.wording.arithmetic import (
    Added,
    Applied,
    Formula,
    Negative,
    Row,
    Settled,
    Shown,
    Times,
    exactly,
    is_known,
    settled,
    unknown,
)
from gui.wording.cell_arithmetic import pre_activation
from gui.wording.numbers import DIGITS

Known = dict[str, Shown]
# Of a gate's sum: its boxes' keys, by the terms that the formula below has for them.
KEYS = {"W_ih x": "Wx", "W_hh h": "Wh", "b_ih": "b_ih", "b_hh": "b_hh"}
SYMBOLS = ("add", "keep", "write", "squash", "rest", "reset")  # keys of what is told beside one
OPERANDS = ("c_prev", "h_prev", "c", *"ifgorzn")  # terms of a formula that are boxes of the cell
KEPT = 128  # of a pass: a cell is a dozen operations


class Formulas:
    """Of one pass, whose numbers stay as they are while more and more of them is shown."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, int, str], Formula] = {}

    def of(self, parts: CellParts, result: str, unit: int) -> Formula:
        """The equation of a result, in its own numbers."""
        key = parts.lane, parts.t, unit, result
        if key not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            node = at_moment(parts.experiment, parts.lane, parts.t, result).right
            self._known[key] = told(node, parts.at, (unit,))
        return self._known[key]


class Rounding:
    """whole: the cell's numbers, by its boxes' keys. What else is asked for is found then, once: a
    step tells one formula, and of the gates' sums, whose numbers are as many that no picture has
    all of them in it, one at most.
    """

    def __init__(self, parts: CellParts, unit: int, formulas: Formulas) -> None:
        self._parts, self._unit, self._formulas = parts, unit, formulas
        self.whole = _of_boxes(graph_of_cell(parts), unit)
        self._inside: dict[str, Known] = {}
        self._lines: dict[str, Row] = {}
        self._settled: dict[tuple[int, str, bool], Settled] = {}
        if not parts.gates[0]:
            inside = self.inside("")
            self.whole |= {key: inside[key] for key in ("Wx", "Wh", "b")} | {"add": inside["sum"]}

    def inside(self, gate: str) -> Known:
        """The numbers of a gate's sum."""
        if gate not in self._inside:
            self._inside[gate] = _sum(self._parts, gate, self._unit, self.whole)
        return self._inside[gate]

    def line(self, result: str) -> Row:
        """How the result follows from others: the formula below the figure, over their numbers."""
        if result not in self._lines:
            self._lines[result] = self._line(result)
        return self._lines[result]

    def _line(self, result: str) -> Row:
        gate = result if self._parts.gates[0] else ""
        known: Known = {key: each for key, each in self.whole.items() if key in OPERANDS}
        if gate in self._parts.gates:
            known |= {term: self.inside(gate)[key] for term, key in KEYS.items()}
        formula = self._formulas.of(self._parts, result, self._unit)
        mine = {each: known[each.term] for each in formula.numbers if each.term in known}
        return Row(self.whole[result], formula.over(mine))

    def line_told(self, result: str) -> tuple[Row, Settled]:
        """The same and how it is told: of a gate, with its sum."""
        gate = result if result in self._parts.gates else ""
        return self.line(result), self.settled(gate=gate)

    @cached_property
    def _rows(self) -> list[Row]:
        """What is to come out in the whole cell; what a number follows from stands before it."""
        if not self._parts.gates[0]:
            return [*self._sums(""), self.line("h")]
        rows = _lstm if len(self._parts.states) == 3 else _gru
        return rows(self.whole, self.line)

    def _sums(self, gate: str) -> list[Row]:
        """The same of a gate."""
        known = self.inside(gate)
        rows = _sum_rows(self._parts, gate, known)
        if gate == "n":
            rows.insert(0, Row(self.whole["Wh"], Added((known["Wh"], known["b_hh"]))))
        return [*rows, self.line(gate)] if gate else rows

    def settled(self, wanted: int = DIGITS, gate: str = "", alone: bool = False) -> Settled:
        """With as many digits as are wanted, and with more where they are needed; in a gate at
        least as many as in the whole cell. alone: nothing of what stands beside symbols.
        """
        key = wanted, gate, alone
        if key not in self._settled:
            given = self.settled(wanted).digits if gate else {}
            rows = [each for each in (self._sums(gate) if gate else self._rows) if is_known(each)]
            beside = {self.whole[each] for each in SYMBOLS if alone and each in self.whole}
            rows = [row for row in rows if beside.isdisjoint(_numbers(row))]
            self._settled[key] = settled(rows, wanted, given)
        return self._settled[key]

    def digits(self, wanted: int, gate: str | None = None, alone: bool = False) -> dict[str, int]:
        """By the boxes' keys of the whole cell, or of a gate's sum."""
        found = self.settled(wanted, gate or "", alone and gate is None).digits
        shown = self.whole if gate is None else self.inside(gate)
        return {key: found.get(each, wanted) for key, each in shown.items()}


def _numbers(row: Row) -> list[Shown]:
    return [row.shown, *(row.formula.numbers if row.formula is not None else ())]


class _Latest:
    """What was found of the latest pass: the figure asks, and its formula, and who steps back."""

    def __init__(self) -> None:
        self._trace: object = None
        self._formulas = Formulas()
        self._known: dict[object, Rounding] = {}

    def of(self, parts: CellParts, unit: int) -> Rounding:
        if parts.at.trace is not self._trace:
            self._trace, self._formulas = parts.at.trace, Formulas()
            self._known.clear()
        key = parts.lane, parts.t, parts.shown, unit
        if key not in self._known:
            while len(self._known) >= KEPT:
                del self._known[next(iter(self._known))]
            self._known[key] = Rounding(parts, unit, self._formulas)
        return self._known[key]


_LATEST = _Latest()


def rounding(parts: CellParts, unit: int) -> Rounding:
    """Of all that is known of the unit in that cell."""
    return _LATEST.of(parts, unit)


def _of_boxes(graph: CellGraph, unit: int) -> Known:
    held = {key: each.holds for key, each in graph.nodes.items() if each.holds is not None}
    return {
        key: unknown(key) if each.values is None else Shown(float(each.values[unit]), key)
        for key, each in held.items()
        if each.by_unit
    }


def _sum(parts: CellParts, gate: str, unit: int, whole: Known) -> Known:
    """What goes into a gate, or into an RNN's tanh; of a GRU's n r, too, which stands in it."""
    place, size = parts.gates.index(gate), parts.hidden_size
    row = place * size + unit
    w_x, w_h, b, total = (_row(each, place, row) for each in parts.columns[:4])
    names = zip(("b_ih", "b_hh"), lane_names(parts.experiment, parts.lane)[2:], strict=True)
    state = parts.at.trace.state
    found = {key: Shown(float(state[name][row]), key) for key, name in names}
    found |= {"Wx": w_x, "Wh": w_h, "sum": total, "y": whole[gate or "h"]}
    found |= {"x result": w_x, "h result": w_h}
    if gate == "n":
        return found | {"b": found["b_ih"], "r": whole["r"]}
    return found | {"b": b}


def _row(part: Part, place: int, row: int) -> Shown:
    """The biases are there before anything is computed."""
    term = part.term(place)
    is_there = part.is_shown(place) or term == "b"
    return Shown(float(part.values[row]), term) if is_there else unknown(term)


def _sum_rows(parts: CellParts, gate: str, known: Known) -> list[Row]:
    of = {term: known[key] for term, key in KEYS.items()} | {"b": known["b"]}
    if gate == "n":
        of["r"] = known["r"]
    rows = [] if gate == "n" else [Row(known["b"], Added((known["b_ih"], known["b_hh"])))]
    rows.append(Row(known["sum"], pre_activation(of)))
    squashed = Applied(squash(parts.experiment.model, gate), known["sum"])
    return [*rows, Row(known["y"], squashed)]


def _lstm(of: Known, line: Callable[[str], Row]) -> list[Row]:
    return [
        Row(of["keep"], Times((of["f"], of["c_prev"]))),
        Row(of["write"], Times((of["i"], of["g"]))),
        Row(of["c"], Added((of["keep"], of["write"]))),
        line("c"),
        Row(of["squash"], Applied("tanh", of["c"])),
        Row(of["h"], Times((of["o"], of["squash"]))),
        line("h"),
    ]


def _gru(of: Known, line: Callable[[str], Row]) -> list[Row]:
    return [
        Row(of["reset"], Times((of["r"], of["Wh"]))),
        Row(of["rest"], Added((exactly(1), Negative(of["z"])))),
        Row(of["keep"], Times((of["z"], of["h_prev"]))),
        Row(of["write"], Times((of["rest"], of["n"]))),
        Row(of["h"], Added((of["write"], of["keep"]))),
        line("h"),
    ]
