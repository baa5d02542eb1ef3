"""Saving: what is asked about is what is written, and a name is judged before it is asked about."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.widgets.save_dialog import CHECKPOINTS, Kind, ask_save, with_ending

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def ask(qtbot, monkeypatch, tmp_path):
    """ask(names, answers, kinds): (the path, what was said); the last name is left unless taken."""
    said = []

    def asker(names, answers=(), kinds=CHECKPOINTS, kind=0):
        parent = QWidget()
        qtbot.addWidget(parent)
        left, replies = list(names), list(answers)

        def choose(dialog):
            if not left:
                return 0
            dialog.selectNameFilter(kinds[kind].filter)
            chosen = str(tmp_path / left.pop(0))
            monkeypatch.setattr(dialog, "selectedFiles", lambda: [chosen])
            return 1

        def reply(box):
            said.append(box.text())
            return (replies.pop(0) if replies else NO).value

        monkeypatch.setattr(QFileDialog, "exec", choose)
        monkeypatch.setattr(QMessageBox, "exec", reply)
        return ask_save(parent, "Save", "proposed", kinds, "checkpoint"), said

    return asker


def test_a_bare_name_gets_its_ending_before_the_existing_file_is_asked_about(ask, tmp_path):
    (tmp_path / "run1.safetensors").write_bytes(b"dear")
    path, said = ask(["run1"], [NO])
    assert path == ""
    assert said == ["run1.safetensors already exists. Replace it?"]


def test_who_agrees_replaces_that_very_file_and_who_does_not_is_asked_for_another(ask, tmp_path):
    (tmp_path / "run1.safetensors").write_bytes(b"dear")
    assert ask(["run1"], [YES])[0] == str(tmp_path / "run1.safetensors")
    assert ask(["run1", "run2"], [NO])[0] == str(tmp_path / "run2.safetensors")


@pytest.mark.parametrize("name", ["model.PT", "model.pt", "Model.SafeTensors", "a.b.pT"])
def test_an_ending_is_told_whatever_its_case(ask, tmp_path, name):
    path, said = ask([name])
    assert (path, said) == (str(tmp_path / name), [])


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("run1", 1, "run1.pt"),
        ("lr 0.1", 0, "lr 0.1.safetensors"),
        ("run1.txt", 0, "run1.txt.safetensors"),
        ("run1.pt", 0, "run1.pt"),
    ],
)
def test_the_chosen_kind_gives_the_ending_where_the_name_has_none_of_them(name, kind, written):
    assert with_ending(name, CHECKPOINTS, CHECKPOINTS[kind]) == written


def test_a_program_ends_in_py(ask, tmp_path):
    program = (Kind("Python", ".py"),)
    assert ask(["mine"], kinds=program)[0] == str(tmp_path / "mine.py")
    assert ask(["mine.PY"], kinds=program)[0] == str(tmp_path / "mine.PY")


def test_what_is_written_beside_a_file_is_asked_about_too(ask, tmp_path):
    program = (Kind("Python", ".py", (".pt",)),)
    (tmp_path / "mine.pt").write_bytes(b"a checkpoint")
    assert ask(["mine"], [NO], program) == ("", ["mine.pt already exists. Replace it?"])
    (tmp_path / "mine.py").write_bytes(b"a program")
    path, said = ask(["mine"], [YES], program)
    assert path == str(tmp_path / "mine.py")
    assert said[-1] == "mine.py, mine.pt already exist. Replace them?"
    (tmp_path / "other.pt").mkdir()
    assert "other.pt cannot be written: it is a folder" in ask(["other"], [], program)[1][-1]


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("x" * 300, "its name is too long"),
        ("bad\udcff", "its name has a character that no file name may have"),
        ("missing/run", "its folder does not exist"),
        ("file/run", "a part of its path is a file, not a folder"),
        ("folder.pt", "it is a folder"),
        ("circle.pt", "its symbolic links lead in a circle"),
    ],
)
def test_a_name_that_cannot_be_written_is_refused_with_its_reason_and_asked_again(
    ask, tmp_path, name, cause
):
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder.pt").mkdir()
    os.symlink("circle.pt", tmp_path / "circle.pt")
    path, said = ask([name, "good"])
    assert path == str(tmp_path / "good.safetensors")
    assert len(said) == 1
    assert f"cannot be written: {cause}." in said[0]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told_before(ask, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    assert "its folder is read-only" in ask(["locked/run"])[1][0]


def test_a_write_protected_file_is_told_and_not_asked_about(ask, tmp_path, monkeypatch):
    (tmp_path / "run.pt").write_bytes(b"dear")
    monkeypatch.setattr("core.files.bounded_read.os.access", lambda *_: False)
    path, said = ask(["run.pt"])
    assert path == ""
    assert ["write-protected" in each for each in said] == [True]


def test_every_dialog_that_saves_is_this_one():
    for file in (Path(__file__).parents[3] / "gui").rglob("*.py"):
        if file.name != "save_dialog.py":
            assert "getSaveFileName" not in file.read_text(encoding="utf-8"), file
            assert "AcceptSave" not in file.read_text(encoding="utf-8"), file
