"""SideBySide: what two programs have printed, the lines that differ marked. No Session."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QScrollBar, QTextEdit, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.soon import soon
from gui.widgets.two_rows import WIDEST
from gui.widgets.whole_lines import WholeLines

DIFFERS = "≠ "  # before such a line: the colour is not the only sign
SAME = "  "
LEAST = 46  # pixels of each at 100 %: three lines


class SideBySide(QWidget):
    """Two texts that are scrolled as one; below each other where half the width has no room for
    a line, whose end is often its loss.
    """

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self.ours = _lines("programOutput", self.tr("What your program printed"))
        self.wanted = _lines("programWantedOutput", self.tr("What it should print"))
        self._titles = Label(self.tr("Your program printed")), Label(self.tr("It should print"))
        for label, view in zip(self._titles, (self.ours, self.wanted), strict=True):
            type_scale.wear(label, "label", bold=True)
            type_scale.keep_least(view, 0, LEAST)
            view.verticalScrollBar().valueChanged.connect(self._scroll)
            view.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
            view.horizontalScrollBar().valueChanged.connect(self._scroll_aside)
        self._longest = ""
        self._beside: bool | None = None
        self._shown: object = None
        self._place: int | None = None  # the line that is kept in view; none once one has scrolled
        self._turns = False  # by itself: both are where they are to be
        type_scale.keep(self.ours, lambda _: self._arrange())

    def show_lines(self, ours: Sequence[str], wanted: Sequence[str]) -> None:
        """All that was printed; the first difference is brought into view, else the end. What is
        wanted may not be known; where all of it is missing, a word says so.
        """
        key = (tuple(ours), tuple(wanted), theme.current().dark)
        if key == self._shown:
            return
        self._shown = key
        pairs = list(zip_longest(ours, wanted))
        other = [number for number, (left, right) in enumerate(pairs) if left != right]
        if not wanted:
            other = []
        self.ours.setPlaceholderText(self.tr("Nothing.") if wanted and not ours else "")
        for view, lines in ((self.ours, ours), (self.wanted, wanted)):
            differs = set(other)
            told = (f"{DIFFERS if k in differs else SAME}{line}" for k, line in enumerate(lines))
            view.setPlainText("\n".join(told))
            view.setExtraSelections([_mark(view, k) for k in other[:1] if k < len(lines)])
        self._longest = max((*ours, *wanted), key=len, default="")
        self._arrange()
        self._spare()
        self._place = other[0] if other else max(len(pairs) - 1, 0)
        self._bring()

    def showEvent(self, event: QShowEvent) -> None:
        """What was told while nobody saw it had no room to be scrolled in."""
        super().showEvent(event)
        soon(self, self._bring)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A plot that comes above it takes the room in which the difference was seen."""
        super().resizeEvent(event)
        self._arrange()
        self._spare()
        soon(self, self._bring)

    def _arrange(self) -> None:
        """By the width alone, which does not depend on what comes of it."""
        beside = 2 * self._wanted_width() + self._grid.horizontalSpacing() <= self.width()
        if beside == self._beside:
            return
        self._beside = beside
        for place, pair in enumerate(zip(self._titles, (self.ours, self.wanted), strict=True)):
            for row, part in enumerate(pair):
                row, column = (row, place) if beside else (row + 2 * place, 0)
                self._grid.addWidget(part, row, column)
        self._grid.setColumnStretch(1, int(beside))
        self._grid.setColumnStretch(0, 1)

    def _spare(self) -> None:
        """A text that says that there is none takes no lines from the one below it."""
        is_word = bool(self.ours.placeholderText()) and not self._beside
        high = type_scale.px(LEAST) if is_word else WIDEST
        if self.ours.maximumHeight() != high:
            self.ours.setMaximumHeight(high)

    def _wanted_width(self) -> int:
        """Of one text in which the longest line is seen whole."""
        view = self.ours
        line = view.fontMetrics().horizontalAdvance(DIFFERS + self._longest)
        margins = 2 * (round(view.document().documentMargin()) + view.frameWidth())
        return line + margins + view.verticalScrollBar().sizeHint().width() + 1

    def _bring(self) -> None:
        if self._place is not None:
            is_in_first = self._place < self.ours.verticalScrollBar().pageStep() - 1
            self._turn("verticalScrollBar", 0 if is_in_first else max(self._place - 1, 0))

    @Slot()
    def _on_scrolled(self) -> None:
        """By the user."""
        self._place = None

    @Slot(int)
    def _scroll(self, value: int) -> None:
        self._turn("verticalScrollBar", value)

    @Slot(int)
    def _scroll_aside(self, value: int) -> None:
        self._turn("horizontalScrollBar", value)

    def _turn(self, which: str, value: int) -> None:
        """Both, as far as each goes, which is not told back: the other may go further. Their bars
        are not quiet meanwhile: a text is scrolled by what its bar tells.
        """
        if self._turns:
            return
        self._turns = True
        for view in (self.ours, self.wanted):
            bar: QScrollBar = getattr(view, which)()
            bar.setValue(value)
        self._turns = False


def _lines(name: str, said: str) -> QPlainTextEdit:
    view = named(QPlainTextEdit(), name, said)
    view.setReadOnly(True)
    view.setFrameShape(QPlainTextEdit.Shape.NoFrame)
    view.setWordWrapMode(QTextOption.WrapMode.NoWrap)
    type_scale.wear(view, "label", mono=True)
    WholeLines(view)
    return view


def _mark(view: QPlainTextEdit, line: int) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.format.setBackground(theme.current().color("wrong_soft"))
    mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
    mark.cursor = QTextCursor(view.document().findBlockByNumber(line))
    return mark
