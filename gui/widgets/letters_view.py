"""LettersView: text whose letters are coloured one by one, each with a sentence on hover.

Line ends and blanks stand as they are written; a wrong letter that is invisible gets a sign.
Knows no Session.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from core.text.letters import drawn
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.code_units import units
from gui.widgets.fade import Fade

TIP_MARGINS = 24  # pixels beside a tip's words


@dataclass(frozen=True)
class Shown:
    """A letter and how it is drawn. kind: "", "right", "wrong" or "given"; sure: 0..1,
    how strong its ground is.
    """

    text: str
    kind: str = ""
    sure: float = 0.0


class LettersView(QTextEdit):
    """tip(place): the sentence about a letter, "" for none. pointed(place): the mouse is on it."""

    def __init__(self, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(about)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        type_scale.wear(self, mono=True)
        self.tip: Callable[[int], str] = lambda place: ""
        self.pointed: Callable[[int], None] = lambda place: None
        self.setMouseTracking(True)
        self._ends: list[int] = []  # the cursor's place behind each letter
        self._key: object = None
        Fade(self)

    def enlarge(self) -> None:
        """A larger font, to be read from the last row."""
        type_scale.wear(self, "heading", mono=True)

    def show_letters(self, letters: Sequence[Shown], follow: bool = False) -> None:
        """follow: keep the end in view."""
        key = (tuple(letters), theme.current().dark)
        if key == self._key:
            return
        self._key = key
        place = self.verticalScrollBar().value()
        self._ends = []
        end = 0
        parts = []
        for letter in letters:
            text = _visible(letter)
            end += units(text)
            self._ends.append(end)
            parts.append(_span(letter, text))
        self.setHtml(f"<div style='white-space: pre-wrap'>{''.join(parts)}</div>")
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if follow else min(place, bar.maximum()))

    def light(self, place: int) -> None:
        """The one letter that is told of elsewhere; -1 for none."""
        marks = []
        if 0 <= place < len(self._ends):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(self._ends[place - 1] if place else 0)
            mark.cursor.setPosition(self._ends[place], QTextCursor.MoveMode.KeepAnchor)
            mark.format.setForeground(theme.current().color("accent"))
            mark.format.setBackground(theme.current().color("accent_soft"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def letter_at(self, point: QPoint) -> int:
        """The letter under a point of the viewport; -1 where there is none."""
        cursor = self.cursorForPosition(point)
        for place in (cursor.position(), cursor.position() + 1):  # it snaps to the nearer side
            index = next((k for k, end in enumerate(self._ends) if end >= place), -1)
            if index >= 0 and self._covers(index, point):
                return index
        return -1

    def _covers(self, index: int, point: QPoint) -> bool:
        start = self._ends[index - 1] if index else 0
        left = QTextCursor(self.document())
        right = QTextCursor(self.document())
        left.setPosition(start)
        right.setPosition(self._ends[index])
        box = self.cursorRect(left)
        after = self.cursorRect(right)
        # Of a script from right to left the cursor behind a letter stands on its left.
        end = after.left() if after.top() == box.top() else box.left() + 12
        low, high = sorted((box.left(), end))
        return box.top() <= point.y() <= box.bottom() and low <= point.x() <= high

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.letter_at(event.position().toPoint())
        if index >= 0:
            self.pointed(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.letter_at(event.pos())
            text = self.tip(index) if index >= 0 else ""
            QToolTip.showText(self.tip_place(event.globalPos(), text), text, self)
            return True
        return super().viewportEvent(event)

    def tip_place(self, point: QPoint, text: str) -> QPoint:
        """At the pointer, or as far left of it as the tip needs to stay within the view: what
        stands beside it tells of the same letter.
        """
        own = self.mapToGlobal(QPoint(0, 0)).x()
        wide = QFontMetrics(QToolTip.font()).horizontalAdvance(text) + TIP_MARGINS
        return QPoint(max(min(point.x(), own + self.width() - wide), own), point.y())


def _visible(letter: Shown) -> str:
    """What a reader must see although it is blank: a wrong line end."""
    if letter.text == "\n":
        return "⏎\n" if letter.kind == "wrong" else "\n"
    return letter.text if letter.text == " " else drawn(letter.text)


def _span(letter: Shown, text: str) -> str:
    html = escape(text).replace("\n", "<br>")
    style = _style(letter)
    return f"<span style='{style}'>{html}</span>" if style else html


def _style(letter: Shown) -> str:
    colors = theme.current()
    if letter.kind == "given":
        return f"color:{colors.muted}"
    if letter.kind not in ("right", "wrong"):
        return ""
    strong = getattr(colors, letter.kind)
    ground = theme.blend(colors.color("panel"), colors.color(f"{letter.kind}_soft"), letter.sure)
    weight = ";font-weight:bold" if letter.kind == "wrong" else ""
    return f"color:{strong};background-color:{ground.name()}{weight}"
