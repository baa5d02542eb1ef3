"""Explained: a page that tells something in words and numbers, to be read."""

from urllib.parse import unquote

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWhatsThis

from gui.explain.explain import REMARK
from gui.explain.operation import TERMS
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.company import Company
from gui.widgets.focus import Page
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.widgets.whole_text import WholeText
from gui.wording.table import larger, unbroken

MARGIN = 12  # pixels around a text
STYLED = ("right", "wrong", "muted")  # classes of its HTML


class Explained(Page):
    """A mark in it tells what stands behind it. whole: long sums are to be told with all their
    terms; whole_chosen: who tells it is to tell it anew so.
    """

    whole_chosen = Signal()
    _is_keyed = False  # a link is followed by a key

    def __init__(self, name: str, said: str) -> None:
        super().__init__()
        self.whole = False
        named(self, name, said)
        plain(self)
        self.anchorClicked.connect(self._on_link)
        self._company = Company(self.document())
        self._wide = self.viewport().width()

    def tell(self, html: str, role: str = "text") -> None:
        """role: of its type. Who has scrolled down to the answer reads the next answer there."""
        colors = theme.current()
        bar = self.verticalScrollBar()
        place = bar.value()
        style = "".join(f".{name} {{ color: {getattr(colors, name)} }}" for name in STYLED)
        if self.document().defaultStyleSheet() != style:  # which is read anew, rule by rule
            self.document().setDefaultStyleSheet(style)
        self._set(larger(unbroken(html), type_scale.SCALE[role]))
        bar.setValue(place)

    def _set(self, html: str) -> None:
        """Laid out once. Qt's own has the page empty for a moment, without its scroll bar, and lays
        it out again when the bar is back.
        """
        layout = self.document().documentLayout()
        with quiet(layout):
            self.setHtml(html)
            self._company.begin()
            self._company.keep()
        layout.documentSizeChanged.emit(layout.documentSize())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._wide:
            self._wide = self.viewport().width()
            self._company.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_keyed = True
        super().keyPressEvent(event)
        self._is_keyed = False

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        scheme, _, remark = link.toString().partition(":")
        if f"{scheme}:" == REMARK:
            where = self.mapToGlobal(self.cursorRect().bottomLeft())
            QWhatsThis.showText(where, unquote(remark), self)
        elif f"{scheme}:" == TERMS:
            self.whole = not self.whole
            self.whole_chosen.emit()
            if self._is_keyed:
                self._choose(TERMS)

    def _choose(self, link: str) -> None:
        """The link, as if Tab had come to it: who has followed it by a key goes back by one."""
        block = self.document().begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                piece = at.fragment()
                if piece.charFormat().anchorHref() == link:
                    cursor = QTextCursor(block)
                    cursor.setPosition(piece.position())
                    cursor.setPosition(
                        piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor
                    )
                    self.setTextCursor(cursor)
                    return
                at += 1
            block = block.next()


def plain(page: Page) -> None:
    """Without a frame; a text that goes on below ends in a whole line, and Qt follows no link."""
    page.setFrameShape(Page.Shape.NoFrame)
    page.setOpenLinks(False)
    page.document().setDocumentMargin(MARGIN)
    WholeText(page)
