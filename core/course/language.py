"""In which language the course is read: a folder of files each, English where one lacks a file."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import resources

ENGLISH = "en"
log = logging.getLogger(__name__)

_spoken = ENGLISH
_missed: set[Path] = set()


def spoken() -> str:
    """As files are named by it: "en", "zh_CN"."""
    return _spoken


def speak(language: str) -> None:
    """From now on what is read anew is read in this language."""
    global _spoken
    _spoken = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """For as long as this lasts."""
    before = spoken()
    speak(language)
    try:
        yield
    finally:
        speak(before)


def languages() -> list[str]:
    """Those that the course is written in, English first."""
    names = sorted(file.stem for file in glossary_file().parent.glob("*.toml"))
    return [ENGLISH, *(name for name in names if name != ENGLISH)]


def of_environment(environment: Mapping[str, str]) -> str:
    """That which a terminal's programs are to speak, by the variables that gettext reads."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next(filter(None, map(environment.get, names)), "C")
    if locale.split(".")[0] in ("C", "POSIX"):
        return ENGLISH
    for wanted in (*environment.get("LANGUAGE", "").split(":"), locale):
        name = re.split("[.@]", wanted)[0]
        for language in languages():
            if language in (name, name.split("_")[0]) or name == language.split("_")[0]:
                return language
    return ENGLISH


def translated(file: Path, language: str) -> Path | None:
    """The same file of that language; None where there is none, which the log says once."""
    if language == ENGLISH:
        return None
    folder = file.absolute().parent
    if folder.name == ENGLISH:
        found = folder.parent / language / file.name  # of a lesson
    else:
        found = file.with_name(f"{language}{file.suffix}")  # the glossary
    if found.is_file():
        return found
    if found not in _missed:
        _missed.add(found)
        log.info("there is no %s: read in English", found)
    return None


def original(file: Path) -> Path | None:
    """The English lesson that this file translates; None of one that is none's translation."""
    folder = file.absolute().parent  # a bare name has none of its own
    found = folder.parent / ENGLISH / file.name
    return found if folder.name != ENGLISH and found.is_file() else None


def glossary_file() -> Path:
    return resources.path(f"glossary/{ENGLISH}.toml")


def course_folder() -> Path:
    return resources.path(f"course/{ENGLISH}")
