"""The box of layers and directions says which lane is shown in any width, in whole words."""

import pytest
from PySide6.QtCore import Qt

from core.course.lesson import find_lesson
from gui.widgets.lane_box import LaneBox
from tests.gui.figures.drawn_texts import drawn_texts, outside


@pytest.mark.parametrize("chosen", [0, 4])
def test_where_there_is_less_room_whole_words_are_left_out_and_the_lane_is_still_told(qapp, chosen):
    box = LaneBox("lanes")
    box.choose(find_lesson("hello-lstm").experiment, 3)
    box.setCurrentIndex(chosen)
    told = []
    for wide in range(box.sizeHint().width(), 50, -4):
        box.resize(wide, box.sizeHint().height())
        told.append(box.shown_text())
    follows = [] if chosen else ["▸ layer 2 ←", "▸ 2 ←"]
    assert list(dict.fromkeys(told)) == [*(follows or ["layer 2 ←"]), "2 ←"]


def test_a_lane_in_its_list_is_heard_in_words(qapp):
    box = LaneBox("lanes")
    box.choose(find_lesson("hello-lstm").experiment, 3)
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert box.itemData(4, role) == "layer 2, right to left"
        assert box.itemData(3, role) == "layer 2, left to right"


def test_a_short_name_is_not_cut_either(qapp):
    box = LaneBox("lanes")
    box.choose(find_lesson("hello-lstm").experiment, 3)
    texts = drawn_texts(box, (84, box.sizeHint().height()))
    assert "".join(each.text for each in texts).replace(" ", "") == "▸2←"
    assert outside(texts) == []
