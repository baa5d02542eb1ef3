"""Growth: a card that grows out of its place, painted as a picture of itself until it is there."""

from PySide6.QtCore import QEvent, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui.style import motion

LASTS = 200  # milliseconds
ENDING = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)


class Growth(QVariantAnimation):
    """The next key or click ends it at once. stage: what is painted meanwhile."""

    def __init__(self, card: QWidget, stage: QWidget) -> None:
        super().__init__(stage)
        self._card = card
        self._stage = stage
        self._picture = QPixmap()
        self._places = QRectF(), QRectF()
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(stage.update)
        self.finished.connect(self._on_finished)

    @property
    def running(self) -> bool:
        return self.state() == QVariantAnimation.State.Running

    def begin(self, source: QRectF) -> None:
        """source: what the card grows out of, on the stage."""
        length = motion.duration(LASTS)
        if not length:
            return
        self._picture = self._card.grab()
        self._places = source, QRectF(self._card.geometry())
        self._card.hide()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.setDuration(length)
        self.start()

    def finish(self) -> None:
        """As if it had come to its end."""
        if self.running:
            self.setCurrentTime(self.duration())

    def rect(self) -> QRectF:
        """Where the card is now."""
        source, end = self._places
        share = 1 - (1 - float(self.currentValue())) ** 3
        corner = source.topLeft() + (end.topLeft() - source.topLeft()) * share
        foot = source.bottomRight() + (end.bottomRight() - source.bottomRight()) * share
        return QRectF(corner, foot)

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture, QRectF(self._picture.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ENDING:
            self.finish()
        return False

    def _on_finished(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._picture = QPixmap()
        self._card.show()
        self._stage.update()
