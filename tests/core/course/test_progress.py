"""core.course.progress: what a learner has done stays done, in whichever window."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.learner_record import LearnerRecord, Try
from core.course.lesson import load_lessons
from core.course.progress import LIMIT, Progress
from core.files.bounded_read import FileError
from tests.any_text import any_text

LESSON = load_lessons().find("hello-rnn")


@pytest.fixture
def lesson():
    return LESSON


@pytest.fixture
def file(tmp_path):
    return tmp_path / "unroll" / "progress.json"


def test_a_step_that_is_done_is_done_at_the_next_start(file, lesson):
    begun = Progress(file)
    assert begun.next_step(lesson) == 0
    begun.complete(lesson, 0)
    again = Progress(file)
    assert again.done(lesson) == {0}
    assert (again.problem, begun.problem) == ("", "")


def test_a_lesson_is_done_when_all_of_its_steps_are(lesson):
    progress = Progress()
    for place in range(len(lesson.steps)):
        assert not progress.is_done(lesson)
        assert progress.next_step(lesson) == place
        progress.complete(lesson, place)
    assert progress.is_done(lesson)
    assert progress.next_step(lesson) == 0


def test_two_windows_of_one_learner_lose_nothing(file, lesson):
    other = load_lessons().find("hello-lstm")
    one, two = Progress(file), Progress(file)
    one.complete(lesson, 0)
    two.complete(other, 0)
    assert Progress(file).done(lesson) == Progress(file).done(other) == {0}
    assert two.done(lesson) == {0}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "unroll progress", "version": 4, "done": {}}',
        b'{"format": "unroll progress", "version": 3, "done": {"hello-rnn": [0]}}',
        b'{"format": "unroll progress", "version": 3, "done": {"hello-rnn": ["a b"]}}',
        b'{"format": "unroll progress", "version": 3, "done": {"hello-rnn": ["#01"]}}',
        b'{"format": "unroll progress", "version": 2, "done": {"hello-rnn": ["a"]}}',
        b'{"format": "unroll progress", "version": 1}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": [true]}}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": [-1]}}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": 3}}',
        b'{"format": "unroll progress", "version": 2, "name": 3, "done": {}}',
        b'{"format": "unroll progress", "version": 2, "done": {}, "answers": {"a": {"0": []}}}',
        b'{"format": "unroll progress", "version": 2, "done": {}, "answers": {"a": {"x": [{}]}}}',
        b'{"format": "unroll progress", "version": 1, "done": {}, "answers": {"a": {"0": []}}}',
    ],
)
def test_a_file_that_is_no_progress_is_kept_aside_and_said(file, lesson, content):
    file.parent.mkdir()
    file.write_bytes(content)
    progress = Progress(file)
    aside = file.with_name("progress.damaged.json")
    assert "holds no learner's progress" in progress.problem
    assert str(aside) in progress.problem
    assert aside.read_bytes() == content
    progress.complete(lesson, 0)
    assert json.loads(file.read_bytes())["done"] == {"hello-rnn": [lesson.step_ids[0]]}


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(file):
    file.parent.mkdir()
    for content in (b"first", b"second", b"third"):
        file.write_bytes(content)
        Progress(file)
    kept = {path.read_bytes() for path in file.parent.glob("progress.damaged*.json")}
    assert kept == {b"first", b"second", b"third"}


def test_a_file_that_cannot_be_read_is_left_as_it_is(file, lesson):
    file.parent.mkdir()
    file.write_bytes(b"x" * (LIMIT + 1))
    progress = Progress(file)
    progress.complete(lesson, 0)
    assert "it is larger than 10 MB" in progress.problem
    assert progress.done(lesson) == {0}
    assert file.read_bytes() == b"x" * (LIMIT + 1)


def test_a_file_that_cannot_be_put_aside_is_not_written_over(file, lesson, monkeypatch):
    def refuse(*_):
        raise PermissionError

    file.parent.mkdir()
    file.write_bytes(b"precious")
    with monkeypatch.context() as patched:
        patched.setattr("core.course.progress.os.replace", refuse)
        progress = Progress(file)
        progress.complete(lesson, 0)
    assert "holds no learner's progress." in progress.problem
    assert file.read_bytes() == b"precious"


def test_an_answer_tells_at_which_try_it_came_and_which_seed_answered(file, lesson):
    progress = Progress(file)
    progress.answer(lesson, 3, Try("o", False, seed=12))
    progress.answer(lesson, 3, Try("h", True, seed=7))
    assert Progress(file).answers(lesson) == {3: (Try("o", False, 1, 12), Try("h", True, 2, 7))}


@pytest.mark.parametrize(
    ("older", "taken"),
    [
        ({"given": "o", "right": False}, Try("o", False)),
        ({"given": "o", "right": True, "tries": 4, "seed": 12}, Try("o", True, 4, 12)),
    ],
)
def test_the_last_answer_of_an_older_file_is_taken_over_with_its_number(file, lesson, older, taken):
    file.parent.mkdir()
    data = {"format": "unroll progress", "version": 1, "done": {lesson.id: [0, 1]}}
    file.write_text(json.dumps({**data, "answers": {lesson.id: {"0": older}}}), encoding="utf-8")
    progress = Progress(file)
    assert progress.problem == ""
    assert progress.done(lesson) == {0, 1}
    assert progress.answers(lesson) == {0: (taken,)}
    progress.answer(lesson, 0, Try("h", True))
    again = Try("h", True, taken.number + 1)
    assert Progress(file).answers(lesson) == progress.answers(lesson) == {0: (taken, again)}


def test_an_answer_given_in_another_window_is_not_undone_by_an_older_one(file, lesson):
    one = Progress(file)
    one.answer(lesson, 0, Try("o", False))
    two = Progress(file)
    two.answer(lesson, 0, Try("h", True))
    one.complete(lesson, 0)
    assert Progress(file).answers(lesson) == {0: (Try("o", False), Try("h", True, 2))}
    one.answer(lesson, 0, Try("e", False))
    two.answer(lesson, 1, Try("h", True))
    one.complete(lesson, 0)
    assert two.answers(lesson) == Progress(file).answers(lesson) == one.answers(lesson)


def test_what_could_not_be_written_is_written_the_next_time(file, lesson, monkeypatch):
    def refuse(*_):
        raise FileError("{path} is on a full disk.", path="x")

    progress = Progress(file)
    with monkeypatch.context() as patched:
        patched.setattr("core.course.progress.write_bytes", refuse)
        progress.answer(lesson, 0, Try("o", True))
        assert progress.problem == "x is on a full disk."
    progress.complete(lesson, 0)
    assert Progress(file).answers(lesson) == {0: (Try("o", True),)}


def test_however_long_an_answer_is_the_file_can_be_read_again(file, lesson):
    progress = Progress(file)
    progress.answer(lesson, 0, Try("\ud800💡" * 10**6, True))
    assert len(Progress(file).answers(lesson)[0][0].given) == 1000
    assert file.stat().st_size < LIMIT


@settings(max_examples=8)
@given(
    acts=st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, len(LESSON.steps) - 1), any_text(max_size=3)),
        max_size=8,
    )
)
def test_whichever_windows_do_what_in_whatever_order_the_file_has_all_of_it(acts):
    """Every answer in its order, and every step that was ever done."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "progress.json"
        windows = [Progress(file) for _ in range(3)]
        for window, place, given_text in acts:
            windows[window].answer(LESSON, place, Try(given_text, True))
            windows[window].complete(LESSON, place)
        again = Progress(file)
        assert again.done(LESSON) == {place for _, place, _ in acts}
        texts = {place: [text for _, at, text in acts if at == place] for _, place, _ in acts}
        tries = again.answers(LESSON).items()
        assert {place: [each.given for each in of] for place, of in tries} == texts
        assert all([each.number for each in of] == [*range(1, len(of) + 1)] for _, of in tries)


