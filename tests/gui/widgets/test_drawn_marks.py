"""Marks that are drawn over Fusion's own."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionTab

from gui.style import theme
from gui.widgets.drawn_marks import draw_tab

State = QStyle.StateFlag
FRONT = State.State_Enabled | State.State_Selected


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("state", "framed"),
    [
        (FRONT, False),
        (FRONT | State.State_HasFocus, False),  # by a click
        (FRONT | State.State_HasFocus | State.State_KeyboardFocusChange, True),
    ],
)
def test_a_tab_is_framed_while_keys_go_to_it(state, framed):
    option = QStyleOptionTab()
    option.rect = QRect(0, 0, 80, 30)
    option.state = state
    image = QImage(80, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_tab(painter, option)
    painter.end()
    accent = theme.current().color("accent")
    edges = [image.pixelColor(1, 15), image.pixelColor(78, 15), image.pixelColor(40, 1)]
    assert [each == accent for each in edges] == [framed] * 3
