"""MessageBox: a message whose text is plain, or HTML of ours where that is said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class MessageBox(QMessageBox):
    """Left alone, a QMessageBox takes for HTML whatever looks like it: a file's name may."""

    def __init__(
        self, parent: QWidget, name: str, title: str, text: str, html: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.RichText if html else Qt.TextFormat.PlainText)
        self.setText(text)
