"""OneLine: a label that asks for little room and elides; its tip then tells the whole.

A label is otherwise as wide as its text, so a hover text or a long word would widen the window.
"""

import re
from html import escape, unescape
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import painting

HEADED = re.compile(r"<b>(.*?)</b>(.*)", re.DOTALL)
MORE = "…"
TALL = 1.25  # of a line's height
_ONE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
KEPT = 500  # widths
_widths: dict[tuple[str, str], int] = {}  # of texts in fonts: a change asks seven times


class OneLine(Label):
    """text() in one line, elided at its end. least: letters that are always asked room for.

    With `headed`, a text of ours may begin with a part in <b>...</b>, and what is from outside
    stands in it escaped, as in HTML (gui.wording.plain); all else is plain text. With `whole` none
    is cut: what has no room is left out, and of a headed text the rest goes first.
    apart: what stands between parts, of which the last are left out where they have no room; of
    `brief`, where that is set: it goes before the whole text is cut.
    formulas: names of states and weights in it are set as in formulas.
    It keeps its text itself: Qt's own label has the window laid out anew at every setText, though
    nothing has another size, and that costs more than all the painting.
    """

    READS = QAccessible.Role.StaticText
    _text = ""
    brief = ""  # the same with fewer words; set before the text is
    short = ""  # plain, bold: what `whole` shows where not even the headed part has room

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        least: int = 4,
        headed: bool = False,
        whole: bool = False,
        apart: str = "",
        formulas: bool = False,
    ) -> None:
        super().__init__("", parent)
        self._asked = QSize()  # what the layout was told last
        self._fitted: tuple[object, list[tuple[str, QFont]]] = (None, [])
        self._least = least
        self._headed = headed
        self._whole = whole
        self._apart = apart
        self._wide = _in_formulas if formulas else _wide
        self._formulas = formulas
        self._tip = self._read = ""
        self._reserved: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._ask()
            self._tell_rest()
            self.update()

    def _ask(self) -> None:
        """The layout hears of another size only where it would listen."""
        asked = self.sizeHint()
        if self.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
            asked.setWidth(0)
        if asked != self._asked:
            self._asked = asked
            self.updateGeometry()

    def reserve(self, *texts: str) -> None:
        """Asks for the room of the longest of these, whichever is shown."""
        self._reserved = texts
        self._ask()

    def set_bold(self) -> None:
        type_scale.wear(self, bold=True)

    def set_ink(self, ink: QColor) -> None:
        """A palette costs a repaint: only where it is another."""
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != ink:
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)

    def shown(self) -> str:
        """What can be read of the text now."""
        return "".join(part for part, _ in self._fitting())

    def sizeHint(self) -> QSize:
        wide = self._width(self._parts())
        wide = max(wide, *(self._wide(each, self.font()) for each in self._reserved), 0)
        return QSize(wide + 2, self._high())

    def minimumSizeHint(self) -> QSize:
        wide = self.fontMetrics().averageCharWidth() * self._least
        return QSize(wide, self._high())

    def _high(self) -> int:
        """Marks over each other reach beyond a line of letters."""
        return round(self.fontMetrics().height() * (TALL if self._formulas else 1.0))

    def _parts(self) -> list[tuple[str, QFont]]:
        found = HEADED.fullmatch(self.text()) if self._headed else None
        if found is None:
            return [(self.text(), self.font())]
        bold = QFont(self.font())
        bold.setBold(True)
        return [(unescape(found[1]), bold), (unescape(found[2]), self.font())]

    def _fitting(self) -> list[tuple[str, QFont]]:
        """The parts as far as the width goes; asked for when it is set, and when it is painted."""
        key = self.text(), self.brief, self.short, self.contentsRect().width(), self.font().key()
        if key != self._fitted[0]:
            self._fitted = key, self._fit()
        return self._fitted[1]

    def _fit(self) -> list[tuple[str, QFont]]:
        fitting = []
        room = self.contentsRect().width()
        parts = self._parts()
        if self._apart:
            parts = [(self._as_far(room), self.font())]
        while self._whole and parts and room < self._width(parts):
            parts = parts[:-1]
        if not parts and self.short:
            brief = [(self.short, self._parts()[0][1])]
            parts = brief if self._width(brief) <= room else []
        for part, font in parts:
            text = part.replace("\n", " ")
            if self._wide(text, font) > room:
                text = QFontMetrics(font).elidedText(
                    text, Qt.TextElideMode.ElideRight, max(room, 0)
                )
            fitting.append((text, font))
            room -= self._wide(text, font)
            if text != part:
                break
        return fitting

    def _as_far(self, room: int) -> str:
        """The first of its parts, as many as have room whole; the first at least."""
        is_whole = not self.brief or self._wide(self.text(), self.font()) <= room
        parts = (self.text() if is_whole else self.brief).split(self._apart)
        while len(parts) > 1 and self._wide(self._apart.join(parts), self.font()) > room:
            parts.pop()
        return self._apart.join(parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        role = QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        fitting = self._fitting()
        wide = self._width(fitting)
        room = self.contentsRect()
        left = room.right() + 1 - wide if self.alignment() & Qt.AlignmentFlag.AlignRight else 0
        for part, font in fitting:
            painter.setFont(font)
            taken = self._wide(part, font)
            place = QRect(max(left, room.left()), room.top(), taken + 1, room.height())
            if self._formulas:
                formula_text(font).draw(painter, QRectF(place), part, left=True)
            else:
                painter.drawText(place, _ONE, part)
            left = place.left() + taken

    def _width(self, parts: list[tuple[str, QFont]]) -> int:
        return sum(self._wide(part, font) for part, font in parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def _tell_rest(self) -> None:
        """To screen readers the whole text; as a tip, too, where it is cut. Neither where another
        was given.
        """
        whole = "".join(part for part, _ in self._parts())
        if self.accessibleName() == self._read:
            self._read = whole
            self.setAccessibleName(whole)
        tip = "" if self.shown() == whole else f"<p>{escape(whole)}</p>"
        if self.toolTip() == self._tip != tip:
            self._tip = tip
            self.setToolTip(tip)


def _in_formulas(text: str, font: QFont) -> int:
    return ceil(formula_text(font).advance(text))


def _wide(text: str, font: QFont) -> int:
    key = text, font.key()
    found = _widths.get(key)
    if found is None:
        if len(_widths) >= KEPT:
            _widths.clear()
        found = _widths[key] = QFontMetrics(font).horizontalAdvance(text)
    return found
