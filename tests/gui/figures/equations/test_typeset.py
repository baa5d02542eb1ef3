"""Formulas as they are set."""

import pytest

from gui.figures.equations.typeset import typeset


def width(latex):
    return typeset(latex).box.width()


@pytest.mark.parametrize("before", ["a =", "a \\approx", "(", "a \\cdot"])
def test_a_sign_that_joins_nothing_stands_close_to_what_it_is_of(before):
    alone = width(f"{before} -b") - width(f"{before} b")
    joining = width("a - b") - width("a b")
    assert alone < 0.75 * joining
