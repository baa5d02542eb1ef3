"""ReadingText: the text of a step, with words that light what they name or tell what they mean."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent

from gui.figures.equations.dressed import Air
from gui.figures.equations.in_text import FormulaPage
from gui.style import type as type_scale
from gui.widgets.company import Company
from gui.widgets.named import named
from gui.widgets.whole_text import WholeText
from gui.wording.glossary import GLOSSARY, TERM

AIRY = Air(lead=114)
DENSE = Air(below=5, padding=2, after=5)  # in a low window
LEAST = 5  # lines below its heading that a text keeps
FREE = 2  # pixels below them
SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ReadingText(FormulaPage):
    """lit(term): the pointer came to words that name it, or left them (""). asked(entry): what
    a word means was asked of the glossary. sized(): it was laid out to
    another height.
    """

    lit = Signal(str)
    asked = Signal(str)
    sized = Signal()

    def __init__(self) -> None:
        super().__init__(role="reading")
        named(self, "lessonText", self.tr("The lesson"))
        self.setFrameShape(FormulaPage.Shape.NoFrame)
        self.setOpenLinks(False)
        type_scale.wear(self, "reading")
        self.be_dense(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.highlighted.connect(self._on_link)
        self.anchorClicked.connect(self._on_clicked)
        WholeText(self)
        self._company = Company(self.document())
        self._is_written = False
        self._wide = -1
        self._sizing = QTimer(self, singleShot=True, interval=0)
        self._sizing.timeout.connect(self.sized)
        self.document().documentLayout().documentSizeChanged.connect(self._sizing.start)

    def show_markdown(self, text: str) -> None:
        """Another text, which is still to be dressed: is_written() ends that. A bar that it has no
        longer makes it wider meanwhile, and where the last text's words stood is nothing now.
        """
        self._is_written = False
        super().show_markdown(text)

    def is_written(self) -> None:
        """All of another text is there, as it is to be read."""
        self._is_written = True
        self._company.begin()
        self._wide = self.viewport().width()
        self._company.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_written and self.viewport().width() != self._wide:
            self._wide = self.viewport().width()
            self._company.keep()

    def be_dense(self, low: bool) -> None:
        self.air_by(DENSE if low else AIRY)

    def whole(self, wide: int) -> int:
        """Pixels in height for all of it at this width, whatever width it has now."""
        document = self.document()
        before = document.textWidth()
        if before == wide:
            return math.ceil(document.size().height()) + FREE
        with QSignalBlocker(document.documentLayout()):
            document.setTextWidth(wide)
            high = document.size().height()
            document.setTextWidth(before)
            document.size()
        return math.ceil(high) + FREE

    def at_least(self, lines: int) -> int:
        """Pixels of its heading and so many lines, as far as it has so many."""
        first = self.document().begin()
        if first.blockFormat().headingLevel() and first.next().isValid():
            first = first.next()
        top = self.document().documentLayout().blockBoundingRect(first).top()
        line = self.fontMetrics().lineSpacing() * self._air.lead / 100
        wanted = math.ceil(top + lines * line)
        return min(wanted, self.whole(self.width()))

    @property
    def least(self) -> int:
        """Pixels without which it is no text to read."""
        return self.at_least(LEAST)

    def scroll_alone(self, wanted: bool) -> None:
        """Whether it scrolls by itself: where it is whole Qt would keep a bar that it had."""
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAsNeeded if wanted else bar.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where it is whole these keys scroll what it stands in."""
        if event.key() in SCROLLS and not self.verticalScrollBar().maximum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        self.lit.emit(link.path() if link.scheme() == TERM else "")

    @Slot(QUrl)
    def _on_clicked(self, link: QUrl) -> None:
        if link.scheme() == GLOSSARY:
            self.asked.emit(link.path())
