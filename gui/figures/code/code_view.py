"""CodeView: a program to read, with line numbers, colours and one line lit. No Session."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from gui.figures.code.hanging import hang
from gui.figures.code.in_view import (
    BEFORE,
    BEHIND,
    lines_of,
    part_at,
    room_of,
    spoken_of,
    top_for,
)
from gui.figures.code.room_for_type import BEFORE_CODE, beside_numbers, height_for
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.code_units import units
from gui.widgets.painting import painted, painting
from gui.widgets.whole_lines import WholeLines, blocks_in_view, last_whole
from gui.wording.table import tip_of_names

FLAG = 4  # pixels at 100 %: a stroke beside a line's number
GOES_ON = "↪"  # beside a row that the line before goes on in


class Span(NamedTuple):
    """A stretch of one line in one of theme's colours; as Qt counts."""

    start: int
    length: int
    color: str


def spans_of(text: str) -> list[list[Span]]:
    """Colours of each line, found by Pygments (imported here: it costs a start 50 ms)."""
    from pygments.lexers.python import PythonLexer
    from pygments.token import Comment, Keyword, Name, Number, String

    colors = (
        (Comment, "muted"),
        (Keyword, "accent"),
        (Name.Builtin, "accent"),
        (String, "right"),
        (Number, "wrong"),
    )
    lines: list[list[Span]] = [[]]
    column = 0
    for kind, value in PythonLexer(stripnl=False).get_tokens(text):
        color = next((name for token, name in colors if kind in token), "")
        for place, piece in enumerate(value.split("\n")):
            if place:
                lines.append([])
                column = 0
            if color and piece:
                lines[-1].append(Span(column, units(piece), color))
            column += units(piece)
    return lines


