"""The log: one place, and never an error of its own."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.system import folders, log


@pytest.fixture
def quiet_root():
    """The root logger as it was, whatever the test adds."""
    root, raising = logging.getLogger(), logging.raiseExceptions
    handlers, level = list(root.handlers), root.level
    yield root
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raising


def test_the_log_and_the_errors_kept_are_one_file(monkeypatch, tmp_path, quiet_root):
    monkeypatch.setattr(folders, "state", lambda: tmp_path / "new")
    log.start()
    logging.getLogger("unroll").info("a line with half a letter: \ud800")
    assert log.keep(ValueError("one")) == str(log.log_file()) == str(tmp_path / "new/unroll.log")
    said = (tmp_path / "new/unroll.log").read_text(encoding="utf-8")
    assert "half a letter: \\ud800" in said
    assert "ValueError: one" in said


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("stderr", ["open", "none"])
def test_a_full_disk_prints_nothing_and_raises_nothing(
    monkeypatch, tmp_path, capsys, quiet_root, stderr
):
    (tmp_path / "unroll.log").symlink_to("/dev/full")
    monkeypatch.setattr(folders, "state", lambda: tmp_path)
    if stderr == "none":
        monkeypatch.setattr(sys, "stderr", None)
    log.start()
    logging.getLogger("unroll").error("lost %d", "not a number")
    logging.getLogger("unroll").error("lost")
    assert log.keep(ValueError("lost")) == str(tmp_path / "unroll.log")
    for handler in quiet_root.handlers:
        handler.close()
    said = capsys.readouterr()
    assert said.out + said.err == ""


def test_without_a_place_for_it_there_is_no_log_and_a_reason(monkeypatch, tmp_path, quiet_root):
    (tmp_path / "file").touch()
    monkeypatch.setattr(folders, "state", lambda: tmp_path / "file" / "below")
    before = list(quiet_root.handlers)
    log.start()
    assert quiet_root.handlers == before
    assert log.keep(ValueError("x")).startswith("no log, since ")


def test_the_place_is_the_one_of_the_folders(monkeypatch):
    monkeypatch.setattr(folders, "state", lambda: Path("/somewhere"))
    assert log.log_file() == Path("/somewhere/unroll.log")


FAULT = """
import ctypes
from pathlib import Path
from core.system import folders, log
folders.state = lambda: Path({folder!r})
log.start()
def fall(): ctypes.string_at(0)
fall()
"""


def test_a_fault_that_ends_the_process_leaves_what_its_threads_did(tmp_path):
    own = {key: value for key, value in os.environ.items() if key != "PYTHONFAULTHANDLER"}
    for _ in range(2):  # one before it is kept
        code = FAULT.format(folder=str(tmp_path))
        done = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True)
        assert done.returncode != 0
    said = (tmp_path / "unroll-faults.log").read_text(encoding="utf-8")
    assert said.count("in fall") == 2
