"""gui.figures.equations.written: a formula in one line, for places and listeners that set none."""

import re

import pytest

from core.course.formulas import taken_out
from core.course.lesson import load_lessons
from gui.figures.equations.written import letters

FUNCTIONS = {"ln", "tanh", "sigma"}


def told(latex):
    return "".join(each.text for each in letters(latex))


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"\frac{a + b}{c}", "(a + b) / c"),
        (r"-\ln \frac{e}{3 e^{-1}}", "−ln e / (3 e−1)"),
        (r"\sqrt{p\,(1-p)}", "√(p (1−p))"),
        (r"W^{\mathsf T} \pm 1", "WT ± 1"),
        (
            r"v \left(\frac{a}{b}\right)^{2} \leftarrow \left\lfloor \eta \right\rfloor",
            "v (a / b)2 ← ⌊ η ⌋",
        ),
    ],
)
def test_it_reads_as_it_is_typed_in_one_line(latex, said):
    assert re.sub(" +", " ", told(latex)) == said


def test_no_name_of_latex_is_left_in_a_formula_of_the_course():
    prose = "\n\n".join(step.text for lesson in load_lessons().lessons for step in lesson.steps)
    formulas = [each.latex for each in taken_out(prose)[1]]
    assert len(formulas) > 100
    for latex in formulas:
        names = set(re.findall(r"\\([A-Za-z]+)", latex)) - FUNCTIONS
        kept = re.sub(r"\\mathrm\{[^}]*\}", "", latex)
        assert not [name for name in names if name in told(kept)], latex
