"""Presenting: one figure, its caption and the transport alone, legible from the last row."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QCursor,
    QFontMetricsF,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPixmap,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QDockWidget, QGridLayout, QWidget
from shiboken6 import isValid

from core.journal.intents import GoToBookmark, HideAllAnswers, RevealAnswers, Withhold
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painting
from gui.widgets.soon import soon
from gui.window.docks import LEFT
from gui.window.frame import Frame
from gui.window.tips import hide_now

LINES = 36  # at most so many lines of the smallest type make up the height
STILL_MS = 3000  # a pointer that rests so long is hidden
DOT = 26  # pixels
Stretches = tuple[QGridLayout, list[int], list[int]]  # of its rows, of its columns


@runtime_checkable
class Presentable(Protocol):
    """A page that knows what of it is for the wall; of others all is."""

    @property
    def presented(self) -> tuple[QWidget, ...]: ...


@runtime_checkable
class Asking(Protocol):
    """A page that asks: what its user has answered is not for the wall."""

    def present(self, on: bool) -> None: ...


class Presenter(QObject):
    """Turns the window into a slide and back again. `on`: it is one."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.on = False
        self._state = QByteArray()
        self._geometry = QByteArray()
        self._home = window.screen()
        self._zoom = 100
        self._hidden: list[QWidget] = []
        self._grids: list[Stretches] = []  # as they are beside what is presented
        self._focused: QWidget | None = None  # before
        self._panel: QDockWidget | None = None  # of the Lab, that is presented instead of a page
        self._features = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
        self._pointer = _Pointer(self)
        self._blank = QWidget(window)
        self._blank.setObjectName("blank")
        self._blank.setAutoFillBackground(True)
        self._blank.hide()
        self._lent: list[QAction] = []  # of the menus, which are away: their keys go on working
        self._keys = self._make_keys()
        self._hides = False
        self._reveal = self._key("revealAnswers", "A", self._reveal_answers)
        selection = window.session.selection
        for each in (selection.changed, selection.shapes_changed):
            each.connect(self._on_hidden)

    def begin(self) -> None:
        """On the second screen where there is one."""
        if self.on:
            return
        window = self._window
        self._state = window.saveState()
        self._geometry = window.saveGeometry()
        self._zoom = type_scale.zoom()
        self.on = True
        self._tell_page()
        self._on_hidden()
        self._focused = QApplication.focusWidget()
        self._panel = self._panel_meant()
        if self._panel is not None:
            self._keep_panel(self._panel)
        else:
            self._keep_only(self._wanted())
        self._lend_keys(True)
        self._hide(window.menuBar(), window.statusBar())
        self._home = window.screen()
        screen = _other_screen(self._home)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        type_scale.set_zoom(zoom_for(screen.geometry().height()))
        shown = window.pages.current if self._panel is None else self._panel.widget()
        type_scale.settle(shown)  # else a frame has the new letters in the old places
        self._pointer.begin()
        shown.setFocus()  # not what is away now: its keys are the figure's
        window.redraw.all()

    def end(self) -> None:
        """Everything is as it was before."""
        if not self.on:
            return
        window = self._window
        self.on = False
        self._pointer.end()
        self.blank(False)
        if self._hides:
            self._hide_answers()
        self._tell_page()
        self._on_hidden()
        type_scale.set_zoom(self._zoom)  # before they ask for their room: larger than the screen
        type_scale.arrive()  # on another page it begins anew at once
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        for grid, rows, columns in self._grids:
            _stretch(grid, rows, columns)
        self._grids = []
        if self._panel is not None:
            self._panel.setFeatures(self._features)
            self._panel.widget().setProperty("lent", False)
            self._panel = None
        self._lend_keys(False)
        self._leave_full_screen()
        if self._home in QGuiApplication.screens():  # it may have gone meanwhile
            window.setScreen(self._home)
        window.pages.ask_anew()  # of the home screen it may have less
        window.restoreGeometry(self._geometry)
        window.restoreState(self._state)
        soon(self, window.docks.tidy_tabs)  # Qt has made the bars of tabs anew
        before = self._focused
        if before is not None and isValid(before):  # else it goes to whatever Qt finds first
            before.setFocus()
        self._focused = None
        window.redraw.all()

    def _tell_page(self) -> None:
        """Which may have to begin anew for the hall."""
        page = self._window.pages.current
        if isinstance(page, Asking):
            page.present(self.on)

    def _leave_full_screen(self) -> None:
        """A widget that had to grow meanwhile takes itself for one that has left it already."""
        full = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(self._window.windowState() & ~full)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setWindowStates(handle.windowStates() & ~full)

    def _make_keys(self) -> list[QAction]:
        """Of presenting alone; a field that has the focus keeps letters and digits for itself."""
        keys = [
            self._key("blank", "B", lambda: self.blank(not self.is_blank)),
            self._key("hideAnswers", "H", self._hide_answers),
        ]
        for number in range(1, 10):
            go = partial(self._go_to_bookmark, number)
            keys.append(self._key(f"goToBookmark{number}", str(number), go))
        return keys

    def _go_to_bookmark(self, number: int) -> None:
        """Where the run is in sight: elsewhere it would go there unseen."""
        if self._window.pages.on_run:
            self._window.do(GoToBookmark(number))

    def _key(self, name: str, key: str, act: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"{name}Action")
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        action.setEnabled(False)
        self._window.addAction(action)
        return action

    @Slot()
    def _on_hidden(self) -> None:
        """What is hidden can be revealed, presented or not: a lesson hides, too."""
        selection = self._window.session.selection
        withholds = bool(selection.withheld) if self.on else selection.hides_answers
        self._reveal.setEnabled(selection.hides_at_new_places or withholds)

    def _lend_keys(self, on: bool) -> None:
        window = self._window
        for action in self._keys:
            action.setEnabled(on)
        if not on:
            for action in self._lent:
                window.removeAction(action)
            self._lent = []
            return
        there = window.actions()
        known = window.findChildren(QAction)
        self._lent = [
            each
            for each in known
            if each.shortcuts() and each not in there and not self._is_elsewhere(each)
        ]
        window.addActions(self._lent)

    def _is_elsewhere(self, action: QAction) -> bool:
        """Whether it is of a page behind: of two with the same key neither would be heard."""
        pages = self._window.pages
        owners = [each for each in action.associatedObjects() if isinstance(each, QWidget)]
        return any(
            _is_in(each, page) and not _is_in(each, pages.current)
            for each in owners
            for page in pages.behind
        )

    def _hide_answers(self) -> None:
        """Before it is seen, it is to be guessed; A shows it, H ends it."""
        self._hides = not self._hides
        self._window.do(HideAllAnswers(self._hides))

    def _reveal_answers(self) -> None:
        """Who presents is asked nothing: the hall has answered aloud."""
        if self.on:
            self._window.do(Withhold(""))
        self._window.do(RevealAnswers())

    def blank(self, blank: bool) -> None:
        """Nothing is to be seen, so that all look at who speaks."""
        palette = self._blank.palette()
        palette.setColor(self._blank.backgroundRole(), QColor("#000000"))
        self._blank.setPalette(palette)
        self._blank.setGeometry(self._window.rect())
        self._blank.setVisible(blank)
        self._blank.raise_()

    @property
    def is_blank(self) -> bool:
        return self._blank.isVisible()

    def _panel_meant(self) -> QDockWidget | None:
        """Of the Lab's, as F1 has it: the one under the pointer, else where the keyboard is; None
        for the network.
        """
        if self._window.pages.current is not self._window.stage:
            return None
        for widget in (QApplication.widgetAt(QCursor.pos()), QApplication.focusWidget()):
            around = widget
            while around is not None:
                if around is self._window.stage:
                    return None
                if isinstance(around, QDockWidget) and _is_presentable(self._window, around):
                    return around
                around = around.parentWidget()
        return None

    def _keep_panel(self, panel: QDockWidget) -> None:
        """Its title is the caption, and all that it could be pressed for is away."""
        others = [each for each in self._window.docks.values() if each is not panel]
        pages = self._window.centralWidget()
        assert pages is not None
        self._hide(*others, *self._window.drawers.rails, pages)
        self._features = panel.features()
        panel.widget().setProperty("lent", True)  # it has all the room, as in a lesson
        panel.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)

    def _wanted(self) -> tuple[QWidget, ...]:
        page = self._window.pages.current
        return page.presented if isinstance(page, Presentable) else (page,)

    def _keep_only(self, wanted: tuple[QWidget, ...]) -> None:
        """Hides what stands beside the way from the window to these."""
        self._hide(*self._window.docks.values(), *self._window.drawers.rails)
        page = self._window.pages.current
        kept = {page}
        for widget in wanted:
            around: QWidget | None = widget
            while around is not None and around is not page:
                kept.add(around)
                around = around.parentWidget()
        self._grids = _stretches(kept - set(wanted))
        for grid, *_ in self._grids:
            _stretch(grid, [0] * grid.rowCount(), [0] * grid.columnCount())
        for widget in kept - set(wanted):
            for child in widget.children():
                if isinstance(child, QWidget) and child not in kept and not child.isWindow():
                    self._hide(child)

    def _hide(self, *widgets: QWidget) -> None:
        for widget in widgets:
            if not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)


