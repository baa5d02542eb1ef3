"""What a step may have trained on the pages Tasks and Text, and how that is told.

    until = { practised = { kind = "recall", cell = "RNN", seeds = 3 } }
    until = { text = { origin = "topics", updates = 400 } }

Settings go by their names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from core.sentences import Sentence, SentenceError, items, listed
from core.settings import TASK_CAPTIONS, SpecError
from core.tasks.kinds import KINDS
from core.tasks.text import LETTERS_MAX
from core.text.builtin import BUILTIN

SEEDS_MAX = 20  # that a reader is to wait for
TITLES = {each.id: each.title for each in BUILTIN}


class PracticeError(SentenceError, ValueError):
    """What no page can train; a sentence without its full stop."""


@dataclass(frozen=True)
class WantedSeries:
    """values: the settings that matter. seeds: so many of them, or more."""

    values: tuple[tuple[str, object], ...]
    seeds: int = 1

    def sentence(self) -> Sentence:
        settings = listed(_setting(name, value) for name, value in self.values)
        if self.seeds == 1:
            return Sentence("Train a seed to its end ({settings}).", settings=settings)
        told = "Train {count} seeds to their end ({settings})."
        return Sentence(told, count=self.seeds, settings=settings)

    def is_met(self, trained: Sequence[Series]) -> bool:
        return any(self._fits(each) for each in trained)

    def means(self, series: Series) -> bool:
        """Whether a series has these settings."""
        return all(series.experiment.setting(name) == value for name, value in self.values)

    def _fits(self, series: Series) -> bool:
        return self.means(series) and len(series.done) >= self.seeds and series.next is None


def _setting(name: str, value: object) -> Sentence:
    """As the form of the page names it and shows it."""
    shown: object = value
    if name == "kind":
        shown = KINDS[str(value)].title
    elif isinstance(value, bool):
        shown = Sentence("on") if value else Sentence("off")
    elif isinstance(value, float):
        shown = f"{value:g}"
    return Sentence("{setting} {value}", setting=TASK_CAPTIONS.get(name, name), value=shown)


@dataclass(frozen=True)
class WantedText:
    """origin: a built-in text. updates: so many of a model on it, or more."""

    origin: str
    updates: int

    def sentence(self) -> Sentence:
        told = "Train a model on {title} for {count:,} updates or more."
        return Sentence(told, title=TITLES[self.origin], count=self.updates)

    def is_met(self, run: BatchRun | None) -> bool:
        return is_on(run, self.origin) and run is not None and run.updates >= self.updates


def is_on(run: BatchRun | None, origin: str) -> bool:
    """Whether it learns from this text."""
    task = run.experiment.task if run is not None else None
    return isinstance(task, TextTask) and task.origin == origin


def series_of(table: Any) -> WantedSeries:
    """What a step's table asks for; PracticeError where it can never be."""
    values = dict(_mapping("practised", table))
    seeds = values.pop("seeds", 1)
    if type(seeds) is not int or not 1 <= seeds <= SEEDS_MAX:
        told = "practised.seeds cannot be {value}; allowed is 1 to {most}"
        raise PracticeError(told, value=repr(seeds), most=SEEDS_MAX)
    synthetic(values)
    return WantedSeries(tuple(values.items()), seeds)


def synthetic(values: Mapping[str, Any]) -> Experiment:
    """A task of the Tasks page with these settings."""
    plain = Experiment(SyntheticTask(), ModelSpec(head="Linear"), TrainingSpec())
    try:
        return plain.with_values(**values)
    except SpecError as error:
        told = error.sentence
        raise PracticeError(told.template.removesuffix("."), **told.values) from error


def text_of(table: Any) -> WantedText:
    """The same of a text."""
    values = _mapping("text", table)
    origin, updates = values.get("origin"), values.get("updates")
    if set(values) != {"origin", "updates"}:
        raise PracticeError("text = {table} needs origin and updates", table=repr(dict(values)))
    check_origin(origin)
    if type(updates) is not int or not 1 <= updates <= LETTERS_MAX:
        raise PracticeError("text.updates cannot be {value}", value=repr(updates))
    return WantedText(str(origin), updates)


def check_origin(origin: object) -> None:
    if origin not in TITLES:
        told = "there is no built-in text {name}; allowed is {allowed}"
        raise PracticeError(told, name=repr(origin), allowed=items(TITLES))


def _mapping(name: str, table: Any) -> Mapping[str, Any]:
    if not isinstance(table, Mapping):
        raise PracticeError("{name} = {table} is not a table", name=name, table=repr(table))
    return table
