r"""Formulas in a text of ours: Markdown with LaTeX, as it is read elsewhere too.

A symbol among words, $W_{hh}$, is text in the maths face, its marks lowered: it is chosen, searched
and wrapped as words are. A line of a block that is fenced as math is set as in Equations, an object
of the document that is drawn afresh at every size and in every theme. Setting one takes time, so
it is set when it is first seen; until then it stands there plain, in the same room.

A lesson may come from anybody: no HTML in it is read and no picture fetched, and what cannot be set
stands there as it was written.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSizeF, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from core.course.formulas import Formula, places, taken_out
from gui.figures.equations.dressed import LEFT, USUAL, Air, dress, put_apart
from gui.figures.equations.typeset import SIZE, Typeset, typeset
from gui.figures.equations.written import is_formula, letters
from gui.style import maths_face, theme
from gui.style import type as type_scale
from gui.widgets.code_units import units
from gui.widgets.focus import Page
from gui.widgets.painting import guarded
from gui.wording.together import BLANK, LONGEST, together

OBJECT = "\ufffc"  # stands in a document for what is no letter
DISPLAYED = QTextFormat.ObjectTypes.UserObject + 1
NO_PICTURE = QImage(1, 1, QImage.Format.Format_ARGB32)
NO_PICTURE.fill(0)
LATEX = QTextFormat.Property.UserProperty + 1
TYPE = 1.06  # of the text's height, as in Equations
HIGH, BELOW = 1.5, 0.42  # of it: a line's room, and what of it is below the baseline
FREE = 0.12  # of it, above and below what is taller
SMALLEST = 0.55  # of the wanted size, before a line is cut
# What may stand higher or lower than a line of letters with marks.
_TALL = re.compile(
    r"\\(sum|prod|coprod|o?int|big\w+|[dt]?frac|d?binom|sqrt|lim|max|min|sup|inf|arg\w+|left|begin"
    r"|under\w+|over\w+|stackrel)(?![a-z])"
)
_LOW = {ord(each): low for each, low in zip("0123456789t−", "₀₁₂₃₄₅₆₇₈₉ₜ₋", strict=True)}
MARKDOWN = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value
    | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)


def plain(latex: str) -> str:
    """ "hₜ = tanh(W_ih xₜ + b_ih": for who cannot see it set, or not yet."""
    parts = groupby(letters(latex), key=attrgetter("place"))
    told = "".join(_marked(place, "".join(each.text for each in found)) for place, found in parts)
    return " ".join(told.split())


def _marked(place: str, text: str) -> str:
    """ "ₜ₋₁", "_ih": small letters where there are such of all."""
    small = text.translate(_LOW)
    known = place == "_" and set(small) <= set(_LOW.values())
    return small if known else place + text


class FormulaPage(Page):
    """A text to read in which formulas are set. role: of its type."""

    def __init__(self, parent: QWidget | None = None, role: str = "text") -> None:
        super().__init__(parent)
        self._role = role
        self._air = USUAL
        self._lines = DisplayedLines(self)
        self.document().documentLayout().registerHandler(DISPLAYED, self._lines)

    def dress_as(self, role: str) -> None:
        """The next text has type of this role."""
        self._role = role

    def air_by(self, air: Air) -> None:
        """How far apart its lines, paragraphs and cells stand."""
        if air != self._air:
            self._air = air
            with laid_out_once(self.document()):
                put_apart(self.document(), is_displayed, self._role, air)

    def show_markdown(self, text: str) -> None:
        """Shows a text that anybody may have written: no picture of it is loaded."""
        text, held = taken_out(text)
        self.document().setMarkdown(together(text), MARKDOWN)
        with laid_out_once(self.document()):
            _without_pictures(self.document())
            shown = [_put(cursor, held[number]) for number, cursor in _places(self.document())]
            dress(self.document(), is_displayed, self._role, self._air)
        lines = [latex for latex in shown if latex]
        self._lines.keep(lines)
        self.setAccessibleDescription("\n".join(map(plain, lines)))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A text that could name files would show who reads it what is theirs, or fetch more. Given
        nothing, Qt looks for the file by itself.
        """
        return NO_PICTURE

    @property
    def is_set(self) -> bool:
        """Whether displayed lines were seen, and all of these are set."""
        return bool(self._lines.done) and not self.is_setting

    @property
    def is_setting(self) -> bool:
        """Whether one that was seen is still to be set. A line that is scrolled away never is."""
        return bool(self._lines.seen)

    def toPlainText(self) -> str:
        return self._told(super().toPlainText(), 0, self.document().characterCount())

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = super().createMimeDataFromSelection()
        told = self._told(data.text(), cursor.selectionStart(), cursor.selectionEnd())
        data.setText(told)
        return data

    def _told(self, text: str, first: int, end: int) -> str:
        """With each displayed line in letters."""
        formats = self._formats(first, end)
        told = iter([plain(str(each.property(LATEX) or "")) for each in formats])
        return re.sub(OBJECT, lambda _: next(told, ""), text)

    def _formats(self, first: int, end: int) -> Iterator[QTextCharFormat]:
        """Of what is no letter, in its order."""
        found = self.document().find(OBJECT, first)
        while not found.isNull() and found.position() <= end:
            yield found.charFormat()
            found = self.document().find(OBJECT, found)


