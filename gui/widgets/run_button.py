"""RunButton: the one button of a page that makes it go, and stops it; looked like on every page."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from gui.style import icons, theme
from gui.style import type as type_scale

SIGNS = {"run": "mdi6.play", "pause": "mdi6.pause", "cancel": "mdi6.stop"}


class RunButton(QPushButton):
    """In the accent, as the Lab's round one is. does(what): one of SIGNS, that a press would do.

    name: of the object. said: its accessible name, the text where none is given.
    """

    def __init__(self, name: str, text: str, said: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(said or text)
        self._does = "run"
        self._dressed: object = None
        type_scale.keep(self, _measure)

    def does(self, what: str) -> None:
        if what != self._does:
            self._does = what
            self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._dress()

    def _dress(self) -> None:
        """As the theme has it; a style sheet costs a re-polish, which is a change again."""
        colors = theme.current()
        key = (colors, self._does)
        if key == self._dressed:
            return
        self._dressed = key
        self.setIcon(icons.icon(SIGNS[self._does], colors.on_accent, colors.resting))
        self.setStyleSheet(_sheet(colors))


def _measure(button: QWidget) -> None:
    assert isinstance(button, RunButton)
    side = type_scale.px(18)
    button.setIconSize(QSize(side, side))
    button._dress()


def _sheet(colors: theme.Theme) -> str:
    rest = "border-radius: 6px; padding: 4px 14px;"
    pressed = theme.blend(colors.color("accent"), colors.color("text"), 0.2).name()
    return (
        f"QPushButton {{ background: {colors.accent}; color: {colors.on_accent};"
        f" border: 2px solid {colors.accent}; {rest} }}"
        f" QPushButton:hover, QPushButton:pressed {{ background: {pressed}; }}"
        f" QPushButton:focus {{ border-color: {colors.text}; }}"
        f" QPushButton:disabled {{ background: transparent; color: {colors.resting};"
        f" border: 2px solid {colors.border}; }}"
    )
