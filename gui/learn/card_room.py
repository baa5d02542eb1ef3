"""CardRoom: where the question's card stands, and scrolls where all of it has no room."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea

from gui.learn.question_card import QuestionCard
from gui.widgets.named import named


class CardRoom(QScrollArea):
    """resized: the card needs another height now."""

    resized = Signal()

    def __init__(self, card: QuestionCard) -> None:
        super().__init__()
        self._card = card  # before it is named: its bars are told of their style then
        named(self, "questionRoom", self.tr("Question"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keys
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(card)
        for each in (self.viewport(), card):
            each.setAutoFillBackground(False)
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._show_told)
        card.told_now.connect(self._telling.start)

    def needed(self, width: int) -> int:
        """Pixels in height, for all of the card; 0 where nothing is asked."""
        return 0 if self._card.isHidden() else max(self._card.heightForWidth(width), 0)

    def grow(self, needed: int, most: int) -> None:
        """As high as it needs. Qt would keep a scroll bar for what is too high beside it alone."""
        bar = Qt.ScrollBarPolicy
        fits = needed <= most
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if fits else bar.ScrollBarAsNeeded)
        high = min(needed, most)
        if (high, high) != (self.minimumHeight(), self.maximumHeight()):
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._telling.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        found = super().eventFilter(watched, event)
        if watched is self._card and event.type() in (
            QEvent.Type.LayoutRequest,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self.resized.emit()
        return found

    @Slot()
    def _show_told(self) -> None:
        """What came of the answer, and why: its end where it has room, else its beginning."""
        for part in reversed(self._card.told_parts):
            if part.isVisible():
                self.ensureWidgetVisible(part, 0, 0)
