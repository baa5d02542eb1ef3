"""Even lines: text in lines of which the last is no single word.

A text that is wrapped takes as many lines as it takes; where the last would hold a word or two, the
others are made narrower until it holds more. What a text says is not changed by that, nor how high
it is: whoever draws it asks here how wide to lay it.
"""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument, QTextLayout, QTextOption

SHORT = 0.4  # of the width: a last line below that is filled from those above it
LINE_END = "\u2028"  # within a paragraph, as Qt has it
KEPT = 500  # texts

Widths = Callable[[int], Sequence[float]]  # of the lines, where they have so many pixels

_known: dict[tuple[str, str, int], int] = {}


def evened(widths: Widths, wide: int) -> int:
    """Pixels up to `wide` in which there are as many lines, and the last is not short if it can be
    helped.
    """
    lines = widths(wide)
    best, last, count = wide, lines[-1] if lines else 0.0, len(lines)
    while count > 1 and last < SHORT * wide:
        narrower = ceil(max(lines[:-1])) - 1
        lines = widths(narrower) if narrower > 0 else ()
        if len(lines) != count or max(lines) > narrower:
            break
        if lines[-1] > last:
            best, last = narrower, lines[-1]
    return best


def even_text(text: str, font: QFont, wide: int) -> int:
    """The same of plain text, as it is drawn with word wrap."""
    key = text, font.key(), wide
    found = _known.get(key)
    if found is None:
        if len(_known) >= KEPT:
            _known.clear()
        found = _known[key] = _even_text(text, font, wide)
    return found


def _even_text(text: str, font: QFont, wide: int) -> int:
    last = text.rpartition("\n")[2]
    if QFontMetricsF(font).horizontalAdvance(last) <= wide:  # a line of its own may be short
        return wide
    layout = QTextLayout(text.replace("\n", LINE_END), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)

    def widths(pixels: int) -> list[float]:
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(pixels)
        layout.endLayout()
        return line_widths(layout)

    return evened(widths, wide)


def line_widths(layout: QTextLayout) -> list[float]:
    """Of its lines, as they are laid out."""
    return [layout.lineAt(each).naturalTextWidth() for each in range(layout.lineCount())]


def even_document(document: QTextDocument, wide: int) -> None:
    """Lays it out anew, if it is text alone."""
    if document.lastBlock().layout().lineCount() > 1 and not document.rootFrame().childFrames():
        document.setTextWidth(evened(lambda pixels: _document_widths(document, pixels), wide))


def _document_widths(document: QTextDocument, wide: int) -> list[float]:
    document.setTextWidth(wide)
    document.size()  # has it laid out
    widths, block = [], document.begin()
    while block.isValid():
        widths += line_widths(block.layout())
        block = block.next()
    return widths
