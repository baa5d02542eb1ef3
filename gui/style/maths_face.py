"""The face of formulas, STIX Two Math as ziamath sets them in, for text that Qt sets.

Qt sets ordinary text, so the file is taken up as two ordinary faces of one family: with the height
of a text's lines, not of the tallest integral, and an italic whose letters are the mathematical
ones. So <i>h</i> looks as it does in a formula that is set, and is still an h to who copies,
searches or listens to it.
"""

import math
import struct
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from gui.style import type as type_scale

FAMILY = "Unroll Math"
ASCENT, DESCENT = 740, 240  # of 1000: what its letters and brackets need
X_HEIGHT = 473  # of 1000; higher in every sans face
_FILE = Path("fonts", "STIXTwoMath-Regular.ttf")
_LETTERS = {  # the first of a row, and of the mathematical italics that it is told with
    "A": (0x1D434, 26),
    "a": (0x1D44E, 26),
    "α": (0x1D6FC, 25),
}
_LEFT_OUT = ("MATH", "GDEF", "GPOS", "GSUB", "DSIG")
_PLANCK = 0x210E  # italic h, left out of its row


def font(role: str = "text", italic: bool = False) -> QFont:
    """Of letters among text of that role."""
    found = type_scale.scaled(type_scale.font(role), larger())
    found.setFamily(family())
    found.setItalic(italic)
    return found


def larger() -> float:
    """So many times as the text around it, for its small letters to be as high."""
    return type_scale.measures(type_scale.face(False)).x_height / X_HEIGHT


@cache
def family() -> str:
    """The faces' name, taken up when it is first asked for; the text's own where there are none."""
    spec = find_spec("ziamath")
    path = Path(spec.origin).parent / _FILE if spec is not None and spec.origin else _FILE
    if not path.is_file():
        return type_scale.face(False)
    data = path.read_bytes()
    for name, italic in (("Regular", False), ("Italic", True)):
        QFontDatabase.addApplicationFontFromData(_as_text(data, name, italic))
    return FAMILY


def _as_text(data: bytes, style: str, italic: bool) -> bytes:
    """The font with a text's height and another name; the italic with letters of its own."""
    found = {tag: bytearray(table) for tag, table in _tables(data).items()}
    text = type_scale.measures(type_scale.face(False))
    above = max(math.ceil(text.ascent / larger()), ASCENT)
    below = max(math.ceil(text.descent / larger()), DESCENT)
    struct.pack_into(">hhh", found["hhea"], 4, above, -below, 0)
    struct.pack_into(">hhhHH", found["OS/2"], 68, above, -below, 0, above, below)
    found["name"] = bytearray(_names(style))
    if italic:
        struct.pack_into(">H", found["OS/2"], 62, 1)  # fsSelection
        struct.pack_into(">H", found["head"], 44, 2)  # macStyle
        found["cmap"] = bytearray(_letters(data))
    return _file(data[:4], {tag: bytes(table) for tag, table in found.items()})


def _tables(data: bytes) -> dict[str, bytes]:
    """By tag, as OpenType's directory has them; not those for formulas that are set."""
    (count,) = struct.unpack_from(">H", data, 4)
    found = {}
    for place in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * place)
        if tag.decode() not in _LEFT_OUT:
            found[tag.decode()] = data[start : start + length]
    return found


def _file(version: bytes, tables: Mapping[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    head = version + struct.pack(">HHHH", count, 16 << power, power, 16 * count - (16 << power))
    body = b""
    for tag, table in sorted(tables.items()):
        start = 12 + 16 * count + len(body)
        padded = bytes(table) + bytes(-len(table) % 4)
        total = int(np.frombuffer(padded, ">u4").sum(dtype=np.uint32))
        head += struct.pack(">4sLLL", tag.encode(), total, start, len(table))
        body += padded
    return head + body


def _names(style: str) -> bytes:
    """Family, style, and what they are together."""
    whole = f"{FAMILY} {style}"
    told = {1: FAMILY, 2: style, 3: whole, 4: whole, 6: whole.replace(" ", "")}
    records = texts = b""
    for number, text in told.items():
        coded = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(coded), len(texts))
        texts += coded
    return struct.pack(">HHH", 0, len(told), 6 + len(records)) + records + texts


def _letters(data: bytes) -> bytes:
    """Which glyph each letter has: the mathematical italics; all else as upright."""
    raw = QRawFont(data, 16)
    codes = {code: code for code in range(32, 127)}
    for first, (italic, count) in _LETTERS.items():
        codes |= {ord(first) + place: italic + place for place in range(count)}
    codes[ord("h")] = _PLANCK
    groups = b""
    for code, drawn in sorted(codes.items()):
        (glyph,) = raw.glyphIndexesForString(chr(drawn))[:1] or (0,)
        groups += struct.pack(">LLL", code, code, glyph)
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table
