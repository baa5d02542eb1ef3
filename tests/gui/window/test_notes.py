"""Notes: written beside the run, kept as one types, marked on the timeline, opened from there."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QDialog, QTreeWidget

from core.journal import intents
from core.runs.note import TEXT_MAX
from core.trace.playhead import Playhead
from gui.lab.transport.note_marks import NoteMark
from gui.lab.transport.timeline import Flag

pytestmark = pytest.mark.one_window


@pytest.fixture
def notes(window, wait):
    """Opens the dialog by the menu's action of a name; the run is a fresh one of 9 epochs."""
    window.do(intents.Change((("epochs", 9),)))
    wait()

    def opened(name="noteAction"):
        window.findChild(QAction, name).trigger()
        return dialog(window)

    yield opened
    if window.presents:
        window.findChild(QAction, "presentAction").trigger()


def dialog(window):
    return next(each for each in window.findChildren(QDialog, "notesDialog") if each.isVisible())


def written(window):
    return [(each.place, each.text) for each in window.session.notes.all]


def test_it_says_of_which_run_they_are(window, notes, wait):
    window.do(intents.RenameRun(window.session.runs.current.id, "one & <b>two</b>"))
    for name in ("noteAction", "notesAction"):
        shown = notes(name)
        assert shown.windowTitle() == "Notes: one & <b>two</b>"
        shown.close()
    window.findChild(QAction, "bookmarksAction").trigger()
    bookmarks = next(each for each in window.findChildren(QDialog, "bookmarksDialog"))
    assert bookmarks.windowTitle() == "Bookmarks: one & <b>two</b>"
    bookmarks.close()


def test_what_is_typed_is_kept_without_a_button_and_pinned_where_one_stands(
    window, notes, wait, qtbot
):
    window.session.transport.next_epoch()
    wait()
    here = window.session.runs.current.playhead
    shown = notes()
    qtbot.keyClicks(shown.field, "Why")
    assert written(window) == []
    window.session.keeping._is_stale = False
    with qtbot.waitSignal(window.session.notes.changed):
        shown._later.start(0)  # as soon as nothing is typed
    assert window.session.keeping._is_stale  # the disk is to have it
    qtbot.keyClicks(shown.field, " here?")
    shown.rows.setCurrentRow(0)  # before that: what was typed is kept first
    assert written(window) == [(here, "Why here?")]
    qtbot.keyClicks(shown.field, "of the run")
    shown.close()
    assert written(window) == [(None, "of the run"), (here, "Why here?")]
    assert [str(each.name) for each in window.session.undo.done[-2:]] == ["Write a note"] * 2
    assert "\n2 notes" in window.findChild(QTreeWidget, "runTree").currentItem().text(0)
    window.do(intents.Undo())
    assert written(window) == [(here, "Why here?")]


def test_a_note_is_gone_when_it_is_removed_or_wiped_out(window, notes):
    for text in ("one", "two"):
        window.do(intents.AddNote(text, *((2, 1) if text == "two" else ())))
    shown = notes("notesAction")
    assert shown.field.toPlainText() == "one"
    assert [shown.rows.item(row).text().split("\n")[1] for row in range(3)] == [
        "one",
        "nothing yet",
        "two",
    ]
    assert not shown.go.isEnabled()
    shown.remove.click()
    assert [text for _, text in written(window)] == ["two"]
    shown.rows.setCurrentRow(2)
    assert shown.go.isEnabled()
    shown.field.selectAll()
    shown.field.cut()
    assert [text for _, text in written(window)] == ["two"]  # it may be typed anew
    shown.close()
    assert written(window) == []


def test_no_more_goes_in_than_a_note_has_room_for_and_a_sentence_says_so(window, notes):
    shown = notes()
    shown.field.setPlainText("a" * (TEXT_MAX - 1) + "b")
    shown.field.moveCursor(shown.field.textCursor().MoveOperation.Start)
    shown.field.insertPlainText("语c\u2028")
    assert shown.field.toPlainText() == "a" * (TEXT_MAX - 1) + "b"
    assert (
        shown.error.text()
        == "A note has at most 10,000 letters: what goes beyond that is left out."
    )
    shown.close()
    assert len(written(window)[0][1]) == TEXT_MAX


def test_markdown_from_outside_is_read_as_text_and_reads_nothing_itself(window, notes, tmp_path):
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    shown = notes()
    shown.field.setPlainText("# Why\n\n<b onclick='x'>bold</b> [there](https://a.invalid)")
    text = shown.read.toPlainText()
    assert text.startswith("Why\n")
    assert "<b onclick='x'>bold</b> there" in text
    kind = QTextDocument.ResourceType.HtmlResource
    secret = QUrl.fromLocalFile(str(tmp_path / "secret.html"))
    assert not shown.read.loadResource(kind.value, secret)
    shown.read.anchorClicked.emit(secret)
    assert shown.read.toPlainText() == text
    shown.field.clear()
    shown.close()


def test_a_mark_on_the_timeline_leads_there_and_opens_what_is_written(window, notes, find, wait):
    window.do(intents.AddNote("# of the *run*"))
    window.do(intents.AddNote("## Look at **this**", 2, 1))
    window.do(intents.TrainTo(4))
    wait()
    timeline = find("timeline")
    window.redraw.now()
    (mark,) = timeline._notes
    assert mark.tip.startswith("Look at this (epoch 2 · forward pass")
    place = timeline._note_rects()[0].center()
    assert timeline.note_at(place.x(), place.y()).number == 2
    timeline.note_chosen.emit(mark.number)
    shown = dialog(window)
    assert shown.field.toPlainText() == "## Look at **this**"
    shown.close()
    wait()
    assert window.session.runs.current.playhead == Playhead(2, 1)
    window.findChild(QAction, "presentAction").trigger()
    timeline.note_chosen.emit(mark.number)
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


def test_the_sheets_of_notes_stay_on_the_track_and_clear_of_the_flags_of_bookmarks(window, find):
    timeline = find("timeline")
    for end in (timeline.minimum(), timeline.maximum() + 0.99):
        timeline.set_notes((NoteMark(1, int(end), end % 1, ""),))
        timeline.set_flags((Flag(int(end), end % 1, ""),))
        sheet = timeline._note_rects()[0]
        assert timeline._track().contains(sheet)
        assert not timeline._flag_rects()[0].intersects(sheet)
    timeline.set_notes(())
    timeline.set_flags(())


def test_the_timeline_of_a_demo_with_a_mark_is_its_one_pass(window, wait, find):
    window.do(intents.OpenLesson("rnn-cell"))
    wait()
    window.do(intents.NextEpoch())
    wait()
    window.do(intents.AddBookmark("here"))
    window.redraw.now()
    timeline = find("timeline")
    assert timeline.isEnabled()
    assert (timeline.minimum(), timeline.maximum(), timeline.counts) == (1, 1, False)
    window.do(intents.OpenLesson("hello-rnn"))
    wait()
    window.redraw.now()
    assert (timeline.maximum(), timeline.counts) == (15, True)
