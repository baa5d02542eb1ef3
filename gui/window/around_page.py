"""What stands around the page in front and comes and goes with it: panels, transport, loans."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.widgets.soon import soon
from gui.window.frame import Frame
from gui.window.lending import Lending
from gui.window.pages import ON_RUN
from gui.window.window_state import restore_panels


class AroundPage(QObject):
    """What one window shows around its page. run_shown: whether the page in front shows the current
    run.
    """

    run_shown = Signal(bool)

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._lending = Lending(window.docks, window.lab_panels, window.pages)
        self._presents_on = False  # the page that is about to come in front
        window.pages.turning.connect(self._on_turning)
        window.pages.turned.connect(self._on_turned)

    def lend(self, name: str) -> QWidget:
        """A view of the Lab, or a page, for a page that shows it in its own room."""
        view = self._lending.lend(name)
        self._window.pages.figure = name
        self._show_transport()
        return view

    def show_own(self) -> None:
        """The page in front has a figure of its own in the place of what was lent: the bar of a
        program, which has none, would stay away.
        """
        self._window.pages.figure = ""
        self._show_transport()

    def take_back(self) -> None:
        """What was lent stands where it belongs."""
        self._lending.take_back()

    def show_what_applies(self) -> None:
        """Panels that mean nothing to the current run rest."""
        docks, run = self._window.docks, self._window.session.runs.current
        if self._window.pages.on_lab and self._window.arrangements.begun:
            self._window.arrangements.rest(run is not None and not run.experiment.trains)
        soon(self, docks.tidy_tabs)

    @Slot(str)
    def _on_turning(self, name: str) -> None:
        """What is of the page that goes, goes with it."""
        window = self._window
        focus = window.focusWidget()
        if focus is not None:
            focus.clearFocus()  # else Qt hands it from panel to panel as they go, all of them heard
        self._presents_on = window.presents
        window.present(False)
        self.take_back()
        window.pages.figure = ""
        if name not in ON_RUN:
            window.session.transport.pause()
        if name != "lab":
            window.arrangements.put_away()
        window.transport_tool_bar.setVisible(name in ON_RUN)

    @Slot()
    def _on_turned(self) -> None:
        """What is of the page that is in front now."""
        window, on_lab = self._window, self._window.pages.on_lab
        if on_lab:
            self._bring_panels()
        for dock in window.docks.values():
            dock.toggleViewAction().setEnabled(on_lab)
        self._show_transport()
        window.status.show_lines(on_lab)
        window.pages.current.setFocus()
        self.show_what_applies()
        window.present(self._presents_on)
        window.redraw.all()

    def _bring_panels(self) -> None:
        """At the first time they are made for it."""
        window = self._window
        window.lab_panels.make_all()
        if window.arrangements.begun:
            window.arrangements.bring_back()
        else:
            window.arrangements.begin_in_sight(partial(restore_panels, window))

    def _show_transport(self) -> None:
        """Its bar and its keys are of what shows the current run."""
        window, on_run = self._window, self._window.pages.on_run
        if not on_run:
            window.session.transport.pause()
        window.transport_tool_bar.setVisible(on_run)
        window.transport_actions.on_run = on_run
        window.transport_actions.refresh()
        self.run_shown.emit(on_run)
