"""PageResults: what a page has to show, or, before there is anything, the invitation alone."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from gui.widgets.cards import as_card
from gui.widgets.invitation import Invitation


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
        self.invitation = Invitation(self._bare, sentence, name, text)
        self.addWidget(self._results)
        self.addWidget(self._bare)

    @property
    def invites(self) -> bool:
        return self.currentWidget() is self._bare

    def invite(self, wanted: bool, *beside: QWidget) -> None:
        """Or show the results. beside: of the page's own controls what would be there twice, or
        rests until there is a result.
        """
        self.setCurrentWidget(self._bare if wanted else self._results)
        for each in beside:
            each.setVisible(not wanted)
