"""Tables of values as they are heard: few numbers are told, of many what they span.

The tables are those of gui.wording.pasted, which say no more than is shown.
"""

import math
from collections.abc import Sequence

from gui.wording.numbers import number_text, short_number
from gui.wording.punctuation import headed, items, sentences, stopped
from gui.wording.translate import tr

MOST = 24  # numbers that one listens to
FEW = 8  # of a state or a row
LINES = 6  # curves


def table_in_words(table: str) -> str:
    """ "h₁: 0.12, −0.93. h₂: ..."; of a large one how large it is, and between what it lies."""
    head, body = _parted(table)
    if not body:
        return ""
    numbers = [value for line in body for each in line[1:] if (value := _number(each)) is not None]
    if sum(len(line) - 1 for line in body) <= MOST:
        return sentences(*(stopped(_row(head, line)) for line in body))
    size = tr("{} rows, {} columns.").format(len(body), len(head) - 1)
    if not numbers:
        return size
    span = tr("Values from {} to {}.").format(*map(short_number, (min(numbers), max(numbers))))
    return sentences(size, span)


def few_numbers(values: Sequence[float]) -> str:
    """ "0.12, −0.93, … +6": the first ones, and how many more there are."""
    told = items(map(short_number, values[:FEW]))
    rest = len(values) - FEW
    return items((told, f"… +{rest}")) if rest > 0 else told


def curves_in_words(table: str) -> str:
    """ "loss: 1.4 at epoch 1, 0.02 at 100, between 0.02 and 1.4"."""
    head, body = _parted(table)
    told = [_curve(head, body, column) for column in range(1, len(head))]
    known = [each for each in told if each]
    more = tr("{} more curves.").format(len(known) - LINES) if len(known) > LINES else ""
    return sentences(*known[:LINES], more)


def _curve(head: list[str], body: list[list[str]], column: int) -> str:
    found = [(line[0], _number(line[column])) for line in body if column < len(line)]
    known = [(place, value) for place, value in found if value is not None]
    if not known:
        return ""
    (first, start), (last, end) = known[0], known[-1]
    values = [value for _, value in known]
    start_text, end_text, least, most = map(short_number, (start, end, min(values), max(values)))
    text = tr("{name}: {} at {across} {}, {} at {}, between {} and {}.")
    places = _cell(first), _cell(last)
    numbers = start_text, places[0], end_text, places[1], least, most
    return text.format(*numbers, name=head[column], across=head[0])


def _row(head: list[str], line: list[str]) -> str:
    """Its cells behind its name; columns that are not counted from 0 are told by theirs."""
    cells = [_cell(each) for each in line[1:]]
    names = head[1:]
    if names != [*map(str, range(len(names)))] and len(names) == len(cells):
        cells = [f"{name} {cell}" for name, cell in zip(names, cells, strict=True) if cell]
    told = items(cells)
    return headed(line[0], told) if line[0] else told


def _cell(text: str) -> str:
    number = _number(text)
    return text if number is None else short_number(number)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def cells_of(table: str) -> list[list[str]]:
    """Its lines as they are read cell by cell, numbers as results are told."""
    lines = [line.split("\t") for line in table.splitlines() if line.strip()]
    return [[_told(each) for each in line] for line in lines]


def _told(text: str) -> str:
    number = _number(text)
    return text if number is None else number_text(number)


def _parted(table: str) -> tuple[list[str], list[list[str]]]:
    lines = [line.split("\t") for line in table.splitlines() if line.strip()]
    return (lines[0], lines[1:]) if lines else ([], [])
