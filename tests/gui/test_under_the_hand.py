"""What the pointer finds where it was, and what a click does besides what was meant: nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

import resources
from core.session_file import container
from core.session_file.contents import Contents
from gui.window.files import _together
from tests.gui.waiting import until


def test_the_fork_button_keeps_its_icon_and_its_place_over_pages(window, find):
    fork, timeline = find("forkButton"), find("timeline")
    width, left = fork.width(), timeline.x()
    assert not fork.icon().isNull()
    window.pages.show("compare")
    window.pages.show("lab")
    window.redraw.now()
    QApplication.processEvents()
    assert not fork.icon().isNull()
    assert (fork.width(), timeline.x()) == (width, left)
    window.appearance.set_theme("dark")
    window.redraw.now()
    assert not fork.icon().isNull()


def test_fold_stays_under_the_pointer(window, find):
    fold = find("foldButton")
    before = fold.geometry()
    fold.click()
    QApplication.processEvents()
    assert fold.geometry() == before
    fold.click()
    QApplication.processEvents()
    assert fold.geometry() == before


def test_back_at_the_beginning_explain_does_not_call_faint_values_empty(window, find, wait):
    assert "the boxes are empty" in find("liveText").toPlainText()
    window.session.transport.next_epoch()
    wait()
    window.session.transport.rewind()
    wait()
    text = find("liveText").toPlainText()
    assert "empty" not in text
    assert "drawn faint" in text


def test_a_closed_cell_leaves_explain_at_the_step_under_the_playhead(window, find, wait):
    session = window.session
    for _ in range(5):
        session.transport.step()
        wait()
    session.selection.select(0, 1, 2)
    session.selection.inspect(0, 2)
    wait()
    assert "t = 3" in find("liveText").toPlainText().splitlines()[0]
    session.selection.close_inspector()
    wait()
    assert "t = 5" in find("liveText").toPlainText().splitlines()[0]


def place_of_epoch(plot, epoch):
    """In the plot's viewport."""
    view = plot.getViewBox()
    (_, _), (low, high) = view.viewRange()
    return plot.mapFromScene(view.mapViewToScene(QPointF(epoch, (low + high) / 2)))


def test_a_right_click_on_the_loss_opens_a_menu_and_moves_nothing(window, find, wait, qtbot):
    session = window.session
    for _ in range(5):
        session.transport.next_epoch()
        wait()
    plot, head = find("lossPlot"), session.runs.current.playhead
    at = place_of_epoch(plot, 2)
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=at)
    mouse, where = QContextMenuEvent.Reason.Mouse, plot.viewport().mapToGlobal(at)
    QApplication.sendEvent(plot.viewport(), QContextMenuEvent(mouse, at, where))
    menu = plot.findChild(QMenu, "plotMenu")
    assert menu is not None
    assert session.runs.current.playhead == head
    go, *others = menu.actions()
    picture, values = (
        next(each for each in others if each.text() == text)
        for text in ("Copy picture", "Copy values")
    )
    picture.trigger()
    assert not QGuiApplication.clipboard().pixmap().isNull()
    values.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "epoch\tloss"
    assert float(lines[5].split("\t")[1]) == pytest.approx(session.runs.current.recording.loss(5))
    go.trigger()
    wait()
    assert session.runs.current.playhead.epoch == 2
    menu.close()
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of_epoch(plot, 4))
    wait()
    assert session.runs.current.playhead.epoch == 4


def test_a_right_click_on_the_picture_chooses_no_cell(window, find, wait):
    diagram, session = window.stage.diagram, window.session
    session.transport.next_epoch()
    wait()
    before = session.runs.current.playhead
    for x in range(20, diagram.viewport().width(), 60):
        for y in range(20, diagram.viewport().height(), 40):
            right = Qt.MouseButton.RightButton
            QTest.mouseClick(diagram.viewport(), right, pos=QPoint(x, y))
    assert session.selection.inspected is None
    assert session.selection.unit is None
    assert session.runs.current.playhead == before


