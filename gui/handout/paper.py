"""Paper: what a printed view is without, since nothing is pressed there, and nothing scrolled."""

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

FORM = 5  # controls in a column, and more
MORE_MAX = 3_000  # pixels that a figure may be higher than was asked for
CONTROLS = QAbstractButton | QComboBox | QAbstractSpinBox


def controls_of(view: QWidget) -> list[QWidget]:
    """What of it can only be pressed, which is none of a picture's."""
    forms = [each for each in view.findChildren(QScrollArea) if _is_form(each)]
    return [each for each in view.findChildren(QWidget) if _is_pressed(each)] + forms


def take_bars_off(view: QWidget) -> None:
    """On paper nobody scrolls."""
    for area in _areas(view):
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def out_of_sight(view: QWidget) -> int:
    """Pixels that one would have to scroll down, MORE_MAX at most."""
    return min(max(map(_below, _areas(view)), default=0), MORE_MAX)


def _below(area: QAbstractScrollArea) -> int:
    """Plain texts scroll by lines, all others by pixels."""
    most = area.verticalScrollBar().maximum()
    if not isinstance(area, QPlainTextEdit):
        return most
    line = area.blockBoundingRect(area.document().firstBlock()).height()
    return math.ceil(most * line)


def _areas(view: QWidget) -> list[QAbstractScrollArea]:
    found = [each for each in view.findChildren(QAbstractScrollArea) if each.isVisible()]
    return [*found, *([view] if isinstance(view, QAbstractScrollArea) else [])]


def _is_form(area: QScrollArea) -> bool:
    """Settings of a page, in a column that scrolls."""
    return len([each for each in area.findChildren(QWidget) if _is_pressed(each)]) >= FORM


def _is_pressed(widget: QWidget) -> bool:
    return isinstance(widget, CONTROLS) and widget.isVisible()
