"""A text file: read whole, decoded, cleaned, and how it was read told in a sentence.

Which encoding bytes are in is core.text.encoding's to say, what a file is core.text.kind's, what a
text consists of core.text.corpus's.
"""

import os
import re
from dataclasses import dataclass

from core.files.bounded_read import FileError, read_bytes, shown
from core.sentences import Sentence, listed
from core.text.corpus import LETTERS_MIN, CorpusError, cleaned, one_symbol, too_short
from core.text.encoding import Decoded, decoded
from core.text.encodings import title
from core.text.kind import SNIFFED, TEXT, sniff
from core.text.segmentation import Split

FILE_MAX = 50_000_000  # bytes

# What terminals are told: CSI, the strings from OSC to APC with their ends, and the short ones.
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*(?:[@-~]|\Z)"
    r"|\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?"
    r"|\x1b[ -/]*(?:[0-~]|\Z)"
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ASCII_CONTROLS = "".join(filter(_CONTROLS.match, map(chr, range(128))))


@dataclass(frozen=True)
class Reading:
    """How a text came out of what it was written in.

    encoding: Python's name, "" where there was none, as in the clipboard. how: "mark", "valid",
    "pattern", "guessed" or "chosen". damaged: letters that did not fit and became U+FFFD,
    damaged_at: the first of them, from 1. controls, escapes: how many characters and sequences
    that are no letters were dropped.
    """

    encoding: str = ""
    how: str = "valid"
    damaged: int = 0
    damaged_at: int = 0
    controls: int = 0
    escapes: int = 0

    @property
    def is_sure(self) -> bool:
        """Whether it would be read the same by whoever reads it again."""
        return self.how not in ("guessed", "chosen")

    @property
    def sentence(self) -> Sentence:
        """ "read as UTF-8, 1 damaged letter at 26,113"; "" where there is nothing to tell."""
        parts = []
        if self.encoding:
            parts.append(Sentence("read as {encoding}", encoding=title(self.encoding)))
        if not self.is_sure:
            parts.append(Sentence("guessed" if self.how == "guessed" else "chosen"))
        if self.damaged:
            one = "1 damaged letter at {at:,}"
            many = "{n:,} damaged letters, the first at {at:,}"
            parts.append(_counted(self.damaged, one, many, at=self.damaged_at))
        if self.escapes:
            one = "1 escape sequence dropped"
            many = "{n:,} escape sequences dropped"
            parts.append(_counted(self.escapes, one, many))
        if self.controls:
            one = "1 control character dropped"
            many = "{n:,} control characters dropped"
            parts.append(_counted(self.controls, one, many))
        return listed(parts)


@dataclass(frozen=True)
class FileText:
    """A file's text, cleaned, and how it was read."""

    text: str
    reading: Reading
    name: str


def read_text_file(path: str | os.PathLike[str], encoding: str = "") -> FileText:
    """The text of a regular file of at most FILE_MAX bytes; CorpusError names the file.

    encoding: Python's name of one that was chosen; "" to go by the content.
    """
    name = shown(os.path.basename(path))
    try:
        data = read_bytes(path, FILE_MAX)
    except FileError as error:
        raise CorpusError(_with_size(path, name) or error.sentence) from error
    kind = sniff(data[:SNIFFED], data[-SNIFFED:])
    if kind is not TEXT and not (encoding and data):
        raise CorpusError(kind.no_text(name))
    found = decoded(data, encoding)
    if found is None:
        raise CorpusError(
            "{name} is in an encoding that could not be told; save it as UTF-8 in a text editor.",
            name=name,
        )
    text, reading = tidied(found)
    if len(text) < LETTERS_MIN:
        raise CorpusError(too_short(name, len(text)))
    if text.count(text[0]) == len(text):
        raise CorpusError(one_symbol(name))
    return FileText(text, reading, name)


def tidied(found: Decoded) -> tuple[str, Reading]:
    """The text without what is no letter, and what became of it."""
    text, escapes, controls = plain(found.text)
    at = 0
    if found.damaged:
        before = cleaned(plain(found.text[: found.bad_at])[0])
        at = 1 + sum(len(ids) for ids, _ in Split().parts(before))
    reading = Reading(found.encoding, found.how, found.damaged, at, controls, escapes)
    return cleaned(text), reading


def plain(text: str) -> tuple[str, int, int]:
    """(text without whole escape sequences and controls, how many of those, and of these)."""
    escapes = 0
    if "\x1b" in text:
        text, escapes = _ESCAPES.subn("", text)
    if not _has_controls(text):
        return text, escapes, 0
    text, controls = _CONTROLS.subn("", text)
    return text, escapes, controls


def _has_controls(text: str) -> bool:
    """In ASCII, looking for each is ten times faster than a pattern for all."""
    if text.isascii():
        return any(each in text for each in _ASCII_CONTROLS)
    return bool(_CONTROLS.search(text))


def _counted(n: int, one: str, many: str, **values: object) -> Sentence:
    return Sentence(one if n == 1 else many, n=n, **values)


def _with_size(path: str | os.PathLike[str], name: str) -> str:
    """The sentence for a file that is too large; "" where that is not what is wrong."""
    try:
        size = os.path.getsize(path) if os.path.isfile(path) else 0
    except (OSError, ValueError):
        return ""
    if size <= FILE_MAX:
        return ""
    return Sentence(
        "{name} has {size:,.1f} MB; texts of up to {most:g} MB can be read.",
        name=name,
        size=size / 1e6,
        most=FILE_MAX / 1e6,
    )
