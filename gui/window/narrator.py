"""Narrator: what the figure in front shows is said aloud as it changes, once nothing runs.

Costs a question a picture where no screen reader listens.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from gui.figures.cell.inspector import Inspector
from gui.widgets.figure import Figure
from gui.widgets.voice import say
from gui.window.frame import Frame

LARGE = 0.2  # of its page: which figures are said unasked


class Narrator(QObject):
    """Says the figure that has the keys, or what is opened in it; where none has them, the one that
    is drawn on top.
    """

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        window.redraw.drawn.connect(self._on_drawn)
        inspector = window.findChild(Inspector)
        assert inspector is not None
        inspector.grown.connect(self._on_drawn)

    @Slot()
    def _on_drawn(self) -> None:
        if not QAccessible.isActive() or self._is_busy():
            return
        figure = self._in_front()
        if figure is None:
            return
        told = figure.headline()
        whole = f"{figure.accessibleName()}: {told}"
        if told and whole != self._said:
            self._said = whole
            say(figure, told)

    def _is_busy(self) -> bool:
        """What changes ten times a second is said at its end."""
        session = self._window.session
        studies = session.tasks, session.texts, session.seeds, session.grid
        players = session.transport, session.comparison
        return any(each.running for each in studies) or any(each.playing for each in players)

    def _in_front(self) -> Figure | None:
        page = self._window.pages.current
        found = _drawn(page.findChildren(QWidget))
        focus = QApplication.focusWidget()
        focused = [each for each in found if each is focus]
        least = LARGE * page.width() * page.height()
        large = [each for each in found if each.width() * each.height() > least]
        over = [each for each in large if focus is not None and focus.isAncestorOf(each)]
        return next(iter((*over[-1:], *focused, *large[-1:])), None)


def _drawn(widgets: Iterable[QWidget]) -> list[Figure]:
    """Figures in sight, but for tables, whose rows are read by themselves."""
    figures = (each for each in widgets if isinstance(each, Figure) and each.isVisible())
    return [each for each in figures if not isinstance(each, QAbstractItemView)]
