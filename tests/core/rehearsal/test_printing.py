"""`lesson print`: which lesson, where the page goes, and what the exit code says."""

import pytest

from core.terminal.commands import main
from tests.core.rehearsal.test_check import step


@pytest.fixture
def draw():
    """What draws: here it keeps the lesson and answers with a page."""

    def drawn(lesson):
        drawn.lesson = lesson
        return b"<html>"

    drawn.lesson = None
    return drawn


def test_a_file_is_printed_beside_where_one_stands(write, draw, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["lesson", "print", str(write(step()))], draw) == 0
    assert (tmp_path / "own.html").read_bytes() == b"<html>"
    assert draw.lesson.id == "own"
    assert "Wrote own.html" in capsys.readouterr().err


def test_a_lesson_of_the_course_goes_by_its_id(draw, tmp_path):
    assert main(["lesson", "print", "hello-rnn", "--out", str(tmp_path / "x.html")], draw) == 0
    assert draw.lesson.id == "hello-rnn"
    assert (tmp_path / "x.html").exists()


def test_a_lesson_with_faults_is_not_printed(write, draw, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["lesson", "print", str(write(step("foo = 1")))], draw) == 1
    assert "unknown key 'foo'" in (told := capsys.readouterr().err)
    assert "lesson check" in told
    assert draw.lesson is None


def test_a_page_that_cannot_be_written_is_told_before_it_is_drawn(write, draw, tmp_path, capsys):
    out = str(tmp_path / "nowhere" / "x.html")
    assert main(["lesson", "print", str(write(step())), "--out", out], draw) == 1
    assert "its folder does not exist" in capsys.readouterr().err
    assert draw.lesson is None


@pytest.mark.parametrize(
    ("call", "part"),
    [
        ([], "FILE is missing"),
        (["nowhere"], "'nowhere' does not exist"),
        (["hello-rnn", "--out", "x.pdf"], "--out is 'x.pdf'"),
        (["hello-rnn", "more"], "'more' is not understood"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(call, part, draw, capsys):
    assert main(["lesson", "print", *call], draw) == 2
    assert part.replace("'nowhere'", "nowhere") in capsys.readouterr().err.replace(
        "'nowhere'", "nowhere"
    )


def test_where_nobody_can_draw_the_command_is_not_there(capsys):
    assert main(["lesson", "print", "hello-rnn"]) == 2
    assert "allowed is one of check" in capsys.readouterr().err
