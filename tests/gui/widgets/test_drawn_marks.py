"""Marks that are drawn over Fusion's own."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionTab

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import marks
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


@pytest.mark.usefixtures("qapp")
def test_the_arrow_of_a_button_with_a_menu_grows_with_the_type():
    button = QPushButton()  # with no words beside it
    menu = QMenu(button)
    button.setMenu(menu)
    marks.wear(button)
    wide = []
    for zoom in (100, 200):
        type_scale.set_zoom(zoom)
        type_scale.arrive()
        button.resize(200, 60)
        image = button.grab().toImage()
        ground = image.pixelColor(100, 30)
        inked = [x for x in range(110, 194) if image.pixelColor(x, 30) != ground]
        wide.append(inked[-1] - inked[0] + 1)
        assert inked[-1] < 194
    type_scale.set_zoom(100)
    button.deleteLater()
    assert wide[1] >= 1.7 * wide[0] > 0
