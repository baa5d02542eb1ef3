"""ChoiceBox: a combo box for names of any length, as wide as its longest where there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from gui.style import type as type_scale
from gui.widgets.painting import painted

CONTROL, FIELD = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField


class ChoiceBox(QComboBox):
    """Where there is less room, the middle of the name is left out; the list has it whole.

    least: pixels at 100 % that it asks for at least.
    """

    least = 140

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Qt's own is too narrow for names with letters of another font."""
        found = super().sizeHint()
        if self.sizeAdjustPolicy() != QComboBox.SizeAdjustPolicy.AdjustToContents:
            return found
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect.setWidth(1000)
        frame = 1000 - self.style().subControlRect(CONTROL, option, FIELD, self).width()
        advance = self.fontMetrics().horizontalAdvance
        names = (self.placeholderText(), *(self.itemText(k) for k in range(self.count())))
        widest = max(map(advance, names))
        return QSize(max(found.width(), widest + frame + 8), found.height())

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), type_scale.px(self.least)), whole.height())

    def shown_text(self) -> str:
        """The chosen name, as it has room; what stands there while none is."""
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        middle = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(text, middle, self.text_room())

    def text_room(self) -> int:
        """Pixels that a name may take."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self.style().subControlRect(CONTROL, option, FIELD, self).width() - 4

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        self.style().drawComplexControl(CONTROL, option, painter, self)
        option.currentText = self.shown_text()
        label = QStyle.ControlElement.CE_ComboBoxLabel
        painter.setPen(option.palette.buttonText().color())
        self.style().drawControl(label, option, painter, self)
