"""The formula of one result of a cell: in symbols, and the same in this run's numbers.

Both are one tree of gui.wording.arithmetic, printed with names and with numbers: as many digits
as a pocket calculator needs to get to the result. No widgets but the records of a TermLine.
"""

from typing import NamedTuple

from core.experiment.model import squash
from core.runs.run import Run
from core.runs.visibility import Seen, levels
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from gui.figures.cell.parts import CellParts
from gui.wording.arithmetic import Added, Applied, Formula, Row, Shown, line, settled, unknown
from gui.wording.cell_arithmetic import cell_state, hidden_state, named, pre_activation
from gui.wording.names import gate_weight, state_name
from gui.wording.numbers import number_text
from gui.wording.pieces import Piece
from gui.wording.translate import tr


class Lines(NamedTuple):
    """Two lines of the same terms."""

    symbols: tuple[Piece, ...]
    numbers: tuple[Piece, ...]


class _Term(NamedTuple):
    """A term, its name in symbols, and its number for the unit; None: not computed yet."""

    term: str
    name: str
    value: float | None

    @property
    def symbol(self) -> Shown:
        return named(self.name, self.term)

    @property
    def number(self) -> Shown:
        return unknown(self.term) if self.value is None else Shown(self.value, self.term)


def cell_formula(parts: CellParts, result: str, unit: int) -> Lines:
    """result: "h", "c" or a gate. unit: whose row is told."""
    terms = _terms(parts, result, unit)
    end = _result(parts, result, unit)
    symbols, numbers = (
        _written(parts, result, {term: getattr(each, kind) for term, each in terms.items()})
        for kind in ("symbol", "number")
    )
    name = (Piece(f"{end.name}[{unit}]", end.term), Piece(" = "))
    return Lines((*name, *symbols.pieces({})), line(numbers, end.value, end.term))


def _written(parts: CellParts, result: str, of: dict[str, Shown]) -> Formula:
    """The formula over its terms, whatever they are told as."""
    if result == "c":
        return cell_state(of)
    if result == "h" and len(parts.states) > 1:
        return hidden_state(of)
    gate = "" if result == "h" else result
    return Applied(squash(parts.experiment.model, gate), pre_activation(of))


def _terms(parts: CellParts, result: str, unit: int) -> dict[str, _Term]:
    """The terms of the formula, by their keys."""
    if result == "c":
        return _by_key([_gate(parts, each, unit) for each in "fig"], _state(parts, 0, unit))
    if result == "h" and len(parts.states) == 3:
        return _by_key([_gate(parts, "o", unit)], _state(parts, 1, unit))
    if result == "h" and len(parts.states) == 2:
        return _by_key([_gate(parts, each, unit) for each in "zn"], _state(parts, 0, unit))
    return _by_key(_sum(parts, "" if result == "h" else result, unit))


def _by_key(terms: list[_Term], *more: _Term) -> dict[str, _Term]:
    return {each.term: each for each in (*terms, *more)}


def _row(parts: CellParts, gate: str, unit: int) -> int:
    return parts.gates.index(gate) * parts.hidden_size + unit


def _sum(parts: CellParts, gate: str, unit: int) -> list[_Term]:
    """What a pre-activation is added up from."""
    row = _row(parts, gate, unit)
    w_ih, w_hh = (gate_weight(each.label, gate) for each in parts.matrices)
    names = (f"{w_ih} {parts.x.label}", f"{w_hh} {parts.h_prev.label}", gate_weight("b", gate))
    place = parts.gates.index(gate)
    w_x, w_h, b = (
        _Term(part.terms[0], name, float(part.values[row]) if part.is_shown(place) else None)
        for part, name in zip(parts.columns[:3], names, strict=True)
    )
    if gate != "n":
        return [w_x, w_h, b]
    b_hh = None if b.value is None else float(parts.inner_bias[unit])
    outer = b._replace(name=gate_weight("b_ih", gate))
    return [
        w_x,
        outer,
        _gate(parts, "r", unit),
        w_h,
        _Term("b_hh", gate_weight("b_hh", gate), b_hh),
    ]


def _gate(parts: CellParts, gate: str, unit: int) -> _Term:
    column = parts.columns[-1]
    shown = column.is_shown(parts.gates.index(gate))
    return _Term(gate, gate, float(column.values[_row(parts, gate, unit)]) if shown else None)


def _state(parts: CellParts, place: int, unit: int) -> _Term:
    part = parts.states[place]
    return _Term(part.terms[0], part.label, float(part.values[unit]) if part.shown[0] else None)


def _result(parts: CellParts, result: str, unit: int) -> _Term:
    if result in parts.gates:
        return _gate(parts, result, unit)
    part = next(each for each in parts.states if each.terms[0] == result)
    return _Term(result, part.label, float(part.values[unit]) if part.shown[0] else None)


def cell_gradient(run: Run, lane: int, t: int, unit: int) -> tuple[Piece, ...]:
    """ "∂L/∂h₃[2] = 0.01230 (above) − 0.00210 (later) = +0.0102"; () before the backward step."""
    if run.trace is None or not run.experiment.trains:
        return ()
    backward = run.trace.backward
    reading = read(run.experiment, run.trace, Operation(Kind.GRAD_HIDDEN, lane, t))
    reached = levels(run, lane, Kind.GRAD_HIDDEN)[t] == Seen.NOW
    if backward is None or reading is None or not reached:
        return ()
    above, later = (float(each.value[unit]) for each in reading.operands)
    parts = Shown(above, "above"), Shown(later, "next")
    row = Row(Shown(float(reading.result.value[unit]), "dh"), Added(parts))
    told = settled([row])
    first, *second = Added(parts).pieces(told.digits)
    name = state_name(run.experiment, lane, t + 1)
    line = [Piece(f"∂L/∂{name}[{unit}]", "dh"), Piece(" = "), first]
    line += [Piece(tr(" from above")), *second, Piece(tr(" from later"))]
    line += [Piece(" = "), Piece(told.text(row).replace("-", "−"), "dh")]
    grad_c = backward.lanes[lane].c
    if grad_c is not None:
        cell = state_name(run.experiment, lane, t + 1, "c")
        line += [Piece(f"   ∂L/∂{cell}[{unit}]", "dc"), Piece(" = ")]
        line.append(Piece(number_text(grad_c[t, unit], sign="+"), "dc"))
    return tuple(line)
