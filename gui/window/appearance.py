"""Appearance: the theme, the language, the zoom, motion and the full screen of one window.

What is chosen holds from now on and at the next start.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.journal import intents
from core.journal.journal import Acts
from core.settings import refusal
from gui.style import motion, theme
from gui.style import type as type_scale
from gui.window.preferences import Settings
from gui.wording import languages


class Appearance(QObject):
    """recoloured, zoomed: all is to be drawn in other colours, in another size. reworded: another
    language was chosen, and each text is to be made anew.
    """

    recoloured = Signal()
    zoomed = Signal()
    reworded = Signal()

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            intents.SetTheme: lambda intent: self.set_theme(intent.choice),
            intents.SetLanguage: lambda intent: self.set_language(intent.choice),
            intents.ReduceMotion: lambda intent: self.reduce_motion(intent.reduced),
            intents.Zoom: lambda intent: self.zoom_to(intent.percent),
            intents.FullScreen: lambda intent: self.show_full(intent.on),
        }

    def set_theme(self, choice: str) -> None:
        """ "system", "light" or "dark"."""
        self._settings.theme = choice
        theme.apply(choice)
        self.recoloured.emit()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._settings.theme == "system":
            self.set_theme("system")

    def set_language(self, choice: str) -> None:
        """SpecError where it cannot be read here."""
        if choice not in languages.choices():
            raise refusal("choice", choice, "{choices}", choices=", ".join(languages.choices()))
        self._settings.language = choice
        self.reworded.emit()

    def reduce_motion(self, reduced: bool) -> None:
        """Whether figures change at once, whatever the system says."""
        self._settings.reduced_motion = "on" if reduced else "off"
        motion.apply(self._settings.reduced_motion)

    def zoom_to(self, percent: int) -> None:
        """Text and figures of the whole window."""
        self._settings.zoom = percent
        type_scale.set_zoom(percent)
        self.zoomed.emit()

    def show_full(self, on: bool) -> None:
        """The whole screen; or as the window was before."""
        if on != self._window.isFullScreen():
            self._window.setWindowState(
                self._window.windowState() ^ Qt.WindowState.WindowFullScreen
            )
