"""A large session is there before its file was read: whatever is done then, nothing is lost."""

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.journal import intents
from core.runs.records import TrainingState
from core.session.kept import contents
from core.session.session import Session
from core.session_file import container, late, states
from core.session_file.contents import Contents
from core.session_file.folder import SessionFolder, left, read
from gui.window import start, status_bar
from tests.gui.session.test_kept import same
from tests.gui.waiting import until

FIRST, COUNT = 1_000, 60


@pytest.fixture
def file(session, tmp_path, monkeypatch):
    """Of a run with many states, in six blocks."""
    monkeypatch.setattr(late, "AT_ONCE", 0)
    assert session.do(intents.OpenLesson("hello-rnn")) == ""
    assert session.do(intents.TrainTo(3)) == ""
    assert until(lambda: session.transport.settled)
    kept = session.runs.current.recording.keyframes
    size = len(kept.states[0].vector)
    monkeypatch.setattr(states, "CHUNK", 10 * 4 * size)
    vectors = np.random.default_rng(0).standard_normal((COUNT, size)).astype("f4")
    kept.put_back([TrainingState(FIRST + n, each) for n, each in enumerate(vectors)], (1, COUNT))
    path = tmp_path / "day.unroll"
    container.save(path, contents(session))
    return path


@pytest.fixture
def other(file, tmp_path):
    """A second program, which has opened it and was not painted yet."""
    made = Session(load_lessons().lessons)
    opened = start.opened(str(file))
    made.arrival.expect(opened.late)
    opened.found.bring_back(made)
    made.keeping.begin(lambda: SessionFolder.begin(tmp_path / "sessions"), str(file))
    made.keeping.tick()
    made.problems = []
    made.arrival.lost.connect(made.problems.append)
    yield made
    made.close()


def all_there(session):
    return until(lambda: not session.arrival.is_on)


def test_all_of_it_arrives_and_the_file_is_closed(session, other):
    is_open = other.arrival._late.file._file
    assert other.arrival.share < 1
    other.start()
    assert all_there(other)
    assert (other.arrival.share, is_open.closed) == (1, True)
    same(contents(other), contents(session))
    other.keeping.tick()
    assert not other.keeping.is_changed
    assert other.problems == []


def test_a_save_waits_until_all_is_there_be_it_to_the_very_file(session, other, file, tmp_path):
    copy, saved = tmp_path / "copy.unroll", []
    other.keeping.saved.connect(saved.append)
    assert other.do(intents.SaveSession(str(copy), is_copy=True)) == ""
    assert other.do(intents.RenameRun(1, "mine")) == ""
    assert other.do(intents.SaveSession(str(file))) == ""
    assert not copy.exists()
    other.start()
    assert until(lambda: len(saved) == 2)
    assert saved == [str(copy), str(file)]
    for path in (copy, file):
        found = container.read(path)
        assert found.values["runs/1/run"]["name"] == "mine"
        same(Contents(states=found.states), Contents(states=contents(session).states))


def test_who_closes_at_once_leaves_all_of_it(session, other, tmp_path):
    assert other.do(intents.RenameRun(1, "mine")) == ""
    is_open = other.arrival._late.file._file
    other.start()
    other.close()
    assert (other.arrival.is_on, is_open.closed) == (False, True)
    (folder,) = left(tmp_path / "sessions")
    found = read(folder.path)
    assert found.values["runs/1/run"]["name"] == "mine"
    same(Contents(states=found.states), Contents(states=contents(session).states))


def test_who_saves_and_closes_at_once_has_saved_all_of_it(session, other, file):
    other.start()
    assert other.do(intents.RenameRun(1, "mine")) == ""
    assert other.do(intents.SaveSession(str(file))) == ""
    other.close()
    found = container.read(file)
    assert found.values["runs/1/run"]["name"] == "mine"
    same(Contents(states=found.states), Contents(states=contents(session).states))


def test_how_much_was_read_is_told_where_that_takes_a_while(other, qtbot, monkeypatch):
    mark = status_bar.ArrivalMark(other.arrival)
    qtbot.addWidget(mark)
    told = []
    other.arrival.advanced.connect(lambda: told.append(mark.text() if mark.isVisible() else ""))
    monkeypatch.setattr(status_bar, "UNTOLD", 0.0)
    other.start()
    assert all_there(other)
    assert told[-1] == ""
    assert next(each for each in told if each) == "reading: 10 %"
    assert len({*told}) > 4


def test_what_is_not_there_yet_is_neither_kept_by_halves_nor_taken_for_work(other, tmp_path):
    other.keeping.tick()
    assert not other.keeping._busy
    assert not (tmp_path / "sessions").exists()
    assert not other.keeping.is_changed
    assert other.arrival.share < 0.3  # the block that the playhead stands in


def test_a_fork_begins_while_its_state_is_still_in_the_file(other):
    other.start()
    assert other.do(intents.Fork()) == ""
    assert until(lambda: len(other.runs.all) == 2)
    assert other.runs.all[1].start.updates == other.runs.all[0].updates


def test_a_damaged_block_is_told_and_all_else_is_kept(session, other, file, tmp_path):
    whole = session.runs.current.recording.keyframes.states
    data = bytearray(file.read_bytes())
    data[data.index(whole[-20].vector.tobytes())] ^= 1
    file.write_bytes(data)  # in place: the open file sees it
    other.start()
    assert all_there(other)
    (problem,) = other.problems
    there = other.runs.current.recording.keyframes.states
    lost = len(whole) - len(there)
    assert 0 < lost <= 20
    assert problem.startswith(f"A part of {file} cannot be read: it is damaged. Of {len(whole):,} ")
    assert f"keep, {lost:,} are missing" in problem
    other.keeping.tick()
    assert other.keeping.is_changed  # what is saved now is other than the file
    other.close()
    (folder,) = left(tmp_path / "sessions")
    kept = read(folder.path).states["runs/1/states"].all
    assert [each.updates for each in kept] == [each.updates for each in there]
