"""Rail: a slim bar at a window's edge, with a button for each panel that folds away there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolBar,
    QToolButton,
)

from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.painting import painted
from gui.wording.punctuation import keyed

SIDES = {
    "left": Qt.ToolBarArea.LeftToolBarArea,
    "right": Qt.ToolBarArea.RightToolBarArea,
    "bottom": Qt.ToolBarArea.BottomToolBarArea,
}
TURNED = {"left": -90, "right": 90, "bottom": 0}  # degrees, as a book's back is read


class RailButton(QToolButton):
    """Names a panel along the rail's edge; down while the panel is seen."""

    def __init__(self, name: str, title: str, side: str) -> None:
        super().__init__()
        named(self, name, title)
        self._turned = TURNED[side]
        self.setText(title)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        type_scale.wear(self, "label")

    def nextCheckState(self) -> None:
        """What it shows is whether the panel is there, however it came."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        along = metrics.horizontalAdvance(self.text()) + 2 * metrics.averageCharWidth() + 6
        found = QSize(along, metrics.height() + 10)
        return found.transposed() if self._turned else found

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """The style's own button, lying, turned as a whole."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        if self._turned:
            option.rect = option.rect.transposed()
            turn = QTransform().translate(self.width() / 2, self.height() / 2)
            turn.rotate(self._turned)
            turn.translate(-self.height() / 2, -self.width() / 2)
            painter.setTransform(turn, True)
        kind = QStyle.ComplexControl.CC_ToolButton
        self.style().drawComplexControl(kind, option, painter, self)


class Rail(QToolBar):
    """side: of SIDES. toggled(panel name): its button was pressed."""

    def __init__(self, side: str, title: str, toggle: Callable[[str], object]) -> None:
        super().__init__(title)
        self.setObjectName(f"{side}Rail")
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)  # it comes and goes with the window's size
        self._side = side
        self._toggle = toggle

    def add(self, panel: str, title: str, key: str) -> RailButton:
        button = RailButton(f"{panel}RailButton", title, self._side)
        button.setToolTip(keyed(title, key) if key else title)
        button.clicked.connect(lambda _=False: self._toggle(panel))
        self.addWidget(button)
        return button
