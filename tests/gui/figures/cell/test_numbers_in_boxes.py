"""The numbers in an opened cell's boxes: what is alike tells alike."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF

from gui.figures.cell.graph import GATE
from gui.style import type as type_scale
from tests.gui.figures.cell.cells import drawing, sized, trained


def test_gates_and_states_all_have_numbers_in_their_cells_or_none_has(qapp):
    view = drawing(trained("GRU", 2, num_layers=1, bidirectional=False, embedding_dim=4), lane=0)
    seen = set()
    for wide in range(380, 1900, 120):
        layout = sized(view, (wide, 700)).layout_now()
        told, types = {}, {}
        for strip in layout.strips:
            kind = strip.held.by_unit, strip.count
            told.setdefault(kind, set()).add(bool(strip.told))
            types.setdefault(kind, set()).add(strip.font.pointSizeF())
        assert all(len(each) == 1 for each in (*told.values(), *types.values())), (wide, told)
        seen |= told[True, 2]
    assert seen == {False, True}


def test_a_gate_that_is_nearly_shut_has_its_number_beside_gates_that_have_theirs(qapp):
    view = drawing(trained("LSTM", 8), lane=0)
    parts = view._parts
    first = np.arange(4 * 8) < 8  # of the four gates one
    shut = (
        replace(each, values=np.where(first, np.float32(0.0060931), each.values))
        for each in parts.columns
    )
    view.show_parts(replace(parts, columns=tuple(shut)), 0, "")
    shortened = 0
    for wide in range(340, 760, 12):
        layout = sized(view, (wide, 340)).layout_now()
        gates = [key for key, node in layout.graph.nodes.items() if node.kind == GATE]
        told = {
            key: any(each.key == key and each.text[-1:].isdigit() for each in layout.texts)
            for key in gates
        }
        assert len(set(told.values())) == 1, (wide, told)
        shortened += any(each.text in ("0.00609", "0.0061") for each in layout.texts)
    assert shortened


def test_a_one_hot_vector_is_told_where_other_numbers_have_no_room(qapp):
    view = drawing(trained("RNN", 4, num_layers=1, bidirectional=False, embedding_dim=0), lane=0)
    told = {each.held.names[0]: each.told for each in sized(view, (660, 460)).layout_now().strips}
    letters = [each for each in told.values() if set(each) == {"0", "1"}]
    assert letters
    assert () in told.values()


def test_a_box_has_its_numbers_as_soon_as_the_smallest_type_has_room_in_it(qapp):
    """In a large card they lacked the room around them that its large type would have needed."""
    view = drawing(trained("RNN", 4, num_layers=1, bidirectional=False, embedding_dim=0), lane=0)
    small = QFontMetricsF(type_scale.font("number"))
    needed = small.horizontalAdvance("−0.00") + 0.2 * small.height()
    silent = told = 0
    for wide in range(560, 1900, 60):
        layout = sized(view, (wide, 1180)).layout_now()
        vectors = [
            each for each in layout.strips if each.held.by_unit and each.held.values is not None
        ]
        narrowest = min(each.rect.width() / each.count for each in vectors)
        for each in vectors:
            has_room = narrowest >= needed  # all of them tell theirs, or none does
            assert bool(each.told) or not has_room, (wide, each.held.names)
            silent += not each.told
            told += bool(each.told)
    assert silent
    assert told


@pytest.mark.parametrize("size", [(409, 190), (414, 198), (524, 189), (524, 196), (800, 460)])
def test_two_numbers_of_a_state_stand_in_their_cells_in_a_low_card_too(qapp, size):
    """In a larger type the texts above them left strips that were too low for any."""
    run = trained("RNN", 2, num_layers=1, bidirectional=False)
    for strip in sized(drawing(run, lane=0), size).layout_now().strips:
        if strip.count == 2:
            assert len(strip.told) == 2, strip.key