def _is_presentable(window: Frame, panel: QDockWidget) -> bool:
    """A figure or a text in its place; what is chosen from is none."""
    name = next((name for name, each in window.docks.items() if each is panel), None)
    return name is not None and name not in LEFT and panel.isVisible() and not panel.isFloating()


def zoom_for(height: int) -> int:
    """Percent with which LINES lines of the smallest type fill so many pixels, or more: letters
    are whole pixels large, so that some sizes are rounded down.
    """
    smallest, percent = type_scale.font("label"), type_scale.zoom()

    def line(zoom: int) -> float:
        return QFontMetricsF(type_scale.scaled(smallest, zoom / percent)).height()

    return next(zoom for zoom in count(100) if LINES * line(zoom) >= height)


def _is_in(widget: QWidget, page: QWidget) -> bool:
    return widget is page or page.isAncestorOf(widget)


def _other_screen(here: QScreen) -> QScreen:
    return next((each for each in QGuiApplication.screens() if each is not here), here)


def _stretches(widgets: set[QWidget]) -> list[Stretches]:
    """Of the grids that lay out these: a hidden row would keep its share of the room."""
    grids = [
        grid
        for widget in widgets
        for grid in widget.findChildren(QGridLayout)
        if grid.parentWidget() is widget
    ]
    return [
        (
            grid,
            [grid.rowStretch(row) for row in range(grid.rowCount())],
            [grid.columnStretch(column) for column in range(grid.columnCount())],
        )
        for grid in grids
    ]


