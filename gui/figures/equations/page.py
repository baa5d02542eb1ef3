"""EquationPage: typeset equations in groups, the current ones lit. Knows no Session.

Typesetting takes time, so one line after another is set, in pauses between what the user does;
until then its plain text stands in a room of the same height.
"""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from core.trace.terms import is_lit
from gui.figures.equations.note import Notes
from gui.figures.equations.typeset import SIZE, Typeset, typeset
from gui.figures.equations.wrapped import wrapped
from gui.figures.equations.written import bare
from gui.style import theme
from gui.widgets.figure import Figure
from gui.widgets.hover import Pointed
from gui.widgets.painting import painted
from gui.widgets.vector import is_drawn
from gui.wording.pasted import rows

LEFT = 16.0
GLYPH_GAP = 5.0  # in units of the type
SMALLEST = 0.4  # of the wanted size, before a line is cut
PAUSE_MS = 60  # without a step, before the next line is set
PATIENCE_MS = 500  # it is put off no longer than this
KEPT = 512  # lines, as they are set
HEADING = Qt.TextFlag.TextWordWrap


class Equation(Protocol):
    """What a line shows. plain: until it is typeset, and for who cannot see it. note: what a
    symbol in it means, "" for nothing.
    """

    @property
    def key(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def latex(self) -> str: ...
    @property
    def plain(self) -> str: ...
    @property
    def note(self) -> str: ...


class EquationPage(Figure, Pointed[str], QWidget):
    """hovered(term), "" for none. laid_out: another page stands there, places may have moved.

    Setting a line takes time: until all of a page are set, the former one stays as it was.
    """

    hovered = Signal(str)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWhatsThis(
            self.tr("What the model computes, as equations; the one under the playhead is lit.")
        )
        self.setMouseTracking(True)
        self._equations: tuple[Equation, ...] = ()  # that are drawn
        self._wanted: tuple[Equation, ...] = ()
        self._known: dict[str, Typeset] = {}  # by their LaTeX
        self._size = 1.0  # of all lines, as they are drawn
        self._lit: tuple[frozenset[str], str, str] = (frozenset(), "", "")  # once they are
        self._current: frozenset[str] = frozenset()
        self._term = self._doing = ""
        self._looks: dict[str, object] = {}  # how each line was asked to be drawn
        self.set_lines: dict[str, Typeset] = {}
        self._rows: dict[str, Typeset] = {}  # the same over as many rows as they need here
        self.rooms: dict[str, QRectF] = {}
        self._headings: list[tuple[QRectF, str]] = []
        self._notes = Notes()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_turn)
        self._since_set = QElapsedTimer()
        self._since_set.start()

    def show_equations(
        self, equations: Sequence[Equation], current: frozenset[str], doing: str, term: str
    ) -> None:
        """current: keys of the lines under the playhead. doing: the term being computed there.
        term: what is lit in all views.
        """
        if tuple(equations) != self._wanted:
            self._wanted = tuple(equations)
            told = (f"{each.plain} {each.note}".strip() for each in equations)
            self.setAccessibleDescription("\n".join(told))
            self._since_set.restart()
        self._lit = current, doing, term
        if not self._left():
            self._arrive()
        elif self._since_set.elapsed() < PATIENCE_MS:
            self._timer.start(PAUSE_MS)

    def _left(self) -> list[Equation]:
        """Of the wanted lines those that are not set."""
        return [each for each in self._wanted if each.latex not in self._known]

    def _arrive(self) -> None:
        """What is wanted is drawn: all of it is set."""
        self._current, self._doing, self._term = self._lit
        moved = self._equations != self._wanted
        if moved:
            self._equations = self._wanted
            self.set_lines = {each.key: self._known[each.latex] for each in self._wanted}
            self._looks = {}  # all of it stands elsewhere
            self._place()
        self._draw_anew()
        if moved:
            self.laid_out.emit()

    def _draw_anew(self) -> None:
        """The lines that look other than before: filling the letters of all takes a tenth of a
        step. Who lays out the page anew has all of it drawn.
        """
        before, self._looks = self._looks, {each.key: self._look(each) for each in self._equations}
        if not before:
            self.update()
            return
        for key, look in self._looks.items():
            if before[key] != look:
                self.update(self.rooms[key].toAlignedRect().adjusted(-1, -1, 1, 1))

    def _look(self, equation: Equation) -> tuple[object, ...]:
        """What decides how a line is drawn; its letters by how they are coloured."""
        done = self.set_lines.get(equation.key)
        keys = done.paths if done is not None else ()
        current = equation.key in self._current
        marked = [each for each in keys if is_lit(each, self._term)]
        inked = [each for each in keys if self._is_inked(each, current)]
        return equation.latex, equation.note, equation.group, current, marked, inked

    def _is_inked(self, key: str, current: bool) -> bool:
        return is_lit(key, self._term) or (current and is_lit(key, self._doing))

    def headline(self) -> str:
        """The equations under the playhead; all of them where it stands at none."""
        lit = [each for each in self._wanted if each.key in self._lit[0]]
        told = (f"{each.plain} {each.note}".strip() for each in lit or self._wanted)
        return "\n".join(told)

    def values_text(self) -> str:
        """The equations, a line each."""
        told = ((each.group, each.plain, each.note) for each in self._wanted)
        return rows([self.tr("of"), self.tr("equation"), self.tr("note")], told)

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        """What lies under the pointer, by the keyboard what is lit; and all."""
        here = [each for each in self._equations if self.rooms[each.key].contains(QPointF(point))]
        lit = [each for each in self._wanted if each.key in self._lit[0]]
        for text, found in (
            (self.tr("Copy this equation as LaTeX"), (here or lit)[:1]),
            (self.tr("Copy all equations as LaTeX"), self._wanted),
        ):
            latex = "\n".join(bare(each.latex) for each in found)
            copies = menu.addAction(text, partial(QGuiApplication.clipboard().setText, latex))
            copies.setEnabled(bool(latex))

    @Slot()
    def _on_turn(self) -> None:
        """One more line is set; of a page behind others none."""
        left = self._left()
        if not self.isVisible():
            return
        if left:
            if len(self._known) >= KEPT:
                self._known = {}
            self._known[left[0].latex] = typeset(left[0].latex)
            self._since_set.restart()
        if len(left) > 1:
            self._timer.start(0)
        elif not self._left():
            self._arrive()

    def showEvent(self, event: QEvent) -> None:
        if not self.is_set:
            self._timer.start(0)

    @property
    def is_set(self) -> bool:
        """Whether all lines are typeset, and drawn so."""
        return self._equations == self._wanted

    def _is_cut(self, part: QRectF) -> bool:
        """Whether a vector picture, which knows no edge of what scrolls, is to leave it out."""
        seen = self.visibleRegion().boundingRect()
        return is_drawn() and not seen.contains(part.toRect() & self.rect())

    def _scale(self) -> float:
        return QFontMetricsF(self.font()).height() / SIZE * 1.06

    def _place(self) -> None:
        """The room of each line, below one another under their groups' headings."""
        em = QFontMetricsF(self.font()).height()
        y = 4.0
        group = ""
        self.rooms = {}
        self._headings = []
        self._set_rows()
        for equation in self._equations:
            if equation.group != group:
                group = equation.group
                y += 0.5 * em
                self._headings.append((self._heading_room(y, group), group))
                y = self._headings[-1][0].bottom() + 0.3 * em
            height = self._rows[equation.key].box.height() * self._size + 0.55 * em
            self.rooms[equation.key] = QRectF(0, y, self.width(), height)
            y += height + self._note_height(equation)
        if self.minimumHeight() != int(y) + 4:
            self.setMinimumHeight(int(y) + 4)

    def _set_rows(self) -> None:
        """All lines in one size: what is too wide goes on below, and only where even a part of one
        is too wide are all of them smaller.
        """
        self._size = self._scale()
        room = math.floor(self._room() / self._size)
        widest = max((self._wrapped(each, room).box.width() for each in self._equations), default=0)
        if widest > room:
            self._size *= max(room / widest, SMALLEST)
            room = math.ceil(self._room() / self._size)
        self._rows = {each.key: self._wrapped(each, room) for each in self._equations}

    def _wrapped(self, equation: Equation, room: float) -> Typeset:
        return wrapped(equation.latex, room, 1.0)

    def _heading_font(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _heading_room(self, y: float, text: str) -> QRectF:
        """Over several lines where the page is narrow."""
        free = QRectF(8, y, self.width() - 8 - 6, 1000)
        high = QFontMetricsF(self._heading_font()).boundingRect(free, HEADING, text).height()
        return QRectF(free.left(), y, free.width(), high)

    def _note_room(self, equation: Equation) -> QRectF:
        """Below its line, over several rows where the page is narrow."""
        room = self.rooms[equation.key]
        return QRectF(LEFT, room.bottom() + 1, room.width() - LEFT - 6, 200)

    def _note_height(self, equation: Equation) -> float:
        if not equation.note:
            return 0.0
        return self._notes.height(equation.note, self._note_room(equation).width()) + 5

    def sizeHint(self) -> QSize:
        return QSize(280, self.minimumHeight())

    def resizeEvent(self, event: QEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters have larger rooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()
            self.laid_out.emit()

    def _room(self) -> float:
        """Of a line, from left to right."""
        return self.width() - LEFT - 6

    def _origin(self, key: str, done: Typeset, scale: float) -> QPointF:
        room = self.rooms[key]
        top = room.center().y() - done.box.height() * scale / 2
        return QPointF(LEFT - done.box.left() * scale, top - done.box.top() * scale)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, text in self._headings:
            if not self._is_cut(place):
                painter.setFont(self._heading_font())
                painter.setPen(colors.color("muted"))
                painter.drawText(place, HEADING, text)
        for equation in self._equations:
            room = self.rooms[equation.key]
            # A line that is not lit reaches no edge of its room, where the next one's begins.
            edge = 0 if equation.key in self._current else 2
            ink = room.adjusted(0, edge, 0, -edge).toAlignedRect()
            if event.region().intersects(ink) and not self._is_cut(room):
                self._line(painter, equation, room)
            if not equation.note:
                continue
            below = self._note_room(equation)
            below.setHeight(self._note_height(equation))
            # Marks of some letters lie beyond their line's height.
            near = event.region().intersects(below.adjusted(0, -4, 0, 4).toAlignedRect())
            if near and not self._is_cut(below):
                muted = colors.color("muted")
                self._notes.draw(painter, below.topLeft(), equation.note, below.width(), muted)

    def _line(self, painter: QPainter, equation: Equation, room: QRectF) -> None:
        colors = theme.current()
        current = equation.key in self._current
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent_soft"))
            painter.drawRoundedRect(room.adjusted(6, 0, -2, 0), 4, 4)
        done, scale = self._rows[equation.key], self._size
        painter.save()
        painter.translate(self._origin(equation.key, done, scale))
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("border"))
        for key, path in done.paths.items():
            for place in occurrences(path) if is_lit(key, self._term) else ():
                painter.drawRoundedRect(place.adjusted(-2, -3, 2, 3), 4, 4)
        for key, path in done.paths.items():
            ink = "accent" if self._is_inked(key, current) else "text"
            painter.fillPath(path, colors.color(ink))
        painter.restore()

    def term_at(self, place: str) -> str:
        return place

    def place_at(self, point: QPointF) -> str:
        """The term under a point, "" for none."""
        for key, room in self.rooms.items():
            if room.contains(point):
                done, scale = self._rows[key], self._size
                inside = (point - self._origin(key, done, scale)) / scale
                return _nearest(done, inside)
        return ""

    def place_of(self, test: Callable[[str], bool]) -> QRectF:
        """The room of all lines whose key passes, with their notes; empty for none."""
        found = QRectF()
        for equation in self._equations:
            if test(equation.key):
                note = self._note_height(equation)
                found = found.united(self.rooms[equation.key].adjusted(0, 0, 0, note))
        return found


def occurrences(path: QPainterPath) -> list[QRectF]:
    """Where a term stands: glyphs that touch, or nearly, are one occurrence."""
    found: list[QRectF] = []
    boxes = [polygon.boundingRect() for polygon in path.toSubpathPolygons()]
    for box in sorted(boxes, key=QRectF.left):
        if found and box.left() - found[-1].right() < GLYPH_GAP:
            found[-1] = found[-1].united(box)
        else:
            found.append(box)
    return found


def _nearest(done: Typeset, point: QPointF) -> str:
    """The smallest term whose box holds the point: terms may repeat along a line."""
    hits = []
    for key, path in done.paths.items():
        for polygon in path.toSubpathPolygons() if key else ():
            if polygon.boundingRect().adjusted(-2, -4, 2, 4).contains(point):
                hits.append((path.boundingRect().width(), key))
    return min(hits)[1] if hits else ""


def all_set(view: QWidget) -> bool:
    """Whether every equation that is seen there is typeset: a picture waits for it."""
    return all(page.is_set for page in view.findChildren(EquationPage) if page.isVisible())
