"""Overlay: what lies over a part of a view that scrolls, and lets every click through."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class Overlay(QWidget):
    """Its place is found anew, by _place, when the view has another size or other letters; whoever
    makes one connects what else moves it.
    """

    def __init__(self, view: QAbstractScrollArea, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._place()
        return False

    @Slot()
    def _place(self) -> None:
        """Sets its geometry and whether it is seen."""
        raise NotImplementedError
