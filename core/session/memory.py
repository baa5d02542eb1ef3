"""Memory: what all runs keep within one budget, and what of it was deleted. Knows no worker."""

from collections.abc import Iterable

from core.journal.intents import ForgetDeleted, KeepWithin
from core.journal.journal import Acts, Refusals
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.runs.run_memory import MB, Keeper, RunMemory
from core.runs.series import Series
from core.session.comparison import Comparison
from core.session.run_list import RunList
from core.session.seed_training import SeedTraining
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.session.undo import UndoHistory


class Memory(RunMemory):
    """Over the runs of every page."""

    def __init__(
        self,
        runs: RunList,
        comparison: Comparison,
        seeds: SeedTraining,
        tasks: TaskTraining,
        texts: TextTraining,
        undo: UndoHistory,
    ) -> None:
        super().__init__(self._all, self._beside)
        self._undo = undo
        self._runs = runs
        self._comparison = comparison
        self._seeds = seeds
        self._tasks = tasks
        self._texts = texts

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            KeepWithin: lambda intent: self.keep_within(intent.megabytes),
            ForgetDeleted: lambda _: self.forget_deleted(),
        }

    def refusals(self) -> Refusals:
        """Nothing speaks against them."""
        return {}

    def keep_within(self, megabytes: int) -> None:
        """So much is kept by all runs together; what is too much goes at once."""
        self.budget = megabytes * MB
        self.fit()

    def forget_deleted(self) -> None:
        """Lets go what was deleted, on all pages: it cannot be brought back any more."""
        self._undo.clear()
        self._runs.tree.deleted.forget()
        self._tasks.deleted.forget()
        self._texts.forget_deleted()
        self._runs.changed.emit()
        self._tasks.series_changed.emit()
        self._texts.run_changed.emit()

    @property
    def has_deleted(self) -> bool:
        """Whether something can be brought back, on any page."""
        return bool(self._deleted)

    @property
    def deleted_bytes(self) -> int:
        """What is kept of what was deleted, in bytes."""
        return sum(run.nbytes for run in self._deleted)

    @property
    def _deleted(self) -> list[Run | BatchRun]:
        return _singly((*self._runs.tree.deleted, *self._tasks.deleted, *self._texts.deleted))

    def _all(self) -> list[Keeper]:
        """What only a step of undo brings back, what was deleted, the oldest runs, and last those
        that are looked at or trained.
        """
        kept: list[Run | BatchRun] = [*self._runs.all, *self._texts.runs]
        kept += [run for series in self._tasks.series for run in series.runs]
        now = self._now
        kept.sort(key=lambda run: (run.id in now, run.id))
        return [*_singly(self._undo.held), *self._deleted, *kept]

    @property
    def _now(self) -> set[int]:
        """Ids of the runs that are looked at or trained."""
        tasks = self._tasks
        found_series = (tasks.chosen, tasks.shown, tasks.working)
        series = [each for each in found_series if each is not None]
        looked_at = (self._runs.current, self._texts.run, *self._comparison.runs)
        found = {run.id for each in series for run in each.runs}
        return found | {run.id for run in looked_at if run is not None}

    def _beside(self) -> int:
        """Bytes that texts keep, and the study of many seeds with those that can be had back."""
        study = self._seeds.result
        studies = self._undo.study_bytes + (study.nbytes if study is not None else 0)
        return self._texts.opening.nbytes + studies


def _singly(kept: Iterable[Run | Series | BatchRun]) -> list[Run | BatchRun]:
    """A series as its runs."""
    found: list[Run | BatchRun] = []
    for each in kept:
        found += each.runs if isinstance(each, Series) else [each]
    return found
