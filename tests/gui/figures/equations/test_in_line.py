"""Texts of one line: formulas and code among words, and nothing of them is HTML."""

import pytest

from core.course.formulas import in_line
from gui.figures.equations.in_line import LineLabel, html_line, plain_line
from gui.style import type as type_scale

pytestmark = pytest.mark.usefixtures("qapp")


def test_words_code_and_formulas_come_one_after_the_other():
    found = [(each.text, each.of) for each in in_line("Is $W_{hh}$ in `h = f(x)`, for $5?")]
    assert found == [
        ("Is ", "words"),
        ("W_{hh}", "formula"),
        (" in ", "words"),
        ("h = f(x)", "code"),
        (", for $5?", "words"),
    ]


def test_in_letters_alone_marks_are_lowered_as_everywhere():
    assert plain_line("With $W_{hh}$ at 0, $h_3$ of `h_n`.") == "With Wₕₕ at 0, h₃ of h_n."


def test_short_code_stays_on_one_line_and_is_read_with_its_blanks():
    """A question parted `out,` from `(h_n, c_n)`."""
    line = "It returns `out, (h_n, c_n)`, for `a, b, c = one(two, three)`."
    assert "out,\u00a0(h_n,\u00a0c_n)" in html_line(line)
    assert "one(two, three)" in html_line(line)
    assert "\u00a0" not in plain_line(line)


def test_in_a_label_they_are_set_and_larger_with_their_type():
    assert "<sub>" in html_line("$W_{hh}$")
    label = LineLabel("reading", wordWrap=True)
    label.setText("With $W_{hh}$ at 0 & <b>`out`</b>")
    assert label.text() == label.accessibleName() == "With Wₕₕ at 0 & <b>out</b>"
    before = label.sizeHint()
    type_scale.set_zoom(200)
    type_scale.wear(label, "reading")
    assert label.sizeHint().height() > 1.5 * before.height()
    type_scale.set_zoom(100)


@pytest.mark.parametrize("line", ["<b>x</b>", "`<img src=a>`", "$<b>$", "$\\\\{$"])
def test_no_letter_of_it_is_html(line):
    told = html_line(line)
    assert "<b>" not in told
    assert "<img" not in told


def test_what_cannot_be_set_stands_there_as_it_was_written():
    assert plain_line("What is $b_{$?") == "What is $b_{$?"
