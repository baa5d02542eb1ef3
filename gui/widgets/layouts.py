"""Layouts: the parts of a widget below each other, or beside each other."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui.style import type as type_scale

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


def keep_apart(row: QLayout, owner: QWidget, gap: int = 6) -> None:
    """Words and boxes beside each other stand `gap` pixels apart at 100 %, and further where the
    type is larger: the gap between two words grows, and a box would seem to be one of them.

    owner: the widget that the row lies in.
    """
    type_scale.keep(owner, lambda _: row.setSpacing(type_scale.px(gap)))
