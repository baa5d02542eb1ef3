"""One matrix's numbers as colours, with digits where there is room. Paints; knows no places."""

import math

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from core.arrays import Array
from gui.figures.weights.matrix_layout import Sheet
from gui.style import theme
from gui.style import type as type_scale
from gui.style.hatch import hatch
from gui.widgets.laid_text import LaidText, laid_in
from gui.wording.numbers import cell_text
from gui.wording.translate import tr

USUAL = "−0.00"
APART = 4.0  # pixels between the numbers of neighbouring cells
SMALLER = (1.0, 0.95, 0.9)  # of their size, where that is enough
DIM = 0.4
MOST_HATCHED = 2000  # beyond, grey alone tells what is not finite: strokes would take too long


def draw_sheet(painter: QPainter, sheet: Sheet, rect: QRectF, times: float = 1.0) -> None:
    """Fills rect: an empty frame's ground, or a colour for each number. times: of its digits."""
    painter.fillRect(rect, theme.current().color("window"))
    values = sheet.values
    if values is None:
        return
    painter.setOpacity(DIM if sheet.dim else 1.0)
    # An infinite number would get an end's colour: it has none.
    finite = np.where(np.isfinite(values), values, np.nan) if sheet.missing else values
    scaled = (finite / sheet.top if sheet.top > 0 else finite).astype(np.float32)
    painter.drawImage(rect, theme.strip_image(scaled))
    if sheet.missing and (sheet.missing <= MOST_HATCHED or sheet.missing == values.size):
        hatch(painter, rect, values)
    painter.setOpacity(1.0)
    _draw_numbers(painter, (finite, scaled), sheet, rect, times)


def _draw_numbers(
    painter: QPainter, numbers: tuple[Array, Array], sheet: Sheet, rect: QRectF, times: float
) -> None:
    """Where a cell holds one and its digits would not all be 0. numbers: and as colours."""
    values, scaled = numbers
    rows, columns = values.shape
    width = rect.width() / columns
    height = rect.height() / rows
    largest = float(np.nanmax(np.abs(values))) if np.isfinite(values).any() else 0.0
    texts = _fitting(width, height, times, _digits(-largest, sheet.top))
    if texts is None or sheet.top < 0.01:
        return
    before = painter.font()
    plain = [theme.current().color("text")] * values.size  # on a dimmed colour
    inks = plain if sheet.dim else theme.inks_on(theme.diverging(scaled.reshape(-1)))
    for k, value in enumerate(values.reshape(-1).tolist()):
        row, column = divmod(k, columns)
        text = _digits(value, sheet.top)
        left = rect.left() + (column + 0.5) * width - texts.width(text) / 2
        painter.setPen(inks[k])
        texts.draw(painter, text, left, rect.top() + (row + 0.5) * height)
    painter.setFont(before)


def _fitting(width: float, height: float, times: float, widest: str) -> LaidText | None:
    """The texts of a cell's numbers, a little smaller where that sets them apart from the next
    cell's; None where they would touch even so.
    """
    font = type_scale.font("number")
    for smaller in SMALLER:
        texts = laid_in(type_scale.scaled(font, times * smaller))
        wide = max(texts.width(USUAL), texts.width(widest))
        if width >= wide + APART and height >= texts.metrics.ascent() + 1:
            return texts
    return None


def _digits(value: float, top: float) -> str:
    """Two digits after the point, three where the largest of all is below a tenth."""
    if not math.isfinite(value):
        return ""
    if top >= 0.1:
        return cell_text(value)
    return cell_text(value, 3).replace("0.", ".", 1)


def missing_text(count: int, metrics: QFontMetrics, room: float) -> str:
    """ "3 numbers are not finite", shorter where it has less than `room` pixels."""
    text = tr("1 number is not finite")
    if count != 1:
        text = tr("{} numbers are not finite").format(f"{count:,}")
    return text if metrics.horizontalAdvance(text) <= room else tr("not finite")
