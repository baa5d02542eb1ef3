"""Outline: what of a box or symbol decides how much room it needs, whichever cell it is of."""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.cell.graph import Factors, Node, Quantity

SMALL_DIGITS = ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # digits of time steps and of layers


@lru_cache(maxsize=64)
def as_widest(font: str) -> dict[int, int]:
    """For str.translate: each small digit as the widest of them, of equal ones the first."""
    face = QFont()
    face.fromString(font)
    wide = [QFontMetricsF(face).horizontalAdvance(str(each)) for each in range(10)]
    widest = wide.index(max(wide))
    return {ord(each): ord(digits[widest]) for digits in SMALL_DIGITS for each in digits}


def outline_of(node: Node, digits: dict[int, int]) -> Node:
    """Without its numbers, nor of which time step and layer it is: the same for every cell of a
    kind, so that who goes from one to the next has its room found once.
    """

    def bare(held: Quantity) -> Quantity:
        names = tuple(name.translate(digits) for name in held.names)
        return replace(held, names=names, values=None)

    holds = node.holds and bare(node.holds)
    factors = node.factors
    if factors is not None:
        one, other = ((bare(held), term) for held, term in factors.rows)
        factors = Factors((one, other))
    return replace(node, holds=holds, factors=factors)
