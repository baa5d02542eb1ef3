"""Where the names of upright lines stand: as flags at their poles, none across another's pole."""

from collections.abc import Sequence
from typing import NamedTuple

GAP = 4  # pixels between a pole and its name


class Flag(NamedTuple):
    """row: 0 is the highest. right: whether the name stands at the right of its pole."""

    row: int
    right: bool


def flags(poles: Sequence[float], widths: Sequence[float], room: float) -> list[Flag | None]:
    """Of poles at these places between 0 and `room`, with names of these widths, all in pixels; a
    pole ends in its name's row. None for a name that has no room: its pole ends below all rows.
    """
    spans: dict[int, tuple[float, float]] = {}
    for k, (x, wide) in enumerate(zip(poles, widths, strict=True)):
        if x + GAP + wide <= room:
            spans[k] = x + GAP, x + GAP + wide
        elif x - GAP - wide >= 0:
            spans[k] = x - GAP - wide, x - GAP
    found: list[Flag | None] = [None] * len(poles)
    left = list(spans)
    row = 0
    while left:
        crosses = {k: sum(_within(poles[k], spans[j]) for j in left if j != k) for k in left}
        k = min(left, key=lambda k: crosses[k])  # the highest: no lower name may meet its pole
        beside = [k]
        for j in sorted(set(left) - {k}, key=lambda j: spans[j]):  # as high where none is met
            if not crosses[j] and all(_are_apart(poles, spans, j, each) for each in beside):
                beside.append(j)
        for each in beside:
            found[each] = Flag(row, spans[each][0] > poles[each])
        left = [j for j in left if j not in beside and not _within(poles[k], spans[j])]
        row += 1
    return found


def _are_apart(
    poles: Sequence[float], spans: dict[int, tuple[float, float]], one: int, other: int
) -> bool:
    """Whether both names may stand in one row: neither meets the other, nor its pole."""
    first, last = sorted((spans[one], spans[other]))
    crossed = _within(poles[one], spans[other]) or _within(poles[other], spans[one])
    return first[1] + GAP < last[0] and not crossed


def _within(x: float, span: tuple[float, float]) -> bool:
    return span[0] <= x <= span[1]
