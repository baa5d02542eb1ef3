"""MessageBox: a message whose text is plain, or HTML of ours where that is said.

Its sign and buttons are the theme's: the style's own, a red cross and a tick, are of another world.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.style import icons, theme
from gui.widgets.buttons import without_icons

SIGN = 2.2  # of the font's height


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

    def warn(self) -> None:
        """With the theme's sign for what went wrong, or might."""
        colors = theme.current()
        side = int(self.fontMetrics().height() * SIGN)
        sign = icons.icon("mdi6.alert-outline", colors.wrong, colors.faint)
        self.setIconPixmap(sign.pixmap(side, side))

    def showEvent(self, event: QShowEvent) -> None:
        without_icons(self)
        self._let_esc_close()
        super().showEvent(event)

    def _let_esc_close(self) -> None:
        """Where OK stands beside another that does something, Qt knows of no way out."""
        ok = self.button(QMessageBox.StandardButton.Ok)
        roles = [self.buttonRole(each) for each in self.buttons()]
        is_told = self.escapeButton() is not None or QMessageBox.ButtonRole.RejectRole in roles
        if ok is not None and not is_told:
            self.setEscapeButton(ok)
