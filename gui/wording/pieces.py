"""Pieces: text, and the term that each is. No widgets."""

from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """Text, and the term (core.trace.terms) that it is; "" for signs and brackets."""

    text: str
    term: str = ""


def as_text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
