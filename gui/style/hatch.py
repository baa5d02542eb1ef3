"""Hatching for what is not a finite number: it has no colour, and must not look like zero."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from core.arrays import Array
from gui.style import theme


def hatch(painter: QPainter, rect: QRectF, values: Array) -> None:
    """Strokes over the cells of `values` (rows, columns), drawn in rect, that are not finite."""
    missing = ~np.isfinite(values)
    if not missing.any():
        return
    rows, columns = values.shape
    width = rect.width() / columns
    height = rect.height() / rows
    brush = QBrush(theme.current().color("wrong"), Qt.BrushStyle.BDiagPattern)
    if missing.all():
        painter.fillRect(rect, brush)
        return
    for row, column in np.argwhere(missing).tolist():
        left = rect.left() + column * width
        top = rect.top() + row * height
        painter.fillRect(QRectF(left, top, width, height), brush)
