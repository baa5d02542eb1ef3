"""One rule for digits, in one place."""

import math
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.figures.gates.picture import gate_text
from gui.wording.numbers import (
    aligned,
    bits_text,
    cell_text,
    loss_text,
    number_text,
    percent_text,
    read_back,
    setting_text,
    share_cell_text,
    short_number,
    short_text,
    terse_number,
    to_place,
)
from gui.wording.pasted import rows


@pytest.mark.parametrize(
    ("value", "decimals", "told"),
    [
        (0.938, 2, "+0.94"),
        (-0.938, 2, "−0.94"),
        (-0.0049, 2, "0.00"),
        (0.0049, 2, "0.00"),
        (-0.0, 2, "0"),
        (-0.0049, 3, "−0.005"),
        (math.nan, 2, "+nan"),
    ],
)
def test_a_coloured_cell_gives_no_sign_to_what_it_tells_as_nothing(value, decimals, told):
    assert cell_text(value, decimals) == told


def test_only_what_is_nothing_or_all_is_told_so_in_a_cell_of_shares():
    told = [share_cell_text(each) for each in (0, 3e-9, 0.0049, 0.0051, 0.938, 0.996, 1)]
    assert told == ["0", "<0.01", "<0.01", "0.01", "0.94", ">0.99", "1"]


def test_a_gate_is_told_as_wholly_open_or_closed_only_where_it_is():
    told = [gate_text("f", each) for each in (0, 0.001, 0.4, 0.99996, 1)]
    assert told == ["0", "<0.01", "0.40", ">0.99", "1"]
    assert gate_text("g", -0.9998) == "−1.00"  # of two decimals, as any number of a cell


def test_what_is_nearly_1_is_told_so_where_there_is_no_room_for_its_digits():
    told = [short_text(each, 3, "+") for each in (-0.9998, 1.004, 0.5, -1)]
    assert told == ["≈−1", "≈+1", "+0.500", "−1.00"]
    assert [short_text(0.9998, digits) for digits in (4, 3)] == ["0.9998", "≈1"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.487, "0.4870"),
        (1.2346, "1.235"),
        (-12.346, "−12.35"),
        (0.051234, "0.05123"),
        (0.00487, "0.004870"),
        (0.0001, "0.0001000"),
        (3.1234e-6, "3.123e−6"),
        (12345.6, "12346"),
        (123456.7, "1.235e5"),
        (9999.96, "10000"),
        (3, "3"),
        (0, "0"),
        (-math.inf, "−inf"),
    ],
)
def test_a_result_has_four_significant_digits(value, told):
    assert number_text(value) == told


@given(st.floats(1e-12, 9.9e4) | st.floats(1e5, 1e30))
def test_what_is_told_is_the_nearest_that_four_digits_can_say(value):
    told = number_text(value)
    exact = Decimal(value)
    step = Decimal(1).scaleb(exact.adjusted() - 3)
    if value < 1e5:
        step = min(step, Decimal(1))
    nearest = (exact / step).to_integral_value(ROUND_HALF_EVEN) * step
    assert Decimal(read_back(told)) == nearest
    assert Decimal(read_back(told)) != 0


def test_a_loss_of_a_whole_number_is_a_result_too():
    assert [loss_text(each) for each in (1.0, 1.39543, 0.0)] == ["1.000", "1.395", "0"]


def test_bits_have_two_decimals_until_they_are_too_few():
    assert [bits_text(each) for each in (1.984, 0.5, 0.0314)] == ["1.98", "0.50", "0.031"]


def test_a_share_is_none_or_all_only_where_it_is():
    assert [percent_text(each) for each in (0, 0.0002, 0.0196, 0.25, 0.998, 0.99996, 1)] == [
        *("0 %", "<0.1 %", "2.0 %", "25 %", "99.8 %", ">99.9 %", "100 %")
    ]
    assert [percent_text(each, 0) for each in (0.004, 0.667, 0.996)] == ["<1 %", "67 %", ">99 %"]


def test_settings_are_told_as_they_were_written():
    assert [setting_text(each) for each in (0.1, 1e-8, 0.9999, 3.0)] == [
        "0.1",
        "1e−8",
        "0.9999",
        "3",
    ]


def test_two_digits_have_to_do_where_there_is_little_room():
    assert [to_place(each, 4) for each in (0.00023, 0.0043, 1.2)] == ["0.0002", "0.0043", "1.2000"]
    assert [short_number(each) for each in (0.1234, 4.1e-6, 41.2)] == ["0.12", "4.1e−6", "41"]


def test_signs_and_points_stand_below_each_other():
    told = [each.replace("\u00a0", "·") for each in aligned(["+0.4870", "−12.35", "+3.1e−6", "0"])]
    assert told == ["·+0.4870", "−12.35··", "·+3.1e−6", "··0·····"]
    told = [each.replace("\u00a0", "·") for each in aligned(["2 %", "83.6 %", "–"])]
    assert told == ["·2.0 %", "83.6 %", "·····–"]  # nor do units stand beside each other
    told = [each.replace("\u00a0", "·") for each in aligned(["2 %", "100 %", "<1 %"])]
    assert told == ["··2 %", "100 %", "·<1 %"]  # no digits where none has any
    mixed = [each.replace("\u00a0", "·") for each in aligned(["100 %", "0.0010"])]
    assert mixed == ["·100 %", "0.0010"]  # no percent of one is compared with the other


def test_what_is_pasted_elsewhere_can_be_read_by_a_program():
    assert rows(["a"], [["−3.1e−6"], ["−"], [0.1]]) == "a\n-3.1e-6\n−\n0.1\n"


def test_no_point_stands_without_a_digit_behind_it_however_few_are_told():
    told = [number_text(value, 1) for value in (4.971e-5, 5e-5, -3e-7, 0.0008, 6.0, 4.2e12)]
    assert told == ["5e−5", "5e−5", "−3e−7", "0.0008", "6", "4e12"]


def test_the_tersest_form_of_a_small_loss_is_as_short_as_that_of_a_large_one():
    assert [terse_number(each) for each in (0.36, 0.0006249, 0.0096, 1.406, 0.0)] == [
        "0.4",
        "6e−4",
        "1e−2",
        "1",
        "0",
    ]
