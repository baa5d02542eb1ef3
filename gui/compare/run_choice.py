"""RunChoice: the menu of all runs that train, in which those side by side are ticked."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from core.journal import intents
from core.runs.run import Run
from core.session.comparison import AT_ONCE, Comparison
from core.session.run_list import RunList
from gui.compare.wording import names_of
from gui.shell import Shell
from gui.widgets.tick_menu import TickMenu
from gui.wording.plain import menu_text
from gui.wording.runs import name_of
from gui.wording.translate import tr


class RunChoice(QObject):
    """button: opens it."""

    def __init__(self, button: QPushButton, runs: RunList, clock: Comparison, shell: Shell) -> None:
        super().__init__(button)
        self._runs = runs
        self._clock = clock
        self._shell = shell
        self._menu = TickMenu(button)
        self._menu.aboutToShow.connect(self._fill)
        button.setMenu(self._menu)

    @Slot()
    def _fill(self) -> None:
        """Every run that trains, to be ticked."""
        self._menu.clear()
        self._menu.setToolTipsVisible(True)
        for run in self._runs.all[::-1]:
            if not run.experiment.trains:
                continue
            action = self._menu.addAction(menu_text(self._name(run)))
            action.setCheckable(True)
            action.setChecked(run in self._clock.runs)
            action.toggled.connect(partial(self._on_ticked, run))
        self._grey()
        if self._menu.isEmpty():
            self._menu.addAction(tr("No run to train yet")).setEnabled(False)

    def _name(self, run: Run) -> str:
        """As in the table, or as it would be called there, with the name that it has elsewhere."""
        clock, known = self._clock, name_of(self._runs, run)
        beside = clock.runs if run in clock.runs else (*clock.runs, run)
        here = names_of(self._runs, beside, clock.called)[run.id]
        return known if here == known else tr("{} ({})").format(here, known)

    def _grey(self) -> None:
        """The seventh is grey with its reason."""
        full = len(self._clock.runs) >= AT_ONCE
        for action in self._menu.actions():
            action.setEnabled(action.isChecked() or not full)
            action.setToolTip("" if action.isEnabled() else tr("Six at most side by side."))

    def _on_ticked(self, run: Run, ticked: bool) -> None:
        runs = [each for each in self._clock.runs if each is not run]
        chosen = [*runs, run] if ticked else runs
        self._shell.do(intents.CompareRuns(tuple(each.id for each in chosen)))
        self._grey()
