"""Menus and dialogs: files, themes, panels, help; the keys that have no button."""

import os
import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMessageBox, QPushButton

from core.checkpoint.checkpoint import load
from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from gui.style import motion
from gui.window.file_menu import told_apart
from gui.window.screen import room


@pytest.fixture
def trigger(window):
    """Triggers the window's action of a name."""
    return lambda name: window.findChild(QAction, f"{name}Action").trigger()


@pytest.fixture
def find_menu(window):
    """The window's menu of a title."""
    menus = {each.title(): each for each in window.menuBar().findChildren(QMenu)}
    return menus.__getitem__


def message(window, name):
    return window.findChild(QMessageBox, name)


def choose_to_save(monkeypatch, path, kind="safetensors (*.safetensors)"):
    """The dialog's answer; "" leaves it. One that is not taken is not given again."""
    left = [str(path)] if path else []

    def choose(dialog):
        if not left:
            return 0
        left.clear()
        dialog.selectNameFilter(kind)
        monkeypatch.setattr(dialog, "selectedFiles", lambda: [str(path)])
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)


def choose_to_open(monkeypatch, path):
    def choose(dialog):
        monkeypatch.setattr(dialog, "selectedFiles", lambda: [str(path)])
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)


@pytest.mark.parametrize("kind", ["safetensors (*.safetensors)", "PyTorch (*.pt)"])
def test_what_was_saved_is_opened_again_and_listed_as_recent(
    window, wait, trigger, monkeypatch, tmp_path, qtbot, kind, without_child
):
    window.session.transport.next_epoch()
    wait()
    choose_to_save(monkeypatch, tmp_path / "mine", kind)
    with qtbot.waitSignal(window.session.checkpoints.saved) as saved:
        trigger("save")
    path = saved.args[0]
    assert path.endswith(".pt" if "PyTorch" in kind else ".safetensors")
    choose_to_open(monkeypatch, path)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        trigger("open")
    wait()
    assert len(window.session.runs.all) == 2
    assert window.settings.recent == [path]
    recent = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open &recent")
    recent.aboutToShow.emit()
    assert recent.toolTipsVisible()  # which tell the folder
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        recent.actions()[0].trigger()


def test_of_recent_files_with_one_name_the_folders_tell_which_is_which():
    paths = ["/a/x/hello.pt", "/b/x/hello.pt", "/c/hello.pt", "/c/bye.pt", "", "/"]
    wanted = ["hello.pt — a/x", "hello.pt — b/x", "hello.pt — c", "bye.pt", "", "/"]
    if os.sep == "/":
        assert told_apart(paths) == wanted
    assert told_apart(["same/a.pt", "same/a.pt"]) == ["a.pt — same", "a.pt — same"]


def test_a_file_that_cannot_be_written_is_a_sentence_with_its_name(
    window, trigger, monkeypatch, tmp_path, qtbot
):
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()) or 0)
    choose_to_save(monkeypatch, tmp_path / "no such folder" / "a.pt")
    trigger("save")
    assert "no such folder" in said[0]
    with qtbot.waitSignal(window.session.checkpoints.unsaved):  # the folder went meanwhile
        window.session.checkpoints.save(str(tmp_path / "no such folder" / "a.pt"))
    assert "no such folder" in message(window, "errorBox").text()


@pytest.mark.parametrize("kind", ["word", "task"])
def test_what_could_not_be_saved_is_saved_as_it_was_in_another_place(
    window, monkeypatch, tmp_path, qtbot, wait, kind
):
    session, nowhere = window.session, str(tmp_path / "gone" / "a.safetensors")
    if kind == "word":
        session.transport.next_epoch()
        wait()
        session.transport.next_epoch()
        wait()
        run = session.runs.current
        with qtbot.waitSignal(session.checkpoints.unsaved):
            session.checkpoints.save(nowhere)
        session.transport.rewind()  # what is saved then is what was to be saved
        wait()
        updates = 1
    else:
        made = SyntheticTask("echo", 6), ModelSpec("RNN", hidden_size=4, head="Linear")
        training = TrainingSpec(epochs=6, batch_size=2)
        run = session.tasks.start(Experiment(*made, training)).runs[0]
        qtbot.waitUntil(lambda: not session.tasks.running)
        with qtbot.waitSignal(session.checkpoints.unsaved):
            session.tasks.save(run, nowhere)
        updates = 6
    assert "The run is kept" in message(window, "errorBox").text()
    choose_to_save(monkeypatch, tmp_path / "b.safetensors")
    with qtbot.waitSignal(session.checkpoints.saved) as saved:
        window.findChild(QPushButton, "saveAgainButton").click()
    assert saved.args == [str(tmp_path / "b.safetensors"), updates]
    found = load(tmp_path / "b.safetensors")
    assert (found.state.updates, found.experiment) == (updates, run.experiment)


