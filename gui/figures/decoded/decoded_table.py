"""DecodedTable: the decoded words; a right click opens a menu of their own and moves nothing."""

import math
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.text.letters import drawn
from gui.figures.decoded.decoded_model import LOSS_COLUMN, WORD_COLUMN, DecodedModel, Word
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import vector
from gui.widgets.copied_table import copy_table
from gui.widgets.figure import Figure
from gui.widgets.focus import UnchosenByFocus
from gui.widgets.laid_text import LaidText
from gui.widgets.painting import guarded, painting
from gui.widgets.tables import BESIDE, Header
from gui.wording.numbers import DIGITS, in_room

ROW = 1.7  # of the font's height
TILE = 1.45  # of the font's height: a letter's width in a panel
LINE = 1.35  # of the font's height: a line of a word that has several
LEADING = 0.4  # of it, more between such a word and the next than between its lines
BEHIND = 6  # pixels behind a number
BAR = 0.6  # of a letter's width: what is below a wrong one
PALE = 0.45  # of its colour, a letter's ground that is not reached yet
MOST_LINES = 8  # that a word is broken into, if a row that high is seen whole


class DecodedTable(UnchosenByFocus, Figure, QTableView):
    """sought(row): its epoch was asked for in the menu. resized: its columns are to be laid anew.
    Copies are rows with tabs, as tables are pasted elsewhere.
    """

    MENU = "decodedMenu"
    READS = None
    sought = Signal(int)
    resized = Signal()

    _reached = 0, 0  # pixels of all rows, and of the room

    def reach(self, index: QModelIndex) -> None:
        """Brings a row into sight, also one that was told just now: Qt scrolls no further than it
        has laid out, which it does later.
        """
        now = self.verticalHeader().length(), self.viewport().height()
        if now != self._reached:
            self._reached = now
            self.updateGeometries()
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse of the row under it, by the keyboard of the one that is marked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.rowAt(event.pos().y()) if by_mouse else self.currentIndex().row()
        self.figure_menu(QPoint(0, self.rowViewportPosition(row))).popup(event.globalPos())

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        row = self.rowAt(point.y())
        goes = menu.addAction(self.tr("Go to this epoch"), lambda: self.sought.emit(row))
        line = menu.addAction(self.tr("Copy this row"), lambda: self._copy_row(row))
        for action in (goes, line):
            action.setEnabled(row >= 0)

    def values_text(self) -> str:
        model = self.model()
        assert isinstance(model, DecodedModel)
        lines = [*map(model.line, range(model.rowCount()))]
        return "\n".join([model.HEAD, *lines]) + "\n" if lines else ""

    def _copy_row(self, row: int) -> None:
        model = self.model()
        assert isinstance(model, DecodedModel)
        if 0 <= row < model.rowCount():
            copy_table(model.line(row))


class Names(Header):
    """What the columns are called; those of numbers end where these end."""

    def _after(self, section: int) -> int:
        return 0 if section == WORD_COLUMN else BEHIND - BESIDE

    def sectionSizeFromContents(self, section: int) -> QSize:
        """No wider for that: Qt's own room beside a name is enough for it."""
        return super().sectionSizeFromContents(section) - QSize(self._after(section), 0)


Index = QModelIndex | QPersistentModelIndex
CENTER = Qt.AlignmentFlag.AlignCenter
KEPT = 200  # pictures of words
TONES = 50


