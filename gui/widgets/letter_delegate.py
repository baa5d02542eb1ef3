"""Paints a letter of a decoded word: green where right, orange where wrong, by how sure."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.widgets.decoded_model import LATER, PROBABILITY, RIGHT


class LetterDelegate(QStyledItemDelegate):
    """Strength of the colour: the target's probability, or for a wrong letter what it lacks."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colors.color("accent_soft"))
        later = bool(index.data(LATER))
        painter.setOpacity(0.45 if later else 1.0)
        right = index.data(RIGHT)
        if right is None:
            painter.setPen(colors.color("text" if index.column() else "muted"))
            rect = QRectF(option.rect).adjusted(2, 0, -6, 0)
            painter.drawText(rect, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), index.data())
        else:
            self._paint_letter(painter, option, index, bool(right))
        painter.restore()

    def _paint_letter(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        right: bool,
    ) -> None:
        colors, tone = theme.current(), "right" if right else "wrong"
        probability = float(index.data(PROBABILITY))
        sure = 0.0 if math.isnan(probability) else probability if right else 1 - probability
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color(f"{tone}_soft"))
        painter.drawRoundedRect(box, 4, 4)
        strong = colors.color(tone)
        strong.setAlphaF(0.38 * sure)
        painter.setBrush(strong)
        painter.drawRoundedRect(box, 4, 4)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colors.color(tone).darker(115) if not colors.dark else colors.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, index.data())
