"""Arithmetic: lines and tables of numbers that give what they say, computed as they are printed.

A formula is a small tree over numbers. Each of them is told with as few digits as make the
printed arithmetic give the printed result. PyTorch computes in float32, where a difference of
nearly equal numbers loses digits that no operand can bring back: then the result is told with
fewer digits, and where not even two agree, what the arithmetic gives stands beside PyTorch's.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, NamedTuple

from core.trace.terms import NEVER_NEGATIVE
from gui.wording.alike import FEWEST, MOST, digits_alike, is_surely_told
from gui.wording.numbers import DIGITS, number_text, plain_text, rounded, setting_text, typographic
from gui.wording.pieces import Piece

PASSES = 4  # over rows whose numbers hang together
TRIED = (0, 1, 2, -1, -2)  # digits of a result beside the wanted ones, in this order
UNKNOWN = "?"

Digits = Mapping["Shown", int]


@dataclass(frozen=True, eq=False)
class Formula:
    """A node of the tree."""

    @property
    def numbers(self) -> "Iterator[Shown]":
        for part in self.parts:
            yield from part.numbers

    @property
    def parts(self) -> "tuple[Formula, ...]":
        return ()

    def value(self, digits: Digits | None = None) -> float:
        """Of the numbers as they are printed with `digits`; of the exact ones without."""
        raise NotImplementedError

    def pieces(self, digits: Digits) -> list[Piece]:
        raise NotImplementedError

    def over(self, rows: "Mapping[Shown, Shown]") -> "Formula":
        """The same with numbers that stand in rows of their own in place of its own."""
        return type(self)(*(_over(getattr(self, each.name), rows) for each in fields(self)))


@dataclass(frozen=True, eq=False)
class Shown(Formula):
    """A number in a line. fixed: how it is written, where that is exact or not known yet."""

    number: float
    term: str = ""
    fixed: str = ""

    @property
    def numbers(self) -> "Iterator[Shown]":
        yield self

    def over(self, rows: "Mapping[Shown, Shown]") -> Formula:
        return rows.get(self, self)

    def value(self, digits: Digits | None = None) -> float:
        exact = digits is None or self.fixed or not math.isfinite(self.number)
        return self.number if digits is None or exact else rounded(self.number, digits[self])

    def text(self, digits: Digits) -> str:
        return self.fixed or number_text(self.number, digits.get(self, DIGITS))

    def pieces(self, digits: Digits) -> list[Piece]:
        return [Piece(self.text(digits), self.term)]


def _over(part: Any, rows: Mapping[Shown, Shown]) -> Any:
    if isinstance(part, tuple):
        return tuple(each.over(rows) for each in part)
    return part.over(rows) if isinstance(part, Formula) else part


def unknown(term: str) -> Shown:
    """A number that is not computed yet."""
    return Shown(math.nan, term, UNKNOWN)


def exactly(number: float, term: str = "") -> Shown:
    """A number that is written as it is: a setting, a constant."""
    return Shown(number, term, setting_text(number))


@dataclass(frozen=True, eq=False)
class Added(Formula):
    summands: tuple[Formula, ...]

    @property
    def parts(self) -> tuple[Formula, ...]:
        return self.summands

    def value(self, digits: Digits | None = None) -> float:
        return sum(each.value(digits) for each in self.summands)

    def pieces(self, digits: Digits) -> list[Piece]:
        line = self.summands[0].pieces(digits)
        for each in self.summands[1:]:
            line += _added(each, digits)
        return line


def _added(node: Formula, digits: Digits) -> list[Piece]:
    """ " + 0.31604", " − 0.48701"."""
    if isinstance(node, Negative):
        return [Piece(" − "), *_bracketed(node.body, digits, Added)]
    first, *rest = node.pieces(digits)
    if first.text.startswith("−") and isinstance(node, Shown):
        return [Piece(f" − {first.text[1:]}", first.term)]
    if first.text.startswith("−"):
        return [Piece(" + ("), first, *rest, Piece(")")]
    if isinstance(node, Shown):
        return [Piece(f" + {first.text}", first.term)]
    return [Piece(" + "), first, *rest]


@dataclass(frozen=True, eq=False)
class Negative(Formula):
    body: Formula

    @property
    def parts(self) -> tuple[Formula, ...]:
        return (self.body,)

    def value(self, digits: Digits | None = None) -> float:
        return -self.body.value(digits)

    def pieces(self, digits: Digits) -> list[Piece]:
        return [Piece("−"), *_bracketed(self.body, digits, Added)]


def _bracketed(node: Formula, digits: Digits, *kinds: type[Formula]) -> list[Piece]:
    """In brackets where it is one of `kinds`, or a negative number."""
    line = node.pieces(digits)
    if isinstance(node, (*kinds, Negative)):
        return [Piece("("), *line, Piece(")")]
    if isinstance(node, Shown) and line[0].text.startswith("−"):
        return [Piece(f"({line[0].text})", line[0].term)]
    return line


@dataclass(frozen=True, eq=False)
class Times(Formula):
    factors: tuple[Formula, ...]

    @property
    def parts(self) -> tuple[Formula, ...]:
        return self.factors

    def value(self, digits: Digits | None = None) -> float:
        return math.prod(each.value(digits) for each in self.factors)

    def pieces(self, digits: Digits) -> list[Piece]:
        line = _bracketed(self.factors[0], digits, Added)
        for each in self.factors[1:]:
            line += [Piece("·"), *_bracketed(each, digits, Added, Over)]
        return line


@dataclass(frozen=True, eq=False)
class Over(Formula):
    top: Formula
    bottom: Formula

    @property
    def parts(self) -> tuple[Formula, ...]:
        return self.top, self.bottom

    def value(self, digits: Digits | None = None) -> float:
        top = self.top.value(digits)
        bottom = self.bottom.value(digits)
        return top / bottom if bottom else math.nan if not top else math.copysign(math.inf, top)

    def pieces(self, digits: Digits) -> list[Piece]:
        top = _bracketed(self.top, digits, Added)
        return [*top, Piece(" / "), *_bracketed(self.bottom, digits, Added, Times, Over)]


@dataclass(frozen=True, eq=False)
class Squared(Formula):
    base: Formula

    @property
    def parts(self) -> tuple[Formula, ...]:
        return (self.base,)

    def value(self, digits: Digits | None = None) -> float:
        return self.base.value(digits) ** 2

    def pieces(self, digits: Digits) -> list[Piece]:
        return [*_bracketed(self.base, digits, Added, Times, Over), Piece("²")]


def _exp(x: float) -> float:
    return math.exp(x) if x < 709 else math.inf if not math.isnan(x) else x


FUNCTIONS: dict[str, Callable[[float], float]] = {
    "tanh": math.tanh,
    "σ": lambda x: 1 / (1 + _exp(-x)),
    "relu": lambda x: max(x, 0.0),
    "exp": _exp,
    "ln": lambda x: math.log(x) if x > 0 else -math.inf if x == 0 else math.nan,
    "√": lambda x: math.sqrt(x) if x >= 0 else math.nan,
    "min": lambda x: min(1.0, x),
}
WRITTEN = {"ln": ("ln ", ""), "√": ("√", ""), "min": ("min(1, ", ")")}


@dataclass(frozen=True, eq=False)
class Applied(Formula):
    """One of FUNCTIONS; min: of 1 and what stands inside."""

    name: str
    inside: Formula

    @property
    def parts(self) -> tuple[Formula, ...]:
        return (self.inside,)

    def value(self, digits: Digits | None = None) -> float:
        return FUNCTIONS[self.name](self.inside.value(digits))

    def pieces(self, digits: Digits) -> list[Piece]:
        before, after = WRITTEN.get(self.name, (f"{self.name}(", ")"))
        inside = self.inside.pieces(digits)
        if not after:
            inside = _bracketed(self.inside, digits, Added, Times, Over)
        return [Piece(before), *inside, *([Piece(after)] if after else [])]


class Row(NamedTuple):
    """A number, and the formula that it follows from: over numbers of its own or those of rows
    above it; None where it is given.
    """

    shown: Shown
    formula: Formula | None = None


class Settled(NamedTuple):
    """How the numbers of some rows are told. apart: those whose formula, computed exactly, gives
    another number than PyTorch's float32, not even two digits of it.
    """

    digits: dict[Shown, int]
    apart: frozenset[Shown]

    def text(self, row: Row, sign: str = "+") -> str:
        """The row's number; "0 (PyTorch: +1.19e-08)" where the two are apart."""
        if row.shown.fixed:
            return row.shown.fixed.replace("−", "-")
        sign = "" if row.shown.term in NEVER_NEGATIVE else sign
        said = plain_text(row.shown.number, self.digits.get(row.shown, DIGITS), sign)
        if row.shown not in self.apart or row.formula is None:
            return said
        return f"{plain_text(row.formula.value(self.digits), sign=sign)} (PyTorch: {said})"


