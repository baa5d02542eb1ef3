"""Solution: which line it is and what cures it, its code in the face of code."""

from gui.figures.equations.in_line import html_line, plain_line
from gui.style import type as type_scale
from gui.widgets.paragraph import HtmlParagraph


class Solution(HtmlParagraph):
    """text() is what is read, in letters alone; code stands between backticks in what is set."""

    _told = ""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        type_scale.wear(self, "reading")
        type_scale.keep(self, lambda _: self._write())

    def text(self) -> str:
        return "\n".join(map(plain_line, self._told.split("\n")))

    def setText(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self._write()

    def _write(self) -> None:
        super().setText("<br>".join(html_line(each, "reading") for each in self._told.split("\n")))
