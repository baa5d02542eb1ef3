"""Frame: the window as its own menus know it: what stands in it, and what it can be told."""

from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolBar, QWidget

from core.journal.intent import Intent
from core.session.session import Session
from gui.lab.transport.actions import TransportActions
from gui.lab.transport.bar import TransportBar
from gui.redraw import Redraw
from gui.window.appearance import Appearance
from gui.window.arrangements import Arrangements
from gui.window.docks import Docks
from gui.window.drawers import Drawers
from gui.window.lab_panels import LabPanels
from gui.window.looks import Looks
from gui.window.pages import Pages
from gui.window.panel_window import PanelWindow
from gui.window.preferences import Settings
from gui.window.sessions import Sessions
from gui.window.status_bar import StatusBar


class Frame(PanelWindow):
    """What Window makes, for those who need only this much of it."""

    READS = QAccessible.Role.Window

    session: Session
    settings: Settings
    settings_file: Path
    redraw: Redraw
    looks: Looks
    docks: Docks
    lab_panels: LabPanels
    drawers: Drawers
    arrangements: Arrangements
    appearance: Appearance
    pages: Pages
    stage: QWidget
    transport_actions: TransportActions
    transport_bar: TransportBar
    transport_tool_bar: QToolBar
    status: StatusBar
    sessions: Sessions

    @property
    def presents(self) -> bool:
        """Whether it is a slide just now."""
        raise NotImplementedError

    def present(self, on: bool) -> None:
        """Whether one figure fills the window, for an audience."""
        raise NotImplementedError

    @property
    def by_keys(self) -> bool:
        """Whether the keyboard has come somewhere since the mouse was pressed."""
        raise NotImplementedError

    def do(self, intent: Intent) -> str:
        """Does what concerns the window, and passes the others on; a sentence where it cannot."""
        raise NotImplementedError

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done; "" where it can."""
        raise NotImplementedError

    def show_page(self, name: str) -> QWidget:
        """Brings a page in front, by the name of its folder in gui/."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """A sentence in the status bar, for a while."""
        raise NotImplementedError

    def open_path(self, path: str) -> None:
        """A session, a checkpoint or a text: told by what is in it."""
        raise NotImplementedError

    def open_text(self, path: str) -> None:
        """A file that is wanted as a text, whatever it is."""
        raise NotImplementedError
