"""TaskSequences: a few of the tested sequences with what was asked and what was answered.

Where every step is asked, three strips one below the other; else the input as a strip and, below
it, the question and the answer in words. Knows no Session.
"""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from core.experiment import SyntheticTask
from core.messages.batch_runs import Probed
from gui.figures.tasks.answers import input_symbols, is_right, said
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.painting import painted, stroke
from gui.wording.pasted import rows
from gui.wording.punctuation import clauses

DIGIT = 0.62  # of a line's height: the narrowest cell that holds a digit
GAP = 0.55  # lines between sequences
TINT = 0.45
KEY, KEY_CELL = 1.4, 1.1  # lines that the key takes, and how wide a symbol is in it


class TaskSequences(Figure, QWidget):
    """Draws as many sequences as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskSequences")
        self.setAccessibleName(self.tr("Tested sequences and their answers"))
        self.setWhatsThis(
            self.tr("Sequences that were not trained on: what was asked, and what was answered.")
        )
        self.probed: Probed | None = None
        self._task = SyntheticTask()
        type_scale.wear(self, "label")

    def show_probed(self, probed: Probed | None) -> None:
        """None: nothing to show."""
        self.probed = probed
        if probed is not None:
            self._task = probed.task
        texts = [] if probed is None else [said(probed, n)[1] for n in range(3)]
        self.setAccessibleDescription(clauses(*texts))
        self.update()

    def values_text(self) -> str:
        """Of each tested sequence its last step: what is asked and what is answered."""
        if self.probed is None:
            return ""
        probed = self.probed
        told = (said(probed, number)[:2] for number in range(probed.inputs.shape[1]))
        return rows([self.tr("asked"), self.tr("answered")], told)

    def sizeHint(self) -> QSize:
        return QSize(260, 8 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 4 * self.fontMetrics().height())

    @property
    def _once(self) -> bool:
        """Whether the last step alone is asked."""
        return self._task.asked_from == self._task.length - 1

    @property
    def _strip(self) -> float:
        """Lines that the input's strip is high, where words stand below: bars need more."""
        return 1.6 if self._task.regression else 1.0

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme.current().color("panel"))
        if self.probed is None:
            return
        line = self.fontMetrics().height()
        count = self.probed.inputs.shape[1]
        needed = (self._strip + 1 if self._once else 3) * line
        room = self.height() - self._key(painter)
        fit = max(int((room + GAP * line) / (needed + GAP * line)), 1)
        spare = (room + GAP * line) / min(fit, count)
        high = min(spare, needed + 1.4 * line)
        for number in range(min(fit, count)):
            top = number * high
            draw = self._draw_below if self._once else self._draw_steps
            draw(painter, self.probed, number, top)

    def _key(self, painter: QPainter) -> float:
        """At the foot: what the frame says and, where the cells of sequences are too narrow for
        their digits, what tints and heights say. How high it is; 0 where it is not needed, or has
        no room.
        """
        task, line = self._task, self.fontMetrics().height()
        wide = (self.width() - 1 - (0 if self._once else self._named_wide())) / task.length
        digits = self._holds_digit(QRectF(0, 0, wide - 1, line))
        framed = task.kind == "recall" and self._once
        if task.regression or (digits and not framed):
            return 0.0
        advance = self.fontMetrics().horizontalAdvance
        foot, cell = self.height() - line, KEY_CELL * line
        symbols = np.arange(0 if digits else len(task.vocabulary))
        words = [self.tr("framed: asked for")] if framed else []
        words += [] if self._once else [self.tr("low: right"), self.tr("high: wrong")]
        x = 0.0 if digits else len(symbols) * cell + line
        if x + sum(map(advance, words)) + line * max(len(words) - 1, 0) > self.width():
            words = []
        if x - line > self.width() or (digits and not words):
            return 0.0
        if not digits:
            self._symbols(painter, QRectF(0, foot, len(symbols) * cell, line), symbols)
        inks = ["muted"] if self._once else ["right", "wrong"]
        for text, ink in zip(words, inks, strict=False):
            painter.setPen(theme.current().color(ink))
            where = QRectF(x, foot, advance(text) + 1, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
            x += advance(text) + line
        return KEY * line

    def _draw_below(self, painter: QPainter, probed: Probed, number: int, top: float) -> None:
        """The input's strip; below it what is right and what was answered."""
        line = self.fontMetrics().height()
        colors = theme.current()
        task = self._task
        room = QRectF(0, top, self.width() - 1, self._strip * line)
        if task.regression:
            _bars(painter, room, probed.inputs[:, number])
        else:
            self._symbols(painter, room, input_symbols(task, probed.inputs[:, number]))
        if task.kind == "recall":
            painter.setPen(stroke(colors.color("accent"), 2))
            wide = room.width() / task.length
            painter.drawRect(QRectF(1, room.top(), max(wide - 1, 3), room.height() - 1))
        asked, answered, right = said(probed, number)
        told = [(asked, "muted"), (answered, "right" if right else "wrong")]
        advance = self.fontMetrics().horizontalAdvance
        while told and sum(advance(text) + line for text, _ in told) - line > self.width():
            del told[0]  # the answer matters more
        x = 0.0
        for text, color in told:
            painter.setPen(colors.color(color))
            where = QRectF(x, room.bottom(), self.width() - x, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
            x += advance(text) + line

    def _names(self) -> tuple[str, str, str]:
        return self.tr("input"), self.tr("target"), self.tr("answer")

    def _named_wide(self) -> int:
        """What the names of three strips take beside these."""
        return max(map(self.fontMetrics().horizontalAdvance, self._names())) + 6

    def _draw_steps(self, painter: QPainter, probed: Probed, number: int, top: float) -> None:
        """Input, target and answer, one below the other, at the steps that are asked."""
        line = self.fontMetrics().height()
        task = self._task
        names, left = self._names(), self._named_wide()
        wide = (self.width() - left - 1) / task.length
        painter.setPen(theme.current().color("muted"))
        for row, name in enumerate(names):
            where = QRectF(0, top + row * line, left, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, name)
        targets = probed.targets[:, number]
        answers = probed.answers[:, number]
        start = left + probed.asked * wide
        count = len(targets)
        given = QRectF(left, top, wide * task.length, line)
        wanted = QRectF(start, top + line, wide * count, line)
        self._symbols(painter, given, input_symbols(task, probed.inputs[:, number]))
        self._symbols(painter, wanted, targets)
        self._answers(painter, wanted.translated(0, line), answers, is_right(targets, answers))

    def _symbols(self, painter: QPainter, room: QRectF, symbols: Array) -> None:
        """Digits on tints that say the same; where there is no room for digits, tints alone."""
        colors = theme.current()
        most = max(len(self._task.vocabulary) - 1, 1)
        for cell, symbol in zip(_cells(room, len(symbols)), symbols.tolist(), strict=True):
            share = TINT * symbol / most
            painter.fillRect(cell, theme.blend(_ground(), colors.color("accent"), share))
            self._digit(painter, cell, symbol, colors.color("text"))

    def _answers(self, painter: QPainter, room: QRectF, answers: Array, right: Array) -> None:
        """What is wrong stands full and orange, what is right low and green: not by hue alone."""
        colors = theme.current()
        for cell, answer, good in zip(
            _cells(room, len(answers)), answers.tolist(), right.tolist(), strict=True
        ):
            digits = self._holds_digit(cell)
            box = cell if digits or not good else cell.adjusted(0, 0.7 * cell.height(), 0, 0)
            soft = ("right_soft", "wrong_soft") if digits else ("right", "wrong")
            painter.fillRect(box, colors.color(soft[0] if good else soft[1]))
            self._digit(painter, cell, answer, colors.color("right" if good else "wrong"))

    def _holds_digit(self, cell: QRectF) -> bool:
        return cell.width() >= DIGIT * self.fontMetrics().height()

    def _digit(self, painter: QPainter, cell: QRectF, symbol: int, ink: QColor) -> None:
        if self._holds_digit(cell):
            painter.setPen(ink)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._task.vocabulary[symbol])


def _ground() -> QColor:
    return theme.current().color("window")


def _cells(room: QRectF, count: int) -> list[QRectF]:
    """Side by side, a pixel apart where they are wide enough."""
    wide = room.width() / count
    apart = 1.0 if room.width() / count > 4 else 0.0
    high = room.height() - 1
    return [QRectF(room.left() + k * wide, room.top(), wide - apart, high) for k in range(count)]


def _bars(painter: QPainter, room: QRectF, inputs: Array) -> None:
    """Numbers from 0 to 1 as bars, the marked ones lit."""
    colors = theme.current()
    for cell, (value, mark) in zip(_cells(room, len(inputs)), inputs.tolist(), strict=True):
        color = colors.color("accent" if mark else "faint")
        top = cell.height() * (1 - float(np.clip(value, 0, 1)))
        painter.fillRect(cell.adjusted(0, top, 0, 0), color)
