r"""Formulas in Markdown: LaTeX among words, $W_{hh}$, and line by line in a block fenced as math.

They are taken out before the Markdown is read, which would take their underscores for its own, and
letters of no language hold their places. Whether one can be set, its setter knows.

A text of one line, as a question's prompt, is no Markdown: formulas and `code` are all it may hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

LONGEST = 500  # letters: what is longer is no formula that anybody reads
_FENCED = re.compile(r"^```math\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_AMONG_WORDS = re.compile(r"\$([^$\n]+)\$")
_IN_LINE = re.compile(r"`([^`\n]+)`|\$([^$\n]+)\$")
PLACE = "\ue000\\d+\ue001"  # of a formula in the text that is left, as a pattern
_HELD = re.compile(PLACE.replace("\\d+", "(\\d+)"))
_HOLDS = dict.fromkeys(map(ord, "\ue000\ue001"))  # in a text from outside they hold nothing


@dataclass(frozen=True)
class Formula:
    """displayed: on a line of its own."""

    latex: str
    displayed: bool


@dataclass(frozen=True)
class Held:
    """A place in a line of the text that is left: of formula `number`."""

    start: int
    end: int
    number: int


def taken_out(text: str) -> tuple[str, list[Formula]]:
    """The text with places for its formulas, and these."""
    found: list[Formula] = []

    def hold(latex: str, displayed: bool) -> str:
        found.append(Formula(latex.strip(), displayed))
        return f"\ue000{len(found) - 1}\ue001"

    def hold_lines(block: re.Match[str]) -> str:
        return "\n\n".join(hold(each, True) for each in block[1].splitlines() if each.strip())

    text = _FENCED.sub(hold_lines, text.translate(_HOLDS))
    text = _AMONG_WORDS.sub(lambda each: hold(each[1], False), text)
    return text, found


def places(line: str) -> list[Held]:
    """Where formulas are to stand in a line of the text that is left."""
    return [Held(each.start(), each.end(), int(each[1])) for each in _HELD.finditer(line)]


class Piece(NamedTuple):
    """A piece of a text of one line. of: how it is told."""

    text: str
    of: Literal["words", "code", "formula"] = "words"


def in_line(text: str) -> Iterator[Piece]:
    """One after the other; formulas are LaTeX."""
    done = 0
    for found in _IN_LINE.finditer(text):
        if found.start() > done:
            yield Piece(text[done : found.start()])
        yield Piece(found[1], "code") if found[1] else Piece(found[2].strip(" "), "formula")
        done = found.end()
    if done < len(text):
        yield Piece(text[done:])
