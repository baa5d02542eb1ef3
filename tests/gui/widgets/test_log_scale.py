"""The legend of a logarithmic map says what zero means in the words that it has room for."""

import numpy as np
import pytest

from gui.widgets.log_scale import LogRange, LogScale


@pytest.fixture
def scale(qtbot):
    found = LogScale()
    qtbot.addWidget(found)
    values = np.array([0.0, np.nan, 1e-4, 0.1])
    found.show_range(LogRange.of(values), values)
    return found


def test_what_has_no_room_is_said_shortly_or_not_at_all(scale):
    told = {}
    for width in range(900, 40, -4):
        scale.resize(width, scale.sizeHint().height())
        told.setdefault(tuple(note.text for note in scale.notes()), width)
    assert list(told) == [("0: nothing arrives", "NaN"), ("0", "NaN"), ()]


def test_all_that_is_drawn_ends_within_the_legend(scale):
    scale.show()
    for width in range(900, 140, -20):
        scale.resize(width, scale.sizeHint().height())
        bar, notes, _ = scale._fitted()
        assert scale._width(bar, notes) <= width
