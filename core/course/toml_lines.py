"""On which line of a piece of TOML a key stands, for sentences that name it. Reads text alone."""

import re
import unicodedata
from functools import lru_cache

from core.sentences import Sentence

_STRING = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'[^']*'""")
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def line_of(text: str, key: str, number: int = 0) -> int:
    """From 0. number: of the table that is meant among those with the key `intent`, from 1. What
    is not found stands where its table begins.
    """
    begin = 0
    if number:
        tables = [*_written("intent").finditer(text)]
        begin = tables[min(number, len(tables)) - 1].start() if tables else 0
    found = _found(text, key, begin)
    return text.count("\n", 0, begin) if found is None else found


def line_with(text: str, key: str) -> int | None:
    """From 0; None where the key is not in it."""
    return _found(text, key, 0)


def _found(text: str, key: str, begin: int) -> int | None:
    found = _written(key).search(text, begin)
    return text.count("\n", 0, found.start(1)) if found else None


def line_in(error: Exception) -> int:
    """The line that an error of tomllib's names, from 0."""
    place = _PLACE.search(str(error))
    return int(place[1]) - 1 if place and place[1] else 0


def cause(text: str, error: Exception) -> str:
    """What is wrong in the line that an error of tomllib's names: in plain words where they can be
    had, else in its own, without a line that is none of the file's.
    """
    if "Unescaped" in str(error):
        return Sentence("a backslash is written twice in TOML")
    lines = text.split("\n")
    line = lines[min(line_in(error), len(lines) - 1)]
    bare = _STRING.sub("", line).partition("#")[0]
    strange = next((each for each in bare if _is_strange(each)), "")
    if strange:
        told = "{sign} means nothing in TOML: quotation marks, commas and the like are plain there"
        return Sentence(told, sign=strange)
    if bare.replace('"""', "").count('"') % 2:
        return Sentence("a quotation mark is missing")
    return _PLACE.sub("", str(error))


def _is_strange(letter: str) -> bool:
    """Such as a word processor's quotation marks, or a comma of full width."""
    return not letter.isascii() and unicodedata.category(letter)[0] in "PS"


@lru_cache(maxsize=64)  # a dozen keys are looked for in each step of each lesson
def _written(key: str) -> re.Pattern[str]:
    """Before "=", where a line, a table or an entry of one begins, or in a table's heading."""
    place = rf"(?:^|[{{,.\[])[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*[\]=.]"
    return re.compile(place, re.MULTILINE)
