"""core.course.learners: learners beside each other, by number; nothing of theirs is lost."""

import subprocess
import sys

import pytest

from core.course.learner_name import LearnerError
from core.course.learner_record import LearnerRecord, Try
from core.course.learners import MOST, Learner, LearnerFolder
from core.course.lesson import load_lessons
from core.course.progress import Progress

LESSON = load_lessons().find("hello-rnn")


@pytest.fixture
def folder(tmp_path):
    return LearnerFolder(tmp_path)


def of(folder, number):
    return Progress(folder.file(number))


def test_at_first_there_is_one_without_a_name_and_no_file(folder, tmp_path):
    assert folder.all() == (Learner(0),)
    assert [*tmp_path.iterdir()] == []


def test_learners_are_kept_apart_each_under_a_number_of_their_own(folder):
    anna, bert = folder.new("Anna"), folder.new(" Bert  B. ")
    of(folder, anna).complete(LESSON, 0)
    of(folder, bert).complete(LESSON, 1)
    of(folder, 0).complete(LESSON, 2)
    assert folder.all() == (Learner(0), Learner(anna, "Anna"), Learner(bert, "Bert B."))
    assert [sorted(of(folder, each).done(LESSON)) for each in (0, anna, bert)] == [[2], [0], [1]]


def test_who_has_no_file_yet_is_not_listed_beside_others(folder):
    number = folder.new("Anna")
    assert folder.all() == (Learner(number, "Anna"),)


