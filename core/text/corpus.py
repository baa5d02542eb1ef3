"""Texts for character language models: letters' codes and back.

Letters are graphemes (core.text.letters), so an emoji or a letter with its marks is one symbol. How
a file becomes a text is in core.text.file, what comes with Python in core.text.builtin, and what a
letter costs without a network in core.text.baselines.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.sentences import Sentence, SentenceError
from core.text.letters import normal
from core.text.segmentation import POINTS, REPLACEMENT, Split

LETTERS_MIN = 16
SYMBOLS_MAX = 1000
MARKS_MAX = 30  # of Unicode's Stream-Safe Text Format (UAX 15, section 13): more is no language

Progress = Callable[[float], bool]  # is told the part that is done, 0 to 1; False cancels

# What core.text.letters calls unfit, less NEL, which ends a line; and byte order marks.
_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]")
_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029")


class CorpusError(SentenceError, ValueError):
    """A text that no model can learn from; str() is one sentence for the user."""


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The callback that was told the progress answered False."""


def going_on(progress: Progress | None, part: float) -> None:
    """Tells the callback, if there is one; Cancelled when it answers False."""
    if progress is not None and not progress(part):
        raise Cancelled


@dataclass(frozen=True, eq=False)
class Corpus:
    """A text as numbers: letter i is vocabulary[codes[i]].

    `vocabulary` is sorted and without repeats; `codes` is uint16, shape (letters,), read-only;
    `replaced` counts the letters that became "\ufffd". CorpusError if it is no such thing.
    """

    vocabulary: tuple[str, ...]
    codes: NDArray[np.uint16]
    replaced: int = 0

    def __post_init__(self) -> None:
        codes = np.ascontiguousarray(self.codes, np.uint16).view()
        codes.setflags(write=False)
        object.__setattr__(self, "codes", codes)
        if len(codes) < LETTERS_MIN:
            raise CorpusError(too_short(Sentence("The text"), len(codes)))
        if len(self.vocabulary) < 2:
            raise CorpusError(one_symbol(Sentence("The text")))
        if list(self.vocabulary) != sorted(set(self.vocabulary)):
            raise CorpusError("The text's symbols are not in order, or one comes twice.")
        if int(codes.max()) >= len(self.vocabulary):
            raise CorpusError(
                "A letter has the code {code}, which no symbol has.", code=codes.max()
            )


def too_short(what: str, count: int) -> Sentence:
    letters = Sentence("1 letter" if count == 1 else "{count} letters", count=count)
    least = LETTERS_MIN
    return Sentence(
        "{what} has {letters}; at least {least} are needed.",
        what=what,
        letters=letters,
        least=least,
    )


def one_symbol(what: str) -> Sentence:
    return Sentence("{what} repeats one letter only; two different letters are needed.", what=what)


def cleaned(text: str) -> str:
    r"""`text` in NFC with line ends "\n", without controls, byte order marks and surrogates.

    Of marks heaped on one letter the first MARKS_MAX stay. Doing it twice changes nothing more.
    """
    if _DROPPED.search(text):
        text = _DROPPED.sub("", text)
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return text if text.isascii() else _normal(text)


def _normal(text: str) -> str:
    """NFC whose time grows with the text alone: Python sorts marks in the square of their number.

    Cut again afterwards, since one mark may have been two.
    """
    from regex import compile as pattern  # late: 30 ms

    heaps = pattern(rf"(\P{{CCC=0}}{{{MARKS_MAX}}})\P{{CCC=0}}+")
    return str(heaps.sub(r"\1", normal(heaps.sub(r"\1", text))))


def encode(text: str, limit: int = SYMBOLS_MAX, progress: Progress | None = None) -> Corpus:
    """The cleaned text's letters as codes, with at most `limit` different symbols.

    Beyond it the rarest letters become "\ufffd", and so do those of more than LETTER_MAX code
    points. CorpusError if fewer than 2 symbols or LETTERS_MIN letters are there; Cancelled.
    """
    if not 2 <= limit <= 2**16:
        raise ValueError(f"limit is {limit}; allowed is 2 to 65,536.")
    going_on(progress, 0.0)
    split = Split()
    parts: list[NDArray[Any]] = []
    counts = np.zeros(POINTS, np.int64)  # of every id
    for ids, done in split.parts(cleaned(text)):
        parts.append(ids)
        counts = _sum(counts, np.bincount(ids))
        going_on(progress, 0.9 * done)
    kept = sorted(_common(counts, limit), key=split.symbol)
    codes = _coded(parts, kept, len(counts))
    going_on(progress, 1.0)
    rare = int(counts.sum() - counts[kept].sum())
    return Corpus(tuple(map(split.symbol, kept)), codes, rare + split.replaced)


def _sum(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    longer[: len(shorter)] += shorter
    return longer


def _common(counts: NDArray[np.int64], limit: int) -> list[int]:
    """The ids that keep a symbol of their own; if not all, with REPLACEMENT's among them."""
    ids = np.flatnonzero(counts)
    if len(ids) <= limit:
        return list(map(int, ids))
    ids = ids[ids != ord(REPLACEMENT)]
    # Among equals the smaller id: the same text always keeps the same symbols.
    order = np.argsort(-counts[ids], kind="stable")
    return [*map(int, ids[order[: limit - 1]]), ord(REPLACEMENT)]


def _coded(parts: list[NDArray[Any]], kept: list[int], size: int) -> NDArray[np.uint16]:
    codes_of = np.zeros(size, np.uint16)
    if ord(REPLACEMENT) in kept:
        codes_of[:] = kept.index(ord(REPLACEMENT))
    codes_of[kept] = np.arange(len(kept))
    if not parts:
        return np.zeros(0, np.uint16)
    return np.concatenate([codes_of[ids] for ids in parts])


def digest(corpus: Corpus) -> str:
    """SHA-256 of the vocabulary and the codes, 64 hexadecimal digits; the same on any machine."""
    found = hashlib.sha256(len(corpus.vocabulary).to_bytes(4, "little"))
    for symbol in corpus.vocabulary:
        written = symbol.encode("utf-8", "surrogatepass")
        found.update(len(written).to_bytes(4, "little") + written)
    found.update(corpus.codes.astype("<u2", copy=False).data)
    return found.hexdigest()
