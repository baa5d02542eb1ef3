"""Layouts: the parts of a widget below each other, or beside each other."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]  # left, top, right, bottom
NONE: Margins = (0, 0, 0, 0)


def in_column(owner: QWidget, margins: Margins = NONE, spacing: int = 4) -> QVBoxLayout:
    """The owner's layout from now on; pixels."""
    made = QVBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


def in_row(owner: QWidget, margins: Margins = NONE, spacing: int = 10) -> QHBoxLayout:
    """The owner's layout from now on; pixels."""
    made = QHBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made
