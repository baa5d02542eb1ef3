"""Pieces: text, and the term that each is. No widgets."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gui.wording.together import BLANK

_GLUED = re.compile(r"(?<= [+−]) | [/=] ")


class Piece(NamedTuple):
    """Text, and the term (core.trace.terms) that it is; "" for signs and brackets."""

    text: str
    term: str = ""


def as_text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def in_lines(pieces: Sequence[Piece]) -> str:
    """A line of arithmetic that may be wrapped, before a sum's sign alone: what is divided, and the
    result, stay with the last summand.
    """
    return _GLUED.sub(lambda found: found[0].replace(" ", BLANK), as_text(pieces))
