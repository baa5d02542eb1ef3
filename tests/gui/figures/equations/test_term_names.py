"""Names in the rows of Explain and Try it are written as the formulas beside them are."""

import pytest

from gui.figures.equations.term_names import NOTED, in_formulas
from gui.figures.equations.written import html
from gui.wording.table import maths


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("W_ih", "W_{ih}"),
        ("h₀⁽¹→⁾", "h_{0}^{(1→)}"),
        ("c₁₂", "c_{12}"),
        ("x₁", "x_{1}"),
    ],
)
def test_a_name_is_written_as_an_equation_has_it(qapp, text, latex):
    assert html(latex) in in_formulas(text)


def test_words_stay_words_and_only_their_names_are_set(qapp):
    assert in_formulas("from above") == "from above"
    assert in_formulas("sum f") == "sum " + html("f")
    assert in_formulas("learning rate of this update") == "learning rate of this update"


def test_what_is_nothing_but_symbols_is_all_in_one_face(qapp):
    whole = maths("")[: -len("</span>")]
    assert in_formulas("b_ih + b_hh").startswith(whole)
    assert in_formulas("∂L/∂h₂⁽¹⁾").startswith(whole)
    assert not in_formulas("f, one step later").startswith(whole + html("f"))


def test_in_a_note_of_equations_steps_and_sums_are_names_and_words_are_not():
    told = in_formulas("hₜ₊₁ enters; at t = T the initial h, of a cell's own u.", NOTED)
    assert told.startswith(html("h_{t+1}"))
    assert [html(name) in told for name in ("T", "h", "u")] == [True] * 3
    assert "of a cell's own" in told


def test_a_gradient_among_words_is_one_formula_with_its_bars(qapp):
    told = in_formulas("The size |∂L/∂h₂⁽¹⁾| of h₂, and ∂L/∂W.")
    assert told == (
        f"The size {html('|∂{L}/∂{h_{2}^{(1)}}|')} of {html('h_{2}')}, and {html('∂{L}/∂{W}')}."
    )


def test_in_a_note_what_is_defined_is_a_name_and_the_same_letter_among_words_is_none():
    for name in ("a", "k"):
        told = in_formulas(f"{name}: what a letter {name} is.", NOTED)
        assert told.startswith(html(name))
        assert told.count(html(name)) == 1
