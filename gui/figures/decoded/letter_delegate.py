"""Paints the decoded table's rows: letters green where right, orange where wrong, by how sure."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.figures.decoded.decoded_model import WORD_COLUMN, Word
from gui.style import theme
from gui.widgets.painting import guarded, painting

Index = QModelIndex | QPersistentModelIndex
CENTER = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LetterDelegate(QStyledItemDelegate):
    """Strength of the colour: the target's probability, or for a wrong letter what it lacks."""

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, model, row = theme.current(), index.model(), index.row()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.color("accent_soft"))
            if option.widget.hasFocus():
                painter.setPen(colors.color("accent"))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setOpacity(0.45 if model.is_later(row) else 1.0)
        if index.column() == WORD_COLUMN:
            self._paint_word(painter, option, model.word(row))
        else:
            painter.setPen(colors.color("text" if index.column() else "muted"))
            painter.drawText(rect.adjusted(0, 0, -6, 0), RIGHT, model.text(row, index.column()))
        painter.setOpacity(1.0)

    def _paint_word(self, painter: QPainter, option: QStyleOptionViewItem, word: Word) -> None:
        side, height = letter_side(option), option.rect.height()
        x, y = option.rect.left(), option.rect.top()
        ratio = option.widget.devicePixelRatioF()
        for letter, target, p in zip(
            word.letters, word.target, word.probabilities.tolist(), strict=True
        ):
            tile = _tile(letter, letter == target, p, (side, height, ratio), option.font)
            painter.drawPixmap(x, y, tile)
            x += side

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() == WORD_COLUMN:
            side, count = letter_side(option), len(index.model().word(index.row()).letters)
            return QSize(side * count, side)
        return super().sizeHint(option, index)


def letter_side(option: QStyleOptionViewItem) -> int:
    return int(option.fontMetrics.height() * 1.45)


_tiles: dict[tuple[object, ...], QPixmap] = {}


def _tile(
    letter: str, right: bool, probability: float, size: tuple[int, int, float], font: QFont
) -> QPixmap:
    """A painted letter, kept: a table of words is a few dozen different tiles."""
    sure = 0.0 if math.isnan(probability) else probability if right else 1 - probability
    key = (letter, right, round(sure * 50), size, font.key(), theme.current().dark)
    if key not in _tiles:
        if len(_tiles) > 5000:
            _tiles.clear()
        _tiles[key] = _painted(letter, right, round(sure * 50) / 50, size, font)
    return _tiles[key]


def _painted(
    letter: str, right: bool, sure: float, size: tuple[int, int, float], font: QFont
) -> QPixmap:
    width, height, ratio = size
    tile = QPixmap(int(width * ratio), int(height * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    with painting(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, tone = theme.current(), "right" if right else "wrong"
        soft, strong = colors.color(f"{tone}_soft"), colors.color(tone)
        pairs = zip(soft.getRgb()[:3], strong.getRgb()[:3], strict=True)
        box = QRectF(2, 2, width - 4, height - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*(int(a + (b - a) * 0.4 * sure) for a, b in pairs)))
        painter.drawRoundedRect(box, 4, 4)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(colors.color("text") if colors.dark else strong.darker(120))
        painter.drawText(box, CENTER, letter)
    return tile
