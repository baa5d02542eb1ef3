"""The window's pages: the Lab, with its panels, and those of PAGES.

A page is gui/<name>/page.py: TITLE and Page(session, shell) with refresh() and its `file`, what
Save writes while it is in front. Meanwhile the panels are away and cost nothing, and so is the
transport but on ON_RUN.
"""

from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QTabBar, QToolBar, QWidget

from core.experiment import SyntheticTask, TextTask
from core.journal.intents import ShowPage
from core.journal.journal import Acts
from core.session.session import Session
from core.tasks.task import Task
from gui.run_files import RunFile, WordFile
from gui.shell import Shell
from gui.widgets import marks
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.window import screen

# From left to right.
TABS = ("learn", "lab", "compare", "seeds", "tasks", "text", "try_it", "program")
PAGES = tuple(name for name in TABS if name != "lab")  # made when first wanted
ON_RUN = ("learn", "lab")  # show the current run, under the transport
BY_THEMSELVES = ("compare", "seeds", "tasks", "text", "program")  # do not, wherever they stand
HOMES: dict[type[Task], str] = {SyntheticTask: "tasks", TextTask: "text"}  # all others: the Lab
# What a page may ask for at least: the window then fits 1024 x 700, and 960 x 540 (a screen of
# 1920 x 1080 at 200 %) with its frame.
LARGEST_NEED = QSize(930, 430)


def page_modules() -> list[ModuleType]:
    """The pages beside the Lab, in the order of the tabs."""
    return [import_module(f"gui.{name}.page") for name in PAGES]


def acts_of(page: QWidget) -> Acts:
    """{kind: how it is done} of the intents that this page does itself; most have none."""
    return page.acts() if hasattr(page, "acts") else {}


class _Stack(QStackedWidget):
    """Only the page in front says how much room is needed: those behind it would widen the Lab.

    And never more than a small screen has: no text, however long, widens the window beyond it. On a
    smaller one what the screen has left is all there is: cut at an edge a page can be used, the
    foot of a window that is off the screen cannot.
    """

    def minimumSizeHint(self) -> QSize:
        return self.front.minimumSizeHint().boundedTo(LARGEST_NEED).boundedTo(self._room())

    def _room(self) -> QSize:
        """Of the screen, what the window's bars leave."""
        window = self.window()
        left = screen.room(window)
        if not isinstance(window, QMainWindow):
            return left
        below = Qt.ToolBarArea.BottomToolBarArea
        feet = [bar for bar in window.findChildren(QToolBar) if window.toolBarArea(bar) == below]
        bars = [window.menuBar(), window.statusBar(), *feet]
        # Hidden ones, too: the transport comes back before another page asks for its room.
        high = sum(bar.sizeHint().height() for bar in bars)
        return left - QSize(0, high)

    def sizeHint(self) -> QSize:
        return self.front.sizeHint()

    @property
    def front(self) -> QWidget:
        page = self.currentWidget()
        assert page is not None  # the Lab's stage is there from the beginning
        return page


