"""The status bar: where one is, how honest the numbers are, and what is told for a while."""

from PySide6.QtWidgets import QStatusBar

from core.session.session import Session
from core.text.plain import one_line
from gui.lab.transport.status import HonestLine, StatusLine
from gui.redraw import Redraw
from gui.widgets.named import named
from gui.widgets.voice import say

TOLD_MAX = 200  # letters of a sentence
TOLD_MS = 8_000


class StatusBar:
    """What stands in the status bar of one window."""

    def __init__(self, bar: QStatusBar, session: Session, redraw: Redraw) -> None:
        self._bar = named(bar, "statusBar")
        self.line = StatusLine(session)
        self.honest = HonestLine(session.runs)
        bar.addWidget(self.line, 1)
        bar.addPermanentWidget(self.honest)
        bar.setContentsMargins(8, 0, 0, 0)  # as what stands above it
        for line in (self.line, self.honest):
            redraw.add(line, is_text=True)

    def show_lines(self, shown: bool) -> None:
        """What they tell is of the run in the Lab."""
        for line in (self.line, self.honest):
            line.setVisible(shown)

    def tell(self, text: str) -> None:
        """A sentence, for a while; it is said aloud, too."""
        line = one_line(text, TOLD_MAX)
        self._bar.showMessage(line, TOLD_MS)
        say(self._bar, line)
