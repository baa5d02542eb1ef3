"""Where a text comes from: a file that is chosen, or what is pasted."""

from PySide6.QtWidgets import QDialog, QWidget

from core.text.text import PASTED
from gui.text.paste_dialog import PasteDialog
from gui.widgets.open_dialog import ask_file
from gui.wording.translate import tr


def ask_text(parent: QWidget, source: str) -> tuple[str, str] | None:
    """(origin, pasted text) of a source: "file" and "paste" are asked for; None for never mind."""
    if source == "file":
        kinds = tr("Texts (*.txt *.md *.py *.csv *.html);;All files (*)")
        path = ask_file(parent, tr("Open a text"), kinds, "text")
        return (path, "") if path else None
    if source == "paste":
        dialog = PasteDialog(parent)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return (PASTED, dialog.text) if chosen and dialog.text else None
    return source, ""
