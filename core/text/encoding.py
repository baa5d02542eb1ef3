"""Bytes as text: which encoding they are in, and what of them is damaged.

A mark at the beginning is believed, then UTF-8 that is mostly valid, UTF-16 and UTF-32 by their
NULs, ISO-2022 and HZ by their escapes; all else is guessed (core.text.guess). Bytes that do not
fit become U+FFFD, one for each letter, and are counted: they never make another encoding of it.
"""

import codecs
import re
from dataclasses import dataclass
from unicodedata import category

from core.text.guess import guessed, sampled

# The longer first: UTF-32's mark begins as UTF-16's does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DAMAGED_MAX = 0.1  # of the letters: more is another encoding, or no text
VALID_MIN = 4  # letters of UTF-8 for each that is damaged: old encodings look like 1 at most
WIDE_EVERY = 400  # letters at most for each of ASCII, where bytes are UTF-16 or UTF-32
LETTER_BYTES = 4  # of the longest letter in any encoding but ISO-2022
CONTROLS_MAX, CONTROLS_MIN = 0.01, 3  # share and number of controls; compressed data has 0.1
# Bytes that no text has often: C0 controls but tab, line ends, form feed and ESC; DEL.
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r\f\x1b"})
_NULS = re.compile(rb"\0+")
_STRANGE = ("Cc", "Cn", "Co", "Cs")  # of Unicode's categories
_LOOKED_AT = 65_536  # bytes, a multiple of 4


@dataclass(frozen=True)
class Decoded:
    """encoding: Python's name. how: "mark", "valid", "pattern", "guessed" or "chosen".

    damaged: letters that were; each is U+FFFD in the text. bad_at: the place in the text, in code
    points, of the first; -1 for none.
    """

    text: str
    encoding: str
    how: str
    damaged: int = 0
    bad_at: int = -1

    @property
    def broken(self) -> bool:
        """So much does not fit that this is not what it is."""
        return self.damaged > DAMAGED_MAX * len(self.text)


def decoded(data: bytes, encoding: str = "") -> Decoded | None:
    """The text of some bytes, in the encoding that is chosen, if any; None: in none that is known.

    Half of what a file in two encodings has is damaged, and so is all of what is no text; whether
    it looks like one is for looks_like_text to say.
    """
    if encoding:
        return _read(data, encoding, "chosen")
    for found in (_by_mark(data), _by_nuls(data), _by_escapes(data), _as_utf_8(data)):
        if found is not None:
            return found
    found = _read(data, guessed(data), "guessed")
    return None if found.broken else found


def looks_like_text(data: bytes) -> bool:
    """Whether a file's first bytes may be a text in any encoding: few of them are controls.

    NULs that follow one another, such as fill up a block, count as one.
    """
    for mark, encoding in _MARKS[1:]:
        if data.startswith(mark):
            return _is_prose(data[:_LOOKED_AT].decode(encoding, "ignore"))
    if _wide(data):
        return True
    rest = _NULS.sub(b"\0", data)
    controls = len(rest) - len(rest.translate(None, _CONTROLS))
    return controls <= _allowed(rest) and controls < len(rest)


def _allowed(letters: bytes | str) -> int:
    """How many controls a text of this length may have."""
    return max(CONTROLS_MIN, int(CONTROLS_MAX * len(letters)))


def _is_prose(text: str) -> bool:
    """Few controls, code points without a letter and halves of one."""
    strange = sum(category(letter) in _STRANGE and letter not in "\t\n\r\f\x1b" for letter in text)
    return strange <= _allowed(text) and strange < len(text)


# decoding -----------------------------------------------------------------------------------


