"""PanelWindow: a main window whose panels come back without Qt keeping hold of them."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow

State = QByteArray | bytes | bytearray | memoryview  # as saveState() has told it


class PanelWindow(QMainWindow):
    """Qt's own, but for one fault (docs/decisions/045)."""

    def restoreState(self, state: State, version: int | None = 0) -> bool:
        """As Qt does it.

        Of a hidden window that is to be maximized or full screen Qt keeps what does not fit, to try
        it again; a panel that is taken out meanwhile is still held there, and ends the program. So
        it is told of neither.
        """
        if self.isVisible():
            return super().restoreState(state, version)
        wanted = self.windowState()
        self.setWindowState(Qt.WindowState.WindowNoState)
        restored = super().restoreState(state, version)
        self.setWindowState(wanted)
        return restored
