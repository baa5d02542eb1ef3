"""Showing: how an answer comes about, on the very run that it was asked of.

Every question that the run answers has one; the author of a choice, a line or an order may write
one: `ask = { ..., show = { figure = "code", do = [...], epoch = 1, step = 6 } }`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.course.acts import acts_of
from core.journal.intent import Intent
from core.journal.intents import (
    CloseCell,
    LookInside,
    OpenCell,
    Play,
    Seek,
    SelectUnit,
    SetSpeed,
    SetStepSize,
    ShowShapes,
)
from core.journal.tables import Given
from core.sentences import SentenceError, items
from core.trace.playhead import STEP_SIZES, Playhead, Steps

KEYS = ("figure", "do", "epoch", "step", "size")
PACE = 1.0  # operations a second: each can be followed


class ShowingError(SentenceError, ValueError):
    """A showing that cannot be; a sentence without its full stop."""


@dataclass(frozen=True)
class Showing:
    """figure: in which it is seen (core.course.step). do: what leads to its beginning, and sets it
    going. until: where it stops; None where nothing goes.
    """

    figure: str
    do: tuple[Intent, ...] = ()
    until: Playhead | None = None


def going_to(
    figure: str,
    place: Playhead,
    *before: Intent,
    size: str = "operation",
    start: int | None = None,
    pace: float = PACE,
) -> Showing:
    """What leads up to a place, at a pace that one can follow. start: the step that it begins
    after; the one before the place's own where none is said.
    """
    first = max(place.step - 1, 0) if start is None else start
    way = (CloseCell(), SetStepSize(size), SetSpeed(pace), Seek(place.epoch, first))
    return Showing(figure, (*way, *before, Play()), place)


def in_cell(place: Playhead, lane: int, t: int, unit: int, inside: bool = False) -> Showing:
    """One number of a cell, by the cell's own operations. t: from 0. inside: with its products."""
    opened = (OpenCell(lane, t), SelectUnit(lane, unit, t))
    return going_to("cell", place, *opened, *((LookInside(True),) if inside else ()))


def of_shapes(steps: Steps) -> Showing:
    """The whole pass, with what shape each tensor of it has."""
    place = Playhead(1, steps.forward)
    return going_to("network", place, ShowShapes(True), size="time step", start=0)


def showing_of(table: Any, given: Given, figures: tuple[str, ...]) -> Showing:
    """As an author writes it; ShowingError, or ActError for one of its acts."""
    assert given.experiment is not None
    if not isinstance(table, Mapping) or set(table) - set(KEYS):
        told = "ask.show has a key other than {allowed}"
        raise ShowingError(told, allowed=items(KEYS))
    figure, do = table.get("figure"), table.get("do", [])
    if figure not in figures:
        told = "ask.show has no figure {figure}; allowed is {allowed}"
        raise ShowingError(told, figure=repr(figure), allowed=items(figures))
    if not isinstance(do, list) or not all(isinstance(each, Mapping) for each in do):
        raise ShowingError("ask.show.do is not a list of tables")
    acts, experiment = acts_of(do, given)
    place = _place(table, Steps.of(experiment), experiment.training.epochs)
    if place is None:
        return Showing(figure, acts)
    size = SetStepSize(table.get("size", "operation"))
    return Showing(figure, (*acts, size, SetSpeed(PACE), Play()), place)


def _place(table: Mapping[str, Any], steps: Steps, epochs: int) -> Playhead | None:
    """Where it goes to; None where it stands."""
    epoch, step = table.get("epoch"), table.get("step")
    if epoch is None and step is None and "size" not in table:
        return None
    if not (isinstance(epoch, int) and 1 <= epoch <= epochs) or not (
        isinstance(step, int) and 0 <= step <= steps.last
    ):
        raise ShowingError("ask.show goes to an epoch and a step that exist, or to neither")
    if table.get("size", "operation") not in STEP_SIZES:
        raise ShowingError("ask.show.size is operation, time step or epoch")
    return Playhead(epoch, step)
