"""A table on the clipboard, as letters with tabs and as the cells that office programs paste."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gui.wording.pasted import as_html


def copy_table(table: str) -> None:
    """table: as gui.wording.pasted has them."""
    data = QMimeData()
    data.setText(table)
    data.setHtml(as_html(table))
    QGuiApplication.clipboard().setMimeData(data)