def _stretch(grid: QGridLayout, rows: list[int], columns: list[int]) -> None:
    for row, share in enumerate(rows):
        grid.setRowStretch(row, share)
    for column, share in enumerate(columns):
        grid.setColumnStretch(column, share)


class _Pointer(QObject):
    """A dot that the last row sees; it leaves nothing behind, and goes when it rests."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(self._rest)
        self._on = False

    def begin(self) -> None:
        self._on = True
        QGuiApplication.setOverrideCursor(_dot())
        self._still.start()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one

    def end(self) -> None:
        self._on = False
        self._still.stop()
        QGuiApplication.restoreOverrideCursor()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._on and event.type() == QEvent.Type.MouseMove:
            if not self._still.isActive():
                self._show(_dot())
            self._still.start()
        return False

    @Slot()
    def _rest(self) -> None:
        """What it has asked a figure for goes with it: the hall would read it for good."""
        hide_now()
        self._show(QCursor(Qt.CursorShape.BlankCursor))

    def _show(self, cursor: QCursor) -> None:
        QGuiApplication.changeOverrideCursor(cursor)


def _dot() -> QCursor:
    picture = QPixmap(DOT, DOT)
    picture.fill(Qt.GlobalColor.transparent)
    with painting(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.GlobalColor.white)
        painter.setBrush(theme.faded(theme.current().wrong, 0.85))
        painter.drawEllipse(2, 2, DOT - 4, DOT - 4)
    return QCursor(picture)