class _Colors(QSyntaxHighlighter):
    """Puts the spans on; new ones, or another theme, need rehighlight()."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.spans: list[list[Span]] = []

    def highlightBlock(self, text: str) -> None:
        number = self.currentBlock().blockNumber()
        for span in self.spans[number] if number < len(self.spans) else ():
            form = QTextCharFormat()
            form.setForeground(theme.current().color(span.color))
            self.setFormat(span.start, span.length, form)


class CodeView(QPlainTextEdit):
    """line_hovered(number from 1; 0 for none), by the mouse or by the text cursor's keys.

    tip: what the hovered line's tool tip says, set by the owner.
    """

    line_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hang(self)
        self.setReadOnly(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)  # nothing is typed here: what keys point at is the hovered line
        type_scale.wear(self, "label", mono=True)
        self.viewport().setMouseTracking(True)
        self._colors = _Colors(self.document())
        self.tip = ""
        self._lit = 0
        self._named = 0
        self._flags: dict[int, str] = {}
        self._hovered = 0
        self._opened = 0  # the line at which it opens, 0 once one has scrolled
        self._spoken: tuple[int, ...] = ()  # lines of which a text beside it speaks
        self._is_left = False  # where one has scrolled to
        self._is_placing = False
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)  # as its text is laid out
        self._dark = theme.current().dark
        self._numbers = _Numbers(self)
        WholeLines(self)
        self.updateRequest.connect(self._on_update)
        type_scale.keep(self, lambda _: self._make_room())
        self.textChanged.connect(self._leave_out_bar)

    def show_text(self, text: str) -> None:
        """Another program, from its first line on; nothing is lit in it yet."""
        self._lit = self._named = self._opened = 0
        self._spoken = ()
        self._hover(0)
        self._colors.spans = spans_of(text)
        self.setPlainText(text.rstrip("\n"))
        self._mark()
        self._make_room()

    def light(self, number: int, named: int = 0) -> None:
        """The line (from 1) under the playhead, brought into view when it changes; 0: none.

        named: the line of what is hovered in another view, in the accent's ink.
        """
        if self._dark != theme.current().dark:
            self._dark = theme.current().dark
            self._colors.rehighlight()
        elif (number, named) == (self._lit, self._named):
            return
        moved = number != self._lit
        self._lit = number
        self._named = named
        self._mark()
        if moved and number:
            self._opened, self._is_left = 0, False
            self._bring_into_view()
        self._numbers.update()

    def flag(self, flags: dict[int, str]) -> None:
        """Lines (from 1) that something is told of elsewhere, each with a stroke of its colour
        beside its number, and its number in that.
        """
        if flags != self._flags:
            self._flags = flags
            self._numbers.update()

    @property
    def lit(self) -> int:
        return self._lit

    @property
    def named(self) -> int:
        return self._named

    def _mark(self) -> None:
        marks = []
        if self._named:
            ink = QTextEdit.ExtraSelection()
            ink.format.setForeground(theme.current().color("accent"))
            ink.cursor = self._line_at(self._named)
            marks.append(ink)
        self.setExtraSelections(marks)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self.viewport()) as painter:
            self._draw_bands(painter)
        super().paintEvent(event)

    def _draw_bands(self, painter: QPainter) -> None:
        """Behind the hovered line and the lit one, over the whole width of all of their rows: where
        only words are marked, it is as if they were selected.
        """
        colors, room = theme.current(), self.viewport().rect()
        for block, place in blocks_in_view(self):
            if place.top() > room.height():
                break
            number, layout = block.blockNumber() + 1, block.layout()
            high = sum(layout.lineAt(row).height() for row in range(layout.lineCount()))
            band = QRectF(0, place.top(), room.width(), high)
            for marked, name in ((self._hovered, "window"), (self._lit, "accent_soft")):
                if marked == number:
                    painter.fillRect(band, colors.color(name))

    def _line_at(self, number: int) -> QTextCursor:
        """The whole line, in however many rows it stands."""
        cursor = QTextCursor(self.document().findBlockByNumber(number - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def open_at(self, number: int) -> None:
        """What is read first is the part in which this line (from 1) stands, until one scrolls; as
        far as all of the text has no room.
        """
        self._opened, self._is_left = number, False
        self._place()

    def speak_of(self, names: Iterable[str]) -> None:
        """Lines that a text beside it names are in view, too, as many of them as have room."""
        found = spoken_of(self.toPlainText().split("\n"), names)
        if found != self._spoken:
            self._spoken = found
            self._place()

    @Slot()
    def _on_range(self) -> None:
        if self._opened or self.isReadOnly():  # in what is typed the cursor leads
            self._place()

    def _place(self) -> None:
        """Where it is read from, as long as nobody has scrolled it elsewhere."""
        if self._is_left or self._is_placing or not (self._opened or self._lit):
            return
        self._is_placing = True  # to lay out its lines changes the range of its bar
        lines, bar = lines_of(self), self.verticalScrollBar()
        line = self._opened or self._lit
        first, last = part_at(self.toPlainText().split("\n"), line)
        near = range(line, line + 1 + BEHIND)
        needs: tuple[Iterable[int], ...]
        if self._opened:
            wanted = max(lines[first - 1].first - BEFORE, 0)
            needs = ((line,), near, (first,), (last,), self._spoken)
        else:
            wanted = bar.value()
            needs = (self._spoken, (line,), near, (first,), (last,))
        bar.setValue(top_for(lines, room_of(self), wanted, needs))
        self._is_placing = False

    @Slot()
    def _on_scrolled(self) -> None:
        self._opened, self._is_left = 0, True

    def _bring_into_view(self) -> None:
        """The lit line, and only as far as needed."""
        bar, lines, room = self.verticalScrollBar(), lines_of(self), room_of(self).below
        line = lines[min(self._lit, len(lines)) - 1]
        if self._spoken or not bar.value() < line.first <= line.end < bar.value() + room:
            bar.setValue(max(line.first - room // 2, 0))
            self._place()

    def numbers_width(self) -> int:
        digits = len(str(max(self.blockCount(), 1)))
        return self.fontMetrics().horizontalAdvance("9" * digits) + beside_numbers()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)
        area = self.contentsRect()
        self._numbers.setGeometry(area.left(), area.top(), self.numbers_width(), area.height())
        self._leave_out_bar()

    def _leave_out_bar(self) -> None:
        """Where every line has room without it: the empty one that a text ends with needs none, and
        one that is there already may be what parts the lines.
        """
        text, room, policy = self.toPlainText(), self.contentsRect(), Qt.ScrollBarPolicy
        high = height_for(text.splitlines(), room.width(), self.font())
        # Letters of another face may make a row higher.
        whole = text.isascii() and high <= room.height()
        wanted = policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)

    def _on_update(self, rect: QRect, by: int) -> None:
        self._numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if self._lit and not self._opened:
            self._bring_into_view()
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Until then Qt does not say how far it can be scrolled."""
        super().showEvent(event)
        self._place()

    def line_at(self, point: QPoint) -> int:
        """The line (from 1) at a point of the viewport; 0 below the last."""
        block = self.cursorForPosition(point).block()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return block.blockNumber() + 1 if place.top() <= point.y() <= place.bottom() else 0

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self._mark()
            self.line_hovered.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.line_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Without a mouse it is the text cursor that points at a line."""
        self._opened, self._is_left = 0, True
        super().keyPressEvent(event)
        self._hover(self.textCursor().blockNumber() + 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(0)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = QRect(0, event.pos().y(), self.viewport().width(), 1)
            QToolTip.showText(event.globalPos(), tip_of_names(self.tip), self.viewport(), line)
            return True
        return super().viewportEvent(event)

    def paint_numbers(self, event: QPaintEvent, painter: QPainter) -> None:
        """The lines' numbers, the lit one's in the accent; of a row that is cut none, either."""
        colors = theme.current()
        painter.fillRect(event.rect(), colors.color("panel"))
        painter.setClipRect(QRect(0, 0, self.numbers_width(), last_whole(self)))
        painter.setFont(self.font())
        wide = self.numbers_width() - type_scale.px(BEFORE_CODE)
        for block, place in blocks_in_view(self):
            if place.top() > event.rect().bottom():
                break
            number = block.blockNumber() + 1
            if not block.text() and not block.next().isValid() and number > 1:
                break  # what a text ends with is no line of it
            lit = number in (self._lit, self._named)
            ink = self._flags.get(number, "accent" if lit else "muted")
            room = QRect(0, int(place.top()), wide, int(place.height()))
            if number in self._flags:
                painter.fillRect(
                    0, room.top(), type_scale.px(FLAG), room.height(), colors.color(ink)
                )
            painter.setPen(colors.color(ink))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(number))
            painter.setPen(colors.color("muted"))
            layout = block.layout()
            for row in range(1, layout.lineCount()):
                room.moveTop(int(place.top() + layout.lineAt(row).y()))
                painter.drawText(room, Qt.AlignmentFlag.AlignRight, GOES_ON)


class _Numbers(QWidget):
    """The margin with the line numbers."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        return QSize(self._view.numbers_width(), 0)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        self._view.paint_numbers(event, painter)
