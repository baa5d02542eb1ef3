"""WordTask: a word that is answered letter by letter. Standard library only."""

from dataclasses import dataclass
from functools import cached_property

from core.settings import SpecError, refusal, spoken
from core.text.letters import LETTER_MAX, Letters, LettersError, counted, quoted

WORD_MAX = 1000
ALPHABET_MAX = 1000
HELLO = Letters.of("hello")
OHLOL = Letters.of("ohlol")


@dataclass(frozen=True)
class WordTask:
    """Answer each letter of `source` with the letter of `target` at the same place.

    Both words are Letters; strings are taken apart, which is how files have them. alphabet: the
    letters that the network knows, in the order of their numbers, where they are not simply those
    of both words, as of a network that was trained elsewhere.
    """

    source: Letters = HELLO
    target: Letters = OHLOL
    alphabet: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("source", "target"):
            object.__setattr__(self, name, _checked(name, getattr(self, name)))
        if len(self.letters) != len(self.answers):
            raise SpecError(
                "target",
                "target {target} has {letters} and source "
                "{source} has {count:,}; both need the same number.",
                target=quoted(self.target),
                letters=counted(self.answers),
                source=quoted(self.source),
                count=len(self.letters),
            )
        if self.alphabet:
            _check_alphabet(self.alphabet, (*self.letters, *self.answers))
        if len(self.vocabulary) < 2:
            raise SpecError(
                "target",
                "source and target have the letter {letter} only; "
                "two different letters are needed.",
                letter=quoted(self.letters[0]),
            )

    @classmethod
    def of(cls, source: str, target: str) -> "WordTask":
        """Of two words as they are written. Raises SpecError."""
        return cls(_checked("source", source), _checked("target", target))

    @property
    def letters(self) -> Letters:
        """The source: what is read, a letter a time step."""
        return self.source

    @property
    def answers(self) -> Letters:
        """The target: what is to be answered, a letter a time step."""
        return self.target

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every letter of both words, sorted: the lecture's idx2char; or the alphabet."""
        return self.alphabet or tuple(sorted({*self.letters, *self.answers}))

    @property
    def seq_len(self) -> int:
        return len(self.letters)

    @cached_property
    def inputs(self) -> tuple[int, ...]:
        return self._indices(self.letters)

    @cached_property
    def targets(self) -> tuple[int, ...]:
        return self._indices(self.answers)

    def _indices(self, word: Letters) -> tuple[int, ...]:
        places = {letter: index for index, letter in enumerate(self.vocabulary)}
        return tuple(places[letter] for letter in word)


def _check_alphabet(alphabet: object, used: tuple[str, ...]) -> None:
    """Different letters, and those of both words among them."""
    if not isinstance(alphabet, tuple) or not 2 <= len(alphabet) <= ALPHABET_MAX:
        raise refusal("alphabet", alphabet, "2 to {most:,} letters", most=ALPHABET_MAX)
    if not all(isinstance(each, str) and 0 < len(each) <= LETTER_MAX for each in alphabet):
        raise SpecError("alphabet", "A letter has 1 to {most} code points.", most=LETTER_MAX)
    if len(set(alphabet)) < len(alphabet):
        raise SpecError("alphabet", "The vocabulary has a letter twice.")
    unknown = [letter for letter in used if letter not in alphabet]
    if unknown:
        raise SpecError(
            "source",
            "The network's vocabulary has no {letter}; it has {letters}.",
            letter=quoted(unknown[0]),
            letters=quoted(" ".join(alphabet)),
        )


def _checked(name: str, word: object) -> Letters:
    """The word's letters, or SpecError."""
    if not isinstance(word, str | Letters) or not word:
        raise refusal(name, word, "a word of 1 to {most:,} letters", most=WORD_MAX)
    try:
        letters = Letters.up_to(WORD_MAX, str(word))
    except LettersError as error:
        raise SpecError(
            name, "{name} {word} {error}.", name=spoken(name), word=quoted(word), error=error
        ) from error
    _check_sizes(name, letters)
    return letters


def _check_sizes(name: str, letters: Letters) -> None:
    """One base may carry any number of marks, and a checkpoint's header must have an end."""
    for place, letter in enumerate(letters, start=1):
        if len(letter) > LETTER_MAX:
            raise SpecError(
                name,
                "Letter {place:,} of {name} is made of {count:,} code points; allowed are "
                "up to {most}: take marks off it.",
                place=place,
                name=spoken(name),
                count=len(letter),
                most=LETTER_MAX,
            )
