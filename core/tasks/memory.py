"""What a pair of words asks of a memory: which answers need context, how far back, and what is
the best without any. Computed from the pair alone; no torch, no Qt.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.tasks.word import WordTask
from core.text.letters import Letters

L = TypeVar("L", bound=Hashable)


@dataclass(frozen=True)
class Need:
    """back: earlier letters that must be known at t, 0 where the letter itself decides.

    ahead: the same for a net that reads from the right. Every place of one pair has such a
    number: the whole past, with its length, tells it from all others.
    """

    t: int
    back: int
    ahead: int


@dataclass(frozen=True)
class Memory:
    """needs: one a letter. best: letters right at most without memory. examples: words that
    reach it, a few of `count`.
    """

    needs: tuple[Need, ...]
    best: int
    examples: tuple[Letters, ...]
    count: int

    @property
    def back(self) -> int:
        """The longest look back that the pair needs."""
        return max(need.back for need in self.needs)


def analyse(task: WordTask, examples: int = 4) -> Memory:
    """The memory that `task` needs."""
    letters, answers = tuple(task.letters), tuple(task.answers)
    back = _needs(letters, answers)
    ahead = _needs(letters[::-1], answers[::-1])[::-1]
    needs = tuple(Need(t, *pair) for t, pair in enumerate(zip(back, ahead, strict=True)))
    found = answer_counts(letters, answers)
    best = sum(max(each.values()) for each in found.values())
    likeliest = {
        letter: sorted(answer for answer, n in each.items() if n == max(each.values()))
        for letter, each in found.items()
    }
    count = 1
    for choices in likeliest.values():
        count *= len(choices)
    return Memory(needs, best, _examples(letters, likeliest, min(examples, count)), count)


def answer_counts(letters: Sequence[L], answers: Sequence[L]) -> dict[L, Counter[L]]:
    """For each letter how often which letter is its answer; a letter or its index, as given."""
    found: dict[L, Counter[L]] = {}
    for letter, answer in zip(letters, answers, strict=True):
        found.setdefault(letter, Counter())[answer] += 1
    return found


def _needs(letters: tuple[str, ...], answers: tuple[str, ...]) -> list[int]:
    """For each place the fewest earlier letters that decide its answer.

    The beginning of the word is a context of its own: a place there is told by it.
    """
    needs = [0] * len(letters)
    open_places = set(range(len(letters)))
    known = 0
    # Classes of places that look alike so far; each letter further back splits them.
    seen: list[object] = list(letters)
    while open_places:
        answers_of: dict[object, set[str]] = {}
        for t, context in enumerate(seen):
            answers_of.setdefault(context, set()).add(answers[t])
        decided = {t for t in open_places if len(answers_of[seen[t]]) == 1}
        for t in decided:
            needs[t] = known
        open_places -= decided
        known += 1
        names: dict[object, int] = {}
        seen = [
            names.setdefault((seen[t], letters[t - known] if t >= known else None), len(names))
            for t in range(len(letters))
        ]
    return needs


def _examples(
    letters: tuple[str, ...], likeliest: dict[str, list[str]], count: int
) -> tuple[Letters, ...]:
    """The first `count` words that answer each letter always the same, and as well as can be."""
    found = []
    for number in range(count):
        chosen = {}
        rest = number
        for letter, choices in likeliest.items():
            rest, place = divmod(rest, len(choices))
            chosen[letter] = choices[place]
        found.append(Letters([chosen[letter] for letter in letters]))
    return tuple(found)
