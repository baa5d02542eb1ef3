"""History: samples of what was inside earlier epochs, for pictures that run over training."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.messages.runs import Survey, Surveyed
from core.session.run_list import RunList
from core.session.transport import Transport


class History(QObject):
    """changed: a sample came in. It is filled one epoch at a time, while nothing else goes on."""

    changed = Signal()

    def __init__(
        self,
        send: Callable[[object], None],
        runs: RunList,
        transport: Transport,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._runs = runs
        self._transport = transport
        self._surveying = False
        self._is_ready = False

    def begin(self) -> None:
        """From now on the worker can do it: torch is loaded."""
        self._is_ready = True

    def want(self) -> None:
        """Asks for the next epoch that pictures of the current run lack."""
        run = self._runs.current
        if run is None or self._surveying or not self._is_ready or not self._transport.settled:
            return
        missing = run.history.missing(run.first_epoch, run.shown_epoch)
        if missing:
            self._surveying = True
            self._send(Survey(run.source(missing[0] - 1), missing[0]))

    def answered(self, answer: Surveyed) -> None:
        """What the worker found; it belongs to its run, wherever that is by now."""
        self._surveying = False
        run = self._runs.tree.known(answer.run_id)
        if run is not None:
            run.history.add(answer.trace)
            self.changed.emit()

    def failed(self, request: object) -> None:
        """A request came to nothing: the next wish is asked again."""
        if isinstance(request, Survey):
            self._surveying = False
