"""Light and dark: one palette each for Qt, one Theme each for what we draw ourselves.

Values are coloured by a diverging map, blue - white - orange, that colour-blind people read
too. Fusion and our own QPalette work on every platform, where setColorScheme() does not.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication

from core.arrays import Array

MOST_LIGHT, MOST_DARK = 0.8, 0.585  # of the accent in the strongest shade of one hue
THEMES = ("system", "light", "dark")


@dataclass(frozen=True)
class Theme:
    """Named colours, as "#rrggbb". faint: lines alone. edge: of what is worked with, a contrast of
    3 with every ground (WCAG 2, 1.4.11). resting: text of what cannot be used now. series: of
    things that are told apart, of one hue each in both: Okabe and Ito's, which colour-blind people
    tell apart, with a violet in place of their second blue.
    """

    dark: bool
    window: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    faint: str
    edge: str
    accent: str
    accent_soft: str
    right: str
    right_soft: str
    wrong: str
    wrong_soft: str
    grad: str
    negative: tuple[int, int, int]
    zero: tuple[int, int, int]
    positive: tuple[int, int, int]
    resting: str
    on_accent: str
    letter: str
    series: tuple[str, ...]

    def color(self, name: str) -> QColor:
        """To be read: who wants another one makes it of this."""
        found = _colors.get((self.dark, name))
        if found is None:
            found = _colors[self.dark, name] = QColor(getattr(self, name))
        return found


_colors: dict[tuple[bool, str], QColor] = {}  # asked for some hundred times a picture

LIGHT = Theme(
    dark=False,
    window="#f4f6f9",
    panel="#ffffff",
    raised="#ffffff",
    border="#d5dce6",
    text="#1c2530",
    muted="#5c6878",
    faint="#a9b3c1",
    edge="#828e9e",
    accent="#2a5db8",
    accent_soft="#e3ebf9",
    right="#17734f",
    right_soft="#d5ecdf",
    wrong="#b3410e",
    wrong_soft="#fbe3d6",
    grad="#8a2fa8",
    negative=(33, 102, 172),
    zero=(250, 250, 250),
    positive=(214, 96, 29),
    resting="#667283",
    on_accent="#ffffff",
    letter="#3a4454",
    series=("#0072b2", "#bb5200", "#00805d", "#b14a86", "#8a6d00", "#5b3fe0"),
)
DARK = Theme(
    dark=True,
    window="#171b21",
    panel="#1e232b",
    raised="#262c36",
    border="#3a4350",
    text="#e8ecf1",
    muted="#a3afbf",
    faint="#667384",
    edge="#758294",
    accent="#7fa9f5",
    accent_soft="#2a3a57",
    right="#6fd3a4",
    right_soft="#1f4735",
    wrong="#ff9d6b",
    wrong_soft="#552d1a",
    grad="#d98cf0",
    negative=(82, 150, 220),
    zero=(42, 48, 58),
    positive=(238, 128, 62),
    resting="#8b97a6",
    on_accent="#10151c",
    letter="#bcc6d3",
    series=("#56b4e9", "#ff8f4a", "#2fd3a5", "#e79ac6", "#f0c040", "#9a7bff"),
)

_current = LIGHT
FUSION = 140  # percent: so much darker than the window it outlines what one works with,
FRAMED = 108  # and by this lighter than that a text of many lines
EDGED = {
    "QAbstractSpinBox": FUSION,
    "QLineEdit": FUSION,
    "QComboBox": FUSION,
    "QPushButton": FUSION,
    "QToolButton": FUSION,
    "QAbstractSlider": FUSION,
    "QPlainTextEdit": FUSION * 100 // FRAMED,
    "Slider": FUSION,  # the last, for its handle has a colour of its own
}


def blend(low: QColor, high: QColor, share: float) -> QColor:
    """From `low` (0) to `high` (1)."""
    mixed = [a + (b - a) * share for a, b in zip(_parts(low), _parts(high), strict=True)]
    return QColor(*(round(each) for each in mixed))


def _parts(color: QColor) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha, 0 to 255."""
    return color.red(), color.green(), color.blue(), color.alpha()


def faded(color: QColor | str, share: float) -> QColor:
    """The same colour, of which what lies behind leaves `share` (0 to 1)."""
    found = QColor(color)
    found.setAlphaF(share)
    return found


def sequential(share: float) -> QColor:
    """From nothing (0) to all (1), in one hue: what is more is further from the ground. So far that
    one ink is legible on all of it: where it changes, a number among its like would stand out.
    """
    low, most = ("raised", MOST_DARK) if _current.dark else ("accent_soft", MOST_LIGHT)
    return blend(_current.color(low), _current.color("accent"), most * share)


def distinct_color(place: int, count: int) -> QColor:
    """Of `count` things the colour of one: hues while there are enough, else shades of one."""
    if count <= len(_current.series):
        return QColor(_current.series[place])
    return blend(_current.color("muted"), _current.color("accent"), place / max(count - 1, 1))


def current() -> Theme:
    """The theme in use."""
    return _current


