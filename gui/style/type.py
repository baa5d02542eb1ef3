"""One scale of type for the whole window, and how far it is zoomed.

Sizes are steps of one scale over the system's own text size; nothing else in gui names a size of
its own. Faces are the system's where l and 1, O and 0 differ at a glance, which is measured once,
on their outlines; else the first of FACES that does. A language whose letters those lack has a face
of its own: lent letters are higher than the lines that are measured.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple
from weakref import WeakSet

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# Of the text's size. number: in cells and beside axes; reading: pages of prose; display: what is
# read from the last row.
SCALE = {
    "text": 1.0,
    "label": 0.9,
    "number": 0.9,
    "reading": 1.15,
    "heading": 1.25,
    "display": 1.75,
}
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)  # percent
FACES = {
    False: ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "Source Sans 3", "DejaVu Sans"),
    True: (
        "JetBrains Mono",
        "Source Code Pro",
        "SF Mono",
        "Menlo",
        "Cascadia Mono",
        "Consolas",
        "DejaVu Sans Mono",
        "Liberation Mono",
        "Noto Sans Mono",
    ),
}
# What two letters must differ in, as a share of what either inks: a slashed 0 has little more.
APART = {"l1": 0.25, "O0": 0.15}
MEASURED = 64  # pixels
NESTED = 3  # rounds in which layouts ask each other for room
_ROLE = "typeRole"
_BOLD = "typeBold"
_MONO = "typeMono"

_zoom = 100
_first = 100
_base = 0.0  # the system's own size, in points
_family = ""  # the system's own
_stepped = QFont()  # the application's, of which the steps are known
_keepers: "WeakSet[_Keeper]" = WeakSet()  # of all widgets there are: they hold them
_lettered: tuple[str, ...] = ()  # faces with all letters of the language, the dearest first


def begin() -> None:
    """Takes up the system's size and face; before the first widget is made."""
    global _base, _family, _zoom
    app = _application()
    if not _family:  # a second application in one process finds the first one's
        _family = QFontInfo(app.font()).family()
        _base = app.font().pointSizeF()
    _zoom = 100
    face.cache_clear()
    _step.cache_clear()
    _dress(app)


def write(faces: Sequence[str]) -> None:
    """In a language that these have the letters of, the dearest first; none: any face has them."""
    global _lettered
    if tuple(faces) != _lettered:
        _lettered = tuple(faces)
        face.cache_clear()
        _step.cache_clear()
        _dress(_application())


def zoom() -> int:
    """The zoom of all text, in percent."""
    return _zoom


def set_zoom(percent: int) -> None:
    """All text of the window grows or shrinks, and with it all that is measured by it."""
    global _zoom
    if percent != _zoom:
        _zoom = percent
        _dress(_application())


def arrive() -> None:
    """What set_zoom() has asked for has come to every widget when this returns, and not with the
    next events: one that is zoomed there and back until then hears of neither, and keeps what it
    has measured in between.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)


def settle(page: QWidget) -> None:
    """arrive(), and all that follows from other sizes within the page has been laid out: what it
    shows next is as it will be, and no large letters in the small places that they had.
    """
    arrive()
    for _ in range(NESTED):
        for each in (*page.findChildren(QWidget), page):
            QCoreApplication.sendPostedEvents(each, QEvent.Type.LayoutRequest)


def px(length: float) -> int:
    """A length of a window at 100 %, in pixels as it is zoomed now."""
    return round(length * _zoom / 100)


def font(role: str = "text", bold: bool = False, mono: bool = False) -> QFont:
    """A step of the scale. role: of SCALE."""
    global _stepped
    worn = QApplication.font()
    if worn != _stepped:  # which its key says as well, and takes five times as long
        _stepped = worn
        _step.cache_clear()
    return QFont(_step(role, bold, mono))


@cache  # a frame asks for dozens
def _step(role: str, bold: bool, mono: bool) -> QFont:
    """Of the application's font as it is now."""
    found = QFont(QApplication.font())
    if mono:
        found.setFamily(face(True))
    found.setPointSizeF(found.pointSizeF() * SCALE[role])
    found.setBold(bold)
    return found


def scaled(font: QFont, times: float) -> QFont:
    """So many times as large: for a figure that has room for more."""
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * times)
    return found


def wear(widget: QWidget, role: str = "text", bold: bool = False, mono: bool = False) -> None:
    """The widget has that font from now on, at every zoom."""
    for name, value in ((_ROLE, role), (_BOLD, bold), (_MONO, mono)):
        widget.setProperty(name, value)
    widget.setFont(font(role, bold, mono))


def keep(widget: QWidget, measure: Callable[[QWidget], None]) -> None:
    """`measure` sets what of the widget follows from its font: now, and after every zoom."""
    measure(widget)
    widget.installEventFilter(_Keeper(widget, measure))


