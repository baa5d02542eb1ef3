"""SideColumn: how wide a page's controls are: in a wide page wider, as the Lab's columns are."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.style import type as type_scale

LARGE = 1440  # pixels at 100 %; of what a page has beyond, the controls have a share
SHARE, MOST = 0.1, 70


class SideColumn(QObject):
    """Gives the column its width, now and whenever its page or the zoom is another.

    least: pixels of a page that is not wide, as it is zoomed.
    """

    def __init__(self, column: QWidget, least: Callable[[], float]) -> None:
        super().__init__(column)
        self._column = column
        self._least = least
        self._page: QWidget | None = None
        column.installEventFilter(self)
        type_scale.keep(column, lambda _: self._fit())
        self._follow()

    def _follow(self) -> None:
        """The page is whose child the column has become."""
        page = self._column.parentWidget()
        if page is self._page:
            return
        if self._page is not None:
            self._page.removeEventFilter(self)
        self._page = page
        if page is not None:
            page.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        wide = 0.0 if self._page is None else self._page.width() * 100 / type_scale.zoom()
        more = min(max(wide - LARGE, 0) * SHARE, MOST)
        width = round(self._least()) + type_scale.px(more)
        if self._column.maximumWidth() != width or self._column.minimumWidth() != width:
            self._column.setFixedWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() == QEvent.Type.ParentChange:
            self._follow()
        elif watched is self._page and event.type() == QEvent.Type.Resize:
            self._fit()
        return False
