"""The room of an opened cell is found once for all cells of its kind."""

import pytest

from core.trace.playhead import Playhead
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


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_a_cell_on_its_way_stands_as_if_none_had_been_there_before(qapp, cell):
    """A box that was laid out for other names, values or another unit is no other's."""
    run = trained(cell, 8)
    head, made, moments = run.playhead, CellDrawing(), [Playhead(run.playhead.epoch, 0)]
    made.resize(640, 360)
    for _ in range(2 * len(run.operations.of(1))):
        moments.append(run.operations.after(moments[-1]))
    for place, moment in enumerate(moments):
        run.move(moment)
        for t in (0, 1):
            made.show_parts(cell_parts(run, run.trace, 0, t), place % 3, "")
            layout = made.layout_now()
            known = {**layout.boxes}
            layout.boxes.clear()
            made.resizeEvent(None)
            assert told(layout) == told(made.layout_now()), (moment, t)
            layout.boxes.update(known)
    run.move(head)


def told(layout):
    texts = [(each.text, each.rect, each.font.toString()) for each in layout.texts]
    strips = [(each.rect, each.held.names, each.told) for each in layout.strips]
    values = [None if each.held.values is None else [*each.held.values] for each in layout.strips]
    return texts, strips, values, layout.missing
