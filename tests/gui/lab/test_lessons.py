"""A lesson opens as itself; an experiment of the user's own stands by itself and ticks nothing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QMenu, QPushButton

from core.journal.intents import SetSpeed, SetStepSize
from core.settings import SpecError
from gui.compare.wording import six_on
from gui.lab.panels.lessons import Panel
from gui.style import type as type_scale


@pytest.fixture
def lessons(find):
    return find("labLessonList")


def open_by_click(lessons, title):
    """The row's press and click, as the list tells them."""
    item = next(
        lessons.item(row) for row in range(lessons.count()) if title in lessons.item(row).text()
    )
    lessons.setCurrentItem(item)
    lessons.itemClicked.emit(item)


def test_a_lesson_of_the_labs_list_can_be_copied_as_one_of_the_course(window, lessons):
    at = lessons.visualItemRect(lessons.item(1)).center()
    where = lessons.viewport().mapToGlobal(at)
    lessons.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where))
    menu = lessons.findChild(QMenu, "lessonMenu")
    menu.actions()[0].trigger()
    menu.close()
    assert QApplication.clipboard().text() == window.session.runs.lessons[1].title


def ticked(lessons):
    return [row for row in range(lessons.count()) if "✓" in lessons.item(row).text()]


def train(window, wait):
    run = window.session.runs.current
    while run.seen < run.end:
        window.session.transport.next_epoch()
        window.session.transport.step()
        wait()


def focus(widget):
    event = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(widget, event)


def own_pair(window, wait, source, target):
    window.menus.file._pair()
    dialog = window.findChild(QDialog, "pairDialog")
    dialog.source.setText(source)
    dialog.target.setText(target)
    dialog.findChild(QPushButton, "pairGoButton").click()
    wait()
    return window.session.runs.current


def test_who_begins_no_pair_of_their_own_stays_on_their_page(window, wait):
    window.pages.show("learn")
    window.menus.file._pair()
    window.findChild(QDialog, "pairDialog").reject()
    assert window.pages.name == "learn"
    own_pair(window, wait, "ab", "ba")
    assert window.pages.name == "lab"


def test_after_six_models_were_compared_a_lesson_opens_as_itself(window, wait, lessons):
    session = window.session
    session.runs.open_lesson("hello-embedding")
    wait()
    session.do(six_on(session.runs.current))
    session.comparison.pause()
    for title, lesson_id in (("nn.RNN", "hello-rnn"), ("Bidirectional", "hello-lstm")):
        open_by_click(lessons, title)
        wait()
        assert session.runs.current.experiment == session.runs.lesson(lesson_id).experiment
        assert window.windowTitle().startswith(session.runs.lesson(lesson_id).title)


def test_a_click_on_the_lesson_that_is_lit_leads_back_from_what_was_tried_in_it(
    window, wait, lessons, find
):
    own = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    find("seedBox").setValue(5)
    wait()
    assert lessons.currentItem().text().endswith("hello with nn.RNN")
    open_by_click(lessons, "nn.RNN")
    wait()
    assert window.session.runs.current is own


def test_what_was_tried_stays_among_the_runs_and_can_be_returned_to(window, wait, lessons, find):
    find("seedBox").setValue(5)
    wait()
    tried = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    open_by_click(lessons, "nn.RNN")
    wait()
    assert tried in window.session.runs.all
    window.session.runs.select(tried)
    wait()
    assert find("seedBox").value() == 5


def test_beside_changed_values_the_lesson_says_what_was_changed_and_leads_back(window, wait, find):
    strip = find("changedStrip")
    assert strip.isHidden()
    find("learningRateBox").setValue(0.01)
    wait()
    assert not strip.isHidden()
    assert "lr 0.01" in strip.findChild(QLabel, "changedText").text()
    assert window.session.runs.current_lesson.id == "hello-rnn"
    strip.findChild(QPushButton, "changedResetButton").click()
    wait()
    assert strip.isHidden()
    assert not window.session.runs.is_edited


@pytest.mark.parametrize("lesson", ["gradients", "real-text"])
def test_the_lesson_that_is_lit_stays_in_sight_when_the_list_was_high_enough_for_all(
    session, settle, qtbot, lesson
):
    session.runs.open_lesson(lesson)
    settle(session)
    panel = Panel(session)
    qtbot.addWidget(panel)
    panel.show()
    seen, rows = [], panel.findChild(QListWidget)
    for high in (160, 900, 160):
        panel.resize(220, high)
        panel.refresh()
        panel.layout().activate()
        rows.grab()
        seen.append(rows.verticalScrollBar().maximum())
        assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
    assert seen[1] == 0 < seen[0]


def test_a_fork_says_so_beside_the_lesson(window, wait, find, qtbot):
    window.session.transport.next_epoch()
    wait()
    with qtbot.waitSignal(window.session.runs.forked):
        window.session.runs.fork()
    wait()
    assert "fork at epoch 1" in find("changedText").text()


