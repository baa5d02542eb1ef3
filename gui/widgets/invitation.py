"""Invitation: what an empty figure will show, in one sentence, and the one button that makes it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.label import Label
from gui.widgets.run_button import RunButton

WIDEST = 0.8  # of the figure


class Invitation(QFrame):
    """Lies in the middle of the figure, until that has something to show.

    name: of the button, which says `text` and does what the page's own one does.
    """

    def __init__(self, over: QWidget, sentence: str, name: str, text: str) -> None:
        super().__init__(over)
        self._over = over
        self.sentence = Label(sentence, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        type_scale.wear(self.sentence, "heading")
        self.button = RunButton(name, text)
        column = QVBoxLayout(self)
        column.setSpacing(type_scale.px(12))
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        as_card(self)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange):
            self._center()
        return False

    def _center(self) -> None:
        room = self._over.size()
        wide = min(int(room.width() * WIDEST), 34 * self.fontMetrics().averageCharWidth() * 2)
        high = self.heightForWidth(wide) if self.hasHeightForWidth() else self.sizeHint().height()
        fits = high <= room.height()
        self.sentence.setVisible(fits)  # in a low figure the button alone
        high = high if fits else self.sizeHint().height()
        self.setGeometry((room.width() - wide) // 2, (room.height() - high) // 2, wide, high)
