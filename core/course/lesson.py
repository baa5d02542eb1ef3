"""Lessons: one Markdown file each, with a TOML head between two lines of +++.

A broken file becomes a LessonError, one sentence, and leaves the other lessons usable.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resources
from core.course.figures import filled
from core.course.step import Step, prose, steps_of
from core.experiment import Experiment
from core.sentences import Sentence, SentenceError, sentence_of
from core.settings import SpecError
from core.text.letters import quoted

OPENING = "hello-rnn"
FENCE = "+++"
TEXTS = ("id", "title", "summary", "prediction_label")
TABLES = ("task", "model", "training")
ALLOWED = (*TEXTS, "minutes", "needs", *TABLES)
LONGEST = 60  # minutes
DEFAULTS = {"prediction_label": "Predicted: "}


class LessonError(SentenceError, ValueError):
    """A lesson that cannot be read or does not exist; str() is one sentence.

    lesson_id: the lesson that is meant, as far as its file's name tells.
    """

    def __init__(self, lesson_id: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.lesson_id = lesson_id


class _WrongError(SentenceError, ValueError):
    """What is wrong with a lesson's text, as the sentence goes on after the file's name."""


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


def load_lessons(folder: Path | None = None) -> Library:
    """Every lesson of `folder` (default: the program's own). Never raises for a broken file."""
    folder = resources.path("course/en") if folder is None else folder
    lessons: dict[str, Lesson] = {}
    problems: list[LessonError] = []
    for file in sorted(folder.glob("*.md")):
        try:
            lesson = read_lesson(file)
            lessons[lesson.id] = _only(lesson, lessons, file)
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


def _parse(text: str, file_id: str) -> Lesson:
    head, body, line = _split(text.replace("\r\n", "\n"))
    try:
        data = tomllib.loads(head)
    except ValueError as error:
        raise _WrongError("has a head that is not TOML: {why}", why=str(error)) from error
    texts = _texts(data)
    if texts["id"] != file_id:
        raise _WrongError(
            "has id {id}; allowed is {allowed}, as in its name",
            id=repr(texts["id"]),
            allowed=repr(file_id),
        )
    experiment = Experiment.from_dict({name: data.get(name) for name in TABLES})
    steps = steps_of(filled(body), experiment, line, texts["id"])
    minutes, needs = _minutes(data), _needs(data)
    return Lesson(
        text=prose(steps),
        experiment=experiment,
        minutes=minutes,
        needs=needs,
        steps=steps or (Step(""),),
        **texts,
    )


def _minutes(data: Mapping[str, Any]) -> int:
    found = data.get("minutes", 0)
    if type(found) is not int or not 0 <= found <= LONGEST:
        raise _WrongError(
            "has minutes = {value}; allowed is a whole number up to {most}",
            value=repr(found),
            most=LONGEST,
        )
    return found


def _needs(data: Mapping[str, Any]) -> tuple[str, ...]:
    found = data.get("needs", [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _WrongError("has needs = {value}; allowed is a list of ids", value=repr(found))
    return tuple(found)


def _split(text: str) -> tuple[str, str, int]:
    """The TOML head, the Markdown below it, and its first line's number in the file."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise _WrongError("has no head; its first line must be {fence}", fence=FENCE)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = lines[number + 1 :]
            blank = next((at for at, each in enumerate(body) if each.strip()), 0)
            return "\n".join(lines[1:number]), "\n".join(body).strip(), number + blank + 2
    raise _WrongError("has a head that does not end; a second line {fence} is missing", fence=FENCE)


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    for name in data:
        if name not in ALLOWED:
            raise _WrongError(
                "has the unknown key {name}; allowed is {allowed}",
                name=repr(name),
                allowed=", ".join(ALLOWED),
            )
    texts = {name: data.get(name, DEFAULTS.get(name)) for name in TEXTS}
    for name, value in texts.items():
        if not isinstance(value, str) or not value.strip():
            raise _WrongError(
                "has {name} = {value}; allowed is a text that is not empty",
                name=name,
                value=repr(value),
            )
    return texts


def _only(lesson: Lesson, others: Mapping[str, Lesson], file: Path) -> Lesson:
    if lesson.id in others:
        raise _problem(file, "has the id {id} of another file", id=repr(lesson.id))
    return lesson


def _id_of(file: Path) -> str:
    """ "04-hello-rnn.md" -> "hello-rnn"."""
    number, _, rest = file.stem.partition("-")
    return rest if number.isdigit() else file.stem


def _problem(file: Path, template: str, **values: object) -> LessonError:
    """template: how the sentence goes on after the file's name, without its full stop."""
    what = Sentence(template, **values)
    return LessonError(_id_of(file), "Lesson file {file} {what}.", file=file.name, what=what)
