"""core.course.progress: what a learner has done stays done, in whichever window."""

import json

import pytest

from core.course.lesson import load_lessons
from core.course.progress import Progress

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
        b'{"format": "unroll progress", "version": 2, "done": {}}',
        b'{"format": "unroll progress", "version": 1}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": [true]}}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": [-1]}}',
        b'{"format": "unroll progress", "version": 1, "done": {"hello-rnn": 3}}',
    ],
)
def test_a_file_that_is_no_progress_is_kept_aside_and_said(file, lesson, content):
    file.parent.mkdir()
    file.write_bytes(content)
    progress = Progress(file)
    aside = file.with_name("progress.damaged.json")
    assert "holds no progress of a learner" in progress.problem
    assert str(aside) in progress.problem
    assert aside.read_bytes() == content
    progress.complete(lesson, 0)
    assert json.loads(file.read_bytes())["done"] == {"hello-rnn": [0]}


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_lost_meanwhile(tmp_path, lesson):
    (tmp_path / "unroll").write_bytes(b"a file")
    progress = Progress(tmp_path / "unroll" / "progress.json")
    progress.complete(lesson, 0)
    assert progress.problem
    assert progress.done(lesson) == {0}


def test_steps_that_a_lesson_has_no_more_count_for_nothing(file, lesson):
    file.parent.mkdir()
    done = {"format": "unroll progress", "version": 1, "done": {"hello-rnn": [999]}}
    file.write_text(json.dumps(done))
    assert Progress(file).done(lesson) == frozenset()