class DisplayedLines(QPyTextObject):
    """Draws the displayed lines of a page, and sets one after another that was seen. Letters and
    their paths are loaded with the first, which a window that begins has no time for.
    """

    def __init__(self, page: FormulaPage) -> None:
        super().__init__(page)
        self._page = page
        self.seen: list[str] = []  # and not set
        self.done: dict[str, Typeset] = {}
        self._unset: set[str] = set()  # that cannot be
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def keep(self, lines: list[str]) -> None:
        """Those of the text that is shown now."""
        self.seen = []
        self.done = {latex: self.done[latex] for latex in lines if latex in self.done}

    @Slot()
    def _on_turn(self) -> None:
        if self.seen:
            latex = self.seen.pop(0)
            try:
                self.done[latex] = typeset(latex)
            except ValueError:
                self._unset.add(latex)
            self._page.viewport().update()
            self._timer.start()

    def intrinsicSize(self, document: QTextDocument, place: int, form: QTextFormat) -> QSizeF:
        above, below = self._room(document, str(form.property(LATEX)))
        return QSizeF(max(self._width(document), 1.0), above + below)

    def _room(self, document: QTextDocument, latex: str) -> tuple[float, float]:
        """Above its baseline and below. What may be tall is set at once, to be measured."""
        high = QFontMetricsF(document.defaultFont()).height()
        above, below = (HIGH - BELOW) * high, BELOW * high
        if _TALL.search(latex) is None or latex in self._unset:
            return above, below
        try:
            self.done.setdefault(latex, typeset(latex))
        except ValueError:
            self._unset.add(latex)
            return above, below
        box, scale = self.done[latex].box, TYPE * high / SIZE
        free = FREE * high
        return max(above, -box.top() * scale + free), max(below, box.bottom() * scale + free)

    def _width(self, document: QTextDocument) -> float:
        """The whole line's."""
        return document.textWidth() - 2 * document.documentMargin() - type_scale.px(LEFT) - 1

    def _scale(self, document: QTextDocument) -> float:
        """One for all lines: smaller where the widest would be too wide."""
        wanted = TYPE * QFontMetricsF(document.defaultFont()).height() / SIZE
        widest = max(each.box.right() for each in self.done.values())
        return max(min(wanted, self._width(document) / widest), SMALLEST * wanted)

    @guarded
    def drawObject(
        self,
        painter: QPainter,
        room: QRectF,
        document: QTextDocument,
        place: int,
        form: QTextFormat,
    ) -> None:
        latex = str(form.property(LATEX))
        font = document.defaultFont()
        base = QPointF(room.left(), room.bottom() - self._room(document, latex)[1])
        color = theme.current().color("text")
        done = self.done.get(latex)
        painter.save()
        if done is None:
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(base, plain(latex))
            if latex not in (*self.seen, *self._unset):
                self.seen.append(latex)
                self._timer.start()
        else:
            scale = self._scale(document)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(base)
            painter.scale(scale, scale)
            for path in done.paths.values():
                painter.fillPath(path, color)
        painter.restore()


@contextmanager
def laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Qt lays a text in view out after each change: not until the last of these."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def _without_pictures(document: QTextDocument) -> None:
    """What each would show stands there in words, where its author said so."""
    found = document.find(OBJECT)
    while not found.isNull():
        form = found.charFormat()
        if form.isImageFormat():
            said = str(form.property(QTextFormat.Property.ImageAltText) or "")
            found.insertText(said, QTextCharFormat())
        found = document.find(OBJECT, found)


def _places(document: QTextDocument) -> list[tuple[int, QTextCursor]]:
    """Where formulas are to stand: their numbers, each with the letters that hold its place."""
    found = []
    block = document.begin()
    while block.isValid():
        text = block.text()
        for held in places(text):
            cursor = QTextCursor(document)
            start, end = (block.position() + units(text[:at]) for at in (held.start, held.end))
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found.append((held.number, cursor))
        block = block.next()
    return found


def _put(cursor: QTextCursor, formula: Formula) -> str:
    """In place of what is chosen. Returns what is to be set, "" for what is text."""
    latex = formula.latex
    if not is_formula(latex):
        cursor.insertText(latex if formula.displayed else f"${latex}$")
        return ""
    if not formula.displayed:
        _write(cursor, latex)
        return ""
    form = QTextCharFormat()
    form.setObjectType(DISPLAYED)
    form.setProperty(LATEX, latex)
    cursor.insertText(OBJECT, form)
    return latex


def _write(cursor: QTextCursor, latex: str) -> None:
    plain_form = cursor.charFormat()
    cursor.removeSelectedText()
    lifted = {
        "_": QTextCharFormat.VerticalAlignment.AlignSubScript,
        "^": QTextCharFormat.VerticalAlignment.AlignSuperScript,
    }
    face = maths_face.font()
    larger = cursor.document().defaultFont().pointSizeF() / type_scale.font().pointSizeF()
    pieces = tuple(letters(latex))
    is_short = sum(len(piece.text) for piece in pieces) <= LONGEST  # and no line ends within it
    for piece in pieces:
        form = QTextCharFormat(plain_form)
        form.setFontFamilies([face.family()])
        form.setFontPointSize(face.pointSizeF() * larger)
        form.setFontItalic(piece.italic)
        if piece.place:
            form.setVerticalAlignment(lifted[piece.place])
        cursor.insertText(piece.text.replace(" ", BLANK) if is_short else piece.text, form)
    cursor.setCharFormat(plain_form)


def is_displayed(block: QTextBlock) -> bool:
    """Whether it is a displayed line."""
    return block.text() == OBJECT
