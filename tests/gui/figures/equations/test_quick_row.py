"""Formulas are set in a fraction of the time, and to the last digit as ziamath sets them."""

import re

import pytest
from ziamath.config import config
from ziamath.nodes.mnode import _node_classes
from ziamath.nodes.mrow import Mrow
from ziamath.zmath import Latex

from gui.figures.equations.equations import equations
from gui.figures.equations.quick_row import QuickRow
from gui.figures.equations.typeset import _with_colors
from tests.gui.lab.test_equations import experiment_of

STRETCHING = [
    r"\left( \frac{\term{a}{a}}{\left[ b_{hh} \right]} \right)",
    r"\term{k}{\left\{ \sum_t x_t \right\}}^2",
    r"\left| \sqrt{\term{a}{x_t}} \right| + \overline{xy}",
    r"\left( {\left( \frac{a}{\frac{b}{c}} \right)} d \right)",
    r"\underbrace{a+b}_{n} \widehat{abc} \lfloor x \rfloor",
    r"\begin{bmatrix} a & \frac{b}{c} \\ c & d \end{bmatrix}",
    r"\binom{n}{k} \uparrow \{ x \} \sum_{t} {\int {\frac{a}{b}}}",
]


@pytest.fixture
def rows_of(monkeypatch):
    """What a formula is set as when its rows are of this kind."""
    monkeypatch.setattr(config, "svg2", False)

    def svg(kind, latex):
        monkeypatch.setitem(_node_classes, "mrow", kind)
        drawn = Latex(_with_colors(latex)[0], size=24).svg()
        return re.sub(r'\b(?:id|href)="[^"]*"', "", drawn)

    return svg


@pytest.mark.parametrize("latex", STRETCHING)
def test_what_stretches_is_as_tall_as_its_row(rows_of, latex):
    assert rows_of(QuickRow, latex) == rows_of(Mrow, latex)


@pytest.mark.turns(2)
@pytest.mark.parametrize("cell", ["RNN", "GRU"])
def test_an_equation_is_set_as_ziamath_sets_it(rows_of, cell):
    for equation in equations(experiment_of(cell))[::3]:
        assert rows_of(QuickRow, equation.latex) == rows_of(Mrow, equation.latex)


def test_a_row_in_which_nothing_stretches_is_set_once(rows_of, monkeypatch):
    made = []
    begun = Mrow.__init__
    monkeypatch.setattr(
        Mrow, "__init__", lambda row, *a, **k: (made.append(1), begun(row, *a, **k))[1]
    )
    latex = r"\term{a}{\term{b}{\term{c}{h_{t}}}} = {W_{hh}}"
    rows_of(Mrow, latex)
    twice = len(made)
    made.clear()
    rows_of(QuickRow, latex)
    assert len(made) < twice / 4
