"""The frame of what has the keyboard's focus, where Qt itself draws none."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QTextBrowser

from gui.style import theme
from gui.widgets.painting import painting

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
