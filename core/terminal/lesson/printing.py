"""`lesson print FILE`: a lesson as a handout, one HTML page. Drawing it is gui's (gui/handout).

Exit codes: 0 it is written, 1 the lesson has faults or the page cannot be written, 2 a wrong call.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.course.language import ENGLISH, speaking, spoken
from core.course.lesson import Lesson, LessonError, lesson_called, read_lesson
from core.files.bounded_read import FileError, shown, why_unwritable, write_bytes
from core.system.streams import say
from core.terminal.arguments import (
    PROGRAM,
    ArgumentsError,
    Parser,
    add_language,
    language_of,
)

ABOUT = "make a handout of a lesson, one HTML page with figures and answers"


@dataclass(frozen=True)
class Drawing:
    """page: makes one, in the language that is spoken. unspoken: why that cannot be a language; ""
    where it can. tell: what other exports say of core's own, in a language.
    """

    page: Callable[[Lesson], bytes]
    unspoken: Callable[[str], str]
    tell: Callable[[str], str] = str


def run(argv: list[str], drawing: Drawing) -> int:
    """Writes the page; in English where the terminal's language cannot be drawn here."""
    name, out, language = _read(argv)
    why = drawing.unspoken(language)
    if why and language != spoken():  # asked for, and not just that of the terminal
        raise ArgumentsError(f"--language is {language!r}, and {why}.")
    return written(name, out, language, drawing)


def written(name: str, out: Path, language: str, drawing: Drawing) -> int:
    """The handout of a lesson's file, or of its id, in `out`; the exit code."""
    why = drawing.unspoken(language)
    if why:
        say(f"The page is in English: {why}.")
    with speaking(ENGLISH if why else language):
        return _print(name, out, drawing)


def _print(name: str, out: Path, drawing: Drawing) -> int:
    try:
        lesson = read_lesson(Path(name)) if Path(name).is_file() else lesson_called(name)
    except FileError as error:
        raise ArgumentsError(str(error)) from error
    except LessonError as error:
        if not Path(name).is_file():
            raise
        say(f"{error} `{PROGRAM} lesson check {name}` names all of its faults.")
        return 1
    refusal = why_unwritable(out)
    if refusal:
        say(refusal)
        return 1
    try:
        page = drawing.page(lesson)
        write_bytes(out, page)
    except FileError as error:
        say(str(error))
        return 1
    say(f"Wrote {shown(out)} ({len(page) / 1e6:.1f} MB); open it in a browser, and print it there.")
    return 0


def _read(argv: list[str]) -> tuple[str, Path, str]:
    usage = f"{PROGRAM} lesson print FILE [--out FILE.html] [--language LANGUAGE]"
    parser = Parser(usage=usage, description=f"{ABOUT.capitalize()}.", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE", nargs="?", help="a lesson's file, or its id")
    parser.add_argument(
        "--out", metavar="FILE.html", help="else it lies here, by the lesson's name"
    )
    add_language(parser)
    given = parser.read(argv)
    if not given.file or "\0" in given.file:
        raise ArgumentsError("FILE is missing; allowed is a lesson's file (.md), or its id.")
    if given.out is not None and (not given.out.endswith((".html", ".htm")) or "\0" in given.out):
        raise ArgumentsError(f"--out is {given.out!r}; allowed is a name ending in .html.")
    out = Path(given.out or f"{Path(given.file).stem}.html")
    return given.file, out, language_of(given)
