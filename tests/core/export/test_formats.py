"""The table of what can be exported; a file is of the format that its ending names."""

import ast

import pytest

from core.course.lesson import find_lesson
from core.export import formats, script
from core.files.bounded_read import FileError
from core.runs.note import Note
from core.runs.run import Run
from core.trace.playhead import Playhead


@pytest.fixture
def run():
    return Run(1, "hello-rnn", find_lesson("hello-rnn").experiment)


class Losses:
    """A format of no use but here."""

    NAME, SUFFIX = "Losses", ".txt"

    def can(self, run):
        return run.updates > 0

    def document(self, run):
        return b"none yet"


def test_no_two_formats_have_an_ending_in_common():
    endings = [each.SUFFIX for each in formats.FORMATS]
    assert len(set(endings)) == len(endings)
    assert all(each == each.lower() and each.startswith(".") for each in endings)


def test_a_file_is_of_the_format_that_its_ending_names_in_any_case(run, tmp_path):
    for name in ("a.py", "b.PY"):
        formats.export(run, tmp_path / name)
        written = (tmp_path / name).read_bytes()
        assert written == script.program(run.experiment).text.encode()


def test_what_is_noted_about_a_run_stands_above_its_program_and_changes_nothing_in_it(
    run, tmp_path
):
    run.notes = (Note(None, "Look at epoch 9:\nimport nothing"), Note(Playhead(9, 3), "为什么?"))
    formats.export(run, tmp_path / "a.py")
    written = (tmp_path / "a.py").read_text(encoding="utf-8")
    plain = script.program(run.experiment).text
    assert written.endswith(plain)
    assert "#   为什么?\n" in written
    assert ast.dump(ast.parse(written)) == ast.dump(ast.parse(plain))


def test_a_format_that_cannot_tell_a_run_is_not_offered(run, monkeypatch):
    monkeypatch.setattr(formats, "FORMATS", (script, Losses()))
    assert formats.formats_of(run) == (script,)


def test_a_file_that_cannot_be_written_is_a_sentence(run, tmp_path):
    with pytest.raises(FileError, match="its folder does not exist"):
        formats.export(run, tmp_path / "missing" / "a.py")
