"""Cards: parts of a page that stand out from the window's ground as sheets of paper do."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget

from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column


def as_card(panel: QWidget) -> None:
    """Makes one of a widget that there is."""
    for surface in (panel, panel.viewport() if isinstance(panel, QAbstractScrollArea) else panel):
        surface.setBackgroundRole(QPalette.ColorRole.Base)
        surface.setAutoFillBackground(True)


def card(*parts: QWidget | QLayout) -> QWidget:
    """One that holds these below each other; what is no line of text shares the height."""
    found = QWidget()
    column = in_column(found, (10, 6, 10, 8))
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 0 if isinstance(part, Label | HtmlLabel) else 1)
    as_card(found)
    return found


def card_of(widget: QWidget) -> QWidget:
    """The card that it stands on, with its headline."""
    around = widget.parentWidget()
    return around if around is not None else widget