def apply(choice: str) -> Theme:
    """Puts "system", "light" or "dark" into effect for the whole application."""
    global _current
    scheme = QGuiApplication.styleHints().colorScheme()
    dark = choice == "dark" or (choice == "system" and scheme == Qt.ColorScheme.Dark)
    _current = DARK if dark else LIGHT
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    palette = _palette(_current)
    role = QPalette.ColorRole
    app.setPalette(palette)
    # Fusion's own outlines are faint, and in the dark nowhere to be seen.
    edge, resting = _current.color("edge"), _current.color("border")
    for kind, percent in EDGED.items():
        palette.setColor(role.Window, edge.lighter(percent))
        palette.setColor(QPalette.ColorGroup.Disabled, role.Window, resting.lighter(percent))
        is_number = kind == "QAbstractSpinBox"
        palette.setColor(role.Base, _current.color("raised" if is_number else "panel"))
        if kind == "Slider" and dark:  # a handle as dark as its ground is not found
            palette.setColor(role.Button, edge)
        app.setPalette(palette, kind)  # type: ignore[arg-type]  # it takes no bytes
    return _current


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, name in (
        ((role.Window, role.AlternateBase), "window"),
        ((role.Base,), "panel"),
        ((role.Button, role.ToolTipBase), "raised"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), "text"),
        ((role.PlaceholderText,), "muted"),
        ((role.Highlight, role.Link, role.Accent), "accent"),
        ((role.Mid,), "border"),
    ):
        for each in roles:
            palette.setColor(each, theme.color(name))
    palette.setColor(role.HighlightedText, theme.color("on_accent"))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.color("resting"))
    return palette


def diverging(values: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """RGB of values, -1 .. +1 clipped, shape (..., 3). Not finite: mid grey."""
    theme = _current
    clipped = np.nan_to_num(np.clip(values, -1, 1), nan=0.0)[..., None]
    zero = np.array(theme.zero)
    end = np.where(clipped < 0, np.array(theme.negative), np.array(theme.positive))
    rgb = zero + (end - zero) * np.abs(clipped)
    rgb[~np.isfinite(values)] = 128
    found: npt.NDArray[np.uint8] = rgb.astype(np.uint8)
    return found


LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
MIDDLE = 0.179  # as far from black as from white: (MIDDLE + 0.05)² = 0.05 · 1.05


def inks_on(grounds: npt.NDArray[np.uint8]) -> list[QColor]:
    """For each of the colours (n, 3) the ink that is legible on it: a contrast of 4.5 at least.

    Black or white, whichever is further by WCAG 2's relative luminance.
    """
    shares = grounds / 255.0
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    bright = linear @ LUMINANCE > MIDDLE
    return [QColor("#000000" if each else "#ffffff") for each in bright.tolist()]


def ink_on(ground: QColor) -> QColor:
    """The same for one colour."""
    return QColor(_ink_on(ground.rgb()))


@lru_cache(maxsize=4096)  # a picture asks for each of its numbers, of few colours
def _ink_on(rgb: int) -> QColor:
    return inks_on(np.array([_parts(QColor(rgb))[:3]], np.uint8))[0]


_TABLE_SIZE = 201  # values -1 .. +1 in hundredths; one more entry for what is not finite
_tables: dict[tuple[bool, bool], npt.NDArray[np.uint32]] = {}  # by: dark, of shares
_inks: dict[tuple[bool, bool], list[QColor]] = {}


def strip_image(values: Array, *, shares: bool = False) -> QImage:
    """A pixel a value, (n,) or (rows, n), in the diverging colours; made to be scaled up. shares:
    from nothing (0) to all (1), in the sequential ones.
    """
    pixels = _color_table(shares)[shades(values)]
    size = pixels.shape[-1]
    rows = pixels.size // size
    image = QImage(pixels.data, size, rows, 4 * size, QImage.Format.Format_RGB32)
    return image.copy()  # `pixels` may go


def strip_inks(values: Array, *, shares: bool = False) -> list[QColor]:
    """For each of the values (n,) the ink that is legible on its colour in a strip_image."""
    inks = _ink_table(shares)
    return [inks[place] for place in shades(values).tolist()]


def shades(values: Array) -> npt.NDArray[np.uint8]:
    """Where the colours of values stand in the table."""
    places = np.minimum(np.maximum(values, -1), 1) * 100 + 100.5  # np.clip takes five times as long
    finite = np.isfinite(places)
    if not finite.all():
        places = np.where(finite, places, _TABLE_SIZE)
    found: npt.NDArray[np.uint8] = places.astype(np.uint8)
    return found


def _ink_table(shares: bool) -> list[QColor]:
    key = _current.dark, shares
    if key not in _inks:
        _inks[key] = [ink_on(QColor(rgb)) for rgb in _color_table(shares).tolist()]
    return _inks[key]


def _color_table(shares: bool) -> npt.NDArray[np.uint32]:
    key = _current.dark, shares
    if key not in _tables:
        scale = np.append(np.linspace(-1, 1, _TABLE_SIZE), np.nan)
        colors = [QColor(*color).rgb() for color in diverging(scale).tolist()]
        if shares:
            known = scale[:-1].clip(0).tolist()
            colors = [*(sequential(each).rgb() for each in known), colors[-1]]
        _tables[key] = np.array(colors, np.uint32)
    return _tables[key]