def keep_least(widget: QWidget, wide: float, high: float = 0) -> None:
    """The widget asks for no less room than this at 100 %, grown with the zoom; 0: its own."""

    def ask(asking: QWidget) -> None:
        if wide:
            asking.setMinimumWidth(px(wide))
        if high:
            asking.setMinimumHeight(px(high))

    keep(widget, ask)


class _Keeper(QObject):
    """Measures its widget again when the font has come to it, which is after set_zoom()."""

    def __init__(self, widget: QWidget, measure: Callable[[QWidget], None]) -> None:
        super().__init__(widget)
        self._measure = measure
        _keepers.add(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and isinstance(watched, QWidget):
            self._measure(watched)
        return False

    def measure_again(self) -> None:
        """Once all that the widget holds has its font, too."""
        widget = self.parent()
        assert isinstance(widget, QWidget)
        self._measure(widget)


@cache
def face(mono: bool) -> str:
    """The family in use: the system's, or the first that can be told apart; else the clearest.

    One for code stands amid text: one that makes a line of it higher comes after those that do not.
    """
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    there = set(QFontDatabase.families())
    known = [each for each in FACES[mono] if each in there]
    system = _family or QFontInfo(QApplication.font()).family()
    families = [QFontInfo(fixed).family() if mono else system, *known]
    if _lettered and not mono and _family not in _lettered:
        families = [*(each for each in _lettered if each in there), *families]
    clear = (each for each in families if is_clear(each))
    first = next(clear, None)
    if first is None:
        return max(families, key=_clearness)
    if not mono or fits_lines(first, face(False)):
        return first
    return next((each for each in clear if fits_lines(each, face(False))), first)


class Measures(NamedTuple):
    """The measures of a face, in thousandths of its size."""

    x_height: float
    ascent: float
    descent: float


@cache
def measures(family: str) -> Measures:
    """How high its small letters are, and its lines above and below what they stand on."""
    drawn = QFont(family)
    drawn.setPixelSize(1000)
    found = QFontMetricsF(drawn)
    return Measures(found.xHeight(), found.ascent(), found.descent())


def fits_lines(family: str, text: str) -> bool:
    """Whether a word in it, amid a line of text in the other face, leaves the line as high."""
    own = measures(family)
    line = measures(text)
    return own.ascent <= line.ascent and own.descent <= line.descent


def is_clear(family: str) -> bool:
    """Whether l and 1, O and 0 differ in it at a glance."""
    return _clearness(family) >= 1


def _clearness(family: str) -> float:
    """How far its letters differ, of what they must; the least of the pairs."""
    return min(difference(family, *pair) / wanted for pair, wanted in APART.items())


def difference(family: str, one: str, other: str) -> float:
    """0 to 1: how much of the ink of two letters is not common, wherever one is shifted to."""
    first = _ink(family, one)
    second = _ink(family, other)
    return min(
        _apart(first, np.roll(second, shift, 1))
        for shift in range(-MEASURED // 4, MEASURED // 4 + 1)
    )


def _apart(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    both = np.maximum(one, other).sum()
    return float(np.abs(one - other).sum() / both) if both else 0.0


def _ink(family: str, letter: str) -> npt.NDArray[np.float64]:
    """(2 MEASURED, 2 MEASURED), 0 to 1."""
    side = 2 * MEASURED
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    drawn = QFont(family)
    drawn.setPixelSize(MEASURED)
    painter = QPainter(image)
    painter.setFont(drawn)
    painter.drawText(QPointF(side / 4, 0.75 * side), letter)
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine())
    return 1 - grey[:, :side] / 255.0


def fitting_zoom(width: int, height: int) -> int:
    """That suits a free area of so many pixels: larger on a large screen, and the least on one
    that would not have room for the window.
    """
    share = min(width / 1440, height / 860)
    return ZOOMS[0] if share < 0.5 else 100 if share < 1.2 else 110 if share < 1.5 else 125


def fit(width: int, height: int) -> None:
    """A window whose zoom nobody chose has the one that suits this free area."""
    global _first
    _first = fitting_zoom(width, height)


def first_zoom() -> int:
    """Of a window whose zoom nobody chose, in percent."""
    return _first


def step(by: int) -> int:
    """The next zoom above (1) or below (-1) the present one; the last stays."""
    beyond: Sequence[int] = [each for each in ZOOMS if (each - _zoom) * by > 0]
    return (min(beyond) if by > 0 else max(beyond)) if beyond else _zoom


def _dress(app: QApplication) -> None:
    dressed = QFont(app.font())
    dressed.setFamily(face(False))
    dressed.setPointSizeF(_base * _zoom / 100)
    app.setFont(dressed)
    for widget in app.allWidgets():
        if widget.property(_ROLE):
            worn = (widget.property(name) for name in (_ROLE, _BOLD, _MONO))
            widget.setFont(font(*worn))
    for keeper in list(_keepers):
        if isValid(keeper):
            keeper.measure_again()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
