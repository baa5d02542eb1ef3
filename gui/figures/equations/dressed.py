"""What Qt's Markdown leaves bare: room between blocks, the face of code, the lines of tables, and
those below links.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableCell,
)

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.bullets import part_bullets
from gui.widgets.code_in_text import is_code, is_listing
from gui.wording.glossary import TERM

INDENT = 18  # pixels of a list at 100 %
PADDING = 4  # pixels beside what a table's cell says, in the text's own type
LEFT = 12  # pixels before a formula in a line of its own
SMALLER = 0.9  # than the text around it: code
LEADS = QTextCharFormat.UnderlineStyle.SingleUnderline
LIGHTS = QTextCharFormat.UnderlineStyle.DashUnderline
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class Air(NamedTuple):
    """How far apart what is read stands: percent of a line's height, from line to line; pixels
    below a paragraph, above and below what a table's cell says, and below a table.
    """

    lead: int = 100
    below: int = 7
    padding: int = PADDING
    after: int = 10


USUAL = Air()


def dress(
    document: QTextDocument,
    is_displayed: Callable[[QTextBlock], bool],
    role: str,
    air: Air = USUAL,
) -> None:
    """role: of the text's type. is_displayed: whether a block is a formula in a line of its own."""
    _dress_code(document, role)
    _dress_links(document)
    put_apart(document, is_displayed, role, air)


def put_apart(
    document: QTextDocument, is_displayed: Callable[[QTextBlock], bool], role: str, air: Air
) -> None:
    """The room between what stands there alone: what was marked in the text meanwhile stays so."""
    _space_out(document, is_displayed, air)
    _dress_tables(document, role, air)


def _dress_code(document: QTextDocument, role: str) -> None:
    """In the face of all code here; Qt's Markdown takes whatever the system calls fixed. Smaller
    than the text, so that lines with code are no taller.
    """
    wanted = _code_font(role)
    dress = QTextCharFormat()
    dress.setFontFamilies([wanted.family()])
    dress.setFontPointSize(wanted.pointSizeF())
    for piece in _pieces(document):
        if is_code(piece.block, piece.form):
            _over(document, piece).mergeCharFormat(dress)


def _code_font(role: str) -> QFont:
    return type_scale.scaled(type_scale.font(role, mono=True), SMALLER)


def _dress_links(document: QTextDocument) -> None:
    """Told by more than a colour: a line below what leads elsewhere, dashes below what lights a
    part of the figure. (Dots are below words of the glossary.)
    """
    for piece in _pieces(document):
        if piece.form.isAnchor():
            lights = piece.form.anchorHref().startswith(f"{TERM}:")
            dress = QTextCharFormat()
            dress.setUnderlineStyle(LIGHTS if lights else LEADS)
            _over(document, piece).mergeCharFormat(dress)


class _Piece(NamedTuple):
    """Letters of one format."""

    block: QTextBlock
    start: int
    length: int
    form: QTextCharFormat


def _pieces(document: QTextDocument) -> list[_Piece]:
    """All of them, found before anything is changed: a change may merge some."""
    found = []
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            found.append(_Piece(block, piece.position(), piece.length(), piece.charFormat()))
            at += 1
        block = block.next()
    return found


def _over(document: QTextDocument, piece: _Piece) -> QTextCursor:
    cursor = _cursor_at(document, piece.start)
    cursor.setPosition(piece.start + piece.length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_tables(document: QTextDocument, role: str, air: Air) -> None:
    """As a textbook's: a hairline under each row, and apart from the text around them."""
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        form = frame.format().toTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(_in_type(PADDING, role))
        form.setTopMargin(2)
        form.setBottomMargin(air.after)
        frame.setFormat(form)
        for row in range(frame.rows()):
            for column in range(frame.columns()):
                cell = frame.cellAt(row, column)
                lower = _lower(role) if _begins_in_code(cell) else 0.0
                _dress_cell(cell, _in_type(air.padding, role), lower)
        _align_heads(frame)


def _align_heads(table: QTextTable) -> None:
    """Each as its column is: Qt aligns what stands below them alone."""
    for column in range(table.columns() if table.rows() > 1 else 0):
        side = table.cellAt(1, column).firstCursorPosition().blockFormat().alignment()
        form = QTextBlockFormat()
        form.setAlignment(side)
        table.cellAt(0, column).firstCursorPosition().mergeBlockFormat(form)


def _in_type(pixels: int, role: str) -> float:
    return type_scale.px(pixels) * max(type_scale.SCALE[role], 1)


def _lower(role: str) -> float:
    """How much higher a line of code alone would stand than the words beside it: it is smaller."""
    letters, code = type_scale.font(role), _code_font(role)
    return max(QFontMetricsF(letters).ascent() - QFontMetricsF(code).ascent(), 0.0)


def _begins_in_code(cell: QTextTableCell) -> bool:
    """Whether there is nothing else in its first paragraph, so that its line is as low as code."""
    block = cell.firstCursorPosition().block()
    pieces, at = [], block.begin()
    while not at.atEnd():
        pieces.append(is_code(block, at.fragment().charFormat()))
        at += 1
    return bool(pieces) and all(pieces)


def _dress_cell(cell: QTextTableCell, padding: float, lower: float) -> None:
    form = cell.format().toTableCellFormat()
    form.setTopPadding(padding + lower)
    form.setBottomPadding(padding)
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(theme.current().color("border"))
    cell.setFormat(form)


def _space_out(
    document: QTextDocument, is_displayed: Callable[[QTextBlock], bool], air: Air
) -> None:
    """Qt's Markdown leaves no room around headings: give every block some; and lists too much."""
    document.setIndentWidth(type_scale.px(INDENT))
    part_bullets(document)
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        listed = any(each(block) and each(block.next()) for each in (is_listing, is_displayed))
        form.setBottomMargin(0 if listed else air.below)
        form.setNonBreakableLines(False)  # of code, too
        if not (is_listing(block) or is_displayed(block) or form.headingLevel()):
            form.setLineHeight(air.lead, PROPORTIONAL)
        if is_displayed(block):
            form.setLeftMargin(type_scale.px(LEFT))
        if form.headingLevel():
            form.setTopMargin(12 if block.blockNumber() else 0)
        cursor = _cursor_at(document, block.position())
        cursor.setBlockFormat(form)
        block = block.next()


def _cursor_at(document: QTextDocument, position: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    return cursor
