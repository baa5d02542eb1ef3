"""What one test had the worker train, the others of its process take from memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from core.messages.batch_runs import Practise, Practised
from core.session.batch_training import BatchTraining

_known: dict[object, list[Practised]] = {}  # all answers to a run that was trained to its end


@contextmanager
def remembering(training: BatchTraining) -> Iterator[None]:
    """While it lasts, a fresh run gets the very answers that its experiment got the first time.

    For tests about what comes of a training. What is asked for later, the worker answers.
    """
    memory = _Memory(training)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "_send", memory.ask)
        patch.setattr(training, "answered", memory.take)
        yield


class _Memory:
    """Stands between one training and its worker."""

    def __init__(self, training: BatchTraining) -> None:
        self._training = training
        self._send: Callable[[Practise], None] = training._send
        self._answered: Callable[[Practised], None] = training.answered
        self._told: dict[int, list[Practised]] = {}  # by runs, what is still to be said from memory
        self._heard: dict[int, tuple[object, int, list[Practised]]] = {}  # key, limit, the worker's

    def ask(self, request: Practise) -> None:
        run = request.source.run_id
        key = (request.source.experiment, request.limit, request.plan)
        if run not in self._heard and not request.updates and key in _known:
            self._told.setdefault(run, list(_known[key]))
        if run in self._told:
            answer = self._told[run].pop(0) if self._told[run] else NOTHING
            own = replace(answer, run_id=run)
            QTimer.singleShot(0, self._training, lambda: self._answered(own))
            return
        if not request.updates:
            self._heard.setdefault(run, (key, request.limit, []))
        self._send(request)

    def take(self, answer: Practised) -> None:
        if answer.run_id in self._heard:
            key, limit, heard = self._heard[answer.run_id]
            heard.append(answer)
            if answer.diverged is not None or sum(len(each.steps) for each in heard) == limit:
                _known.setdefault(key, heard)
        self._answered(answer)


NOTHING = Practised(0, (), (), (), None, 0.0)
