"""Esc: what it leaves: a slide, a field, an opened cell, a chosen unit, a drawer."""

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from core.journal import intents
from gui.widgets.home import home_of
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.window.frame import Frame


class Escape:
    """What Esc leaves, in one window."""

    def __init__(self, window: Frame) -> None:
        self._window = window

    def leave(self) -> None:
        """Out of the field that has the focus, else out of the selected unit."""
        window = self._window
        focused = QApplication.focusWidget()
        if window.presents and not isinstance(focused, QLineEdit | QAbstractSpinBox):
            self._leave_slide()
            return
        if isinstance(focused, WholeNumberBox | RealNumberBox):
            focused.give_up()
        if window.drawers.fold(with_focus=True) or self._is_in_a_field(focused):
            window.pages.current.setFocus()
        else:
            self._leave_unit()

    def _leave_slide(self) -> None:
        window = self._window
        is_opened = window.stage.isVisible() and window.session.selection.inspected is not None
        window.do(intents.CloseCell() if is_opened else intents.Present(False))

    def _is_in_a_field(self, focused: QWidget | None) -> bool:
        page = self._window.pages.current
        return focused not in (None, self._window, page, home_of(page))

    def _leave_unit(self) -> None:
        selection = self._window.session.selection
        if selection.inspected is not None:
            self._window.do(intents.CloseCell())
        elif selection.unit is not None:
            self._window.do(intents.DeselectUnit())
        else:
            self._window.drawers.fold()
