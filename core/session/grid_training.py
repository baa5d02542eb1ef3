"""GridTraining: trains the combinations of a grid one after another, many seeds of each at once.

Requests of a time budget, two under way (see feed); each combination is a piece of work of its
own. What has come is kept when it is cancelled. Knows no widgets and no torch.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from core.journal.intents import CancelGrid, ForgetGrid, TrainGrid, TrainSeeds
from core.journal.journal import Acts, Refusals
from core.messages.runs import Grow, Grown, Request, Retrained
from core.runs.grid_study import Combination, Grid, GridResult, Square
from core.sentences import Sentence
from core.session.feed import NOT_TRAINING, Feed
from core.session.seed_training import BUDGET, SeedTraining
from core.settings import SpecError

MEASURED = 1.0  # seconds of a grid that say something about this machine's pace
RECENT = 4.0  # seconds that are heeded where they were slower than all: what is large comes last
UNSURE = 3.0  # how many times as long a grid may take where none was measured
SEEDS_FIRST = Sentence(
    "Many seeds are being trained: wait, or cancel that first, on the Seeds page."
)
GRID_FIRST = Sentence(
    "The grid is being trained: wait, or cancel that first, on the Seeds page under Grid."
)
DEMO = Sentence("A demo trains nothing; open a lesson that does.")
PACES = (0.3, 3.0)  # of what is refused: another load must not decide for ever what is too long


class GridTraining(QObject):
    """changed: more epochs are known. state_changed: it began or ended.

    The worker keeps one stack of models alone: only one of it and SeedTraining may train.
    """

    changed = Signal()
    state_changed = Signal()

    def __init__(
        self, send: Callable[[Request], None], seeds: SeedTraining, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._feed = Feed(send)
        self._seeds = seeds
        self.result: GridResult | None = None
        self.now: Combination | None = None  # that is trained
        self.lesson_id = ""
        self.seconds = 0.0
        self._waiting: list[Combination] = []
        self._square: Square | None = None
        self._began = self._worked = 0.0
        self._marks: list[tuple[float, float]] = []  # seconds, and what was done by then
        self._pace = 0.0  # of the grid before; 0: there was none

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            TrainGrid: lambda intent: self.start(intent.grid, intent.lesson_id),
            CancelGrid: lambda _: self.cancel(),
            ForgetGrid: lambda _: self.forget(),
        }

    def refusals(self) -> Refusals:
        """What may speak against them, and against many seeds: one of the two trains at a time."""
        return {
            TrainSeeds: self._against_seeds,
            TrainGrid: lambda _: SEEDS_FIRST if self._seeds.running else "",
            CancelGrid: lambda _: "" if self.running else NOT_TRAINING,
        }

    def _against_seeds(self, intent: TrainSeeds) -> str:
        if self.running:
            return GRID_FIRST
        return "" if intent.experiment.trains else DEMO

    def start(self, grid: Grid, lesson_id: str) -> None:
        """Begins anew; SpecError where it would take too long, or many seeds are trained."""
        if self._seeds.running:
            raise SpecError("grid", SEEDS_FIRST)
        self.check_time(grid)
        self._pace = self.pace or 0.0
        self._marks = []
        self.result = GridResult(grid)
        self.lesson_id = lesson_id
        self._waiting = list(grid.possible)
        self._worked = 0.0
        self.seconds = 0.0
        self._began = perf_counter()
        self._begin_next()
        self.state_changed.emit()

    def cancel(self) -> None:
        """What was trained stays."""
        if self.running:
            self._end()

    def forget(self) -> None:
        """As before the first grid; this machine's pace stays known."""
        self._pace = self.pace or 0.0
        self.result = None
        self.seconds = 0.0
        self._end()
        self.state_changed.emit()

    def bring_back(self, result: GridResult, lesson_id: str, seconds: float) -> None:
        """A grid of another time, as far as it came."""
        self._pace = self.pace or 0.0
        self.result = result
        self.lesson_id = lesson_id
        self.seconds = result.seconds = seconds
        self._worked = sum(
            result.grid.seconds_of(each)
            for each in result.grid.possible
            if each.place in result.squares
        )
        self.state_changed.emit()

    @property
    def standing(self) -> tuple[GridResult | None, str]:
        """The grid, and its lesson."""
        return self.result, self.lesson_id

    def put_back(self, standing: tuple[GridResult | None, str]) -> None:
        """The grid as `standing` told it once: an act was undone."""
        if self.running:
            self._end()
        result, lesson_id = standing
        if result is None:
            self.forget()
        else:
            self.bring_back(result, lesson_id, result.seconds)

    @property
    def running(self) -> bool:
        return self._feed.active

    @property
    def progress(self) -> float:
        """0 to 1, of the time that it takes."""
        return self._done / self.result.grid.seconds if self.result is not None else 0.0

    @property
    def pace(self) -> float | None:
        """Seconds here for a second of the estimate, by what has run so far: by all of it or, as
        long as more comes, by the last seconds, where these were slower. Before that as the grid
        before had it; None: none was.
        """
        if self.seconds < MEASURED or not self._done:
            return self._pace or None
        paces = [self.seconds / self._done]
        for before, done in self._marks[:1] if self.running else ():
            if self._done > done:
                paces.append((self.seconds - before) / (self._done - done))
        return max(paces)

    def seconds_for(self, grid: Grid) -> tuple[float, float]:
        """How long a grid will take here: between these; the same twice where that is measured."""
        if self.pace is None:
            return grid.seconds, UNSURE * grid.seconds
        return grid.seconds * self.pace, grid.seconds * self.pace

    def check_time(self, grid: Grid) -> None:
        """SpecError where it would take too long."""
        grid.check_time(min(max(self.pace or 1.0, PACES[0]), PACES[1]))

    @property
    def left(self) -> float | None:
        """Seconds still to come, at the pace so far; None while that is not known."""
        if self.result is None or self.pace is None:
            return None
        return (self.result.grid.seconds - self._done) * self.pace

    @property
    def _done(self) -> float:
        """What is done, in seconds of the estimate."""
        if self.result is None or self.now is None or self._square is None:
            return self._worked
        share = self._square.done / self._square.epochs
        return self._worked + share * self.result.grid.seconds_of(self.now)

    def answered(self, answer: Grown | Retrained) -> None:
        if isinstance(answer, Retrained) or not self._feed.takes(answer.ticket):
            return
        assert self.result is not None
        assert self._square is not None
        self.result.append(self._square, answer.losses, answer.predicted)
        self.seconds = self.result.seconds = perf_counter() - self._began
        self._mark()
        if self._square.ended:
            self._begin_next()
        else:
            self._feed.fill()
        self.changed.emit()

    def _mark(self) -> None:
        """The first that is kept is RECENT seconds old."""
        self._marks.append((self.seconds, self._done))
        while len(self._marks) > 1 and self.seconds - self._marks[1][0] >= RECENT:
            del self._marks[0]

    def failed(self, request: object) -> None:
        if isinstance(request, Grow) and self._feed.takes(request.ticket):
            self._end()

    def _begin_next(self) -> None:
        """Requests of the one before that are still in line find nothing left to do."""
        assert self.result is not None
        if self.now is not None:
            self._worked += self.result.grid.seconds_of(self.now)
        self.now = self._square = None
        if not self._waiting:
            self._end()
            return
        self.now = self._waiting.pop(0)
        square = self._square = self.result.begin(self.now)
        asked = (square.experiment, square.seeds, square.epochs, BUDGET)
        self._feed.begin(lambda ticket: Grow(ticket, *asked))

    def _end(self) -> None:
        self._worked = self._done
        self.now = self._square = None
        self._feed.end()
        self.state_changed.emit()
