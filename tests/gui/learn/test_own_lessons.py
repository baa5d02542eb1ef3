"""A lesson of one's own in the window: begun in the menu, shown beside the course, read anew."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core.course.lesson_folder import named
from core.journal import intents
from tests.gui.conftest import click
from tests.gui.session.test_own_lessons import save
from tests.gui.waiting import until


@pytest.fixture
def folder(window, tmp_path):
    """Where they are; afterwards there are none."""
    session = window.session
    course = session.runs.lessons
    session.own_lessons.open(tmp_path / "lessons")
    yield tmp_path / "lessons"
    session.own_lessons.folder, session.own_lessons.problems = None, ()
    window.do(intents.GoToStep(course[0].id, 0))
    session.runs.set_lessons(course)
    session.own_lessons.changed.emit()


@pytest.fixture
def begun(window, folder, find, wait):
    """A first one, by its entry in the File menu."""
    window.findChild(QAction, "newLessonAction").trigger()
    wait()
    return folder / "my-lesson.md"


def test_a_new_lesson_opens_beside_the_course_and_says_where_it_is(
    window, begun, find, monkeypatch, qtbot
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page = window.pages.current
    assert page.guide.lesson.id == "own:my-lesson"
    assert find("lessonLine").text() == "Your lesson 1 of 1 · My first lesson"
    assert str(begun) in find("newLessonBox").text()
    assert len(find("newLessonBox").buttons()) == 2
    click(qtbot, find("openLessonFolder"))
    assert [each.toLocalFile() for each in opened] == [str(begun.parent)]
    find("newLessonBox").show()
    QTest.keyClick(find("newLessonBox"), Qt.Key.Key_Escape)
    assert not find("newLessonBox").isVisible()
    row = page.contents.item(page.contents.count() - 1)
    assert "a lesson of your own" in row.toolTip()
    assert f"in {begun}" in row.toolTip()
    assert "after hello with nn.RNN" in row.toolTip()
    assert page.contents.currentRow() == page.contents.count() - 1
    assert page.guide.at.number == len(page.guide.at.row)


def test_the_lesson_that_is_open_says_which_it_is_when_others_come(window, begun, find):
    first = begun.with_name("first.md")
    first.write_text(named(begun.read_text("utf-8"), "first"), encoding="utf-8")
    assert until(lambda: find("lessonLine").text() == "Your lesson 2 of 2 · My first lesson")


def test_what_is_saved_is_shown_and_the_learner_stays_at_the_step(window, begun, find, wait):
    window.do(intents.GoToStep("own:my-lesson", 2))
    wait()
    guide = window.pages.current.guide
    moved, playhead = [], window.session.runs.current.playhead
    guide.moved.connect(lambda: moved.append(guide.place))
    save(begun, "A line is what", "One row is what")
    assert until(lambda: "One row is what" in find("lessonText").toPlainText())
    assert moved == [2]
    wait()
    assert window.session.runs.current.playhead == playhead


def test_steps_put_in_before_leave_the_learner_where_they_read(window, begun):
    window.do(intents.GoToStep("own:my-lesson", 1))
    guide = window.pages.current.guide
    before = guide.step
    save(begun, "```step", '```step\ntitle = "Before all"\n```\n\nA text.\n\n```step')
    assert until(lambda: guide.lesson.steps[0].title == "Before all")
    assert (guide.place, guide.step) == (3, before)  # one before each


def test_another_experiment_begins_another_run(window, begun, find, wait):
    save(begun, 'target = "baab"', 'target = "bbbb"')
    guide = window.pages.current.guide
    assert until(lambda: guide.lesson.experiment.task.target.text == "bbbb")
    wait()
    assert window.session.runs.current.experiment == guide.lesson.experiment


def test_a_step_that_says_the_same_as_before_keeps_what_was_answered(window, begun, wait):
    window.do(intents.GoToStep("own:my-lesson", 1))
    wait()
    window.do(intents.CommitAnswer("a"))
    wait()
    guide = window.pages.current.guide
    verdict = guide.verdict
    assert verdict is not None
    save(begun, "To remember", "In short")
    assert until(lambda: guide.lesson.steps[-1].title == "In short")
    assert guide.verdict is verdict


def test_a_fault_stands_above_the_lesson_until_it_is_mended(window, begun, find):
    save(begun, 'figure = "decoded"', 'figure = "<b>none</b>"')
    problem = find("lessonProblem")
    assert until(lambda: problem.isVisible())
    assert "my-lesson.md has a wrong step in line" in problem.text()
    assert "<b>none</b>" in problem.text()  # as it is: no text of a file is HTML
    assert find("lessonLine").text() == "Your lesson 1 of 1 · My first lesson"
    save(begun, "<b>none</b>", "decoded")
    assert until(lambda: not problem.isVisible())


def test_a_lesson_that_grew_shorter_shows_its_last_step(window, begun):
    window.do(intents.GoToStep("own:my-lesson", 3))
    guide = window.pages.current.guide
    text = begun.read_text(encoding="utf-8")
    begun.write_text(text[: text.rindex("```step")], encoding="utf-8")
    assert until(lambda: len(guide.lesson.steps) == 3)
    assert guide.place == 2


def test_when_its_file_is_gone_the_course_is_open(window, begun):
    guide = window.pages.current.guide
    begun.unlink()
    assert until(lambda: guide.lesson.id == "rnn-cell")
    assert not any(each.is_users for each in window.session.runs.lessons)


def test_in_the_lab_it_stands_in_the_list_too(window, begun, find, wait):
    window.do(intents.ShowPage("lab"))
    wait()
    names = find("labLessonList")
    assert names.item(names.count() - 1).text() == "○  My first lesson"


def test_the_menu_of_a_lesson_of_ones_own_leads_to_its_file_and_a_right_click_opens_none(
    window, begun, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    contents = window.pages.current.contents
    told = []
    for row in (0, contents.count() - 1):
        at = contents.visualItemRect(contents.item(row)).center()
        QTest.mouseClick(contents.viewport(), Qt.MouseButton.RightButton, pos=at)
        where = contents.viewport().mapToGlobal(at)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
        QApplication.sendEvent(contents.viewport(), event)
        menu = contents.findChild(QMenu, "lessonMenu")
        told.append([each.text() for each in menu.actions()])
        for each in menu.actions():
            each.trigger()
        menu.close()
        QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)
    assert told == [["Copy title"], ["Copy title", "Copy path", "Open the folder"]]
    assert QGuiApplication.clipboard().text() == str(begun)
    assert [each.toLocalFile() for each in opened] == [str(begun.parent)]
    assert contents.currentRow() == contents.count() - 1
