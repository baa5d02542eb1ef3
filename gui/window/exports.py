"""Exports: what File > Export offers: a run, or the pictures of a page that shows more than one."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.files.bounded_read import FileError
from core.journal.intents import Pause
from gui.export_dialog.dialog import show_export
from gui.export_dialog.offered import offered
from gui.widgets.figure import Figure
from gui.widgets.picture_dialog import PictureDialog
from gui.window.dialogs import show_error
from gui.window.frame import Frame
from gui.wording.translate import told


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
        return bool(offered(self._window.session))

    @property
    def _figures(self) -> list[Figure]:
        """Of a page that does not show the current run."""
        pages = self._window.pages
        return [] if pages.on_run else figures_on(pages.current)

    def begin(self) -> None:
        """Where nothing is there, the status bar says so."""
        figures = self._figures
        if figures:
            dialog = PictureDialog(
                [(each, each.headline) for each in figures], self._has_run, self._window
            )
            dialog.run_wanted.connect(self._begin_run)
            dialog.open()
        elif self._has_run:
            self._begin_run()
        else:
            self._window.tell(self.tr("No run is open."))

    @Slot()
    def _begin_run(self) -> None:
        self._window.do(Pause())
        session = self._window.session
        first = self._window.pages.file.run_id()
        try:
            show_export(session, self._window.settings.exported, self._window, first)
        except FileError as error:  # no room for what the previews are made of
            show_error(self._window, told(error))


def figures_on(page: QWidget) -> list[Figure]:
    """Those that show something, the largest first."""
    found = [each for each in page.findChildren(QWidget) if isinstance(each, Figure)]
    seen = [each for each in found if each.isVisible() and each.values_text()]
    return sorted(seen, key=lambda each: -each.width() * each.height())
