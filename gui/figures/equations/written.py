r"""Written: a formula in one line as text of the maths face, for places that set no formulas.

From the same LaTeX that typeset sets: what Explain, an opened cell and a lesson say among words has
the letters, signs and marks of Equations. A fraction, which needs more height, has a slash.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import NamedTuple

from core.course.formulas import LONGEST
from gui.figures.equations.typeset import group
from gui.style import maths_face
from gui.wording.pieces import Piece
from gui.wording.table import mark, maths

_GREEK = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
NAMED = dict(zip(_GREEK.split(), "αβγδεζηθικλμνξοπρ", strict=True)) | {
    "sigma": "σ",
    "tau": "τ",
    "phi": "φ",
    "psi": "ψ",
    "omega": "ω",
    "ell": "ℓ",
    "times": "×",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
    "neq": "≠",
    "approx": "≈",
    "infty": "∞",
    "in": "∈",
    "to": "→",
    "odot": "⊙",
    "cdot": "·",
    "partial": "∂",
    "rightarrow": "→",
    "leftarrow": "←",
    "top": "⊤",
    "sim": "∼",
    "qquad": "",
    "quad": "",
    ",": " ",
    ";": " ",
    " ": " ",
    "cdots": "⋯",
    "pm": "±",
    "sum": "∑",
    "left": "",  # of a bracket that is as tall as what is in it
    "right": "",
    "lfloor": "⌊",
    "rfloor": "⌋",
    "mathsf": "",
}
SIGNS = r"\+|-|=|\\odot"
_BETWEEN = re.compile(rf"(?=\s(?:{SIGNS})\s)")
_WORDS = ("mathrm", "textrm")
_PARTS = {"frac": ("", "/"), "sqrt": ("√",)}  # what stands before each of their groups
_TAGS = {"_": "sub", "^": "sup"}
_SPACE = "\u00a0"
_SIGN = re.compile(rf"{_SPACE}([+−=]{_SPACE})")
# Digits that are told as digits to who copies or listens: "c₃⁽²⁾", no "c3(2)".
_SMALL = {
    "_": str.maketrans("0123456789−", "₀₁₂₃₄₅₆₇₈₉₋"),
    "^": str.maketrans("0123456789()−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻"),
}


class Letters(NamedTuple):
    """A piece of a formula: letters that stand in the line or, "_", "^", below or above it."""

    text: str
    place: str = ""
    italic: bool = False


def bare(latex: str) -> str:
    r"""As any program reads it that knows LaTeX: without the marks of terms, \term{key}{body}."""
    before, mark, rest = latex.partition(r"\term{")
    if not mark:
        return latex
    body, end = group(rest, rest.index("}") + 1)
    return before + bare(body) + bare(rest[end:])


@lru_cache(maxsize=1024)
def letters(latex: str) -> tuple[Letters, ...]:
    """Those that are alike together."""
    alike = groupby(_read(latex, "", False), key=lambda each: each[1:])
    return tuple(Letters("".join(each.text for each in found), *kind) for kind, found in alike)


def is_formula(latex: str) -> bool:
    """Whether it can be read; what anybody wrote may be anything."""
    try:
        return len(latex) <= LONGEST and bool(letters(latex))
    except (ValueError, IndexError, AssertionError, RecursionError):
        return False


@lru_cache(maxsize=4096)  # a long word has a formula for each step, of the same parts
def _read(latex: str, mark: str, upright: bool) -> tuple[Letters, ...]:
    return tuple(_letters(latex, mark, upright))


def _letters(latex: str, mark: str, upright: bool) -> Iterator[Letters]:
    place = 0
    while place < len(latex):
        letter = latex[place]
        place += 1
        if letter == "\\":
            name = re.match(r"[A-Za-z]+|.", latex[place:])
            assert name is not None
            place += name.end()
            if name[0] == "term":
                _, place = group(latex, place)
            elif name[0] in _PARTS:
                told, place = _parts(latex, place, *_PARTS[name[0]])
                yield from _read(told, mark, upright)
            elif name[0] in _WORDS:
                inside, place = group(latex, place)
                yield from _read(inside, mark, True)
            else:
                yield Letters(NAMED.get(name[0], name[0]), mark)
                place += bool(mark) and latex[place : place + 1] == " "  # it ends the name alone
        elif letter in "_^":
            inside, place = _marked(latex, place)
            yield from _read(inside, letter, upright)
        elif letter == "{":
            inside, place = group(latex, place - 1)
            yield from _read(inside, mark, upright)
        else:
            italic = letter.isascii() and letter.isalpha() and not upright
            yield Letters(letter.replace("-", "−"), mark, italic)


def _parts(latex: str, place: int, *before: str) -> tuple[str, int]:
    """A fraction or a root as it is typed in one line: (a + b) / c."""
    told = []
    for sign in before:
        inside, place = group(latex, place)
        whole = inside if len(inside) == 1 or inside.isalnum() else f"({inside})"
        told.append(f"{sign}{whole}")
    return "{" + " ".join(told).replace(" /", " / ") + "}", place


def _marked(latex: str, place: int) -> tuple[str, int]:
    """What a mark is about: a group, or one letter."""
    return group(latex, place) if latex[place] == "{" else (latex[place], place + 1)


def html(latex: str) -> str:
    """In the maths face, for unbroken(). A line may end between summands, before the sign."""
    face = maths_face.font()
    return _html(latex, face.family(), face.pointSizeF())


@lru_cache(maxsize=1024)
def _html(latex: str, _family: str, size: float) -> str:
    """Of the face as it is now: with each step Explain tells dozens of symbols again."""
    return maths("".join(_tagged(each, size) for each in letters(latex)))


@lru_cache(maxsize=4096)
def _tagged(part: Letters, _size: float) -> str:
    told = escape(part.text).replace(" ", _SPACE)
    if _SPACE in told:
        told = _SIGN.sub(r" \1", told)
    told = f"<i>{told}</i>" if part.italic else told
    small = told.translate(_SMALL.get(part.place, {}))
    if not set(small) & set("0123456789") and not part.italic:
        return small
    return mark(told, _TAGS[part.place]) if part.place else told


def terms(latex: str) -> tuple[Piece, ...]:
    r"""The parts of a line, LaTeX each, with the terms that they are: \term{key}{body}."""
    found = []
    before, *rest = latex.split("\\term{")
    found += _signs(before)
    for each in rest:
        key, place = group("{" + each, 0)
        body, end = group("{" + each, place)
        found += [Piece(body, key), *_signs(("{" + each)[end:])]
    return tuple(found)


def _signs(latex: str) -> list[Piece]:
    """What stands between terms, from sign to sign."""
    return [Piece(each) for each in _BETWEEN.split(latex) if each]
