"""Help > Keys: all of them, in a list that scrolls where the screen has no room for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.style import type as type_scale
from gui.widgets.buttons import DialogButtons
from gui.widgets.fade import Fade
from gui.widgets.named import named
from gui.window.screen import fit
from gui.wording.punctuation import items
from gui.wording.translate import tr

WIDE = 620  # pixels at 100 %
MARGIN = 8  # around the list


class KeysDialog(QDialog):
    """pages: the titles of their tabs, in their order. Training goes on behind it."""

    def __init__(self, parent: QWidget, pages: Sequence[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("keysDialog")
        self.setWindowTitle(tr("Keys"))
        self.text = named(QTextBrowser(), "keysText", tr("Keys"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(MARGIN)
        rows = (
            f"<tr><td><b>{key}</b>&nbsp;&nbsp;</td><td>{what}</td></tr>"
            for key, what in _keys(pages)
        )
        self.text.setHtml(f"<table>{''.join(rows)}</table>")
        Fade(self.text)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as the list, as far as the screen has room."""
        super().showEvent(event)
        wide = type_scale.px(WIDE)
        self.text.document().setTextWidth(wide)
        around = self.sizeHint().height() - self.text.sizeHint().height() + 2 * MARGIN
        self.resize(wide + 4 * MARGIN, round(self.text.document().size().height()) + around)
        fit(self)


def _keys(pages: Sequence[str]) -> Sequence[tuple[str, str]]:
    """(key, what it does)."""
    return (
        ("Space", tr("run / pause")),
        ("→ / ←", tr("step / step back")),
        ("Shift+→ / Shift+←", tr("next / previous epoch")),
        ("Home / End", tr("rewind / newest epoch")),
        ("+ / −", tr("faster / slower")),
        ("↑ / ↓", tr("in the picture: previous / next unit, or letter")),
        ("Page ↑ / Page ↓", tr("in the picture: layer or row above / below")),
        ("Enter", tr("in the picture: open the cell, or close it; on Learn, step done: go on")),
        ("Alt+→ / Alt+←", tr("on Learn: the next / previous step of the lesson")),
        ("Alt+↓", tr("on Learn: to the question, or the way on; Esc: back to the figure")),
        ("Ctrl+Enter", tr("Compare, Program: run; Seeds, Tasks, Text: train; Try it: write")),
        ("Ctrl+N", tr("own word pair")),
        ("Ctrl+T", tr("own text, for a language model")),
        (f"Ctrl+1 … {len(pages)}", tr("pages: {}").format(items(pages))),
        ("Ctrl+L / Ctrl+M / Ctrl+E", tr("lessons / model / explanation: show, or hide")),
        ("Ctrl+K", tr("fork from here: another run goes on from the playhead")),
        ("F2 / Del", tr("in the runs: rename / delete")),
        ("Ctrl+Z / Ctrl+Shift+Z", tr("undo / redo what was done to runs")),
        ("Ctrl+O", tr("open a session, a checkpoint, a sweep, a lesson or a text")),
        ("Ctrl+S / Ctrl+Shift+S", tr("save the session / under another name")),
        ("Ctrl+Shift+E", tr("export: the run in front, as a file for other programs")),
        ("Ctrl+Alt+S", tr("save a checkpoint of the run in front")),
        ("Ctrl++ / Ctrl+− / Ctrl+0", tr("larger / smaller / as suits this screen")),
        ("F11", tr("full screen")),
        ("F5", tr("present: one figure and the transport, large; again or Esc: back")),
        ("B / 1 … 9", tr("while presenting: blank the screen / jump to a bookmark")),
        ("H", tr("while presenting: hide what it predicts, or show it")),
        ("A", tr("where what it predicts is hidden: show it here")),
        ("Ctrl+B / Ctrl+Shift+B", tr("set or remove a bookmark here / all bookmarks")),
        ("Ctrl+J / Ctrl+Shift+J", tr("write a note on this moment / all notes of the run")),
        ("Ctrl", tr("close a tip; so does Esc")),
        ("F1", tr("what is this? under the mouse, or where the keyboard is")),
        ("Shift+F10", tr("the menu of what has the keyboard, as a right click opens it")),
        ("Shift+F1", tr("glossary: every term, and where it is taught")),
        ("Esc", tr("one level out: a field, the editor (then Tab), a cell, a unit, a drawer")),
        ("?", tr("this list")),
    )
