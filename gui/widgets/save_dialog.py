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
from gui.widgets.file_places import folder_of, was_at
from gui.widgets.message_box import MessageBox
from gui.widgets.named import named
from gui.wording.punctuation import items
from gui.wording.translate import tr


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name, and the ending that makes it one. beside: the endings of what is
    written with it under its name.
    """

    name: str
    ending: str
    beside: tuple[str, ...] = ()

    @property
    def filter(self) -> str:
        return f"{self.name} (*{self.ending})"


CHECKPOINTS = (Kind("safetensors", ".safetensors"), Kind("PyTorch", ".pt"))


def ask_save(parent: QWidget, title: str, proposed: str, kinds: Sequence[Kind], place: str) -> str:
    """A path that can be written and ends as one of `kinds`, or "" for never mind.

    proposed: a name without its ending. place: the kind by which its folder is remembered.
    """
    filters = ";;".join(kind.filter for kind in kinds)
    dialog = named(QFileDialog(parent, title, folder_of(place), filters), "saveDialog")
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
        files = (wanted, *(Path(wanted).with_suffix(end) for end in _kind(wanted, kinds).beside))
        path = wanted if _agreed(parent, tuple(map(str, files))) else ""
    dialog.deleteLater()
    if path:
        was_at(place, path)
    return path


def with_ending(path: str, kinds: Sequence[Kind], chosen: Kind) -> str:
    """The path itself where it ends as one of `kinds`, in any case; else with the chosen ending."""
    if path.lower().endswith(tuple(kind.ending for kind in kinds)):
        return path
    return path + chosen.ending


def _kind(path: str, kinds: Sequence[Kind]) -> Kind:
    return next(kind for kind in kinds if path.lower().endswith(kind.ending))


def _agreed(parent: QWidget, paths: Sequence[str]) -> bool:
    """Whether these very files may be written: they can be, and of those that there are already it
    was asked.
    """
    for path in paths:
        cause = unwritable(path)
        if cause:
            sentence = tr("{} cannot be written: {}. Choose another name or folder.")
            _ask(parent, sentence.format(shown(path), cause), QMessageBox.StandardButton.Ok)
            return False
    names = [shown(Path(path).name) for path in paths if os.path.lexists(path)]
    if not names:
        return True
    sentence = tr("{} already exists. Replace it?").format(names[0])
    if len(names) > 1:
        sentence = tr("{} already exist. Replace them?").format(items(names))
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
