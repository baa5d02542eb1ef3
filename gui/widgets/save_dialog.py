"""Where to save: the dialog of everything that is saved. What it asks about is what is written.

The ending is there before anything is asked, in whatever case it was typed; a name that cannot be
written is refused with its reason, and the dialog comes back with it; an existing file is named
before it is replaced.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.files.bounded_read import shown, unwritable
from gui.widgets.file_dialog import dress
from gui.widgets.message_box import MessageBox
from gui.widgets.named import named
from gui.wording.translate import tr


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name, and the ending that makes it one."""

    name: str
    ending: str

    @property
    def filter(self) -> str:
        return f"{self.name} (*{self.ending})"


CHECKPOINTS = (Kind("safetensors", ".safetensors"), Kind("PyTorch", ".pt"))


def ask_save(parent: QWidget, title: str, proposed: str, kinds: Sequence[Kind]) -> str:
    """A path that can be written and ends as one of `kinds`, or "" for never mind.

    proposed: a name without its ending.
    """
    filters = ";;".join(kind.filter for kind in kinds)
    dialog = named(QFileDialog(parent, title, "", filters), "saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it knows the name without ending
    dialog.selectFile(proposed + kinds[0].ending)
    dress(dialog)
    path = ""
    while not path and dialog.exec():
        chosen = next(kind for kind in kinds if kind.filter == dialog.selectedNameFilter())
        wanted = with_ending(dialog.selectedFiles()[0], kinds, chosen)
        dialog.selectFile(wanted)
        path = wanted if _agreed(parent, wanted) else ""
    dialog.deleteLater()
    return path


def with_ending(path: str, kinds: Sequence[Kind], chosen: Kind) -> str:
    """The path itself where it ends as one of `kinds`, in any case; else with the chosen ending."""
    if path.lower().endswith(tuple(kind.ending for kind in kinds)):
        return path
    return path + chosen.ending


def _agreed(parent: QWidget, path: str) -> bool:
    """Whether this very file may be written: it can be, and if there is one, it was asked about."""
    cause = unwritable(path)
    if cause:
        sentence = tr("{} cannot be written: {}. Choose another name or folder.")
        _ask(parent, sentence.format(shown(path), cause), QMessageBox.StandardButton.Ok)
        return False
    if not os.path.lexists(path):
        return True
    sentence = tr("{} already exists. Replace it?").format(shown(Path(path).name))
    both = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    return _ask(parent, sentence, both) == QMessageBox.StandardButton.Yes


def _ask(
    parent: QWidget, sentence: str, buttons: QMessageBox.StandardButton
) -> QMessageBox.StandardButton:
    box = MessageBox(parent, "saveQuestion", tr("Save"), sentence)
    box.warn()
    box.setStandardButtons(buttons)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    answer = QMessageBox.StandardButton(box.exec())
    box.deleteLater()
    return answer
