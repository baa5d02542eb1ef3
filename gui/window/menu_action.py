"""add_action: an entry of a menu, made alike in all menus of the window."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu


def add_action(menu: QMenu, name: str, text: str, do: Callable[[], object], *keys: str) -> QAction:
    """One at the end of `menu`; `do` is called without Qt's "checked"."""
    action = menu.addAction(text)
    action.setObjectName(f"{name}Action")
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _=False: do())
    return action
