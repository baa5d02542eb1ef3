"""Text from outside in one line: nothing in it reaches beyond its own place."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.text.letters import Letters
from core.text.plain import one_line
from tests.any_text import any_text

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"


@given(st.text(st.characters(codec=None), max_size=200))
@settings(max_examples=300, deadline=None)
def test_whatever_comes_in_one_line_without_controls_and_overrides_comes_out(text):
    shown = one_line(text)
    assert not set(shown) & set(TURNING)
    assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in shown)
    depth = 0
    for each in shown:
        depth += (each in "\u2066\u2067\u2068") - (each == "\u2069")
        assert depth >= 0
    assert depth == 0
    assert len(Letters.of(shown)) <= 82


@given(any_text(max_size=60))
@settings(max_examples=200, deadline=None)
@example("\u1067")
def test_what_is_one_line_already_stays_as_it_is(text):
    assert one_line(one_line(text)) == one_line(text)


def test_a_vowel_of_burmese_stands_behind_its_letter_without_a_circle():
    assert (
        one_line("\u1019\u103c\u1014\u103a\u1019\u102c") == "\u1019\u103c\u1014\u103a\u1019\u102c"
    )


def test_an_escape_sequence_is_seen_instead_of_obeyed():
    assert one_line("\x1b]0;title\x07\x1b[2J") == "?]0;title??[2J"


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u2069", "\u2066\u2066\u2069"])
def test_a_mark_that_would_turn_what_stands_beside_it_is_a_sign(mark):
    assert mark not in one_line(f"a{mark}b")
    assert "◌" in one_line(f"a{mark}b")


def test_a_whole_isolate_is_harmless_and_stays():
    assert one_line("a\u2068שלום\u2069b").count("\u2068") == 2
