"""Hanging: a line of code that has no room goes on in rows that stand further in than its own.

Qt's layout of plain texts begins every row at the margin, where a row that goes on looks like a
line of its own; and it ends one wherever the room ends, amid a name as well.
"""

import re
from itertools import takewhile

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from gui.widgets.code_units import paired

FURTHER = 4  # letters beyond the line's own indent
MOST = 0.4  # of the width: narrow panels have little to spare
# Where a row may end, the dearest first: before a comment; between words; as a formatter breaks
# code, behind what opens and between calls; within a name. No number is cut.
PLACES = (
    re.compile(r"(?<=\s)(?=# )"),
    re.compile(r"(?<=\s)(?<!# )(?=\S)|(?<=,)(?=\S)"),
    re.compile(r"(?<=[\[({=/*:;])(?![\s\])}=])|(?<=[\])}])(?=[.\[(])"),
    re.compile(
        r"(?<=_)(?=\w)|(?<=[a-z])(?=[A-Z])|(?<=\w)(?=\.[^\W\d])|(?<=[\w\])}])(?=[^\w\s,.\])}])"
    ),
)
LEAST = (0.3, 0.5, 0.4)  # of a row, that must be filled then: else the next are looked at
# A text in quotes, with what stands before them; in a comment there is none.
QUOTED = re.compile(r"""#.*|\b[A-Za-z]{0,2}("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")


def hang(view: QPlainTextEdit) -> None:
    """From now on the view lays out its text so; before anything else takes up its document."""
    document = QTextDocument(view)
    document.setDocumentLayout(_Hanging(document))
    view.setDocument(document)


def rows_of(text: str, letters: float) -> int:
    """In how many rows a line stands that has room for so many letters, all equally wide."""
    if len(text) <= letters:
        return 1
    indent = len(text) - len(text.lstrip())
    further = min(indent + FURTHER, MOST * letters)
    start, count = 0, 0
    while start < len(text):
        end = start + max(int(letters - (further if count else 0)), 1)
        while text[end : end + 1] == " ":  # blanks hang over the end of a row
            end += 1
        start = end_of_row(text, start, min(end, len(text)))
        count += 1
    return count


class _Hanging(QPlainTextDocumentLayout):
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Of the rows as they hang: whoever wants a line's place asks here first."""
        found = super().blockBoundingRect(block)
        return super().blockBoundingRect(block) if self._hang(block) else found

    def _hang(self, block: QTextBlock) -> bool:
        """Whether its rows were laid anew: Qt has laid them out at the margin, one and all."""
        layout = block.layout()
        if layout is None or layout.lineCount() < 2 or layout.lineAt(1).x() > layout.lineAt(0).x():
            return False
        left, wide = layout.lineAt(0).x(), layout.lineAt(0).width()
        further = min(_further(block), MOST * wide)
        layout.setTextOption(_anywhere())  # where a row ends is said below
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            aside = further if top else 0.0
            top = _set(line, left + aside, top, wide - aside, block.text())
        layout.endLayout()
        if layout.lineCount() != block.lineCount():
            block.setLineCount(layout.lineCount())
            self.documentSizeChanged.emit(self.documentSize())
        return True


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return option


def _further(block: QTextBlock) -> float:
    """Pixels: of its own indent, and more."""
    text = block.text()
    letters = len(text) - len(text.lstrip()) + FURTHER
    return letters * QFontMetricsF(block.document().defaultFont()).horizontalAdvance(" ")


def _set(line: QTextLine, left: float, top: float, wide: float, text: str) -> float:
    """Where the next one begins."""
    line.setLeadingIncluded(True)
    line.setLineWidth(wide)
    start, end = line.textStart(), line.textStart() + line.textLength()
    ends = end_of_row(paired(text), start, end)
    if ends < end:
        line.setNumColumns(ends - start, wide)
    line.setPosition(QPointF(left, top))
    return top + line.height()


def end_of_row(text: str, start: int, end: int) -> int:
    """Where the row that begins at `start` and has room up to `end` is to end."""
    if end >= len(text):
        return end
    inked = start + len(text[start:end]) - len(text[start:end].lstrip())
    lasts = []
    whole = _in_quotes(text, end - inked - FURTHER)
    for places in PLACES:
        found = (each.start() for each in places.finditer(text, inked + 1))
        free = (each for each in takewhile(end.__ge__, found) if each not in whole)
        lasts.append(max(free, default=start))
    for last, least in zip(lasts, LEAST, strict=False):
        if last >= inked + least * (end - inked):
            return last
    return next((last for last in lasts if last > inked), end)


def _in_quotes(text: str, room: int) -> set[int]:
    """The places within texts in quotes that have room in a row of their own."""
    found = (each.span() for each in QUOTED.finditer(text) if each[1])
    return {
        place for first, last in found if last - first <= room for place in range(first + 1, last)
    }
