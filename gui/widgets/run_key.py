"""run_by_key: Ctrl+Enter makes a page go, wherever the keyboard is in the window while the page is
in sight: Tab goes through a whole form before it comes to the button.
"""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.widgets.buttons import press_by_keys
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.run_button import RunButton

RUN_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # in a program Return alone begins a line


def run_by_key(page: QWidget, buttons: Sequence[RunButton], refresh: Callable[[], object]) -> None:
    """It presses the one of them that leads; what is typed is entered first, and `refresh` says by
    them what it changes. What runs is stopped by its button alone: one who presses the keys twice
    wants it run.
    """
    keys = [QKeySequence(key) for key in RUN_KEYS]
    by_key = QAction(page)
    by_key.setObjectName("runByKeyAction")
    by_key.setShortcuts(keys)
    by_key.triggered.connect(lambda _=False: _press(buttons, refresh))
    page.addAction(by_key)
    for each in buttons:
        each.tell_key(keys[1].toString(QKeySequence.SequenceFormat.NativeText))


def _press(buttons: Sequence[RunButton], refresh: Callable[[], object]) -> None:
    if not _is_entered(QApplication.focusWidget()):
        return
    refresh()
    ready = (each for each in buttons if each.isVisible() and each.isEnabled() and each.is_next)
    button = next(ready, None)
    if button is not None:
        press_by_keys(button)


def _is_entered(field: QWidget | None) -> bool:
    """What was typed counts from now on, as if one had left its field; False where it is refused,
    which stands beside the field then.
    """
    if isinstance(field, QLineEdit):
        field.editingFinished.emit()
    if not isinstance(field, WholeNumberBox | RealNumberBox):
        return True
    before, typed = field.value(), field.text()
    field.interpretText()
    return field.value() != before or field.text() == typed
