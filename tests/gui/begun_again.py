"""A window that one test leaves is brought back to its first moment for the next one.

To make a window takes three times as long. What the test did is taken back: what goes on is ended,
pages are taken away, the session's parts keep what they kept (first_session), controls, layout and
lesson are as a user would set them. Then every control that has a name, and every plain value that
the window and the session keep, must be as at first; else the next test has a window of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from gui.widgets.folding import Folding
from gui.widgets.one_line import OneLine
from gui.window.window import Window
from tests.gui.first_session import PASSING, PLAIN, FirstSession, copied, kept, put_back
from tests.gui.waiting import until

Kind = TypeVar("Kind")
LESSON = "hello-rnn"
PATIENCE = 5.0  # seconds
# None of these is shown: the moment; for which type the texts of items were laid out.
NO_STATE = {*PASSING, "now", "_worn_key"}
# What is over, though it is remembered: what the keyboard did; which file was read, by its name;
# whether one presented before the page was turned.
OVER = {"by_keys", "_by_keyboard", "_said", "_reading", "_presents_on"}
# What is shown, by the methods that tell it.
TOLD: dict[type[QWidget], tuple[str, ...]] = {
    QAbstractButton: ("isChecked", "text"),
    QComboBox: ("currentIndex", "count"),
    QAbstractSlider: ("value", "maximum"),
    QAbstractSpinBox: ("text",),
    QLabel: ("text",),
    QLineEdit: ("text",),
    QPlainTextEdit: ("toPlainText",),
    QTextEdit: ("toPlainText",),
    QWidget: ("toolTip", "isEnabled"),
}


class FirstMoment:
    """What a window was like when it stood there, shown and settled."""

    def __init__(self, window: Window) -> None:
        QApplication.processEvents()
        self.window = window
        self._session = FirstSession(window.session)
        self._run = window.session.runs.current
        self._size, self._layout = window.size(), window.saveState()
        docks = window.docks.values()
        self._front = [dock for dock in docks if not dock.widget().property("behind")]
        self._set = [(get, put, get()) for get, put in _settable(window)]
        self._scrolled = [(bar, bar.value()) for bar in window.findChildren(QAbstractSlider)]
        self._kept = [(each, _plain(each)) for each in _ours(window.findChildren(QObject))]
        self._menus = window.findChildren(QMenu)
        beside = (window.menus.experiments, window.drawers, window.arrangements, window.docks)
        self._beside = [(part, copied(part)) for part in beside]
        self._placed = self._docks()
        self._first = self._state()
        self.differs: list[str] = []  # what could not be taken back, by name

    def brought_back(self, folder: Path) -> bool:
        """Whether the window is as it was again; its settings are to be kept in `folder`."""
        window = self.window
        window.setUpdatesEnabled(False)  # nobody looks meanwhile
        _close_dialogs(window)
        if _in_front_of(window) or not window.isVisible():
            return False
        window.redraw._timer.blockSignals(True)  # so nothing is told before all is as it was
        self._shorten_the_way()
        _take_pages_away(window)
        if window.settings.theme != "system":
            window.appearance.set_theme("system")
        window.settings.__init__()  # type: ignore[misc]  # others hold the very object
        window.settings_file = folder / "settings.json"
        try:
            self._session.bring_back(LESSON)
        except TimeoutError:
            return False
        if not self._settled():
            return False
        self._take_back()
        same = self._settled() and self._is_same()
        window.setUpdatesEnabled(True)  # drawn when the next test first looks
        return same

    def _shorten_the_way(self) -> None:
        """Panels that a page has sent away come back as at first, and not as they were sent."""
        window, docks = self.window, self.window.docks
        if window.arrangements._away is None or docks.folded or window.size() != self._size:
            return
        window.arrangements._away = self._layout
        window.session.runs.current = self._run  # for a demo some would be hidden once more
        docks.resting, docks._widths = False, []
        for dock in docks.values():
            dock.setProperty("rested", False)

    def _take_back(self) -> None:
        window = self.window
        parts = window.findChildren(QObject)
        _leave(parts)
        for menu in _of(QMenu, parts):
            if menu not in self._menus:
                menu.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for get, put, value in self._set:
            if get() != value:
                put(value)
        if window.size() != self._size:
            window.resize(self._size)
        for dock in self._front:
            if dock.widget().property("behind"):
                dock.raise_()
        QApplication.processEvents()
        for _ in range(3):  # what is as small as it may be has to hear first how small that is
            if self._docks() != self._placed:
                window.restoreState(self._layout)
                QApplication.processEvents()
        window.activateWindow()
        window.stage.setFocus()
        self._forget_what_is_over()
        window.statusBar().clearMessage()
        QGuiApplication.clipboard().clear()
        QApplication.processEvents()
        window.redraw._timer.blockSignals(False)
        window.redraw.all()
        window.redraw.now()
        for bar, value in self._scrolled:
            if isValid(bar):  # Qt's own come and go
                bar.setValue(value)
        QApplication.processEvents()
        # Bars of tabs that Qt has replaced: no loop of a test's ever takes them away.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _ in range(3):
            window.docks.tidy_tabs()
            if _tabs(window.findChildren(QTabBar)) == self._first["tabs"]:
                break
            QApplication.processEvents()
        window.redraw.now()
        self._put_back_unseen()
        for part, first in self._beside:
            put_back(part, first)
        window.session.journal.done.clear()

    def _put_back_unseen(self) -> None:
        """What nobody sees is drawn when it is shown; until then it is as if it never was."""
        behind = _behind(self.window)
        for part, first in self._kept:
            if not isinstance(part, QWidget) or (part.isVisible() and part not in behind):
                continue
            if isinstance(part, OneLine) and part.toolTip() == part._tip:
                part.setToolTip(first["_tip"])
            values = vars(part)
            for name, value in first.items():
                if values.get(name) != value:
                    setattr(part, name, value)
            for name in _plain(part).keys() - first.keys():
                if hasattr(type(part), name):  # which it has from its kind
                    delattr(part, name)
                else:
                    setattr(part, name, None)

    def _forget_what_is_over(self) -> None:
        """Nobody has pressed Tab, and nothing was read, aloud or from the disk."""
        self.window._focus_ring.hide()
        for part, first in self._kept:
            for name in OVER & vars(part).keys():
                if name in first:
                    setattr(part, name, first[name])
                elif hasattr(type(part), name):
                    delattr(part, name)

    def _is_same(self) -> bool:
        self.differs = _differing(self._state(), self._first)
        return not self.differs

    def _docks(self) -> dict[str, object]:
        """{panel: where it stands}; of one that another tab covers that is all."""
        found: dict[str, object] = {}
        for name, dock in self.window.docks.items():
            behind = dock.widget().property("behind")
            place = None if behind else dock.geometry().getRect()
            found[name] = (dock.isVisible(), dock.isFloating(), place)
        return found

    def _settled(self) -> bool:
        session = self.window.session
        return until(lambda: session.runs.current is None or session.transport.settled, PATIENCE)

    def _state(self) -> dict[str, object]:
        """Of all that the window has, in one walk: to look for each kind is as dear."""
        focus = QApplication.focusWidget()
        parts = self.window.findChildren(QObject)
        return {
            "docks": self._docks(),
            "title": self.window.windowTitle(),
            "size": self.window.size().toTuple(),
            "focus": focus.objectName() if focus else "",
            "cursor": QApplication.overrideCursor() is None,
            "tabs": _tabs(_of(QTabBar, parts)),
            "axes": [each.getViewBox().autoRangeEnabled() for each in _of(pg.PlotWidget, parts)],
            "menus": sorted(menu.objectName() for menu in _of(QMenu, parts)),
            "ours": _remembered(parts),
            "controls": _told(self.window, parts),
            "session": dict(kept(self.window.session)),
        }


def _differing(found: dict[str, Any], first: dict[str, Any]) -> list[str]:
    """What is other than at first, by name."""
    names = []
    for kind in first:
        now, then = found[kind], first[kind]
        if not isinstance(then, dict):
            names += [kind] * (now != then)
        else:
            names += [f"{kind}: {name}" for name in now.keys() ^ then.keys()]
            names += [f"{kind}: {name}" for name in now.keys() & then if now[name] != then[name]]
    return names


def _of(wanted: type[Kind], parts: Iterable[Any]) -> list[Kind]:
    """Those of a kind: asked once of each kind, where Qt's own answer is asked for each object."""
    return [part for part in parts if _is_kind(type(part), wanted)]


