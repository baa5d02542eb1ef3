"""Until, as a step writes it: what may stand there, and what this experiment ever comes to."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from core.course.practice import PracticeError, series_of, text_of
from core.course.until import PAGES, Until
from core.experiment import Experiment, WordTask
from core.export.exercises import exercise_of, exercises_of
from core.runs.seed_study import EPOCHS_MAX, SEEDS_MAX
from core.sentences import Sentence, SentenceError, items
from core.settings import CHOICES
from core.text.letters import Letters, LettersError, quoted
from core.trace.operations import Operations
from core.trace.playhead import Steps

PRACTISED = {"practised": series_of, "text": text_of}
LONGEST = 40  # letters of a word that a reader is to type


class UntilError(SentenceError, ValueError):
    """A completion that cannot be, or can never come; a sentence without its full stop."""


def until_of(table: Any, experiment: Experiment) -> Until:
    """What a table tells; UntilError where it cannot be, or this experiment never comes to it."""
    kinds = {entry.name: type(entry.default) for entry in fields(Until) if entry.name != "own"}
    allowed = kinds | {"step": int}
    if not isinstance(table, Mapping):
        raise UntilError("until = {table} is not a table", table=repr(table))
    values = dict(table)
    for name, value in table.items():
        if name not in allowed:
            raise UntilError(
                "until has no {name}; allowed is {allowed}",
                name=repr(name),
                allowed=items(allowed),
            )
        if name == "opened" and isinstance(value, Mapping):
            values[name] = _cell_of(value, experiment)
        elif name in PRACTISED:
            values[name] = _practised(name, value)
        elif type(value) is not allowed[name]:
            raise UntilError("until.{name} cannot be {value}", name=name, value=repr(value))
    _check(table, experiment)
    return Until(**values, own=experiment)


def _practised(name: str, value: Any) -> object:
    try:
        return PRACTISED[name](value)
    except PracticeError as error:
        raise UntilError("until.{why}", why=error.sentence) from error


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
    if (table.get("seeds") or table.get("grid")) and not isinstance(experiment.task, WordTask):
        raise UntilError("this lesson has no word to learn, so no seeds of it are trained")
    if table.get("seed_epochs") and not table.get("seeds"):
        raise UntilError("until.seed_epochs needs until.seeds, which is missing")
    for name, most in (("seeds", SEEDS_MAX), ("seed_epochs", EPOCHS_MAX), ("grid", EPOCHS_MAX)):
        if not 0 <= table.get(name, 0) <= most:
            told = "until.{name} cannot be {value}; allowed is 1 to {most}"
            raise UntilError(told, name=name, value=table[name], most=most)
    if table.get("series") and table["series"] not in CHOICES["kind"]:
        told = "there is no task {name}; allowed is {allowed}"
        raise UntilError(told, name=quoted(table["series"]), allowed=items(CHOICES["kind"]))
    changed, page = table.get("changed"), table.get("page")
    if table.get("asked"):
        _check_asked(table["asked"], experiment)
    if changed is not None and experiment.setting(changed) is None:
        raise UntilError("there is no setting {name}", name=repr(changed))
    for name in ("ran", "solved"):
        _check_exercise(name, table.get(name), experiment)
    if page is not None and page not in PAGES:
        told = "there is no page {name}; allowed is {allowed}"
        raise UntilError(told, name=repr(page), allowed=items(PAGES))


def _check_exercise(key: str, name: str | None, experiment: Experiment) -> None:
    """One that this experiment's program can have."""
    if name is None or exercise_of(experiment, name) is not None:
        return
    allowed = items(each.id for each in exercises_of(experiment)) or Sentence("none")
    told = "until.{key}: this program has no exercise {name}; allowed is {allowed}"
    raise UntilError(told, key=key, name=repr(name), allowed=allowed)


def _check_asked(text: str, experiment: Experiment) -> None:
    """A word that this network can be asked about."""
    task = experiment.task
    if not isinstance(task, WordTask):
        raise UntilError("a demo answers nothing, so until.asked never comes")
    try:
        letters = Letters.up_to(LONGEST, text)
    except LettersError as error:
        raise UntilError("until.asked {why}", why=error.sentence) from error
    unknown = [each for each in letters if each not in task.vocabulary]
    if unknown:
        told = "the network does not know {letter}, so until.asked never comes"
        raise UntilError(told, letter=quoted(unknown[0]))


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