def line(
    formula: Formula, value: float | None, term: str = "", sign: str = "+", wanted: int = DIGITS
) -> tuple[Piece, ...]:
    """ "tanh(1.3061 + 0.3160 − 0.4870) = +0.8129": a formula and what it gives.

    value: None where it is not computed yet. sign: "+" to show the result's. wanted: of how many
    digits, where its arithmetic needs no more.
    """
    row = Row(unknown(term) if value is None else Shown(value, term), formula)
    return told_line(row, settled([row] if is_known(row) else [], wanted), sign)


def told_line(row: Row, found: Settled, sign: str = "+") -> tuple[Piece, ...]:
    """The same of a row that was settled, maybe with others."""
    assert row.formula is not None
    end = typographic(found.text(row, sign))
    return (*row.formula.pieces(found.digits), Piece(" = "), Piece(end, row.shown.term))


def is_known(row: Row) -> bool:
    """Whether all of it is computed."""
    numbers = row.formula.numbers if row.formula is not None else ()
    return all(each.fixed != UNKNOWN for each in (row.shown, *numbers))


def settled(
    rows: Sequence[Row], wanted: int = DIGITS, given: Digits = MappingProxyType({})
) -> Settled:
    """The fewest digits with which each row's printed numbers give its printed result. A number
    may follow in two ways, from rows of each; then it is told as both give it. given: of numbers
    that stand elsewhere, too, the digits there.
    """
    agreeing: dict[Shown, Sequence[int]] = {}
    for row in rows:
        known, found = agreeing.get(row.shown), _agreeing(row)
        agreeing[row.shown] = found if known is None else [n for n in found if n in known]
    apart = frozenset(row.shown for row in rows if not agreeing[row.shown])
    for least in range(wanted, MOST + 1):
        numbers = (number for row in rows for number in _all(row))
        digits = {each: given.get(each, wanted) for each in numbers}
        if _come_out_in_passes(rows, digits, agreeing, least):
            break
    return Settled(digits, apart)


