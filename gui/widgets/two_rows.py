"""TwoRows: widgets in a row where there is room, the later ones in a second row where not.

SharedLine: the two lines at its end, whose texts come and go.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from gui.style import type as type_scale
from gui.widgets.layouts import in_column

NARROW, NARROWER = 68, 46  # letters' heights; below, the row is two, and scales in the second
APART = 12  # pixels at 100 %, behind the first
MOST = 0.9  # of the room of two lines, to the second
SHARE_OF_LAST, SHARE_OF_TEXTS = 4, 5  # of what is left: in the former a name, too, has room
WIDEST = 16_777_215  # Qt's QWIDGETSIZE_MAX: as wide as may be


class SharedLine(QWidget):
    """`left` from its left end, `right` at its right one. `right` has what it asks for, up to MOST
    of it, and `left` all else, so that no text of `left` changes how much of `right` is read.
    """

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left = left
        self._right = right
        for each in (left, right):
            each.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._left.sizeHint().expandedTo(self._right.sizeHint())

    def event(self, event: QEvent) -> bool:
        """Without a layout, a child that asks for another size has only this one do it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        wide, high = self.width(), self.height()
        last = min(self._right.sizeHint().width(), round(MOST * wide))
        first = max(wide - last - self.fontMetrics().averageCharWidth(), 0)
        self._left.setGeometry(0, 0, first, high)
        self._right.setGeometry(wide - last, 0, last, high)


class TwoRows(QWidget):
    """first: never wrapped. scales: after these, or in the second row; the last of them has what is
    left, up to what it asks for. then: two lines whose texts come and go, and share what is left.
    Where all stands depends on the width alone, so no text moves anything.
    """

    def __init__(
        self, first: Sequence[QWidget], scales: Sequence[QWidget], then: tuple[QWidget, QWidget]
    ) -> None:
        super().__init__()
        self._scales = scales
        self._then = SharedLine(*then)
        scales[-1].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._top = QHBoxLayout()
        self._below = QHBoxLayout()
        self._placed: tuple[bool, bool] | None = None
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)
        for place, widget in enumerate(first):
            if place == 1:
                self._top.addSpacing(type_scale.px(APART))  # what it is called is no button
            self._top.addWidget(widget)
        column = in_column(self, spacing=3)
        column.addLayout(self._top)
        column.addLayout(self._below)
        self._place(narrow=False, narrower=False)

    @property
    def is_narrow(self) -> bool:
        return self._placed is not None and self._placed[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        em, last = self.fontMetrics().height(), self._scales[-1]
        narrower = self.width() < NARROWER * em
        most = last.minimumSizeHint() if narrower else last.sizeHint()
        last.setMaximumWidth(most.width())
        self._place(self.width() < NARROW * em, narrower)

    def _place(self, narrow: bool, narrower: bool) -> None:
        if (narrow, narrower) == self._placed:
            return
        self._placed = narrow, narrower
        self._top.removeItem(self._rest)
        for row in (self._top, self._below):
            for widget in (*self._scales, self._then):
                row.removeWidget(widget)
        for widget in self._scales:
            share = SHARE_OF_LAST if widget is self._scales[-1] else 0
            (self._below if narrower else self._top).addWidget(widget, share)
        for widget in self._scales[:-1]:
            widget.setMaximumWidth(widget.minimumSizeHint().width() if narrower else WIDEST)
        (self._below if narrow else self._top).addWidget(self._then, SHARE_OF_TEXTS)
        if narrow:
            self._top.addItem(self._rest)
