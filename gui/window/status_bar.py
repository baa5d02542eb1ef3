"""The status bar: where one is, how honest the numbers are, and what is told for a while."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStatusBar

from core.session.arrival import Arrival
from core.session.keeping import Keeping
from core.session.session import Session
from core.text.plain import one_line
from gui.lab.transport.status import HonestLine, StatusLine
from gui.redraw import Redraw
from gui.style import theme
from gui.widgets.info_mark import InfoMark
from gui.widgets.named import named
from gui.widgets.voice import say
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

TOLD_MAX = 200  # letters of a sentence
TOLD_MS = 8_000
UNTOLD = 1.0  # seconds of reading of which nothing is said


class KeptMark(InfoMark):
    """Says, as long as what is done is not kept, that it is not; behind it why."""

    def __init__(self, keeping: Keeping) -> None:
        super().__init__("keptMark", tr("Whether what you do is kept"))
        self._keeping = keeping
        self._key: object = None
        self.refresh()

    def refresh(self) -> None:
        hindrance = self._keeping.hindrance
        key = (hindrance, theme.current().dark)
        if key == self._key:
            return
        self._key = key
        self.setVisible(bool(hindrance))
        about = tr(
            "It is tried again every few seconds: make room there, or save the session somewhere "
            "else (Ctrl+Shift+S)."
        )
        if hindrance:
            self.tell(sentences(told(hindrance), about), tr("⚠ not kept"))


class ArrivalMark(InfoMark):
    """Says how much of a large session's file was read, where that takes a while."""

    def __init__(self, arrival: Arrival) -> None:
        super().__init__("arrivalMark", tr("How much of the session's file was read"))
        self._arrival = arrival
        arrival.advanced.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """A tenth at a time: what reads it aloud is not to be heard at each block."""
        is_slow = self._arrival.is_on and self._arrival.seconds > UNTOLD
        self.setVisible(is_slow)
        if is_slow:
            about = tr("Go on meanwhile: only saving waits until all of it was read.")
            tenths = int(10 * self._arrival.share)
            self.tell(about, tr("reading: {} %").format(10 * tenths))
            self.set_ink(theme.current().color("text"))  # no warning


class StatusBar:
    """What stands in the status bar of one window."""

    def __init__(self, bar: QStatusBar, session: Session, redraw: Redraw) -> None:
        self._bar = named(bar, "statusBar")
        self.line = StatusLine(session)
        self.honest = HonestLine(session.runs)
        bar.addWidget(self.line, 1)
        bar.addPermanentWidget(self.honest)
        self.arrival = ArrivalMark(session.arrival)
        bar.addPermanentWidget(self.arrival)
        self.kept = KeptMark(session.keeping)
        bar.addPermanentWidget(self.kept)
        bar.setContentsMargins(8, 0, 0, 0)  # as what stands above it
        for line in (self.line, self.honest, self.arrival, self.kept):
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

    def hush(self) -> None:
        """What was told is over."""
        self._bar.clearMessage()
