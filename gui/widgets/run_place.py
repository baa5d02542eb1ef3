"""RunPlace: where a page is made to go and stopped, and how far it is; alike on every page."""

from PySide6.QtWidgets import QProgressBar, QWidget

from gui.widgets.layouts import in_column
from gui.widgets.reason import Reason
from gui.widgets.run_button import RunButton


class RunPlace(QWidget):
    """At its head the one button that is pressed next: Run, in its place Pause while that works,
    and Go on; below it how far it has come, as a bar and in words; below these, quietly, the fresh
    one that can be begun instead. What cannot go on has one button, whose Run becomes Cancel, above
    the same bar.
    """

    def __init__(
        self, start: RunButton, going: RunButton, reason: Reason, bar: QProgressBar, time: QWidget
    ) -> None:
        super().__init__()
        self._start, self._going = start, going
        self._orders = {
            False: (start, reason, going, bar, time),
            True: (going, bar, time, start, reason),
        }
        self._ahead = False  # what is under way is
        self._column = in_column(self, spacing=6)
        self._put()

    def lead(self, goes: bool, begins: bool, fresh: bool = False) -> None:
        """goes: there is something to be paused, or to go on with. begins: a fresh one can be begun
        beside that. fresh: that is what is asked for now.
        """
        ahead = goes and not fresh
        had_focus = self._start.hasFocus() or self._going.hasFocus()
        self._going.setVisible(goes)
        self._start.setVisible(begins or not goes)
        self._start.leads(not ahead)
        self._going.leads(ahead)
        if ahead == self._ahead:
            return
        self._ahead = ahead
        self._put()
        if had_focus:  # the keys stay where they were: at the head
            self._head.setFocus()

    @property
    def _head(self) -> RunButton:
        return self._going if self._ahead else self._start

    def _put(self) -> None:
        """From top to bottom, for the eye and for Tab."""
        for each in self._orders[self._ahead]:
            self._column.removeWidget(each)
            self._column.addWidget(each)
        last = self._start if self._ahead else self._going
        QWidget.setTabOrder(self._head, last)
