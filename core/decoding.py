"""A file's bytes as text: which encoding they are in, and what is no text at all.

Byte order marks are believed, then UTF-8; any other encoding is guessed by charset-normalizer from
a sample of the lines that are not ASCII.
"""

import codecs
import re

from core.corpus import CorpusError

# The longer first: UTF-32's mark begins as UTF-16's does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that people take for texts, and that may begin with many letters.
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "rich text"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "compressed"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
)
# Bytes that no text has often: C0 controls but tab, line ends, form feed and ESC; DEL.
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r\f\x1b"})
_CONTROLS_MAX = 0.01  # compressed data has 0.1
_SAMPLE = 60_000  # bytes: charset-normalizer reads some 200 kB a second
_NOT_ASCII = re.compile(rb"[^\n\r]*[\x80-\xff][^\n\r]*[\n\r]*")
# What people's files are in; a guess among all of Python's is wrong more often. Latin letters
# stand alone among ASCII ones, other scripts' next to each other.
_LATIN = ["cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "mac_roman", "cp850", "cp437"]
_OTHERS = ["cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1253", "iso8859_7", "cp1255"]
_OTHERS += ["cp1256", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1252", "cp1250"]
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]")


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """(text, the encoding's name in Python); CorpusError in a sentence that names the file."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), encoding
    for beginning, kind in _FORMATS:
        if data.startswith(beginning):
            raise CorpusError(f"{name} is {kind}, not plain text; save it as plain text first.")
    if b"\0" in data or _part_of_controls(data) > _CONTROLS_MAX:
        raise CorpusError(f"{name} is not plain text: it has bytes that no text has.")
    try:
        return data.decode("utf-8"), "ascii" if data.isascii() else "utf-8"
    except UnicodeDecodeError:
        encoding = _guessed(data, name)
        return _strictly(data, encoding, name), encoding


def _part_of_controls(data: bytes) -> float:
    return 1 - len(data.translate(None, _CONTROLS)) / len(data)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{name} looks like {encoding} but byte {error.start + 1:,} does not fit; "
            "save it as UTF-8 in a text editor."
        ) from error
    if "\0" in text:
        raise CorpusError(f"{name} is not plain text: it has bytes that no text has.")
    return text


def _guessed(data: bytes, name: str) -> str:
    """The likeliest encoding; Western Europe's where it is as likely as the best but a hair."""
    from charset_normalizer import from_bytes  # late: 50 ms that UTF-8 need not wait for

    sample = _sample(data)
    alone = len(_ALONE.findall(sample)) / len(_ABOVE_ASCII.findall(sample))
    found = list(from_bytes(sample, cp_isolation=_LATIN if alone > 0.6 else _OTHERS))
    if not found:
        raise CorpusError(
            f"{name} is in an encoding that could not be told; save it as UTF-8 in a text editor."
        )
    best = found[0]
    for each in found:
        near = each.chaos <= best.chaos + 0.05 and each.coherence >= best.coherence - 0.03
        if near and "cp1252" in each.could_be_from_charset:
            return "cp1252"
    return best.encoding


def _sample(data: bytes) -> bytes:
    """Lines with bytes above 127, as many as fit; a first line that is too long is cut.

    Whole lines, because a cut may leave half of a letter, for which the right encoding would be
    ruled out. So a long line is cut after a space or a comma, which are no byte's second half.
    """
    lines: list[bytes] = []
    size = 0
    for found in _NOT_ASCII.finditer(data):
        size += len(found[0])
        if size > _SAMPLE and lines:
            break
        lines.append(found[0])
    sample = b"".join(lines)
    if len(sample) <= _SAMPLE:
        return sample
    start = max(_ABOVE_ASCII.search(sample).start() - 1000, 0)  # type: ignore[union-attr]
    sample = sample[start : start + _SAMPLE]
    end = max(sample.rfind(b" "), sample.rfind(b","))
    return sample[:end] if end > _SAMPLE // 2 else sample