class LetterDelegate(QStyledItemDelegate):
    """Strength of the colour: the target's probability, or for a wrong letter what it lacks.

    digits: of the losses, as many as have room; room: see numbers.room_for. tile: of the font's
    height, a letter's width where there is room. most: lines of a word.
    """

    digits = DIGITS
    room = (0, 0)
    tile = TILE
    most = MOST_LINES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = LaidText(QFont())
        self._worn: QFont | None = None  # by the table
        self._worn_key = ""
        self._words: dict[tuple[object, ...], QPixmap] = {}

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.current()
        model = _model_of(index)
        row = index.row()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.color("accent_soft"))
            if option.widget.hasFocus():
                painter.setPen(colors.color("accent"))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        later = model.is_later(row)
        if index.column() == WORD_COLUMN:
            word = model.word(row)
            self._paint_word(painter, option, word, later)
        else:
            painter.setPen(colors.color("text" if index.column() and not later else "muted"))
            told = model.text(row, index.column(), self.digits)
            if index.column() == LOSS_COLUMN:
                told = in_room(told, self.room)
            self._paint_number(painter, option, told)

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        self._wear(option.font)
        rect = QRectF(option.rect)
        left = rect.right() - BEHIND - self._numbers.width(text)
        self._numbers.draw(painter, text, left, rect.center().y())

    def _wear(self, worn: QFont) -> None:
        """What follows from the table's font, found once."""
        if worn != self._worn:
            self._worn = QFont(worn)
            self._worn_key = worn.key()
            font = QFont(worn)
            font.setFamily(type_scale.face(True))
            self._numbers = LaidText(font)

    def _paint_word(
        self, painter: QPainter, option: QStyleOptionViewItem, word: Word, later: bool
    ) -> None:
        """As a picture, kept: an epoch's word is drawn again with every one that follows."""
        if vector.is_drawn():
            self._paint_letters(painter, option, word, later)
            return
        self._wear(option.font)
        size, ratio = option.rect.size(), option.widget.devicePixelRatioF()
        looks = (size.toTuple(), ratio, self._worn_key, theme.current().dark)
        # Once a network has learned, what one epoch says looks like what the next one says.
        letters = zip(word.letters, word.target, word.probabilities.tolist(), strict=True)
        sure = tuple(_tone(letter == target, p) for letter, target, p in letters)
        key = (word.letters.text, word.target.text, sure, word.shown, later, *looks)
        if key not in self._words:
            if len(self._words) > KEPT:
                self._words.clear()
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with painting(picture) as inner:
                inner.setFont(option.font)
                inner.translate(-option.rect.topLeft())
                self._paint_letters(inner, option, word, later)
            self._words[key] = picture
        painter.drawPixmap(option.rect.topLeft(), self._words[key])

    def _paint_letters(
        self, painter: QPainter, option: QStyleOptionViewItem, word: Word, later: bool
    ) -> None:
        """What has no place in the row's lines is left out as a whole, behind a sign for it."""
        count = len(word.letters)
        tiles = tiling(count, option.rect.width(), option.fontMetrics, self.tile, self.most)
        shown = count if tiles.lines * tiles.abreast >= count else tiles.lines * tiles.abreast - 1
        high = _line_height(option.rect.height(), tiles.lines, option.fontMetrics)
        ratio = option.widget.devicePixelRatioF()
        if not word.shown:
            painter.setPen(theme.current().color("accent"))
            for place, letter in enumerate(islice(word.letters, shown)):
                corner = self._corner(option, tiles, place, high)
                painter.drawText(QRect(corner, QSize(tiles.wide, high)), CENTER, letter)
            return
        size = tiles.wide, high
        letters = zip(word.letters, word.target, word.probabilities.tolist(), strict=True)
        for place, (letter, target, p) in enumerate(islice(letters, shown)):
            right = letter == target
            corner = self._corner(option, tiles, place, high)
            if vector.is_drawn():
                ground = tile_ground(right, _sure(right, p), later)
                _paint_tile(painter, corner, Tile(drawn(letter), right, size, option.font), ground)
            else:
                tile = Tile(drawn(letter), right, size, option.font)
                painter.drawPixmap(corner, _kept(tile, _tone(right, p), later, ratio))
        if shown < count:
            painter.setPen(theme.current().color("muted"))
            corner = self._corner(option, tiles, shown, high)
            painter.drawText(QRect(corner, QSize(tiles.wide, high)), CENTER, "…")

    def _corner(
        self, option: QStyleOptionViewItem, tiles: "Tiling", place: int, high: int
    ) -> QPoint:
        line, column = divmod(place, tiles.abreast)
        above = (option.rect.height() - tiles.lines * high) // 2
        return option.rect.topLeft() + QPoint(column * tiles.wide, above + line * high)


