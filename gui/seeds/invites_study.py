"""InvitesStudy: what an empty study invites to; of a demo, to a lesson that can be studied."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from core.course.lesson import Lesson
from core.journal.intents import OpenLesson
from core.session.grid_training import DEMO
from core.session.run_list import RunList
from gui.shell import Shell
from gui.widgets.invitation import Invitation
from gui.wording.runs import opens_text
from gui.wording.translate import told


class InvitesStudy(QObject):
    """start: what the page's own button does."""

    def __init__(
        self, invitation: Invitation, runs: RunList, shell: Shell, start: Callable[[], object]
    ) -> None:
        super().__init__(invitation)
        self._invitation = invitation
        self._runs = runs
        self._shell = shell
        self._start = start
        self._own = invitation.sentence.text(), invitation.button.text()
        invitation.button.clicked.connect(self._on_pressed)

    def show_state(self, start: QPushButton, planned: str = "") -> None:
        """start: the page's own button, which rests before a demo. planned: what it would train,
        where nothing beside the figure tells it.
        """
        opens, button = self._opens, self._invitation.button
        sentence, text = self._own
        own = "\n".join(filter(None, (sentence, planned))), text
        self._invitation.offer(*((told(DEMO), opens_text(opens)) if opens else own))
        button.setEnabled(start.isEnabled() or opens is not None)
        button.setToolTip("" if opens else start.toolTip())

    @property
    def _opens(self) -> Lesson | None:
        """None where the current run can be studied."""
        run = self._runs.current
        return None if run is None or run.experiment.trains else self._runs.first_that_trains

    @Slot()
    def _on_pressed(self) -> None:
        opens = self._opens
        if opens is None:
            self._start()
        else:
            self._shell.do(OpenLesson(opens.id))
