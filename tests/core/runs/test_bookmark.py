"""Bookmarks: named moments, one a place, in order of time."""

import pytest

from core.runs.bookmark import MOST, NAME_MAX, Bookmark, in_order
from core.settings import SpecError
from core.trace.playhead import Playhead


def test_they_stand_in_order_of_time_and_the_later_of_two_in_one_place_stays():
    first, second = Bookmark(Playhead(1, 3), "a"), Bookmark(Playhead(9, 1), "b")
    renamed = Bookmark(Playhead(9, 1), "c")
    assert in_order([second, first, renamed]) == (first, renamed)


def test_there_are_no_more_than_can_be_told_apart():
    assert len(in_order(Bookmark(Playhead(epoch, 0)) for epoch in range(1, 200))) == MOST


@pytest.mark.parametrize("name", ["x" * (NAME_MAX + 1), "two\nlines"])
def test_a_name_that_cannot_be_is_refused_in_a_sentence(name):
    with pytest.raises(SpecError, match="has at most 60 letters, in one line"):
        Bookmark(Playhead(1, 0), name)
