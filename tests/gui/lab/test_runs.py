"""The tree of runs in both directions: nothing is lost, and each can be returned to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QPushButton, QTreeWidgetItemIterator

from core.journal.intents import DeleteRun, NextEpoch, OpenRun, RestoreRun
from tests.gui.conftest import click


@pytest.fixture
def tree(window, find, wait):
    window.docks["runs"].raise_()
    window.activateWindow()
    wait()
    find("runTree").setFocus()
    return find("runTree")


def items(tree):
    """[(depth, text)] from top to bottom."""
    found, walk = [], QTreeWidgetItemIterator(tree)
    while walk.value() is not None:
        item, depth = walk.value(), 0
        above = item.parent()
        while above is not None:
            above, depth = above.parent(), depth + 1
        found.append((depth, item.text(0)))
        walk += 1
    return found


@pytest.fixture
def grow(window, wait, qtbot):
    """Forks the current run where its playhead stands."""

    def fork(**values):
        with qtbot.waitSignal(window.session.runs.forked):
            window.session.runs.fork(**values)
        wait()
        return window.session.runs.current

    return fork


def test_an_edit_adds_a_run_and_choosing_the_old_one_returns_to_it(window, find, wait, tree, qtbot):
    first = window.session.runs.current
    click(qtbot, find("stepButton"))
    wait()
    find("seedBox").setValue(5)
    wait()
    (depth, newest), (_, oldest) = items(tree)
    assert (depth, newest.splitlines()[1]) == (0, "seed 5")
    assert "lecture values" in oldest
    assert tree.currentItem() is tree.topLevelItem(0)
    tree.setCurrentItem(tree.topLevelItem(1))
    wait()
    assert window.session.runs.current is first
    assert first.playhead.step == 1
    assert find("seedBox").value() == 12


def test_the_run_that_is_shown_is_the_one_marked(window, find, wait, tree, qtbot):
    window.session.runs.open_lesson("hello-rnncell")
    wait()
    click(qtbot, find("stepButton"))
    wait()
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert tree.currentItem().text(0).startswith("hello with nn.RNN")
    assert any(text.startswith("hello with RNNCell") for _, text in items(tree))


def test_forks_stand_under_the_run_they_come_from(window, wait, tree, grow):
    first = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    second = grow(lr=0.01)
    third = grow(name="my own")
    window.session.runs.select(first)
    grow(clip_norm=1.0)
    found = items(tree)
    assert [depth for depth, _ in found] == [0, 1, 2, 1]
    assert found[1][1].splitlines()[:2] == ["fork at epoch 1", "lr 0.01"]
    assert found[2][1].splitlines()[:2] == ["my own", "fork at epoch 1"]
    assert "clip 1" in found[3][1]
    assert window.session.runs.tree.parent(third) is second


def test_a_deleted_run_comes_back_with_its_recording_and_its_place(window, wait, tree, grow, qtbot):
    first = window.session.runs.current
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    second = grow(lr=0.01)
    third = grow(lr=0.02)
    window.session.runs.select(second)
    wait()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    wait()
    assert window.session.runs.all == [first, third]
    assert window.session.runs.current is first
    assert [depth for depth, _ in items(tree)] == [0, 1]
    qtbot.keyClick(tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait()
    assert window.session.runs.all == [first, second, third]
    assert window.session.runs.current is second
    assert [depth for depth, _ in items(tree)] == [0, 1, 2]


def test_when_the_last_run_is_deleted_its_lesson_stands_there_afresh(window, wait, tree, find):
    only = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    find("deleteRunButton").click()
    wait()
    assert window.session.runs.all == [window.session.runs.current]
    assert window.session.runs.current is not only
    assert window.session.runs.current.experiment == only.experiment
    find("undoDeleteButton").click()
    wait()
    assert window.session.runs.current is only
    assert only.recording.last_epoch >= 1
    assert not find("undoDeleteButton").isEnabled()


def test_a_run_can_be_named(window, wait, tree, qtbot):
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    dialog = window.findChild(QInputDialog, "renameDialog")
    assert all(each.icon().isNull() for each in dialog.findChildren(QPushButton))
    dialog.setTextValue("  the lucky one ")
    dialog.accept()
    wait()
    assert items(tree)[0][1].startswith("the lucky one\n")


@pytest.mark.parametrize("nth", [0, 6])
def test_a_run_that_is_brought_back_into_a_long_list_is_in_sight(window, find, wait, tree, nth):
    for seed in range(20, 34):
        window.do(OpenRun(window.session.runs.current.experiment.with_values(seed=seed)))
        window.do(NextEpoch())
        wait()
    run = window.session.runs.all[nth]
    window.do(DeleteRun(run.id))
    wait()
    window.do(RestoreRun())
    wait()
    assert window.session.runs.current is run
    assert tree.viewport().rect().contains(tree.visualItemRect(tree.currentItem()))
