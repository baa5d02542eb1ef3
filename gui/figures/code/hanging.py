"""Hanging: a line of code that has no room goes on in rows that stand further in than its own.

Qt's layout of plain texts begins every row at the margin, where a row that goes on looks like a
line of its own; and it ends one wherever the room ends, amid a name as well.
"""

import re
from functools import lru_cache
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
    re.compile(r"(?<=[\[({=/*:;])(?<![\s,(]\*)(?![\s\])}=])|(?<=[\])}])(?=[.\[(])"),
    re.compile(
        r"(?<=_)(?=\w)|(?<=[a-z])(?=[A-Z])|(?<=\w)(?=\.[^\W\d])|(?<=[\w\])}])(?=[^\w\s,.\])}])"
    ),
)
LEAST = (0.3, 0.5, 0.4)  # of a row, that must be filled then: else the next are looked at
DEEP, SHORT = 2, 0.35  # within so many brackets: rather a row that is filled so far
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
    """Where the row that begins at `start` and has room up to `end` is to end. Of places in code,
    between words and behind what opens, the one within the fewest brackets.
    """
    if end >= len(text):
        return end
    inked = start + len(text[start:end]) - len(text[start:end].lstrip())
    whole = _in_quotes(text, end - inked - FURTHER)
    found = []
    for places in PLACES:
        all_of_it = (each.start() for each in places.finditer(text, inked + 1))
        found.append([each for each in takewhile(end.__ge__, all_of_it) if each not in whole])
    filled = [
        [each for each in some if each >= inked + least * (end - inked)]
        for some, least in zip(found, LEAST, strict=False)
    ]
    if filled[0]:
        return filled[0][-1]
    depths = _depths(text)
    best = [(depths[each], kind, -each) for kind in (1, 2) for each in filled[kind]]
    if min(best, default=(DEEP,))[0] >= DEEP:
        short = (each for each in found[1] if each >= inked + SHORT * (end - inked))
        best += [(depths[each], 1, -each) for each in short]
    if best:
        return -min(best)[2]
    return next((some[-1] for some in found if some), end)


@lru_cache(maxsize=500)
def _depths(text: str) -> tuple[int, ...]:
    """Within how many brackets each place is; those of a text in quotes count in it alone, those of
    a comment nowhere.
    """
    closed = {each.end(): each.start() for each in QUOTED.finditer(text)}
    comment = next((each.start() for each in QUOTED.finditer(text) if not each[1]), len(text))
    found = [0]
    for place, letter in enumerate(text, start=1):
        step = 0 if place > comment else (letter in "([{") - (letter in ")]}")
        found.append(found[closed[place]] if place in closed else max(found[-1] + step, 0))
    return tuple(found)


def _in_quotes(text: str, room: int) -> set[int]:
    """The places within texts in quotes that have room in a row of their own."""
    found = (each.span() for each in QUOTED.finditer(text) if each[1])
    return {
        place for first, last in found if last - first <= room for place in range(first + 1, last)
    }