class Pages(QObject):
    """The tab bar beside the menus, and what stands in the window's middle.

    turning(name): another page is about to come in front; turned: it has. first_made(page).
    missed(title): a key was pressed that leads to a page that is hidden.
    """

    first_made = Signal(QWidget)
    turning = Signal(str)
    turned = Signal()
    missed = Signal(str)

    def __init__(self, window: QMainWindow, session: Session, stage: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._shell = shell
        self._word_file = WordFile(session.runs, shell, window)
        self._stack = named(_Stack(), "pages")
        self._stage = stage
        self._stack.addWidget(stage)
        window.setCentralWidget(self._stack)
        self.bar = named(QTabBar(), "pageBar", self.tr("Pages"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._pages: dict[str, QWidget] = {}
        self._modules = dict(zip(PAGES, page_modules(), strict=True))
        for number, name in enumerate(TABS, start=1):
            self.bar.addTab(self._title(name))
            self._add_key(number)
        self.name = "lab"  # of the page in front
        self.figure = ""  # what is lent to it
        self._hidden: tuple[str, ...] = ()  # that have no tab, unless they are in front
        self.bar.setCurrentIndex(TABS.index(self.name))
        window.menuBar().setCornerWidget(self.bar)
        marks.wear(window.menuBar())
        self.bar.currentChanged.connect(self._on_tab)

    def _add_key(self, number: int) -> None:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda _=False: self._on_key(number - 1))
        self._window.addAction(action)
        self.bar.setTabToolTip(number - 1, f"Ctrl+{number}")

    def _on_key(self, place: int) -> None:
        if self.bar.isTabVisible(place):
            self.bar.setCurrentIndex(place)
        else:
            self.missed.emit(self.bar.tabText(place))

    def _title(self, name: str) -> str:
        lab = name == "lab"
        return self.tr("Lab") if lab else self._window.tr(self._modules[name].TITLE)

    def hide(self, names: tuple[str, ...]) -> None:
        """They are not offered; () for none."""
        self._hidden = names
        self._show_tabs()

    def _show_tabs(self) -> None:
        with quiet(self.bar):
            for place, name in enumerate(TABS):
                self.bar.setTabVisible(place, name not in self._hidden or name == self.name)
        self._close_ranks()

    def _close_ranks(self) -> None:
        """Qt leaves a gap where a tab was hidden, and the bar as wide as it was."""
        self.bar.setTabText(0, self.bar.tabText(0))
        menus = self._window.menuBar()
        QApplication.sendEvent(menus, QResizeEvent(menus.size(), menus.size()))

    @property
    def titles(self) -> list[str]:
        """Of all pages, as their tabs tell them."""
        return [self.bar.tabText(place) for place in range(self.bar.count())]

    @property
    def on_lab(self) -> bool:
        return self.name == "lab"

    @property
    def on_run(self) -> bool:
        """Whether the page in front shows the current run, under the transport."""
        writes = self.figure == "try_it" and getattr(self.made("try_it"), "writes", False)
        return self.name in ON_RUN and self.figure not in BY_THEMSELVES and not writes

    @property
    def current(self) -> QWidget:
        return self._stack.front

    def ask_anew(self) -> None:
        """The page in front says what room it needs, once the window is on another screen."""
        self._stack.updateGeometry()
        layout = self._window.layout()
        if layout is not None:
            layout.activate()  # the window has its least size from it only then

    @property
    def behind(self) -> list[QWidget]:
        """All that were made but the one in front."""
        return [each for each in (self._stage, *self._pages.values()) if each is not self.current]

    @property
    def file(self) -> RunFile:
        """What Save acts on: of the page in front."""
        if self.on_run:
            return self._word_file
        found: RunFile = self.current.file  # type: ignore[attr-defined]  # which every page has
        return found

    def show(self, name: str) -> QWidget:
        """Brings a page in front, by its name in TABS."""
        with quiet(self.bar):
            if not self.bar.isTabVisible(TABS.index(name)):
                self.bar.setTabVisible(TABS.index(name), True)
                self._close_ranks()
            self.bar.setCurrentIndex(TABS.index(name))
        if name != self.name:
            self._turn(name)
        return self.current

    def made(self, name: str) -> QWidget:
        """Pages are made when first wanted: they cost the start nothing."""
        if name == "lab":
            return self._stage
        if name not in self._pages:
            page = self._modules[name].Page(self._session, self._shell)
            page.setObjectName(f"{name}Page")
            page.setAccessibleName(self._title(name))
            self._shell.redraw.add(page)
            self._stack.addWidget(page)
            self._pages[name] = page
            self.first_made.emit(page)
        return self._pages[name]

    @property
    def learn(self) -> QWidget | None:
        """The course's page, where it was opened."""
        return self._pages.get("learn")

    def take_over(self, before: "Pages") -> None:
        """What stood there, of a window in another language, goes on here; most begin anew when
        they are first wanted.
        """
        for name, old in before._pages.items():
            if hasattr(old, "go_on"):
                self.made(name).go_on(old)  # type: ignore[attr-defined]  # which it has, too

    def put_back(self, name: str) -> None:
        """A page that was lent to another one stands in the window's middle again."""
        self._stack.addWidget(self.made(name))

    def acts(self) -> Acts:
        """How pages that were made do the intents that are theirs."""
        return {kind: act for page in self._pages.values() for kind, act in acts_of(page).items()}

    def show_for(self, task: Task) -> None:
        """The page on which its runs stand."""
        self.show(HOMES.get(type(task), "lab"))

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        """A tab or its key: the user's own act."""
        self._shell.do(ShowPage(TABS[index]))

    def _turn(self, name: str) -> None:
        self.turning.emit(name)
        self.name = name
        self._stack.setCurrentWidget(self.made(name))
        self._stack.updateGeometry()  # before the docks come back, or the window would grow
        self._show_tabs()
        self.turned.emit()
        self._shell.redraw.now()  # before it is painted: it has missed what happened meanwhile
