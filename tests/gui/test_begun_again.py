"""A window that tests hand on: what was done in it is taken back, and what cannot be is noticed."""

from PySide6.QtWidgets import QMessageBox, QToolTip

from gui.window.preferences import Settings
from tests.gui.begun_again import FirstMoment
from tests.gui.conftest import click


def test_what_was_done_in_the_lab_is_taken_back(window, find, wait, qtbot, tmp_path):
    first, session = FirstMoment(window), window.session
    find("seedBox").setValue(3)
    click(qtbot, find("stepButton"))
    click(qtbot, find("foldButton"))
    click(qtbot, find("moreButton"))
    wait()
    find("speedSlider").setValue(0)
    session.runs.delete(session.runs.all[0])
    session.selection.select(0, 2)
    window.docks["code"].raise_()
    window.docks.first_widths = [1, 2, 3]
    window.restoreState(window.saveState())  # each bar of tabs is replaced
    window.appearance.set_theme("dark")
    QMessageBox(window).open()
    wait()
    assert first.brought_back(tmp_path)
    assert window.docks.first_widths != [1, 2, 3]
    assert [run.lesson_id for run in session.runs.all] == ["hello-rnn"]
    assert session.runs.current.experiment == session.runs.current_lesson.experiment
    assert session.runs.current.updates == 0
    assert not session.memory.has_deleted
    assert session.selection.unit is None
    assert window.settings.remembered() == {**Settings().remembered(), "lesson": "hello-rnn"}
    assert not window.findChildren(QMessageBox)


def test_a_window_that_was_looked_at_from_all_sides_is_taken_back(window, wait, tmp_path):
    """What is laid out once, when it is first painted, is no other state."""
    first = FirstMoment(window)
    window.session.transport.seek(3)
    wait()
    for dock in window.docks.values():
        dock.raise_()
        wait()
        window.grab()
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "a tip in sight", window)
    assert QToolTip.isVisible()
    assert first.brought_back(tmp_path), first.differs


def test_what_cannot_be_taken_back_is_noticed(window, tmp_path):
    first, diagram = FirstMoment(window), window.stage.diagram
    tip = window.stage.toolTip()
    window.stage.setToolTip("other")
    assert not first.brought_back(tmp_path)
    assert first.differs == ["controls: architecturePanel"]
    window.stage.setToolTip(tip)
    diagram._told = "other"
    assert not first.brought_back(tmp_path)
    assert first.differs == ["ours: NetworkDiagram._told"]
    del diagram._told
    window.session.seeds.anything = "other"
    assert not first.brought_back(tmp_path)
    assert first.differs == ["session: session.seeds.anything"]
    del window.session.seeds.anything
    assert first.brought_back(tmp_path)
