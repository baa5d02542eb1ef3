"""A folder of scratch goes with who made it, and what a killed process left with the next one."""

import os
import subprocess
import sys
import tempfile
from time import time

import pytest

from core.files import scratch
from core.files.bounded_read import FileError
from core.files.scratch import Scratch


@pytest.fixture(autouse=True)
def root(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def old(path):
    os.utime(path, (time() - 2 * scratch.YOUNG,) * 2)


def test_it_is_there_for_so_long_and_nothing_of_it_afterwards(root):
    with Scratch() as folder:
        (folder / "film").mkdir()
        (folder / "film" / "a.mp4").write_bytes(b"0" * 1000)
        assert [*root.iterdir()] == [folder]
    assert not [*root.iterdir()]


def test_it_goes_with_whoever_had_it(root):
    made = Scratch()
    (made.path / "a").touch()
    del made
    assert not [*root.iterdir()]


def test_what_a_killed_process_left_goes_and_what_goes_on_or_is_anybody_s_stays(root):
    code = (
        "import os, signal\n"
        "from core.files.scratch import Scratch\n"
        "made = Scratch()\n"
        "(made.path / 'film').write_bytes(b'0')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = {**os.environ, "TMPDIR": str(root), "PYTHONPATH": os.getcwd()}
    subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    (left,) = root.iterdir()
    theirs = root / "unroll-scratch-mine"
    theirs.mkdir()
    link = root / "unroll-scratch-abcdefgh"
    link.symlink_to(theirs)
    going_on = Scratch()
    assert left.exists()  # it is young: it may be about to be locked
    for each in (left, theirs, going_on.path):
        old(each)
    with Scratch() as folder:
        assert {*root.iterdir()} == {theirs, link, going_on.path, folder}


def test_where_there_is_no_room_for_it_a_sentence_says_so(root, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(root / "nowhere"))
    with pytest.raises(FileError, match=r"nowhere cannot be written: its folder does not exist\."):
        Scratch()
