"""Workshop: a process that runs `export`, one command after the other, while the window goes on."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from core.files.scratch import Scratch
from core.system import child_process
from gui.wording.translate import tr

CHILD = Path(__file__).resolve().parents[1] / "export" / "child.py"
LONGEST = 2_000  # letters of what it says


class Workshop(QObject):
    """It is started by the first request, and by the first after it was stopped.

    readied(): all is loaded, which takes seconds. progressed(number, done, of). ended(number, code,
    said): code as `export` has it, -1 where the process is gone. folder: for files that nobody
    keeps; FileError where there is no room for one.
    """

    readied = Signal()
    progressed = Signal(int, int, int)
    ended = Signal(int, int, str)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._scratch = Scratch()
        self.destroyed.connect(self._scratch.remove)
        self._process: QProcess | None = None
        self.is_ready = False
        self._number = 0
        self._under_way: list[int] = []

    @property
    def folder(self) -> Path:
        return self._scratch.path

    def start(self) -> None:
        """It loads what it needs, before anything is asked of it."""
        if self._process is None:
            self._process = process = QProcess(self)
            process.setProcessEnvironment(self._environment())
            process.setStandardErrorFile(QProcess.nullDevice())
            process.readyReadStandardOutput.connect(self._on_answer)
            process.finished.connect(self._on_finished)
            process.errorOccurred.connect(self._on_error)
            process.start(sys.executable, child_process.command(CHILD)[1:])

    def ask(self, arguments: Sequence[str]) -> int:
        """Its number, by which the answers tell it."""
        self.start()
        assert self._process is not None
        self._number += 1
        self._under_way.append(self._number)
        asked = {"number": self._number, "arguments": list(arguments)}
        self._process.write(f"{json.dumps(asked)}\n".encode())
        return self._number

    def stop(self) -> None:
        """Whatever is under way comes to nothing, and nobody is told."""
        self._under_way.clear()
        self.is_ready = False
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def _environment(self) -> QProcessEnvironment:
        """Its letters are the window's; what it leaves behind when it is killed goes with us."""
        found = QProcessEnvironment()
        language = "C.UTF-8" if self._language == "en" else f"{self._language}.UTF-8"
        own = {"LC_ALL": language, "LANGUAGE": "", "PYTHONUTF8": "1", "TMPDIR": str(self.folder)}
        for name, value in {**child_process.environment(), **own}.items():
            found.insert(name, value)
        return found

    @Slot()
    def _on_answer(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            told = json.loads(bytes(process.readLine().data()))
            if "ready" in told:
                self.is_ready = True
                self.readied.emit()
                process = self._process
                continue
            number = told["number"]
            if number not in self._under_way:
                continue
            if "code" in told:
                self._under_way.remove(number)
                self.ended.emit(number, told["code"], told["said"][:LONGEST])
            else:
                self.progressed.emit(number, told["done"], told["of"])
            process = self._process  # who heard it may have stopped it

    @Slot()
    def _on_finished(self) -> None:
        self._on_answer()
        self._give_up(tr("The export stopped before it was finished; try it again."))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        """Of one that was started, its end is heard of by itself."""
        if error == QProcess.ProcessError.FailedToStart:
            self._give_up(tr("The export cannot be started."))

    def _give_up(self, sentence: str) -> None:
        left = list(self._under_way)
        self.stop()
        for number in left:
            self.ended.emit(number, -1, sentence)
