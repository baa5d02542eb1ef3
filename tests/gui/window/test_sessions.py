"""The next start is where one left; sessions are saved, opened, and had back from the File menu."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from core.files.stamp import stamp
from core.journal import intents
from core.session.kept import contents
from core.session_file import container, log
from core.session_file.contents import Change, Contents
from core.session_file.folder import SessionFolder, remove
from gui.app import Quitter, Screen, make_window
from gui.widgets.message_box import MessageBox
from gui.window import start
from gui.window.docks import TABS
from gui.window.kept_view import view_of
from gui.window.preferences import Settings, sealed
from gui.window.window_state import take_layout
from tests.gui.conftest import close
from tests.gui.session.test_kept import same
from tests.gui.waiting import until


@pytest.fixture
def program(tmp_path):
    """Starts the program, as often as it is asked; what stands there at the end is closed."""
    begun = []

    def begin(file=None):
        window = make_window(file, tmp_path / "settings.json")
        begun.append(window)
        window.show()
        window.session.start()
        settle(window)
        return window

    yield begin
    for window in begun:
        if isValid(window):
            close(window)


def settle(window):
    assert until(lambda: window.session.is_ready and window.session.transport.settled)


def worked_in(window):
    """Something done on several pages."""
    for act in (
        intents.OpenLesson("hello-rnn"),
        intents.TrainTo(3, 2),
        intents.AddBookmark("here"),
        intents.Fork(),
        intents.ShowPage("compare"),
        intents.CompareRuns((2,)),
        intents.ShowPage("learn"),
        intents.GoToStep("hello-lstm", 1),
        intents.ShowPage("lab"),
    ):
        assert window.do(act) == ""
        settle(window)
    window.findChild(QAction, "stepSize0Action").trigger()
    return window


def left_so(window):
    """What is to be there again."""
    session = window.session
    run = session.runs.current
    guide = window.pages.learn.guide
    where = (window.page, run.id, run.playhead, run.bookmarks, session.transport.step_size)
    return *where, guide.lesson.id, guide.place, [each.id for each in session.comparison.runs]


SET = {  # what is chosen in some controls, page by page
    "compare": (),
    "tasks": (("taskPresetBox", 2), ("taskHiddenSizeBox", 24)),
    "text": (("textPresetBox", 5), ("textLrBox", 0.004), ("recitalToldBox", 7)),
}


def chosen_in_pages(window):
    for page in ("lab", *SET):  # a list of lanes is filled as it is drawn
        window.do(intents.ShowPage(page))
        settle(window)
        assert until(lambda: not window.session.texts.opening.busy)
        window.redraw.now()
    return view_of(window)["chosen"]


def test_the_next_start_is_where_one_left(program):
    window = worked_in(program())
    for page, looks in SET.items():
        window.do(intents.ShowPage(page))
        assert [window.do(intents.Look(*each)) for each in looks] == [""] * len(looks)
    chosen = chosen_in_pages(window)
    assert all(chosen[name] == value for looks in SET.values() for name, value in looks[1:])
    told, wanted = left_so(window), contents(window.session)
    window.close()
    again = program()
    assert left_so(again) == told
    found = contents(again.session)
    same(found, wanted)
    assert found.values == wanted.values
    assert len(start.left(start.kept())) == 0  # it goes on in the same folder
    assert chosen_in_pages(again) == chosen


def test_a_window_beside_another_begins_afresh_and_once_that_is_closed_goes_on_with_it():
    older = SessionFolder.begin(start.kept())
    older.back_up(Contents({"runs": {}}))
    older.close()
    assert not start.as_left().is_fresh
    other = SessionFolder.begin(start.kept())
    other.back_up(Contents({"runs": {"of": "the other window"}}))
    assert start.as_left().is_fresh
    other.close()
    assert start.as_left().contents.values == {"runs": {"of": "the other window"}}


def test_a_window_beside_another_leaves_nothing_of_a_session_in_which_nothing_was_done(program):
    other = SessionFolder.begin(start.kept())
    other.back_up(Contents({"runs": {}}))
    window = program()
    window.do(intents.ShowPage("seeds"))
    window.session.keeping.tick()
    assert not window.session.keeping.is_changed
    window.close()
    other.close()
    assert [each.path for each in start.left(start.kept())] == [other.path]


def test_a_layout_that_is_no_layout_is_passed_over():
    good = sealed(b"a state of Qt's")
    for bad in (None, 7, [], {"wide": 7}, {"wide": "x:y"}, {"other": good}, {"wide": good[:-4]}):
        settings = Settings(layout="as it was")
        take_layout(settings, bad)
        assert (settings.layout, settings.folded_layouts) == ("as it was", {})
    take_layout(settings, {"wide": good, "low": good, "narrow": "?"})
    assert (settings.layout, settings.folded_layouts) == (good, {"low": good})


def test_a_layout_of_a_file_is_not_believed(tmp_path):
    told = Contents({"layout": {"wide": sealed(b"anything")}})
    assert start.Start(told, path="a.unroll").layout is None
    assert start.Start(told, tmp_path).layout is not None


def test_a_new_session_begins_afresh_and_the_former_can_be_had_back(program, qtbot):
    window = worked_in(program())
    front = next(name for name in TABS[0] if not window.docks.is_seen(name))
    with qtbot.waitSignal(window.arrangements.moved):
        window.do(intents.ShowPanel(front))
    told = left_so(window)
    quitter = Quitter(window)
    screen = Screen(window, quitter)
    window.findChild(QAction, "newSessionAction").trigger()
    assert until(lambda: screen.window is not window)
    fresh = screen.window
    settle(fresh)
    assert [each.name for each in (fresh.session.runs.current.bookmarks)] == []
    assert fresh.page == "learn"
    fresh.do(intents.ResetLayout())  # which goes to the settings; the former session has its own
    assert not fresh.docks.is_seen(front)
    ((name, _),) = fresh.sessions.left()
    fresh.do(intents.ContinueSession(name))
    assert until(lambda: screen.window is not fresh)
    settle(screen.window)
    assert left_so(screen.window) == told
    assert screen.window.docks.is_seen(front)
    assert screen.window.sessions.left() == []  # nothing was done in the fresh one
    assert fresh.do(intents.ContinueSession("no such")).startswith("This session no longer exists")
    quitter.end()
    close(screen.window)


def test_a_session_is_saved_to_a_file_and_opens_from_it(program, tmp_path, qtbot):
    window = worked_in(program())
    file = tmp_path / "day [*].unroll"
    keeping = window.session.keeping
    with qtbot.waitSignal(keeping.saved):
        assert window.do(intents.SaveSession(str(file))) == ""
    assert "day [*].unroll" in window.windowTitle().replace("[*][*]", "[*]")
    keeping.tick()
    assert not window.isWindowModified()
    window.do(intents.RenameRun(window.session.runs.current.id, "mine"))
    assert until(lambda: keeping.tick() or window.isWindowModified())
    told = left_so(window)
    window.close()
    again = program(str(file))
    assert left_so(again) == told
    assert again.session.runs.current.name == ""
    assert again.session.keeping.path == str(file)
    assert again.settings.recent[0] == str(file)
    assert not again.isWindowModified()
    _another_writes(again, file, qtbot)


def _another_writes(window, file, qtbot):
    """Then Save asks first, and once that is agreed to it asks no more."""
    keeping, save = window.session.keeping, window.findChild(QAction, "saveSessionAction")
    assert not keeping.is_file_other()
    container.save(file, Contents({"by": "another"}))
    theirs = file.read_bytes()
    save.trigger()
    box = window.findChild(MessageBox, "replaceBox")
    assert box.text().startswith("day [*].unroll was changed by another window or program")
    assert box.defaultButton() is box.button(MessageBox.StandardButton.Cancel)
    assert file.read_bytes() == theirs
    with qtbot.waitSignal(keeping.saved):
        box.findChild(QPushButton, "replaceButton").click()
    with qtbot.waitSignal(keeping.saved):
        save.trigger()
    keeping.tick()
    known = {"path": str(file), "changed": False, "stamp": stamp(str(file))}
    assert keeping._told().values["file"] == known  # at the next start, too
    file.unlink()
    assert not keeping.is_file_other()  # nothing of anybody's is lost then


def test_a_damaged_session_is_a_sentence_and_the_present_one_stays(program, tmp_path):
    window = program()
    file = tmp_path / "day.unroll"
    file.write_bytes(b"PK\3\4 nothing of the kind")
    told = window.do(intents.OpenSession(str(file)))
    assert told.endswith("cannot be opened: it is not an Unroll session.")


def test_as_long_as_work_is_not_kept_the_window_says_so_and_does_not_close_unasked(
    window, monkeypatch
):
    keeping, mark = window.session.keeping, window.status.kept
    assert not mark.isVisibleTo(window)
    keeping.hinder("What you do is not kept: the disk is full.")
    assert mark.isVisibleTo(window)
    assert mark.text() == "⚠ not kept"
    assert "the disk is full. It is tried again" in mark.toolTip()
    assert not window.close()
    box = window.findChild(MessageBox, "errorBox")
    assert "If the window is closed now, it is lost." in box.text()
    offered = {"Save session as…", "Close anyway", "Cancel"}
    assert {each.text() for each in box.buttons()} == offered
    monkeypatch.setattr("gui.window.sessions.ask_save", lambda *_: "")
    save = next(each for each in box.buttons() if each.objectName() == "saveBeforeClosing")
    save.click()  # and then no file is named
    monkeypatch.setattr(keeping, "would_lose", lambda: False)
    keeping.saved.emit("a copy that is saved later")
    assert window.isVisible()
    monkeypatch.undo()
    told = window.do(intents.NewSession())
    assert told.endswith("Before another session takes its place, save it (Ctrl+Shift+S).")
    keeping.hinder("")
    assert not mark.isVisibleTo(window)
    assert window.statusBar().currentMessage() == "All that you do is kept again."


def kept_folder(*backups):
    """A session that was left, with these backups."""
    mine = SessionFolder.begin(start.kept())
    for each in backups:
        mine.back_up(each)
    mine.close()
    return mine.path


def files_in(folder):
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name != "lock"}


def begun(session):
    """(how the program begins, what it tells), with this session."""
    wanted = start.as_left()
    problem = start.begin(session, wanted)
    return wanted, problem


def test_of_a_session_that_cannot_be_made_an_earlier_moment_is_and_all_of_it_stays(session):
    session.runs.open_lesson("hello-rnn")
    sound = contents(session)
    wrong = Contents(sound.values | {"runs": "no runs"}, sound.items, sound.rows, sound.states)
    folder = kept_folder(sound, wrong)
    before = files_in(folder)
    wanted, problem = begun(session)
    assert problem.startswith("What you did last cannot be opened: it is damaged. This is how the ")
    assert f"All of it is still in {folder}, and under File > Earlier sessions." in problem
    assert wanted.contents.values == sound.values
    assert (wanted.folder, wanted.path) == (None, "")  # what stands there is not written over
    session.keeping.close()
    assert files_in(folder) == before
    assert folder in [each.path for each in start.left(start.kept())]


def test_where_nothing_of_what_was_left_can_be_read_a_fresh_one_begins_beside_it(session):
    folder = kept_folder(Contents({"runs": 7}))
    for spoil in (lambda _: None, lambda file: file.write_bytes(file.read_bytes()[:-9])):
        for file in folder.glob("backup-*"):
            spoil(file)
        before = files_in(folder)
        wanted, problem = begun(session)
        assert wanted.is_fresh
        assert problem == (
            "What you left last cannot be opened: it is damaged. A new session has begun. The "
            f"earlier one is still in {folder}, and under File > Earlier sessions."
        )
        session.keeping.close()
        assert files_in(folder) == before
        for each in start.left(start.kept()):
            if each.path != folder:
                remove(each.path)


@pytest.mark.parametrize("newer", ["backup", "log"])
def test_what_a_later_version_went_on_with_is_left_to_it(session, monkeypatch, newer):
    """What it wrote is not passed over as damage, nor written over by what stood there before."""
    mine = SessionFolder.begin(start.kept())
    mine.back_up(Contents({"runs": 1}))
    monkeypatch.setattr(container if newer == "backup" else log, "VERSION", 2)
    mine.append(Change({"runs": 2})) if newer == "log" else mine.back_up(Contents({"runs": 2}))
    mine.close()
    monkeypatch.undo()
    before = files_in(mine.path)
    wanted, problem = begun(session)
    assert wanted.is_fresh
    assert "it was saved by a newer version of Unroll, which is needed to open it." in problem
    session.keeping.close()
    assert files_in(mine.path) == before


def test_a_file_whose_content_cannot_be_leaves_the_present_session_in_front(window, tmp_path):
    """It is a sound container: what is in it is looked at before anything else takes its place."""
    told, asked = contents(window.session), []
    window.session_wanted.connect(asked.append)
    file = tmp_path / "odd.unroll"
    container.save(file, Contents(told.values | {"tasks": []}, told.items, told.rows, told.states))
    assert window.do(intents.OpenSession(str(file))) == f"{file} cannot be opened: it is damaged."
    container.save(file, told)
    assert window.do(intents.OpenSession(str(file))) == ""
    assert len(asked) == 1


def test_what_is_dropped_with_a_session_is_opened_in_it_and_the_rest_named_there(
    program, qtbot, tmp_path
):
    """The window that was asked is gone by then, and what it said with it."""
    window = worked_in(program())
    session, other, run = (str(tmp_path / name) for name in ("a.unroll", "b.unroll", "c.pt"))
    for path in (session, other):
        container.save(path, contents(window.session))
    with qtbot.waitSignal(window.session.checkpoints.saved):
        window.session.checkpoints.save(run)
    known = len(window.session.runs.all)
    quitter = Quitter(window)
    screen = Screen(window, quitter)
    window.open_dropped(start.Dropped([run, session, other], ["https://example.org"], ""))
    assert until(lambda: screen.window is not window)
    again = screen.window
    settle(again)
    assert until(lambda: len(again.session.runs.all) > known)
    said = again.findChild(MessageBox, "leftOutBox").text()
    assert "Opened: a.unroll, c.pt." in said
    assert "Not opened: b.unroll, example.org." in said
    assert again.session.keeping.path == session
    quitter.end()
    close(again)
