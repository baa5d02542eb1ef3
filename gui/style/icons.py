"""The transport's icons: one of the fonts that QtAwesome brings, loaded when first wanted.

`qtawesome.icon` would load and checksum all twelve of its fonts before the first paint.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QIcon
from qtawesome import IconicFont, get_fonts_info

PREFIX = "mdi6"
FONT = "materialdesignicons6"


def icon(name: str, color: str, disabled: str) -> QIcon:
    """The icon "mdi6.NAME" in these colours."""
    made = _font().icon(name, color=color, color_disabled=disabled)
    assert isinstance(made, QIcon)
    return made


@cache
def _font() -> IconicFont:
    folder = Path(get_fonts_info()[0])
    (font,) = folder.glob(f"{FONT}-*.ttf")
    (names,) = folder.glob(f"{FONT}-*charmap*.json")
    return IconicFont((PREFIX, font.name, names.name))
