"""Which file to open: the dialog of everything that is opened. Its buttons look like all others."""

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.widgets.file_dialog import dress
from gui.widgets.file_places import folder_of, was_at
from gui.widgets.named import named


def ask_file(parent: QWidget, title: str, filters: str, place: str) -> str:
    """A file that is there, or "" for never mind. place: the kind by which its folder is
    remembered.
    """
    dialog = named(QFileDialog(parent, title, folder_of(place), filters), "openDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dress(dialog)
    path = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    if path:
        was_at(place, path)
    return path