@pytest.mark.parametrize(
    "name", ["../../../escape", "CON", "a/b", "..", "x.json", "👩🏽\u200d🚀", "مريم"]
)
def test_no_name_is_ever_a_part_of_a_path(folder, tmp_path, name):
    number = folder.new(name)
    assert folder.name(number) == name
    files = [each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*")]
    assert sorted(files) == [
        "learners",
        "learners/1.json",
        "learners/1.json.lock",
        "learners/names.lock",
    ]


def test_no_two_have_one_name(folder):
    number = folder.new("Anna")
    with pytest.raises(LearnerError, match="There is already a learner 'ANNA'"):
        folder.new("ANNA")
    first = of(folder, 0)
    with pytest.raises(LearnerError, match="There is already a learner 'anna'"):
        folder.rename(first, 0, "anna")
    folder.rename(of(folder, number), number, "anna")
    assert folder.name(number) == "anna"


def test_a_name_given_is_kept_in_the_file_with_what_was_done(folder):
    first = of(folder, 0)
    first.complete(LESSON, 0)
    folder.rename(first, 0, "Anna")
    again = of(folder, 0)
    assert (again.record.name, again.done(LESSON)) == ("Anna", {0})


def test_who_is_deleted_is_kept_aside_and_comes_back(folder, tmp_path):
    number = folder.new("Anna")
    of(folder, number).answer(LESSON, 0, Try("h", True, seed=7))
    before = folder.file(number).read_bytes()
    aside = folder.delete(number)
    assert aside.learner == Learner(number, "Anna")
    assert aside.file.read_bytes() == before
    assert folder.all() == (Learner(0),)
    folder.restore(of(folder, number), aside)
    assert folder.file(number).read_bytes() == before
    assert not aside.file.exists()


def test_a_number_is_never_given_again(folder):
    first = folder.new("Anna")
    folder.delete(first)
    assert folder.new("Bert") == first + 1


def test_a_window_that_still_has_who_was_deleted_loses_nothing(folder):
    number = folder.new("Anna")
    here = of(folder, number)
    here.complete(LESSON, 0)
    folder.delete(number)
    here.complete(LESSON, 1)
    assert folder.all() == (Learner(number, "Anna"),)
    assert of(folder, number).done(LESSON) == {0, 1}


def test_what_is_reset_is_kept_aside_and_comes_back_before_what_was_done_since(folder):
    number = folder.new("Anna")
    here, other = of(folder, number), of(folder, number)
    here.answer(LESSON, 0, Try("o", False, seed=1))
    other.complete(LESSON, 0)  # which `here` has not heard of
    aside = folder.reset(here, number)
    assert of(folder, number).record == LearnerRecord("Anna")
    here.answer(LESSON, 0, Try("h", True, seed=2))
    folder.restore(here, aside)
    assert here.done(LESSON) == {0}
    tries = of(folder, number).answers(LESSON)[0]
    assert [(each.number, each.given, each.seed) for each in tries] == [(1, "o", 1), (2, "h", 2)]


def test_what_cannot_be_reset_stays_as_it_is(folder, monkeypatch):
    here = of(folder, 0)
    here.complete(LESSON, 0)
    monkeypatch.setattr("core.course.learners.write_bytes", _full)
    with pytest.raises(LearnerError, match="the disk is full"):
        folder.reset(here, 0)
    monkeypatch.undo()
    monkeypatch.setattr("core.course.progress.write_bytes", _full)
    with pytest.raises(LearnerError, match="the disk is full"):
        folder.reset(here, 0)
    monkeypatch.undo()
    here.complete(LESSON, 1)
    assert of(folder, 0).done(LESSON) == {0, 1}


def _full(path, data):
    from core.files.bounded_read import FileError

    raise FileError("{path} cannot be written: the disk is full.", path=str(path))


def test_who_comes_back_and_finds_the_name_given_away_is_told(folder):
    number = folder.new("Anna")
    aside = folder.delete(number)
    folder.new("Anna")
    with pytest.raises(LearnerError, match="There is already a learner 'Anna'"):
        folder.restore(of(folder, number), aside)
    assert aside.file.exists()
    assert not folder.file(number).exists()


def test_a_copy_that_was_damaged_or_taken_away_is_said(folder):
    number = folder.new("Anna")
    aside = folder.delete(number)
    aside.file.write_bytes(b"{")
    with pytest.raises(LearnerError, match="holds no learner's progress"):
        folder.restore(of(folder, number), aside)
    aside.file.unlink()
    with pytest.raises(LearnerError, match="there is no such file"):
        folder.restore(of(folder, number), aside)


def test_a_damaged_file_is_listed_by_its_number_and_touched_by_nobody(folder):
    number = folder.new("Anna")
    folder.file(number).write_bytes(b"{")
    assert folder.all() == (Learner(number),)
    assert folder.file(number).read_bytes() == b"{"


def test_a_name_that_nobody_could_have_typed_is_none(folder):
    number = folder.new("Anna")
    text = folder.file(number).read_text(encoding="utf-8").replace("Anna", "An\u202ena")
    folder.file(number).write_text(text, encoding="utf-8")
    assert folder.name(number) == ""


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LearnerError, match="cannot be written"):
        LearnerFolder(tmp_path / "file").new("Anna")


def test_there_are_200_learners_at_most(folder, monkeypatch):
    monkeypatch.setattr("core.course.learners.MOST", 2)
    folder.new("A")
    folder.new("B")
    with pytest.raises(LearnerError, match="There are 2 learners, and there can be no more"):
        folder.new("C")
    assert MOST == 200


MAKER = """
import sys
from pathlib import Path
from core.course.learner_name import LearnerError
from core.course.learners import LearnerFolder
folder = LearnerFolder(Path(sys.argv[1]))
for number in range(8):
    folder.new(f"{sys.argv[2]} {number}")
    try:
        folder.new(f"both {number}")
    except LearnerError:
        pass
"""


def test_two_windows_that_begin_learners_at_once_give_no_number_and_no_name_twice(folder, tmp_path):
    ask = [sys.executable, "-c", MAKER, str(tmp_path)]
    both = [subprocess.Popen([*ask, name]) for name in ("one", "two")]
    assert [each.wait(timeout=60) for each in both] == [0, 0]
    names = [each.name for each in folder.all()]
    wanted = [f"{who} {number}" for who in ("one", "two", "both") for number in range(8)]
    assert sorted(names) == sorted(wanted)
