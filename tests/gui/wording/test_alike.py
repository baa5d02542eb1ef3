"""gui.wording.alike: which numbers are told alike, found without texts that surely differ."""

import math
import random

from gui.wording import alike
from gui.wording.alike import FEWEST, HALF, MOST, digits_alike, is_surely_told, most_alike
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
        assert all(each <= most_alike(one, other) for each in wanted), (one, other)
        assert [*digits_alike(one, other)] == wanted, (one, other)


def test_few_digits_are_tried_of_numbers_that_float32_computed():
    assert most_alike(0.48701234, 0.48701238) < 10


def by_their_texts(found, number, digits):
    texts = {plain_text(found * near, digits) for near in (1, 1 - HALF, 1 + HALF)}
    return texts == {plain_text(number, digits)}


def beside_roundings():
    """A number and what may have been computed for it: near to it, near to where it is rounded."""
    draw = random.Random(0)
    for _ in range(20000):
        power, digits = draw.randint(-8, 6), draw.randint(FEWEST, MOST)
        near = draw.choice((0, 1, -1)) * 10 ** draw.uniform(-16, -1)
        size = draw.choice((draw.uniform(0, 1), 1.0, round(draw.uniform(0, 9), 2)))
        number = draw.choice((1, -1)) * size * 10.0**power * (1 + near)
        last = 10.0 ** (math.floor(math.log10(abs(number) or 1)) - digits + 1)
        printed = float(plain_text(number, digits))
        for found in (
            number * (1 + draw.choice((0, 1, -1)) * 10 ** draw.uniform(-16, -1)),
            printed + draw.choice((0.5, -0.5, 0.05, -0.05)) * last * (1 + near),
            draw.choice((-number, 0.0, math.nan, math.inf, -math.inf)),
        ):
            yield found, number, digits


def test_bounds_tell_what_texts_would():
    seen = {True: 0, False: 0}
    for each in beside_roundings():
        told = by_their_texts(*each)
        assert is_surely_told(*each) == told, each
        seen[told] += 1
    assert min(seen.values()) > 5000


def test_where_bounds_decide_no_text_is_written(monkeypatch):
    monkeypatch.setattr(alike, "plain_text", None)
    assert is_surely_told(0.48701, 0.4870, 4)
    assert not is_surely_told(0.48706, 0.4870, 4)
    assert not is_surely_told(-0.48701, 0.4870, 4)
