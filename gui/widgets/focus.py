"""What the keyboard's focus shows where Qt draws nothing, and leaves as it is where Qt does not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QMenu, QTextBrowser

from gui.style import theme
from gui.widgets.named import named
from gui.widgets.painting import painting, stroke
from gui.widgets.popover import show_what_is
from gui.widgets.quiet import quiet
from gui.widgets.what_is_this import own_explanation
from gui.wording.translate import tr

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
    painter.setPen(stroke(theme.current().color("accent"), 2))
    painter.drawRect(area.viewport().rect().adjusted(1, 1, -1, -1))


class Page(QTextBrowser):
    """A text to read that shows when Tab has come to it."""

    _by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.viewport().update()  # Qt draws its links alone anew

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.text_menu(event.pos()).popup(event.globalPos())

    def text_menu(self, point: QPoint) -> QMenu:
        """Qt's own for texts, without the address of a link, which is one of ours; of a term that
        lies there, what it is. It deletes itself once closed.
        """
        menu = named(self.createStandardContextMenu(point), "textMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "link-copy":
                menu.removeAction(action)
        where = self.viewport().mapToGlobal(point)
        if own_explanation(self, where) is not None:
            menu.addSeparator()
            menu.addAction(tr("What is this?"), lambda: show_what_is(self, where))
        return menu

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
