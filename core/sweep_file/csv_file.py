"""The .csv file of a sweep: a line an epoch of a run. Where a run has diverged, loss and string are
empty. Written piece by piece; read as any foreign file is, in whatever order its lines stand.
"""

import csv
import io
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.files.bounded_read import FilePath, open_file, shown
from core.runs.grid_study import AXES, Combination, Grid
from core.runs.records import decoded
from core.runs.seed_study import EPOCHS_MAX, SEEDS_MAX
from core.sentences import Sentence, SentenceError, items
from core.settings import SpecError, parse_value
from core.sweep_file.studies import Assembly, Studies

COLUMNS = (
    "lesson",
    "cell",
    "lr",
    "hidden_size",
    "seed",
    "epoch",
    "loss (nats per letter)",
    "string",
)
LINES_MAX = 20_000_000
LINE_MAX = 20_000  # letters
LOOK = 50_000  # lines from one look at whether it is still wanted to the next
Stopped = Callable[[], bool]
Place = tuple[str, str, str]  # cell, lr and hidden_size, as they stand there


class SweepFileError(SentenceError, ValueError):
    """A table that is no sweep, or not a whole one; str() is one sentence."""


# writing ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Piece:
    """Some seeds of one combination: losses (epochs, n) per letter, predicted (epochs, n, T)."""

    experiment: Experiment
    first: int
    losses: Array
    predicted: Array


def write(file: BinaryIO, lesson_id: str, pieces: Iterable[Piece]) -> None:
    file.write(_lines([COLUMNS]))
    for piece in pieces:
        file.write(_lines(_rows(lesson_id, piece)))