def test_a_damaged_file_is_a_sentence_and_changes_nothing(
    window, trigger, monkeypatch, tmp_path, qtbot
):
    path, before = tmp_path / "broken.safetensors", window.session.runs.current
    path.write_bytes(b"\x00" * 40)
    choose_to_open(monkeypatch, path)
    with qtbot.waitSignal(window.session.failed):
        trigger("open")
    assert "broken.safetensors" in message(window, "errorBox").text()
    assert window.session.runs.current is before
    assert window.settings.recent == []


def test_leaving_the_dialog_does_nothing(window, trigger, monkeypatch):
    choose_to_save(monkeypatch, "")
    choose_to_open(monkeypatch, "")
    trigger("save")
    trigger("open")
    assert len(window.session.runs.all) == 1


def test_about_names_the_version_and_credits_the_lecture(window, trigger, qapp):
    qapp.setApplicationVersion("1.2.3")
    trigger("about")
    text = message(window, "aboutBox").text()
    assert "Unroll 1.2.3" in text
    assert "Sequential Model (RNN, LSTM)" in text
    assert "Dapeng Shang" in text


def test_the_list_of_keys_opens_on_a_question_mark(window, qtbot):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Question)
    keys = window.findChild(QDialog, "keysDialog")
    text = keys.text.toPlainText()
    for key in ("Space", "Home / End", "Ctrl+O", "F1", "Esc"):
        assert key in text
    assert keys.height() <= room(keys).height()  # the list is longer than a small screen
    keys.close()


def test_the_theme_changes_at_once_and_is_remembered(window, trigger, qtbot):
    def lightness():
        return window.palette().window().color().lightness()

    trigger("darkTheme")
    qtbot.waitUntil(lambda: lightness() < 80)
    assert window.settings.theme == "dark"
    trigger("lightTheme")
    qtbot.waitUntil(lambda: lightness() > 200)


def test_reduced_motion_is_chosen_in_the_menu_and_remembered(window, trigger, find_menu):
    find_menu("&View").aboutToShow.emit()
    assert window.findChild(QAction, "reduceMotionAction").isChecked()  # offscreen nobody looks
    trigger("reduceMotion")
    assert (window.settings.reduced_motion, motion.duration(200)) == ("off", 200)
    trigger("reduceMotion")
    assert (window.settings.reduced_motion, motion.duration(200)) == ("on", 0)
    motion.apply("system")


def test_a_hidden_panel_comes_back_with_all_the_others(window, trigger):
    for name in ("loss", "explain"):
        window.docks[name].toggleViewAction().trigger()
        assert window.docks[name].isHidden()
    window.docks["decoded"].setFloating(True)
    trigger("resetLayout")
    assert not any(dock.isHidden() or dock.isFloating() for dock in window.docks.values())


def test_plus_and_minus_change_the_speed(window, qtbot):
    window.activateWindow()
    before = window.transport_bar.speed.value()
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert window.transport_bar.speed.value() == before + 1
    qtbot.keyClick(window, Qt.Key.Key_Minus)
    qtbot.keyClick(window, Qt.Key.Key_Minus)
    assert window.transport_bar.speed.value() == before - 1


def test_escape_leaves_the_field_then_the_selected_unit(window, find, wait, qtbot):
    window.activateWindow()
    window.session.selection.select(0, 1)
    find("seedBox").setFocus()
    qtbot.keyClick(find("seedBox"), Qt.Key.Key_Escape)
    assert not find("seedBox").hasFocus()
    assert window.session.selection.unit == (0, 1)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.selection.unit is None


def test_no_two_entries_of_a_menu_are_chosen_by_the_same_letter(window):
    """The second press of Alt's letter would go from one to the other and choose neither."""
    for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
        letters = re.findall(r"(?<!&)&([^&\s])", " ".join(each.text() for each in menu.actions()))
        told = Counter(letter.lower() for letter in letters)
        assert [letter for letter, count in told.items() if count > 1] == [], menu.title()
