"""ConfinedProcess: a program in the process that core.sandbox describes, not waited for."""

import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from core.sandbox.outcome import PRINTED, Ended, Outcome, outcome_of
from core.sandbox.run import CHILD, SECONDS, can_confine
from core.system import child_process

REPORT = 20_000  # bytes of how it says that it ended


class ConfinedProcess(QObject):
    """ended(Outcome). It loads torch as soon as it is made, and then waits for its program."""

    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printed = b""
        self._is_stopped = self._is_over = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._kill)
        self._process = QProcess(self)
        found = QProcessEnvironment()
        for name, value in child_process.environment().items():
            found.insert(name, value)
        self._process.setProcessEnvironment(found)
        self._process.readyReadStandardOutput.connect(self._on_printed)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        if can_confine():
            self._process.start(sys.executable, child_process.command(CHILD)[1:])

    def run(self, program: str) -> None:
        """Starts a program, confined; `ended` follows."""
        if not can_confine():
            self._end(Outcome(ended=Ended.UNCONFINED))
            return
        self._clock.start(round(SECONDS * 1000))
        self._process.write(program.encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """What it has printed so far is told."""
        self._is_stopped = True
        self._kill()

    def close(self) -> None:
        """Nobody waits for it any more."""
        self._is_over = True
        self._clock.stop()
        self._process.kill()
        self._process.waitForFinished(1000)

    @Slot()
    def _kill(self) -> None:
        self._process.kill()

    @Slot()
    def _on_printed(self) -> None:
        self._printed += self._process.readAllStandardOutput().data()
        if len(self._printed) > PRINTED:
            self._process.kill()

    @Slot()
    def _on_finished(self) -> None:
        self._on_printed()
        report = bytes(self._process.readAllStandardError().data())[-REPORT:]
        self._end(outcome_of(self._printed, report, is_stopped=self._is_stopped))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        """Of one that was started, its end is heard of by itself."""
        if error == QProcess.ProcessError.FailedToStart:
            self._end(Outcome(ended=Ended.NOT_STARTED))

    def _end(self, outcome: Outcome) -> None:
        self._clock.stop()
        if not self._is_over:
            self._is_over = True
            self.ended.emit(outcome)
