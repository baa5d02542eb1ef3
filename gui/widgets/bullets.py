"""Bullets of a document stand clear of their points. Qt puts a blank between, of the block's own
type, and knows no other way to say how wide: its letters are stretched, and the bullet is not.
"""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextListFormat

WIDE = 200  # percent of a blank
DRAWN = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


def part_bullets(document: QTextDocument) -> None:
    """Of all its lists but those that are numbered: a number is written in that type itself."""
    wide = QTextCharFormat()
    wide.setFontStretch(WIDE)
    block = document.begin()
    while block.isValid():
        if has_bullet(block):
            QTextCursor(block).mergeBlockCharFormat(wide)
        block = block.next()


def has_bullet(block: QTextBlock) -> bool:
    listed = block.textList()
    return listed is not None and listed.format().style() in DRAWN
