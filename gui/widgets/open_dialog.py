"""Which file to open: the dialog of everything that is opened. Its buttons look like all others."""

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from gui.widgets.buttons import without_icons
from gui.widgets.named import named


def ask_file(parent: QWidget, title: str, folder: str, filters: str) -> str:
    """A file that is there, or "" for never mind. folder: "" for the present one."""
    dialog = named(QFileDialog(parent, title, folder, filters), "openDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    for box in dialog.findChildren(QDialogButtonBox):  # of Qt's own dialog; the system's has none
        without_icons(box)
    path = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    return path
