"""Which file to open: the dialog of everything that is opened. Its buttons look like all others."""

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.widgets.file_dialog import dress
from gui.widgets.named import named


def ask_file(parent: QWidget, title: str, folder: str, filters: str) -> str:
    """A file that is there, or "" for never mind. folder: "" for the present one."""
    dialog = named(QFileDialog(parent, title, folder, filters), "openDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dress(dialog)
    path = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    return path
