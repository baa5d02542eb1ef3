"""core.text.repeats: the share of held-out letters that are trained on word for word."""

from itertools import chain

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text import repeats
from core.text.builtin import TOPICS_MAX, read_builtin
from core.text.corpus import Cancelled, encode
from core.text.repeats import WINDOW, repeated_share


def codes(letters):
    return np.array(list(letters), np.uint16)


def split(text):
    found = encode(text).codes
    at = len(found) - len(found) // 10
    return found[:at], found[at:]


def by_hand(train, valid):
    """Window by window, as it is told."""
    known = {tuple(train[k : k + WINDOW]) for k in range(len(train) - WINDOW + 1)}
    inside = [False] * len(valid)
    for k in range(len(valid) - WINDOW + 1):
        if tuple(valid[k : k + WINDOW]) in known:
            inside[k : k + WINDOW] = [True] * WINDOW
    return sum(inside) / len(valid)


@st.composite
def texts(draw):
    """Stretches of few letters, some of which come again."""
    stretch = st.lists(st.integers(0, 2), min_size=1, max_size=50)
    known = draw(st.lists(stretch, min_size=1, max_size=4))
    parts = st.lists(st.one_of(st.sampled_from(known), stretch), min_size=1, max_size=6)
    return [list(chain.from_iterable(draw(parts))) for _ in range(2)]


@settings(deadline=None, max_examples=60)
@given(texts(), st.integers(1, 70))
def test_the_share_is_what_a_count_by_hand_finds_however_it_is_cut_in_pieces(pair, piece):
    train, valid = pair
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "PIECE", piece)
        found = repeated_share(codes(train), codes(valid))
    assert found == pytest.approx(by_hand(train, valid))


def test_a_copied_half_is_told_to_the_letter():
    draw = np.random.default_rng(0)
    train, new = draw.integers(0, 60, 5_000), draw.integers(60, 90, 500)
    assert repeated_share(train, np.r_[train[700:1_200], new]) == 0.5
    assert repeated_share(train, new) == 0.0
    assert repeated_share(train, train) == 1.0


def test_31_letters_in_a_row_are_chance_and_32_are_a_repeat():
    draw = np.random.default_rng(1)
    train, new = draw.integers(0, 60, 1_000), draw.integers(60, 90, 68)
    assert repeated_share(train, np.r_[train[: WINDOW - 1], new]) == 0.0
    assert repeated_share(train, np.r_[train[:WINDOW], new]) == WINDOW / 100


def test_what_is_shorter_than_a_window_repeats_nothing():
    assert repeated_share(codes([1] * 31), codes([1] * 100)) == 0.0
    assert repeated_share(codes([1] * 100), codes([1] * 31)) == 0.0


def test_topics_as_they_stand_are_mostly_known_and_cleaned_ones_are_not():
    from pydoc_data.topics import topics

    whole = "\n\n".join(each.strip("\n") for each in topics.values())
    as_they_stand = repeated_share(*split(whole[:TOPICS_MAX]))
    cleaned = repeated_share(*split(read_builtin("topics")))
    assert as_they_stand > 0.6  # 0.89 with Python 3.11
    assert cleaned < 0.3  # 0.16: in it, what is shorter than a paragraph


def test_it_tells_how_far_it_is_and_can_be_cancelled(monkeypatch):
    monkeypatch.setattr(repeats, "PIECE", 100)
    told, letters = [], np.arange(1_000) % 7
    repeated_share(letters, letters, lambda share: told.append(share) or True)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        repeated_share(letters, letters, lambda share: False)
