"""A radio button whose text goes on in further lines, where Qt's own cuts it at the edge."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui.widgets.code_rows import FURTHER, end_of_row
from gui.widgets.code_units import cut, paired


class WrappedChoice(QRadioButton):
    """A choice that is as wide as it is made; text() has the line breaks that this takes. hangs: a
    line of code, which goes on further in than it begins: at the margin it looked like a line of
    its own.
    """

    def __init__(self, text: str, parent: QWidget | None = None, hangs: bool = False) -> None:
        super().__init__(text, parent)
        self._whole = text
        indent = len(text) - len(text.lstrip(" ")) + FURTHER
        self._hang = " " * indent if hangs else ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._wrap()

    def _wrap(self) -> None:
        text = "\n".join(self._lines(self._room()))
        if text != self.text():
            self.setText(text)

    def _room(self) -> int:
        """Pixels beside the button itself."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_RadioButtonContents
        return max(1, self.style().subElementRect(contents, option, self).width())

    def _lines(self, room: int) -> list[str]:
        layout = QTextLayout(self._whole, self.font())
        layout.beginLayout()
        found: list[str] = []
        aside = self.fontMetrics().horizontalAdvance(self._hang)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room - (aside if found else 0))
            start = line.textStart()
            end = start + line.textLength()
            if self._hang and (sooner := end_of_row(paired(self._whole), start, end)) < end:
                line.setNumColumns(sooner - start)
                end = sooner
            text = cut(self._whole, start, end).rstrip()
            found.append(self._hang + text.lstrip() if found else text)
        layout.endLayout()
        return found
