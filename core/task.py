"""What is to be learnt: WordTask, a word answered letter by letter, and the shape demos' inputs.

Frozen and checked at birth; core.spec joins them with a model and its training.
"""

from dataclasses import dataclass
from functools import cached_property

from core.checks import SpecError, check_fields, show

WORD_MAX = 500


@dataclass(frozen=True)
class WordTask:
    """Answer each letter of `source` with the letter of `target` at the same place."""

    source: str = "hello"
    target: str = "ohlol"

    def __post_init__(self) -> None:
        for name in ("source", "target"):
            word = getattr(self, name)
            if not isinstance(word, str) or not 1 <= len(word) <= WORD_MAX:
                raise SpecError(
                    name, f"{name} is {show(word)}; allowed is a word of 1 to {WORD_MAX} letters."
                )
        if len(self.source) != len(self.target):
            raise SpecError(
                "target",
                f"target {show(self.target)} has {len(self.target)} letters and source "
                f"{show(self.source)} has {len(self.source)}; both need the same number.",
            )
        if len(self.vocabulary) < 2:
            raise SpecError("target", f"{show(self.source)} has one letter only; two are needed.")

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every letter of both words, sorted: the lecture's idx2char."""
        return tuple(sorted(set(self.source + self.target)))

    @property
    def seq_len(self) -> int:
        return len(self.source)

    @cached_property
    def inputs(self) -> tuple[int, ...]:
        return tuple(self.vocabulary.index(letter) for letter in self.source)

    @cached_property
    def targets(self) -> tuple[int, ...]:
        return tuple(self.vocabulary.index(letter) for letter in self.target)


@dataclass(frozen=True)
class RandomInputs:
    """A shape demo: one forward pass over torch.randn(seq_len, batch, input_size), no training."""

    seq_len: int = 3
    input_size: int = 4
    batch: int = 1

    def __post_init__(self) -> None:
        check_fields(self)


Task = WordTask | RandomInputs
