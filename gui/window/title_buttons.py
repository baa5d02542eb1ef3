"""TitleButtons: the signs by which a panel is taken off and closed, in the theme's own ink.

Fusion's are pictures of one grey for every ground: in the dark they were hardly to be seen.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QDockWidget

from gui.style import theme
from gui.style.icons import icon

SIGNS = {
    "qt_dockwidget_floatbutton": "mdi6.window-restore",
    "qt_dockwidget_closebutton": "mdi6.close",
}
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
AFTER = (  # which Qt may have given them its own pictures again
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.Show,
    QEvent.Type.LayoutRequest,
)


class TitleButtons(QObject):
    """Of one dock: Qt changes its buttons' pictures whenever it is placed anew."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._icons: dict[str, QIcon] = {}
        self._ink = ""
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(self._on_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in AFTER:
            self._wear()
        return False

    @Slot(bool)
    def _on_moved(self, _floats: bool) -> None:
        self._wear()

    def _wear(self) -> None:
        colors = theme.current()
        ink = colors.color("muted").name()
        if ink != self._ink:
            resting = colors.color("resting").name()
            self._icons = {name: icon(sign, ink, resting) for name, sign in SIGNS.items()}
            self._ink = ink
        for each in self._dock.findChildren(QAbstractButton, options=DIRECT):
            worn = self._icons.get(each.objectName())
            if worn is not None and each.icon().cacheKey() != worn.cacheKey():
                each.setIcon(worn)
