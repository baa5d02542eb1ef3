"""Origin: what stands for WHAT in the command of a run's export."""

from dataclasses import replace
from pathlib import Path

from core.checkpoint.checkpoint import Checkpoint, save
from core.experiment import Experiment, TextTask
from core.exporting.order import SESSION, lesson_or_link
from core.exporting.text import put_in
from core.files.bounded_read import cause_of, unwritten
from core.runs.run import Run
from core.session.session import Session
from core.session_file import container
from core.session_file.summary import contents_alone
from core.text.text import PASTED
from gui.export_dialog.offered import glimpsed
from gui.wording.file_names import part
from gui.wording.runs import run_title
from gui.wording.translate import tr

NOTED = {"script", "notebook", "report"}  # formats in which a run's notes stand


class Origin:
    """asked: of the workshop. glimpsed: of it, for a preview. typed: by a person in a terminal, of
    what its notes stand in or of what they do not. epoch: up to which it is trained at least.
    folder: for what no settings can tell: weights that a run goes on from, notes, a pasted text;
    a SentenceError where there is no room for it.
    """

    def __init__(self, session: Session, folder: Path) -> None:
        self._session = session
        self._folder = folder

    def asked(self, run: Run, epoch: int) -> tuple[str, ...]:
        return self._asked(run, self._readable(run.experiment), epoch)

    def glimpsed(self, run: Run, epoch: int) -> tuple[str, ...]:
        return self._asked(run, self._readable(glimpsed(run)), epoch)

    def _asked(self, run: Run, experiment: Experiment, epoch: int) -> tuple[str, ...]:
        if run.start is None and not run.notes:
            return _link(run, experiment, epoch)
        name = part(run_title(self._session.runs, run)) or "run"
        folder = self._folder / f"run{run.id}"
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise unwritten(folder, cause_of(error)) from error
        if run.start is None:
            file = folder / f"{name}.unroll"
            container.save(file, contents_alone(run, experiment))
            return (str(file), *_longer(run, epoch))
        file = folder / f"{name}.safetensors"
        if not file.exists():
            readable = self._readable(run.experiment)
            save(file, Checkpoint(readable, run.lesson_id, run.start, notes=run.notes))
        if experiment.batched:
            return (str(file), "--epochs", str(experiment.training.epochs))
        return (str(file), *_longer(run, epoch))

    def _readable(self, experiment: Experiment) -> Experiment:
        """With a text that was pasted in a file, which another process can read."""
        task = experiment.task
        if not isinstance(task, TextTask) or task.origin != PASTED:
            return experiment
        text = next((t for t in self._session.texts.opening.known if t.digest == task.digest), None)
        if text is None:
            return experiment
        return replace(experiment, task=replace(task, origin=str(put_in(self._folder, text))))

    def typed(self, run: Run, epoch: int, has_notes: bool) -> tuple[str, ...]:
        if not (self._in_session(run) or (has_notes and run.notes)):
            return _link(run, run.experiment, epoch)
        session = (self._session.keeping.path or SESSION, "--run", str(run.id))
        if run.experiment.batched:
            return (*session, "--epochs", str(run.experiment.training.epochs))
        return (*session, *_longer(run, epoch))

    def _in_session(self, run: Run) -> bool:
        """Whether more belongs to it than settings can tell."""
        task = run.experiment.task
        return run.start is not None or (isinstance(task, TextTask) and task.origin == PASTED)

    def lesson(self, run: Run) -> str:
        """Its id, or of a lesson of the user's own the file; "" where it is of none."""
        file = self._session.own_lessons.file_of(run.lesson_id)
        if file is not None:
            return str(file)
        known = self._session.runs.lesson(run.lesson_id)
        return "" if known is None or known.is_users else known.id

    def note(self, run: Run, has_notes: bool) -> str:
        """What there is to know about the command; "" for nothing."""
        if not self._session.keeping.path:
            if run.start is not None:
                return tr(
                    "This run goes on from weights: save the session, and name its file there."
                )
            if self._in_session(run):
                return tr("Its text was pasted: save the session, and name its file there.")
            if has_notes and run.notes:
                return tr("It has notes: save the session, and name its file there.")
        return tr("This command does the same without a window.")


def _link(run: Run, experiment: Experiment, epoch: int) -> tuple[str, ...]:
    if experiment.trains and epoch > experiment.training.epochs:
        experiment = experiment.with_values(epochs=epoch)
    return lesson_or_link(experiment, run.lesson_id)


def _longer(run: Run, epoch: int) -> tuple[str, ...]:
    return ("--epochs", str(epoch)) if epoch > run.experiment.training.epochs else ()
