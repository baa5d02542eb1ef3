"""A formula that is too wide is broken before its signs, and stays as large as the others."""

import re

import pytest

from core.course.lesson import find_lesson, load_lessons
from gui.figures.equations.equations import equations
from gui.figures.equations.typeset import typeset
from gui.figures.equations.wrapped import CLOSER, broken, wrapped

WIDE = r"\term{h}{h} = \tanh(\term{x}{W x} + b) + (1 - z) \odot \frac{a + b}{c}"


def test_it_is_broken_before_sums_and_products_and_neither_in_braces_nor_inside_one_minus():
    assert broken(WIDE) == [
        r"\term{h}{h} = \tanh(\term{x}{W x}",
        "+ b)",
        "+ (1 - z)",
        r"\odot \frac{a + b}{c}",
    ]


def test_brackets_are_as_tall_as_what_is_in_them_where_both_stand_in_one_row():
    assert broken(r"a = \left( \frac{b}{c} \right)^{2} + \left[ \frac{d}{e} + f \right]") == [
        r"a = \left( \frac{b}{c} \right)^{2}",
        r"+ [ \frac{d}{e}",
        r"+ f ]",
    ]
    assert broken(r"a \leftarrow \left( b + c \right)")[0] == r"a \leftarrow ( b"


@pytest.mark.parametrize(
    "changed", [{}, {"cell": "GRU", "scheduler": "StepLR"}, {"scheduler": "CosineAnnealingLR"}]
)
def test_no_equation_has_a_fraction_in_lower_brackets(changed):
    own = {"optimizer": "Adam", "clip_norm": 1.0, "embedding_dim": 4, **changed}
    experiment = find_lesson("hello-rnn").experiment.with_values(**own)
    found = 0
    for each in equations(experiment):
        found += each.latex.count(r"\left") - each.latex.count(r"\leftarrow")
        for low in re.findall(r"(?<!t)[(\[][^()\[\]]*", each.latex):
            assert r"\frac" not in low, each.latex
    assert found >= 3


def test_a_term_that_is_a_sum_is_broken_into_terms():
    assert broken(r"h = \term{above}{W a + \term{b}{b}} + c") == [
        r"h = \term{above}{W a}",
        r"+ \term{above}{\term{b}{b}}",
        "+ c",
    ]


def test_what_has_room_is_one_row_as_it_was():
    whole = typeset(WIDE)
    assert wrapped(WIDE, whole.box.width()) is whole
    assert wrapped(WIDE, CLOSER * whole.box.width() + 1) is whole


@pytest.mark.turns(2)
@pytest.mark.parametrize("lesson", ["hello-lstm", "two-directions"])
def test_every_line_of_the_equations_keeps_within_a_narrow_drawer_nearly_at_its_size(lesson):
    experiment = next(each for each in load_lessons().lessons if each.id == lesson).experiment
    room = 330.0
    rows = 0
    for each in equations(experiment, 0):
        whole, done = typeset(each.latex), wrapped(each.latex, room)
        assert done.box.width() * CLOSER <= room, each.plain
        assert set(done.paths) == set(whole.paths)
        rows += done is not whole
    assert rows > 0


def test_a_product_goes_on_below_as_a_whole_where_a_row_has_room_for_it():
    latex = r"a = \frac{b}{c} \odot d \odot e + f \odot \frac{g}{h}"
    sums = [typeset(r"a = \frac{b}{c} \odot d \odot e"), typeset(r"{}+ f \odot \frac{g}{h}")]
    below = wrapped(latex, typeset(r"a = \frac{b}{c} \odot d \odot e + f").box.width() + 12, 1.0)
    heights = [each.box.height() for each in sums]
    assert below.box.height() > sum(heights)
    assert below.box.width() < 1.15 * sums[0].box.width()
