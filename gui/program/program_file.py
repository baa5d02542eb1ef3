"""What Save writes on the Program page: the text that stands there."""

from PySide6.QtWidgets import QWidget

from core.journal.intents import SaveProgram
from core.session.run_list import RunList
from gui.shell import Shell
from gui.widgets.save_dialog import Kind, ask_save
from gui.wording.file_names import program_name
from gui.wording.translate import told, tr

PYTHON = Kind("Python", ".py")


class ProgramFile:
    """A .py of it, as it stands now."""

    def __init__(self, runs: RunList, shell: Shell, parent: QWidget) -> None:
        self._runs = runs
        self._shell = shell
        self._parent = parent

    def why_not(self) -> str:
        return told(self._shell.refusal(SaveProgram("")))

    def run_id(self) -> int:
        return self._runs.current_id

    def save(self) -> None:
        run = self._runs.current
        if run is None:
            return
        path = ask_save(
            self._parent, tr("Save the program"), program_name(run), (PYTHON,), "program"
        )
        if path:
            self._shell.do(SaveProgram(path))
