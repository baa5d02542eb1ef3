"""What a pair of words asks of a memory, against brute force."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment import WordTask
from core.settings import SpecError
from core.tasks.memory import analyse
from core.text.letters import Letters
from tests.any_text import any_text


def test_hello_needs_one_letter_back_for_its_two_ls_and_4_of_5_is_the_best_without():
    memory = analyse(WordTask())
    assert [need.back for need in memory.needs] == [0, 0, 1, 1, 0]
    assert [need.ahead for need in memory.needs] == [0, 0, 1, 1, 0]
    assert memory.best == 4
    assert {each.text for each in memory.examples} == {"ohlll", "ohool"}
    assert memory.count == 2
    assert memory.back == 1


def test_a_pair_whose_letters_decide_needs_no_memory():
    memory = analyse(WordTask("abca", "bcab"))
    assert (memory.back, memory.best, memory.examples) == (0, 4, (Letters.of("bcab"),))


def test_how_far_back_depends_on_the_direction():
    """The second a stands after b, as the first does; what follows tells them apart at once."""
    memory = analyse(WordTask("cbabad", "xyuyvw"))
    assert memory.needs[4].back == 2
    assert memory.needs[4].ahead == 1


def brute(task, t, known):
    """Whether letter t and `known` letters before it decide its answer."""

    def context(place):
        start = place - known
        before = tuple(task.letters[max(start, 0) : place + 1])
        return (None,) * max(-start, 0) + before

    alike = [s for s in range(task.seq_len) if context(s) == context(t)]
    return len({task.answers[s] for s in alike}) == 1


words = st.integers(2, 9).flatmap(
    lambda n: st.tuples(
        st.text("abc", min_size=n, max_size=n), st.text("xyz", min_size=n, max_size=n)
    )
)


@given(words)
@settings(max_examples=150, deadline=None)
def test_every_number_is_that_of_brute_force(pair):
    task = WordTask(*pair)
    memory = analyse(task)
    for t, need in enumerate(memory.needs):
        assert brute(task, t, need.back)
        assert need.back == 0 or not brute(task, t, need.back - 1)
    letters = sorted(set(task.letters))
    best, strings = 0, set()
    for choice in product("xyz", repeat=len(letters)):
        answer = [dict(zip(letters, choice, strict=True))[letter] for letter in task.letters]
        right = sum(a == b for a, b in zip(answer, task.answers, strict=True))
        if right > best:
            best, strings = right, set()
        if right == best:
            strings.add("".join(answer))
    assert memory.best == best
    assert memory.count == len(strings)
    assert {each.text for each in memory.examples} <= strings
    assert len(set(memory.examples)) == min(4, len(strings))


@pytest.mark.parametrize(
    ("source", "target", "letters"),
    [
        ("👨‍👩‍👧‍👦a", "xy", ("👨‍👩‍👧‍👦", "a")),
        ("e\u0301e", "ab", ("é", "e")),
        ("שלום", "abcd", ("ש", "ל", "ו", "ם")),
        ("🇩🇪🇫🇷", "df", ("🇩🇪", "🇫🇷")),
    ],
)
def test_letters_are_what_a_reader_counts(source, target, letters):
    task = WordTask(source, target)
    assert tuple(task.letters) == letters
    assert task.seq_len == len(letters)
    assert len(analyse(task).needs) == len(letters)


def test_both_ways_of_writing_an_accent_are_one_letter():
    assert WordTask("caf\u00e9", "abcd") == WordTask("cafe\u0301", "abcd")


def made(source, target):
    """The task, or the sentence why there is none."""
    try:
        return WordTask(source, target)
    except SpecError as error:
        return str(error)


@given(any_text(max_size=40), any_text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_makes_a_task_or_one_sentence(source, target):
    task = made(source, target)
    if isinstance(task, str):
        assert "\n" not in task
        assert task.endswith(".")
        return
    assert len(task.letters) == len(task.answers) == task.seq_len
    assert [task.vocabulary[index] for index in task.inputs] == list(task.letters)
    assert "".join(task.letters) == task.source.text


def test_a_million_characters_are_refused_at_once_with_their_number():
    with pytest.raises(SpecError, match="1,000,000 characters; allowed are up to 1,000 letters"):
        WordTask("a" * 1_000_000, "b")


def test_a_thousand_letters_are_analysed_in_a_blink():
    memory = analyse(WordTask("ab" * 500, "ba" * 499 + "bb"))
    assert len(memory.needs) == 1000
    assert memory.best == 999
