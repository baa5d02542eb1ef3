"""FormArea: a form scrolled where the window is too low for it, above what stays in sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStyle, QWidget

from gui.widgets.cards import as_card
from gui.widgets.fade import Fade
from gui.widgets.named import named

FADED = 0.8  # lines of it at its foot: a field that is cut can still be read


class FormArea(QScrollArea):
    """As high as the form, and no higher."""

    def __init__(self, name: str, said: str, form: QWidget) -> None:
        super().__init__()
        named(self, name, said)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form = form
        self.setWidget(form)
        as_card(self)
        as_card(form)
        Fade(self, FADED)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form has become higher or lower. Qt has the area watch it in any case."""
        taken = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width its texts take other heights."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, wide = self._form.sizeHint(), self.viewport().width()
        if self._form.hasHeightForWidth():
            hint.setHeight(self._form.heightForWidth(wide))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 120)

    @property
    def needs(self) -> int:
        """Pixels that the form and a scroll bar beside it take: nothing is behind the bar."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._form.minimumSizeHint().width() + bar + 4
