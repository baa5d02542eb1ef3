"""Looks: what the figures and controls of the pages show, as intents (Look).

The journal knows what is chosen on a page: a tick, a tab, a place in a list or on a slider, a
number or words in a form. Set again, the page does what it did when the user set it.
"""

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QSlider,
    QTabBar,
    QTabWidget,
    QWidget,
)

from gui.widgets.number_box import RealNumberBox, WholeNumberBox


def show(widget: QWidget, value: object) -> None:
    """As if the user had chosen it there."""
    if isinstance(widget, QAbstractButton):
        if widget.isChecked() != value:
            widget.click()
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(value)  # type: ignore[arg-type]
        widget.activated.emit(value)
    elif isinstance(widget, QTabBar | QTabWidget):
        widget.setCurrentIndex(value)  # type: ignore[arg-type]
    elif isinstance(widget, QSlider | WholeNumberBox | RealNumberBox):
        widget.setValue(value)  # type: ignore[arg-type]
    elif isinstance(widget, QLineEdit):
        widget.setText(value)  # type: ignore[arg-type]
        widget.textEdited.emit(value)
