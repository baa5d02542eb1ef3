"""Progress: which steps of which lessons a learner has done, kept in a small file.

    {"format": "unroll progress", "version": 1, "done": {"hello-rnn": [0, 1, 4]},
     "answers": {"hello-rnn": {"4": {"given": "o", "right": false, "tries": 1, "seed": 12}}}}

Steps count from 0; of a question asked again the last answer is kept, and how many there were.
seed: of the run that answered. What is done stays done: two
windows of one learner add to one file under a lock, and each write takes up what the other did
meanwhile. A file that is damaged, or none of ours, is kept aside under a name that is free, and
said; one that cannot be read is left as it is. Neither is ever overwritten.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.course.lesson import Lesson
from core.files.bounded_read import FileError, MissingFileError, read_bytes, shown, write_bytes
from core.files.lock import held
from core.sentences import Sentence

FORMAT, VERSION = "unroll progress", 1
LIMIT = 1_000_000  # bytes; a whole course takes some hundred
MOST = 1000  # steps of a lesson
LONGEST = 1000  # letters of an answer
Answers = dict[str, dict[str, dict[str, object]]]


class Progress:
    """Of one learner. file: where it is kept; None for as long as the program runs.

    problem: a sentence, where the file could not be read or written; "" else.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._done: dict[str, set[int]] = {}
        self._answers: Answers = {}
        self._new: Answers = {}  # what was answered here and is in no file yet
        self.problem = ""
        if file is not None and os.path.exists(file):
            with held(file):
                self._take_up(file)

    def done(self, lesson: Lesson) -> frozenset[int]:
        """The places of its steps that are done."""
        places = self._done.get(lesson.id, set())
        return frozenset(place for place in places if place < len(lesson.steps))

    def is_done(self, lesson: Lesson) -> bool:
        """Whether all of its steps are."""
        return len(self.done(lesson)) == len(lesson.steps)

    def next_step(self, lesson: Lesson) -> int:
        """The first that is not done; the first of all where all are."""
        done = self.done(lesson)
        return next((place for place in range(len(lesson.steps)) if place not in done), 0)

    def complete(self, lesson: Lesson, place: int) -> None:
        """This step is done, and the file says so."""
        if place not in self._done.setdefault(lesson.id, set()):
            self._done[lesson.id].add(place)
            self._keep()

    def answer(self, lesson: Lesson, place: int, given: str, is_right: bool, seed: int = 0) -> None:
        """What was committed to at this step, and whether the run of this seed said so too."""
        before = self.answers(lesson).get(str(place), {}).get("tries", 0)
        tries = before + 1 if isinstance(before, int) else 1
        said: dict[str, object] = {"given": given[:LONGEST], "right": is_right}
        said |= {"tries": tries, "seed": seed}
        for answers in (self._answers, self._new):
            answers.setdefault(lesson.id, {})[str(place)] = said
        self._keep()

    def answers(self, lesson: Lesson) -> Mapping[str, Mapping[str, object]]:
        """{place: {"given": text, "right": bool, "tries": int, "seed": int}}.

        Older ones lack the last two.
        """
        return self._answers.get(lesson.id, {})

    def _take_up(self, file: Path) -> bool:
        """Adds what the file says; whether it may be written: nothing else would be lost by it."""
        try:
            done, answers = _read(json.loads(read_bytes(file, LIMIT)))
        except MissingFileError:
            return True
        except FileError as error:
            self.problem = error.sentence
            return False
        except (ValueError, RecursionError):
            return self._put_aside(file)
        for lesson_id, places in done.items():
            self._done.setdefault(lesson_id, set()).update(places)
        for lesson_id in {*answers, *self._new}:  # another window's are newer than what was read
            known = self._answers.get(lesson_id, {}) | answers.get(lesson_id, {})
            self._answers[lesson_id] = known | self._new.get(lesson_id, {})
        return True

    def _keep(self) -> None:
        if self._file is None:
            return
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

    def _write(self, file: Path) -> None:
        done = {lesson_id: sorted(places) for lesson_id, places in sorted(self._done.items())}
        data = {"format": FORMAT, "version": VERSION, "done": done, "answers": self._answers}
        write_bytes(file, json.dumps(data, indent=1).encode())
        self._new.clear()

    def _put_aside(self, file: Path) -> bool:
        """Whether it could be."""
        self.problem = Sentence("{file} holds no progress of a learner.", file=shown(file))
        names = (f"{file.stem}.damaged{number}{file.suffix}" for number in ("", *range(2, MOST)))
        aside = next(
            (each for each in map(file.with_name, names) if not os.path.lexists(each)), None
        )
        with suppress(OSError):
            if aside is not None:
                os.replace(file, aside)
                self.problem = Sentence(
                    "{file} holds no progress of a learner; it is kept as {aside}.",
                    file=shown(file),
                    aside=shown(aside),
                )
                return True
        return False


def _read(data: Any) -> tuple[dict[str, list[int]], Answers]:
    """What the file tells: done and answers. ValueError where it is none of ours."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version") != VERSION:
        raise ValueError("another format")
    done = data.get("done")
    if not isinstance(done, dict) or not all(map(_are_places, done.values())):
        raise ValueError("no steps")
    answers = data.get("answers", {})
    if not isinstance(answers, dict) or not all(map(_are_answers, answers.values())):
        raise ValueError("no answers")
    return done, answers


def _are_places(places: Any) -> bool:
    return isinstance(places, list) and all(
        type(each) is int and 0 <= each < MOST for each in places
    )


def _are_answers(answers: Any) -> bool:
    return isinstance(answers, dict) and all(
        place.isdecimal()
        and isinstance(said, dict)
        and isinstance(said.get("given"), str)
        and isinstance(said.get("right"), bool)
        and all(type(said.get(name, 0)) is int for name in ("tries", "seed"))
        for place, said in answers.items()
    )
