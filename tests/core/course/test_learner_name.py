"""core.course.learner_name: what a learner may be called, and the sentence where not."""

import pytest
from hypothesis import given, settings

from core.course.learner_name import LONGEST, checked, why_not
from tests.any_text import any_text


@pytest.mark.parametrize(
    "name",
    [
        *("Anna", "王小明", "Zoë", "नमस्ते", "O'Neill & Söhne <b>", "x" * LONGEST),
        *("👩🏽\u200d🚀", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
        *("مريم", "שרה", "می\u200cخواهم"),
        *("../../etc/passwd", "CON", "nul.json", "a/b\\c:d*?", "..", "-rf", "%s {name} [*]"),
    ],
)
def test_people_are_called_in_any_script_and_with_any_sign(name):
    assert checked(name) == name


def test_blanks_around_and_between_are_one_blank_or_none():
    assert checked("  Anna \t Maria\n") == "Anna Maria"
    assert checked("Zoe\u0308") == "Zoë"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "The name is empty"),
        (" \n ", "The name is empty"),
        ("x" * (LONGEST + 1), "The name has 41 letters; allowed are up to 40."),
        ("x" * 10**6, "The name has 1,000,000 characters; allowed are up to 40 letters."),
        ("An\x00na", "a control character (U+0000) at position 3"),
        ("An\ud800na", "half of a character (U+D800) at position 3"),
        ("Anna\u202egnp", "invisible character (U+202E) at position 5"),
        ("\u2067Anna\u2069", "invisible character (U+2067) at position 1"),
        ("\u200b", "invisible character (U+200B) at position 1"),
        ("\u200d", "Nothing in the name can be seen"),
        ("\u3164\u3164", "Nothing in the name can be seen"),
        ("\u0301\u0302", "Nothing in the name can be seen"),
    ],
)
def test_what_is_no_name_is_refused_with_its_reason(name, sentence):
    assert sentence in why_not(name)


@pytest.mark.parametrize("again", ["anna", " ANNA ", "Ａｎｎａ"])
def test_one_name_is_that_of_one_learner(again):
    assert "There is already a learner" in why_not(again, ["Berta", "Anna"])
    assert why_not(again, ["Berta"]) == ""


@settings(max_examples=50)
@given(any_text(max_size=60))
def test_whatever_is_typed_is_a_name_that_stays_or_one_sentence(name):
    sentence = why_not(name)
    if sentence:
        assert sentence.endswith(".")
    else:
        assert checked(checked(name)) == checked(name)
