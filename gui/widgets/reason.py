"""Reason: why a button is grey, in words below it.

Its tool tip says so as well, but to the pointer alone: what is grey has neither keys nor touch.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.what_is_this import plain_tip

IN_SIGHT = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
TOLD_BY = (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange, *IN_SIGHT)


class Reason(Label):
    """Why one button is grey, in sight while that is and rests. beside: what says some reasons
    already. held_by: what holds the button and is hidden in its place. worded: it says something
    else, for whoever lays it out by hand.
    """

    worded = Signal()

    def __init__(
        self, button: QPushButton, beside: Label | None = None, held_by: QWidget | None = None
    ) -> None:
        super().__init__(objectName=f"{button.objectName()}Reason", wordWrap=True)
        self._button = button
        self._beside = beside
        type_scale.wear(self, "label")
        self.hide()
        self._holder = held_by or button
        for each in {button, self._holder}:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (TOLD_BY if watched is self._button else IN_SIGHT):
            self._tell()
        return False

    def _tell(self) -> None:
        hidden = self._button.isHidden() or self._holder.isHidden()
        rests = not (self._button.isEnabled() or hidden)
        reason = plain_tip(self._button) if rests else ""
        if self._beside is not None and reason == self._beside.text():
            reason = ""
        if reason != self.text():
            self.setText(reason)
            self.worded.emit()
        self.setVisible(bool(reason))


def centred(reason: Reason) -> Reason:
    """Below a button that stands in the middle."""
    reason.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return reason