def _lines(rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _rows(lesson_id: str, piece: Piece) -> Iterator[tuple[object, ...]]:
    model, training = piece.experiment.model, piece.experiment.training
    head = (lesson_id, model.cell, training.lr, model.hidden_size)
    epochs, count = piece.losses.shape
    for place in range(count):
        for epoch in range(epochs):
            loss = piece.losses[epoch, place]
            ended = bool(np.isnan(loss))
            word = "" if ended else decoded(piece.experiment, piece.predicted[epoch, place]).text
            yield (*head, piece.first + place, epoch + 1, "" if ended else str(loss), word)


# reading ------------------------------------------------------------------------------------


def is_one(path: FilePath) -> bool:
    """Whether its first line names the columns of a sweep. FileError where it cannot be read."""
    with open_file(path) as file:
        head = file.readline(1_000)
    try:
        return _has_columns(head.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return False


def _has_columns(line: str) -> bool:
    return set(COLUMNS) <= {*next(csv.reader([line.rstrip("\r\n")]), [])}


def read(
    path: FilePath, lessons: Mapping[str, Experiment], stopped: Stopped = lambda: False
) -> Studies:
    """lessons: their experiments, by id. SweepFileError; FileError where it cannot be read."""
    reading = _Reading(shown(path))
    with open_file(path) as file, io.TextIOWrapper(file, "utf-8-sig", newline="") as text:
        try:
            reading.take(text, stopped)
        except (UnicodeDecodeError, csv.Error) as error:
            reading.refuse(Sentence("it is not a table of UTF-8 text."), error)
    return reading.studies(lessons)


class _Reading:
    """The lines of a file, as columns of numbers; then the studies that they tell."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._line = 0
        self._lessons: set[str] = set()
        self._places: dict[Place, int] = {}
        self._strings: dict[str, int] = {}
        self._columns = {"place": array("H"), "seed": array("H"), "epoch": array("H")}
        self._string = array("L")
        self._loss = array("f")

    def refuse(self, why: Sentence, error: Exception | None = None) -> NoReturn:
        raise SweepFileError(
            "{path} cannot be opened as a sweep, line {line:,}: {why}",
            path=self._name,
            line=self._line,
            why=why,
        ) from error

    def take(self, text: io.TextIOBase, stopped: Stopped) -> None:
        rows = csv.reader(text)
        head = next(rows, [])
        self._line = 1
        if not set(COLUMNS) <= {*head} or len({*head}) != len(head):
            self.refuse(Sentence("it names other columns."))
        order = [head.index(each) for each in COLUMNS]
        for row in rows:
            self._line += 1
            if len(row) != len(head) or self._line > LINES_MAX + 1:
                self.refuse(Sentence("it has other columns, or too many lines."))
            if not self._line % LOOK and stopped():
                self.refuse(Sentence("it is no longer wanted."))
            self._take(*(row[place] for place in order))

    def _take(
        self,
        lesson: str,
        cell: str,
        lr: str,
        size: str,
        seed: str,
        epoch: str,
        loss: str,
        word: str,
    ) -> None:
        self._lessons.add(lesson)
        place = self._places.setdefault((cell, lr, size), len(self._places))
        if place >= 10_000 or len(self._lessons) > 1:
            self.refuse(Sentence("it has several lessons, or too many combinations."))
        columns = self._columns
        columns["place"].append(place)
        columns["seed"].append(self._whole(seed, SEEDS_MAX - 1))
        columns["epoch"].append(self._whole(epoch, EPOCHS_MAX))
        try:
            self._loss.append(float(loss) if loss else np.nan)
        except (ValueError, OverflowError) as error:
            self.refuse(Sentence("“{text}” is not a loss.", text=loss[:40]), error)
        self._string.append(self._strings.setdefault(word, len(self._strings)))

    def _whole(self, text: str, most: int) -> int:
        if not text.isascii() or not text.isdigit() or not int(text[:9]) <= most or len(text) > 9:
            told = Sentence(
                "“{text}” is not a whole number up to {most:,}.", text=text[:40], most=most
            )
            self.refuse(told)
        return int(text)

    # what it tells ------------------------------------------------------------------------------

    def studies(self, lessons: Mapping[str, Experiment]) -> Studies:
        if not self._loss:
            self.refuse(Sentence("nothing follows."))
        lesson_id = next(iter(self._lessons))
        if lesson_id not in lessons:
            told = Sentence("there is no lesson “{lesson}” here.", lesson=lesson_id[:80])
            self.refuse(told)
        numbers = {name: np.frombuffer(each, "u2") for name, each in self._columns.items()}
        grid = self._grid(lessons[lesson_id], numbers)
        found = Assembly(grid, lesson_id)
        by_place = {_place(each): each for each in grid.possible}
        order = np.argsort(numbers["place"], kind="stable")
        ends = np.searchsorted(numbers["place"][order], range(len(self._places) + 1))
        for named, place in self._places.items():
            combination = by_place.get(_values(named))
            if combination is None:
                self.refuse(Sentence("{values} cannot be trained.", values=items(named)))
            lines = order[ends[place] : ends[place + 1]]
            found.add(combination, *self._rows(grid, combination, numbers, lines))
        return found.studies()

    def _grid(self, experiment: Experiment, numbers: Mapping[str, Array]) -> Grid:
        """SpecError where a value is none, or it would be too much."""
        try:
            values = [_values(each) for each in self._places]
            lrs, sizes = ({each[place] for each in values} for place in (1, 2))
            cells = tuple({each[0]: None for each in values})
            seeds, epochs = int(numbers["seed"].max()) + 1, int(numbers["epoch"].max())
            return Grid(experiment, tuple(sorted(lrs)), tuple(sorted(sizes)), cells, seeds, epochs)
        except SpecError as error:
            self.refuse(error.sentence, error)

    def _rows(
        self, grid: Grid, combination: Combination, numbers: Mapping[str, Array], lines: Array
    ) -> tuple[Array, Array]:
        """(epochs, seeds) losses and (epochs, seeds, T) strings of one combination."""
        assert combination.experiment is not None
        epochs, seeds = (numbers[name][lines].astype("i8") for name in ("epoch", "seed"))
        where = (epochs - 1) * grid.seeds + seeds
        there = np.zeros(grid.epochs * grid.seeds, bool)
        there[where[where >= 0]] = True
        if len(lines) != len(there) or not there.all():
            self.refuse(Sentence("lines before it are missing, or are there twice."))
        losses = np.empty(len(there), "f4")
        losses[where] = np.frombuffer(self._loss, "f4")[lines]
        if np.isinf(losses).any():
            self.refuse(Sentence("a loss is infinite."))
        words = np.frombuffer(self._string, self._string.typecode)[lines]
        codes = self._codes(combination.experiment, words)
        predicted = np.empty((len(there), codes.shape[1]), codes.dtype)
        predicted[where] = codes
        shape = (grid.epochs, grid.seeds)
        return losses.reshape(shape), predicted.reshape(*shape, -1)

    def _codes(self, experiment: Experiment, words: Array) -> Array:
        """(n, T): the letters of strings, by their numbers."""
        known = [*self._strings]
        kinds, places = np.unique(words, return_inverse=True)
        spelled = [self._spelled(experiment, known[kind]) for kind in kinds]
        found: Array = np.array(spelled, np.min_scalar_type(experiment.logit_size))[places]
        return found

    def _spelled(self, experiment: Experiment, word: str) -> list[int]:
        """The output indices that a string decodes from; of a run that has diverged, zeros."""
        steps = experiment.task.seq_len
        if not word:
            return [0] * steps
        beyond = {experiment.decode(experiment.logit_size - 1): experiment.logit_size - 1}
        letters = beyond | {each: place for place, each in enumerate(experiment.vocabulary)}
        ordered = sorted(map(re.escape, letters), key=len, reverse=True)
        found = re.findall("|".join(ordered), word)
        if "".join(found) != word or len(found) != steps:
            self.refuse(Sentence("“{text}” is not an answer to this word.", text=word[:40]))
        return [letters[each] for each in found]


def _values(told: Place) -> tuple[Any, ...]:
    """SpecError where they are none."""
    cell, lr, size = (parse_value(name, text) for name, text in zip(_NAMES, told, strict=True))
    return cell, lr, size


def _place(combination: Combination) -> tuple[Any, ...]:
    assert combination.experiment is not None
    return tuple(combination.experiment.setting(name) for name in _NAMES)


_NAMES = ("cell", "lr", "hidden_size")
assert set(_NAMES) == set(AXES)
