"""Labels whose format is their class: a QLabel left alone takes for HTML whatever looks like it.

A Label shows every character of its text; an HtmlLabel is for HTML of ours, in which text from
outside stands as gui.wording.plain.html_text makes it. No other module makes a label of Qt's own.
Both say what they were given, and draw it so that no line of theirs parts "t = 3".
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.wording.together import together, together_html

if TYPE_CHECKING:  # what a part of either kind is mixed into
    MixedInto = QLabel
else:
    MixedInto = type("MixedInto", (), {})


class Label(QLabel):
    """Plain text. properties: Qt's, such as wordWrap and objectName."""

    _given = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent, **properties)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def text(self) -> str:
        return self._given

    def setText(self, text: str) -> None:
        self._given = text
        super().setText(together(text))


class HtmlLabel(QLabel):
    """HTML of ours, also where no tag stands in it now."""

    _given = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent, **properties)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)

    def text(self) -> str:
        return self._given

    def setText(self, text: str) -> None:
        self._given = text
        super().setText(together_html(text))
