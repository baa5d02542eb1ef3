"""LessonFolder: the lessons of the user's own, one file each, in a folder of theirs.

Their ids begin with PREFIX, so that none of them is ever taken for one of the course, in progress
least of all. Of a file that is broken now the last good version stays.
"""

import codecs
import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import resources
from core.course.language import ENGLISH, spoken, translated
from core.course.lesson import (
    FENCE,
    LONGEST,
    PREFIX,
    Lesson,
    LessonError,
    Library,
    draft_of,
    id_of,
    twice,
    unknown_needs,
)
from core.files.bounded_read import FileError, FilePath, read_bytes, read_ends, shown, write_bytes
from core.text.letters import quoted

EXAMPLE = "my-lesson"  # the worked example's id and the name of its file
MOST = 100  # files; what is more is told and not read
ID = re.compile(r'^id *= *"([\w-]{1,80})"', re.MULTILINE)
TAKEN = "{file}, a lesson of your own, already has the id {id}; give {sent} another one."


class LessonFolder:
    """The lessons of one folder, which need not be there yet. course: the ids of the course's
    lessons.
    """

    def __init__(self, path: Path, course: Collection[str]) -> None:
        self.path = path
        self._course = frozenset(course)
        self._good: dict[Path, Lesson] = {}  # the last version of each file that could be read

    @property
    def files(self) -> list[Path]:
        """The lesson files that are in it, in order of their names."""
        found = (file for file in self.path.glob("*.md") if file.is_file())
        return sorted(found, key=lambda file: file.stem)

    def file_of(self, lesson_id: str) -> Path | None:
        """Where a lesson of the user's own stands; None of any other."""
        return next((each for each in self.files if PREFIX + id_of(each) == lesson_id), None)

    def read(self) -> Library:
        """The lessons that can be shown, and what is wrong with the files."""
        files = self.files
        problems = []
        if len(files) > MOST:
            told = "{folder} holds {count:,} lessons; the first {most} are shown."
            values = {"folder": shown(self.path), "count": len(files), "most": MOST}
            problems.append(LessonError("", told, **values))
        files = files[:MOST]
        self._good = {file: each for file, each in self._good.items() if file in files}
        ids = [id_of(file) for file in files]
        first: dict[str, Path] = {}  # who has an id; the one that is shown already keeps it
        for file in sorted(files, key=lambda each: each not in self._good):
            first.setdefault(id_of(file), file)
        for file in files:
            draft = draft_of(file, PREFIX)
            faults = list(draft.faults[:1])
            if draft.lesson is not None and not faults:
                faults += unknown_needs(draft.lesson, {*self._course, *ids}, file)[:1]
                other = first[id_of(file)]
                faults += [twice(file, other)] if other is not file else []
            if draft.lesson is not None and not faults:
                self._good[file] = self._placed(draft.lesson)
            problems += faults[:1]
        return Library(
            tuple(self._good[each] for each in files if each in self._good), (*problems,)
        )

    def add(self, sent: Path) -> Path:
        """A copy of a lesson that somebody sent, under its id, whatever the file is called by now;
        where it is there already, that one. LessonError, FileError.
        """
        text = read_bytes(sent, LONGEST)
        lesson_id = id_in_head(text)
        copy = self.path / f"{lesson_id}.md"
        there = self.file_of(PREFIX + lesson_id)
        if there is not None and read_bytes(there, LONGEST) == text:
            return there
        if there is not None:
            raise FileError(TAKEN, id=quoted(lesson_id), file=shown(there), sent=shown(sent.name))
        draft = draft_of(sent, PREFIX, id_of(copy))
        known = {*self._course, *map(id_of, self.files)}
        wrong = draft.faults or (draft.lesson and unknown_needs(draft.lesson, known, sent)) or ()
        for fault in wrong[:1]:
            raise fault
        self._make()
        write_bytes(copy, text)
        return copy

    def _make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = "{folder} cannot be made: {why}."
            raise FileError(told, folder=shown(self.path), why=error.strerror) from error

    def _placed(self, lesson: Lesson) -> Lesson:
        """What it needs goes by the ids that lessons have in the program."""
        needs = (need if need in self._course else PREFIX + need for need in lesson.needs)
        return replace(lesson, needs=tuple(needs))

    def new(self) -> Path:
        """The worked example as another file; FileError where it cannot be written."""
        self._make()
        taken = {id_of(file) for file in self.files}
        names = (EXAMPLE, *(f"{EXAMPLE}-{number}" for number in range(2, MOST + 2)))
        name = next(each for each in names if each not in taken)
        write_bytes(self.path / f"{name}.md", named(_example(), name).encode())
        return self.path / f"{name}.md"


def is_lesson(path: FilePath) -> bool:
    """Whether a text is meant for one: a head that names an id, and a step. FileError."""
    text, _ = read_ends(path, LONGEST)
    begins = text.removeprefix(codecs.BOM_UTF8).startswith(FENCE.encode())
    return begins and bool(id_in_head(text)) and b"```step" in text


def id_in_head(text: bytes) -> str:
    """The id that a lesson's head names; "" for none."""
    found = ID.search(text.decode(errors="replace"))
    return found[1] if found else ""


def _example() -> str:
    """In the language that is spoken."""
    english = resources.path(f"course/example/{ENGLISH}/{EXAMPLE}.md")
    return (translated(english, spoken()) or english).read_text(encoding="utf-8")


def named(text: str, lesson_id: str) -> str:
    """The example under another id."""
    return re.sub(r'(?m)^id = ".*"$', f'id = "{lesson_id}"', text, count=1)
