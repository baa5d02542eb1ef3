"""Invitation: what an empty figure will show, in one sentence, and the one button that makes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.label import Label
from gui.widgets.plots import Plot
from gui.widgets.reason import Reason, centred
from gui.widgets.run_button import RunButton
from gui.wording.plain import menu_text
from gui.wording.together import together

WIDEST = 60  # letters of the sentence in a line, about


class Invitation(QFrame):
    """Lies in the middle of a figure, of a plot between its axes, until there is something to show.

    name: of the button, which says `text` and does what the page's own one does; where it rests,
    its tool tip says why, and so does a line below it. room: of a figure that has several, where it
    is to lie. sheet: of the place of its words, the place of the sheet that they stand on.
    """

    def __init__(
        self,
        over: QWidget,
        sentence: str,
        name: str,
        text: str,
        room: Callable[[], QRect] | None = None,
        sheet: Callable[[QRect], QRect] = lambda place: place,
    ) -> None:
        super().__init__(over)
        self._over = over
        self._room = room or self._all
        self._sheet = sheet
        self.sentence = Label(sentence, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        type_scale.wear(self.sentence, "heading")
        self.button = RunButton(name, text)
        self.reason = centred(Reason(self.button))
        self.reason.worded.connect(self._on_worded)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(type_scale.px(10))
        column.addStretch(1)
        for each in (self.sentence, self.button, self.reason):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        as_card(self)
        if isinstance(over, Plot):
            over.getViewBox().sigResized.connect(self._center)
        else:
            over.installEventFilter(self)

    def offer(self, sentence: str, text: str) -> None:
        """Another sentence, and what the button does instead; its owner knows which it is."""
        if (sentence, text) != (self.sentence.text(), self.button.accessibleName()):
            self.sentence.setText(sentence)
            self.button.setText(menu_text(text))
            self.button.setAccessibleName(text)
            if self.isVisible():
                self._center()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._center()
        return False

    def event(self, event: QEvent) -> bool:
        """Its words and its button have grown with the type, or say something else."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._center()
        return done

    @Slot()
    def _on_worded(self) -> None:
        """Of a size that is set, the layout hears nothing of another text."""
        if self.isVisible():
            self._center()

    def lie_anew(self) -> None:
        """What is under it may be other widgets than before."""
        self.raise_()
        self._center()

    @property
    def _texts(self) -> tuple[Label, ...]:
        """Those that are to be read."""
        return (self.sentence,) if self.reason.isHidden() else (self.sentence, self.reason)

    def _all(self) -> QRect:
        if isinstance(self._over, Plot):
            room: QRect = self._over.getViewBox().sceneBoundingRect().toRect()
            return room
        return self._over.rect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._center()

    def _even(self, text: Label, wide: int) -> int:
        """As narrow as it takes no line more, so that its last is no single word."""
        high, least = _height(text, wide), 0
        while wide - least > 1:
            middle = (least + wide) // 2
            room = _room(text, middle)
            if room.height() > high or room.width() > middle:  # a word alone is as high in any
                least = middle
            else:
                wide = middle
        return wide

    def _center(self) -> None:
        """In a figure that is too low for the sentence, the button stands without it."""
        room = self._room()
        widest = WIDEST * self.sentence.fontMetrics().averageCharWidth()
        least = self.button.sizeHint().width() + 8
        most = max(min(room.width() - 4, widest), least) - 10
        tall = {each: _height(each, most) for each in self._texts}
        even = {each: self._even(each, most) for each in self._texts}
        # Each within its own lines; the layout would ask how high it were in all of this width.
        for each, narrow in even.items():
            each.setFixedSize(narrow + 2, tall[each])
        wide = max(max(even.values()) + 10, least)
        button = self.button.sizeHint().height() + 8
        if not self.reason.isHidden():
            button += tall[self.reason] + self._column.spacing()
        told = tall[self.sentence] + self._column.spacing()
        self.sentence.setVisible(button + told <= room.height())
        high = button + (told if button + told <= room.height() else 0)
        middle = room.center()
        place = QRect(middle.x() - wide // 2, middle.y() - high // 2, wide, high)
        self.setGeometry(self._sheet(place))


def _height(text: Label, wide: int) -> int:
    return _room(text, wide).height()


def _room(text: Label, wide: int) -> QRect:
    """That it takes in that width; the label itself answers for the one that it has been given."""
    room = QRect(0, 0, wide, 1)
    wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
    return text.fontMetrics().boundingRect(room, wrapped, together(text.text()))
