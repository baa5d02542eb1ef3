"""Where a text comes from: a file that is chosen, or what is pasted."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget

from core.texts import PASTED

CLIPBOARD_MAX = 100_000  # letters: a text field takes minutes over a million


def _tr(text: str) -> str:
    return QCoreApplication.translate("TextSources", text)


def ask_text(parent: QWidget, source: str) -> tuple[str, str] | None:
    """(origin, pasted text) of a source: "file" and "paste" are asked for; None for never mind."""
    if source == "file":
        kinds = _tr("Texts (*.txt *.md *.py *.csv *.html);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(parent, _tr("Open a text"), "", kinds)
        return (path, "") if path else None
    if source == "paste":
        given = QApplication.clipboard().text()[:CLIPBOARD_MAX]
        title, about = _tr("Paste a text"), _tr("What is to be learnt:")
        pasted, ok = QInputDialog.getMultiLineText(parent, title, about, given)
        return (PASTED, pasted) if ok and pasted else None
    return source, ""
