"""TwoRows: widgets in a row where there is room, the later ones in a second row where not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from gui.widgets.layouts import in_column

NARROW, NARROWER = 68, 46  # letters' heights; below, the row is two, and scales in the second
SHARES, NARROWER_SHARES = (1, 3), (1, 4)  # of what is left, to the texts that come and go
SHARE_OF_LAST = 2
WIDEST = 16_777_215  # Qt's QWIDGETSIZE_MAX: as wide as may be


class TwoRows(QWidget):
    """first: never wrapped. scales: after these, or in the second row; the last of them has what is
    left, up to what it asks for. then: two lines whose texts come and go, and share what is left.
    Where all stands depends on the width alone, so no text moves anything.
    """

    def __init__(
        self, first: Sequence[QWidget], scales: Sequence[QWidget], then: Sequence[QWidget]
    ) -> None:
        super().__init__()
        self._scales = scales
        self._then = then
        for widget in (scales[-1], *then):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._top = QHBoxLayout()
        self._below = QHBoxLayout()
        self._placed: tuple[bool, bool] | None = None
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)
        for widget in first:
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
        self._scales[-1].setMaximumWidth(self._scales[-1].sizeHint().width())
        em = self.fontMetrics().height()
        self._place(self.width() < NARROW * em, self.width() < NARROWER * em)

    def _place(self, narrow: bool, narrower: bool) -> None:
        if (narrow, narrower) == self._placed:
            return
        self._placed = narrow, narrower
        self._top.removeItem(self._rest)
        for row in (self._top, self._below):
            for widget in (*self._scales, *self._then):
                row.removeWidget(widget)
        for widget in self._scales:
            share = SHARE_OF_LAST if widget is self._scales[-1] else 0
            (self._below if narrower else self._top).addWidget(widget, share)
        for widget in self._scales[:-1]:
            widget.setMaximumWidth(widget.minimumSizeHint().width() if narrower else WIDEST)
        shares = NARROWER_SHARES if narrower else SHARES
        for widget, share in zip(self._then, shares, strict=True):
            (self._below if narrow else self._top).addWidget(widget, share)
        if narrow:
            self._top.addItem(self._rest)
