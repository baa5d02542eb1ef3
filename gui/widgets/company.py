"""No paragraph, heading or cell ends in a word alone on its last line, where the line before can
spare one.

Which word that is follows from the width: so it is looked for anew in every other. A short line
before the last would be the worse of the two: less so in what has two or three lines in all.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument, QTextLine

from gui.widgets.code_in_text import is_code
from gui.widgets.code_units import paired
from gui.wording.together import BLANK


class Measure(NamedTuple):
    """Of the width. alone: a longer word stands well by itself. spares: as much a line is at least
    without its last word.
    """

    alone: float
    spares: float


RUNNING = Measure(alone=0.3, spares=0.55)
SHORT = Measure(alone=0.55, spares=0.4)  # a heading, or what a cell of a table says


class Company:
    """Keeps last words of one document in company: the blank before them ends no line."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._kept: list[int] = []

    def begin(self) -> None:
        """Another text is there."""
        self._kept = []

    def keep(self) -> None:
        """As it is laid out now. The text stays as long as it is."""
        cursor = QTextCursor(self._document)
        for place in self._kept:
            _put(cursor, place, " ")
        self._document.size()  # has it laid out
        self._kept = [place for place in map(self._place, self._blocks()) if place >= 0]
        cursor.beginEditBlock()
        for place in self._kept:
            _put(cursor, place, BLANK)
        cursor.endEditBlock()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _place(self, block: QTextBlock) -> int:
        """Of the blank that is to be kept; -1 for none."""
        layout = block.layout()
        lines = layout.lineCount()
        if lines < 2:
            return -1
        last, before = layout.lineAt(lines - 1), layout.lineAt(lines - 2)
        text = paired(block.text())
        end = text[last.textStart() :].strip()
        start, stop = before.textStart(), before.textStart() + before.textLength()
        blank = text.rfind(" ", start, len(text[:stop].rstrip()))
        if " " in end or blank < 0:  # "84 %", whose blank is kept anyway, stands as alone as a word
            return -1
        found: Any = before.cursorToX(blank)  # (x, place), which PySide's stubs do not know
        spared = float(found[0]) - before.x()
        place = block.position() + len(text[:stop].rstrip())
        cursor = QTextCursor(self._document)
        cursor.setPosition(place + 1)
        if is_code(block, cursor.charFormat()):
            return -1
        is_short = block.blockFormat().headingLevel() or cursor.currentTable() is not None
        goes = _goes(spared, before, last, SHORT if is_short else RUNNING)
        return place if goes else -1


def accompanied(text: str, font: QFont, wide: int) -> str:
    """Plain text of one paragraph, as it is to be drawn in so many pixels."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(text)
    document.setTextWidth(wide)
    Company(document).keep()
    return paired(document.firstBlock().text())


def _goes(spared: float, before: QTextLine, last: QTextLine, measure: Measure) -> bool:
    """Whether the last word of the line before is better on the last: it has room there, and what
    is spared is no short line.
    """
    wide, alone = before.width(), last.naturalTextWidth()
    joined = before.naturalTextWidth() - spared + alone
    return alone <= measure.alone * wide and joined <= wide and spared >= measure.spares * wide


def _put(cursor: QTextCursor, place: int, blank: str) -> None:
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText() in (" ", BLANK):
        cursor.insertText(blank, cursor.charFormat())
