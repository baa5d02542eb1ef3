"""Motion: how long what moves may take. Nothing moves where that is not wanted.

The system's own setting decides until the user does. Nothing knows here what it is that moves.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

CHOICES = ("system", "on", "off")  # whether motion is reduced
UNSEEN = ("offscreen", "minimal")  # platforms without a screen: tests, pictures made by a script

_choice = "system"


def apply(choice: str) -> None:
    """Puts one of CHOICES into effect for the whole application."""
    global _choice
    _choice = choice


def reduced() -> bool:
    """Whether all that would move is at its end at once."""
    return system_reduces() if _choice == "system" else _choice == "on"


def duration(milliseconds: int) -> int:
    """How long a motion takes; 0 where nothing is to move."""
    return 0 if reduced() else milliseconds


def system_reduces() -> bool:
    """What the system asks for.

    Qt tells it from 6.12 on (QAccessibilityHints.motionPreference). Before, its styles know
    whether the desktop lets widgets move: how long such a motion takes, 0 for not at all.
    """
    if QGuiApplication.platformName() in UNSEEN:
        return True
    hints = QGuiApplication.styleHints()
    asked = getattr(getattr(hints, "accessibility", lambda: None)(), "motionPreference", None)
    if asked is not None:
        return bool(asked().name.startswith("Reduce"))
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
