"""Markdown of somebody's, to be read. HTML in it is letters, pictures of it are not looked for, and
its links lead nowhere: what a file brings along opens nothing and reads nothing.
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from gui.widgets.bullets import part_bullets
from gui.widgets.focus import Page
from gui.widgets.named import named
from gui.wording.together import together

KINDS = QTextDocument.MarkdownFeature
SIZE = QTextFormat.Property.FontSizeAdjustment.value
PLAIN = KINDS.MarkdownDialectGitHub | KINDS.MarkdownNoHTML


class MarkdownView(Page):
    """Who has scrolled down reads on there when the text changes."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__()
        named(self, name, said)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(8)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, of wherever."""
        return None

    def tell(self, text: str) -> None:
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().setMarkdown(together(text), PLAIN)
        self._lower_headings()
        part_bullets(self.document())
        bar.setValue(place)

    def _lower_headings(self) -> None:
        """Qt's are for a book's page, not for a few lines: the first is a little larger than text,
        the others are bold.
        """
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                end = QTextCursor.MoveOperation.EndOfBlock
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
                size = QTextCharFormat()
                size.setProperty(SIZE, 1 if level == 1 else 0)
                cursor.mergeCharFormat(size)
            block = block.next()
