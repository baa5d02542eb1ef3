"""DecodedTable: the decoded words; a right click opens a menu of their own and moves nothing."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.figures.decoded.decoded_model import WORD_COLUMN, DecodedModel, Word
from gui.style import theme
from gui.widgets.named import named
from gui.widgets.painting import guarded, painting


class DecodedTable(QTableView):
    """sought(row): its epoch was asked for in the menu. Copies are rows with tabs, as tables are
    pasted elsewhere.
    """

    sought = Signal(int)

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
        self.menu(row).popup(event.globalPos())

    def menu(self, row: int) -> QMenu:
        """Of a row, -1 for none; it deletes itself once closed."""
        menu = named(QMenu(self), "decodedMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        goes = menu.addAction(self.tr("Go to this epoch"), lambda: self.sought.emit(row))
        menu.addSeparator()
        line = menu.addAction(self.tr("Copy this row"), lambda: self._copy_row(row))
        table = menu.addAction(self.tr("Copy the table"), self._copy_all)
        for action in (goes, line):
            action.setEnabled(row >= 0)
        table.setEnabled(self.model().rowCount() > 0)
        return menu

    def _copy_row(self, row: int) -> None:
        model = self.model()
        assert isinstance(model, DecodedModel)
        if 0 <= row < model.rowCount():
            QGuiApplication.clipboard().setText(model.line(row))

    def _copy_all(self) -> None:
        model = self.model()
        assert isinstance(model, DecodedModel)
        lines = [model.HEAD, *map(model.line, range(model.rowCount()))]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")


Index = QModelIndex | QPersistentModelIndex
CENTER = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LetterDelegate(QStyledItemDelegate):
    """Strength of the colour: the target's probability, or for a wrong letter what it lacks."""

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
        painter.setOpacity(0.45 if model.is_later(row) else 1.0)
        if index.column() == WORD_COLUMN:
            self._paint_word(painter, option, model.word(row))
        else:
            painter.setPen(colors.color("text" if index.column() else "muted"))
            painter.drawText(rect.adjusted(0, 0, -6, 0), RIGHT, model.text(row, index.column()))
        painter.setOpacity(1.0)

    def _paint_word(self, painter: QPainter, option: QStyleOptionViewItem, word: Word) -> None:
        side = letter_side(option)
        height = option.rect.height()
        x = option.rect.left()
        y = option.rect.top()
        ratio = option.widget.devicePixelRatioF()
        for letter, target, p in zip(
            word.letters, word.target, word.probabilities.tolist(), strict=True
        ):
            tile = _tile(letter, letter == target, p, (side, height, ratio), option.font)
            painter.drawPixmap(x, y, tile)
            x += side

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() == WORD_COLUMN:
            side = letter_side(option)
            count = len(_model_of(index).word(index.row()).letters)
            return QSize(side * count, side)
        return super().sizeHint(option, index)


def _model_of(index: Index) -> DecodedModel:
    model = index.model()
    assert isinstance(model, DecodedModel)
    return model


def letter_side(option: QStyleOptionViewItem) -> int:
    return int(option.fontMetrics.height() * 1.45)


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


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
        colors = theme.current()
        tone = "right" if right else "wrong"
        soft = colors.color(f"{tone}_soft")
        strong = colors.color(tone)
        pairs = zip(_rgb(soft), _rgb(strong), strict=True)
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
