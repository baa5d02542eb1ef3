"""Lessons: one Markdown file each, with a TOML head between two lines of +++.

A broken file becomes a LessonError, one sentence, and leaves the other lessons usable.
"""

import logging
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from core.course.language import ENGLISH, course_folder, original, spoken, translated
from core.course.lesson_head import WrongError, values_of
from core.course.measurements import PLACE, UnknownMeasurementError, filled, measured
from core.course.step import Step, prose, steps_of
from core.course.step_block import StepError
from core.course.step_id import UNTITLED
from core.course.toml_lines import line_with
from core.course.translation import differences, ids_in
from core.experiment import Experiment
from core.files.bounded_read import FileError, MissingFileError, read_bytes, shown
from core.sentences import Sentence, SentenceError, clause, items, sentence_of
from core.text.letters import quoted

log = logging.getLogger(__name__)

OPENING = "hello-rnn"
FENCE = "+++"
PREFIX = "own:"  # of the id of a lesson of the user's own; no file of the course is called so
LONGEST = 200_000  # bytes of a file, many times the longest lesson


class LessonError(SentenceError, ValueError):
    """A lesson that cannot be read or does not exist; str() is one sentence.

    lesson_id: the lesson that is meant, as far as its file's name tells. line: of its file, 0 for
    none's.
    """

    def __init__(self, lesson_id: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.lesson_id = lesson_id
        self.line = 0


@dataclass(frozen=True)
class Lesson:
    """A page of text and the experiment that it is about.

    text: all its prose, Markdown; steps: the same in parts. prediction_label: what stands before
    the decoded word in the transcript. minutes: what it takes, 0 where nobody says. needs: the ids
    of the lessons that come before. hide_pages, hide_settings: what of the window is not offered
    while it is open.
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
    hide_pages: tuple[str, ...] = ()
    hide_settings: tuple[str, ...] = ()

    @cached_property
    def step_ids(self) -> tuple[str, ...]:
        """The ids of its steps, in their order."""
        return tuple(each.id for each in self.steps)

    def place_of(self, step: Step | None, otherwise: int) -> int:
        """Where the same step of another version of it stands here; else there, or last."""
        ids = self.step_ids
        if step is not None and step.id in ids:
            return ids.index(step.id)
        return min(otherwise, len(ids) - 1)

    @property
    def is_users(self) -> bool:
        """Whether it is one of the user's own (core.course.lesson_folder)."""
        return self.id.startswith(PREFIX)


@dataclass(frozen=True)
class Draft:
    """What of a lesson's file can be read, and what is wrong with the rest. lesson: without its
    wrong steps; None where its head cannot be read.
    """

    lesson: Lesson | None
    faults: tuple[LessonError, ...] = ()


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
        allowed = items(lesson.id for lesson in self.lessons) or "none: no lesson can be read"
        raise LessonError(
            lesson_id,
            "Lesson {lesson} does not exist; allowed is {allowed}.",
            lesson=quoted(lesson_id),
            allowed=allowed,
        )


def load_lessons(folder: Path | None = None, before: Collection[str] = ()) -> Library:
    """Every lesson of `folder` (default: the program's own, each in the language that is spoken,
    or else in English). Never raises for a broken file.

    before: the ids of lessons elsewhere that these may need.
    """
    language = spoken() if folder is None else ENGLISH
    folder = course_folder() if folder is None else folder
    lessons: dict[str, Lesson] = {}
    files: dict[str, Path] = {}
    problems: list[LessonError] = []
    for file in sorted(folder.glob("*.md")):
        try:
            lesson = _only(_read(file, language, problems), files, file)
            known = {*before, *lessons, *(problem.lesson_id for problem in problems)}
            lessons[lesson.id] = _needed(lesson, known, file)
        except LessonError as problem:
            problems.append(problem)
    if not lessons and not problems:
        problems.append(LessonError("", "No lessons were found in {folder}.", folder=str(folder)))
    return Library(tuple(lessons.values()), tuple(problems))


def _read(file: Path, language: str, problems: list[LessonError]) -> Lesson:
    """In that language, unless its file is broken or tells another lesson, which is a problem and
    no loss.
    """
    other = translated(file, language)
    if other is not None:
        try:
            found = read_lesson(other)
            for problem in departures(other):
                raise problem
            return found
        except LessonError as problem:
            problems.append(problem)
            log.warning("%s Lesson %s is read in English.", problem, id_of(file))
    return read_lesson(file)


def departures(file: Path) -> tuple[LessonError, ...]:
    """Where a translated lesson is another one than the English: nowhere of any other file. Both
    can be read.
    """
    english = original(file)
    if english is None:
        return ()
    found = differences(_text_of(file), _text_of(english))
    told = "{why} (line {line})"
    return tuple(_problem(file, told, line=each.line, why=each.why) for each in found)


def find_lesson(lesson_id: str) -> Lesson:
    """The program's lesson with this id; LessonError names the id and what is allowed."""
    return load_lessons().find(lesson_id)


def lesson_called(what: str) -> Lesson:
    """The program's lesson with this id. LessonError; MissingFileError, where it is called as a
    file is, and there is none.
    """
    is_files = Path(what).name != what or Path(what).suffix != ""
    if is_files and not what.startswith(PREFIX):
        raise MissingFileError("{path} cannot be read: there is no such file.", path=shown(what))
    return find_lesson(what)


def in_english(lesson: Lesson) -> Lesson:
    """As it was written, by which the glossary names its steps; itself where there is no such."""
    if spoken() == ENGLISH or lesson.is_users:
        return lesson
    file = next((file for file in course_folder().glob("*.md") if id_of(file) == lesson.id), None)
    return lesson if file is None else read_lesson(file)


def read_lesson(file: Path) -> Lesson:
    """One lesson file. LessonError names the file and what is wrong with it first."""
    draft = draft_of(file)
    if draft.lesson is None or draft.faults:
        raise draft.faults[0]
    return draft.lesson


def draft_of(file: Path, prefix: str = "", file_id: str = "") -> Draft:
    """The same with all that is wrong with it, in order of its lines. prefix: of its id in the
    program. file_id: where its name does not tell it.
    """
    try:
        lesson, faults = _parse(_text_of(file), file_id or id_of(file), prefix)
        lesson = lesson and _with_english_ids(lesson, file)
    except FileError as error:
        return Draft(None, (LessonError(id_of(file), "{why}", why=error.sentence),))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        told = "is not UTF-8 text; save it as UTF-8 in your editor (line {line})"
        return Draft(None, (_problem(file, told, line=line),))
    except (ValueError, RecursionError) as error:
        return Draft(None, (_fault(file, error),))
    found = [_fault(file, each) for each in faults]
    return Draft(lesson, in_order(found))


def _with_english_ids(lesson: Lesson, file: Path) -> Lesson:
    """What is done in one language is done in the others."""
    english = original(file)
    if english is None:
        return lesson
    with suppress(FileError, ValueError, StopIteration):  # a broken one has its own faults
        pairs = zip(lesson.steps, ids_in(_text_of(english)), strict=True)
        return replace(lesson, steps=tuple(replace(step, id=each) for step, each in pairs))
    return lesson


def in_order(faults: Iterable[LessonError]) -> tuple[LessonError, ...]:
    """Of their lines; what has none, as a key that is missing, comes last."""
    return tuple(sorted(faults, key=lambda fault: fault.line or LONGEST))


def _text_of(file: Path) -> str:
    """Somebody else's file: as large as a lesson may be, and no more of it."""
    return read_bytes(file, LONGEST).decode("utf-8-sig").replace("\r\n", "\n")


def _fault(file: Path, error: Exception) -> LessonError:
    """What was wrong in the text, of this file."""
    line = error.line if isinstance(error, WrongError | StepError) else 0
    return _problem(file, "{why}", line=line, why=clause(sentence_of(error)))


@lru_cache(maxsize=64)
def _parse(
    text: str, file_id: str, prefix: str = ""
) -> tuple[Lesson | None, tuple[WrongError | StepError, ...]]:
    """A file that says what it said before is not read again: its steps take milliseconds."""
    head, body, line = _split(text)
    values, wrong = values_of(head, file_id)
    if "experiment" not in values:  # without which no step can be judged
        return None, tuple(wrong)
    body, unknown = _filled(body, line)
    values["id"] = prefix + file_id
    steps, faults = steps_of(body, values["experiment"], line, values["id"])
    lesson = Lesson(text=prose(steps), steps=steps or (Step("", id=UNTITLED),), **values)
    return lesson, (*wrong, *unknown, *faults, *_hidden(lesson))


def _hidden(lesson: Lesson) -> Iterator[StepError]:
    """Steps that ask for what the lesson itself hides."""
    for step in lesson.steps:
        line = step.lines.get("until", 0)
        for key, page in step.until.pages:
            if page in lesson.hide_pages and page != step.show.figure:
                told = "this lesson hides the page {name}, so until.{key} never comes"
                yield StepError(line, told, name=repr(page), key=key)
        if step.until.changed in lesson.hide_settings:
            told = "this lesson hides the setting {name}, so until.changed never comes"
            yield StepError(line, told, name=repr(step.until.changed))


def _filled(body: str, first: int) -> tuple[str, tuple[WrongError, ...]]:
    """With its measurements in their places, and those that there are not. first: the number of its
    first line.
    """
    faults = []
    for place in PLACE.finditer(body):
        try:
            measured(place[1])
        except UnknownMeasurementError as error:
            line = first + body.count("\n", 0, place.start())
            told = "{what} (line {line})"
            faults.append(WrongError("", told, line=line, what=error.sentence))
    return (body if faults else filled(body)), tuple(faults)


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


def _only(lesson: Lesson, files: dict[str, Path], file: Path) -> Lesson:
    if lesson.id in files:
        raise twice(file, files[lesson.id])
    files[lesson.id] = file
    return lesson


def twice(file: Path, other: Path) -> LessonError:
    """Of the second file with an id."""
    told = (
        "has the id {id}, as {other} has; give it another one, and a name that fits (line {line})"
    )
    line = 1 + (line_with(_text_of(file), "id") or 0)
    return _problem(file, told, line=line, id=repr(id_of(file)), other=other.name)


def _needed(lesson: Lesson, known: Collection[str], file: Path) -> Lesson:
    """known: what comes before it, a broken one too: that is no fault of this file."""
    for fault in unknown_needs(lesson, known, file):
        raise fault
    return lesson


def unknown_needs(lesson: Lesson, known: Collection[str], file: Path) -> tuple[LessonError, ...]:
    """One of each lesson that it needs and that there is not."""
    told = "needs {need}, and no lesson before it has this id (line {line})"
    unknown = [each for each in lesson.needs if each not in known]
    line = 1 + (line_with(_text_of(file), "needs") or 0) if unknown else 0
    return tuple(_problem(file, told, line=line, need=quoted(each)) for each in unknown)


def id_of(file: Path) -> str:
    """ "04-hello-rnn.md" -> "hello-rnn"."""
    number, _, rest = file.stem.partition("-")
    return rest if number.isdigit() else file.stem


def _problem(file: Path, template: str, line: int = 0, **values: object) -> LessonError:
    """template: how the sentence goes on after the file's name, without its full stop."""
    what = Sentence(template, line=line, **values)
    found = LessonError(id_of(file), "Lesson file {file} {what}.", file=file.name, what=what)
    found.line = line
    return found
