"""Lanes and cells: what comes before and after a time step, and that each cell has its record."""

import pytest

from core.experiment.cells import CELLS
from core.experiment.lanes import Lanes
from core.settings import CHOICES

BOTH_WAYS = [Lanes(2, 1, 4), Lanes(2, 2, 4), Lanes(1, 2, 1)]


@pytest.mark.parametrize("lanes", BOTH_WAYS, ids=str)
def test_what_a_lane_read_before_is_read_again_by_what_comes_after(lanes):
    for lane in [*lanes.of_layer(0), *lanes.top]:
        order = sorted(range(lanes.seq_len), key=lambda t: lanes.position(lane, t))
        found = [lanes.before(lane, t) for t in order]
        assert found == [None, *order[:-1]]
        assert [lanes.after(lane, t) for t in order] == [*order[1:], None]


def test_odd_lanes_read_backward_where_there_are_two_directions_only():
    assert [Lanes(2, 2, 4).arrow(lane) for lane in range(4)] == ["→", "←", "→", "←"]
    assert [Lanes(4, 1, 4).arrow(lane) for lane in range(4)] == [""] * 4
    assert Lanes(2, 2, 4).before(1, 0) == 1


def test_every_cell_to_choose_has_a_record_and_every_gate_its_function():
    assert tuple(CELLS) == CHOICES["cell"]
    assert all(len(kind.squashes) == len(kind.gates) for kind in CELLS.values())
