"""The file to hand in: what a learner has done in the course, as one JSON file (docs/formats.md).

It is read back as any foreign file is: each size, type and key is checked before it is believed.
It proves nothing: whoever wants to can write one by hand.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from core.course.learner_name import LearnerError, checked
from core.course.learner_record import MOST, LearnerRecord, Tries, bare, plain_try, read_tries
from core.course.lesson import Lesson
from core.sentences import Sentence, SentenceError
from core.settings import show
from core.text.letters import beginning

FORMAT, VERSION = "unroll hand-in", 1
LIMIT = 10_000_000  # bytes; a whole course takes some hundred thousand
LESSONS = 500
TEXT = 500  # letters of a title or a question; what is longer is cut when it is written
CHARACTERS = 16 * TEXT
WHEN = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
SPOKEN = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3}")


class HandInError(SentenceError, ValueError):
    """A file that is none of ours, or damaged: how a sentence goes on after the file's name."""


@dataclass(frozen=True)
class Asked:
    """A question of a lesson. step: its number, from 1. tries: none where it is open."""

    step: int
    question: str
    tries: Tries = ()

    @property
    def is_right(self) -> bool:
        return any(each.right for each in self.tries)

    @property
    def is_right_at_first(self) -> bool:
        return bool(self.tries) and self.tries[0].number == 1 and self.tries[0].right


@dataclass(frozen=True)
class Work:
    """What was done in one lesson. steps: how many it has. done: the numbers of those done."""

    id: str
    title: str
    steps: int
    done: tuple[int, ...]
    questions: tuple[Asked, ...]

    @property
    def is_done(self) -> bool:
        return len(self.done) == self.steps


@dataclass(frozen=True)
class HandIn:
    """language: of the course's texts, as "en". written: when, in UTC, as ISO 8601 has it."""

    name: str
    language: str
    written: str
    lessons: tuple[Work, ...]


# made -----------------------------------------------------------------------------------------


def hand_in(record: LearnerRecord, lessons: Sequence[Lesson], language: str) -> HandIn:
    """Of all these lessons, begun or not. LearnerError where the learner has no name."""
    written = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    works = tuple(_work(record, each) for each in lessons[:LESSONS])
    return HandIn(checked(record.name), language, written, works)


def _work(record: LearnerRecord, lesson: Lesson) -> Work:
    record = record.named(lesson.id, lesson.step_ids)
    steps, kept = tuple(enumerate(lesson.steps, start=1)), record.done.get(lesson.id, ())
    questions = tuple(
        Asked(number, _cut(step.question.prompt), bare(record.tries(lesson.id, step.id)))
        for number, step in steps
        if step.question is not None
    )
    done = tuple(number for number, step in steps if step.id in kept)
    return Work(lesson.id, _cut(lesson.title), len(steps), done, questions)


def _cut(text: str) -> str:
    return beginning(text, TEXT).text


def document(made: HandIn) -> bytes:
    """The file. HandInError where it would be larger than it may be."""
    lessons = [
        {
            **{"id": work.id, "title": work.title, "steps": work.steps, "done": [*work.done]},
            "questions": [_plain(each) for each in work.questions],
        }
        for work in made.lessons
    ]
    data = {"format": FORMAT, "version": VERSION, "name": made.name, "language": made.language}
    whole = {**data, "written": made.written, "lessons": lessons}
    found = json.dumps(whole, indent=1, ensure_ascii=False).encode(errors="replace")
    if len(found) > LIMIT:
        raise HandInError("would be larger than {size:g} MB", size=LIMIT / 1_000_000)
    return found


def _plain(asked: Asked) -> dict[str, object]:
    tries = [plain_try(each) for each in asked.tries]
    return {"step": asked.step, "question": asked.question, "tries": tries}


# read -----------------------------------------------------------------------------------------


