"""What Qt's Markdown leaves bare: room between blocks, the face of code, the lines of tables, and
those below links.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import (
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
LEFT = 12  # pixels before a formula in a line of its own
SMALLER = 0.9  # than the text around it: code
LEADS = QTextCharFormat.UnderlineStyle.SingleUnderline
LIGHTS = QTextCharFormat.UnderlineStyle.DashUnderline
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
PADDING = 4  # pixels of a cell of a table, in the text's own type


def dress(
    document: QTextDocument, is_displayed: Callable[[QTextBlock], bool], role: str, lead: int = 100
) -> None:
    """role: of the text's type. is_displayed: whether a block is a formula in a line of its own.
    lead: percent of a line's height, from line to line.
    """
    _space_out(document, is_displayed, lead)
    _dress_code(document, role)
    _dress_links(document)
    _dress_tables(document, role)


def _dress_code(document: QTextDocument, role: str) -> None:
    """In the face of all code here; Qt's Markdown takes whatever the system calls fixed. Smaller
    than the text, so that lines with code are no taller.
    """
    wanted = type_scale.scaled(type_scale.font(role, mono=True), SMALLER)
    dress = QTextCharFormat()
    dress.setFontFamilies([wanted.family()])
    dress.setFontPointSize(wanted.pointSizeF())
    for piece in _pieces(document):
        if is_code(piece.block, piece.form):
            _over(document, piece).mergeCharFormat(dress)


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


def _dress_tables(document: QTextDocument, role: str) -> None:
    """As a textbook's: a hairline under each row, and apart from the text around them."""
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        form = frame.format().toTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(type_scale.px(PADDING) * max(type_scale.SCALE[role], 1))
        form.setTopMargin(2)
        form.setBottomMargin(10)
        frame.setFormat(form)
        for row in range(frame.rows()):
            for column in range(frame.columns()):
                _underline(frame.cellAt(row, column))


def _underline(cell: QTextTableCell) -> None:
    form = cell.format().toTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(theme.current().color("border"))
    cell.setFormat(form)


def _space_out(
    document: QTextDocument, is_displayed: Callable[[QTextBlock], bool], lead: int
) -> None:
    """Qt's Markdown leaves no room around headings: give every block some; and lists too much."""
    document.setIndentWidth(type_scale.px(INDENT))
    part_bullets(document)
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        listed = any(each(block) and each(block.next()) for each in (is_listing, is_displayed))
        form.setBottomMargin(0 if listed else 7)
        form.setNonBreakableLines(False)  # of code, too
        if not (is_listing(block) or is_displayed(block) or form.headingLevel()):
            form.setLineHeight(lead, PROPORTIONAL)
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
