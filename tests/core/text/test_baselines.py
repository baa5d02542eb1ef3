"""core.text.baselines: the baselines are what their formulas say, counted one letter at a time."""

import lzma
import math
import time
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text import baselines as ngrams
from core.text.baselines import Baseline, baselines, letter_probabilities, xz_bits
from core.text.builtin import read_builtin
from core.text.corpus import Cancelled, encode

ORDERS = (1, 2, 3, 4)


def codes(letters):
    return np.array(letters, np.uint16)


def counted(train, history, letter, size):
    """Interpolated Witten-Bell as it is written in the papers: recursive, without arrays."""
    train = list(train)
    lower = 1 / size if not history else counted(train, history[1:], letter, size)
    if not history:
        followers = Counter(train)
    else:
        width = len(history)
        followers = Counter(
            train[place + width]
            for place in range(len(train) - width)
            if train[place : place + width] == list(history)
        )
    total, kinds = sum(followers.values()), len(followers)
    return (followers[letter] + kinds * lower) / (total + kinds) if total else lower


@st.composite
def splits(draw):
    size = draw(st.integers(2, 6))
    letter = st.integers(0, size - 1)
    train = draw(st.lists(letter, min_size=1, max_size=40))
    valid = draw(st.lists(letter, min_size=1, max_size=12))
    return codes(train), codes(valid), size


@settings(deadline=None)
@given(splits(), st.sampled_from(ORDERS))
def test_every_letters_probability_is_the_formulas_counted_by_hand(split, order):
    train, valid, size = split
    found = letter_probabilities(train, valid, size, order)
    for place, letter in enumerate(valid.tolist()):
        history = valid[max(0, place - order + 1) : place].tolist()
        assert found[place] == pytest.approx(counted(train.tolist(), history, letter, size))


@settings(deadline=None)
@given(splits(), st.sampled_from(ORDERS))
def test_after_any_history_the_alphabets_probabilities_sum_to_one(split, order):
    train, history, size = split
    total = sum(
        letter_probabilities(train, np.append(history, letter).astype(np.uint16), size, order)[-1]
        for letter in range(size)
    )
    assert total == pytest.approx(1)


@settings(deadline=None)
@given(splits())
def test_bits_are_the_mean_over_the_held_out_letters(split):
    train, valid, size = split
    uniform, *grams, packed = baselines(train, valid, size)
    assert uniform == Baseline("uniform", pytest.approx(math.log2(size)))
    assert [each.name for each in grams] == ["1-gram", "2-gram", "3-gram", "4-gram"]
    for order, each in zip(ORDERS, grams, strict=True):
        told = letter_probabilities(train, valid, size, order)
        assert each.bits == pytest.approx(-np.log2(told).mean())
    assert packed == Baseline("xz", xz_bits(train, valid, size))


def test_orders_that_were_not_asked_for_are_left_out():
    text = codes([0, 1] * 20)
    assert [each.name for each in baselines(text, text, 2, (3,))] == ["uniform", "3-gram", "xz"]
    assert [each.name for each in baselines(text, text, 2, ())] == ["uniform", "xz"]


def test_a_history_longer_than_the_training_text_is_shortened():
    train, valid = codes([0, 1]), codes([0, 1, 1, 0])
    three, four = (letter_probabilities(train, valid, 2, order) for order in (3, 4))
    assert np.array_equal(three, letter_probabilities(train, valid, 2, 2))
    assert np.array_equal(four, three)


def test_what_always_follows_costs_little_and_what_never_does_costs_much():
    train = codes([0, 1, 2, 3] * 1000)
    same, other = codes([0, 1, 2, 3] * 100), codes([3, 2, 1, 0] * 100)
    uniform, one, two, *_ = (each.bits for each in baselines(train, same, 4))
    assert uniform == 2
    assert one == pytest.approx(2, abs=1e-3)
    assert two < 0.01
    assert baselines(train, other, 4)[2].bits > 9


def test_the_largest_alphabet_is_packed_without_wrapping_round():
    text = codes([65535, 65534, 65535, 0] * 10)
    found = letter_probabilities(text, text, 65536, 4)
    for place in (0, 3, 7, 39):
        history = text[max(0, place - 3) : place].tolist()
        assert found[place] == pytest.approx(
            counted(text.tolist(), history, int(text[place]), 65536)
        )


def test_xz_is_what_the_held_out_part_adds_to_the_packed_training_part():
    dice = np.random.default_rng(7)
    train, valid = dice.integers(0, 4, 5000), dice.integers(0, 4, 1000)
    packed = [lzma.compress(bytes(part.tolist())) for part in (train, np.append(train, valid))]
    assert xz_bits(train, valid, 4) == 8 * (len(packed[1]) - len(packed[0])) / 1000
    assert xz_bits(train, train[:1000], 4) < 0.2
    assert 8 < xz_bits(dice.integers(0, 999, 5000), dice.integers(0, 999, 1000), 999) < 16.1


@pytest.mark.parametrize(
    ("train", "valid", "size", "orders"),
    [
        ([], [1], 2, (1,)),
        ([1], [], 2, (1,)),
        ([2], [1], 2, (1,)),
        ([1], [2], 2, (1,)),
        ([1], [1], 2, (0,)),
        ([1], [1], 2**16, (5,)),
    ],
)
def test_what_cannot_be_measured_is_refused(train, valid, size, orders):
    with pytest.raises(ValueError, match=r"\.$"):
        baselines(codes(train), codes(valid), size, orders)


def test_progress_rises_to_one_and_false_cancels():
    text, told = codes([0, 1, 1] * 100), []
    baselines(text, text, 2, progress=lambda part: told.append(part) or True)
    assert told == sorted(told)
    assert told[-1] == 1
    for end in range(1, len(told) + 1):
        answers = iter([True] * (end - 1) + [False])
        with pytest.raises(Cancelled):
            baselines(text, text, 2, progress=lambda part, answers=answers: next(answers))


def test_long_texts_are_learnt_from_their_beginning_alone(monkeypatch):
    monkeypatch.setattr(ngrams, "TRAIN_MAX", 300)
    monkeypatch.setattr(ngrams, "VALID_MAX", 100)
    monkeypatch.setattr(ngrams, "XZ_TRAIN_MAX", 200)
    dice = np.random.default_rng(7)
    train, valid = dice.integers(0, 9, 1000), dice.integers(0, 9, 200)
    train[200:300], train[300:500] = valid[:100], valid
    found = baselines(train, valid, 9)
    assert found[:5] == baselines(train[:300], valid[:100], 9)[:5]
    assert found[5] == baselines(train[:200], valid[:100], 9)[5]


def test_pythons_topics_get_cheaper_with_every_letter_of_history_in_little_time():
    corpus = encode(read_builtin("topics"))
    cut = len(corpus.codes) * 9 // 10
    start = time.thread_time()
    found = baselines(corpus.codes[:cut], corpus.codes[cut:], len(corpus.vocabulary))
    took = time.thread_time() - start
    assert [each.bits for each in found] == pytest.approx(
        [6.55, 4.8, 3.57, 2.8, 2.4, 1.73],
        abs=0.15,  # other Pythons have other words
    )
    assert took < 5  # 0.2 s on a machine that does nothing else