def parse(data: bytes) -> HandIn:
    """What a file tells. HandInError says what it is instead, or where it is wrong."""
    try:
        found = json.loads(data.decode(), object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        raise HandInError("is not a hand-in from Unroll: it is not JSON") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise HandInError("is JSON, but not a hand-in from Unroll")
    version = found.pop("version", None)
    if type(version) is not int or version != VERSION:
        told = "has version {version}, and this Unroll reads version {ours}"
        raise HandInError(told, version=show(version), ours=VERSION)
    found.pop("format")
    taken = _Table(found, "")
    name = taken.text("name")
    try:
        is_name = checked(name) == name
    except LearnerError:
        is_name = False
    taken.check("name", is_name)
    language, written = taken.text("language"), taken.text("written")
    taken.check("language", SPOKEN.fullmatch(language) is not None)
    taken.check("written", WHEN.fullmatch(written) is not None)
    lessons = tuple(map(_lesson, taken.tables("lessons", LESSONS)))
    ids = [each.id for each in lessons]
    taken.check("lessons", len(set(ids)) == len(ids))
    taken.end()
    return HandIn(name, language, written, lessons)


def _lesson(taken: "_Table") -> Work:
    lesson_id, title = taken.text("id"), taken.text("title")
    taken.check("id", bool(lesson_id))
    steps = taken.whole("steps", 1, MOST)
    done = taken.rising("done", steps)
    questions = tuple(_asked(each, steps) for each in taken.tables("questions", MOST))
    numbers = [each.step for each in questions]
    taken.check("questions", numbers == sorted(set(numbers)))
    taken.end()
    return Work(lesson_id, title, steps, done, questions)


def _asked(taken: "_Table", steps: int) -> Asked:
    step, question = taken.whole("step", 1, steps), taken.text("question")
    told = taken.items("tries")
    keys = {"try", "given", "right", "seed"}
    taken.check("tries", all(isinstance(each, dict) and set(each) == keys for each in told))
    try:
        tries = read_tries(told) if told else ()
    except ValueError as error:
        raise taken.wrong("tries") from error
    taken.end()
    return Asked(step, question, tries)


class _Table:
    """A JSON object whose keys are taken one after another; where: how a sentence names it."""

    def __init__(self, found: Any, where: str) -> None:
        self._where = where
        self._found = found
        self._taken: set[str] = set()
        if not isinstance(found, dict):
            raise self.wrong("")

    def wrong(self, key: str) -> HandInError:
        where = f"{self._where}.{key}".strip(".")
        value = self._found.get(key, _MISSING) if isinstance(self._found, dict) else self._found
        told = "is a damaged hand-in: {where} cannot be {value}"
        return HandInError(told, where=where, value=_told(value))

    def check(self, key: str, holds: bool) -> None:
        if not holds:
            raise self.wrong(key)

    def _take(self, key: str, is_good: Callable[[Any], bool]) -> Any:
        self._taken.add(key)
        self.check(key, key in self._found and is_good(self._found[key]))
        return self._found[key]

    def text(self, key: str) -> str:
        """Without halves of characters."""
        found: str = self._take(key, lambda each: isinstance(each, str))
        whole = found.encode(errors="replace").decode() == found
        self.check(key, whole and len(found) <= CHARACTERS)
        return found

    def whole(self, key: str, low: int, high: int) -> int:
        found: int = self._take(key, lambda each: type(each) is int and low <= each <= high)
        return found

    def items(self, key: str) -> list[Any]:
        found: list[Any] = self._take(key, lambda each: isinstance(each, list))
        return found

    def tables(self, key: str, most: int) -> list["_Table"]:
        found = self.items(key)
        self.check(key, len(found) <= most)
        where = f"{self._where}.{key}".strip(".")
        return [_Table(each, f"{where}[{place}]") for place, each in enumerate(found)]

    def rising(self, key: str, most: int) -> tuple[int, ...]:
        """Different whole numbers from 1, the smallest first."""
        found = self.items(key)
        self.check(key, all(type(each) is int and 1 <= each <= most for each in found))
        self.check(key, found == sorted(set(found)))
        return tuple(found)

    def end(self) -> None:
        """Nothing is left over."""
        for key in self._found:
            if key not in self._taken:
                told = "is a damaged hand-in: it has an unknown key {key}"
                raise HandInError(told, key=show(f"{self._where}.{key}".strip(".")))


_MISSING = object()


def _told(value: object) -> str:
    """As a sentence names it; what is deep is not gone through."""
    if value is _MISSING:
        return Sentence("missing")
    if isinstance(value, list | dict):
        return Sentence("this list") if isinstance(value, list) else Sentence("an object")
    return show(value)


def _unique(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found
