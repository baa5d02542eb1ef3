"""Lessons: one Markdown file each, with a TOML head between two lines of +++.

A broken file becomes a LessonError, one sentence, and leaves the other lessons usable.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import resources
from core.course.figures import PLACE, UnknownFigureError, figures, filled
from core.course.head import WrongError, values_of
from core.course.lines import line_with
from core.course.step import Step, prose, steps_of
from core.experiment import Experiment
from core.sentences import Sentence, SentenceError, sentence_of
from core.settings import SpecError
from core.text.letters import quoted

OPENING = "hello-rnn"
FENCE = "+++"


class LessonError(SentenceError, ValueError):
    """A lesson that cannot be read or does not exist; str() is one sentence.

    lesson_id: the lesson that is meant, as far as its file's name tells.
    """

    def __init__(self, lesson_id: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.lesson_id = lesson_id


@dataclass(frozen=True)
class Lesson:
    """A page of text and the experiment that it is about.

    text: all its prose, Markdown; steps: the same in parts. prediction_label: what stands before
    the decoded word in the transcript. minutes: what it takes, 0 where nobody says. needs: the ids
    of the lessons that come before.
    """

    id: str
    title: str
    summary: str
    text: str
    experiment: Experiment
    prediction_label: str
    minutes: int = 0
    needs: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Library:
    """The lessons in order of their file names, and a problem for every file that is broken."""

    lessons: tuple[Lesson, ...]
    problems: tuple[LessonError, ...] = ()

    def __iter__(self) -> Iterator[Lesson]:
        return iter(self.lessons)

    def __len__(self) -> int:
        return len(self.lessons)

    def find(self, lesson_id: str) -> Lesson:
        """The lesson with this id. LessonError names what is allowed, or why it is broken."""
        for lesson in self.lessons:
            if lesson.id == lesson_id:
                return lesson
        for problem in self.problems:
            if problem.lesson_id == lesson_id:
                raise problem
        allowed = ", ".join(lesson.id for lesson in self.lessons) or "none: no lesson can be read"
        raise LessonError(
            lesson_id,
            "Lesson {lesson} does not exist; allowed is {allowed}.",
            lesson=quoted(lesson_id),
            allowed=allowed,
        )


def load_lessons(folder: Path | None = None, before: Collection[str] = ()) -> Library:
    """Every lesson of `folder` (default: the program's own). Never raises for a broken file.

    before: the ids of lessons elsewhere that these may need.
    """
    folder = resources.path("course/en") if folder is None else folder
    lessons: dict[str, Lesson] = {}
    problems: list[LessonError] = []
    for file in sorted(folder.glob("*.md")):
        try:
            lesson = _only(read_lesson(file), lessons, file)
            known = {*before, *lessons, *(problem.lesson_id for problem in problems)}
            lessons[lesson.id] = _needed(lesson, known, file)
        except LessonError as problem:
            problems.append(problem)
    if not lessons and not problems:
        problems.append(LessonError("", "No lessons were found in {folder}.", folder=str(folder)))
    return Library(tuple(lessons.values()), tuple(problems))


def find_lesson(lesson_id: str) -> Lesson:
    """The program's lesson with this id; LessonError names the id and what is allowed."""
    return load_lessons().find(lesson_id)


def read_lesson(file: Path) -> Lesson:
    """One lesson file. LessonError names the file and what is wrong with it."""
    try:
        return _parse(file.read_bytes().decode("utf-8-sig"), _id_of(file))
    except OSError as error:
        raise _problem(file, "cannot be read ({why})", why=error.strerror) from error
    except UnicodeDecodeError as error:
        raise _problem(file, "is not UTF-8 text (byte {place})", place=error.start) from error
    except SpecError as error:
        told = "Lesson file {file} has a wrong value: {why}"  # a sentence, with its full stop
        raise LessonError(_id_of(file), told, file=file.name, why=error.sentence) from error
    except (ValueError, RecursionError) as error:
        raise _problem(file, "{why}", why=sentence_of(error).rstrip(".")) from error


@lru_cache(maxsize=64)
def _parse(text: str, file_id: str) -> Lesson:
    """A file that says what it said before is not read again: its steps take milliseconds."""
    head, body, line = _split(text.replace("\r\n", "\n"))
    values = values_of(head, file_id)
    steps = steps_of(_filled(body, line), values["experiment"], line, file_id)
    return Lesson(text=prose(steps), steps=steps or (Step(""),), **values)


def _filled(body: str, first: int) -> str:
    """With its figures in their places. first: the number of its first line."""
    try:
        return filled(body)
    except UnknownFigureError as error:
        unknown = (place for place in PLACE.finditer(body) if place[1] not in figures())
        line = first + body.count("\n", 0, next(unknown).start())
        told = "{what} (line {line})"
        raise WrongError("", told, what=error.sentence, line=line) from error


def _split(text: str) -> tuple[str, str, int]:
    """The TOML head, the Markdown below it, and its first line's number in the file."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise WrongError("", "has no head; its first line must be {fence}", fence=FENCE)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = lines[number + 1 :]
            blank = next((at for at, each in enumerate(body) if each.strip()), 0)
            return "\n".join(lines[1:number]), "\n".join(body).strip(), number + blank + 2
    told = "has a head that does not end; a second line {fence} is missing"
    raise WrongError("", told, fence=FENCE)


def _only(lesson: Lesson, others: Mapping[str, Lesson], file: Path) -> Lesson:
    if lesson.id in others:
        raise _problem(file, "has the id {id} of another file", id=repr(lesson.id))
    return lesson


def _needed(lesson: Lesson, known: Collection[str], file: Path) -> Lesson:
    """known: what comes before it, a broken one too: that is no fault of this file."""
    unknown = [each for each in lesson.needs if each not in known]
    if unknown:
        raise _problem(
            file,
            "needs {need}, and no lesson before it has this id (line {line})",
            need=quoted(unknown[0]),
            line=1 + (line_with(file.read_text(encoding="utf-8-sig"), "needs") or 0),
        )
    return lesson


def _id_of(file: Path) -> str:
    """ "04-hello-rnn.md" -> "hello-rnn"."""
    number, _, rest = file.stem.partition("-")
    return rest if number.isdigit() else file.stem


def _problem(file: Path, template: str, **values: object) -> LessonError:
    """template: how the sentence goes on after the file's name, without its full stop."""
    what = Sentence(template, **values)
    return LessonError(_id_of(file), "Lesson file {file} {what}.", file=file.name, what=what)
