"""Progress: what a learner has done and answered, in a file of their own (`learner_record.py`).

The file is the truth. Each act is done on what it says just then, under a lock: so two windows of
one learner lose nothing, and what one of them resets is reset in the other. A file that is damaged,
or none of ours, is kept aside under a name that is free, and said; one that cannot be read is left
as it is. Neither is ever overwritten. A step is kept by its id (core.course.step_id), told by its
place in the lesson as it is now.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from core.course.learner_record import LearnerRecord, Tries, Try, document, parse
from core.course.lesson import Lesson
from core.files.bounded_read import FileError, MissingFileError, read_bytes, shown, write_bytes
from core.files.lock import held
from core.sentences import Sentence

LIMIT = 10_000_000  # bytes; a whole course takes some ten thousand
COPIES = 1000  # of one file, that are kept aside

Act = Callable[[LearnerRecord], LearnerRecord]


class Progress:
    """What one learner has done. file: where it is kept; None for as long as the program runs.

    problem: a sentence, where the file could not be read or written just now; "" else. tell: is
    told of each once, when something is done.
    """

    def __init__(
        self, file: Path | None = None, tell: Callable[[Sentence], None] = lambda _: None
    ) -> None:
        self._file = file
        self._tell = tell
        self.record = LearnerRecord()
        self._kept: LearnerRecord | None = None  # what the file says, as far as is known
        self._new: list[Act] = []  # what was done here and is in no file yet
        self.problem = self._told = Sentence("")
        if file is not None and os.path.exists(file):
            with held(file):
                self._take_up(file)

    def done(self, lesson: Lesson) -> frozenset[int]:
        """The places of its steps that are done."""
        done = named(self.record, [lesson]).done.get(lesson.id, frozenset())
        return frozenset(place for place, step in enumerate(lesson.step_ids) if step in done)

    def is_done(self, lesson: Lesson) -> bool:
        """Whether all of its steps are."""
        return len(self.done(lesson)) == len(lesson.steps)

    def next_step(self, lesson: Lesson) -> int:
        """The first that is not done; the first of all where all are."""
        done = self.done(lesson)
        return next((place for place in range(len(lesson.steps)) if place not in done), 0)

    def answers(self, lesson: Lesson) -> Mapping[int, Tries]:
        """The tries at each of its questions, by the place of the step that asks it."""
        record = named(self.record, [lesson])
        tries = [record.tries(lesson.id, step) for step in lesson.step_ids]
        return {place: each for place, each in enumerate(tries) if each}

    def count(self, lessons: Iterable[Lesson]) -> tuple[int, int]:
        """How many steps are done in these, and how many questions answered."""
        of = [(len(self.done(each)), len(self.answers(each))) for each in lessons]
        return sum(steps for steps, _ in of), sum(answers for _, answers in of)

    def complete(self, lesson: Lesson, place: int) -> None:
        """This step is done, and the file says so."""
        step = lesson.step_ids[place]
        self.do(lambda record: named(record, [lesson]).with_done(lesson.id, step))

    def last_try(self, lesson: Lesson, place: int) -> Try | None:
        """What was answered last at this step; None where nothing was."""
        return next(reversed(self.answers(lesson).get(place, ())), None)

    def answer(self, lesson: Lesson, place: int, answer: Try) -> None:
        """What was committed to at this step, and what came of it."""
        step = lesson.step_ids[place]
        self.do(lambda record: named(record, [lesson]).with_answer(lesson.id, step, answer))

    def name_steps(self, lessons: Iterable[Lesson]) -> None:
        """What an older file has by numbers is kept by the steps that these lessons have now."""
        if named(self.record, lessons) != self.record:
            self.do(lambda record: named(record, lessons))

    def do(self, act: Act) -> None:
        """What the learner has, from now on; in the file, too, as soon as it can be written: else
        keep() is to be called.
        """
        self._do(act)
        self._tell_once()

    @property
    def is_kept(self) -> bool:
        """Whether all that was done here is in the file."""
        return not self._new

    def keep(self) -> bool:
        """Tries again what the disk did not take. Whether all of it is in the file now."""
        if not self.is_kept:
            self._put()
            self._tell_once()
        return self.is_kept

    def _tell_once(self) -> None:
        if self.problem and self.problem != self._told:
            self._tell(self.problem)
        self._told = self.problem

    def attempt(self, act: Act) -> Sentence:
        """The same at once, or not at all: why not, as a sentence."""
        before = self.record
        self._do(act)
        if self._new:
            self._new.remove(act)
            self.record = before
            return self.problem
        return Sentence("")

    def _do(self, act: Act) -> None:
        self.problem = Sentence("")
        self.record = act(self.record)
        if self._file is not None:
            self._new.append(act)
            self._put()

    def _put(self) -> None:
        """What is in no file yet, into it."""
        assert self._file is not None
        self.problem = Sentence("")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with held(self._file):
                if self._take_up(self._file):
                    self._write(self._file)
        except FileError as error:
            self.problem = error.sentence
        except OSError as error:
            self.problem = Sentence(
                "{file} cannot be written: {why}.", file=shown(self._file), why=error.strerror
            )

    def _take_up(self, file: Path) -> bool:
        """What the file says, and what was done here since; whether it may be written: nothing
        else would be lost by it.
        """
        try:
            found = parse(read_bytes(file, LIMIT))
        except MissingFileError:
            self._kept = None
            return True  # whoever deleted it did not know of this window, which has it all
        except FileError as error:
            self.problem = error.sentence
            return False
        except (ValueError, RecursionError):
            return self._put_aside(file)
        self._kept = found
        for act in self._new:
            found = act(found)
        self.record = found
        return True

    def _write(self, file: Path) -> None:
        if self.record == self._kept:
            self._new.clear()
            return
        data = document(self.record)
        if len(data) > LIMIT:
            raise FileError(
                "{file} would be larger than {size:g} MB, so it is not written; reset this learner "
                "by File > Learner.",
                file=shown(file),
                size=LIMIT / 1_000_000,
            )
        write_bytes(file, data)
        self._kept = self.record
        self._new.clear()

    def _put_aside(self, file: Path) -> bool:
        """Whether it could be."""
        self.problem = Sentence("{file} holds no learner's progress.", file=shown(file))
        aside = free_name(file, "damaged")
        with suppress(OSError):
            if aside is not None:
                os.replace(file, aside)
                self._kept = None
                self.problem = Sentence(
                    "{file} holds no learner's progress; it is kept as {aside}.",
                    file=shown(file),
                    aside=shown(aside),
                )
                return True
        return False


def named(record: LearnerRecord, lessons: Iterable[Lesson]) -> LearnerRecord:
    """With the steps of these lessons by their ids, where an older file has numbers."""
    for each in lessons:
        record = record.named(each.id, each.step_ids)
    return record


def free_name(file: Path, why: str) -> Path | None:
    """Beside it, as "progress.damaged2.json"; None where there are COPIES already."""
    names = (f"{file.stem}.{why}{number}{file.suffix}" for number in ("", *range(2, COPIES)))
    return next((each for each in map(file.with_name, names) if not os.path.lexists(each)), None)
