"""PageResults: what a page has to show, or, before there is anything, the invitation, and below it
an example of what there will be.
"""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.invitation import Invitation
from gui.widgets.pale_example import PaleExample

ABOVE = 0.36  # of the height that is the invitation's, where there is an example
ASIDE = 0.08  # of the width that is free on both sides of it
BELOW = 14  # pixels at 100 % under it


class PageResults(QStackedWidget):
    """sentence: the one that is told before the first result. name, text: of the one button."""

    def __init__(self, results: QWidget | QLayout, sentence: str, name: str, text: str) -> None:
        super().__init__()
        self._results = QWidget() if isinstance(results, QLayout) else results
        if isinstance(results, QLayout):
            results.setContentsMargins(0, 0, 0, 0)
            self._results.setLayout(results)
        self._bare = QWidget()
        as_card(self._bare)
        self._example: PaleExample | None = None
        self._guessed = False
        self.invitation = Invitation(self._bare, sentence, name, text, self._room)
        self._bare.installEventFilter(self)  # the last is asked first: it lies above the example
        self.addWidget(self._results)
        self.addWidget(self._bare)

    def show_example(self, page: str, told: str, up: str, across: str) -> None:
        """What there will be, pale; of PaleExample."""
        self._example = PaleExample(self._bare, page, told, up, across)
        self._lay_example()

    @property
    def invites(self) -> bool:
        return self.currentWidget() is self._bare

    def invite(self, wanted: bool, *beside: QWidget) -> None:
        """Or show the results. beside: of the page's own controls what would be there twice, or
        rests until there is a result.
        """
        self.setCurrentWidget(self._bare if wanted else self._results)
        if self._is_guessed != self._guessed:
            self._guessed = self._is_guessed
            self._lay_example()
            self.invitation.lie_anew()
        for each in beside:
            each.setVisible(not wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._lay_example()
        return False

    @property
    def _is_guessed(self) -> bool:
        """Whether it is beside a lesson, whose reader says first what will come."""
        around: QWidget | None = self
        while around is not None and not around.property("lent"):
            around = around.parentWidget()
        return around is not None

    def _room(self) -> QRect:
        """Of the invitation."""
        room = self._bare.rect()
        if self._example is not None and not self._example.isHidden():
            room.setHeight(self._example.y())
        return room

    def _lay_example(self) -> None:
        """Where it has no room there is none."""
        example, room = self._example, self._bare.rect()
        if example is None:
            return
        aside, top = round(ASIDE * room.width()), round(ABOVE * room.height())
        place = room.adjusted(aside, top, -aside, -type_scale.px(BELOW))
        fits = place.height() >= example.least_height
        example.setVisible(fits and not self._guessed)
        example.setGeometry(place)
