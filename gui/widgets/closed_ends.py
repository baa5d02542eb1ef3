"""No paragraph of a document ends in a short word that stands alone on its last line. Qt knows no
such rule: the last two words are kept together.
"""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from gui.widgets.code_in_text import is_code
from gui.widgets.code_units import paired
from gui.wording.together import BLANK, keep_together


def close_ends(document: QTextDocument) -> None:
    """Of paragraphs, points of a list and headings; cells of a table are as wide as they may be."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _close(cursor, block)
        block = block.next()
    cursor.endEditBlock()


def _close(cursor: QTextCursor, block: QTextBlock) -> None:
    text = paired(block.text())
    place = text.rfind(" ")
    before, last = text[:place].rpartition(" ")[2], text[place + 1 :]
    is_running = not block.blockFormat().headingLevel()
    if place < 1 or not keep_together(before, last, is_running):
        return
    cursor.setPosition(block.position() + place)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    form = cursor.charFormat()
    if cursor.currentTable() is None and not is_code(block, form):
        cursor.insertText(BLANK, form)
