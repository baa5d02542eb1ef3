"""Where right or wrong is told: by a mark beside the predicted letter."""

from PySide6.QtCore import QRectF

from gui.figures.diagram.parts import Node
from gui.figures.diagram.sheet import Sheet, beside

MARKS = ("✗", "✓")  # of a wrong answer and of a right one
NEAR = 0.2  # em, of a mark from its letter where there is no more room
BESIDE = 0.4  # em, where there is


def mark_room(sheet: Sheet, node: Node) -> QRectF:
    """Beside a predicted letter, for a mark that may have no room there."""
    room = beside(sheet.layout, node, BESIDE)
    if room.width() < sheet.once("mark", lambda: _widest_mark(sheet)):
        room = beside(sheet.layout, node, NEAR)
    return room


def _widest_mark(sheet: Sheet) -> float:
    return max(map(sheet.fonts.texts("number", bold=True).width, MARKS))
