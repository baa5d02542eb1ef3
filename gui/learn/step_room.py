"""StepRoom: what one reads, is asked and is to do, one below the other, in the height there is.

All of it has its room where that is enough. Where it is not, the text scrolls beside a whole card,
as long as some lines of it are left; in less, all of it scrolls as one: two slits with a bar each
show neither what is asked nor what it is asked about.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.learn.question_card import QuestionCard
from gui.learn.reading_text import ReadingText
from gui.widgets.fade import Fade
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.paragraph import Paragraph

SPACING, DENSE = 8, 4  # pixels between them; in a low window
INSET = 4  # pixels beside the text's letters, which a document of Qt's has itself
LINES = 10  # of the text, for which a curve that is asked for is drawn in less room


class StepRoom(QScrollArea):
    """needs_else: it would take another height now."""

    needs_else = Signal()

    def __init__(self, text: ReadingText, card: QuestionCard, task: Paragraph) -> None:
        super().__init__()
        self._text, self._card, self._task = text, card, task
        self._body = QWidget()  # before it is named: its bars are told of their style then
        named(self, "stepRoom", self.tr("The step"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keys
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._lay_out()
        self.setWidget(self._body)
        for each in (self.viewport(), self._body, card):
            each.setAutoFillBackground(False)
        Fade(self)
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._show_told)
        card.told_now.connect(self._telling.start)
        text.sized.connect(self.needs_else)
        for part in (self._body, card):
            part.installEventFilter(self)

    def _lay_out(self) -> None:
        self._column = column = in_column(self._body, spacing=SPACING)
        column.addWidget(self._text, 1000)
        for part in (self._card, self._task):
            column.addLayout(inset(part))
        column.addStretch(1)

    def _below_text(self, wide: int = 0) -> int:
        """Pixels in height of the card and of what is to be done; wide: else as it is."""
        wide = (wide or self.width()) - 2 * INSET
        parts = [each for each in (self._card, self._task) if not each.isHidden()]
        between = self._column.spacing()
        return sum(max(each.heightForWidth(wide), 0) + between for each in parts)

    def be_dense(self, low: bool) -> None:
        """In a low window: what is read comes before what parts it."""
        self._column.setSpacing(DENSE if low else SPACING)
        self._card.be_dense(low)
        self._text.be_dense(low)

    def needed(self) -> int:
        """Pixels in height for all of it, without a bar."""
        return self._text.whole(self.width()) + self._below_text()

    def share(self) -> None:
        """Among the three, at the height that it has."""
        high, wide = self.height(), self.width()
        self._spare_curve(high)
        left = high - self._below_text()
        fits = self._text.whole(wide) <= left
        as_one = not fits and left < self._text.least
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOn if as_one else bar.ScrollBarAlwaysOff)
        self._text.scroll_alone(not as_one and not fits)
        if as_one:
            wide -= self.verticalScrollBar().sizeHint().width()
        if not self._card.isHidden():
            _fix(self._card, max(self._card.heightForWidth(wide - 2 * INSET), 0))
        whole = self._text.whole(wide)
        _fix(self._text, whole if as_one or fits else left)
        _fix(self._body, whole + self._below_text(wide) if as_one else high)
        self._column.activate()  # at once: Qt would move them one picture later

    def _spare_curve(self, high: int) -> None:
        """A curve is drawn in less height, where the text has too few lines else."""
        card, curve = self._card, self._card.curve
        if not curve.isVisibleTo(card):
            return
        below = self._below_text() + curve.lacks + card.saved
        lacks = below + self._text.at_least(LINES) - high
        card.put_beside(lacks > curve.most)
        curve.give_up(lacks - card.saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.share()
        super().resizeEvent(event)
        self._telling.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        found = super().eventFilter(watched, event)
        if watched in (self._card, self._body) and event.type() in (
            QEvent.Type.LayoutRequest,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self.needs_else.emit()
        return found

    def bring(self, part: QWidget) -> None:
        """Into sight, if it is here."""
        if self._body.isAncestorOf(part):
            self.ensureWidgetVisible(part, 0, DENSE)

    def to_top(self) -> None:
        for area in (self, self._text):
            area.verticalScrollBar().setValue(0)

    @Slot()
    def _show_told(self) -> None:
        """What came of the answer, and why: its end where it has room, else its beginning."""
        for part in reversed(self._card.told_parts):
            if part.isVisible():
                self.ensureWidgetVisible(part, 0, 0)


def inset(widget: QWidget) -> QVBoxLayout:
    """With its edges below those of the text's letters."""
    line = QVBoxLayout()
    line.setContentsMargins(INSET, 0, INSET, 0)
    line.addWidget(widget)
    return line


def _fix(part: QWidget, high: int) -> None:
    if (high, high) != (part.minimumHeight(), part.maximumHeight()):
        part.setFixedHeight(high)
