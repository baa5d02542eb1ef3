"""OpenedText: the texts that were read, and the one that is being read. QtCore; no widgets."""

import os
from collections.abc import Callable, Sequence
from threading import Event as Flag

from PySide6.QtCore import QObject, Signal

from core.arrays import Array
from core.experiment import TextTask
from core.journal.intents import CancelReading, ReadText
from core.journal.journal import Acts, Refusals
from core.messages.texts import OpenText, TextOpened, TextProgress
from core.runs.batch_run import BatchRun
from core.sentences import Sentence
from core.system.remote import is_remote
from core.text.builtin import BUILTIN
from core.text.text import PASTED, Text

BUILTIN_IDS = {each.id for each in BUILTIN}


class OpenedText(QObject):
    """changed: another text is open, or none was to be had. progressed: of reading, 0 to 1.
    read(path): the user's file is open.

    text: the one that is open. refusal: why the one asked for last is not.
    """

    changed = Signal()
    progressed = Signal(float)
    read = Signal(str)

    def __init__(self, send: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._send = send
        self.text: Text | None = None
        self.refusal = ""
        self._asked: OpenText | None = None
        self._known: dict[str, Text] = {}
        self._builtin: dict[str, str] = {}  # {id: digest} of those that were read here

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            ReadText: lambda intent: self.open(
                intent.origin, intent.pasted, encoding=intent.encoding
            ),
            CancelReading: lambda _: self.cancel(),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {CancelReading: lambda _: "" if self.busy else Sentence("No text is being read.")}

    @property
    def busy(self) -> bool:
        """A text is being read."""
        return self._asked is not None

    def open(self, origin: str, pasted: str = "", digest: str = "", encoding: str = "") -> None:
        """Reads a text; changed follows. What was asked for before is no longer wanted. One that
        comes with Python is read once: here it is the same whenever it is asked for.
        """
        if self._asked is not None:
            self._asked.cancelled.set()
            self._asked = None
        self.refusal = ""
        known = self._known.get(self._builtin.get(origin, ""))
        if known is not None and digest in ("", known.digest):
            self.text = known
            self.changed.emit()
            return
        self._asked = OpenText(origin, pasted, Flag(), digest, encoding)
        self._send(self._asked)
        self.changed.emit()

    def reread(self, encoding: str) -> None:
        """The open file again, in another encoding; "" for what its content tells."""
        if self.text is not None and self.text.is_file:
            self.open(self.text.origin, encoding=encoding)

    @property
    def file_is_there(self) -> bool:
        """Whether the open text is a file that can be read again."""
        text = self.text
        return text is not None and text.is_file and os.path.isfile(text.origin)

    def open_for(self, run: BatchRun) -> None:
        """The text of a run, as far as it is known or can be found."""
        task = run.experiment.task
        assert isinstance(task, TextTask)
        if task.digest in self._known:
            self.text = self._known[task.digest]
            self.changed.emit()
        elif task.origin != PASTED and not is_remote(task.origin):
            # Whoever sent a checkpoint must not make us knock at another machine.
            self.open(task.origin, digest=task.digest, encoding=task.encoding)

    def keep_only(self, runs: Sequence[BatchRun]) -> None:
        """Lets the texts go that neither is open nor belongs to one of these runs."""
        tasks = [run.experiment.task for run in runs]
        used = {task.digest for task in tasks if isinstance(task, TextTask)}
        known = self._known.items()
        self._known = {key: text for key, text in known if key in used or text is self.text}

    @property
    def known(self) -> list[Text]:
        """The open text, and those of the runs that there are."""
        return [*self._known.values()]

    def bring_back(self, texts: Sequence[Text], digest: str) -> None:
        """What was read at another time. digest: of the one that is open."""
        self._known |= {text.digest: text for text in texts}
        self.text = self._known.get(digest)
        self.changed.emit()

    @property
    def nbytes(self) -> int:
        """What the known texts keep, in bytes."""
        return sum(text.codes.nbytes for text in self._known.values())

    def cancel(self) -> None:
        if self._asked is not None:
            self._asked.cancelled.set()
            self._asked = None
            self.changed.emit()

    def text_of(self, run: BatchRun) -> Text | None:
        """What a run learns from, whichever text is open; None where it is not at hand."""
        task = run.experiment.task
        assert isinstance(task, TextTask)
        return self._known.get(task.digest)

    def codes(self, run: BatchRun) -> Array | None:
        """The letters of the run's text as numbers; None where the text is not here."""
        text = self.text_of(run)
        return None if text is None else text.codes

    def answered(self, answer: TextProgress | TextOpened) -> None:
        if self._asked is None:
            return
        if isinstance(answer, TextProgress):
            self.progressed.emit(answer.share)
        elif answer.request is self._asked:
            self._asked = None
            self.refusal = answer.refusal
            if answer.text is not None:
                self.text = answer.text
                self._known[answer.text.digest] = answer.text
                if answer.text.origin in BUILTIN_IDS:
                    self._builtin[answer.text.origin] = answer.text.digest
            self.changed.emit()
            if answer.text is not None and answer.text.is_file and not answer.request.digest:
                self.read.emit(answer.text.origin)  # and not what a run had been trained on

    def failed(self, request: object) -> None:
        if request is self._asked and request is not None:
            self._asked = None
            self.changed.emit()
