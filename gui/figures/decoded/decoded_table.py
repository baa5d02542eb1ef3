"""DecodedTable: the decoded words; a right click opens a menu of their own and moves nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QTableView

from gui.figures.decoded.decoded_model import DecodedModel


class DecodedTable(QTableView):
    """sought(row): its epoch was asked for in the menu. Copies are rows with tabs, as tables are
    pasted elsewhere.
    """

    sought = Signal(int)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse of the row under it, by the keyboard of the one that is marked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.rowAt(event.pos().y()) if by_mouse else self.currentIndex().row()
        self.menu(row).popup(event.globalPos())

    def menu(self, row: int) -> QMenu:
        """Of a row, -1 for none; it deletes itself once closed."""
        menu = QMenu(self)
        menu.setObjectName("decodedMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        goes = menu.addAction(self.tr("Go to this epoch"), lambda: self.sought.emit(row))
        menu.addSeparator()
        line = menu.addAction(self.tr("Copy this row"), lambda: self._copy_row(row))
        table = menu.addAction(self.tr("Copy the table"), self._copy_all)
        for action in (goes, line):
            action.setEnabled(row >= 0)
        table.setEnabled(self.model().rowCount() > 0)
        return menu

    def _copy_row(self, row: int) -> None:
        model = self.model()
        assert isinstance(model, DecodedModel)
        if 0 <= row < model.rowCount():
            QGuiApplication.clipboard().setText(model.line(row))

    def _copy_all(self) -> None:
        model = self.model()
        assert isinstance(model, DecodedModel)
        lines = [model.HEAD, *map(model.line, range(model.rowCount()))]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