def _model_of(index: Index) -> DecodedModel:
    model = index.model()
    assert isinstance(model, DecodedModel)
    return model


class Tiling(NamedTuple):
    """How the letters of a word lie in its cell: pixels of one, how many abreast, in how many
    lines.
    """

    wide: int
    abreast: int
    lines: int


def tiling(
    count: int, width: int, metrics: QFontMetrics, tile: float = TILE, most: int = MOST_LINES
) -> Tiling:
    """Letters become narrower first, then stand in several lines, `most` of them, as many in each:
    a pixel more or less breaks no word elsewhere.
    """
    widest = int(metrics.height() * tile)
    wide = min(widest, max(width // max(count, 1), metrics.horizontalAdvance("W") + 5))
    abreast = max(width // wide, 2)
    lines = -(-count // abreast) or 1
    if lines > most:
        return Tiling(wide, abreast, most)
    return Tiling(wide, -(-count // lines) if lines > 1 else abreast, lines)


def most_lines(room: float, metrics: QFontMetrics) -> int:
    """Of a word whose row is seen whole in a table so high."""
    return min(max(int((room / metrics.height() - LEADING) / LINE), 1), MOST_LINES)


def row_height(lines: int, metrics: QFontMetrics) -> int:
    """Of a word with so many lines."""
    return int(metrics.height() * (ROW if lines == 1 else LINE * lines + LEADING))


def _line_height(row: int, lines: int, metrics: QFontMetrics) -> int:
    """Of a line in a row that is so high."""
    return row if lines == 1 else int(row - LEADING * metrics.height()) // lines


class Tile(NamedTuple):
    """A letter that was answered. size: (width, height) in pixels."""

    letter: str
    right: bool
    size: tuple[int, int]
    font: QFont


_tiles: dict[tuple[object, ...], QPixmap] = {}


def _kept(tile: Tile, tone: int, later: bool, ratio: float) -> QPixmap:
    """As a picture that is painted once: a table of words is a few dozen different tiles."""
    letter, right, size, font = tile
    key = (letter, right, tone, later, size, ratio, font.key(), theme.current().dark)
    if key not in _tiles:
        if len(_tiles) > 5000:
            _tiles.clear()
        _tiles[key] = _painted(tile, tile_ground(right, tone / TONES, later), ratio)
    return _tiles[key]


def _tone(right: bool, probability: float) -> int:
    """How sure it was, of TONES: which of a letter's pictures is shown."""
    return round(_sure(right, probability) * TONES)


def _sure(right: bool, probability: float) -> float:
    """Of what was answered, 0 to 1."""
    return 0.0 if math.isnan(probability) else probability if right else 1 - probability


def tile_ground(right: bool, sure: float, later: bool = False) -> QColor:
    """The surer, the stronger. later: of an epoch after the playhead, which is pale."""
    colors = theme.current()
    tone = "right" if right else "wrong"
    full = theme.blend(colors.color(f"{tone}_soft"), colors.color(tone), 0.4 * sure)
    return theme.blend(colors.color("panel"), full, PALE) if later else full


def _painted(tile: Tile, ground: QColor, ratio: float) -> QPixmap:
    width, height = tile.size
    picture = QPixmap(int(width * ratio), int(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with painting(picture) as painter:
        _paint_tile(painter, QPoint(0, 0), tile, ground)
    return picture


def _paint_tile(painter: QPainter, corner: QPoint, tile: Tile, ground: QColor) -> None:
    """What is wrong has a bar below, too: a colour alone does not tell it to all."""
    width, height = tile.size
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(2, 2, width - 4, height - 4).translated(corner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    bold = QFont(tile.font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(theme.ink_on(ground))
    painter.drawText(box, CENTER, tile.letter)
    if not tile.right:
        bar = QRectF(0, 0, box.width() * BAR, max(height / 16, 1.5))
        bar.moveCenter(QPointF(box.center().x(), box.bottom() - bar.height() - 0.5))
        painter.fillRect(bar, theme.ink_on(ground))
    painter.restore()