class _Damage:
    """Counts what does not fit; bytes that follow one another are the rest of one letter."""

    def __init__(self) -> None:
        self.count = 0
        self.first_byte = -1
        self._start = self._end = -1

    def __call__(self, error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        if error.start == self._end and error.end - self._start <= LETTER_BYTES:
            self._end = error.end
            return "", error.end
        self._start = error.start
        self._end = error.end
        self.count += 1
        if self.count == 1:
            self.first_byte = error.start
        return "\ufffd", error.end


def _read(data: bytes, encoding: str, how: str) -> Decoded:
    damage = _Damage()
    codecs.register_error("unroll", damage)
    text = data.decode(encoding, "unroll")
    if not damage.count:
        return Decoded(text, encoding, how)
    bad_at = len(data[: damage.first_byte].decode(encoding, "ignore"))
    return Decoded(text, encoding, how, damage.count, bad_at)


# ways of knowing ----------------------------------------------------------------------------


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            found = _read(data, encoding, "mark")
            return None if found.broken else found
    return None


def _by_nuls(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without its mark: letters of ASCII have NULs, always on the same side."""
    encoding = _wide(data)
    if not encoding:
        return None
    found = _read(data, encoding, "pattern")
    return None if found.broken else found


def _wide(data: bytes) -> str:
    """Which of UTF-16 and UTF-32 some bytes look like; "" for neither.

    A text without a letter of ASCII has spaces or line ends; on the other side these would be
    U+2000 and U+0A00, which no text has.
    """
    head = data[:_LOOKED_AT]
    if _has_single_bytes(head):
        return ""
    for width in (4, 2):
        little, big = (_ascii_units(head, width, order) for order in ("little", "big"))
        most = max(little, big)
        least = min(little, big)
        encoding = f"utf-{8 * width}-{'le' if little > big else 'be'}"
        enough = most >= max(len(head) // width // WIDE_EVERY, 2) and least * 20 <= most
        if enough and _is_prose(head.decode(encoding, "ignore")):
            return encoding
    return ""


def _has_single_bytes(head: bytes) -> bool:
    """Few NULs and hardly another control: letters of two bytes have many, by their blocks."""
    rest = head.translate(None, b"\0")
    controls = len(rest) - len(rest.translate(None, _CONTROLS))
    return 5 * (len(head) - len(rest)) < len(head) and controls <= CONTROLS_MAX * len(rest)


def _ascii_units(head: bytes, width: int, order: str) -> int:
    """How many letters are of ASCII, were each of `width` bytes in this order."""
    place = 0 if order == "little" else width - 1
    letters = head[place::width]
    nuls = [head[other::width] for other in range(width) if other != place]
    blank = bytes(map(max, *nuls, bytes(len(nuls[0])))) if len(nuls) > 1 else nuls[0]
    return sum(
        high == 0 and (32 <= low < 127 or low in b"\n\r\t")
        for low, high in zip(letters, blank, strict=False)
    )


_ISO_2022 = re.compile(rb"\x1b(\$[@AB]|\$\([@-DOQ]|\([IJ]|\$\)C)")
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_SEVEN_BITS = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_kr")


def _by_escapes(data: bytes) -> Decoded | None:
    """Japanese, Korean and Chinese in seven bits: where the escapes are, all must be."""
    if not data.isascii():
        return None
    if _ISO_2022.search(data):
        tried = [_read(data, each, "pattern") for each in _SEVEN_BITS]
        best = min(tried, key=lambda each: (each.damaged, each.text.count("\x0e")))
        return None if best.broken else best
    if _HZ.search(data):
        found = _read(data, "hz", "pattern")
        chinese = sum("\u4e00" <= letter <= "\u9fff" for letter in found.text)
        return found if not found.damaged and chinese >= LETTER_BYTES else None
    return None


def _as_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 that is valid but for a few letters. Tried on a sample first: each error takes time."""
    if data.isascii():
        return Decoded(data.decode("ascii"), "ascii", "valid")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "valid")
    except UnicodeDecodeError:
        sample = sampled(data)
    valid, damaged = _letters(sample, _read(sample, "utf-8", "valid"))
    if VALID_MIN * damaged > 2 * valid + VALID_MIN:
        return None
    found = _read(data, "utf-8", "valid")
    valid, damaged = _letters(data, found)
    likely = VALID_MIN * damaged <= valid if valid else not damaged and _cut_letter(data)
    return found if likely else None


def _letters(data: bytes, found: Decoded) -> tuple[int, int]:
    """(valid ones beyond ASCII, damaged ones); half a letter at the end is cut, not damaged."""
    ascii_letters = len(data.translate(None, _ABOVE_ASCII))
    valid = len(found.text) - ascii_letters - found.damaged
    return valid, found.damaged - bool(_CUT.search(data[-LETTER_BYTES:]))


_ABOVE_ASCII = bytes(range(128, 256))
_CUT = re.compile(rb"([\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")


def _cut_letter(data: bytes) -> bool:
    """Whether half a letter at the end, the only one that is not ASCII, is one of UTF-8 rather
    than a small letter of Latin-1, or a capital after a capital.
    """
    first = len(data) - len(re.search(rb"[\x80-\xff]*\Z", data)[0])  # type: ignore[index]
    alone = first == len(data) - 1
    return not alone or (data[first] < 0xDF and not data[first - 1 : first].isupper())
