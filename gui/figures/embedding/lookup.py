"""Lookup: a row that an index takes, beside a one-hot vector times the same table."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from core.experiment import WordTask
from core.runs.run import Run
from gui.figures.embedding.letter_map import table_now
from gui.figures.weights.matrix_layout import Sheet
from gui.figures.weights.matrix_sheet import draw_sheet
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.even_lines import even_text
from gui.widgets.figure import Figure
from gui.widgets.named import named
from gui.widgets.painting import painted, stroke
from gui.wording.numbers import short_number
from gui.wording.pasted import matrix
from gui.wording.punctuation import sentences
from gui.wording.together import together

MARGIN, GAP = 14.0, 10.0  # pixels at 100 %
LARGEST = 72.0  # of a cell's width
GROWN = (2.0, 1.75, 1.5, 1.25)
TITLE = 22.0  # of a line's height, that a part's title has at least where there is room
SPREAD = 3  # so many gaps more between the parts, where there is room
ROOMY = 2.2  # of a cell's height: how high a part is beside its rows


class Lookup(Figure, QWidget):
    """How the letter that is read becomes its row. No Session."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "lookupPanel", self.tr("An embedding's row, and the same as a product"))
        self.setWhatsThis(
            self.tr(
                "On the left, an index takes a row of the table; on the right, a one-hot "
                "vector is multiplied by the table: its 1 lets that row through, its zeros "
                "wipe out the others."
            )
        )
        self._key: object = None
        self.table: Array | None = None
        self.letters: tuple[str, ...] = ()
        self.index = 0
        self.t = 0
        self._why = ""

    def show_run(self, run: Run) -> None:
        """The letter of the time step under the playhead, the first before any is read."""
        task, table = run.experiment.task, table_now(run)
        self._why = "" if run.experiment.model.embedding_dim else self.tr("This run has no table.")
        if not isinstance(task, WordTask):
            table = None
        self.t = _step_of(run)
        index = task.inputs[self.t] if isinstance(task, WordTask) else 0
        key = (run.id, index, self.t, None if table is None else table.tobytes())
        if key != self._key:
            self._key = key
            self.index = index
            self.table = table
            self.letters = tuple(run.experiment.vocabulary)
            self.setAccessibleDescription(self.sentence())
            self.update()

    @property
    def row(self) -> Array:
        """What the index takes."""
        assert self.table is not None
        found: Array = self.table[self.index]
        return found

    @property
    def product(self) -> Array:
        """The one-hot vector times the table."""
        assert self.table is not None
        one_hot = np.eye(len(self.table), dtype=self.table.dtype)[self.index]
        found: Array = one_hot @ self.table
        return found

    def sentence(self) -> str:
        """What is seen now."""
        if self.table is None:
            return self._why or self.tr("Nothing is computed yet.")
        same = self.tr("Both ways give the same numbers, digit for digit.")
        told = same if np.array_equal(self.row, self.product) else self.tr("They differ.")
        letter = self.tr("t = {}: “{}” has the index {}.")
        whole = letter.format(self.t + 1, self.letters[self.index], self.index)
        return sentences(whole, told)

    def values_text(self) -> str:
        if self.table is None:
            return ""
        names = [str(k) for k in range(self.table.shape[1])]
        return matrix(names, self.letters, self.table)

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.fillRect(self.rect(), colors.color("panel"))
        metrics = QFontMetricsF(type_scale.font("text"))
        head = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setFont(type_scale.font("text", bold=True))
        painter.setPen(colors.color("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        sentence = together(self.sentence())
        used = painter.boundingRect(head, flags, sentence).height()
        if used > head.height():
            return
        lines = QRectF(head)
        lines.setWidth(even_text(sentence, painter.font(), int(head.width())))
        painter.drawText(lines, flags, sentence)
        if self.table is not None:
            room = head.adjusted(0, used + metrics.lineSpacing(), 0, 0)
            times = _times(room.size(), self.table.shape)
            painter.translate(room.topLeft())
            painter.scale(times, times)
            for is_product, part in enumerate(_parts(room.size() / times, self.table.shape)):
                self._draw_part(painter, part, bool(is_product))

    def _draw_part(self, painter: QPainter, part: "Part", is_product: bool) -> None:
        assert self.table is not None
        colors = theme.current()
        painter.setPen(colors.color("muted"))
        painter.setFont(type_scale.font("text"))
        forms = [self.tr("an index takes its row")]
        if is_product:
            whole = self.tr("one-hot × table: each row times its number, added up")
            forms = [whole, self.tr("one-hot × table")]
        top = float(np.abs(self.table).max())
        # Its colours are its own scale's, where Weights has that of all pictures.
        scale = self.tr("full colour at ±{}").format(short_number(top))
        forms = [*(f"{form}; {scale}" for form in forms), *forms]
        wide = painter.fontMetrics().horizontalAdvance
        title = next((form for form in forms if wide(form) < part.title.width()), "")
        painter.drawText(part.title, Qt.AlignmentFlag.AlignLeft, title)
        shown, result = self.table, self.row
        if is_product:
            one_hot = np.arange(len(self.table))[:, None] == self.index
            shown, result = self.table * one_hot, self.product
        draw_sheet(painter, Sheet("", lambda: shown, top), part.table)
        draw_sheet(painter, Sheet("", lambda: result[None], top), part.sum)
        self._draw_keys(painter, part, is_product)
        self._frame(painter, part)

    def _draw_keys(self, painter: QPainter, part: "Part", is_product: bool) -> None:
        """Before each row its letter, and its index or the number that it is multiplied with."""
        colors, middle = theme.current(), Qt.AlignmentFlag.AlignCenter
        apart = -(-_line() // part.row(0).height())  # rows that a line of text takes
        for k, letter in enumerate(self.letters):
            here = k == self.index
            if not here and (k % int(apart) or abs(k - self.index) < apart):
                continue
            key = str(int(here)) if is_product else str(k)
            painter.setFont(type_scale.font("number", bold=here))
            painter.setPen(colors.color("accent" if here else "muted"))
            painter.drawText(part.beside(k, 0), middle, letter)
            painter.drawText(part.beside(k, 1), middle, f"{key} ·" if is_product else key)

    def _frame(self, painter: QPainter, part: "Part") -> None:
        """The row that is taken, and where it goes."""
        ink = theme.current().color("accent")
        painter.setPen(stroke(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in (part.row(self.index), part.sum):
            painter.drawRect(rect)
        x = part.sum.center().x()
        top = part.table.bottom() + 2
        low = part.sum.top() - 2
        painter.drawLine(QPointF(x, top), QPointF(x, low - 6))
        painter.setBrush(ink)
        painter.drawPolygon(
            QPolygonF([QPointF(x, low), QPointF(x - 5, low - 8), QPointF(x + 5, low - 8)])
        )


class Part(NamedTuple):
    """One of the two: where its title, its table and what comes of it stand. key: how wide each of
    the two columns before the rows is.
    """

    title: QRectF
    table: QRectF
    sum: QRectF
    key: float
    rows: int

    def row(self, k: int) -> QRectF:
        high = self.table.height() / self.rows
        return QRectF(self.table.left(), self.table.top() + k * high, self.table.width(), high)

    def beside(self, k: int, column: int) -> QRectF:
        """Before a row: the place of its letter, and that of its number."""
        middle, high = self.row(k).center().y(), _line() + 2
        left = self.table.left() - (2 - column) * self.key
        return QRectF(left, middle - high / 2, self.key, high)


def _times(room: QSizeF, shape: tuple[int, ...]) -> float:
    """How much larger than the window's type all is drawn, where cells are as wide as they get."""
    for times in GROWN:
        if max(cell[0] for cell, _ in _ways(room / times, shape)) >= type_scale.px(LARGEST):
            return times
    return 1.0


def _ways(room: QSizeF, shape: tuple[int, ...]) -> list[tuple[tuple[float, float], QSizeF]]:
    """Side by side, or one below the other: the cell and the room of each of the two parts."""
    side = QSizeF(room.width() / 2 - GAP, room.height())
    stacked = QSizeF(room.width(), room.height() / 2 - GAP)
    return [(_cell((each.width(), each.height()), shape), each) for each in (side, stacked)]


def _parts(room: QSizeF, shape: tuple[int, ...]) -> list[Part]:
    """Whichever way has wider cells; in the middle of the room."""
    side, stacked = _ways(room, shape)
    below = _worth(stacked[0]) > _worth(side[0])
    cell, size = stacked if below else side
    first = _part(QRectF(QPointF(0, 0), size), cell, shape)
    wide = max(first.table.right(), min(first.title.width(), TITLE * _line()))
    high = first.sum.bottom()
    apart = min(size.height() if below else size.width(), (high if below else wide) + SPREAD * GAP)
    moved = QPointF(0, apart + 2 * GAP) if below else QPointF(apart + 2 * GAP, 0)
    whole = QPointF(wide, high) + moved
    corner = QPointF(max(room.width() - whole.x(), 0) / 2, max(room.height() - whole.y(), 0) / 2)
    return [
        _part(QRectF(corner + by, QSizeF(wide, size.height())), cell, shape)
        for by in (QPointF(0, 0), moved)
    ]


def _worth(cell: tuple[float, float]) -> float:
    """Height beyond a line's is worth nothing."""
    return cell[0] * min(cell[1], 1.2 * _line())


def _line() -> float:
    return QFontMetricsF(type_scale.font("number")).height()


def _key() -> float:
    return 2.2 * QFontMetricsF(type_scale.font("number")).horizontalAdvance("0 ·")


def _cell(size: tuple[float, float], shape: tuple[int, ...]) -> tuple[float, float]:
    """Width and height of a number's cell in such a part."""
    rows, columns = shape
    title = QFontMetricsF(type_scale.font("text")).lineSpacing() + 4
    wide = min((size[0] - 2 * _key() - 4) / columns, type_scale.px(LARGEST))
    high = min((size[1] - title) / (rows + ROOMY), 2.4 * _line())
    return max(wide, 1.0), max(high, 1.0)


def _part(room: QRectF, cell: tuple[float, float], shape: tuple[int, ...]) -> Part:
    rows, columns = shape
    wide, high = cell
    title = QFontMetricsF(type_scale.font("text")).lineSpacing() + 4
    left, top = room.left() + 2 * _key(), room.top() + title
    table = QRectF(left, top, columns * wide, rows * high)
    result = QRectF(left, table.bottom() + (ROOMY - 1) * high - 2, columns * wide, high)
    return Part(QRectF(room.left(), room.top(), room.width(), title), table, result, _key(), rows)


def _step_of(run: Run) -> int:
    """t (from 0) of the letter that is read, the last one once the pass is over."""
    step, last = run.playhead.step, run.experiment.task.seq_len - 1
    cells = run.steps.cells(step)
    if cells:
        return cells[-1][1]
    return last if step else 0
