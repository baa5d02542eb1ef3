"""TwoRows: widgets in a row where there is room, the later ones in a second row where not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

NARROW = 68  # letters' heights; below, the row is two
SHARES = (1, 3)  # of what is left, to the texts that come and go


class TwoRows(QWidget):
    """first: never wrapped. then: two lines whose texts come and go, and share what is left. Where
    all stands depends on the width alone, so no text moves anything.
    """

    def __init__(self, first: Sequence[QWidget], then: Sequence[QWidget]) -> None:
        super().__init__()
        self._then = then
        for widget in then:
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._top = QHBoxLayout()
        self._below = QHBoxLayout()
        self._is_narrow: bool | None = None
        for widget in first:
            self._top.addWidget(widget)
        self._top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._top)
        column.addLayout(self._below)
        self._place(narrow=False)

    @property
    def is_narrow(self) -> bool:
        return bool(self._is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width() < NARROW * self.fontMetrics().height())

    def _place(self, narrow: bool) -> None:
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        row: QBoxLayout = self._below if narrow else self._top
        for widget, share in zip(self._then, SHARES, strict=True):
            for other in (self._top, self._below):
                other.removeWidget(widget)
            row.addWidget(widget, share)
