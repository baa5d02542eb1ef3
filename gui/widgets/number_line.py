"""NumberLine: a line in which a double click selects a whole number, and not what Qt takes for a
word: 7 of 0.7.
"""

import re

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from gui.widgets.code_units import paired

NUMBER = re.compile(r"[^\s,;()]+")  # of several in a row, as a shape or a list has them


class NumberLine(QLineEdit):
    """By itself, or the line of a number box, all of which is one number."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        box = self.parent()
        if isinstance(box, QAbstractSpinBox):
            box.selectAll()  # without its prefix and suffix
        else:
            self._select_at(self.cursorPositionAt(event.position().toPoint()))

    def _select_at(self, place: int) -> None:
        for number in NUMBER.finditer(paired(self.text())):
            if number.start() <= place <= number.end():
                self.setSelection(number.start(), len(number.group()))
                return
