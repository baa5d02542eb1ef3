"""Until: what completes a step, asked of what the window shows. Pure; knows no session.

A step that asks for nothing is completed by reading on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from core.experiment import Experiment
from core.experiment.same import same
from core.runs.run import Run
from core.sentences import Sentence, SentenceError
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

PAGES = {
    "learn": Sentence("Learn"),
    "lab": Sentence("Lab"),
    "compare": Sentence("Compare"),
    "seeds": Sentence("Seeds"),
    "tasks": Sentence("Tasks"),
    "text": Sentence("Text"),
    "try_it": Sentence("Try it"),
}

PLACES = {
    "loss": "Go on to the loss.",
    "gradients": "Go on to the gradients.",
    "update": "Go on to the update.",
}


class UntilError(SentenceError, ValueError):
    """A completion that cannot be, or can never come; a sentence without its full stop."""


@dataclass(frozen=True)
class Until:
    """epoch, step, operation: the playhead stands there or beyond; step None: its pass is whole.
    trained: the run was trained to its end. opened: a cell is open, this one (lane, t) or any.
    changed: this setting differs from the step's own. edited: a weight was set by hand. page: it is
    in front. own: the experiment of the step's own run, whose playhead is meant.
    """

    epoch: int = 0
    step: int | None = None
    operation: int = 0
    trained: bool = False
    opened: bool | tuple[int, int] = False
    changed: str = ""
    edited: bool = False
    page: str = ""
    own: Experiment | None = field(default=None, compare=False, repr=False)

    @property
    def asks(self) -> bool:
        """Whether anything is to be done."""
        return self != NOTHING

    def sentence(self, experiment: Experiment) -> Sentence:
        """What is to be done in the step's own run, else in one of this; "" for nothing."""
        experiment = self.own or experiment
        if self.page:
            return Sentence("Go to the page {page}.", page=PAGES[self.page])
        if self.trained:
            return Sentence("Train the run to its end.")
        if self.edited:
            return Sentence("Set a weight by hand.")
        if self.changed:
            return Sentence("Change the setting {name}.", name=self.changed)
        if self.opened:
            return _cell(experiment, self.opened)
        return self._moment(experiment) if self.epoch else Sentence("")

    def _moment(self, experiment: Experiment) -> Sentence:
        if self.step is None:
            return Sentence("Go on to epoch {epoch}.", epoch=self.epoch)
        place = _place(experiment, self.step)
        if self.operation:
            place = Sentence(
                "{place} Then go on by operation, {count} times.", place=place, count=self.operation
            )
        if not experiment.trains:
            return place
        return Sentence("Epoch {epoch}: {place}", epoch=self.epoch, place=place)


def _cell(experiment: Experiment, cell: bool | tuple[int, int]) -> Sentence:
    """Which cell is to be opened."""
    if isinstance(cell, bool):
        return Sentence("Open a cell: click one in the picture.")
    (lane, t), lanes = cell, experiment.lanes
    if experiment.model.num_lanes == 1:
        return Sentence("Open the cell at t = {t}: click it in the picture.", t=t + 1)
    layer = lanes.layer(lane) + 1
    if lanes.num_directions == 1:
        return Sentence("Open the cell of layer {layer} at t = {t}.", layer=layer, t=t + 1)
    if lanes.is_backward(lane):
        return Sentence("Open layer {layer}'s backward cell at t = {t}.", layer=layer, t=t + 1)
    return Sentence("Open layer {layer}'s forward cell at t = {t}.", layer=layer, t=t + 1)


def _place(experiment: Experiment, step: int) -> Sentence:
    """Where a step of an epoch leads."""
    steps = Steps.of(experiment)
    phase = steps.phase(step)
    if not phase:
        return Sentence("Go to its beginning.")
    if phase not in ("forward", "backward"):
        return Sentence(PLACES[phase])
    t = steps.cells(step)[-1][1] + 1
    if phase == "forward":
        return Sentence("Go on to t = {t}.", t=t)
    return Sentence("Go back through time to t = {t}.", t=t)


NOTHING = Until()


@dataclass(frozen=True)
class Situation:
    """What the window shows, as far as steps ask. own: the lesson's own experiment. opened: the
    (lane, t) of the cell that is open. page: the one in front, by the name of its folder in gui.
    """

    own: Experiment
    run: Run | None = None
    opened: tuple[int, int] | None = None
    page: str = ""


