"""ControlsArea: a page's controls at its left, scrolled where the window is too low for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.fade import Fade
from gui.widgets.named import named
from gui.widgets.side_column import SideColumn

WIDE = 236


class ControlsArea(QScrollArea):
    """A card as wide as ever, or as its page lets it be: the bar takes its room from the fields.

    wide: pixels at 100 % in a page that is not wide.
    """

    def __init__(self, name: str, said: str, controls: QWidget, wide: int = WIDE) -> None:
        super().__init__()
        named(self, name, said)
        self.setWidget(controls)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, controls):
            as_card(part)
        Fade(self)
        SideColumn(self, lambda: type_scale.px(wide))
