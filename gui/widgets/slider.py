"""Slider: one that lies, with way enough to find a place on it, however little room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSlider

from gui.style import type as type_scale
from gui.widgets.named import named

LEAST = 110  # pixels at 100 %


class Slider(QSlider):
    """Qt's own gives way until its handle alone is left."""

    def __init__(self, name: str, said: str, least: float = LEAST) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._least = least
        named(self, name, said)

    def sizeHint(self) -> QSize:
        """Never less than the least: who counts what has room asks for it."""
        return super().sizeHint().expandedTo(QSize(type_scale.px(self._least), 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(type_scale.px(self._least), super().minimumSizeHint().height())
