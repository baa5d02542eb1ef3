"""Which runs can be exported: those of the Lab, and those of the pages Tasks and Text, each as far
as it has come.
"""

from core.experiment import Experiment
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.session.session import Session
from gui.wording.runs import experiment_text, name_of

GLIMPSED = 20  # updates that a preview is made of: a language model trains for minutes


def offered(session: Session) -> list[tuple[str, Run]]:
    """(what it is called, the run): the Lab's first."""
    runs = session.runs
    found = [(name_of(runs, run), run) for run in runs.tree.runs]
    return found + [(_told(run), _as_run(run)) for run in _batch_runs(session)]


def _batch_runs(session: Session) -> list[BatchRun]:
    """What has not begun yet has nothing to tell."""
    tasks = [run for series in session.tasks.series for run in series.runs]
    return [run for run in (*tasks, *session.texts.runs) if run.updates]


def _told(run: BatchRun) -> str:
    return run.name or experiment_text(run.experiment)


def _as_run(run: BatchRun) -> Run:
    """Its experiment ends where it stands; one from a file that has not gone on keeps its end."""
    experiment = run.experiment
    if run.updates > run.first:
        experiment = experiment.with_values(epochs=run.updates)
    return Run(run.id, "", experiment, run.start, name=run.name)


def glimpsed(run: Run) -> Experiment:
    """What a preview is made of."""
    most = run.first_epoch - 1 + GLIMPSED
    experiment = run.experiment
    if not experiment.batched or experiment.training.epochs <= most:
        return experiment
    return experiment.with_values(epochs=most)
