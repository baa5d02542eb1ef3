"""Measurements that lessons, presets and tips quote: each once, in resources/measurements.toml.

A text holds {{name}} in its place. How it is measured stands beside it and is what
tests/measurements carries out: a sample of the experiment daily where the whole is marked slow.
Standard library and resources only. A *figure*, here as everywhere, is something drawn.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources
from core.sentences import SentenceError

PLACE = re.compile(r"\{\{([^{}]*)\}\}")
_SIGN_APART = re.compile(rf"{PLACE.pattern} %")


class UnknownMeasurementError(SentenceError, ValueError):
    """A text quotes a measurement that is in no table; str() goes on after the text's name."""


@dataclass(frozen=True)
class Measurement:
    """text: as it is quoted. measure: a function of tests/measurements, with `given`.
    within: how far from it what is measured may lie, 0 for the digits that are quoted. sample: what
    the daily test changes in `given`, and `sampled` what that gives; slow: the whole is not daily.
    """

    text: str
    measure: str
    given: Mapping[str, Any] = field(default_factory=dict)
    within: float = 0.0
    sample: Mapping[str, Any] = field(default_factory=dict)
    sampled: str = ""
    slow: bool = False


@cache
def measurements() -> Mapping[str, Measurement]:
    """All of them, by name. ValueError where the table cannot be read."""
    table = tomllib.loads(resources.read_text("measurements.toml"))
    return {name: Measurement(**entry) for name, entry in table.items()}


def measured(name: str) -> str:
    """A measurement as it is quoted; UnknownMeasurementError names one that there is not."""
    found = measurements().get(name)
    if found is None:
        told = "quotes the measurement {name}, which resources/measurements.toml does not have"
        raise UnknownMeasurementError(told, name=repr(name))
    return found.text


def filled(text: str) -> str:
    """`text` with each measurement in its place; no line ends before its percent sign."""
    text = _SIGN_APART.sub("{{\\1}}\u00a0%", text)
    return PLACE.sub(lambda place: measured(place[1]), text)
