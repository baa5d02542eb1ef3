"""Worker: the QObject that lives in the training QThread and answers requests.

Whatever goes wrong becomes a sentence for the user, with the traceback in the log: the only place
that catches Exception. What does the work needs torch: imported here, once the window is shown.
"""

import gc
import logging
import sys
from collections.abc import Callable
from typing import Any, get_args

from PySide6.QtCore import QObject, Signal, Slot

from core.messages.batch_runs import BatchRequest, SaveBatchRun
from core.messages.runs import (
    Advance,
    Ask,
    Branch,
    Failed,
    Forget,
    Grow,
    ImportWeights,
    Load,
    ReadSweep,
    Release,
    Request,
    Retrain,
    Save,
    Survey,
    Trace,
)
from core.runs.batch_run import BatchSource
from core.runs.records import Source
from core.sentences import Sentence, sentence_of

log = logging.getLogger(__name__)


class Worker(QObject):
    """The thread's own object: requests come in, and each goes to whoever does that work."""

    ready = Signal()
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handlers: dict[type, Callable[[Any], object]] = {}

    @Slot()
    def warm_up(self) -> None:
        """Imports torch and pays for its first optimiser; then `ready`.

        Python's garbage collector would look through the half-built modules again and again: a
        fifth of the time. What they leave behind lives until the end, and is looked at no more.
        Where all were there already, what lies about is another session's garbage.
        """
        known = len(sys.modules)
        collected = gc.isenabled()
        gc.disable()
        try:
            from core.training.trainer import warm_up

            warm_up()
            self._prepare()
        except Exception as error:
            log.exception("torch cannot be used")
            sentence = Sentence("PyTorch cannot be used here: {error}", error=error)
            self.answered.emit(Failed(0, sentence, None))
            return
        finally:
            if len(sys.modules) > known:
                gc.freeze()
            if collected:
                gc.enable()
        self.ready.emit()

    def _prepare(self) -> None:
        """Imports what does the work, and says who does what."""
        from core.worker.batch_trainers import BatchTrainers
        from core.worker.retrained_seeds import RetrainedSeeds
        from core.worker.seed_stacks import SeedStacks
        from core.worker.sweep_reader import read
        from core.worker.word_trainers import WordTrainers

        self._words = WordTrainers()
        self._batches = BatchTrainers(self.answered.emit)
        self._stacks = SeedStacks()
        self._seeds = RetrainedSeeds()
        self._handlers = {
            Advance: self._words.advance,
            Trace: self._words.trace,
            Survey: self._words.survey,
            Ask: self._words.ask,
            Branch: self._words.branch,
            Save: self._words.save,
            Load: self._words.load,
            ImportWeights: self._words.import_weights,
            Grow: self._stacks.grow,
            Retrain: self._seeds.retrain,
            Release: self._release,
            ReadSweep: lambda request: read(request, self.thread().isInterruptionRequested),
            Forget: self._forget,
            **dict.fromkeys(get_args(BatchRequest), self._batches.answer),
        }

    @Slot()
    def finish(self) -> None:
        """Ends the thread; what was asked before this has been answered."""
        self.thread().quit()

    @Slot(object)
    def handle(self, request: Request | BatchRequest) -> None:
        """One request, one answer (or Failed); at the program's end only what is to be kept."""
        if self.thread().isInterruptionRequested() and not isinstance(request, Save | SaveBatchRun):
            return
        try:
            if not self._handlers:
                self._prepare()
            answer = self._handlers[type(request)](request)
            if answer is not None:
                self.answered.emit(answer)
        except (OSError, ValueError) as error:
            log.info("refused: %s", error)
            self.answered.emit(Failed(_run_id(request), sentence_of(error), request))
        except Exception as error:
            log.exception("request failed")
            self._begin_anew()
            sentence = Sentence(
                "Training stopped: an unexpected error ({error}). The run is kept.", error=error
            )
            self.answered.emit(Failed(_run_id(request), sentence, request))

    def _begin_anew(self) -> None:
        """Lets every trainer go: what it holds may be half of an update."""
        if self._handlers:
            for each in (self._words, self._batches, self._stacks, self._seeds):
                each.forget()

    def _forget(self, request: Forget) -> None:
        self._words.forget_runs(request.run_ids)
        self._batches.forget_runs(request.run_ids)

    def _release(self, request: Release) -> None:
        self._stacks.release(request.ticket)
        self._seeds.release(request.ticket)


def _run_id(request: Request | BatchRequest) -> int:
    source: Source | BatchSource | None = getattr(request, "source", None)
    return 0 if source is None else source.run_id
