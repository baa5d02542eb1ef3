"""Long texts cut into letters, as numbers: what core.text.letters does for words, a thousand times
faster where a letter is one code point. Knows no vocabulary: that is core.text.corpus.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.text.letters import LETTER_MAX

POINTS = 0x110000  # code points of Unicode: ids from here on are letters of several
REPLACEMENT = "\ufffd"

_CHUNK = 1_000_000  # code points at a time
_CLUSTERS_MAX = 100_000  # no language has a tenth of it; heaps of random marks have any number

# Grapheme_Cluster_Break of UAX 29: what may belong to the letter before it, and to the one after.
# Hangul's syllables (LV, LVT) only join where an L comes before or a V or T after.
_TAIL = r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=V}\p{GCB=T}\p{GCB=RI}]"
_HEAD = r"[\p{GCB=Prepend}\p{GCB=L}\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=RI}]"

Ids = NDArray[Any]  # whole numbers, one a letter


class Split:
    """Gives every letter an id: its code point, or from POINTS on for letters of several.

    Letters are exactly those of core.text.letters, but its pattern is only tried where neighbours
    may belong together. Letters of more than LETTER_MAX code points become REPLACEMENT and are
    counted in `replaced`.
    """

    def __init__(self) -> None:
        self.replaced = 0
        self._ids: dict[str, int] = {}
        self._symbols: list[str] = []

    def symbol(self, number: int) -> str:
        return chr(number) if number < POINTS else self._symbols[number - POINTS]

    def parts(self, text: str) -> Iterator[tuple[Ids, float]]:
        r"""(ids of the next letters, what part of the text is done); NFC without "\r" is asked."""
        start = 0
        while start < len(text):
            chunk = text[start : start + _CHUNK]
            ids, last = self._letters(chunk)
            start += len(chunk)
            if start < len(text) and len(ids) > 1:  # the last letter may go on in the next chunk
                ids, start = ids[:-1], start - len(chunk) + last
            yield ids, start / len(text)

    def _letters(self, chunk: str) -> tuple[Ids, int]:
        """(ids, where the last letter starts)."""
        if chunk.isascii():
            return np.frombuffer(chunk.encode("ascii"), np.uint8), len(chunk) - 1
        points = np.frombuffer(chunk.encode("utf-32-le"), "<u4").astype(np.int32)
        joins = _may_join(points)
        inside = np.zeros(len(points), bool)
        inside[:-1] |= joins
        inside[1:] |= joins
        places = np.flatnonzero(inside)
        starts = ~inside
        if len(places):
            letters = _joined(points, places, joins)
            lengths = np.fromiter(map(len, letters), np.int64, len(letters))
            firsts = places[np.cumsum(lengths) - lengths]
            starts[firsts] = True
            points[firsts] = [self._id(each) for each in letters]
        return points[starts], int(np.flatnonzero(starts)[-1])

    def _id(self, letter: str) -> int:
        if len(letter) == 1:
            return ord(letter)
        found = self._ids.get(letter)
        if found is not None:
            return found
        if len(letter) > LETTER_MAX or len(self._symbols) == _CLUSTERS_MAX:
            self.replaced += 1
            return ord(REPLACEMENT)
        self._ids[letter] = POINTS + len(self._symbols)
        self._symbols.append(letter)
        return self._ids[letter]


def _may_join(points: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether each code point may be of one letter with the next, shape (len(points) - 1,).

    True too often, never too seldom; False beside a line end, as _joined needs.
    """
    from regex import findall

    distinct = "".join(map(chr, np.flatnonzero(np.bincount(points))))
    kinds = []
    for pattern in (_TAIL, _HEAD):
        belongs = np.zeros(POINTS, bool)
        belongs[[ord(each) for each in findall(pattern, distinct)]] = True
        kinds.append(belongs[points])
    tail, head = kinds
    line_end = points == ord("\n")
    joins: NDArray[np.bool_] = (tail[1:] | head[:-1]) & ~line_end[1:] & ~line_end[:-1]
    return joins


def _joined(
    points: NDArray[np.int32], places: NDArray[np.int64], joins: NDArray[np.bool_]
) -> list[str]:
    """The letters that stand in the stretches of code points which may join."""
    from regex import findall

    ends = np.flatnonzero(~np.r_[joins, False][places])
    # A line end after each stretch, with which no letter goes on.
    stretches = np.insert(points[places], ends + 1, ord("\n"))
    text = stretches.astype("<u4").tobytes().decode("utf-32-le")
    return [each for each in findall(r"\X", text) if each != "\n"]
