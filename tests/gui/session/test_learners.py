"""The session's learners: switched, begun, renamed, reset, deleted, brought back, handed in."""

import errno
import json
from contextlib import contextmanager

import pytest

from core.course.hand_in import parse
from core.course.learner_record import Try
from core.course.progress import Progress
from core.files.bounded_read import FileError
from core.journal import intents
from core.session.session import Session


@pytest.fixture
def learners(session, tmp_path):
    session.learners.open(tmp_path)
    return session.learners


@pytest.fixture
def lesson(session):
    return session.runs.lesson("hello-rnn")


def listed(learners):
    return [(each.number, each.name) for each in learners.all()]


def test_at_first_there_is_one_without_a_name_and_nothing_is_asked(learners, tmp_path):
    assert listed(learners) == [(0, "")]
    assert [*tmp_path.iterdir()] == []


def test_who_is_begun_is_here_and_has_done_nothing(session, learners, lesson):
    session.progress.complete(lesson, 0)
    assert session.do(intents.NewLearner("Anna")) == ""
    assert (learners.current, learners.name) == (1, "Anna")
    assert session.progress.done(lesson) == set()
    assert listed(learners) == [(0, ""), (1, "Anna")]
    assert session.do(intents.SwitchLearner(0)) == ""
    assert session.progress.done(lesson) == {0}


@pytest.mark.parametrize("kind", [intents.NewLearner, intents.RenameLearner])
@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "is empty"), ("x" * 41, "has 41 letters"), ("bert", "There is already a learner 'bert'")],
)
def test_a_name_that_cannot_be_is_refused_before_anything_is_done(
    session, learners, kind, name, sentence
):
    session.do(intents.NewLearner("Bert"))
    session.do(intents.NewLearner("Anna"))
    before = listed(learners)
    assert sentence in session.refusal(kind(name))
    assert sentence in session.do(kind(name))
    assert listed(learners) == before


def test_signals_tell_a_switch_from_a_name(session, learners, qtbot):
    told = []
    learners.switched.connect(lambda: told.append("switched"))
    learners.changed.connect(lambda: told.append("changed"))
    session.do(intents.RenameLearner("Anna"))
    assert told == ["changed"]
    session.do(intents.SwitchLearner(0))  # who is here already
    assert told == ["changed"]
    session.do(intents.ResetLearner())
    assert told == ["changed", "switched", "changed"]


def test_who_is_deleted_gives_place_to_another_and_comes_back(session, learners, lesson):
    session.do(intents.NewLearner("Anna"))
    session.progress.complete(lesson, 0)
    session.do(intents.NewLearner("Bert"))
    session.do(intents.SwitchLearner(1))
    assert session.do(intents.DeleteLearner()) == ""
    assert listed(learners) == [(2, "Bert")]
    assert session.do(intents.RestoreLearner()) == ""
    assert (learners.name, session.progress.done(lesson)) == ("Anna", {0})
    assert "has been reset or deleted" in session.do(intents.RestoreLearner())


def test_the_only_one_that_is_deleted_leaves_one_who_has_done_nothing(session, learners, lesson):
    session.do(intents.RenameLearner("Anna"))
    session.progress.complete(lesson, 0)
    session.do(intents.DeleteLearner())
    assert listed(learners) == [(0, "")]
    assert session.progress.done(lesson) == set()


def test_what_was_done_before_and_after_a_reset_comes_together_again(session, learners, lesson):
    session.progress.complete(lesson, 0)
    session.do(intents.ResetLearner())
    assert session.progress.done(lesson) == set()
    session.progress.complete(lesson, 1)
    session.do(intents.RestoreLearner())
    assert session.progress.done(lesson) == {0, 1}


def test_two_windows_of_one_learner_lose_nothing_and_see_each_others_names(
    session, learners, lesson, tmp_path
):
    session.do(intents.NewLearner("Anna"))
    other = Session(session.runs.lessons)
    other.learners.open(tmp_path, 1)
    session.progress.complete(lesson, 0)
    other.progress.answer(lesson, 0, Try("h", True, seed=3))
    other.do(intents.RenameLearner("Anna B."))
    other.do(intents.NewLearner("Bert"))
    session.progress.complete(lesson, 1)
    assert listed(learners) == [(1, "Anna B."), (2, "Bert")]
    other.do(intents.SwitchLearner(1))
    assert other.progress.record == session.progress.record
    assert "There is already a learner" in session.refusal(intents.NewLearner("Bert"))


def test_the_learner_of_the_last_start_is_here_unless_there_is_none_such(
    session, learners, tmp_path
):
    session.do(intents.NewLearner("Anna"))
    for number, here in ((1, "Anna"), (7, "")):
        other = Session(session.runs.lessons)
        other.learners.open(tmp_path, number)
        assert other.learners.name == here


