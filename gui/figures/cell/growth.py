"""Growth: a card that grows out of its place, painted as a picture of itself until it is there."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gui.figures.transition import Transition
from gui.style import motion


class Growth(Transition):
    """How a card grows out of its cell on a stage."""

    def __init__(self, card: QWidget, stage: QWidget) -> None:
        super().__init__(stage)
        self._card = card
        self._picture = QPixmap()
        self._places = QRectF(), QRectF()

    def begin(self, source: QRectF) -> None:
        """source: what the card grows out of, on the stage."""
        if motion.reduced():
            return
        self._picture = self._card.grab()
        self._places = source, QRectF(self._card.geometry())
        self._card.hide()
        self.begin_now()

    def rect(self) -> QRectF:
        """Where the card is now."""
        source, end = self._places
        corner = source.topLeft() + (end.topLeft() - source.topLeft()) * self.share
        foot = source.bottomRight() + (end.bottomRight() - source.bottomRight()) * self.share
        return QRectF(corner, foot)

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture, QRectF(self._picture.rect()))

    def _on_finished(self) -> None:
        self._picture = QPixmap()
        self._card.show()
        super()._on_finished()
