"""One unit's numbers as an opened cell tells them: in its boxes, above its lines, inside a gate and
in the formula below. Each has one rounding there, with which all that is printed comes out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.experiment.model import squash
from core.experiment.parameters import lane_names
from gui.figures.cell.graph import CellGraph
from gui.figures.cell.graphs import graph_of_cell
from gui.figures.cell.parts import CellParts, Part, results_of
from gui.figures.equations.lines import told
from gui.figures.equations.moment import at_moment
from gui.wording.arithmetic import (
    Added,
    Applied,
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


@dataclass
class Rounding:
    """whole: the cell's numbers, by its boxes' keys; inside: those of a gate's sum, by the gate.
    lines: how each result follows from others. rows: what is to come out in the whole cell; sums:
    in a gate, whose numbers are as many that no picture has all of them in it.
    """

    whole: Known
    inside: dict[str, Known]
    lines: dict[str, Row]
    rows: list[Row]
    sums: dict[str, list[Row]]
    _settled: dict[tuple[int, str, bool], Settled] = field(default_factory=dict)

    def settled(self, wanted: int = DIGITS, gate: str = "", alone: bool = False) -> Settled:
        """With as many digits as are wanted, and with more where they are needed; in a gate at
        least as many as in the whole cell. alone: nothing of what stands beside symbols.
        """
        key = wanted, gate, alone
        if key not in self._settled:
            given = self.settled(wanted).digits if gate else {}
            rows = [each for each in (self.sums[gate] if gate else self.rows) if is_known(each)]
            beside = {self.whole[each] for each in SYMBOLS if alone and each in self.whole}
            rows = [row for row in rows if beside.isdisjoint(_numbers(row))]
            self._settled[key] = settled(rows, wanted, given)
        return self._settled[key]

    def digits(self, wanted: int, gate: str | None = None, alone: bool = False) -> dict[str, int]:
        """By the boxes' keys of the whole cell, or of a gate's sum."""
        found = self.settled(wanted, gate or "", alone and gate is None).digits
        shown = self.whole if gate is None else self.inside[gate]
        return {key: found.get(each, wanted) for key, each in shown.items()}


def _numbers(row: Row) -> list[Shown]:
    return [row.shown, *(row.formula.numbers if row.formula is not None else ())]


_LATEST: list[tuple[CellParts, int, Rounding]] = []  # the figure asks, and its formula
KEPT = 4


def rounding(parts: CellParts, unit: int) -> Rounding:
    """Of all that is known of the unit in that cell."""
    for known, of_unit, found in _LATEST:
        if parts is known and of_unit == unit:
            return found
    found = _rounding(parts, unit)
    _LATEST.insert(0, (parts, unit, found))
    del _LATEST[KEPT:]
    return found


def _rounding(parts: CellParts, unit: int) -> Rounding:
    """In rows, what a number follows from stands before it."""
    whole = _of_boxes(graph_of_cell(parts), unit)
    inside = {gate: _sum(parts, gate, unit, whole) for gate in parts.gates}
    if not parts.gates[0]:
        whole |= {key: inside[""][key] for key in ("Wx", "Wh", "b")} | {"add": inside[""]["sum"]}
    lines = {each: _line(parts, each, unit, whole, inside) for each in results_of(parts)}
    sums = {gate: _sum_rows(parts, gate, known) for gate, known in inside.items()}
    if not parts.gates[0]:
        return Rounding(whole, inside, lines, [*sums[""], lines["h"]], sums)
    for gate in parts.gates:
        sums[gate].append(lines[gate])
    if len(parts.states) == 3:
        return Rounding(whole, inside, lines, _lstm(whole, lines), sums)
    sums["n"].insert(0, Row(whole["Wh"], Added((inside["n"]["Wh"], inside["n"]["b_hh"]))))
    return Rounding(whole, inside, lines, _gru(whole, lines), sums)


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


def _line(
    parts: CellParts, result: str, unit: int, whole: Known, inside: Mapping[str, Known]
) -> Row:
    """The formula below the figure, over the same numbers."""
    gate = result if parts.gates[0] else ""
    known: Known = {key: each for key, each in whole.items() if key in OPERANDS}
    if gate in inside:
        known |= {term: inside[gate][key] for term, key in KEYS.items()}
    formula = told(
        at_moment(parts.experiment, parts.lane, parts.t, result).right, parts.at, (unit,)
    )
    mine = {each: known[each.term] for each in formula.numbers if each.term in known}
    return Row(whole[result], formula.over(mine))


def _lstm(of: Known, lines: Mapping[str, Row]) -> list[Row]:
    return [
        Row(of["keep"], Times((of["f"], of["c_prev"]))),
        Row(of["write"], Times((of["i"], of["g"]))),
        Row(of["c"], Added((of["keep"], of["write"]))),
        lines["c"],
        Row(of["squash"], Applied("tanh", of["c"])),
        Row(of["h"], Times((of["o"], of["squash"]))),
        lines["h"],
    ]


def _gru(of: Known, lines: Mapping[str, Row]) -> list[Row]:
    return [
        Row(of["reset"], Times((of["r"], of["Wh"]))),
        Row(of["rest"], Added((exactly(1), Negative(of["z"])))),
        Row(of["keep"], Times((of["z"], of["h_prev"]))),
        Row(of["write"], Times((of["rest"], of["n"]))),
        Row(of["h"], Added((of["write"], of["keep"]))),
        lines["h"],
    ]
