"""gui.wording.arithmetic: with how many digits two numbers are told alike, found without trying
those that surely tell them apart.
"""

import random

from gui.wording import arithmetic
from gui.wording.arithmetic import FEWEST, MOST, Applied, Row, Shown, exactly
from gui.wording.numbers import plain_text


def pairs():
    """A number and one beside it, of any size and as near as any computing leaves them."""
    draw = random.Random(0)
    for _ in range(3000):
        one = draw.uniform(-1, 1) * 10 ** draw.randint(-9, 9)
        yield one, one * (1 + draw.choice((0, 1, -1)) * 10 ** draw.uniform(-17, 0))
    yield from ((0.0, 0.0), (1e-8, 0.0), (0.99999995, 1.0), (9.9999, 10.00004), (1.0, -1.0))
    yield from ((float("nan"), 1.0), (float("inf"), 1.0), (float("inf"), float("inf")))


def test_what_is_not_tried_would_tell_two_numbers_apart():
    for one, other in pairs():
        wanted = [n for n in range(FEWEST, MOST + 1) if plain_text(one, n) == plain_text(other, n)]
        row = Row(Shown(other), Applied("relu", exactly(abs(one)))) if one > 0 else None
        most = arithmetic._most_alike(one, other)
        assert all(each <= most for each in wanted), (one, other)
        if row is not None:
            assert arithmetic._agreeing(row) == wanted, (one, other)


def test_few_digits_are_tried_of_numbers_that_float32_computed():
    assert arithmetic._most_alike(0.48701234, 0.48701238) < 10
