"""Texts of figures with names whose marks stand below or above: "W_if[2]", the "if" small and
lower; "h₃⁽²→⁾", the arrow small and higher.

For what we draw ourselves. There are no letters of their own for all of these marks, and a
document of HTML for each name would cost too much.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QPainterPath

from gui.style import maths_face
from gui.style import type as type_scale

MARK = re.compile(r"((?<=\b[Wb])_[a-z]+|(?<=[⁽⁰-⁹¹²³])[→←](?=⁾))")
# A name of weights, states or gates in what a figure writes; no letter of a word,
# and none in quotes, is one.
NAME = re.compile(r"(?<![\w“])([WbhxcifgornzL])(_[a-z]+)?([₀-₉]*)(⁽[^⁾]*⁾)?(?!\w)")
UPRIGHT = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "01234567890123456789()")
SMALL = 0.72  # of the letters' size
BELOW, ABOVE, GAP = 0.16, 0.22, 0.09  # of their height
LOWER, HIGHER = 0.22, 0.39  # the same where a lane's mark stands over the step's
SMALLER = 0.82  # of a mark's size, there
LEAST = 10  # pixels of a mark: in fewer a 6 is a ring, as 0 is
LEAST_OF_TWO, SHARE_OF_TWO = 8, 0.63  # the same of two over each other; of the letters' size
CLOSE = 0.03  # the gap in a formula's name, whose letters lean over their marks
KEPT = 1000  # texts, as they are set
FONTS = 64
_UNCUT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_AT_LEFT = _UNCUT | Qt.AlignmentFlag.AlignLeft
_IN_MIDDLE = _UNCUT | Qt.AlignmentFlag.AlignHCenter


class Style(NamedTuple):
    """How letters are set. below: their line, of the text's height; 0 for letters of its size."""

    font: QFont
    metrics: QFontMetricsF
    below: float = 0.0


class Run(NamedTuple):
    """Letters of one style, how wide, and what is left free before them, of their width."""

    letters: str
    style: Style
    wide: float
    before: float = 0.0


class Laid(NamedTuple):
    """A text as it is set: its runs, none where it is plain, and how wide they are."""

    runs: list[Run]
    wide: float


class Ink(NamedTuple):
    """From where to where a text's ink reaches, in pixels below the middle of its line."""

    top: float
    end: float


def lowered(font: QFont) -> "LoweredText":
    """The one of that font: figures ask for it at each text of each picture."""
    return _lowered(font.toString())


def formula_text(font: QFont) -> "FormulaText":
    """The same, for names as formulas have them."""
    return _formula_text(font.toString())


@lru_cache(maxsize=FONTS)
def _formula_text(font: str) -> "FormulaText":
    made = QFont()
    made.fromString(font)
    return FormulaText(made)


@lru_cache(maxsize=FONTS)
def _lowered(font: str) -> "LoweredText":
    made = QFont()
    made.fromString(font)
    return LoweredText(made)


class LoweredText:
    """A font, and the smaller one of its marks."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._line = Style(font, self._metrics)
        small = type_scale.scaled(font, SMALL)
        self._below = Style(small, QFontMetricsF(small), BELOW)
        self._above = self._below._replace(below=-ABOVE)
        self._gap = GAP * self._metrics.height()
        self._known: dict[str, Laid] = {}
        self._inks: dict[str, Ink] = {}

    def advance(self, text: str) -> float:
        """How wide it is, in pixels."""
        return (self._known.get(text) or self._lay(text)).wide

    def draw(self, painter: QPainter, room: QRectF, text: str, left: bool = False) -> None:
        """In the middle of the room's height; left: at its left edge, else in the middle."""
        runs, wide = self._known.get(text) or self._lay(text)
        if not runs:
            painter.setFont(self.font)
            painter.drawText(room, _AT_LEFT if left else _IN_MIDDLE, text)
            return
        x = room.left() if left else room.center().x() - wide / 2
        high = self._metrics.height()
        base = room.center().y() - high / 2 + self._metrics.ascent()
        for run in runs:
            painter.setFont(run.style.font)
            painter.drawText(QPointF(x + run.before, base + run.style.below * high), run.letters)
            x += run.wide

    def _lay(self, text: str) -> Laid:
        """Found once: a picture asks for each of its texts several times."""
        if len(self._known) >= KEPT:
            self._known.clear()
        runs = self._measured(text) if self._has_marks(text) else []
        wide = sum(run.wide for run in runs) if runs else self._metrics.horizontalAdvance(text)
        found = self._known[text] = Laid(runs, wide)
        return found

    def low(self, text: str) -> float:
        """How far below the middle of its line the middle of its ink is, in pixels: marks below
        letters reach farther than those above.
        """
        ink = self._ink(text)
        return (ink.top + ink.end) / 2

    def tall(self, text: str) -> float:
        """How high its ink is, in pixels: marks over each other may be higher than a line."""
        ink = self._ink(text)
        return ink.end - ink.top

    def _ink(self, text: str) -> Ink:
        if text not in self._inks:
            if len(self._inks) >= KEPT:
                self._inks.clear()
            self._inks[text] = self._inked_from(text)
        return self._inks[text]

    def _inked_from(self, text: str) -> Ink:
        high = self._metrics.height()
        tops, ends = [], []
        runs = (self._known.get(text) or self._lay(text)).runs
        for run in runs or [Run(text, self._line, 0.0)]:
            ink = run.style.metrics.tightBoundingRect(run.letters)
            tops.append(run.style.below * high + ink.top())
            ends.append(run.style.below * high + ink.bottom())
        base = self._metrics.ascent() - high / 2
        return Ink(base + min(tops), base + max(ends))

    def _measured(self, text: str) -> list[Run]:
        found: list[Run] = []
        for letters, style in self._parts(text):
            first_mark = style.below and found and not found[-1].style.below
            before = self._room_before(letters, style, found[-1]) if first_mark else 0.0
            wide = before + self._inked(letters, style)
            found.append(Run(letters, style, wide + (self._gap if style.below else 0.0), before))
        return found

    def _inked(self, letters: str, style: Style) -> float:
        """How wide, a slanted letter's overhang with it: what follows stands clear of that."""
        wide = style.metrics.horizontalAdvance(letters)
        return max(wide, style.metrics.tightBoundingRect(letters).right() + 1.0)

    def _parts(self, text: str) -> Iterator[tuple[str, Style]]:
        for place, letters in enumerate(MARK.split(text)):
            if place % 2 and letters.startswith("_"):
                yield letters.removeprefix("_"), self._below
            elif letters:
                yield letters, self._above if place % 2 else self._line

    def _room_before(self, mark: str, style: Style, run: Run) -> float:
        """Of a mark behind letters; behind another mark what is free stands there already."""
        return max(self._gap, self._clear(mark, style, run))

    def _clear(self, mark: str, style: Style, run: Run) -> float:
        """Letters of some faces reach beyond their widths: between their inks a pixel is free."""
        over = run.style.metrics.tightBoundingRect(run.letters).right() - run.wide + run.before
        return over + 1 - style.metrics.tightBoundingRect(mark).left()

    def _has_marks(self, text: str) -> bool:
        return any(each in text for each in "_→←")


