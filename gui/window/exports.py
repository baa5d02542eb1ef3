"""Exports: what File > Export offers: a run, or the pictures of a page that shows more than one."""

from PySide6.QtCore import QObject, Slot

from core.journal.intents import Pause
from gui.export_dialog.dialog import show_export
from gui.export_dialog.picture_dialog import PictureDialog, figures_on
from gui.widgets.figure import Figure
from gui.window.frame import Frame


class Exports(QObject):
    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window

    @property
    def is_there(self) -> bool:
        """Whether anything can be exported now."""
        return self._has_run or bool(self._figures)

    @property
    def _has_run(self) -> bool:
        return self._window.session.runs.current is not None

    @property
    def _figures(self) -> list[Figure]:
        """Of a page that does not show the current run."""
        pages = self._window.pages
        return [] if pages.on_run else figures_on(pages.current)

    def begin(self) -> None:
        """Where nothing is there, the status bar says so."""
        figures = self._figures
        if figures:
            dialog = PictureDialog(figures, self._has_run, self._window)
            dialog.run_wanted.connect(self._begin_run)
            dialog.open()
        elif self._has_run:
            self._begin_run()
        else:
            self._window.tell(self.tr("No run is open."))

    @Slot()
    def _begin_run(self) -> None:
        self._window.do(Pause())
        show_export(self._window.session, self._window.settings.exported, self._window)
