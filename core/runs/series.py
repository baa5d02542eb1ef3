"""Series: runs of one experiment that differ in their seeds, and what came of them. No Qt."""

from statistics import median

from core.experiment import Experiment, SyntheticTask
from core.runs.batch_run import BatchRun


class Series:
    """One experiment, one run a seed. tested_at: the length of the sequences on which each run is
    tested at its end, 0 for none but its own. tests: the score of such a test by (run id, length).
    """

    def __init__(
        self, number: int, experiment: Experiment, runs: list[BatchRun], tested_at: int = 0
    ) -> None:
        assert isinstance(experiment.task, SyntheticTask)
        self.number = number
        self.experiment = experiment
        self.runs = runs
        self.task = experiment.task
        self.tested_at = tested_at
        self.tests: dict[tuple[int, int], float] = {}

    @property
    def done(self) -> list[BatchRun]:
        return [run for run in self.runs if run.done]

    @property
    def next(self) -> BatchRun | None:
        """The first run that has not come to its end."""
        return next((run for run in self.runs if not run.done), None)

    @property
    def untested(self) -> list[BatchRun]:
        """Runs that are done, and whose test is still to come."""
        wanted = self.done if self.tested_at else ()
        sound = (run for run in wanted if run.diverged is None)
        return [run for run in sound if (run.id, self.tested_at) not in self.tests]

    @property
    def opened(self) -> bool:
        """Whether it came from a checkpoint and has not gone on since."""
        run = self.runs[0]
        return bool(run.first) and run.updates == run.first and not run.done

    @property
    def judged(self) -> list[BatchRun]:
        """The runs whose last scores count: those that are done, and one just opened."""
        return self.runs if self.opened else self.done

    @property
    def solved(self) -> int:
        return sum(run.solved for run in self.judged)

    @property
    def diverged(self) -> int:
        return sum(run.diverged is not None for run in self.runs)

    @property
    def score(self) -> float | None:
        """The median of the last scores, of the runs that did not diverge."""
        sound = [run.last_score for run in self.judged if run.diverged is None]
        found = [last.score for last in sound if last is not None]
        return median(found) if found else None

    @property
    def seconds(self) -> float | None:
        """CPU time of a run, on average."""
        done = self.done
        return sum(run.seconds for run in done) / len(done) if done else None

    @property
    def share(self) -> float:
        """How much of all updates is done, 0 to 1."""
        epochs = self.experiment.training.epochs
        made = sum(epochs if run.done else run.updates for run in self.runs)
        return made / max(epochs * len(self.runs), 1)

    @property
    def left(self) -> float | None:
        """Seconds of training still to come; None before the first update."""
        made = sum(run.updates - run.first for run in self.runs)
        seconds = sum(run.seconds for run in self.runs)
        if not made or not seconds:
            return None
        epochs = self.experiment.training.epochs
        rest = sum(epochs - run.updates for run in self.runs if not run.done)
        return rest * seconds / made
