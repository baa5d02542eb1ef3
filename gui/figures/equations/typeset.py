r"""Typeset mathematics: LaTeX whose terms are paths of their own, to be coloured at paint time.

A term is written \term{key}{body}. ziamath (pure Python) sets the whole once; each term travels
through it as a sentinel colour. It is imported on first use: that costs 0.15 s.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

SIZE = 24.0  # of the type in the paths' own units
# A sign that nothing stands before joins nothing: set as TeX sets it, close to what follows.
_ALONE = re.compile(r"(=|\\approx|\\leq?|\\geq?|\\cdot|\\odot|[(,\[])(\s*)-")
_BRACE = re.compile("[{}]")
_TERM = "\\term{"
_SENTINEL = "#0000{:02x}"
_NUMBERS = re.compile(r"[MLQCZHV]|-?[\d.]+(?:e-?\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Typeset:
    """paths: by term, "" for what belongs to none. box: of all of it; y grows downward."""

    paths: dict[str, QPainterPath]
    box: QRectF


@lru_cache(maxsize=512)
def typeset(latex: str) -> Typeset:
    """The paths of a formula; about 5 to 40 ms the first time, then at once. ValueError where it
    is none.
    """
    from ziamath.config import config
    from ziamath.zmath import Latex

    from gui.figures.equations import quick_row  # noqa: F401  # rows are its own from now on

    config.svg2 = False  # else Qt's and our reading of the result fail
    plain, keys = _with_colors(_ALONE.sub(r"\1\2{-}", latex))
    try:
        root = ET.fromstring(Latex(plain, size=SIZE).svg())
    except Exception as error:  # of whatever kind: a library's, and what it found in its own way
        raise ValueError(f"cannot be set: {latex}") from error
    colors = {_SENTINEL.format(place + 1): key for place, key in enumerate(keys)}
    paths: dict[str, QPainterPath] = {}
    for element in root.iter():
        path = _path_of(element)
        if path is not None:
            key = colors.get(element.get("fill", "").lower(), "")
            paths.setdefault(key, QPainterPath()).addPath(path)
    box = QRectF()
    for path in paths.values():
        path.setFillRule(_winding())
        box = box.united(path.boundingRect())
    return Typeset(paths, box)


def _winding() -> Any:
    from PySide6.QtCore import Qt

    return Qt.FillRule.WindingFill


def _with_colors(latex: str) -> tuple[str, list[str]]:
    """The formula with a colour for each term, and the terms in that order."""
    keys: list[str] = []
    while _TERM in latex:
        start = latex.index(_TERM)
        key, after = group(latex, start + len(_TERM) - 1)
        body, end = group(latex, after)
        if key not in keys:
            keys.append(key)
        color = _SENTINEL.format(keys.index(key) + 1)
        latex = f"{latex[:start]}\\textcolor{{{color}}}{{{body}}}{latex[end:]}"
    return latex, keys


def group(text: str, start: int) -> tuple[str, int]:
    """What stands in the braces that open at `start`, and where they are closed."""
    if start < len(text) and text[start] not in "{}":
        return "", start + 1
    depth = 0
    for brace in _BRACE.finditer(text, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return text[start + 1 : brace.start()], brace.end()
    raise ValueError(f"a brace is not closed: {text}")


def _path_of(element: ET.Element) -> QPainterPath | None:
    kind = element.tag.rpartition("}")[2]
    if kind == "path":
        return _read(element.get("d", ""))
    if kind != "rect":
        return None
    path = QPainterPath()
    path.addRect(*(float(element.get(name, 0)) for name in ("x", "y", "width", "height")))
    return path


def _read(data: str) -> QPainterPath:
    """SVG path data with absolute M, L, Q, C and Z, which is all that fonts give."""
    path = QPainterPath()
    tokens = _NUMBERS.findall(data)
    place = 0
    draw: dict[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "Q": path.quadTo,
        "C": path.cubicTo,
    }
    counts = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
    while place < len(tokens):
        letter = tokens[place]
        count = counts[letter]
        numbers = [float(each) for each in tokens[place + 1 : place + 1 + count]]
        place += 1 + count
        if letter == "Z":
            path.closeSubpath()
        else:
            draw[letter](*numbers)
    return path
