"""The window's pages: Train, with its panels, and those of PAGES.

A page is gui/<name>/page.py: TITLE and Page(session), with refresh() and its `file`, what Save
writes while it is in front. Meanwhile the panels and the transport are away and cost nothing.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from gui.run_files import RunFile, WordFile

if TYPE_CHECKING:
    from gui.window.window import Window


PAGES = ("compare", "seeds", "tasks", "text", "try_it")  # in the order of the tabs
# What a page may ask for at least: the window then fits 1024 x 700, and 960 x 540 (a screen of
# 1920 x 1080 at 200 %) with its frame.
LARGEST_NEED = QSize(930, 430)


def page_modules() -> list[ModuleType]:
    """The pages beside Train, in the order of the tabs."""
    return [import_module(f"gui.{name}.page") for name in PAGES]


class _Stack(QStackedWidget):
    """Only the page in front says how much room is needed: those behind it would widen Train.

    And never more than a small screen has: no text, however long, widens the window beyond it.
    """

    def minimumSizeHint(self) -> QSize:
        return self.currentWidget().minimumSizeHint().boundedTo(LARGEST_NEED)

    def sizeHint(self) -> QSize:
        return self.currentWidget().sizeHint()


class Pages(QObject):
    """The tab bar beside the menus, and what stands in the window's middle."""

    def __init__(self, window: "Window", stage: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._layout: QByteArray | None = None
        self._word_file = WordFile(window.session, window)
        self._stack = _Stack(objectName="pages")
        self._stack.addWidget(stage)
        window.setCentralWidget(self._stack)
        self.bar = QTabBar(objectName="pageBar")
        self.bar.setAccessibleName(self.tr("Pages"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.addTab(self.tr("Train"))
        self._pages: list[QWidget | None] = [None]
        self._modules = page_modules()
        for number, module in enumerate(self._modules, start=2):
            self.bar.addTab(window.tr(module.TITLE))
            self._pages.append(None)
            self._add_key(number)
        self._add_key(1)
        window.menuBar().setCornerWidget(self.bar)
        self.bar.currentChanged.connect(self._on_changed)

    def _add_key(self, number: int) -> None:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda _=False: self.bar.setCurrentIndex(number - 1))
        self._window.addAction(action)
        self.bar.setTabToolTip(number - 1, f"Ctrl+{number}")

    @property
    def on_train(self) -> bool:
        return self.bar.currentIndex() == 0

    @property
    def current(self) -> QWidget:
        return self._stack.currentWidget()

    @property
    def file(self) -> RunFile:
        """What Save acts on: of the page in front."""
        found: RunFile = self._word_file if self.on_train else self.current.file  # type: ignore[attr-defined]
        return found

    def show_train(self) -> None:
        self.bar.setCurrentIndex(0)

    def show_for(self, kind: str) -> None:
        """The page on which a run of this kind stands: of a word, a task or a text."""
        titles = {"task": "Tasks", "text": "Text"}
        if kind in titles:
            self.page(titles[kind])
        else:
            self.show_train()

    def page(self, title: str) -> QWidget:
        """Brings a page in front, by its title in the source."""
        index = 1 + [module.TITLE for module in self._modules].index(title)
        self.bar.setCurrentIndex(index)
        found = self._pages[index]
        assert found is not None
        return found

    @Slot(int)
    def _on_changed(self, index: int) -> None:
        """The panels' layout is kept while a page stands in front that has none."""
        window = self._window
        if index and self._layout is None:
            window.session.transport.pause()
            self._layout = window.saveState()
            for dock in window.docks.values():
                dock.hide()
            window.transport_tool_bar.hide()
        self._stack.setCurrentWidget(self._stack.widget(0) if not index else self._made(index))
        self._stack.updateGeometry()  # before the docks come back, or the window would grow
        if not index and self._layout is not None:
            window.transport_tool_bar.show()
            window.restoreState(self._layout)
            self._layout = None
        for dock in window.docks.values():
            dock.toggleViewAction().setEnabled(not index)
        window.on_page_changed()

    def _made(self, index: int) -> QWidget:
        """Pages are made when first wanted: they cost the start nothing."""
        page = self._pages[index]
        if page is None:
            module = self._modules[index - 1]
            page = module.Page(self._window.session)
            page.setObjectName(f"{PAGES[index - 1]}Page")
            self._window.redraw.add(page)
            self._stack.addWidget(page)
            self._pages[index] = page
        return page
