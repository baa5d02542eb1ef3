"""Marks that are drawn over Fusion's own."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionTab,
)

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import marks
from gui.widgets.drawn_marks import draw_tab
from tests.gui.waiting import lay_out

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


@pytest.mark.usefixtures("qapp")
def test_what_is_free_before_the_words_of_a_box_grows_with_them():
    """In type for the last row they stood at its very edge."""
    boxes = QComboBox(), QCheckBox("HHH")
    boxes[0].addItem("HHH")
    free = []
    for zoom in (100, 200):
        type_scale.set_zoom(zoom)
        type_scale.arrive()
        for box in boxes:
            marks.wear(box)
            box.resize(box.sizeHint())
            image = box.grab().toImage()
            rows = range(box.height() // 3, 2 * box.height() // 3)
            dark = [x for x in range(4, box.width()) if _has_ink(image, x, rows)]
            first = dark[0] if box is boxes[0] else _after_a_gap(dark)
            free.append(first)
    type_scale.set_zoom(100)
    for box in boxes:
        box.deleteLater()
    assert free[2] >= 1.5 * free[0]
    assert free[3] >= 1.7 * free[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_corner_between_two_scroll_bars_is_no_bright_square(qtbot, window, scheme):
    window.appearance.set_theme(scheme)
    text = QPlainTextEdit("long " * 80 + "\nline" * 80)
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    qtbot.addWidget(text)
    marks.wear(text)
    text.resize(200, 120)
    text.show()
    lay_out()
    right, low = text.verticalScrollBar().geometry(), text.horizontalScrollBar().geometry()
    corner = QPoint(text.width() - right.width() // 2, text.height() - low.height() // 2)
    found = text.grab().toImage().pixelColor(corner)
    assert found.name() == text.palette().window().color().name()
    window.appearance.set_theme("light")


def _has_ink(image, x, rows):
    return any(image.pixelColor(x, y).lightness() < 150 for y in rows)


def _after_a_gap(dark):
    """How far the words are from the box before them."""
    return next(right - left for left, right in pairwise(dark) if right - left > 3)