WRITER = """
import sys
from core.course.lesson import Lesson, find_lesson
from core.course.progress import Progress
from dataclasses import replace
from pathlib import Path
lesson = find_lesson("hello-rnn")
progress = Progress(Path(sys.argv[1]))
for number in range(15):
    progress.complete(replace(lesson, id=f"{sys.argv[2]}-{number}"), 0)
"""


def test_two_processes_that_write_at_once_lose_nothing(file):
    """The first one's last write may be taken up by nobody: without a lock it is gone."""
    ask = [sys.executable, "-c", WRITER, str(file)]
    both = [subprocess.Popen([*ask, name]) for name in ("one", "two")]
    assert [each.wait(timeout=60) for each in both] == [0, 0]
    done = json.loads(file.read_bytes())["done"]
    assert set(done) == {f"{name}-{number}" for name in ("one", "two") for number in range(15)}


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_lost_meanwhile(tmp_path, lesson):
    (tmp_path / "unroll").write_bytes(b"a file")
    progress = Progress(tmp_path / "unroll" / "progress.json")
    progress.complete(lesson, 0)
    assert progress.problem
    assert progress.done(lesson) == {0}


def test_a_step_put_in_before_moves_what_was_done_along_with_its_steps(file, lesson):
    progress = Progress(file)
    progress.complete(lesson, 1)
    progress.answer(lesson, 2, Try("o", True))
    new = replace(lesson.steps[0], id="new")
    longer = replace(lesson, steps=(new, *lesson.steps))
    for each in (progress, Progress(file)):
        assert (each.done(longer), [*each.answers(longer)]) == ({2}, [3])
    shorter = replace(lesson, steps=(new, *lesson.steps[2:]))
    progress.complete(shorter, 0)
    assert (progress.done(shorter), progress.count([shorter])) == ({0}, (1, 1))
    assert Progress(file).done(lesson) == {1}  # what was done in a step that is no more is kept


