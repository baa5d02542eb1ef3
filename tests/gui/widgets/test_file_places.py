"""Dialogs for files begin where the user last was with one of that kind."""

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from core.system.folders import home
from gui.widgets import file_places
from gui.widgets.open_dialog import ask_file
from gui.widgets.save_dialog import CHECKPOINTS, ask_save


@pytest.fixture
def places(monkeypatch):
    found = {}
    monkeypatch.setattr(file_places, "_places", found)
    return found


def test_a_dialog_begins_where_the_last_file_of_its_kind_was(qtbot, monkeypatch, tmp_path, places):
    parent, begun = QWidget(), []
    qtbot.addWidget(parent)
    one, other = (tmp_path / name for name in ("one", "other"))
    for each in (one, other):
        each.mkdir()

    def choose(dialog):
        begun.append(dialog.directory().absolutePath())
        chosen = [str(one / "a.pt")] if dialog.objectName() == "saveDialog" else [str(other / "b")]
        monkeypatch.setattr(dialog, "selectedFiles", lambda: chosen)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    for _ in range(2):
        ask_save(parent, "Save", "a", CHECKPOINTS, "checkpoint")
        ask_file(parent, "Open", "All (*)", "text")
    ask_file(parent, "Open", "All (*)", "session")  # never asked for yet
    assert begun[1:] == [str(one), str(one), str(other), str(other)]
    assert places == {"checkpoint": str(one), "text": str(other), "session": str(other)}


def test_a_folder_that_has_gone_is_not_begun_in(tmp_path, monkeypatch, places):
    documents = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    places.update(session=str(tmp_path / "gone"), text=str(tmp_path))
    assert file_places.folder_of("session") == str(tmp_path)
    del places["text"]
    assert file_places.folder_of("session") == str(home())
    documents.mkdir()
    assert file_places.folder_of("session") == str(documents)
