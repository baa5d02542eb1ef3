"""The formula of one result of a cell: in symbols, and the same in this run's numbers.

Operands have one digit more than the result, so that a pocket calculator gives the very
digits of the result. No widgets but the records of a TermLine.
"""

from typing import NamedTuple

from gui.cell_parts import CellParts
from gui.numbers import added, alone, factor
from gui.numbers import result as result_text
from gui.widgets.cell_painter import squash
from gui.widgets.term_line import Piece

UNKNOWN = "?"


class Formula(NamedTuple):
    """Two lines of the same terms."""

    symbols: tuple[Piece, ...]
    numbers: tuple[Piece, ...]


class _Term(NamedTuple):
    """A term, its name in symbols, and its number for the unit; None: not computed yet."""

    term: str
    name: str
    value: float | None


def cell_formula(parts: CellParts, result: str, unit: int) -> Formula:
    """result: "h", "c" or a gate. unit: whose row is told."""
    if result == "c":
        f, i, g = (_gate(parts, each, unit) for each in "fig")
        return _written(parts, unit, "c", [f, "·", _state(parts, 0, unit), "+", i, "·", g])
    if result == "h" and len(parts.states) == 3:
        o, c = _gate(parts, "o", unit), _state(parts, 1, unit)
        return _written(parts, unit, "h", [o, "·tanh(", c, ")"])
    if result == "h" and len(parts.states) == 2:
        z, n, past = _gate(parts, "z", unit), _gate(parts, "n", unit), _state(parts, 0, unit)
        return _written(parts, unit, "h", ["(1 − ", z, ")·", n, "+", z, "·", past])
    gate = "" if result == "h" else result
    return _written(
        parts, unit, result, [f"{squash(parts.experiment, gate)}(", *_sum(parts, gate, unit), ")"]
    )


def _row(parts: CellParts, gate: str, unit: int) -> int:
    return parts.gates.index(gate) * parts.hidden_size + unit


def _sum(parts: CellParts, gate: str, unit: int) -> list[_Term | str]:
    """What a pre-activation is added up from; a GRU's candidate lets r act on the second part."""
    row, mark = _row(parts, gate, unit), f"[{gate}]" if gate else ""
    names = (f"W_ih{mark} {parts.x.label}", f"W_hh{mark} {parts.h_prev.label}", f"b{mark}")
    place = parts.gates.index(gate)
    w_x, w_h, b = (
        _Term(part.terms[0], name, float(part.values[row]) if part.is_shown(place) else None)
        for part, name in zip(parts.columns[:3], names, strict=True)
    )
    if gate == "n":
        b_hh = _Term("b_hh", "b_hh[n]", parts.inner_bias[unit] if b.value is not None else None)
        return [
            w_x,
            "+",
            b._replace(name="b_ih[n]"),
            "+",
            _gate(parts, "r", unit),
            "·(",
            w_h,
            "+",
            b_hh,
            ")",
        ]
    return [w_x, "+", w_h, "+", b]


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


def _written(parts: CellParts, unit: int, result: str, body: list[_Term | str]) -> Formula:
    """ "h₄[2] = tanh(…)" over "tanh(+1.30612 + 0.31604 − 0.48701) = +0.8129"."""
    end = _result(parts, result, unit)
    symbols, numbers = [Piece(f"{end.name}[{unit}]", end.term), Piece(" = ")], []
    sign = ""
    for each in body:
        if isinstance(each, str):
            sign = each if each == "+" else ""
            symbols.append(Piece(f" {each} " if sign else each))
            if not sign:
                numbers.append(Piece(each))
        else:
            symbols.append(Piece(each.name, each.term))
            after_product = bool(numbers) and numbers[-1].text.endswith("·")
            numbers.append(_number(each, bool(sign), after_product))
            sign = ""
    value = UNKNOWN if end.value is None else result_text(end.value)
    return Formula(tuple(symbols), (*numbers, Piece(" = "), Piece(value, end.term)))


def _number(term: _Term, is_added: bool, after_product: bool) -> Piece:
    """ "1.30612" alone; added " + 1.30612" or " − 0.48701"; as a factor "(−0.48701)"."""
    if term.value is None:
        return Piece(f" + {UNKNOWN}" if is_added else UNKNOWN, term.term)
    if is_added:
        return added(term.value, term.term)
    return (factor if after_product else alone)(term.value, term.term)
