"""One matrix's numbers as colours, with digits where there is room. Paints; knows no places."""

import math

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from core.arrays import Array
from gui.figures.weights.matrix_layout import Sheet
from gui.style import theme
from gui.style.hatch import hatch
from gui.wording.numbers import cell_text
from gui.wording.translate import tr

MIN_CELL = (31, 11)  # pixels that a number needs
DIM = 0.4
MOST_HATCHED = 2000  # beyond, grey alone tells what is not finite: strokes would take too long


def draw_sheet(painter: QPainter, sheet: Sheet, rect: QRectF) -> None:
    """Fills rect: an empty frame's ground, or a colour for each number."""
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
    _draw_numbers(painter, finite, scaled, sheet, rect)


def _draw_numbers(
    painter: QPainter, values: Array, scaled: Array, sheet: Sheet, rect: QRectF
) -> None:
    """Where a cell holds one and its digits would not all be 0."""
    rows, columns = values.shape
    width = rect.width() / columns
    height = rect.height() / rows
    if width < MIN_CELL[0] or height < MIN_CELL[1] or sheet.top < 0.01:
        return
    font = QFont(painter.font())
    before = painter.font()
    font.setPixelSize(int(min(height * 0.75, width * 0.29, 12)))
    painter.setFont(font)
    faded = [theme.current().color("muted")] * values.size  # on a dimmed colour
    inks = faded if sheet.dim else theme.inks_on(theme.diverging(scaled.reshape(-1)))
    for k, value in enumerate(values.reshape(-1).tolist()):
        row, column = divmod(k, columns)
        room = QRectF(rect.left() + column * width, rect.top() + row * height, width, height)
        painter.setPen(inks[k])
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _digits(value, sheet.top))
    painter.setFont(before)


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
