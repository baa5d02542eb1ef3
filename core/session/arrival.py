"""Arrival: what of a large session file is still to be read comes in a thread, block by block.

Whoever wants a state sooner has its block read at once (core.runs.late_states). Nothing is written
before all is there (core.session.keeping), and the file is closed then: it may be saved over.
"""

from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.files.bounded_read import shown
from core.runs.late_states import LateBlock
from core.sentences import Sentence, SentenceError
from core.session.named_thread import named_thread
from core.session.scribe import UNFORESEEN
from core.session_file.late import Late


class Arrival(QObject):
    """advanced: more is there. ended: nothing is to be read any more, and the file is closed. lost(
    sentence): some of it could not be read.
    """

    advanced = Signal()
    ended = Signal()
    lost = Signal(object)
    _asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._late: Late | None = None
        self._began = 0.0
        self._thread = named_thread(self, "arrival")
        self._reader = _Reader()
        self._reader.moveToThread(self._thread)
        self._asked.connect(self._reader.read)
        self._reader.done.connect(self._on_done)

    @property
    def is_on(self) -> bool:
        """Whether something is still to be read."""
        return self._late is not None

    @property
    def share(self) -> float:
        """How much of it is there, 0 to 1."""
        blocks = self._late.blocks if self._late is not None else []
        return sum(not each.is_open for each in blocks) / len(blocks) if blocks else 1.0

    @property
    def seconds(self) -> float:
        """How long it has been read for; 0 before."""
        return monotonic() - self._began if self._began and self.is_on else 0.0

    def expect(self, late: Late | None) -> None:
        """What the session has begun with has more to come, once it is started."""
        self._late = late

    def start(self) -> None:
        """After the window was painted: Python's lock is shared."""
        if self._late is not None and not self._began:
            self._began = monotonic()
            self._thread.start()
            for block in self._late.blocks:
                self._asked.emit(block)

    def finish(self) -> None:
        """Whatever is missing is read here and now."""
        if self._late is not None:
            self._end_thread()
            for block in self._late.blocks:
                if block.is_open:
                    block.read_now()
            self._end()

    @Slot(object, object, object)
    def _on_done(self, block: LateBlock, found: object, why: str) -> None:
        if self._late is None:
            return
        if why:
            block.lose(why)
        else:
            block.take(found)  # type: ignore[arg-type]
        if any(each.is_open for each in self._late.blocks):
            self.advanced.emit()
        else:
            self._end_thread()
            self._end()

    def _end_thread(self) -> None:
        self._thread.requestInterruption()
        self._thread.quit()
        self._thread.wait()

    def _end(self) -> None:
        late, self._late = self._late, None
        assert late is not None
        for states in late.states:
            states.read_all()
        late.file.close()
        self.advanced.emit()
        self.ended.emit()
        if any(each.lost for each in late.blocks):
            self.lost.emit(_told(late))


def _told(late: Late) -> Sentence:
    """What could not be read, and what that means."""
    lost = sum(each.lost for each in late.blocks)
    return Sentence(
        "A part of {path} cannot be read: {why} Of {all:,} states that its runs keep, {lost:,} are "
        "missing, and nothing else: what lies between two states is computed anew, with the same "
        "digits, which takes longer now.",
        path=shown(late.file.path),
        why=next(each.why for each in late.blocks if each.why),
        all=lost + sum(map(len, late.states)),
        lost=lost,
    )


class _Reader(QObject):
    done = Signal(object, object, object)

    @Slot(object)
    def read(self, block: LateBlock) -> None:
        """Says what the block holds; the list it goes into is the window's thread's."""
        if QThread.currentThread().isInterruptionRequested():
            return
        found, why = None, UNFORESEEN  # which is reported, and this thread goes on
        try:
            found = block.read()
            why = Sentence("")
        except SentenceError as error:
            why = error.sentence
        finally:
            self.done.emit(block, found, why)
