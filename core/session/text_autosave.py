"""TextAutosave: when the newest weights of a language model are kept, once a minute and at rest.

Where, and what of earlier starts is left there: core.session.autosaves. Writing is the worker's.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.messages.batch_runs import SaveBatchRun, SavedBatchRun
from core.runs.batch_run import BatchRun, BatchSource
from core.session.autosaves import Autosaves, LeftOver

AUTOSAVE_MS = 60_000


class TextAutosave(QObject):
    """Keeps the run that is current. done: it has been kept. files: None where nothing is to be."""

    done = Signal()

    def __init__(
        self,
        send: Callable[[object], None],
        source: Callable[[BatchRun, int], BatchSource],
        parent: QObject,
    ) -> None:
        """source: where replaying a run to an update starts best."""
        super().__init__(parent)
        self._send = send
        self._source = source
        self.files: Autosaves | None = None
        self._run: BatchRun | None = None
        self._kept_to = 0  # the update up to which the current run is kept, or need not be
        self._has_failed = False
        self._clock = QTimer(self)
        self._clock.setInterval(AUTOSAVE_MS)
        self._clock.timeout.connect(self.keep)

    def follow(self, run: BatchRun | None) -> None:
        """Another run is current; what it is already need not be kept."""
        self._run = run
        self._kept_to = run.updates if run is not None else 0

    def start(self) -> None:
        """Once a minute, while the current run is trained."""
        self._clock.start()

    def stop(self) -> None:
        """It rests: once more, and then no longer."""
        self._clock.stop()
        self.keep()

    @Slot()
    def keep(self) -> None:
        """The newest weights, where a next start finds them; if there are newer ones."""
        run, files = self._run, self.files
        if run is None or files is None or run.updates <= max(self._kept_to, run.first):
            return
        self._kept_to = run.updates
        source, path = self._source(run, run.updates), str(files.path(run.id))
        self._send(SaveBatchRun(source, "", run.updates, path, quiet=True))

    def drop(self, run: BatchRun) -> None:
        """It is deleted: nothing more of it is kept, and what was kept goes."""
        if run is self._run:
            self._kept_to = run.updates
        if self.files is not None:
            self.files.remove(run.id)

    def keep_again(self, run: BatchRun) -> None:
        """It is brought back, and is current."""
        self._kept_to = run.first
        self.keep()

    def left_over(self) -> LeftOver | None:
        """What was kept when the program ended last, as long as nothing was trained since."""
        return self.files.latest() if self.files is not None else None

    def close(self) -> None:
        """What was kept is left over from now on."""
        if self.files is not None:
            self.files.close()

    def answered(self, answer: SavedBatchRun) -> None:
        self._has_failed = False
        if self.files is not None:
            self.files.drop_unknown(answer.path)
        self.done.emit()

    def failed(self, request: object) -> None:
        if _is_autosave(request):
            self._has_failed = True

    def is_reported(self, request: object) -> bool:
        """Whether its failure was reported: of autosaves that fail each minute, the first."""
        return _is_autosave(request) and self._has_failed


def _is_autosave(request: object) -> bool:
    return isinstance(request, SaveBatchRun) and request.quiet
