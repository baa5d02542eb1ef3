"""What a step may do: acts of a user that look and train, and that its experiment can carry out.

A lesson may come from anybody, and its steps are done by being read. So no act among them writes or
opens a file, deletes or renames what the learner has made, or changes the machine or the window.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from core.course.until import PAGES
from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.export.exercises import exercise_of, exercises_of
from core.journal import intents as act
from core.journal.intent import Intent
from core.journal.tables import Given, TableError, intent_of
from core.sentences import items
from core.settings import SpecError
from core.text.builtin import BUILTIN
from core.trace.operations import Kind, Operations
from core.trace.playhead import SPEEDS, STEP_SIZES, Steps

MAY: frozenset[type[Intent]] = frozenset(
    {
        # the run
        act.OpenLesson,
        act.Change,
        act.OwnPair,
        act.Reset,
        act.OpenRun,
        act.Fork,
        # the playhead
        act.Play,
        act.Pause,
        act.Step,
        act.StepBack,
        act.NextEpoch,
        act.PreviousEpoch,
        act.Rewind,
        act.GoToEnd,
        act.Seek,
        act.TrainTo,
        act.SetStepSize,
        act.SetSpeed,
        act.AddBookmark,
        act.GoToBookmark,
        act.ChooseSequence,
        # what is looked at
        act.SelectUnit,
        act.DeselectUnit,
        act.SelectOperation,
        act.OpenCell,
        act.CloseCell,
        act.ChooseResult,
        act.LookInside,
        act.HideAnswers,
        act.RevealAnswers,
        act.HideAhead,
        act.ShowShapes,
        act.Withhold,
        # runs side by side
        act.CompareModels,
        act.PlayComparison,
        act.PauseComparison,
        act.SeekComparison,
        act.StepComparison,
        act.SetComparisonSpeed,
        # many seeds
        act.TrainSeeds,
        act.CancelSeeds,
        act.TrainGrid,
        act.CancelGrid,
        # tasks and texts
        act.TrainSeries,
        act.CancelSeries,
        act.ReadText,
        act.CancelReading,
        act.TrainText,
        act.PauseText,
        act.SeekText,
        act.SetSampleStyle,
        # the window
        act.ShowPage,
        act.ShowPanel,
        act.ChooseExercise,
    }
)

PANELS = (  # of the Lab, by their files' names in gui/lab/panels
    "code",
    "decoded",
    "embedding",
    "equations",
    "explain",
    "gates",
    "gradients",
    "hidden_state",
    "lessons",
    "loss",
    "runs",
    "settings",
    "weights",
)


class ActError(TableError):
    """An act that a step may not do, or that its experiment cannot. number: which one, from 1."""

    def __init__(self, number: int, error: TableError) -> None:
        told = error.sentence
        super().__init__(error.key, told.template, **told.values)
        self.number = number


def acts_of(
    tables: Sequence[Mapping[str, Any]], given: Given
) -> tuple[tuple[Intent, ...], Experiment]:
    """The acts that a step's tables tell, and the experiment that it has come to after them."""
    assert given.experiment is not None
    found = []
    experiment = given.experiment
    for number, table in enumerate(tables, start=1):
        try:
            intent = intent_of(table, given)
            experiment = _changed(intent, experiment, given)
            _check(intent, experiment)
        except TableError as error:
            raise ActError(number, error) from error
        found.append(intent)
    return tuple(found), experiment


def _changed(intent: Intent, experiment: Experiment, given: Given) -> Experiment:
    """What is experimented with once it is done."""
    if type(intent) not in MAY:
        name = type(intent).__name__
        raise TableError("intent", "a step may not do {intent}", intent=name)
    try:
        match intent:
            case act.OpenLesson(lesson_id) if lesson_id != given.lesson_id:
                raise TableError("lesson_id", "a step opens no lesson but its own")
            case act.OpenLesson() | act.Reset():
                return given.experiment or experiment
            case act.OpenRun(other):
                return other
            case act.Change(values) | act.Fork(values=values):
                return experiment.with_values(**dict(values))
            case act.OwnPair(source, target):
                return experiment.with_values(source=source, target=target)
    except SpecError as error:
        told = error.sentence
        template = told.template.removesuffix(".")
        raise TableError(error.field, template, **told.values) from error
    return experiment


