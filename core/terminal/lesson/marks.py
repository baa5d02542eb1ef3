"""`lesson marks FOLDER [--csv FILE]`: what the hand-ins of a class say, as a table.

Exit codes: 0 every file counts, 1 one is none of ours or damaged, or the CSV cannot be written,
2 a wrong call.
"""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from core.course.marks import SUFFIX, ClassMarks, Marks, csv_of, marks_of_folder
from core.files.bounded_read import FileError, shown, write_bytes
from core.system.streams import say, show
from core.terminal.arguments import PROGRAM, ArgumentsError, Parser
from core.text.plain import one_line

ABOUT = "say what the hand-ins of a folder tell, a learner a line"
HEADS = ("learner", "lessons done", "own lessons", "right at first try", "right", "open", "file")
OWN = 2  # its column is there where somebody has lessons of their own
NAME = 24  # letters


def run(argv: list[str]) -> int:
    """Prints the table, and what could not be read."""
    folder, table = _read(argv)
    try:
        found = marks_of_folder(folder)
    except OSError as error:
        given = shown(folder)
        raise ArgumentsError(f"FOLDER {given} cannot be read: {error.strerror}.") from error
    if not found.marks and not found.problems:
        raise ArgumentsError(f"FOLDER {shown(folder)} has no file that ends in {SUFFIX}.")
    if found.marks:
        show("\n".join(_lines(found.marks)))
    for problem in found.problems:
        say(one_line(problem, 1000))
    written = table is None or _write(table, found)
    return 0 if written and not found.problems else 1


def _read(argv: list[str]) -> tuple[Path, Path | None]:
    usage = f"{PROGRAM} lesson marks FOLDER [--csv FILE]"
    parser = Parser(usage=usage, description=f"{ABOUT.capitalize()}.", allow_abbrev=False)
    told = "where the files are that learners have handed in (File > Hand in)"
    parser.add_argument("folder", metavar="FOLDER", nargs="?", help=told)
    parser.add_argument("--csv", metavar="FILE", help="the same as a table for a spreadsheet")
    given = parser.read(argv)
    if not given.folder or "\0" in given.folder:
        raise ArgumentsError("FOLDER is missing; allowed is the folder of the files handed in.")
    if not Path(given.folder).is_dir():
        raise ArgumentsError(f"FOLDER is {given.folder!r}, and there is no such folder.")
    if given.csv is not None and (given.csv in ("", "-") or "\0" in given.csv):
        raise ArgumentsError(f"--csv is {given.csv!r}; allowed is a file name.")
    return Path(given.folder), None if given.csv is None else Path(given.csv)


def _write(file: Path, found: ClassMarks) -> bool:
    """Whether it could be."""
    try:
        write_bytes(file, csv_of(found.marks))
    except FileError as error:
        say(error.sentence)
        return False
    say(f"Wrote {shown(file)}.")
    return True


def _lines(marks: Sequence[Marks]) -> list[str]:
    """A table, its columns as wide as they must be; numbers to the right."""
    rows: list[tuple[str, ...]] = [HEADS, *map(_row, marks)]
    if not any(each.own_lessons for each in marks):
        rows = [(*row[:OWN], *row[OWN + 1 :]) for row in rows]
    count = len(rows[0])
    widths = [max(_width(row[column]) for row in rows) for column in range(count)]
    return [
        "  ".join(
            _padded(cell, width, to_right=0 < column < count - 1)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _row(marks: Marks) -> tuple[str, ...]:
    asked = marks.questions
    return (
        one_line(marks.learner, NAME),
        f"{marks.lessons_done} of {marks.lessons}",
        f"{marks.own_lessons_done} of {marks.own_lessons}" if marks.own_lessons else "",
        f"{marks.right_at_first_try} of {asked}",
        f"{marks.right} of {asked}",
        str(marks.open),
        one_line(marks.file),
    )


def _padded(cell: str, width: int, to_right: bool) -> str:
    blanks = " " * (width - _width(cell))
    return blanks + cell if to_right else cell + blanks


def _width(text: str) -> int:
    """In columns of a terminal: ideographs and emoji take two, marks and joiners none."""
    return sum(_columns(each) for each in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
