"""The room of an opened cell is found once for all cells of its kind."""

import pytest

from gui.figures.cell import placing
from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.parts import cell_parts
from tests.gui.figures.cell.cells import trained


@pytest.mark.parametrize("inside", [None, "f"])
def test_the_next_cell_has_the_room_that_was_found_for_the_last_one(qapp, inside):
    placing._scale.cache_clear()
    found = []
    for t in range(3):
        made = CellDrawing()
        made.resize(640, 360)
        made.show_parts(
            cell_parts(trained("LSTM", 8), trained("LSTM", 8).trace, 1, t), 0, "", inside
        )
        found.append(made.layout_now())
    assert placing._scale.cache_info().misses == 1
    assert found[1].rects == found[2].rects
    assert {each.text for each in found[1].texts} != {each.text for each in found[2].texts}
