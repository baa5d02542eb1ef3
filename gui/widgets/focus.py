"""What the keyboard's focus shows where Qt draws nothing, and leaves as it is where Qt does not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTextBrowser

from gui.style import theme
from gui.widgets.painting import painting
from gui.widgets.quiet import quiet

if TYPE_CHECKING:  # what it is mixed into
    _View = QAbstractItemView
else:
    _View = type("_View", (), {})

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def draw_focus(painter: QPainter, area: QAbstractScrollArea) -> None:
    """Called at the end of a paintEvent."""
    painter.resetTransform()
    painter.setClipping(False)
    painter.setOpacity(1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.current().color("accent"), 2))
    painter.drawRect(area.viewport().rect().adjusted(1, 1, -1, -1))


class Page(QTextBrowser):
    """A text to read that shows when Tab has come to it."""

    _by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._by_keyboard:
            with painting(self.viewport()) as painter:
                draw_focus(painter, self)


class UnchosenByFocus(_View):
    """class Words(UnchosenByFocus, QListWidget): the focus alone chooses no row of it.

    Qt makes the first row current where there is none, and tells so as if the user had chosen it.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        rows, had_one = self.selectionModel(), self.currentIndex().isValid()
        with quiet(rows):
            super().focusInEvent(event)
            if not had_one:
                rows.clearCurrentIndex()
