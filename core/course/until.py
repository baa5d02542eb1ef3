"""Until: what completes a step, asked of what the window shows. Pure; knows no session.

A step that asks for nothing is completed by reading on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from core.experiment import Experiment
from core.runs.run import Run
from core.sentences import Sentence, SentenceError
from core.trace.playhead import Playhead, Steps

PLACES = {
    "loss": "Go on to the loss.",
    "gradients": "Go on to the gradients.",
    "update": "Go on to the update.",
}


class UntilError(SentenceError, ValueError):
    """A completion that cannot be, or can never come; a sentence without its full stop."""


@dataclass(frozen=True)
class Until:
    """epoch, step: the playhead stands there or beyond; step None: its pass is whole. trained: the
    run was trained to its end. opened: a cell is open. changed: this setting differs from the
    lesson's own.
    """

    epoch: int = 0
    step: int | None = None
    trained: bool = False
    opened: bool = False
    changed: str = ""

    @property
    def asks(self) -> bool:
        """Whether anything is to be done."""
        return self != NOTHING

    def sentence(self, experiment: Experiment) -> Sentence:
        """What is to be done in a run of this experiment; "" for nothing."""
        if self.trained:
            return Sentence("Train the run to its end.")
        if self.opened:
            return Sentence("Open a cell: click one in the picture.")
        if self.changed:
            return Sentence("Change the setting {name}.", name=self.changed)
        if not self.epoch:
            return Sentence("")
        if self.step is None or not experiment.trains:
            place = _place(experiment, self.step)
            return place or Sentence("Go on to epoch {epoch}.", epoch=self.epoch)
        place = _place(experiment, self.step)
        return Sentence("Epoch {epoch}: {place}", epoch=self.epoch, place=place)


def _place(experiment: Experiment, step: int | None) -> Sentence:
    """Where a step of an epoch leads; "" for none."""
    steps = Steps.of(experiment)
    phase = steps.phase(step) if step is not None else ""
    if phase in ("forward", "backward"):
        t = steps.cells(step or 0)[-1][1] + 1
        if phase == "forward":
            return Sentence("Go on to t = {t}.", t=t)
        return Sentence("Go back through time to t = {t}.", t=t)
    return Sentence(PLACES[phase]) if phase else Sentence("")


NOTHING = Until()


@dataclass(frozen=True)
class Situation:
    """What the window shows, as far as steps ask. own: the lesson's own experiment."""

    own: Experiment
    run: Run | None = None
    opened: tuple[int, int] | None = None


def is_met(until: Until, situation: Situation) -> bool:
    """Whether all of it is so now."""
    run = situation.run
    if run is None:
        return not until.asks
    whole = run.steps.whole(until.epoch)
    wanted = whole if until.step is None else Playhead(until.epoch, until.step)
    answers = (
        not until.epoch or run.playhead >= wanted,
        not until.trained or run.seen >= run.end,
        not until.opened or situation.opened is not None,
        not until.changed
        or run.experiment.setting(until.changed) != situation.own.setting(until.changed),
    )
    return all(answers)


def until_of(table: Any, experiment: Experiment) -> Until:
    """What a table tells; UntilError where it cannot be, or this experiment never comes to it."""
    allowed = {entry.name: type(entry.default) for entry in fields(Until)} | {"step": int}
    if not isinstance(table, Mapping):
        raise UntilError("until = {table} is no table", table=repr(table))
    for name, value in table.items():
        if name not in allowed:
            raise UntilError(
                "until has no {name}; allowed is {allowed}",
                name=repr(name),
                allowed=", ".join(allowed),
            )
        if type(value) is not allowed[name]:
            raise UntilError("until.{name} cannot be {value}", name=name, value=repr(value))
    found = Until(**table)
    _check(found, experiment)
    return found


def _check(until: Until, experiment: Experiment) -> None:
    steps = Steps.of(experiment)
    last = experiment.training.epochs if experiment.trains else 1
    if not 0 <= until.epoch <= last:
        raise UntilError(
            "epoch {epoch} never comes; the last is {last}", epoch=until.epoch, last=last
        )
    if until.step is not None and not until.epoch:
        raise UntilError("until.step needs an epoch")
    if until.step is not None and not 0 <= until.step <= steps.last:
        raise UntilError(
            "step {step} never comes; the last is {last}", step=until.step, last=steps.last
        )
    if until.trained and not experiment.trains:
        raise UntilError("this lesson trains nothing, so until.trained never comes")
    if until.changed and experiment.setting(until.changed) is None:
        raise UntilError("there is no setting {name}", name=repr(until.changed))
