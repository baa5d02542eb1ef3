"""Numbers as people type them: the other decimal sign and other digits, never another number."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.settings import SpecError, parse_value
from core.typed_number import plain, real, whole
from tests.any_text import any_text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.9", 0.9),
        ("0,9", 0.9),
        (" ,5 ", 0.5),
        ("0,001", 0.001),
        ("10,25", 10.25),
        ("−0,5", -0.5),
        ("1,5e-3", 1.5e-3),
        ("1e-05", 1e-5),
        ("٠٫٩", 0.9),
        ("०.९", 0.9),
        ("０．９", 0.9),
        ("1000,5", 1000.5),
        ("0,5000", 0.5),
    ],
)
def test_a_number_with_one_meaning_is_understood(text, number):
    assert float(real(text)) == number


@pytest.mark.parametrize("text", ["1,000", "-12,345", "1,000,000", "1.000,5", "1,2,3", "٬", "1'5"])
def test_a_text_with_two_meanings_or_none_is_refused(text):
    with pytest.raises(ValueError, match="could not convert"):
        float(real(text))
    with pytest.raises(SpecError, match="allowed is a number above 0"):
        parse_value("lr", text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,000", 1000), ("٣٢", 32), ("१२", 12), ("−7", -7), ("12,345,678", 12345678)],
)
def test_whole_numbers_are_understood_in_every_script(text, number):
    assert int(whole(text)) == number


@pytest.mark.parametrize("text", ["3,5", "1.000", "1,00", "٣٫٥"])
def test_a_whole_number_with_a_fraction_is_refused(text):
    with pytest.raises(ValueError, match="invalid literal"):
        int(whole(text))


@given(st.floats(0.0001, 99_999, allow_subnormal=False))
@settings(max_examples=100)
def test_no_comma_ever_makes_another_number(value):
    text = f"{value:.6g}"
    typed = real(text.replace(".", ","))
    try:
        found = float(typed)
    except ValueError:
        return
    assert found == float(text)


@given(any_text(max_size=12))
@settings(max_examples=100)
def test_any_text_at_all_is_a_number_or_refused(text):
    for parse, read in ((whole, int), (real, float)):
        with suppress(ValueError):
            read(parse(text))
    assert plain(plain(text)) == plain(text)


def test_the_settings_of_the_terminal_take_the_comma_too():
    assert parse_value("lr", "0,9") == 0.9
    assert parse_value("dropout", "0,5") == 0.5