class FormulaText(LoweredText):
    """Names as formulas have them, in the face of formulas; numbers and words as the text."""

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self._gap = CLOSE * self._metrics.height()
        self._letter = _in_formula(self._line, italic=True)
        self._weight_mark = _in_formula(self._below, italic=True)
        self._step = _in_formula(self._below)
        self._lane = _in_formula(self._above)
        lower, higher = self._below._replace(below=LOWER), self._below._replace(below=-HIGHER)
        # One over the other there is no room for that size.
        least = min(LEAST_OF_TWO, SHARE_OF_TWO * QFontInfo(font).pixelSize())
        self._under = _in_formula(lower, times=SMALLER, least=least)
        self._over = _in_formula(higher, times=SMALLER, least=least)

    def _room_before(self, mark: str, style: Style, run: Run) -> float:
        """No more than keeps their inks apart, whatever room the face gives the mark itself. One
        below goes in under a letter that leans over it, as W does.
        """
        room = self._clear(mark, style, run)
        if style.below <= 0:
            return room
        top = style.below * self._metrics.height() + style.metrics.tightBoundingRect(mark).top()
        return room - _overhang(run.letters, run.style.font.toString(), round(top, 1))

    def _measured(self, text: str) -> list[Run]:
        """A lane's mark over the step's, behind the same letter."""
        found: list[Run] = []
        for run in super()._measured(text):
            if run.style is self._over:
                back = self._room_before(run.letters, run.style, found[-2]) - found[-1].wide
                run = run._replace(before=back, wide=max(run.wide + back, 0.0))
            found.append(run)
        return found

    def _has_marks(self, text: str) -> bool:
        return NAME.search(text) is not None

    def _parts(self, text: str) -> Iterator[tuple[str, Style]]:
        end = 0
        for found in NAME.finditer(text):
            if found.start() > end:
                yield text[end : found.start()], self._line
            letter, mark, step, lane = found.groups(default="")
            told = (
                letter,
                mark.removeprefix("_"),
                step.translate(UPRIGHT),
                lane.translate(UPRIGHT),
            )
            marks = (self._under, self._over) if step and lane else (self._step, self._lane)
            styles = (self._letter, self._weight_mark, *marks)
            yield from ((each, style) for each, style in zip(told, styles, strict=True) if each)
            end = found.end()
        if end < len(text):
            yield text[end:], self._line


@lru_cache(maxsize=KEPT)
def _overhang(letter: str, font: str, top: float) -> float:
    """How much farther its ink reaches than below `top`, in pixels from the line it stands on."""
    face = QFont()
    face.fromString(font)
    ink = QPainterPath()
    ink.addText(QPointF(), face, letter)
    whole = ink.boundingRect()
    below = QPainterPath()
    below.addRect(QRectF(whole.left() - 1, top, whole.width() + 2, max(whole.bottom() - top, 1.0)))
    part = ink.intersected(below).boundingRect()
    return whole.right() - part.right() if part.width() else 0.0


def _in_formula(
    style: Style, italic: bool = False, times: float = 1.0, least: float = LEAST
) -> Style:
    """The same in the face of formulas, whose small letters are as high then."""
    font = type_scale.scaled(style.font, times * maths_face.larger())
    pixels = QFontInfo(font).pixelSize()
    if pixels < least:
        font = type_scale.scaled(font, least / pixels)
    font.setFamily(maths_face.family())
    font.setItalic(italic)
    return style._replace(font=font, metrics=QFontMetricsF(font))
