"""ActDialog: a dialog whose buttons act at once, and which stays until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.buttons import DialogButtons
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label


class ActDialog(QDialog):
    """error: why the last act could not be."""

    def __init__(self, name: str, title: str, parent: QWidget, about: str = "") -> None:
        """name: what its object begins with. about: what that of its error does, else the same."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(f"{name}Dialog")
        self.setWindowTitle(title)
        self.error = ErrorLabel(f"{about or name}Error")

    def lay_out(self, about: str, body: QWidget, *buttons: QPushButton) -> None:
        """From above to below: what it is for, what is acted on, what acts on it, and Close."""
        close = DialogButtons(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        line = QHBoxLayout()
        for each in buttons:
            line.addWidget(each)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(Label(about, wordWrap=True))
        column.addWidget(body, 1)
        column.addWidget(self.error)
        column.addLayout(line)
