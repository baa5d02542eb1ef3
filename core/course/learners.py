"""LearnerFolder: the learners of this user, a file each; a name is in its file, never in a path.

A learner has a number: 0 is the first one, who has no name unless one is given. A number is never
used again, so that a window which still has a deleted learner open writes into nobody else's file.
What is reset or deleted is kept aside, and can be brought back.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from core.course.learner_name import LearnerError, checked
from core.course.learner_record import LearnerRecord, document, parse
from core.course.progress import LIMIT, Act, Progress, free_name
from core.files.bounded_read import FileError, read_bytes, shown, write_bytes
from core.files.lock import held

MOST = 200  # learners of one user
_FILE = re.compile(r"([1-9]\d{0,8})\.json\Z")
_EVER = re.compile(r"([1-9]\d{0,8})\.")  # of what was put aside, too


@dataclass(frozen=True)
class Learner:
    """name: "" for the nameless one, or where the file cannot be read."""

    number: int
    name: str = ""


def names_of(learners: Iterable[Learner], but: int | None = None) -> list[str]:
    """Of all of them who have one, except this number's."""
    return [each.name for each in learners if each.name and each.number != but]


@dataclass(frozen=True)
class PutAside:
    """What was reset or deleted. file: where it is now."""

    learner: Learner
    file: Path


class LearnerFolder:
    """path: what is kept for the user."""

    def __init__(self, path: Path) -> None:
        self._first = path / "progress.json"
        self._others = path / "learners"

    def file(self, number: int) -> Path:
        return self._others / f"{number}.json" if number else self._first

    def has(self, number: int) -> bool:
        return number == 0 or os.path.lexists(self.file(number))

    def all(self) -> tuple[Learner, ...]:
        """The first one only where there is a file of theirs, or nobody else."""
        found = [number for number in (0, *self._numbers(_FILE)) if self.file(number).exists()]
        return tuple(Learner(number, self.name(number)) for number in found or [0])

    def name(self, number: int) -> str:
        """As the file has it, as far as it is one."""
        with suppress(FileError, ValueError, RecursionError):
            return checked(parse(read_bytes(self.file(number), LIMIT)).name)
        return ""

    def names(self, but: int | None = None) -> list[str]:
        """Of all who have one, except this number's."""
        return names_of(self.all(), but)

    def _numbers(self, pattern: re.Pattern[str]) -> list[int]:
        names: list[str] = []
        with suppress(OSError):
            names = os.listdir(self._others)
        matched = (pattern.match(name) for name in names)
        return sorted({int(each[1]) for each in matched if each})

    # acts -------------------------------------------------------------------------------------

    def new(self, name: str) -> int:
        """The number of a learner who has done nothing yet. LearnerError."""
        with self._alone():
            made = checked(name, self.names())
            if len(self.all()) >= MOST:
                told = "There are {most} learners, and there can be no more; delete one first."
                raise LearnerError(told, most=MOST)
            number = 1 + max(self._numbers(_EVER), default=0)
            _done(Progress(self.file(number)), lambda record: replace(record, name=made))
        return number

    def rename(self, progress: Progress, number: int, name: str) -> None:
        """progress: of this number, as in all below. LearnerError."""
        with self._alone():
            made = checked(name, self.names(number))
            _done(progress, lambda record: replace(record, name=made))

    def reset(self, progress: Progress, number: int) -> PutAside:
        """Nothing is done yet, and the name stays. LearnerError, and then all is as it was."""
        aside = PutAside(Learner(number, progress.record.name), self._free(number, "reset"))
        before: list[LearnerRecord] = []

        def emptied(record: LearnerRecord) -> LearnerRecord:
            before.append(record)
            return LearnerRecord(record.name)

        copied = progress.record
        _written(aside.file, copied)
        _done(progress, emptied)
        if before[-1] != copied:  # another window did something just before
            _written(aside.file, before[-1])
        return aside

    def delete(self, number: int) -> PutAside | None:
        """No longer among the others. None where nothing was kept yet. LearnerError."""
        file, learner = self.file(number), Learner(number, self.name(number))
        if not file.exists():
            return None
        aside = self._free(number, "deleted")
        try:
            with held(file):
                os.replace(file, aside)
        except OSError as error:
            told = "{file} cannot be moved: {why}."
            raise LearnerError(told, file=shown(file), why=error.strerror) from error
        return PutAside(learner, aside)

    def restore(self, progress: Progress, aside: PutAside) -> None:
        """With what was done since. LearnerError."""
        try:
            before = parse(read_bytes(aside.file, LIMIT))
        except FileError as error:
            raise LearnerError("{why}", why=error.sentence) from error
        except (ValueError, RecursionError) as error:
            told = "{file} holds no learner's progress."
            raise LearnerError(told, file=shown(aside.file)) from error
        with self._alone():
            if before.name:
                checked(before.name, self.names(aside.learner.number))
            _done(progress, before.before)
        with suppress(OSError):
            os.unlink(aside.file)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Two windows give no name and no number twice."""
        with suppress(OSError):
            self._others.mkdir(parents=True, exist_ok=True)
        with held(self._others / "names"):
            yield

    def _free(self, number: int, why: str) -> Path:
        file = self.file(number)
        aside = free_name(file, why)
        if aside is None:
            told = "There are too many copies beside {file}; delete some first."
            raise LearnerError(told, file=shown(file))
        return aside


def _done(progress: Progress, act: Act) -> None:
    """LearnerError where the file does not say so afterwards: then nothing is."""
    problem = progress.attempt(act)
    if problem:
        raise LearnerError("{why}", why=problem)


def _written(file: Path, record: LearnerRecord) -> None:
    try:
        write_bytes(file, document(record))
    except FileError as error:
        raise LearnerError("{why}", why=error.sentence) from error
