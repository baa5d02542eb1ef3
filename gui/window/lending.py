"""Lending: a view of the Lab, or a page, stands for a while in another page and comes back.

There is one of each in a window: what the Lab shows and what Learn shows is the same widget, with
what was chosen in it. While Learn has it, its place in the Lab is held by an empty one.
"""

from PySide6.QtWidgets import QWidget

from gui.window.docks import Docks
from gui.window.lab_panels import LabPanels
from gui.window.pages import Pages

PAGE = {"architecture": "lab"}  # the panel that stands in the window's middle as pages do


class Lending:
    """Who has what of one window."""

    def __init__(self, docks: Docks, panels: LabPanels, pages: Pages) -> None:
        self._docks = docks
        self._panels = panels
        self._pages = pages
        self._lent: dict[str, QWidget] = {}

    def lend(self, name: str) -> QWidget:
        """The panel by its file's name in gui/lab/panels, or the page by its folder's.

        Who borrows it puts it where it is to stand; it goes back when another page comes in front.
        """
        if name not in self._lent:
            panel = name in self._docks
            found = self._lend_panel(name) if panel else self._pages.made(PAGE.get(name, name))
            found.setProperty("lent", True)  # what shows it beside a text needs less of it
            found.setProperty("inStep", True)  # and may show what the text speaks of, no more
            self._lent[name] = found
        return self._lent[name]

    def _lend_panel(self, name: str) -> QWidget:
        """Its dock holds an empty place meanwhile."""
        panel, place = self._panels.made(name), QWidget()
        place.setMinimumSize(panel.minimumSize())
        self._docks.put(name, place)
        panel.setProperty("behind", False)
        return panel

    def take_back(self) -> None:
        """Everything stands where it belongs."""
        lent, self._lent = self._lent, {}
        for name, widget in lent.items():
            widget.setProperty("lent", False)
            widget.setProperty("inStep", False)
            widget.setParent(None)  # PySide would count it among the borrower's for ever
            if name in self._docks:
                self._docks.put(name, widget).deleteLater()
            else:
                self._pages.put_back(PAGE.get(name, name))
