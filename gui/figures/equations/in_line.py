"""A text of one line with formulas and code among its words: a question, its choices, its answer.

Such a line may come from anybody: no HTML in it is read, and what cannot be set stands there as it
was written.
"""

from html import escape
from typing import Any

from PySide6.QtWidgets import QWidget

from core.course.formulas import Piece, in_line
from gui.figures.equations.in_text import plain
from gui.figures.equations.written import html, is_formula
from gui.style import type as type_scale
from gui.widgets.label import HtmlLabel
from gui.wording.names import weight_name
from gui.wording.table import code, larger, unbroken
from gui.wording.together import BLANK, LONGEST, closed, keep_together


def plain_line(text: str) -> str:
    """For places that set nothing, as a button, and for who listens: "With Wₕₕ at zero"."""
    return "".join(map(_plain, in_line(text)))


def _plain(piece: Piece) -> str:
    if piece.of == "formula":
        return weight_name(plain(piece.text)) if is_formula(piece.text) else f"${piece.text}$"
    return piece.text


def html_line(text: str, role: str = "text") -> str:
    """HTML of ours, among text of that role."""
    times = type_scale.font(role).pointSizeF() / type_scale.font().pointSizeF()
    return larger(unbroken("".join(map(_html, in_line(text)))), times)


def _html(piece: Piece) -> str:
    if piece.of == "code":
        is_short = len(piece.text) <= LONGEST  # "out, (h_n, c_n)" is read as one
        return code(escape(piece.text.replace(" ", BLANK) if is_short else piece.text))
    if piece.of == "formula" and is_formula(piece.text):
        return html(piece.text)
    return escape(_plain(piece))


class LineLabel(HtmlLabel):
    """text() is what is read, in letters alone. role: of its type."""

    _line = ""
    _role = "text"

    def __init__(self, role: str, parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__("", parent, **properties)
        self._role = role
        type_scale.keep(self, lambda _: self._write())

    def text(self) -> str:
        return plain_line(self._line)

    def setText(self, text: str) -> None:
        if text != self._line:
            self._line = text
            self._write()

    def _write(self) -> None:
        super().setText(html_line(_closed(self._line), self._role))
        self.setAccessibleName(self.text())


def _closed(line: str) -> str:
    """Its last word does not stand alone, where that leaves the line before long enough; a blank
    within code or a formula is left as it is.
    """
    before, last = line.rsplit(" ", 2)[-2:] if " " in line else ("", line)
    is_torn = any(last.count(mark) % 2 for mark in "`$")
    return closed(line, 2) if keep_together(before, last, False) and not is_torn else line
