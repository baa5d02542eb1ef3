"""Lines: an equation in one run's numbers, of one number of its result.

The fourth fold of an expression: into arithmetic over the numbers that it is about. A matrix
product is told product by product while they are few; a Term and a product with a name of its
own are one number.
"""

from collections.abc import Sequence
from functools import singledispatch

import numpy as np

from core.arrays import Array
from gui.figures.equations.arrays import Arrays
from gui.figures.equations.expression import Node, Number, Symbol, Term
from gui.figures.equations.operators import (
    AtMostOne,
    Call,
    Elementwise,
    Fraction,
    Negative,
    OneHot,
    Outer,
    OverTime,
    Picked,
    Positive,
    Power,
    Product,
    Root,
    Scaled,
    Stacked,
    Sum,
)
from gui.wording import arithmetic
from gui.wording.arithmetic import Added, Applied, Formula, Over, Shown, Squared, Times, exactly
from gui.wording.numbers import typed_text

MANY = 6  # products of a sum, or time steps, that are written out
EXACT = ("η", "λ", "ε", "T", "clip")  # settings, told as they were set

Where = tuple[int, ...]


@singledispatch
def told(node: Node, at: Arrays, where: Where) -> Formula:
    """The arithmetic of one number of `node`. where: its place in what the node gives."""
    raise TypeError(f"{type(node).__name__} is not told in numbers")


def _number(value: Array, where: Where, term: str) -> Shown:
    found = np.asarray(value, np.float64)
    return Shown(float(found[where] if found.ndim == len(where) else found.reshape(-1)[0]), term)


@told.register
def _(node: Symbol, at: Arrays, where: Where) -> Formula:
    found = _number(node.value(at), where, node.term)
    if node.name in EXACT and float(typed_text(found.number)) == found.number:
        return exactly(found.number, node.term)
    return found


@told.register
def _(node: Number, at: Arrays, where: Where) -> Formula:
    return exactly(node.number)


@told.register
def _(node: Term, at: Arrays, where: Where) -> Formula:
    return _number(node.value(at), where, node.key)


@told.register
def _(node: Sum, at: Arrays, where: Where) -> Formula:
    return _added([told(each, at, where) for each in node.summands])


def _added(parts: Sequence[Formula]) -> Formula:
    """Sums in a sum need no brackets."""
    flat: list[Formula] = []
    for each in parts:
        flat += each.summands if isinstance(each, Added) else [each]
    return Added(tuple(flat))


@told.register
def _(node: Negative, at: Arrays, where: Where) -> Formula:
    return arithmetic.Negative(told(node.body, at, where))


@told.register
def _(node: Elementwise, at: Arrays, where: Where) -> Formula:
    return Times(tuple(told(each, at, where) for each in node.factors))


@told.register
def _(node: Scaled, at: Arrays, where: Where) -> Formula:
    """Divided by T reads better than times 1 / T."""
    scale = node.scale
    body = told(node.body, at, where)
    if isinstance(scale, Fraction) and scale.top == Number(1):
        return Over(body, told(scale.bottom, at, ()))
    return Times((told(scale, at, ()), body))


@told.register
def _(node: Product, at: Arrays, where: Where) -> Formula:
    if node.whole:
        return _number(node.value(at), where, node.whole)
    left = node.matrix.value(at)[where]
    right = node.vector.value(at)
    products: list[Formula] = [
        Times((Shown(float(a), node.matrix.term), Shown(float(b), node.vector.term)))
        for a, b in zip(left[:MANY], right[:MANY], strict=True)
    ]
    return _few(products, float(left[MANY:] @ right[MANY:]), len(left))


def _few(parts: list[Formula], rest: float, count: int) -> Formula:
    """Those that are written out, and all others as one number."""
    return Added((*parts, Shown(rest))) if count > MANY else Added(tuple(parts))


@told.register
def _(node: OverTime, at: Arrays, where: Where) -> Formula:
    places = list(at.steps())
    left = [told(node.body, each, where).value() for each in places[MANY:]]
    return _few([told(node.body, each, where) for each in places[:MANY]], sum(left), len(places))


@told.register
def _(node: Outer, at: Arrays, where: Where) -> Formula:
    return Times((told(node.column, at, where[:1]), told(node.row, at, where[1:])))


@told.register
def _(node: Stacked, at: Arrays, where: Where) -> Formula:
    """The part that the number is in."""
    place = where[0]
    for part in node.parts:
        size = len(part.value(at))
        if place < size:
            return told(part, at, (place,))
        place -= size
    raise IndexError(where)


@told.register
def _(node: Power, at: Arrays, where: Where) -> Formula:
    if node.exponent != Number(2):
        raise TypeError("only squares are told in numbers")
    return Squared(told(node.base, at, where))


@told.register
def _(node: Fraction, at: Arrays, where: Where) -> Formula:
    return Over(told(node.top, at, where), told(node.bottom, at, where))


@told.register
def _(node: Call, at: Arrays, where: Where) -> Formula:
    if node.name != "softmax":
        return Applied(node.name, told(node.body, at, where))
    scores = node.body.value(at)
    each = [Shown(float(score), node.body.term) for score in scores]
    powers: list[Formula] = [Applied("exp", score) for score in each[:MANY]]
    with np.errstate(over="ignore"):
        rest = float(np.exp(scores[MANY:]).sum())
    top = each[where[0]]
    return Over(Applied("exp", top), _few(powers, rest, len(each)))


@told.register
def _(node: Root, at: Arrays, where: Where) -> Formula:
    return Applied("√", told(node.body, at, where))


@told.register
def _(node: AtMostOne, at: Arrays, where: Where) -> Formula:
    return Applied("min", told(node.body, at, where))


@told.register
def _(node: Positive, at: Arrays, where: Where) -> Formula:
    """relu's slope is 1 or 0."""
    return exactly(float(_number(node.value(at), where, "").number), "sum")


@told.register
def _(node: Picked, at: Arrays, where: Where) -> Formula:
    return _number(node.value(at), where, node.term)


@told.register
def _(node: OneHot, at: Arrays, where: Where) -> Formula:
    return exactly(float(_number(node.value(at), where, "").number), node.term)
