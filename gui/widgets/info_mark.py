"""InfoMark: ⓘ, behind which stands a remark that not everyone needs; a warning stands in words."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWhatsThis, QWidget

from gui.style import maths_face, theme
from gui.widgets.one_line import OneLine
from gui.widgets.painting import stroke
from gui.wording.punctuation import sentences

SIGN = "ⓘ"
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InfoMark(OneLine):
    """Told on hover, by a click, and by Enter where Tab has come to it.

    name: of the object. said: what the remark is about, to who cannot see the mark.
    """

    READS = QAccessible.Role.Button

    def __init__(self, name: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, least=1)
        self._remark = ""
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def tell(self, remark: str, warning: str = "") -> None:
        """remark: "" for none, and no mark. warning: what is to be read at once."""
        self._remark = remark
        self.setText(warning or (SIGN if remark else ""))
        self.setToolTip(f"<p>{escape(remark)}</p>" if remark else "")
        self.setAccessibleDescription(sentences(warning, remark))
        self.set_ink(theme.current().color("wrong" if warning else "text"))  # a thin sign

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._remark:
            where = self.mapToGlobal(self.rect().bottomLeft())
            QWhatsThis.showText(where, self.toolTip(), self)

    def sizeHint(self) -> QSize:
        """With its sign's room before there is a remark: what it was given then would cut it."""
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        wide = QFontMetrics(maths_face.font()).horizontalAdvance(SIGN) + 2
        return super().minimumSizeHint().expandedTo(QSize(wide, 0))

    def _parts(self) -> list[tuple[str, QFont]]:
        """Few faces have the sign; that of formulas, which the program brings, does."""
        return [(SIGN, maths_face.font())] if self.text() == SIGN else super()._parts()

    def _draw(self, painter: QPainter) -> None:
        super()._draw(painter)
        if self.hasFocus():
            painter.setPen(stroke(theme.current().color("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
