"""What Save writes: the run that is in front, a kind a class; and the reason where there is none.

The page in front says which (its `file`), so that Save, wherever it is chosen, never acts on a run
that is not on screen.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMessageBox, QWidget

from core.journal.intents import Pause, SaveRun, SaveSeriesRun, SaveText
from core.messages.batch_runs import SaveBatchRun
from core.messages.runs import Save
from core.runs.batch_run import BatchRun
from core.session.checkpoints import Checkpoints
from core.session.pinned import NO_RUN
from core.session.run_list import RunList
from core.session.task_training import NO_TRAINED_RUN
from core.session.text_training import TextTraining
from gui.shell import Shell
from gui.widgets.save_dialog import CHECKPOINTS, ask_save
from gui.wording.file_names import checkpoint_name, task_name, text_name
from gui.wording.runs import run_name
from gui.wording.translate import told, tr


class RunFile(Protocol):
    """why_not: why it cannot be saved now, as a sentence; "" where it can. run_id: of the run that
    it is of; 0 for none.
    """

    def why_not(self) -> str: ...

    def run_id(self) -> int: ...

    def save(self) -> None: ...


class NoFile:
    """What Save has on a page that shows nothing that could be one file."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def why_not(self) -> str:
        return self._reason

    def run_id(self) -> int:
        return 0

    def save(self) -> None:
        """There is nothing to be saved."""


class WordFile:
    """The weights under the playhead of the Lab."""

    def __init__(self, runs: RunList, shell: Shell, parent: QWidget) -> None:
        self._runs = runs
        self._shell = shell
        self._parent = parent

    def why_not(self) -> str:
        return "" if self._runs.current is not None else told(NO_RUN)

    def run_id(self) -> int:
        return self._runs.current_id

    def save(self) -> None:
        self._shell.do(Pause())
        run = self._runs.current
        path = _ask(self._parent, run.updates, checkpoint_name(run)) if run is not None else ""
        if path:
            self._shell.do(SaveRun(path))


class TextFile:
    """The language model of the Text page, at the update that is looked at."""

    def __init__(self, texts: TextTraining, shell: Shell, parent: QWidget) -> None:
        self._texts = texts
        self._shell = shell
        self._parent = parent

    def why_not(self) -> str:
        return "" if self._texts.run is not None else tr("No language model is trained yet.")

    def run_id(self) -> int:
        return 0 if self._texts.run is None else self._texts.run.id

    def save(self) -> None:
        run, at = self._texts.run, self._texts.at
        path = _ask(self._parent, at, text_name(run_name(run), at)) if run is not None else ""
        if path and self._texts.run is run:
            self._shell.do(SaveText(at, path))  # it may have been trained on behind the dialog


class TaskFile:
    """The run of a series that is chosen on the Tasks page, as `chosen` tells."""

    def __init__(
        self,
        shell: Shell,
        chosen: Callable[[], BatchRun | None],
        parent: QWidget,
    ) -> None:
        self._shell = shell
        self._chosen = chosen
        self._parent = parent

    def why_not(self) -> str:
        run = self._chosen()
        if run is None:
            return told(NO_TRAINED_RUN)
        return told(self._shell.refusal(SaveSeriesRun(run.id, "")))

    def run_id(self) -> int:
        run = self._chosen()
        return 0 if run is None else run.id

    def save(self) -> None:
        run = self._chosen()
        if run is None or self.why_not():
            return
        path = _ask(self._parent, run.updates, task_name(run.experiment, run.updates))
        if path:
            self._shell.do(SaveSeriesRun(run.id, path))


def offer_again(checkpoints: Checkpoints, request: Save | SaveBatchRun, box: QMessageBox) -> None:
    """In a message that a save came to nothing: the same weights to another place."""
    again = box.addButton(tr("Save as…"), QMessageBox.ButtonRole.AcceptRole)
    again.setObjectName("saveAgainButton")
    again.setAccessibleName(tr("Save the same weights somewhere else"))
    box.addButton(QMessageBox.StandardButton.Close)
    parent = box.parentWidget()
    assert parent is not None  # a message of the window's

    def ask() -> None:
        path = _ask(parent, request.updates, Path(request.path).stem)
        if path:
            checkpoints.save_again(request, path)

    again.clicked.connect(ask)


def _ask(parent: QWidget, updates: int, proposed: str) -> str:
    title = tr("Save a checkpoint holding {} updates").format(f"{updates:,}")
    return ask_save(parent, title, proposed, CHECKPOINTS, "checkpoint")
