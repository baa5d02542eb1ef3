"""Synthetic tasks: endless made-up sequences whose length is a setting, to measure memory with.

What guessing scores, and what counts as solved; what each asks is its kind's (core.tasks.kinds).
Frozen and checked at birth.
"""

import math
from dataclasses import dataclass

from core.settings import SpecError, check_fields
from core.tasks.draw import SPACE_MIN
from core.tasks.kinds import KINDS, Kind

EVALUATED = 512  # sequences of an evaluation, the same at every one


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
        if self.reads("delay") and self.delay >= self.length:
            raise SpecError(
                "delay",
                "delay is {delay}; allowed is less than the length, {length}.",
                delay=self.delay,
                length=self.length,
            )

    @property
    def rules(self) -> Kind:
        return KINDS[self.kind]

    def reads(self, name: str) -> bool:
        """Whether a setting decides anything here; `symbols` and `delay` do of some kinds alone."""
        return name not in ("symbols", "delay") or name in self.rules.reads

    @property
    def seq_len(self) -> int:
        return self.length

    @property
    def alphabet(self) -> int:
        """Different symbols of a sequence, and of an answer; 0 where both are numbers."""
        return self.symbols if self.rules.alphabet is None else self.rules.alphabet

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """Names of the symbols that are answered; () where the answer is a number."""
        return tuple("0123456789abcdef"[: self.alphabet])

    @property
    def input_size(self) -> int:
        """Features a time step: number and marker, symbol and marker, a bit, or a symbol."""
        return self.rules.features(self)

    @property
    def space(self) -> int | None:
        """How many different sequences there are; None where they are of real numbers."""
        return None if self.regression else int(self.alphabet**self.length)

    @property
    def holds_out(self) -> bool:
        """Whether an evaluation reads sequences that training never does.

        Of symbols by core.tasks.draw's rule, where there are enough of them. Real numbers repeat a
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
        return self.alphabet == 0

    @property
    def asked_from(self) -> int:
        """The first time step (from 0) whose output is asked for."""
        return self.rules.asked_from(self)

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
