"""Answers: what the model under the playhead says to letters that it is asked about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.messages.runs import Answered, Ask
from core.session.run_list import RunList
from core.text.letters import Letters


class Answers(QObject):
    """arrived: what the network says to an Ask. dropped: the Ask of which nothing will come.

    last: the one that was answered last, unless another was put since; None before, and where a
    step of the course begins.
    """

    arrived = Signal(object)
    dropped = Signal(object)

    def __init__(
        self, send: Callable[[object], None], runs: RunList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._runs = runs
        self.last: Ask | None = None
        self._newest: Ask | None = None

    def ask(self, letters: Letters) -> Ask | None:
        """`arrived` follows, or `dropped`; None where nothing can be asked."""
        run = self._runs.current
        if run is None or not run.experiment.trains:
            return None
        request = Ask(run.source(run.updates), run.updates, letters)
        self._send(request)
        self._newest = request
        return request

    def forget(self) -> None:
        """What was asked so far, answered or not, is nothing that anybody waits for."""
        self.last = self._newest = None

    def answered(self, answer: Answered) -> None:
        """What the worker found."""
        if answer.request is self._newest:
            self.last = self._newest
        self.arrived.emit(answer)

    def failed(self, request: object) -> None:
        """Of any request of the session's nothing will come."""
        if isinstance(request, Ask):
            self.dropped.emit(request)
