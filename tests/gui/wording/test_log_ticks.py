"""Ticks of a logarithmic axis."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.wording.axes import MANY, log_ticks


@given(st.floats(-9, 37), st.floats(1.2, 46))
def test_there_are_a_few_inside_the_range_in_order_and_named_by_their_value(low, span):
    ticks = log_ticks(low, low + span)
    places = [place for place, _ in ticks]
    assert 1 <= len(ticks) <= MANY
    assert places == sorted(places)
    assert all(low <= place <= low + span for place in places)
    for place, text in ticks:
        assert float(text.replace("−", "-")) == pytest.approx(10**place, rel=1e-9)


def test_one_decade_shows_more_than_powers_of_ten():
    assert [text for _, text in log_ticks(math.log10(0.3), math.log10(4.0))] == [
        "0.5",
        "1",
        "2",
    ]