@cache
def _is_kind(kind: type, wanted: type) -> bool:
    return issubclass(kind, wanted)


def _tabs(bars: Iterable[QTabBar]) -> list[list[str]]:
    """What is written on the bars in sight."""
    seen = [bar for bar in bars if bar.isVisible()]
    return sorted([bar.tabText(place) for place in range(bar.count())] for bar in seen)


def _close_dialogs(window: Window) -> None:
    """Those that a test left open."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    QToolTip.hideText()
    for widget in QApplication.topLevelWidgets():
        if widget.inherits("QTipLabel"):
            widget.close()  # Qt would leave it there for a moment
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@contextmanager
def _undrawn(window: Window) -> Iterator[None]:
    """What is out of date stays so: it is drawn once, when all is as it was."""
    now = window.redraw.now
    window.redraw.now = lambda: None  # type: ignore[method-assign]
    yield
    window.redraw.now = now  # type: ignore[method-assign]


def _take_pages_away(window: Window) -> None:
    """The Lab in front; pages are made when first wanted."""
    if window.presents:
        window.present(False)
    if window.isFullScreen():
        window.appearance.show_full(False)
    pages = window.pages
    with _undrawn(window):
        pages.show("lab")
    if pages._pages:
        # Whatever was looked for in a page PySide takes for the page's own, though it was lent.
        window.findChildren(QObject)
    for page in pages._pages.values():
        pages._stack.removeWidget(page)
        redraw = window.redraw
        gone = [each for each in redraw._panels if each is page or page.isAncestorOf(each)]
        for waiting in (redraw._panels, redraw._stale, redraw._soon, redraw._unread):
            waiting[:] = [each for each in waiting if each not in gone]
        for each in gone:
            redraw.frames.pop(each.objectName())
        page.deleteLater()
    pages._pages.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _in_front_of(window: Window) -> bool:
    """Whether anything else stands on the screen."""
    tops = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return any(not isinstance(widget, Window | QDockWidget) for widget in tops)


def _settable(window: Window) -> Iterator[tuple[Callable[[], Any], Callable[[Any], object]]]:
    """(what it is set to, how it is set) of the controls that speak for themselves."""
    for widget in window.findChildren(QWidget):
        if widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            yield widget.isChecked, widget.setChecked
        elif isinstance(widget, QComboBox):
            yield widget.currentIndex, widget.setCurrentIndex
        elif isinstance(widget, QSlider):
            yield widget.value, widget.setValue
        elif isinstance(widget, Folding):
            yield partial(getattr, widget, "is_open"), widget.open


def _behind(window: Window) -> set[QObject]:
    """All that another tab covers."""
    found: set[QObject] = set()
    for dock in window.docks.values():
        panel = dock.widget()
        if panel.property("behind"):
            found.update((panel, *panel.findChildren(QObject)))
    return found


def _leave(parts: Iterable[QObject]) -> None:
    """The pointer goes."""
    for widget in _of(QWidget, parts):
        if widget.hasMouseTracking() or _is_figure(type(widget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


@cache
def _is_figure(kind: type) -> bool:
    return kind.__module__.startswith("gui.figures")


def _told(window: Window, parts: list[QObject]) -> dict[str, list[object]]:
    """{name: what it shows} of all that has a name and is in view."""
    found: dict[str, list[object]] = {}
    unseen = _behind(window)
    for widget in _of(QWidget, parts):
        name = widget.objectName()
        if name and not name.startswith("qt_") and widget.isVisible() and widget not in unseen:
            told = [each(widget) for each in _asked(type(widget))]
            found.setdefault(name, []).append(told)
    return {name: sorted(each, key=repr) for name, each in found.items()}


@cache
def _asked(kind: type) -> list[Callable[[QWidget], object]]:
    """What tells what a widget of this kind shows: Qt's own words, and no others made of them."""
    bases = [base for base in TOLD if issubclass(kind, base)]
    return [getattr(base, each) for base in bases for each in TOLD[base]]


def _ours(parts: list[QObject]) -> Iterator[QObject]:
    """Those of our own making."""
    for part in parts:
        if _is_ours(type(part)):
            yield part


@cache
def _is_ours(kind: type) -> bool:
    return kind.__module__.startswith("gui.")


def _plain(part: QObject) -> dict[str, object]:
    """{name: value} of the plain values that it keeps, as what is hovered, and not of its kind."""
    kind = type(part)
    return {
        name: value
        for name, value in vars(part).items()
        if isinstance(value, PLAIN) and name not in NO_STATE and getattr(kind, name, None) != value
    }


def _remembered(parts: list[QObject]) -> dict[str, list[str]]:
    """{kind and name: values} of all of our own."""
    found: dict[str, list[str]] = {}
    for part in _ours(parts):
        for name, value in _plain(part).items():
            found.setdefault(f"{type(part).__qualname__}.{name}", []).append(repr(value))
    return {name: sorted(values) for name, values in found.items()}
