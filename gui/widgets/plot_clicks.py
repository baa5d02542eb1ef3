"""What a left click on a plot does; the menu of a right one offers the same, and moves nothing."""

from collections.abc import Callable

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtWidgets import QMenu


class PlotClicks(QObject):
    """left(point of the scene): what a left click does. goes: the same in words, for the menu.
    numbers(): what the plot shows, as text with tabs, where its curves alone do not tell it.
    """

    def __init__(
        self,
        plot: pg.PlotWidget,
        left: Callable[[QPointF], None],
        goes: str = "",
        numbers: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(plot)
        self._left = left
        self._goes = goes
        self.numbers = numbers
        plot.clicks = self  # its menu asks for them
        plot.scene().sigMouseClicked.connect(self._on_clicked)

    def _on_clicked(self, event: MouseClickEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._left(event.scenePos())

    def add_to(self, menu: QMenu, point: QPointF) -> None:
        """What a click there would do."""
        if self._goes:
            menu.addAction(self._goes, lambda: self._left(point))
