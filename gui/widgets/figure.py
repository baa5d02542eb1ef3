"""Figure: what a right click on any figure offers: its picture, its values, what it is.

class Map(Figure, Hover[Cell], QWidget): it says values_text() and, by setWhatsThis, one sentence.
A right click moves nothing.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.captioned import finely
from gui.widgets.copied_table import copy_table
from gui.widgets.named import named
from gui.widgets.picture_dialog import PictureDialog
from gui.widgets.popover import show_what_is
from gui.widgets.values_table import ValuesTable
from gui.wording.heard import table_in_words
from gui.wording.punctuation import sentences
from gui.wording.tensors import torch_code
from gui.wording.translate import tr

FINE = 2.0  # pixels of a picture to one of the window, at least: it will be printed
if TYPE_CHECKING:  # what it is mixed into
    _Widget = QWidget
else:
    _Widget = type("_Widget", (), {})


class Figure(_Widget):
    """What every figure has beside its picture: values to copy, a headline for who cannot see it,
    and the menu of a right click.

    MENU: that menu's objectName. READS: the role that a screen reader is told (gui.widgets.voice);
    None where Qt reads the widget well.
    """

    MENU = "figureMenu"
    READS: QAccessible.Role | None = QAccessible.Role.Graphic

    def __init__(self, *around: Any, **settings: Any) -> None:
        """Tab comes to it: its menu is opened there without a mouse."""
        super().__init__(*around, **settings)
        if self.focusPolicy() == Qt.FocusPolicy.NoFocus:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def values_text(self) -> str:
        """What it shows, as gui.wording.pasted has it; "" while it shows nothing."""
        raise NotImplementedError

    def headline(self) -> str:
        """What it shows now, for who cannot see it; "" while it shows nothing."""
        return self.accessibleDescription() or table_in_words(self.values_text())

    def described(self) -> str:
        """What a screen reader says of it behind its name."""
        return sentences(self.headline(), self.whatsThis())

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        """What else can be done at this point of it, above all others."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.figure_menu(event.pos()).popup(event.globalPos())
        event.accept()

    def figure_menu(self, point: QPoint) -> QMenu:
        """The menu of a right click on a figure; it deletes itself once closed."""
        menu = named(QMenu(self), self.MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self.add_own(menu, point)
        if menu.actions():
            menu.addSeparator()
        menu.addAction(tr("Copy picture"), self._copy_picture)
        menu.addAction(tr("Save picture…"), self._save_picture)
        known = bool(self.values_text())
        for text, act in (
            (tr("Copy values"), self._copy_values),
            (tr("Copy as torch code"), self._copy_code),
            (tr("Values as a table…"), self._show_values),
        ):
            values = menu.addAction(text, act)
            values.setEnabled(known)
            values.setToolTip("" if known else tr("It shows no values yet."))
            if known and act == self._copy_code and not self._code():
                values.setEnabled(False)
                values.setToolTip(tr("It shows more than numbers."))
        where = self.mapToGlobal(point)
        menu.addAction(tr("What is this?"), lambda: show_what_is(self, where))
        return menu

    def snapshot(self) -> QPixmap:
        """All of it that is in view."""
        ratio = max(FINE, self.devicePixelRatioF())
        found = QPixmap(self.size() * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(self.palette().base().color())
        with finely(self, ratio):
            QWidget.render(self, found)  # a QGraphicsView's own is another
        return found

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.snapshot())

    def _copy_values(self) -> None:
        copy_table(self.values_text())

    def _code(self) -> str:
        return torch_code(self.accessibleName(), self.values_text())

    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._code())

    def _show_values(self) -> None:
        title, told = self.accessibleName(), self.headline()
        ValuesTable(self.window(), title, told, self.values_text()).open()

    def _save_picture(self) -> None:
        PictureDialog([(self, self.headline)], False, self.window()).open()
