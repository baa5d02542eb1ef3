"""Arrivals: what becomes of several dropped files; once it is known of each, the rest is named."""

from PySide6.QtCore import QObject, Slot

from gui.window.dialogs import show_left_out
from gui.window.frame import Frame


class Arrivals(QObject):
    """A run, a sweep or a text is read by the training thread: until then nobody knows whether it
    is one. What is refused has a sentence of its own, and is named neither here nor there.
    """

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._opened: list[str] = []
        self._rest: list[str] = []
        self._awaited: set[str] = set()
        self._reading = ""  # the text among them
        session = window.session
        self._text = session.texts.opening
        for came in (
            session.checkpoints.loaded,
            session.checkpoints.weights_read,
            session.sweeps.opened,
            self._text.read,
        ):
            came.connect(self._on_opened)
        session.unopened.connect(self.refused)
        self._text.changed.connect(self._on_text)

    def expect(self, path: str, is_text: bool = False) -> None:
        """Whether it can be opened is still to be said."""
        self._awaited.add(path)
        if is_text:
            self._reading = path

    def tell(self, opened: list[str], rest: list[str]) -> None:
        """Which were opened, so far as it is known, and which not; nothing where none is left."""
        if rest:
            self._opened += opened
            self._rest += rest
            self._tell_if_known()

    @Slot(str)
    def _on_opened(self, path: str) -> None:
        self._awaited.discard(path)
        self._tell_if_known()

    @Slot(str)
    def refused(self, path: str) -> None:
        """Why, the user knows."""
        self._awaited.discard(path)
        if path in self._opened:
            self._opened.remove(path)
        self._tell_if_known()

    @Slot()
    def _on_text(self) -> None:
        """No text, or another one, stands there when nothing is read any more."""
        text = self._text.text
        is_there = text is not None and text.origin == self._reading
        if self._reading in self._awaited and not self._text.busy and not is_there:
            self.refused(self._reading)

    def _tell_if_known(self) -> None:
        if self._awaited or not self._rest:
            return
        opened, rest = self._opened, self._rest
        self._opened, self._rest = [], []
        show_left_out(self._window, opened, rest)
