"""RunButton: the one button of a page that makes it go, and stops it; looked like on every page."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from gui.style import icons, theme
from gui.style import type as type_scale
from gui.widgets.painting import painted, stroke, widened

SIGNS = {"run": "mdi6.play", "pause": "mdi6.pause", "cancel": "mdi6.stop", "go on": ""}
SIGN, GAP = 18, 4  # pixels at 100 %: the sign, and what parts it from the text
BESIDE, ABOVE = 16, 6  # what is left free around them
ROUND = 6  # of its corners
PLAIN = 2.5  # of those of all other buttons
EDGE = 2


class RunButton(QPushButton):
    """The button that makes a page go, or leads on, in the accent, as the Lab's round one is.

    does(what): one of SIGNS, that a press would do. leads(False): another one of the page is what
    is done next; this one is as quiet as all others.

    name: of the object. said: its accessible name, the text where none is given. Painted by hand:
    what has a style sheet is not told of another theme.
    """

    def __init__(self, name: str, text: str, said: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(said or text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._does = "run"
        self._key = ""
        self._leads = True
        self._texts: tuple[str, ...] = ()

    def reserve(self, *texts: str) -> None:
        """What else it may say: it is as wide for all of them, and moves nothing beside it."""
        self._texts = (self.text(), *texts)
        self.updateGeometry()

    def does(self, what: str) -> None:
        if what != self._does:
            self._does = what
            self.updateGeometry()
            self.update()

    def leads(self, wanted: bool) -> None:
        if wanted != self._leads:
            self._leads = wanted
            self.update()

    @property
    def is_next(self) -> bool:
        """Whether it is what is done next on its page, and not what stops that."""
        return self._leads and self._does == "run"

    def tell_key(self, key: str) -> None:
        """Which one presses it, told where the tip says nothing else."""
        self._key = self.tr("From anywhere on this page: {}").format(key)
        self.setToolTip(self.toolTip())

    def setToolTip(self, text: str) -> None:
        """Why it rests, as a rule; "" for nothing."""
        super().setToolTip(text or self._key)

    def sizeHint(self) -> QSize:
        if not self._before:  # as the buttons beside it, which a short text leaves as wide
            plain, wide = super().sizeHint(), self._width_of(self.text())
            return plain.expandedTo(QSize(wide + 2 * type_scale.px(BESIDE), 0))
        px, metrics = type_scale.px, self.fontMetrics()
        inner = max(map(self._width_of, (self.text(), *self._texts))) + self._before
        high = max(metrics.height(), px(SIGN))
        return QSize(inner + 2 * px(BESIDE), high + 2 * px(ABOVE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _before(self) -> int:
        """What stands before the text."""
        return type_scale.px(SIGN) + type_scale.px(GAP) if SIGNS[self._does] else 0

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        if self.isEnabled() and not self._leads:
            self._ground_of_others(painter)
            self._say(painter, colors.color("text"))
            return
        ground, edge, ink = self._colors(colors)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = EDGE if self._leads else 1
        painter.setPen(stroke(edge, wide))
        painter.setBrush(ground)
        half = wide * widened() / 2
        inner = QRectF(self.rect()).adjusted(half, half, -half, -half)
        corner = ROUND if self._leads else PLAIN
        painter.drawRoundedRect(inner, corner, corner)
        self._say(painter, ink)

    def _ground_of_others(self, painter: QPainter) -> None:
        """That of the buttons beside it: on a ground of its own it looked dead in the dark."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)

    def _colors(self, colors: theme.Theme) -> tuple[QColor, QColor, QColor]:
        """Of the ground, its edge, and what stands on it."""
        if not self.isEnabled():
            none = QColor(Qt.GlobalColor.transparent)
            return none, colors.color("border"), colors.color("resting")
        accent = colors.color("accent")
        if self.isDown() or self.underMouse():
            ground = theme.blend(accent, colors.color("text"), 0.2)
        else:
            ground = accent
        edge = colors.color("text") if self.hasFocus() else accent
        return ground, edge, colors.color("on_accent")

    def _say(self, painter: QPainter, ink: QColor) -> None:
        """The sign and the text, side by side in the middle."""
        side, before = type_scale.px(SIGN), self._before
        left = (self.width() - before - self._width_of(self.text())) // 2
        if before:
            sign = _sign(self._does, ink.name())
            sign.paint(painter, left, (self.height() - side) // 2, side, side)
        painter.setPen(ink)
        room = self.rect().adjusted(left + before, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(room, flags, self.text())


@lru_cache(maxsize=32)  # asked for with every painting
def _sign(does: str, ink: str) -> QIcon:
    return icons.icon(SIGNS[does], ink, ink)