def test_the_numbers_of_an_older_file_are_kept_by_the_steps_that_are_there_now(file, lesson):
    file.parent.mkdir()
    tries = [{"try": 1, "given": "o", "right": True, "seed": 3}]
    data = {"format": "unroll progress", "version": 2, "done": {lesson.id: [0, 2], "own:x": [1]}}
    file.write_text(json.dumps({**data, "answers": {lesson.id: {"2": tries}}}), encoding="utf-8")
    progress = Progress(file)
    assert (progress.done(lesson), [*progress.answers(lesson)]) == ({0, 2}, [2])
    progress.name_steps([lesson])
    new = replace(lesson.steps[0], id="new")
    longer = replace(lesson, steps=(new, *lesson.steps))
    again = Progress(file)
    assert (again.done(longer), [*again.answers(longer)]) == ({1, 3}, [3])
    assert again.record.done["own:x"] == {"#1"}
    before = file.stat().st_mtime_ns
    again.name_steps([lesson])
    assert file.stat().st_mtime_ns == before


def test_steps_that_a_lesson_has_no_more_count_for_nothing(file, lesson):
    file.parent.mkdir()
    done = {"format": "unroll progress", "version": 1, "done": {"hello-rnn": [999]}}
    file.write_text(json.dumps(done), encoding="utf-8")
    assert Progress(file).done(lesson) == frozenset()


def test_what_one_window_resets_is_reset_in_the_other_and_what_is_done_then_counts(file, lesson):
    one, two = Progress(file), Progress(file)
    one.complete(lesson, 0)
    two.complete(lesson, 1)
    two.complete(lesson, 1)
    one.do(lambda record: LearnerRecord(record.name))
    two.complete(lesson, 0)
    assert two.done(lesson) == Progress(file).done(lesson) == {0}


def test_a_file_that_is_deleted_under_a_window_is_written_again_with_all_of_it(file, lesson):
    progress = Progress(file)
    progress.answer(lesson, 3, Try("o", False))
    progress.complete(lesson, 0)
    before = file.read_bytes()
    file.unlink()
    progress.do(lambda record: record)
    assert file.read_bytes() == before


def test_what_would_be_too_large_to_be_read_again_is_not_written(file, lesson, monkeypatch):
    progress = Progress(file)
    progress.complete(lesson, 0)
    before = file.read_bytes()
    monkeypatch.setattr("core.course.progress.LIMIT", len(before) + 10)
    progress.answer(lesson, 0, Try("o" * 100, True))
    assert "so it is not written" in progress.problem
    assert file.read_bytes() == before
    assert len(progress.answers(lesson)[0]) == 1
