"""The legend of a logarithmic map says what zero means in the words that it has room for."""

import re

import numpy as np
import pytest

from gui.widgets.log_scale import LogRange, LogScale
from tests.gui.figures.drawn_texts import drawn_texts


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


def test_while_the_range_is_asked_for_what_has_no_colour_is_told_and_no_number(scale):
    scale.ask(True)
    scale.resize(900, scale.sizeHint().height())
    assert [note.text for note in scale.notes()] == ["0: nothing arrives", "NaN"]
    texts = [each.text for each in drawn_texts(scale, (900, scale.height()))]
    assert texts == ["0: nothing arrives", "NaN"]
    assert not re.search(r"\d", scale.accessibleName())
    scale.ask(False)
    assert "0.1" in [each.text for each in drawn_texts(scale, (900, scale.height()))]
    assert "0.1" in scale.accessibleName()
