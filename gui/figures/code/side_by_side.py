"""SideBySide: what two programs have printed, the lines that differ marked. No Session."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtGui import QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.quiet import quiet

DIFFERS = "≠ "  # before such a line: the colour is not the only sign
SAME = "  "


class SideBySide(QWidget):
    """Two texts that are scrolled as one."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.ours = _lines("programOutput", self.tr("What your program printed"))
        self.wanted = _lines("programWantedOutput", self.tr("What it should print"))
        titles = self.tr("Your program printed"), self.tr("It should print")
        for column, (title, view) in enumerate(zip(titles, (self.ours, self.wanted), strict=True)):
            label = Label(title)
            type_scale.wear(label, "label", bold=True)
            grid.addWidget(label, 0, column)
            grid.addWidget(view, 1, column)
            grid.setColumnStretch(column, 1)
            view.verticalScrollBar().valueChanged.connect(self._scroll)
        self._shown: object = None

    def show_lines(self, ours: Sequence[str], wanted: Sequence[str]) -> None:
        """All that was printed; the first difference is brought into view, else the end."""
        key = (tuple(ours), tuple(wanted), theme.current().dark)
        if key == self._shown:
            return
        self._shown = key
        pairs = list(zip_longest(ours, wanted))
        other = [number for number, (left, right) in enumerate(pairs) if left != right]
        if not ours or not wanted:
            other = []
        for view, lines in ((self.ours, ours), (self.wanted, wanted)):
            differs = set(other)
            told = (f"{DIFFERS if k in differs else SAME}{line}" for k, line in enumerate(lines))
            view.setPlainText("\n".join(told))
            view.setExtraSelections([_mark(view, k) for k in other[:1] if k < len(lines)])
        place = other[0] if other else max(len(pairs) - 1, 0)
        self._bring(place)

    def _bring(self, line: int) -> None:
        for view in (self.ours, self.wanted):
            bar = view.verticalScrollBar()
            with quiet(bar):
                bar.setValue(max(line - 1, 0))

    def _scroll(self, value: int) -> None:
        for view in (self.ours, self.wanted):
            bar = view.verticalScrollBar()
            if bar.value() != value:
                with quiet(bar):
                    bar.setValue(value)
                view.viewport().update()


def _lines(name: str, said: str) -> QPlainTextEdit:
    view = named(QPlainTextEdit(), name, said)
    view.setReadOnly(True)
    view.setFrameShape(QPlainTextEdit.Shape.NoFrame)
    view.setWordWrapMode(QTextOption.WrapMode.NoWrap)
    type_scale.wear(view, "label", mono=True)
    return view


def _mark(view: QPlainTextEdit, line: int) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.format.setBackground(theme.current().color("wrong_soft"))
    mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
    mark.cursor = QTextCursor(view.document().findBlockByNumber(line))
    return mark