def _come_out_in_passes(
    rows: Sequence[Row],
    digits: dict[Shown, int],
    agreeing: Mapping[Shown, Sequence[int]],
    least: int,
) -> bool:
    """Whether all rows do after some; a pass that moves nothing is the last that could."""
    for _ in range(PASSES):
        before = dict(digits)
        if _come_out(rows, digits, agreeing, least):
            return True
        if digits == before:
            return False
    return False


def _come_out(
    rows: Sequence[Row],
    digits: dict[Shown, int],
    agreeing: Mapping[Shown, Sequence[int]],
    least: int,
) -> bool:
    """Whether all rows do, once each has been given the digits that it needs: what one needs may
    undo another, which is given more in the next pass.
    """
    told = [row for row in rows if row.formula is not None and agreeing[row.shown]]
    for row in reversed(told):
        _fit(row, digits, agreeing, least)
    return all(_gives(row, digits) for row in told)


def _all(row: Row) -> Iterator[Shown]:
    yield row.shown
    yield from row.formula.numbers if row.formula is not None else ()


def _agreeing(row: Row) -> Sequence[int]:
    """With how many digits PyTorch's number and the exact one are told alike."""
    if row.formula is None:
        return range(FEWEST, MOST + 1)
    return digits_alike(row.formula.value(), row.shown.number)


def _gives(row: Row, digits: Digits) -> bool:
    """Whether what is printed gives what is printed as its result."""
    if row.formula is None:
        return True
    return is_surely_told(row.formula.value(digits), row.shown.number, digits[row.shown])


def _fit(
    row: Row, digits: dict[Shown, int], agreeing: Mapping[Shown, Sequence[int]], least: int
) -> None:
    """Finds digits for the row's number and its operands; leaves them where there are none."""
    assert row.formula is not None
    operands = [each for each in dict.fromkeys(row.formula.numbers) if not each.fixed]
    start = {each: digits[each] for each in operands}
    for more in TRIED:
        digits[row.shown] = max(start.get(row.shown, digits[row.shown]), FEWEST)
        said = _agreed_digits(row, digits, agreeing, more)
        if said is None:
            continue
        before = digits[row.shown]
        digits[row.shown] = said
        for count in range(least, MOST + 1):
            for each in operands:
                digits[each] = _allowed(agreeing.get(each), max(count, start[each]))
            if _gives(row, digits):
                _shrink(row, digits, agreeing, start)
                return
        digits[row.shown] = before
        digits.update(start)


def _agreed_digits(
    row: Row, digits: Digits, agreeing: Mapping[Shown, Sequence[int]], more: int
) -> int | None:
    wanted = digits[row.shown] + more
    return wanted if wanted in agreeing[row.shown] else None


def _allowed(agreeing: Sequence[int] | None, count: int) -> int:
    """At least `count` digits, where the operand's own line can be told with so many."""
    if not agreeing:
        return count
    return next((each for each in agreeing if each >= count), agreeing[-1])


def _shrink(
    row: Row,
    digits: dict[Shown, int],
    agreeing: Mapping[Shown, Sequence[int]],
    start: Mapping[Shown, int],
) -> None:
    """No operand keeps more digits than the result needs of it."""
    for each, fewest in start.items():
        enough = digits[each]
        for count in range(fewest, enough):
            digits[each] = _allowed(agreeing.get(each), count)
            if _gives(row, digits):
                break
        else:
            digits[each] = enough