def test_what_is_handed_in_is_the_learners_work_under_their_name(
    session, learners, lesson, tmp_path
):
    told = []
    learners.handed_in.connect(told.append)
    file = tmp_path / "anna.json"
    assert "A hand-in needs a name" in session.do(intents.HandIn(str(file)))
    session.do(intents.RenameLearner("Anna"))
    session.progress.complete(lesson, 0)
    assert session.do(intents.HandIn(str(file))) == ""
    assert told == [str(file)]
    made = parse(file.read_bytes())
    assert (made.name, made.language) == ("Anna", "en")
    assert [each.done for each in made.lessons if each.id == lesson.id] == [(1,)]
    assert len(made.lessons) == len(session.runs.lessons)


def test_a_hand_in_that_cannot_be_written_is_a_sentence(session, learners, tmp_path):
    session.do(intents.RenameLearner("Anna"))
    refusal = session.do(intents.HandIn(str(tmp_path / "no" / "anna.json")))
    assert "its folder does not exist" in refusal


def test_progress_that_cannot_be_kept_is_told_once(session, learners, lesson, monkeypatch):
    def full(path, data):
        raise FileError("{path} cannot be written: the disk is full.", path="x")

    told = []
    session.failed.connect(told.append)
    monkeypatch.setattr("core.course.progress.write_bytes", full)
    session.progress.complete(lesson, 0)
    session.progress.complete(lesson, 1)
    assert told == ["x cannot be written: the disk is full."]
    monkeypatch.undo()
    session.progress.complete(lesson, 2)
    session.learners.open(learners._folder._others.parent)
    assert session.progress.done(lesson) == {0, 1, 2}


def test_a_damaged_file_is_told_where_it_is_switched_to(session, learners, tmp_path):
    session.do(intents.NewLearner("Anna"))
    session.do(intents.SwitchLearner(0))
    (tmp_path / "learners" / "1.json").write_text("{", encoding="utf-8")
    told = []
    session.failed.connect(told.append)
    assert session.do(intents.SwitchLearner(1)) == ""
    assert "it is kept as" in told[0]
    assert (tmp_path / "learners" / "1.damaged.json").read_text(encoding="utf-8") == "{"


def test_there_is_no_switching_to_who_is_not_there(session, learners):
    assert session.do(intents.SwitchLearner(7)) == "There is no learner 7."
    session.do(intents.NewLearner("Anna"))
    assert session.do(intents.SwitchLearner(0)) == ""  # who is always there, begun or not
    assert learners.current == 0


def test_in_memory_alone_there_are_no_other_learners(session):
    for intent in (intents.NewLearner("Anna"), intents.SwitchLearner(0), intents.ResetLearner()):
        assert session.do(intent) == "There is no folder in which learners are kept."


def test_the_file_of_an_older_version_is_taken_over(session, lesson, tmp_path):
    older = {"format": "unroll progress", "version": 1, "done": {lesson.id: [0]}}
    (tmp_path / "progress.json").write_text(json.dumps(older), encoding="utf-8")
    session.learners.open(tmp_path)
    assert session.progress.done(lesson) == {0}
    session.do(intents.RenameLearner("Anna"))
    assert json.loads((tmp_path / "progress.json").read_bytes())["name"] == "Anna"


def test_what_a_full_disk_does_not_take_is_in_the_file_once_there_is_room(
    session, learners, lesson, monkeypatch, tmp_path
):
    """Without another act: of whoever is here, of whoever was, and when the program ends."""
    monkeypatch.setattr(learners._again, "start", lambda: None)  # by hand below
    with full(monkeypatch):
        session.progress.complete(lesson, 0)
        assert not session.progress.is_kept
        assert "No space" in session.progress.problem
    learners._keep()
    assert Progress(tmp_path / "progress.json").done(lesson) == {0}
    session.do(intents.NewLearner("Anna"))
    with full(monkeypatch):
        session.progress.complete(lesson, 1)
        session.do(intents.SwitchLearner(0))
        session.progress.complete(lesson, 2)
        session.do(intents.SwitchLearner(1))
        assert session.progress.done(lesson) == {1}
        learners._keep()
        assert not session.progress.is_kept
    learners.close()
    assert Progress(tmp_path / "progress.json").done(lesson) == {0, 2}
    assert Progress(tmp_path / "learners" / "1.json").done(lesson) == {1}


def test_of_a_deleted_learner_nothing_is_written_later(session, learners, lesson, monkeypatch):
    session.do(intents.NewLearner("Anna"))
    with full(monkeypatch):
        session.progress.complete(lesson, 1)
    assert session.do(intents.DeleteLearner()) == ""
    learners.close()
    assert listed(learners) == [(0, "")]


@contextmanager
def full(monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space")

    with monkeypatch.context() as patched:
        patched.setattr("core.course.progress.write_bytes", refuse)
        yield