def test_a_right_click_on_a_lesson_opens_none(window, find, wait):
    lessons, run = find("labLessonList"), window.session.runs.current
    for row in range(4):
        at = lessons.visualItemRect(lessons.item(row)).center()
        QTest.mouseClick(lessons.viewport(), Qt.MouseButton.RightButton, pos=at)
    wait()
    assert window.session.runs.current is run


def test_a_right_click_beside_the_figures_takes_no_bar_away(window):
    """Qt's own menu of bars would hide the transport, and nothing would bring it back."""
    for bar in (window.transport_tool_bar, window.menuBar(), window.statusBar()):
        at = bar.rect().center()
        mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(bar, QContextMenuEvent(mouse, at, bar.mapToGlobal(at)))
    assert QApplication.activePopupWidget() is None


def drop(window, *urls):
    data = QMimeData()
    data.setUrls(list(urls))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    any_ = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(5, 5), any_, data, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)  # as the other program proposes
    window.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.CopyAction  # or it would delete its file


def test_a_drop_that_brings_nothing_is_a_sentence(window):
    drop(window)
    assert "did not arrive" in window.findChild(QMessageBox, "errorBox").text()


def test_several_dropped_checkpoints_are_opened_in_turn(window, qtbot, tmp_path):
    paths = [str(tmp_path / f"{name}.safetensors") for name in ("one", "Q&A", "three")]
    for path in paths:
        with qtbot.waitSignal(window.session.checkpoints.saved):
            window.session.checkpoints.save(path)
    opened = []
    window.session.checkpoints.loaded.connect(lambda path, _: opened.append(path))
    none = tmp_path / "none.txt"
    none.touch()
    torn, short = tmp_path / "torn.safetensors", tmp_path / "short.txt"
    torn.write_bytes(Path(paths[0]).read_bytes()[:-8])
    short.write_text("a", encoding="utf-8")
    odd = map(str, (none, torn, short))
    urls = map(QUrl.fromLocalFile, (*paths[:1], *odd, *paths[1:]))
    drop(window, *urls, QUrl("https://example.org/four.pt"))
    assert until(lambda: len(opened) == 3)
    assert opened == paths
    assert until(lambda: window.findChild(QMessageBox, "leftOutBox") is not None)
    said = window.findChild(QMessageBox, "leftOutBox").text()
    assert "Opened: one.safetensors, Q&A.safetensors, three.safetensors." in said
    assert "Not opened: four.pt." in said
    told = [box.text() for box in window.findChildren(QMessageBox, "errorBox")]
    assert told[0] == "none.txt is empty."
    assert told[1] == f"{torn} cannot be opened: it is damaged."
    assert window.session.texts.opening.refusal


def test_of_several_dropped_texts_and_sessions_one_is_opened_and_the_rest_named(tmp_path):
    text, other, session, run = (
        str(tmp_path / name) for name in ("a.txt", "b.txt", "day.unroll", "c.safetensors")
    )
    for path in (text, other):
        Path(path).write_text("the cat sat on the mat " * 5, encoding="utf-8")
    container.save(session, Contents())
    Path(run).write_bytes(b"")
    assert _together([text, run, other]) == ("", [text, run])
    lessons = [str(each) for each in sorted(resources.path("course/en").glob("*.md"))[:2]]
    assert _together([*lessons, text, other]) == ("", [*lessons, text])
    assert _together([text, run, session, session]) == (session, [text, run])
    sweep, grid = (str(tmp_path / name) for name in ("s.unroll", "g.unroll"))
    for path in (sweep, grid):
        container.save(path, Contents(), "sweep")
    assert _together([session, sweep, grid, run]) == (session, [sweep, run])


def test_one_dropped_file_is_opened_without_a_word(window, qtbot, tmp_path):
    path = str(tmp_path / "one.safetensors")
    with qtbot.waitSignal(window.session.checkpoints.saved):
        window.session.checkpoints.save(path)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        drop(window, QUrl.fromLocalFile(path))
    assert window.findChild(QMessageBox, "leftOutBox") is None
