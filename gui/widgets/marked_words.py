"""Words of a document that show at hover what they mean. A link stays the link that it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from gui.widgets.code_in_text import is_code
from gui.widgets.code_units import units
from gui.wording.glossary import Marked


def mark_words(
    document: QTextDocument,
    uses: Callable[[str], Iterable[Marked]],
    of_link: Callable[[str], str],
    ink: QColor,
) -> None:
    """uses: of a block's text, in the order of the document. of_link: the meaning of a link, by
    where it leads. Headings and code are left alone.
    """
    block = document.begin()
    while block.isValid():
        if not block.blockFormat().headingLevel():
            # Found before anything is changed: a change may merge what is iterated over.
            found = [each for each in _uses(block, uses) if not _is_code(block, each)]
            for start, end, href in [*_links(block)]:
                _tip(document, block.position() + start, block.position() + end, of_link(href))
            for each in found:
                _mark(document, block.position(), each, ink)
        block = block.next()


def _uses(block: QTextBlock, uses: Callable[[str], Iterable[Marked]]) -> Iterator[Marked]:
    """With their places as Qt counts them."""
    text = block.text()
    for each in uses(text):
        start, end = units(text[: each.start]), units(text[: each.end])
        yield replace(each, start=start, end=end)


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """(start, end, format) of its pieces, counted from the block's beginning."""
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        start = piece.position() - block.position()
        yield start, start + piece.length(), piece.charFormat()
        at += 1


def _links(block: QTextBlock) -> Iterator[tuple[int, int, str]]:
    for start, end, form in _fragments(block):
        if form.isAnchor():
            yield start, end, form.anchorHref()


def _is_code(block: QTextBlock, words: Marked) -> bool:
    touched = [f for start, end, f in _fragments(block) if start < words.end and end > words.start]
    return any(is_code(block, form) for form in touched)


def _tip(document: QTextDocument, start: int, end: int, text: str) -> None:
    if text:
        form = QTextCharFormat()
        form.setToolTip(text)
        _chosen(document, start, end).mergeCharFormat(form)


def _mark(document: QTextDocument, first: int, words: Marked, ink: QColor) -> None:
    """With a line of dots below; a link is seen to be one already."""
    start, end = first + words.start, first + words.end
    if _chosen(document, start, end).charFormat().isAnchor():
        return
    form = QTextCharFormat()
    form.setToolTip(words.tip)
    if words.href:
        form.setAnchor(True)
        form.setAnchorHref(words.href)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    form.setUnderlineColor(ink)
    _chosen(document, start, end).mergeCharFormat(form)


def _chosen(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
