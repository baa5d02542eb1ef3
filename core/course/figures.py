"""Figures that lessons, presets and tips quote: each stands once, in resources/figures.toml.

A text holds {{name}} in its place. How a figure is measured stands beside it and is what
tests/figures carries out: the whole experiment where it is marked slow, a sample of it daily.
Standard library and resources only.
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


class UnknownFigureError(SentenceError, ValueError):
    """A text quotes a figure that is in no table; str() goes on after the text's name."""


@dataclass(frozen=True)
class Figure:
    """text: as it is quoted. measure: a function of tests/figures/measures.py, with `given`.
    within: how far from it a measurement may lie, 0 for the digits that are quoted. sample: what
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
def figures() -> Mapping[str, Figure]:
    """All of them, by name. ValueError where the table cannot be read."""
    table = tomllib.loads(resources.read_text("figures.toml"))
    return {name: Figure(**entry) for name, entry in table.items()}


def figure(name: str) -> str:
    """A figure as it is quoted; UnknownFigureError names one that there is not."""
    found = figures().get(name)
    if found is None:
        raise UnknownFigureError(
            "quotes the figure {name}, which resources/figures.toml does not have", name=repr(name)
        )
    return found.text


def filled(text: str) -> str:
    """`text` with its figures in their places; no line ends between one and its percent sign."""
    text = _SIGN_APART.sub("{{\\1}}\u00a0%", text)
    return PLACE.sub(lambda place: figure(place[1]), text)
