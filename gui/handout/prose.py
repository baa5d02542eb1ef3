"""HTML of a lesson's Markdown: few tags, all of them ours; every letter of the text is escaped.

Qt reads the Markdown, so that a handout says what the window says; links and pictures are left out.
"""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFragment,
    QTextFrame,
    QTextListFormat,
    QTextTable,
)

from core.course.formulas import Formula, Piece, in_line, places, taken_out
from gui.figures.equations.in_text import MARKDOWN, plain
from gui.figures.equations.typeset import SIZE, typeset
from gui.figures.equations.written import is_formula, letters
from gui.widgets.code_in_text import is_listing
from gui.widgets.code_rows import FURTHER
from gui.wording.together import together

NUMBERED = QTextListFormat.Style.ListDecimal
TAGS = {"_": "sub", "^": "sup"}
GOES_ON = r"\qquad"  # begins a line that belongs to the one before
HEADING = 2  # levels that a heading of the text goes down: above it are the page's own


def html_of(markdown: str) -> str:
    """A step's text as HTML."""
    text, formulas = taken_out(markdown)
    document = QTextDocument()
    document.setMarkdown(together(text), MARKDOWN)
    return "\n".join(_Reader(formulas).of_frame(document.rootFrame()))


def html_of_line(line: str) -> str:
    """A question, a choice or an answer's reason as HTML."""
    return "".join(map(_piece, in_line(line)))


def _piece(piece: Piece) -> str:
    if piece.of == "formula":
        return set_formula(Formula(piece.text, displayed=False))
    return f"<code>{escape(piece.text)}</code>" if piece.of == "code" else escape(piece.text)


def hung(line: str) -> str:
    """A line of code; where it has no room, it goes on further in than it begins, as on screen."""
    further = len(line) - len(line.lstrip()) + FURTHER
    style = f"padding-left:{further}ch;text-indent:-{further}ch"
    return f'<span class="code" style="{style}">{escape(line)}</span>'


class _Reader:
    """formulas: those whose places are in the text."""

    def __init__(self, formulas: list[Formula]) -> None:
        self._formulas = formulas

    def of_frame(self, frame: QTextFrame) -> Iterator[str]:
        """What stands in it, one after the other; blocks of one list or one program together."""
        for kind, found in groupby(_parts(frame), key=_kind):
            parts = list(found)
            if kind.startswith("list"):
                yield self._list(kind, [each for each in parts if isinstance(each, QTextBlock)])
            elif kind == "code":
                lines = (each.text() for each in parts if isinstance(each, QTextBlock))
                yield f"<pre>{''.join(map(hung, lines))}</pre>"
            else:
                yield from (self._one(each) for each in parts)

    def _one(self, part: QTextBlock | QTextFrame) -> str:
        if isinstance(part, QTextTable):
            return self._table(part)
        if isinstance(part, QTextFrame):
            return "\n".join(self.of_frame(part))
        level = part.blockFormat().headingLevel()
        if level:
            tag = f"h{min(level + HEADING, 6)}"
            return f"<{tag}>{self._line(part)}</{tag}>"
        line = self._line(part)
        return line if line.startswith("<svg") else f"<p>{line}</p>" if line else ""

    def _list(self, kind: str, blocks: list[QTextBlock]) -> str:
        """One level deep: those below it are set in by their own."""
        tag = "ol" if kind == "list numbered" else "ul"
        items = []
        for block in blocks:
            found = block.textList()
            deep = max(found.format().indent() - 1, 0) if found is not None else 0
            style = f' style="margin-left: {deep}.5em"' if deep else ""
            items.append(f"<li{style}>{self._line(block)}</li>")
        return f"<{tag}>{''.join(items)}</{tag}>"

    def _table(self, table: QTextTable) -> str:
        rows = []
        for row in range(table.rows()):
            cells = (table.cellAt(row, column) for column in range(table.columns()))
            tag = "td" if row else "th"
            blocks = (each.firstCursorPosition().block() for each in cells)
            told = (f"<{tag}{_at_right(each)}>{self._line(each)}</{tag}>" for each in blocks)
            rows.append(f"<tr>{''.join(told)}</tr>")
        return f"<table>{''.join(rows)}</table>"

    def _line(self, block: QTextBlock) -> str:
        return "".join(self._fragment(each) for each in _fragments(block)).strip()

    def _fragment(self, fragment: QTextFragment) -> str:
        form = fragment.charFormat()
        if form.isImageFormat():
            return ""
        told = self._with_formulas(fragment.text())
        if form.fontFixedPitch():
            told = f"<code>{told}</code>"
        if form.fontItalic():
            told = f"<em>{told}</em>"
        return f"<strong>{told}</strong>" if form.fontWeight() > 400 else told

    def _with_formulas(self, text: str) -> str:
        told = ""
        done = 0
        for held in places(text):
            told += escape(text[done : held.start]) + set_formula(self._formulas[held.number])
            done = held.end
        return told + escape(text[done:]).replace("\u2028", "<br>")


