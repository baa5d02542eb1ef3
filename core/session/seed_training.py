"""SeedTraining: trains many seeds of one experiment at once, as the Seeds page sees it.

Then some of them are trained again singly, for CHECK_SECONDS of work, and compared: what the page
says of the stacked models is what was measured in this study. What has come is kept when it is
cancelled. Knows no widgets and no torch.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from core.experiment import Experiment
from core.journal.intents import CancelSeeds, ForgetSeeds, TrainSeeds
from core.journal.journal import Acts, Refusals
from core.messages.runs import Grow, Grown, Request, Retrain, Retrained
from core.runs.agreement import Agreement
from core.runs.seed_study import SeedsResult, check_study
from core.session.feed import NOT_TRAINING, Feed

BUDGET = 0.06
CHECK_BUDGET, CHECK_SECONDS = 0.03, 1.0


class SeedTraining(QObject):
    """changed: more is known. state_changed: it began or ended.

    running: the stacked models are trained. checking: some are compared, which waits for nobody.
    """

    changed = Signal()
    state_changed = Signal()

    def __init__(self, send: Callable[[Request], None], parent: QObject) -> None:
        super().__init__(parent)
        self._stacked = Feed(send)
        self._singly = Feed(send)
        self.result: SeedsResult | None = None
        self.agreement: Agreement | None = None
        self.lesson_id = ""
        self.seconds = 0.0
        self._began = self._checked = 0.0

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            TrainSeeds: lambda intent: self.start(
                intent.experiment, intent.lesson_id, intent.first, intent.count, intent.epochs
            ),
            CancelSeeds: lambda _: self.cancel(),
            ForgetSeeds: lambda _: self.forget(),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {CancelSeeds: lambda _: "" if self.running or self.checking else NOT_TRAINING}

    @property
    def running(self) -> bool:
        return self._stacked.active

    @property
    def checking(self) -> bool:
        return self._singly.active

    def start(
        self, experiment: Experiment, lesson_id: str, first: int, count: int, epochs: int
    ) -> None:
        """Begins anew; SpecError where it would be too much."""
        check_study(experiment, first, count, epochs)
        self._singly.end()
        self.lesson_id = lesson_id
        self.agreement = None
        result = SeedsResult(experiment, range(first, first + count), epochs)
        self.result = result
        self._began = perf_counter()
        self.seconds = 0.0
        self._stacked.begin(lambda ticket: Grow(ticket, experiment, result.seeds, epochs, BUDGET))
        self.state_changed.emit()

    def cancel(self) -> None:
        """What was trained stays."""
        if self.running:
            self._end()
        elif self.checking:
            self._end_check()

    def forget(self) -> None:
        """The page is as before the first study."""
        self.stop()
        self.result = self.agreement = None
        self.state_changed.emit()

    def bring_back(self, result: SeedsResult, lesson_id: str, seconds: float) -> None:
        """A study of another time, as far as it came; nothing of it is compared again."""
        self._singly.end()
        self.agreement = None
        self.result = result
        self.lesson_id = lesson_id
        self.seconds = result.seconds = seconds
        self.state_changed.emit()

    @property
    def standing(self) -> tuple[SeedsResult | None, str]:
        """The study, and its lesson."""
        return self.result, self.lesson_id

    def put_back(self, standing: tuple[SeedsResult | None, str]) -> None:
        """A study that stood here before, as far as it had come, or none; what is trained ends."""
        self.stop()
        result, lesson_id = standing
        if result is None:
            self.forget()
        else:
            self.bring_back(result, lesson_id, result.seconds)

    def stop(self) -> None:
        """Ends all of it: the program is closed."""
        self._stacked.end()
        self._singly.end()

    @property
    def rate(self) -> float | None:
        """Epochs of single models a second, building included; None before the first."""
        result = self.result
        if result is None or not result.done or not self.seconds:
            return None
        return result.done * len(result.seeds) / self.seconds

    @property
    def left(self) -> float | None:
        """Seconds still to come, from the rate so far."""
        if self.result is None or self.rate is None:
            return None
        return (self.result.epochs - self.result.done) * len(self.result.seeds) / self.rate

    def answered(self, answer: Grown | Retrained) -> None:
        if isinstance(answer, Retrained):
            if self._singly.takes(answer.ticket):
                self._compare(answer)
        elif self._stacked.takes(answer.ticket):
            self._grow(answer)

    def failed(self, request: object) -> None:
        if isinstance(request, Grow) and self._stacked.takes(request.ticket):
            self._stacked.end()
            self.state_changed.emit()
        elif isinstance(request, Retrain) and self._singly.takes(request.ticket):
            self._end_check()

    def _grow(self, answer: Grown) -> None:
        assert self.result is not None
        room = self.result.epochs - self.result.done
        self.result.append(answer.losses[:room], answer.predicted[:room])
        self.seconds = self.result.seconds = perf_counter() - self._began
        self.changed.emit()
        if self.result.ended:
            self._end()
        else:
            self._stacked.fill()

    def _end(self) -> None:
        self._stacked.end()
        if self.result is not None and self.result.done:
            self._begin_check(self.result)
        self.state_changed.emit()

    def _begin_check(self, result: SeedsResult) -> None:
        """From here on the study does not grow: what is compared stays as it is."""
        found = Agreement(result)
        asked = (result.done, CHECK_BUDGET)
        self.agreement = found
        self._checked = 0.0
        self._singly.begin(lambda ticket: Retrain(ticket, result.experiment, found.sample, *asked))

    def _compare(self, answer: Retrained) -> None:
        assert self.agreement is not None
        self.agreement.add(answer.seed, answer.first, answer.losses, answer.predicted)
        self._checked += answer.seconds
        if self.agreement.complete or self._checked >= CHECK_SECONDS:
            self._end_check()
            return
        self._singly.fill()
        self.changed.emit()

    def _end_check(self) -> None:
        self._singly.end()
        self.state_changed.emit()
