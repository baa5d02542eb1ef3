"""OutputView: what a program has printed so far, the newest line in sight. No Session."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from gui.figures.code.hanging import hang
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.whole_lines import WholeLines
from gui.wording.translate import tr

LINES = 4  # that it has room for at least
RULE = re.compile(r"([=\-*_~#])\1{7,}")  # says nothing by its length
SHORTEST = 4


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
        self._shown: list[str] = []  # the same, their rules as long as has room
        self._height = 0
        self._follows = True  # shows its end, whatever room it has
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        WholeLines(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: Sequence[str]) -> None:
        """All that is printed by now."""
        if self._lines == [*lines]:
            return
        self._lines = [*lines]
        self._follows = True
        self._write()
        self._show_end()

    def _write(self) -> None:
        """What is new; all of it where what stands there is another."""
        letters, known = self._letters(), len(self._shown)
        shown = [with_rules(line, letters) for line in self._lines]
        if known and shown[:known] == self._shown:
            if shown[known:]:
                self.appendPlainText("\n".join(shown[known:]))
        else:
            self.setPlainText("\n".join(shown))
        self._shown = shown

    def _letters(self) -> int:
        """That a row has room for beside the bar, which may come with the next line."""
        margins = 2 * self.document().documentMargin() + self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().width() - margins
        return max(int(room / QFontMetricsF(self.font()).horizontalAdvance("0")), 1)

    def _fit_rules(self) -> None:
        """Their room is another; what is read stays where it is."""
        if any(map(RULE.search, self._lines)):
            place = self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_shown"):
            self._fit_rules()

    @Slot(int)
    def _on_scrolled(self, action: int) -> None:
        """By the user: who looks back stays there until something is printed."""
        bar = self.verticalScrollBar()
        self._follows = bar.sliderPosition() >= bar.maximum()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt would keep the first line that is seen."""
        super().resizeEvent(event)
        self._fit_rules()
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


def with_rules(line: str, letters: int) -> str:
    """The line in one row where shorter rules in it leave that: "==== 2 ====" and not two rows."""
    rules = [each.group() for each in RULE.finditer(line)]
    spare = letters - (len(line) - sum(map(len, rules)))
    if len(line) <= letters or not rules or spare < SHORTEST * len(rules):
        return line
    return RULE.sub(lambda found: found[1] * min(spare // len(rules), len(found[0])), line)
