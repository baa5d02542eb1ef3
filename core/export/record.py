"""Record: what a format is handed. Text and numpy; how it was computed is core.exporting's."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.experiment import Experiment
from core.files.atomic_write import Data
from core.runs.batch_run import Sample, Score, Step
from core.runs.note import Note
from core.runs.records import Epoch, TrainingState
from core.sentences import SentenceError
from core.text.letters import Letters
from core.trace.trace import EpochTrace


class ExportError(SentenceError):
    """What cannot be told in this format; str() is one sentence."""


Passed = tuple[Epoch, EpochTrace | None]


@dataclass(frozen=True)
class Updated:
    """An update over a batch of sequences. What it led to is told of chosen ones: the state, what
    that scores on what is never trained on, and of a language model what it writes.
    """

    step: Step
    state: TrainingState | None = None
    score: Score | None = None
    sample: Sample | None = None
    diverged: bool = False  # it could not be made


def no_updates(most: int) -> Iterator[Updated]:
    """Of what does not learn from batches."""
    return iter(())


def no_text() -> Letters:
    """Of what is not at hand. ExportError."""
    raise ExportError("The text that this run learns from is not at hand.")


@dataclass(frozen=True)
class Record:
    """A run, told. name: as its files call it. start: the state that it goes on from; None: the
    seed's.

    What it takes to compute is a function, asked for by who needs it. epochs, traces: in order, as
    far as was asked for; each is made while it is waited for. passes: the epochs, and at most so
    many of their traces, evenly spread, the first and the last among them. states: weights at the
    moments asked for, the last of them what a file of weights holds. text: of a language model all
    that it reads. notes: what was written about it. updates: of what learns from batches every
    update, in order, at most so many of them with what they led to, evenly spread; the last always,
    but where it diverged.
    """

    name: str
    experiment: Experiment
    start: TrainingState | None
    epochs: Callable[[], Iterator[Epoch]]
    traces: Callable[[], Iterator[EpochTrace]]
    passes: Callable[[int], Iterator[Passed]]
    states: Callable[[], Iterator[TrainingState]]
    text: Callable[[], Letters] = no_text
    notes: tuple[Note, ...] = ()
    updates: Callable[[int], Iterator[Updated]] = no_updates

    def state(self) -> TrainingState:
        """The last of `states`."""
        *_, last = self.states()
        return last


@dataclass(frozen=True)
class Wanted:
    """What was asked of the file itself. table: one of core.export.tables.TABLES. tell: puts what a
    person reads in it into words of a language, a Sentence each.
    """

    path: Path
    table: str = ""
    tell: Callable[[str], str] = str


def nothing(experiment: Experiment) -> str:
    """Of what applies to every experiment."""
    return ""


def lone(experiment: Experiment, goes_on: bool) -> tuple[str, ...]:
    """What stands beside a file that is the whole export: nothing."""
    return ()


@dataclass(frozen=True)
class Offer:
    """A format as it is offered by name. name: of --to. about: what its file is. endings: those
    that the file may have, () for any. takes: which of "at", "range", "table" mean something.
    why_not: of an experiment that it cannot tell. files: what is to be written where, made whole,
    all of it or nothing. beside: endings of the files that it puts beside its own, of its name; of
    an experiment that does, or does not, go on from a state.
    inside: what the file is called in a folder of its own, where that may be named instead of it.
    """

    name: str
    about: str
    endings: tuple[str, ...]
    files: Callable[[Record, Wanted], Mapping[Path, Data]]
    takes: frozenset[str] = frozenset()
    why_not: Callable[[Experiment], str] = nothing
    beside: Callable[[Experiment, bool], tuple[str, ...]] = lone
    extra: str = ""  # the package that it needs beside Unroll's own
    inside: str = ""


def only(path: Path, data: Data) -> dict[Path, Data]:
    return {path: data}


def joined(parts: Iterable[str]) -> str:
    """ "epochs, states", for a sentence."""
    return ", ".join(parts)
