"""The Lab's panels: made when they are first wanted, as pages are; until then a dock is empty.

All together before the Lab first comes in front: a panel behind another tab has its say in how
large its place is, and nothing may jump when that tab is turned to. One alone before another page
borrows it. The stage, which stands in the window's middle, is there from the beginning.
"""

from types import ModuleType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.session.session import Session
from gui.redraw import Redraw
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.window.docks import Docks, panel_modules, panel_name
from gui.wording.translate import tr

READ = ("left", "right")  # the columns in which one reads


class LabPanels(QObject):
    """Of one window. first_made(panel)."""

    first_made = Signal(QWidget)

    def __init__(self, session: Session, docks: Docks, redraw: Redraw, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._docks = docks
        self._redraw = redraw
        self._modules = {panel_name(module): module for module in panel_modules()}
        self._wanting: list[str] = []  # in the order in which Tab visits them
        for name, module in self._modules.items():
            if module.AREA == "center":
                self.stage = self._make(name)
            else:
                docks.add(module, tr(module.TITLE))
                redraw.follow(docks[name])
                self._wanting.append(name)

    @property
    def are_made(self) -> bool:
        """Whether the Lab has all of them."""
        return not self._wanting

    def make_all(self) -> None:
        """Those that are not there yet."""
        for name in self._wanting[:]:
            self.made(name)

    def made(self, name: str) -> QWidget:
        """By its file's name in gui/lab/panels."""
        if name in self._wanting:
            self._wanting.remove(name)
            panel = self._make(name)
            type_scale.wear(panel, bold=False)  # and not as its dock's title
            self._docks.put(name, panel).deleteLater()
            self.first_made.emit(panel)
        return self._docks[name].widget()

    def _make(self, name: str) -> QWidget:
        module: ModuleType = self._modules[name]
        panel: QWidget = module.Panel(self._session)
        panel.setObjectName(f"{name}Panel")
        panel.setAccessibleName(tr(module.TITLE))
        if module.AREA != "center":  # the stage is the ground on which its boxes are the paper
            as_card(panel)
        self._redraw.add(panel, is_text=module.AREA in READ or name == "decoded")
        return panel