def _check(intent: Intent, experiment: Experiment) -> None:
    """TableError where this experiment has no such place, cell, unit, parameter or sequence."""
    below = partial(_check_below, type(intent).__name__)
    check: Callable[[Experiment], None] | None = {
        act.Fork: partial(_check_edits, intent),
        act.Seek: partial(_check_place, intent),
        act.TrainTo: partial(_check_place, intent),
        act.AddBookmark: partial(_check_bookmark, intent),
    }.get(type(intent))
    if check is not None:
        check(experiment)
    lanes, steps = experiment.model.num_lanes, experiment.task.seq_len
    match intent:
        case act.OpenCell(lane, t):
            below(lane=(lane, lanes), t=(t, steps))
        case act.SelectUnit(lane, unit, t):
            below(lane=(lane, lanes), unit=(unit, experiment.model.hidden_size), t=(t or 0, steps))
        case act.SelectOperation(kind, t, letter):
            _check_one_of("kind", kind, tuple(Kind))
            below(t=(t, steps), letter=(max(letter, 0), max(experiment.logit_size, 1)))
        case act.ChooseSequence(sequence):
            below(sequence=(sequence, experiment.batch))
        case act.SetStepSize(size):
            _check_one_of("size", size, STEP_SIZES)
        case act.ChooseExercise(name) if name and exercise_of(experiment, name) is None:
            _check_one_of("exercise", name, tuple(each.id for each in exercises_of(experiment)))
        case act.SetSpeed(speed):
            _check_one_of("speed", speed, SPEEDS)
        case act.ShowPage(page):
            _check_one_of("page", page, tuple(PAGES))
        case act.ShowPanel(panel):
            _check_one_of("panel", panel, PANELS)
        case act.ReadText(origin):
            _check_one_of("origin", origin, tuple(each.id for each in BUILTIN))


def _check_place(intent: Any, experiment: Experiment) -> None:
    last = experiment.training.epochs if experiment.trains else 1
    if not 1 <= intent.epoch <= last:
        told = "epoch {epoch} never comes; the last is {last}"
        raise TableError("epoch", told, epoch=intent.epoch, last=last)
    if intent.step is None:
        return
    steps, operation = Steps.of(experiment), getattr(intent, "operation", 0)
    if not 0 <= intent.step <= steps.last:
        told = "step {step} never comes; the last is {last}"
        raise TableError("step", told, step=intent.step, last=steps.last)
    most = max(len(Operations(experiment).of(intent.step + 1)) - 1, 0)
    if not 0 <= operation <= most:
        told = "operation {operation} never comes after step {step}; the last is {last}"
        raise TableError("operation", told, operation=operation, step=intent.step, last=most)


def _check_bookmark(intent: Any, experiment: Experiment) -> None:
    """While a step's acts are done, the playhead is still on its way."""
    if intent.epoch is None:
        raise TableError("intent", "a step's AddBookmark needs an epoch")
    _check_place(intent, experiment)


def _check_edits(intent: Any, experiment: Experiment) -> None:
    shapes = dict(parameter_layout(experiment))
    for edit in intent.edits:
        _check_one_of("parameter", edit.parameter, tuple(shapes))
        shape = shapes[edit.parameter]
        fits = len(edit.index) in (0, len(shape))
        if not fits or any(not 0 <= at < size for at, size in zip(edit.index, shape, strict=False)):
            told = "{text} is outside of {name}, {shape}"
            values = {"text": edit.text, "name": edit.parameter, "shape": tuple(shape)}
            raise TableError("index", told, **values)


def _check_below(kind: str, /, **found: tuple[int, int]) -> None:
    for name, (value, most) in found.items():
        if not 0 <= value < most:
            told = "{intent}.{name} cannot be {value}; allowed is 0 to {last}"
            raise TableError(name, told, intent=kind, name=name, value=value, last=most - 1)


def _check_one_of(name: str, value: object, allowed: Sequence[object]) -> None:
    if value not in allowed:
        told = "{name} cannot be {value}; allowed is {allowed}"
        known = items(str(each) for each in allowed if each is not None)
        raise TableError(name, told, name=name, value=repr(value), allowed=known)
