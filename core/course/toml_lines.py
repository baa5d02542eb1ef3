"""On which line of a piece of TOML a key stands, for sentences that name it. Reads text alone."""

import re

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def line_of(text: str, key: str, number: int = 0) -> int:
    """From 0. number: of the table that is meant among those with the key `intent`, from 1. What
    is not found stands where its table begins.
    """
    begin = 0
    if number:
        tables = [*re.finditer(_written("intent"), text, re.MULTILINE)]
        begin = tables[min(number, len(tables)) - 1].start() if tables else 0
    found = _found(text, key, begin)
    return text.count("\n", 0, begin) if found is None else found


def line_with(text: str, key: str) -> int | None:
    """From 0; None where the key is not in it."""
    return _found(text, key, 0)


def _found(text: str, key: str, begin: int) -> int | None:
    found = re.compile(_written(key), re.MULTILINE).search(text, begin)
    return text.count("\n", 0, found.start(1)) if found else None


def line_in(error: Exception) -> int:
    """The line that an error of tomllib's names, from 0."""
    place = _PLACE.search(str(error))
    return int(place[1]) - 1 if place and place[1] else 0


def without_place(error: Exception) -> str:
    """What it says, without that line: it is none of the file's."""
    return _PLACE.sub("", str(error))


def _written(key: str) -> str:
    """Before "=", where a line, a table or an entry of one begins, or in a table's heading."""
    return rf"(?:^|[{{,.\[])[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*[\]=.]"
