"""Colours of gradient sizes: from the panel's ground to violet, logarithmic, and their legend.

What is exactly zero stays empty (nothing at all arrives), what is not finite is hatched.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.style.hatch import hatch
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import painted
from gui.wording.numbers import setting_text

LEAST = 1e-8  # smaller ones have the palest colour
STEPS = (1, 2, 5)  # of a decade: where a scale may end
FEWEST = 4  # steps a scale has at least, or small differences would look large
PALEST = 0.1
DIM = 0.4  # of the colour of what comes later
_tables: dict[tuple[str, str], Array] = {}


@dataclass(frozen=True)
class LogRange:
    """From `low` to `high`, low < high."""

    low: float
    high: float

    @classmethod
    def of(cls, values: Array) -> "LogRange":
        """The ends nearest around all that is finite and not zero, from 1e-8 at the least: where
        more were empty, the differences that there are would not be seen.
        """
        known = values[np.isfinite(values) & (values > 0)]
        largest = float(known.max()) if len(known) else 1.0
        smallest = float(known.min()) if len(known) else 1.0
        least = len(STEPS) * round(math.log10(LEAST))
        high = max(_step_below(largest * (1 - 1e-9)) + 1, least + 1)
        low = max(_step_below(smallest * (1 + 1e-9)), least)
        return cls(_end(min(low, high - FEWEST)), _end(high))

    def share(self, values: Array) -> Array:
        """0..1 of positive values; NaN stays."""
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.log10(np.asarray(values, "f8") / self.low)
        found: Array = np.clip(logs / math.log10(self.high / self.low), 0, 1)
        return found


def _step_below(value: float) -> int:
    """The last end of a scale that is no larger, counted from 1."""
    decade = math.floor(math.log10(value))
    within = sum(step * 10.0**decade <= value for step in STEPS)
    return len(STEPS) * decade + max(within, 1) - 1


def _end(step: int) -> float:
    decade, within = divmod(step, len(STEPS))
    return float(f"{STEPS[within]}e{decade}")


def grad_color(share: float) -> QColor:
    colors = theme.current()
    return theme.blend(colors.color("window"), colors.color("grad"), PALEST + (1 - PALEST) * share)


def grad_table() -> Array:
    """(256,) of 0xffRRGGBB, from the palest to the full colour."""
    key = (theme.current().window, theme.current().grad)
    if key not in _tables:
        _tables[key] = np.array([grad_color(k / 255).rgb() for k in range(256)], np.uint32)
    return _tables[key]


def power_text(value: float) -> str:
    """An end as an axis says it: "0.03", "1e−6"."""
    return setting_text(value)


class Note(NamedTuple):
    """What a colourless cell means. draw: how it looks."""

    draw: Callable[[QPainter, QRectF], None]
    text: str


class LogScale(QWidget):
    """The legend: both ends named, and how zero and NaN look where they occur."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.range = LogRange(LEAST, 1.0)
        self.has_zero = self.has_nan = False
        self.what = ""  # the quantity, before the bar
        self.faint = False  # all that is shown is, as what comes later
        type_scale.wear(self, "label")

    def show_range(
        self, shown: LogRange, values: Array, faint: bool = False, what: str = ""
    ) -> None:
        """faint: whether all values are drawn so; then their key is, too. what: their name."""
        has_zero = bool((values == 0).any())
        has_nan = not bool(np.isfinite(values).all())
        found = shown, has_zero, has_nan, faint, what
        if found == (self.range, self.has_zero, self.has_nan, self.faint, self.what):
            return  # ten times a second at full speed
        self.range = shown
        self.what = what
        self.faint = faint
        self.has_zero = has_zero
        self.has_nan = has_nan
        self._name()

    def _name(self) -> None:
        ends = power_text(self.range.low), power_text(self.range.high)
        self.setAccessibleName(self.tr("Colours from {} to {}, logarithmic").format(*ends))
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(16 * em, em + 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def notes(self) -> tuple[Note, ...]:
        """How zero and NaN look; each in the words that have room, or none at all."""
        return self._fitted()[1]

    def _fitted(self) -> tuple[int, tuple[Note, ...], str]:
        """How wide the bar is, and what stands beside and before it: the bar gives way first."""
        em = self.fontMetrics().height()
        full = (
            *([Note(draw_zero, self.tr("0: nothing arrives"))] if self.has_zero else ()),
            *([Note(draw_nan, "NaN")] if self.has_nan else ()),
        )
        short = tuple(note._replace(text="0") if note.draw is draw_zero else note for note in full)
        forms = ((6, full), (3, full), (6, short), (3, short))
        for what, (wide, notes) in product((self.what, ""), forms):
            if self._width(wide * em, notes) + self._before(what) <= self.width():
                return wide * em, notes, what
        return 3 * em, (), ""

    def _before(self, what: str) -> float:
        """Pixels that its name takes."""
        return formula_text(self.font()).advance(what) + 10 if what else 0.0

    def _width(self, bar: int, notes: tuple[Note, ...]) -> float:
        metrics = self.fontMetrics()
        ends = (power_text(self.range.low), power_text(self.range.high))
        texts = (*ends, *(note.text for note in notes))
        told = sum(metrics.horizontalAdvance(text) + 5 for text in texts)
        return bar + told + len(notes) * (12 + self.height() * 0.56)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        wide, notes, what = self._fitted()
        top, high = self.height() * 0.22, self.height() * 0.56
        if what:
            painter.setPen(theme.current().color("muted"))
            room = QRectF(0, 0, self._before(what), self.height())
            formula_text(self.font()).draw(painter, room, what, left=True)
            painter.setFont(self.font())
        x = self._bar(painter, self._before(what), wide, (top, high))
        for note in notes:
            box = QRectF(x + 12, top, high, high)
            note.draw(painter, box)
            x = self._text(painter, box.right() + 4, note.text)

    def _bar(self, painter: QPainter, x: float, wide: int, down: tuple[float, float]) -> float:
        """With its ends, the first at x; returns where it ends."""
        left = self._text(painter, x, power_text(self.range.low)) + 4
        top, high = down
        for k in range(48):
            piece = QRectF(left + k * wide / 48, top, wide / 48 + 1, high)
            color = grad_color(k / 47)
            ground = theme.current().color("window")
            painter.fillRect(piece, theme.blend(ground, color, DIM) if self.faint else color)
        return self._text(painter, left + wide + 4, power_text(self.range.high))

    def _text(self, painter: QPainter, x: float, text: str) -> float:
        """Returns where it ends."""
        painter.setPen(theme.current().color("muted"))
        wide = self.fontMetrics().horizontalAdvance(text) + 1
        painter.drawText(QRectF(x, 0, wide, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return x + wide


def draw_zero(painter: QPainter, room: QRectF) -> None:
    """Empty and finely hatched: nothing at all gets there, not even a little."""
    colors = theme.current()
    painter.fillRect(room, colors.color("panel"))
    painter.fillRect(room, QBrush(colors.color("border"), Qt.BrushStyle.FDiagPattern))


def draw_nan(painter: QPainter, room: QRectF) -> None:
    """Draws the sign of what is no number, as everywhere else."""
    hatch(painter, room, np.full((1, 1), np.nan))
