"""Standard streams that are closed, full, or read by nobody: a sentence and one exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.system import streams

MAIN = Path(__file__).parents[3] / "main.py"
LISTINGS = ["--help", "--version", "lessons", "train --help", "lessons --help"]
FULL = "The output cannot be written: No space left on device.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")


def shell(arguments: str, redirection: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" "{MAIN}" {arguments} {redirection}'
    return subprocess.run(
        command, shell=True, capture_output=True, encoding="utf-8", env=os.environ | env
    )


@pytest.mark.turns(3)
@pytest.mark.parametrize("arguments", LISTINGS[1:4])
def test_a_closed_standard_output_is_silence_and_no_failure(arguments):
    made = shell(arguments, ">&-")
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.turns(3)
@needs_full
@pytest.mark.parametrize("arguments", LISTINGS[::2])
def test_a_full_disk_behind_the_output_is_a_sentence_and_code_1(arguments):
    made = shell(arguments, ">/dev/full")
    assert (made.returncode, made.stderr) == (1, FULL)


@needs_full
@pytest.mark.parametrize(
    ("arguments", "redirection"),
    [
        ("train nowhere", "2>/dev/full"),
        ("nowhere", "2>&-"),
        # A word more and a file that is not there are told by the same way.
        pytest.param("lessons extra", "2>/dev/full", marks=pytest.mark.slow),
        pytest.param("info /x.pt", "2>&-", marks=pytest.mark.slow),
    ],
)
def test_where_nobody_hears_the_sentence_the_code_is_the_same(arguments, redirection):
    assert shell(arguments, redirection).returncode == 2


def test_a_reader_that_has_enough_is_no_error():
    made = shell("--help", "| true")
    assert (made.returncode, made.stderr) == (0, "")


def test_what_is_printed_never_lands_in_a_file_that_is_opened_next(tmp_path):
    """With descriptors 1 and 2 closed, the next file would get them, and every print with it."""
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from core.system import streams;"
        "streams.prepare(); file = open(sys.argv[2], 'wb');"
        "os.write(1, b'out'); os.write(2, b'err'); print('x'); file.write(b'mine'); file.close()"
    )
    place = tmp_path / "file"
    command = f'"{sys.executable}" -c "{code}" "{MAIN.parent}" "{place}" >&- 2>&- <&-'
    assert subprocess.run(command, shell=True).returncode == 0
    assert place.read_bytes() == b"mine"


@pytest.mark.parametrize("page", ["ascii", "cp1252", "cp932", "cp437", "gbk"])
def test_a_code_page_without_a_letter_prints_the_rest(page):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from core.system import streams;"
        "streams.prepare(); streams.show('a → − · ü 字 \\ud800 z'); streams.say('a → \\ud800 z')"
    )
    command = [sys.executable, "-c", code, str(MAIN.parent)]
    env = os.environ | {"PYTHONIOENCODING": page}
    made = subprocess.run(command, env=env, capture_output=True)
    assert made.returncode == 0
    for said in (made.stdout, made.stderr):
        assert said.startswith(b"a ")
        assert said.endswith(b" z\n")


def test_what_is_printed_steers_no_terminal(capsys):
    streams.show("a\x1b]0;title\x07\x1b[2Jb\u202ec\nd\te")
    streams.say("\x9b31m")
    said = capsys.readouterr()
    assert said.out == "a?]0;title??[2Jb?c\nd\te\n"
    assert said.err == "?31m\n"
