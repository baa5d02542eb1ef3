"""Where a line of code that has no room is broken, as a reader would break it."""

import re
from functools import lru_cache
from itertools import takewhile

FURTHER = 4  # letters beyond the line's own indent
MOST = 0.4  # of the width: narrow panels have little to spare
# Where a row may end, the dearest first: before a comment; between words; as a formatter breaks
# code, behind what opens and between calls; within a name. No number is cut.
PLACES = (
    re.compile(r"(?<=\s)(?=# )"),
    re.compile(r"(?<=\s)(?<!# )(?=\S)|(?<=,)(?=\S)"),
    re.compile(r"(?<=[\[({=/*:;])(?<![\s,(]\*)(?![\s\])}=])|(?<=[\])}])(?=[.\[(])"),
    re.compile(
        r"(?<=_)(?=\w)|(?<=[a-z])(?=[A-Z])|(?<=\w)(?=\.[^\W\d])|(?<=[\w\])}])(?=[^\w\s,.\])}])"
    ),
)
LEAST = (0.3, 0.5, 0.4)  # of a row, that must be filled then: else the next are looked at
DEEP, SHORT = 2, 0.35  # within so many brackets: rather a row that is filled so far
# A text in quotes, with what stands before them; in a comment there is none.
QUOTED = re.compile(r"""#.*|\b[A-Za-z]{0,2}("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
CLOSES = re.compile(r"[)\]},:]*")


def rows_of(text: str, letters: float) -> int:
    """In how many rows a line stands that has room for so many letters, all equally wide."""
    if len(text) <= letters:
        return 1
    indent = len(text) - len(text.lstrip())
    further = min(indent + FURTHER, MOST * letters)
    start, count = 0, 0
    while start < len(text):
        end = start + max(int(letters - (further if count else 0)), 1)
        while text[end : end + 1] == " ":  # blanks hang over the end of a row
            end += 1
        start = end_of_row(text, start, min(end, len(text)))
        count += 1
    return count


def end_of_row(text: str, start: int, end: int) -> int:
    """Where the row that begins at `start` and has room up to `end` is to end. Of places in code,
    between words and behind what opens, the one within the fewest brackets.
    """
    if end >= len(text):
        return end
    inked = start + len(text[start:end]) - len(text[start:end].lstrip())
    whole = _in_quotes(text, end - inked - FURTHER)
    found = []
    for places in PLACES:
        all_of_it = (each.start() for each in places.finditer(text, inked + 1))
        found.append([each for each in takewhile(end.__ge__, all_of_it) if each not in whole])
    filled = [
        [each for each in some if each >= inked + least * (end - inked)]
        for some, least in zip(found, LEAST, strict=False)
    ]
    if filled[0]:
        return filled[0][-1]
    depths = _depths(text)
    best = [(depths[each], kind, -each) for kind in (1, 2) for each in filled[kind]]
    if min(best, default=(DEEP,))[0] >= DEEP:
        short = (each for each in found[1] if each >= inked + SHORT * (end - inked))
        best += [(depths[each], 1, -each) for each in short]
    if best:
        return -min(best)[2]
    return next((some[-1] for some in found if some), end)


@lru_cache(maxsize=500)
def _depths(text: str) -> tuple[int, ...]:
    """Within how many brackets each place is; those of a text in quotes count in it alone, those of
    a comment nowhere.
    """
    closed = {each.end(): each.start() for each in QUOTED.finditer(text)}
    comment = next((each.start() for each in QUOTED.finditer(text) if not each[1]), len(text))
    found = [0]
    for place, letter in enumerate(text, start=1):
        step = 0 if place > comment else (letter in "([{") - (letter in ")]}")
        found.append(found[closed[place]] if place in closed else max(found[-1] + step, 0))
    return tuple(found)


def _in_quotes(text: str, room: int) -> set[int]:
    """The places within texts in quotes that have room in a row of their own, with what closes
    behind them.
    """
    found = (each.span() for each in QUOTED.finditer(text) if each[1])
    return {
        place
        for first, last in found
        if CLOSES.match(text, last).end() - first <= room  # type: ignore[union-attr]  # it may be empty
        for place in range(first + 1, last)
    }
