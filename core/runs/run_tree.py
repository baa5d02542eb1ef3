"""RunTree: the runs of a session, who was forked from whom, and what was deleted last. No Qt."""

from core.runs.deleted import Deleted
from core.runs.run import Run


class RunTree:
    """runs: in the order in which they were begun; a fork knows its parent by id."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._parents: dict[int, int] = {}
        self.deleted = Deleted(self.runs)

    def find(self, run_id: int) -> Run | None:
        return next((run for run in self.runs if run.id == run_id), None)

    def known(self, run_id: int) -> Run | None:
        """The same among those that were deleted too: what was under way for one that may come
        back must not be missing then.
        """
        left = (run for run in self.deleted if run.id == run_id)
        return self.find(run_id) or next(left, None)

    def add(self, run: Run) -> None:
        self._parents[run.id] = run.parent
        self.runs.append(run)

    def drop(self, run: Run) -> None:
        """For good: nothing was done in it."""
        self.runs.remove(run)

    def delete(self, run: Run) -> None:
        """Until restore(), or until many others are deleted; its forks stay, under its own
        parent.
        """
        self.deleted.delete(run)

    def bring(self, run: Run, place: int) -> None:
        """One that was deleted, whenever, or dropped, where it stood."""
        self._parents[run.id] = run.parent
        self.deleted.bring(run, place)

    def restore(self) -> Run | None:
        """The run deleted last, where it was; None when there is none."""
        return self.deleted.restore()

    @property
    def parents(self) -> dict[int, int]:
        """{run: the run that it was forked from, 0 for none}, of all that there ever were."""
        return dict(self._parents)

    def put_back(
        self, runs: list[Run], parents: dict[int, int], deleted: list[tuple[int, Run]]
    ) -> None:
        """The runs of another time, in place of those there are."""
        self.runs[:] = runs
        self._parents = parents
        self.deleted.put_back(deleted)

    def parent(self, run: Run) -> Run | None:
        """The nearest run, among those there are, that this one comes from."""
        above = run.parent
        while above and self.find(above) is None:
            above = self._parents.get(above, 0)
        return self.find(above) if above else None

    def children(self, run: Run | None) -> list[Run]:
        """Those that come from `run`; of None, those that were begun afresh."""
        return [each for each in self.runs if self.parent(each) is run]
