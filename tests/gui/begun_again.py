"""A window that one test leaves is brought back to its first moment for the next one.

To make a window takes three times as long. What the test did is taken back as a user would: by
controls, layout and a lesson opened afresh, with no runs and no records. Then every control that
has a name, and every plain value that the session keeps, must be as at first; else, and where
another page was opened, or anything was trained on one, the next test has a window of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
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

from core.messages.runs import Forget
from core.runs.run_tree import RunTree
from core.trace.playhead import Playhead
from gui.widgets.folding import Folding
from gui.window.window import Window

LESSON = "hello-rnn"
PATIENCE = 5.0  # seconds
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
# Clocks and numbers, which go on.
PASSING = {"_last", "_owed", "_last_frame", "_began", "_next_id", "_number", "_was", "_name", "now"}
ALSO = ("opening", "training", "_under_way")  # a part's own parts


class FirstMoment:
    """What a window was like when it stood there, shown and settled."""

    def __init__(self, window: Window) -> None:
        QApplication.processEvents()
        self.window = window
        self._size, self._layout = window.size(), window.saveState()
        docks = window.docks.values()
        self._front = [dock for dock in docks if not dock.widget().property("behind")]
        self._set = [(get, put, get()) for get, put in _settable(window)]
        self._scrolled = [(bar, bar.value()) for bar in window.findChildren(QAbstractSlider)]
        self._placed = self._docks()
        self._first = self._state()

    def brought_back(self, folder: Path) -> bool:
        """Whether the window is as it was again; its settings are to be kept in `folder`."""
        window = self.window
        _close_dialogs(window)
        if window.pages._pages or _in_front_of(window) or not window.isVisible():
            return False
        window.setUpdatesEnabled(False)  # nobody looks meanwhile
        if window.settings.theme != "system":
            window.set_theme("system")
        window.settings.__init__()  # type: ignore[misc]  # others hold the very object
        window._settings_file = folder / "settings.json"
        self._forget_runs()
        if not self._settled():
            return False
        self._take_back()
        return self._settled() and self._state() == self._first

    def _forget_runs(self) -> None:
        window, session = self.window, self.window.session
        session.transport.pause()
        if not self._settled():
            return
        runs = session.runs
        known = [*runs.tree.runs, *(run for run in runs.tree.deleted)]
        session.selection.look_anew()
        session.selection.show_shapes(False)
        session.comparison.choose([])
        session.memory.keep_within(window.settings.run_memory)
        session._requested.emit(Forget(tuple(run.id for run in known)))
        runs.tree, runs.current, runs._was = RunTree(), None, Playhead(1, 0)
        session.transport.run = None
        runs.open_lesson(LESSON)

    def _take_back(self) -> None:
        window = self.window
        for get, put, value in self._set:
            if get() != value:
                put(value)
        if window.size() != self._size:
            window.resize(self._size)
        for dock in self._front:
            if dock.widget().property("behind"):
                dock.raise_()
        QApplication.processEvents()
        if self._docks() != self._placed:
            window.restoreState(self._layout)
        window.activateWindow()
        window.stage.setFocus()
        window.statusBar().clearMessage()
        QGuiApplication.clipboard().clear()
        QApplication.processEvents()
        window.setUpdatesEnabled(True)
        window.redraw.all()
        window.redraw.now()
        for bar, value in self._scrolled:
            bar.setValue(value)
        QApplication.processEvents()
        window.docks.tidy_tabs()  # Qt leaves bars behind, which show once all is laid out
        window.redraw.now()
        window.session.journal.done.clear()

    def _docks(self) -> dict[str, object]:
        """{panel: where it stands}; of one that another tab covers that is all."""
        found: dict[str, object] = {}
        for name, dock in self.window.docks.items():
            behind = dock.widget().property("behind")
            place = None if behind else dock.geometry().getRect()
            found[name] = (dock.isVisible(), dock.isFloating(), place)
        return found

    def _settled(self) -> bool:
        until = monotonic() + PATIENCE
        session = self.window.session
        while not (session.runs.current is None or session.transport.settled):
            if monotonic() > until:
                return False
            QTest.qWait(1)
        return True

    def _state(self) -> dict[str, object]:
        focus = QApplication.focusWidget()
        return {
            "docks": self._docks(),
            "title": self.window.windowTitle(),
            "size": self.window.size().toTuple(),
            "focus": focus.objectName() if focus else "",
            "cursor": QApplication.overrideCursor() is None,
            "tabs": sorted(
                [bar.tabText(place) for place in range(bar.count())]
                for bar in self.window.findChildren(QTabBar)
                if bar.isVisible()
            ),
            "axes": [
                plot.getViewBox().autoRangeEnabled()
                for plot in self.window.findChildren(pg.PlotWidget)
            ],
            "menus": sorted(menu.objectName() for menu in self.window.findChildren(QMenu)),
            "ours": _remembered(self.window),
            "controls": _told(self.window),
            "session": dict(_kept(self.window.session)),
        }


def _close_dialogs(window: Window) -> None:
    """Those that a test left open."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    QToolTip.hideText()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _in_front_of(window: Window) -> bool:
    """Whether anything else stands on the screen."""
    tops = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return any(not isinstance(widget, Window | QDockWidget) for widget in tops)


def _settable(window: Window) -> Iterator[tuple[Callable[[], Any], Callable[[Any], object]]]:
    """(what it is set to, how it is set) of the controls that speak for themselves."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            yield widget.isChecked, widget.setChecked
        elif isinstance(widget, QComboBox):
            yield widget.currentIndex, widget.setCurrentIndex
        elif isinstance(widget, QSlider):
            yield widget.value, widget.setValue
        elif isinstance(widget, Folding):
            yield partial(getattr, widget, "is_open"), widget.open


def _told(window: Window) -> dict[str, list[object]]:
    """{name: what it shows} of all that has a name and is in view."""
    found: dict[str, list[object]] = {}
    behind = [dock.widget() for dock in window.docks.values() if dock.widget().property("behind")]
    unseen = {child for panel in behind for child in [panel, *panel.findChildren(QWidget)]}
    for widget in window.findChildren(QWidget):
        name = widget.objectName()
        if name and not name.startswith("qt_") and widget.isVisible() and widget not in unseen:
            told = [each for kind in TOLD if isinstance(widget, kind) for each in TOLD[kind]]
            found.setdefault(name, []).append([getattr(widget, each)() for each in told])
    return {name: sorted(each, key=repr) for name, each in found.items()}


def _remembered(window: Window) -> dict[str, list[str]]:
    """{kind and name: values} of the plain values that our own widgets keep, as what is hovered."""
    found: dict[str, list[str]] = {}
    for widget in window.findChildren(QWidget):
        kind = type(widget)
        if kind.__module__.startswith("gui."):
            for name, value in vars(widget).items():
                if isinstance(value, str | int | float | bool) and name not in PASSING:
                    found.setdefault(f"{kind.__qualname__}.{name}", []).append(repr(value))
    return {name: sorted(values) for name, values in found.items()}


def _kept(session: Any) -> Iterator[tuple[str, object]]:
    """(place, value) of the plain values that the session's parts keep; how many of the others."""
    parts = {name: part for name, part in vars(session).items() if isinstance(part, QObject)}
    for name, part in [*parts.items()]:
        parts |= {f"{name}.{also}": vars(part)[also] for also in ALSO if also in vars(part)}
    for part, of in parts.items():
        for name, value in getattr(of, "__dict__", {}).items():
            if name not in PASSING:
                yield f"{part}.{name}", _plain(value)


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    with suppress(TypeError):
        return len(value)  # type: ignore[arg-type]
    return type(value).__name__
