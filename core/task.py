"""What is to be learnt: WordTask, a word answered letter by letter, and the shape demos' inputs;
of synthetic tasks and texts the records are in modules of their own.

Frozen and checked at birth; core.spec joins them with a model and its training.
"""

from dataclasses import dataclass
from functools import cached_property

from core.checks import SpecError, check_fields, refusal
from core.synthetic import SyntheticTask
from core.text.letters import LETTER_MAX, graphemes, normal, quoted, unfit
from core.text_task import TextTask

WORD_MAX = 1000


@dataclass(frozen=True)
class WordTask:
    """Answer each letter of `source` with the letter of `target` at the same place.

    Letters are graphemes (core.text.letters) and both words are kept in NFC. Measure and index
    `letters` and `answers`: of the strings one letter may take several places.
    """

    source: str = "hello"
    target: str = "ohlol"

    def __post_init__(self) -> None:
        for name in ("source", "target"):
            object.__setattr__(self, name, _checked(name, getattr(self, name)))
        if len(self.letters) != len(self.answers):
            raise SpecError(
                "target",
                f"target {quoted(self.target)} has {_count(self.answers)} and source "
                f"{quoted(self.source)} has {len(self.letters):,}; both need the same number.",
            )
        if len(self.vocabulary) < 2:
            raise SpecError(
                "target",
                f"source and target have the letter {quoted(self.letters[0])} only; "
                "two different letters are needed.",
            )

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The source's letters, one a time step."""
        return graphemes(self.source)

    @cached_property
    def answers(self) -> tuple[str, ...]:
        """The target's letters, one a time step."""
        return graphemes(self.target)

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every letter of both words, sorted: the lecture's idx2char."""
        return tuple(sorted({*self.letters, *self.answers}))

    @property
    def seq_len(self) -> int:
        return len(self.letters)

    @cached_property
    def inputs(self) -> tuple[int, ...]:
        return self._indices(self.letters)

    @cached_property
    def targets(self) -> tuple[int, ...]:
        return self._indices(self.answers)

    def _indices(self, word: tuple[str, ...]) -> tuple[int, ...]:
        places = {letter: index for index, letter in enumerate(self.vocabulary)}
        return tuple(places[letter] for letter in word)


def _checked(name: str, word: object) -> str:
    """The word in NFC, or SpecError."""
    if not isinstance(word, str) or not word:
        raise refusal(name, word, f"a word of 1 to {WORD_MAX:,} letters")
    if len(word) > WORD_MAX * LETTER_MAX:  # a book was pasted: counting its letters takes long
        raise _too_long(name, word, f"{len(word):,} characters")
    found = unfit(word)
    if found is not None:
        place, what = found
        raise SpecError(
            name, f"{name} has {what} at place {place + 1:,}, which is no letter; delete it."
        )
    letters = graphemes(word)
    if len(letters) > WORD_MAX:
        raise _too_long(name, word, _count(letters))
    _check_sizes(name, letters)
    return normal(word)


def _check_sizes(name: str, letters: tuple[str, ...]) -> None:
    """One base may carry any number of marks, and a checkpoint's header must have an end."""
    for place, letter in enumerate(letters, start=1):
        if len(letter) > LETTER_MAX:
            raise SpecError(
                name,
                f"Letter {place:,} of {name} is made of {len(letter):,} code points; allowed are "
                f"up to {LETTER_MAX}: take marks off it.",
            )


def _too_long(name: str, word: str, count: str) -> SpecError:
    return SpecError(
        name, f"{name} {quoted(word)} has {count}; allowed are up to {WORD_MAX:,} letters."
    )


def _count(letters: tuple[str, ...]) -> str:
    return "1 letter" if len(letters) == 1 else f"{len(letters):,} letters"


@dataclass(frozen=True)
class RandomInputs:
    """A shape demo: one forward pass over torch.randn(seq_len, batch, input_size), no training."""

    seq_len: int = 3
    input_size: int = 4
    batch: int = 1

    def __post_init__(self) -> None:
        check_fields(self)


Task = WordTask | RandomInputs | SyntheticTask | TextTask
KINDS: dict[str, type[Task]] = {  # by a field that no other kind has
    "input_size": RandomInputs,
    "source": WordTask,
    "kind": SyntheticTask,
    "origin": TextTask,
}
