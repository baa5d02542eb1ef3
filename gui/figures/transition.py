"""Transition: a motion of 200 ms on a figure, which the next key or click ends at once."""

from PySide6.QtCore import QEvent, QObject, QVariantAnimation
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QWidget

from gui.style import motion

LASTS = 200  # milliseconds
ENDING = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)


class Transition(QVariantAnimation):
    """stage: what is painted meanwhile, with the share of the way that is done at hand."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.part: QRegion | None = None  # of the stage, where anything moves; None for all
        self.valueChanged.connect(self._on_moved)
        self.finished.connect(self._on_finished)

    @property
    def running(self) -> bool:
        return self.state() == QVariantAnimation.State.Running

    @property
    def share(self) -> float:
        """Of the way, 0 to 1: fast at first, slower as it comes to its place."""
        return 1 - (1 - float(self.currentValue())) ** 3

    def begin_now(self) -> bool:
        """Whether it does: nothing moves where that is not wanted."""
        self.finish()
        self.part = None
        length = motion.duration(LASTS)
        if length:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
            self.setDuration(length)
            self.start()
        return bool(length)

    def finish(self) -> None:
        """As if it had come to its end."""
        if self.running:
            self.setCurrentTime(self.duration())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ENDING:
            self.finish()
        return False

    def _on_moved(self) -> None:
        if self.part is None:
            self._stage.update()
        else:
            self._stage.update(self.part)

    def _on_finished(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._on_moved()
