"""Origin: what stands for WHAT in the command of a run's export."""

from pathlib import Path

from core.checkpoint.checkpoint import Checkpoint, save
from core.exporting.order import SESSION, lesson_or_link
from core.runs.run import Run
from core.session.session import Session
from gui.wording.file_names import part
from gui.wording.runs import run_title
from gui.wording.translate import tr


class Origin:
    """asked: of the workshop. typed: by a person in a terminal. epoch: up to which it is trained at
    least. folder: for weights that a run goes on from.
    """

    def __init__(self, session: Session, folder: Path) -> None:
        self._session, self._folder = session, folder

    def asked(self, run: Run, epoch: int) -> tuple[str, ...]:
        if run.start is None:
            return self.typed(run, epoch)
        name = part(run_title(self._session.runs, run)) or "run"
        folder = self._folder / f"run{run.id}"
        folder.mkdir(exist_ok=True)
        file = folder / f"{name}.safetensors"
        if not file.exists():
            save(file, Checkpoint(run.experiment, run.lesson_id, run.start))
        return (str(file), *_longer(run, epoch))

    def typed(self, run: Run, epoch: int) -> tuple[str, ...]:
        if run.start is not None:
            session = self._session.keeping.path or SESSION
            return (session, "--run", str(run.id), *_longer(run, epoch))
        most = max(epoch, run.experiment.training.epochs)
        experiment = run.experiment
        if experiment.trains and most > experiment.training.epochs:
            experiment = experiment.with_values(epochs=most)
        return lesson_or_link(experiment, run.lesson_id)

    def lesson(self, run: Run) -> str:
        """Its id, or of a lesson of the user's own the file; "" where it is of none."""
        file = self._session.own_lessons.file_of(run.lesson_id)
        if file is not None:
            return str(file)
        known = self._session.runs.lesson(run.lesson_id)
        return "" if known is None or known.is_users else known.id

    def note(self, run: Run) -> str:
        """What there is to know about the command; "" for nothing."""
        if run.start is not None and not self._session.keeping.path:
            told = tr("This run goes on from weights: save the session, and name its file there.")
            return told
        return tr("What stands here does the same without a window.")


def _longer(run: Run, epoch: int) -> tuple[str, ...]:
    return ("--epochs", str(epoch)) if epoch > run.experiment.training.epochs else ()
