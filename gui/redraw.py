"""Redraw: panels are drawn at most once a frame, only while visible, a few a turn.

While paused a change is drawn at once, all panels together. While training runs the panels take
turns, a few a turn, so that the event loop is never held up for the sum of them. Texts, which
nobody can read ten times a second, are told three times, and so are headlines.
"""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDockWidget, QWidget

GAP_MS = 2
TURN = 0.006  # seconds that panels of one turn may take; Qt paints the window once for all of them
SOON_MS = 100  # of Tasks, Text and Seeds; the Lab's pace is core.session.frames.FRAME
READ_MS = 333  # a text stands for so long


class Redraw(QObject):
    """Calls refresh() of the panels that are out of date. drawn: none is any more. hurried(on):
    training runs at full speed, or does no longer.
    """

    drawn = Signal()
    hurried = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._panels: list[QWidget] = []
        self._stale: list[QWidget] = []
        self._in_turns = False
        self._is_over = False
        self.frames: dict[str, int] = {}  # how often each was drawn
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_turn)
        self._soon: list[QWidget] = []
        self._pace = QTimer(self, singleShot=True, interval=SOON_MS)
        self._pace.timeout.connect(self._on_pace)
        self._texts: set[QWidget] = set()
        self._unread: list[QWidget] = []  # texts that wait until the last one was read
        self._reading = QTimer(self, singleShot=True, interval=READ_MS)
        self._reading.timeout.connect(self._on_read)

    def end(self) -> None:
        """The window goes: whatever comes in front once more is not looked at."""
        self._is_over = True
        self.hurried.emit(False)

    @property
    def in_turns(self) -> bool:
        """Whether training runs at full speed."""
        return self._in_turns

    @in_turns.setter
    def in_turns(self, in_turns: bool) -> None:
        if in_turns != self._in_turns:
            self._in_turns = in_turns
            self.hurried.emit(in_turns)
            self._reading.stop()
            self._on_read()

    def add(self, panel: QWidget, is_text: bool = False) -> None:
        self._panels.append(panel)
        if is_text:
            self._texts.add(panel)
        panel.installEventFilter(self)
        self.frames[panel.objectName()] = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel that was hidden has missed what happened meanwhile."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.only(watched)
        return False

    def follow(self, dock: QDockWidget) -> None:
        """A panel behind another tab counts as hidden, though Qt calls it visible."""
        dock.visibilityChanged.connect(self._on_visibility)

    @Slot(bool)
    def _on_visibility(self, visible: bool) -> None:
        dock = self.sender()
        if isinstance(dock, QDockWidget):
            dock.widget().setProperty("behind", not visible)
            if visible:
                self.only(dock.widget())

    @Slot()
    def all(self) -> None:
        """Everything is out of date."""
        self.only(*self._panels)

    def only(self, *panels: QWidget) -> None:
        """These are out of date."""
        texts = [panel for panel in panels if panel in self._texts] if self._in_turns else []
        if self._reading.isActive():
            self._unread += [text for text in texts if text not in self._unread]
            panels = tuple(panel for panel in panels if panel not in texts)
        elif texts:
            self._reading.start()
        self._stale += [panel for panel in panels if panel not in self._stale]
        if self._stale and not self._timer.isActive():
            self._timer.start(0)

    @Slot()
    def _on_read(self) -> None:
        """Texts that had to wait are told."""
        texts, self._unread = self._unread, []
        self.only(*texts)

    def soon(self, panel: QWidget, is_text: bool = False) -> None:
        """Out of date, but training answers faster than anybody looks, and reads."""
        waiting = self._unread if is_text else self._soon
        pace = self._reading if is_text else self._pace
        if panel not in waiting:
            waiting.append(panel)
        if not pace.isActive():
            pace.start()

    @Slot()
    def _on_pace(self) -> None:
        panels, self._soon = self._soon, []
        self.only(*panels)

    def now(self) -> None:
        """Draws what is out of date without waiting for the event loop (tests, screenshots)."""
        self._timer.stop()
        self._reading.stop()
        self._stale += [text for text in self._unread if text not in self._stale]
        self._unread = []
        while self._stale:
            self._draw(self._stale.pop(0))
        self.drawn.emit()

    @Slot()
    def _on_turn(self) -> None:
        """A few panels a turn while training runs, their paint included; else all of them."""
        began = perf_counter()
        while self._stale:
            self._draw(self._stale.pop(0))
            if self._in_turns and perf_counter() - began > TURN:
                break
        if self._stale:
            self._timer.start(GAP_MS)
        else:
            self.drawn.emit()

    def in_view(self, texts: bool | None = None) -> list[str]:
        """The names of the panels that are drawn now. texts: those alone, or all but those."""
        shown = [panel for panel in self._panels if is_in_view(panel)]
        wanted = shown if texts is None else [p for p in shown if (p in self._texts) == texts]
        return [panel.objectName() for panel in wanted]

    def _draw(self, panel: QWidget) -> bool:
        if self._is_over or not is_in_view(panel):
            return False
        panel.refresh()  # type: ignore[attr-defined]  # which panels and pages have
        self.frames[panel.objectName()] += 1
        return True


def is_in_view(panel: QWidget) -> bool:
    """Whether the user can see the panel: what is not in view costs nothing."""
    return panel.isVisible() and not is_behind(panel) and not panel.window().isMinimized()


def is_behind(panel: QWidget) -> bool:
    """Whether another tab covers the panel; one that floats never is."""
    dock = panel.parentWidget()
    floats = isinstance(dock, QDockWidget) and dock.isFloating()
    return bool(panel.property("behind")) and not floats