def is_met(until: Until, situation: Situation) -> bool:
    """Whether all of it is so now."""
    run, own = situation.run, until.own or situation.own
    if until.page and situation.page != until.page:
        return False
    if run is None:
        return replace(until, page="") == NOTHING
    if until.changed:
        if run.experiment.setting(until.changed) in (None, own.setting(until.changed)):
            return False
    elif (until.epoch or until.trained or until.opened) and not same(run.experiment, own):
        return False
    return (
        (not until.epoch or run.playhead >= _wanted(until, run.steps))
        and (not until.trained or _is_trained(run, own))
        and (not until.edited or bool(run.edits))
        and _is_open(until.opened, situation.opened)
    )


def _wanted(until: Until, steps: Steps) -> Playhead:
    if until.step is None:
        return steps.whole(until.epoch)
    return steps.settled(Playhead(until.epoch, until.step, until.operation), 1)


def _is_trained(run: Run, own: Experiment) -> bool:
    """As far as the step's own experiment goes, or as far as it could be."""
    if run.diverged is not None:
        return run.seen >= run.end
    return run.seen >= Playhead(own.training.epochs, run.steps.last)


def _is_open(wanted: bool | tuple[int, int], opened: tuple[int, int] | None) -> bool:
    return opened == wanted if isinstance(wanted, tuple) else opened is not None or not wanted


def until_of(table: Any, experiment: Experiment) -> Until:
    """What a table tells; UntilError where it cannot be, or this experiment never comes to it."""
    kinds = {entry.name: type(entry.default) for entry in fields(Until) if entry.name != "own"}
    allowed = kinds | {"step": int}
    if not isinstance(table, Mapping):
        raise UntilError("until = {table} is no table", table=repr(table))
    values = dict(table)
    for name, value in table.items():
        if name not in allowed:
            raise UntilError(
                "until has no {name}; allowed is {allowed}",
                name=repr(name),
                allowed=", ".join(allowed),
            )
        if name == "opened" and isinstance(value, Mapping):
            values[name] = _cell_of(value, experiment)
        elif type(value) is not allowed[name]:
            raise UntilError("until.{name} cannot be {value}", name=name, value=repr(value))
    _check(table, experiment)
    return Until(**values, own=experiment)


def _cell_of(table: Mapping[str, Any], experiment: Experiment) -> tuple[int, int]:
    """(lane, t), both from 0, as OpenCell has them; a lane alone is not named."""
    lane, t = table.get("lane", 0), table.get("t")
    if set(table) - {"lane", "t"} or type(lane) is not int or type(t) is not int:
        told = "until.opened cannot be {value}; allowed is true, or a cell's lane and t"
        raise UntilError(told, value=repr(dict(table)))
    lanes, steps = experiment.model.num_lanes, experiment.task.seq_len
    if not (0 <= lane < lanes and 0 <= t < steps):
        raise UntilError(
            "there is no cell with lane {lane} and t {t}; the last is {lanes} and {steps}",
            lane=lane,
            t=t,
            lanes=lanes - 1,
            steps=steps - 1,
        )
    return lane, t


def _check(table: Mapping[str, Any], experiment: Experiment) -> None:
    """UntilError where it can never come about."""
    if "epoch" in table or "step" in table or "operation" in table:
        _check_moment(table, experiment)
    if table.get("trained") and not experiment.trains:
        raise UntilError("this lesson trains nothing, so until.trained never comes")
    changed, page = table.get("changed"), table.get("page")
    if changed is not None and experiment.setting(changed) is None:
        raise UntilError("there is no setting {name}", name=repr(changed))
    if page is not None and page not in PAGES:
        told = "there is no page {name}; allowed is {allowed}"
        raise UntilError(told, name=repr(page), allowed=", ".join(PAGES))


def _check_moment(table: Mapping[str, Any], experiment: Experiment) -> None:
    epoch, step, operation = (table.get(name) for name in ("epoch", "step", "operation"))
    last = experiment.training.epochs if experiment.trains else 1
    if epoch is None:
        name = "step" if step is not None else "operation"
        raise UntilError("until.{name} needs an epoch", name=name)
    if not 1 <= epoch <= last:
        raise UntilError("epoch {epoch} never comes; the last is {last}", epoch=epoch, last=last)
    if operation is not None and step is None:
        raise UntilError("until.operation needs a step")
    steps = Steps.of(experiment)
    if step is not None and not 0 <= step <= steps.last:
        raise UntilError("step {step} never comes; the last is {last}", step=step, last=steps.last)
    most = max(len(Operations(experiment).of((step or 0) + 1)) - 1, 0)
    if operation is not None and not 0 <= operation <= most:
        raise UntilError(
            "operation {operation} never comes after step {step}; the last is {last}",
            operation=operation,
            step=step,
            last=most,
        )
