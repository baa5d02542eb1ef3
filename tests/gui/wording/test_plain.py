"""Names from outside are shown as they are."""

import pytest

from core.text.plain import one_line
from gui.wording.plain import menu_text, title_text


def test_an_ampersand_makes_no_mnemonic():
    assert menu_text("Q&A run.safetensors") == "Q&&A run.safetensors"


def test_a_line_break_and_what_cannot_be_seen_are_signs():
    assert one_line("a\nb\tc") == "a⏎b⇥c"
    assert one_line("a\x1b[2Jb").isprintable()


@pytest.mark.parametrize("text", ["x" * 1000, "👩‍👩‍👧" * 1000])
def test_what_is_long_is_cut_between_letters(text):
    shown = one_line(text, 10)
    assert shown.endswith("…")
    assert shown[:-1] == text[: len(shown) - 1]


def test_right_to_left_letters_leave_the_order_beside_them_alone():
    assert menu_text("שלום & co") == "\u2068שלום && co\u2069"


def test_a_titles_place_holder_is_doubled():
    assert title_text("[*]") == "[*][*]"
