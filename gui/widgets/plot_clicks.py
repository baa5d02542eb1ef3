"""What a click on a plot does: left what the plot says, right a menu of its own, never a leap."""

from collections.abc import Callable

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from gui.widgets.named import named
from gui.wording.translate import tr


class PlotClicks(QObject):
    """left(point of the scene): what a left click does. goes: the same in words, for the menu.
    numbers(): what the plot shows, as text with tabs; None where it has no such table.
    """

    def __init__(
        self,
        plot: pg.PlotWidget,
        left: Callable[[QPointF], None],
        goes: str = "",
        numbers: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(plot)
        self._plot = plot
        self._left = left
        self._goes = goes
        self._numbers = numbers
        plot.scene().sigMouseClicked.connect(self._on_clicked)

    def _on_clicked(self, event: MouseClickEvent) -> None:
        button = event.button()
        point = event.scenePos()
        if button == Qt.MouseButton.LeftButton:
            self._left(point)
        elif button == Qt.MouseButton.RightButton:
            self.menu(point).popup(event.screenPos().toPoint())

    def menu(self, point: QPointF) -> QMenu:
        """Of this point; it deletes itself once closed."""
        menu = named(QMenu(self._plot), "plotMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        clipboard = QGuiApplication.clipboard()
        numbers = self._numbers
        if self._goes:
            menu.addAction(self._goes, lambda: self._left(point))
            menu.addSeparator()
        menu.addAction(tr("Copy the picture"), lambda: clipboard.setPixmap(self._plot.grab()))
        if numbers is not None:
            menu.addAction(tr("Copy the numbers"), lambda: clipboard.setText(numbers()))
        return menu
