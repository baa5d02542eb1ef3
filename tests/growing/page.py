"""The Runs page: how many there are."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.session.session import Session
from gui.run_files import NoFile, RunFile
from gui.shell import Shell
from gui.widgets.label import Label

TITLE = "All runs"


class Page(QWidget):
    """One number of the session."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._session = session
        self.file: RunFile = NoFile(self.tr("A number is no file; save a run in the Lab."))
        self.text = Label(objectName="allRunsText")
        QVBoxLayout(self).addWidget(self.text)

    def refresh(self) -> None:
        self.text.setText(self.tr("{} runs").format(len(self._session.runs.all)))