def _parts(frame: QTextFrame) -> Iterator[QTextBlock | QTextFrame]:
    at = frame.begin()
    while not at.atEnd():
        inner = at.currentFrame()
        yield inner if inner is not None else at.currentBlock()
        at += 1


def _kind(part: QTextBlock | QTextFrame) -> str:
    """ "list", "list numbered", "code", or "" for what stands by itself."""
    if isinstance(part, QTextFrame):
        return ""
    found = part.textList()
    if found:
        return "list numbered" if found.format().style() == NUMBERED else "list"
    return "code" if is_listing(part) else ""


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def set_formula(formula: Formula) -> str:
    """As a picture on a line of its own, or as letters among words; what cannot be set stands there
    as it was written.
    """
    latex = formula.latex
    if not is_formula(latex):
        return f"<code>{escape(latex)}</code>"
    if not formula.displayed:
        return "".join(_lettered(each.text, each.place, each.italic) for each in letters(latex))
    try:
        return _drawn(latex)
    except ValueError:
        return f"<code>{escape(latex)}</code>"


def _lettered(text: str, place: str, italic: bool) -> str:
    told = f"<i>{escape(text)}</i>" if italic else escape(text)
    return f"<{TAGS[place]}>{told}</{TAGS[place]}>" if place else told


def _drawn(latex: str) -> str:
    """Its paths, as many letters high as it is."""
    done = typeset(latex)
    box = done.box.adjusted(-1, -1, 1, 1)
    paths = "".join(f'<path d="{_data(path)}"/>' for path in done.paths.values())
    wide, high = (round(each / SIZE, 2) for each in (box.width(), box.height()))
    view = " ".join(str(round(each, 1)) for each in box.getRect())  # type: ignore[attr-defined]
    size = f'width="{wide}em" height="{high}em"'
    said = escape(plain(latex), quote=True)
    kind = "formula on" if latex.startswith(GOES_ON) else "formula"
    told = f'class="{kind}" role="img" aria-label="{said}"'
    return f'<svg {told} {size} viewBox="{view}">{paths}</svg>'


def _data(path: QPainterPath) -> str:
    """SVG's letters for what Qt keeps: moves, lines, and curves of three points."""
    told = []
    place = 0
    kinds = QPainterPath.ElementType
    while place < path.elementCount():
        each = path.elementAt(place)
        count = 3 if each.type == kinds.CurveToElement else 1
        letter = "M" if each.type == kinds.MoveToElement else "L" if count == 1 else "C"
        points = (path.elementAt(place + step) for step in range(count))
        told.append(
            letter + " ".join(f"{round(point.x, 1)} {round(point.y, 1)}" for point in points)
        )
        place += count
    return "".join(told)


def _at_right(block: QTextBlock) -> str:
    """Numbers end below each other."""
    right = block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    return " style='text-align: right'" if right else ""
