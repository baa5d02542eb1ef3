"""Marks: what the hand-ins of a class say, a row a file, and the same as CSV (docs/formats.md)."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, fields
from io import StringIO
from pathlib import Path

from core.course.hand_in import LIMIT, HandIn, HandInError, parse
from core.course.lesson import PREFIX
from core.files.bounded_read import FileError, read_bytes
from core.sentences import Sentence

SUFFIX = ".json"
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a cell begins that a spreadsheet reckons


@dataclass(frozen=True)
class Marks:
    """What one file comes to, in the order of the columns: the course's lessons, steps and
    questions; those of lessons of one's own are counted apart. right_at_first_try, right, open:
    questions; the rest was answered, and never rightly.
    """

    learner: str
    lessons_done: int
    lessons: int
    steps_done: int
    steps: int
    right_at_first_try: int
    right: int
    open: int
    questions: int
    language: str
    written: str
    file: str
    own_lessons_done: int
    own_lessons: int


@dataclass(frozen=True)
class ClassMarks:
    """problems: a sentence for each file that could not be read."""

    marks: tuple[Marks, ...]
    problems: tuple[Sentence, ...]


def marks_of_folder(folder: Path) -> ClassMarks:
    """Of every .json file in it, by the learners' names. OSError where there is no such folder."""
    names = sorted(each.name for each in folder.iterdir() if _is_meant(each))
    marks, problems = [], []
    for name in names:
        try:
            marks.append(marks_of(parse(read_bytes(folder / name, LIMIT)), name))
        except HandInError as error:
            what = error.sentence
            problems.append(Sentence("{file} {what}.", file=name, what=what))
        except FileError as error:
            problems.append(error.sentence)
    marks.sort(key=lambda each: (each.learner.casefold(), each.file))
    return ClassMarks(tuple(marks), tuple(problems))


def _is_meant(file: Path) -> bool:
    return file.suffix.lower() == SUFFIX and not file.name.startswith(".") and not file.is_dir()


def marks_of(made: HandIn, file: str) -> Marks:
    """The marks of one learner."""
    course = [each for each in made.lessons if not each.id.startswith(PREFIX)]
    own = [each for each in made.lessons if each.id.startswith(PREFIX)]
    asked = [each for work in course for each in work.questions]
    return Marks(
        made.name,
        sum(work.is_done for work in course),
        len(course),
        sum(len(work.done) for work in course),
        sum(work.steps for work in course),
        sum(each.is_right_at_first for each in asked),
        sum(each.is_right for each in asked),
        sum(not each.tries for each in asked),
        len(asked),
        made.language,
        made.written,
        file,
        sum(work.is_done for work in own),
        len(own),
    )


def csv_of(marks: Sequence[Marks]) -> bytes:
    """UTF-8 with its mark, lines that end as RFC 4180 has them: what spreadsheets open as it is."""
    columns = [entry.name for entry in fields(Marks)]
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    for each in marks:
        writer.writerow([_cell(getattr(each, column)) for column in columns])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _cell(value: object) -> object:
    """A name that a spreadsheet would take for a formula has an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