def test_an_own_pair_is_an_experiment_with_its_own_title_and_no_lesson(window, wait, lessons, find):
    run = own_pair(window, wait, "abcabc", "cabcab")
    assert window.session.runs.current_lesson is None
    assert window.windowTitle() == "abcabc → cabcab — Unroll"
    assert lessons.currentRow() == -1
    assert "hello" not in find("labLessonText").toPlainText()
    assert find("changedStrip").isHidden()
    assert not find("resetButton").isEnabled()
    assert find("resetButton").toolTip() == "No lecture has values for this experiment."
    assert "abcabc → cabcab" in window.docks["runs"].widget()._text(run)
    train(window, wait)
    assert ticked(lessons) == []


def test_an_own_pair_stays_when_the_focus_returns_to_the_list_of_lessons(
    window, wait, lessons, qtbot
):
    run = own_pair(window, wait, "abcabc", "cabcab")
    focus(lessons)
    wait()
    assert window.session.runs.current is run
    qtbot.keyClick(lessons, Qt.Key.Key_Down)
    assert window.session.runs.current_lesson is window.session.runs.lessons[0]


def test_doing_a_lesson_ticks_it_here_too_and_training_its_run_does_not(window, wait, lessons):
    train(window, wait)
    assert ticked(lessons) == []
    lesson = window.session.runs.lesson("hello-rnn")
    for place in range(len(lesson.steps)):
        assert ticked(lessons) == []
        window.session.progress.complete(lesson, place)
    window.redraw.all()
    wait()
    assert ticked(lessons) == [3]


def test_who_types_the_lectures_pair_again_is_in_the_lesson_again(window, wait):
    own_pair(window, wait, "abcd", "dcba")
    run = own_pair(window, wait, "hello", "ohlol")
    assert run.experiment == window.session.runs.lesson("hello-rnn").experiment
    assert window.session.runs.current_lesson.id == "hello-rnn"


def test_who_sets_another_lessons_values_stays_in_their_own(window, wait, find, lessons):
    """Lesson 4 with seed 0 is what lesson 9 trains; both open as themselves afterwards."""
    runs = window.session.runs
    find("seedBox").setValue(runs.lesson("seed-luck").experiment.training.seed)
    wait()
    assert runs.current.experiment == runs.lesson("seed-luck").experiment
    assert runs.current_lesson.id == "hello-rnn"
    assert not find("changedStrip").isHidden()
    assert lessons.currentItem().text().endswith("hello with nn.RNN")
    for lesson_id in ("seed-luck", "hello-rnn"):
        runs.open_lesson(lesson_id)
        assert (runs.current_lesson.id, runs.is_edited) == (lesson_id, False)


def test_an_own_pairs_variants_stay_its_own(window, wait, find):
    own_pair(window, wait, "abcd", "dcba")
    find("seedBox").setValue(4)
    wait()
    assert window.session.runs.current_lesson is None
    with pytest.raises(SpecError):
        window.session.runs.edit(source="toolong")


def test_a_word_that_looks_like_a_mark_of_qt_stands_in_the_title(window, wait):
    own_pair(window, wait, "a[*]b", "b[*]a")
    assert window.windowTitle() == "a[*][*]b → b[*][*]a — Unroll"


@pytest.mark.parametrize(
    ("by_lesson", "pace"), [("rnn-cell", ("epoch", 4)), ("", ("operation", 1))]
)
def test_a_lesson_has_its_own_pace_after_that_of_another_one_but_not_after_the_users(
    session, qtbot, by_lesson, pace
):
    panel = Panel(session)
    qtbot.addWidget(panel)
    session.do(SetStepSize("operation"))
    session.do(SetSpeed(1))
    session.transport.paced_by = by_lesson  # as gui.learn.lesson_pace leaves it
    open_by_click(panel.findChild(QListWidget), "nn.RNN")
    assert session.runs.current.lesson_id == "hello-rnn"
    assert (session.transport.step_size, session.transport.speed) == pace


@pytest.mark.turns(2)
@pytest.mark.parametrize("zoom", [100, 150])
def test_no_row_of_the_list_is_cut_however_high_it_is_and_no_click_between_two_is_lost(
    session, qtbot, zoom
):
    panel = Panel(session)
    qtbot.addWidget(panel)
    rows = panel.findChild(QListWidget)
    panel.show()
    type_scale.set_zoom(zoom)
    QApplication.processEvents()  # the type comes to the rows
    first = rows.visualItemRect(rows.item(0))
    between = first.bottom() + 1 + rows.spacing()  # where a click would be lost
    assert rows.indexAt(QPoint(first.center().x(), between)).row() == 0
    for high in range(150, 260, 7):
        panel.resize(240, high)
        panel.refresh()
        QApplication.processEvents()
        low = rows.viewport().height()
        rects = [rows.visualItemRect(rows.item(row)) for row in range(rows.count())]
        assert not [rect for rect in rects if rect.top() < low < rect.bottom()], high
        assert sum(rect.bottom() <= low for rect in rects) >= 3
    type_scale.set_zoom(100)
