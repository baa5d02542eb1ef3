"""Hanging: a line of code that has no room goes on in rows that stand further in than its own.

Qt's layout of plain texts begins every row at the margin, where a row that goes on looks like a
line of its own; and it ends one wherever the room ends, amid a name as well.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from gui.widgets.code_rows import FURTHER, MOST, end_of_row
from gui.widgets.code_units import paired


def hang(view: QPlainTextEdit) -> None:
    """From now on the view lays out its text so; before anything else takes up its document."""
    document = QTextDocument(view)
    document.setDocumentLayout(_Hanging(document))
    view.setDocument(document)


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
