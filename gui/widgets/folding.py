"""Folding: a button that shows and hides what stands below it. Knows no Session."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from gui.style import type as type_scale
from gui.widgets.layouts import in_column
from gui.widgets.named import named


class Folding(QWidget):
    """Closed at first. name: of the button; marked: bold, for there is something to see.

    turned(open): by the user. opened(open): by whomever.
    """

    turned = Signal(bool)
    opened = Signal(bool)

    def __init__(self, title: str, body: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._body = body
        # Flat, and not checkable: the style would draw an open one as held down.
        self.button = named(QToolButton(autoRaise=True), name, title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._on_clicked)
        layout = in_column(self, spacing=3)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(body)
        self.mark(False)
        self.open(False)

    @property
    def is_open(self) -> bool:
        return not self._body.isHidden()

    def open(self, opened: bool = True) -> None:
        self._body.setVisible(opened)
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        told = self.tr("open") if opened else self.tr("closed")
        self.button.setAccessibleDescription(told)
        self.opened.emit(opened)

    def mark(self, marked: bool) -> None:
        type_scale.wear(self.button, bold=marked)
        self.button.setText(f"{self._title} •" if marked else self._title)

    @Slot()
    def _on_clicked(self) -> None:
        self.open(not self.is_open)
        self.turned.emit(self.is_open)
