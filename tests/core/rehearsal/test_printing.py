"""`lesson print`: which lesson, where the page goes, and what the exit code says."""

import pytest

from core.course import language
from core.course.language import spoken
from core.terminal import arguments
from core.terminal.commands import main
from core.terminal.lesson.printing import Drawing
from tests.core.rehearsal.test_check import step

NOBODY = "nobody here can write it"


class Drawn(Drawing):
    """It keeps the lesson and the language, and answers with a page; Esperanto has no letters."""

    def __init__(self):
        super().__init__(self.keep, lambda language: NOBODY if language == "eo" else "")
        object.__setattr__(self, "seen", [])

    def keep(self, lesson):
        self.seen.append((lesson, spoken()))
        return b"<html>"

    @property
    def lesson(self):
        return self.seen[-1][0] if self.seen else None


@pytest.fixture
def draw(monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(language, "languages", lambda: ["en", "eo", "zh_CN"])
    monkeypatch.setattr(arguments, "languages", lambda: ["en", "eo", "zh_CN"])
    return Drawn()


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
        (["nowhere.md"], "nowhere.md cannot be read: there is no such file."),
        (["hello-rnn", "--out", "x.pdf"], "--out is 'x.pdf'"),
        (["hello-rnn", "more"], "'more' is not understood"),
        (["hello-rnn", "--language", "xx"], "--language is 'xx'; allowed is one of en, eo, zh_CN"),
        (["hello-rnn", "--language", "eo"], f"--language is 'eo', and {NOBODY}"),
        (["hello-rnn", "--language"], "--language has no value; allowed is one of en"),
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


def printed(draw, tmp_path, *more):
    assert (
        main(["lesson", "print", "hello-rnn", "--out", str(tmp_path / "x.html"), *more], draw) == 0
    )
    return draw.seen[-1][1]


def test_it_is_in_the_terminal_s_language_or_in_that_which_is_asked_for(
    draw, tmp_path, monkeypatch
):
    assert printed(draw, tmp_path) == "en"
    assert printed(draw, tmp_path, "--language", "zh_CN") == "zh_CN"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert printed(draw, tmp_path) == "zh_CN"
    assert printed(draw, tmp_path, "--language", "en") == "en"
    assert spoken() == "en"  # as before


def test_a_terminal_whose_language_has_no_letters_here_gets_it_in_english_and_is_told(
    draw, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("LC_ALL", "eo")
    assert printed(draw, tmp_path) == "en"
    assert f"The page is in English: {NOBODY}." in capsys.readouterr().err


def test_export_writes_the_same_page(write, draw, tmp_path, capsys):
    for what in (str(write(step())), "hello-rnn"):
        out = tmp_path / "y.html"
        assert main(["export", what, "--to", "lesson", "--out", str(out)], draw) == 0
        assert out.read_bytes() == b"<html>"
    assert [lesson.id for lesson, _ in draw.seen] == ["own", "hello-rnn"]
    capsys.readouterr()
    assert main(["export", "hello-rnn", "--list"], draw) == 0
    assert "format  lesson" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "part"),
    [
        ("hello-rnn --to lesson", "--out is missing"),
        ("hello-rnn --to lesson --out x.pdf", "ending in .html"),
        ("hello-rnn --to lesson --out x.html --seed 3", "--seed is '3', but a handout"),
        ("hello-rnn --to lesson --out x.html --set lr=1", "--set is ['lr=1'], but a handout"),
        ("hello-rnn --to lesson --out x.html --until 3", "--until is '3', but a handout"),
        ("hello-rnn --to lesson --out x.html --theme dark", "--theme is 'dark', but a handout"),
        ("nobody --to lesson --out x.html", "'nobody' does not exist"),
        ("no.unroll --to csv --out x.csv", "no.unroll cannot be read: there is no such file."),
        ("no/where --run a --list", "no/where cannot be read: there is no such file."),
    ],
)
def test_what_means_nothing_for_a_handout_is_refused(
    call, part, draw, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    assert main(["export", *call.split()], draw) == 2
    assert part in capsys.readouterr().err
    assert (draw.seen, [*tmp_path.iterdir()]) == ([], [])


def test_a_run_that_is_no_lesson_has_no_handout(draw, tmp_path, capsys):
    saved = str(tmp_path / "a.safetensors")
    assert main(["train", "hello-rnn", "--epochs", "1", "--save", saved]) == 0
    out = str(tmp_path / "x.html")
    assert main(["export", saved, "--to", "lesson", "--out", out], draw) == 2
    assert "--to report makes a page of a run" in capsys.readouterr().err
    assert main(["export", saved, "--list"], draw) == 0
    assert "format  lesson" not in capsys.readouterr().out
