"""OutputView: what a program has printed so far, the newest line in sight. No Session."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from gui.figures.code.hanging import hang
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.whole_lines import WholeLines
from gui.wording.translate import tr

LINES = 4  # that it has room for at least


class OutputView(QPlainTextEdit):
    """Read only; grows at its end as long as what was printed before stays."""

    def __init__(self) -> None:
        super().__init__()
        hang(self)
        named(self, "outputView", tr("What the program has printed"))
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # as the program
        self.setPlaceholderText(tr("Nothing is printed yet."))
        type_scale.wear(self, "label", mono=True)
        self._lines: list[str] = []
        self._height = 0
        self._follows = True  # shows its end, whatever room it has
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        WholeLines(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: Sequence[str]) -> None:
        """All that is printed by now."""
        if self._lines == [*lines]:
            return
        known = len(self._lines)
        if known and [*lines[:known]] == self._lines:
            self.appendPlainText("\n".join(lines[known:]))
        else:
            self.setPlainText("\n".join(lines))
        self._lines = [*lines]
        self._follows = True
        self._show_end()

    @Slot(int)
    def _on_scrolled(self, action: int) -> None:
        """By the user: who looks back stays there until something is printed."""
        bar = self.verticalScrollBar()
        self._follows = bar.sliderPosition() >= bar.maximum()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt would keep the first line that is seen."""
        super().resizeEvent(event)
        if self._follows and not self.textCursor().hasSelection():
            self._show_end()

    def _show_end(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        self.ensureCursorVisible()

    def want(self, height: int) -> None:
        """So high where there is room; less where there is not."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def least(self, font: QFont | None = None) -> int:
        """Pixels of a few lines, in the usual type or in this one."""
        return QFontMetrics(font or type_scale.font("label", mono=True)).lineSpacing() * LINES
