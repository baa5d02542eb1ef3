"""Remembering: the settings are on the disk soon after they change, so that no crash takes them."""

from copy import deepcopy

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.window.frame import Frame
from gui.window.preferences import save_settings

LOOKS_MS = 1000  # at most so much of what was chosen is lost
AGAIN_MS = 10_000  # until it is tried again what the disk did not take


class Remembering(QObject):
    """saved: they were other than in the file, and are in it now; so far as they can be."""

    saved = Signal()

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._before = deepcopy(window.settings.remembered())
        self._clock = QTimer(self, interval=LOOKS_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def end(self) -> None:
        """What is chosen is in the file when this returns."""
        self._clock.stop()
        self._save()

    @Slot()
    def _look(self) -> None:
        if self._window.settings.remembered() != self._before:
            is_saved = self._save()
            self._clock.setInterval(LOOKS_MS if is_saved else AGAIN_MS)
            if is_saved:
                self.saved.emit()

    def _save(self) -> bool:
        is_saved = save_settings(self._window.settings_file, self._window.settings)
        if is_saved:
            self._before = deepcopy(self._window.settings.remembered())
        return is_saved
