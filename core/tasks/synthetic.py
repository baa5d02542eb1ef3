"""Synthetic tasks: endless made-up sequences whose length is a setting, to measure memory with.

What each asks, what guessing scores, and what counts as solved; the sequences themselves are
core.tasks.batches'. Frozen and checked at birth; standard library only.
"""

import math
from dataclasses import dataclass

from core.settings import SpecError, check_fields

EVALUATED = 512  # sequences of an evaluation, the same at every one
HELD_OUT = 8  # one in so many of all possible sequences is never trained on
SPACE_MIN = 256  # where there are fewer, setting some aside would leave too few of both


@dataclass(frozen=True)
class SyntheticTask:
    """One kind of sequence of `length` time steps.

    adding: two numbers of a sequence are marked; the last output is to be their sum.
    recall: the first symbol is marked; after all the others the last output is to name it.
    parity: each output is to tell whether the ones so far are odd in number.
    parity_last: the same, asked at the last time step alone.
    echo: each output is to repeat the symbol of `delay` steps ago.
    next: each output is to predict the next of uniformly random symbols, which cannot be done.
    """

    kind: str = "adding"
    length: int = 20
    symbols: int = 4
    delay: int = 4

    def __post_init__(self) -> None:
        check_fields(self)
        if self.kind == "echo" and self.delay >= self.length:
            raise SpecError(
                "delay", f"delay is {self.delay}; allowed is less than the length, {self.length}."
            )

    @property
    def seq_len(self) -> int:
        return self.length

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """Names of the symbols that are answered; () where the answer is a number."""
        if self.kind == "adding":
            return ()
        count = 2 if self.bits_drawn else self.symbols
        return tuple("0123456789abcdef"[:count])

    @property
    def input_size(self) -> int:
        """Features a time step: number and marker, symbol and marker, a bit, or a symbol."""
        return {
            "adding": 2,
            "recall": self.symbols + 1,
            "parity": 1,
            "parity_last": 1,
        }.get(self.kind, self.symbols)

    @property
    def bits_drawn(self) -> bool:
        """Whether the sequence is one of bits, not of `symbols` different symbols."""
        return self.kind.startswith("parity")

    @property
    def space(self) -> int | None:
        """How many different sequences there are; None where they are of real numbers."""
        if self.regression:
            return None
        many: int = 2 if self.bits_drawn else self.symbols
        return int(many**self.length)

    @property
    def holds_out(self) -> bool:
        """Whether an evaluation reads sequences that training never does.

        Of symbols by batches' rule, where there are enough of them. Real numbers repeat a
        sequence of 20 steps with a chance of some 2^-480: there it needs no rule.
        """
        return self.space is None or self.space >= SPACE_MIN

    @property
    def output_size(self) -> int:
        """Logits a time step; of a number, that number."""
        return len(self.vocabulary) or 1

    @property
    def regression(self) -> bool:
        """Whether the loss is the squared error of a number, not the cross entropy of symbols."""
        return self.kind == "adding"

    @property
    def asked_from(self) -> int:
        """The first time step (from 0) whose output is asked for."""
        if self.kind in ("adding", "recall", "parity_last"):
            return self.length - 1
        return self.delay if self.kind == "echo" else 0

    @property
    def chance(self) -> float:
        """The score of guessing: a squared error where a number is asked, else the share right.

        The sum of two uniform numbers has the variance 2/12.
        """
        return 1 / 6 if self.regression else 1 / len(self.vocabulary)

    @property
    def chance_loss(self) -> float:
        """The loss of guessing."""
        return 1 / 6 if self.regression else math.log(len(self.vocabulary))

    @property
    def threshold(self) -> float:
        """What counts as solved: a squared error below, or a share right of at least this."""
        return 0.02 if self.regression else 0.95

    def solved(self, score: float) -> bool:
        """score: of an evaluation."""
        return score < self.threshold if self.regression else score >= self.threshold
