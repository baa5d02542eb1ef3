"""The numbers beside the lines of a program."""

import pytest

from gui.figures.code.code_view import CodeView
from gui.figures.code.room_for_type import BEFORE_NUMBERS
from gui.style import type as type_scale
from tests.gui.figures.drawn_texts import drawn_texts, outside


@pytest.fixture
def view(qtbot):
    made = CodeView()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_text("import torch\n" * 12)
    made.show()
    return made


def test_numbers_of_lines_leave_the_code_its_room_at_any_zoom(view, qtbot):
    try:
        for zoom in (100, 220, 80):
            type_scale.set_zoom(zoom)
            qtbot.waitUntil(lambda: view._numbers.width() == view.numbers_width())
            assert view.viewport().x() >= view._numbers.geometry().right()
    finally:
        type_scale.set_zoom(100)


def test_a_lines_number_is_seen_whole_at_any_zoom_and_in_any_type(view):
    try:
        for zoom, times in ((100, 1), (175, 1), (250, 1), (175, 1.4), (80, 1.4)):
            type_scale.set_zoom(zoom)
            type_scale.arrive()
            view.setFont(type_scale.scaled(type_scale.font("label", mono=True), times))
            type_scale.arrive()
            seen = [each for each in drawn_texts(view, (600, 400)) if each.text in ("10", "12")]
            assert len(seen) == 2
            assert not outside(seen), (zoom, times)
            free = type_scale.px(BEFORE_NUMBERS)
            assert all(each.rect.left() >= free - 1 for each in seen), (zoom, times)
    finally:
        type_scale.set_zoom(100)
