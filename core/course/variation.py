"""Variations: a step that asks the same of another network at every try.

    vary = { seq_len = [2, 3, 5], num_layers = [1, 2, 3], batch_first = [false, true] }

The question's prompt holds {seq_len} and the like in their places.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any

from core.experiment import Experiment
from core.sentences import SentenceError
from core.settings import SpecError

MOST = 2000  # networks, each of which is made once at reading


class VariationError(SentenceError, ValueError):
    """What cannot be varied so; a sentence without its full stop."""


@dataclass(frozen=True)
class Variation:
    """values: those that each setting may have. networks: every one that may be drawn."""

    values: tuple[tuple[str, tuple[object, ...]], ...]
    networks: tuple[Experiment, ...] = field(compare=False, repr=False)

    def drawn(self, experiment: Experiment, number: int) -> Experiment:
        """Of try `number`, from 0: the same for everybody, and another than the one before."""
        found = experiment
        for each in range(number + 1):
            before = found
            salt = 0
            while found == before:
                chance = random.Random(f"{each} {salt}")
                found = experiment.with_values(
                    **{name: chance.choice(choices) for name, choices in self.values}
                )
                salt += 1
        return found

    def filled(self, prompt: str, experiment: Experiment) -> str:
        """The prompt, with this network's values in their places."""
        for name, _ in self.values:
            prompt = prompt.replace(f"{{{name}}}", str(experiment.setting(name)))
        return prompt


def variation_of(table: Any, experiment: Experiment) -> Variation | None:
    """What a table tells; None of an empty one. VariationError where a network cannot be made."""
    if table == {}:
        return None
    if not isinstance(table, Mapping):
        raise VariationError("vary = {table} is not a table", table=repr(table))
    for name, choices in table.items():
        if experiment.setting(name) is None:
            raise VariationError("there is no setting {name}", name=repr(name))
        if not isinstance(choices, list) or len(choices) < 2:
            told = "vary.{name} = {value} is not a list of two values or more"
            raise VariationError(told, name=name, value=repr(choices))
    if prod(map(len, table.values())) > MOST:
        raise VariationError("more than {most} networks can be drawn", most=MOST)
    values = tuple((name, tuple(choices)) for name, choices in table.items())
    try:
        return Variation(values, tuple(_networks(experiment, values)))
    except SpecError as error:
        told = error.sentence.template.removesuffix(".")
        raise VariationError(told, **error.sentence.values) from error


def _networks(
    experiment: Experiment, values: Sequence[tuple[str, Sequence[object]]]
) -> Iterator[Experiment]:
    """SpecError where one cannot be."""
    names = [name for name, _ in values]
    for chosen in product(*(choices for _, choices in values)):
        yield experiment.with_values(**dict(zip(names, chosen, strict=True)))
