"""Autosaves: what a living process writes is its own, and what a dead one left is offered."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.session.autosaves import KEPT, Autosaves

ROOT = Path(__file__).resolve().parents[3]
LIVING = """
import sys
from pathlib import Path
from core.session.autosaves import Autosaves
kept = Autosaves(Path(sys.argv[1]))
for run_id in (1, 2):
    path = kept.path(run_id)
    path.write_bytes(b"model")
    print(path, flush=True)
sys.stdin.read()  # lives until it is killed, or told to end
kept.close()
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "deep" / "autosaves"


@pytest.fixture
def start(folder):
    """Starts a process that has written the models of two runs, with their paths."""
    begun = []

    def process():
        made = subprocess.Popen(
            [sys.executable, "-c", LIVING, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        begun.append(made)
        return made, [Path(made.stdout.readline().strip()) for _ in range(2)]

    yield process
    for each in begun:
        each.kill()
        each.communicate()


def written(autosaves, run_id, age=0.0):
    path = autosaves.path(run_id)
    path.write_bytes(b"model")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_what_a_living_process_writes_is_neither_offered_nor_deleted(folder, start):
    _, theirs = start()
    _, others = start()
    assert len({*theirs, *others}) == 4  # though begun in the same second, with the same runs
    mine = Autosaves(folder)
    assert mine.latest() is None
    for run_id in range(2 * KEPT):
        written(mine, run_id)
    assert all(path.read_bytes() == b"model" for path in (*theirs, *others))


@pytest.mark.parametrize("end", ["killed", "ended"])
def test_what_a_process_left_is_offered_when_it_is_no_more(folder, start, end):
    process, theirs = start()
    if end == "killed":
        process.kill()
    process.communicate("")
    for age, path in zip((60, 30), theirs, strict=True):
        os.utime(path, (time.time() - age,) * 2)
    mine = Autosaves(folder)
    assert mine.latest().path == theirs[1]
    assert mine.latest().when == pytest.approx(time.time() - 30, abs=5)
    written(mine, 1)
    assert mine.latest() is None  # something was trained since
    assert list(folder.glob("*.lock")) == [folder / f"{mine._name}.lock"]


def test_of_what_is_left_the_latest_few_stay(folder):
    for number in range(5):
        left = Autosaves(folder)
        written(left, 7, age=100 * (5 - number))
        left.close()
    mine = Autosaves(folder)
    newest = mine.latest()
    mine.path(1)
    assert len(list(folder.glob("text-*"))) == KEPT - 1
    assert newest.path.exists()


def test_one_that_vanishes_while_it_is_looked_for_is_no_failure(folder, monkeypatch):
    for age in (20, 10):
        left = Autosaves(folder)
        last = written(left, 1, age)
        left.close()
    real = os.listdir

    def listed(where):
        found = real(where)
        last.unlink(missing_ok=True)  # another window has just deleted it
        return found

    monkeypatch.setattr(os, "listdir", listed)
    found = Autosaves(folder).latest()
    assert found is not None
    assert found.path.exists()


def test_files_of_earlier_versions_are_offered_and_what_killed_saves_left_goes(folder):
    folder.mkdir(parents=True)
    earlier = folder / "text-20250101-120000-3.safetensors"
    remains = folder / "text-20250101-120000-3.safetensors.AbCdEf"
    theirs = folder / "text-20250101-120000-3.safetensors.backup2"
    for path in (earlier, remains, theirs):
        path.write_bytes(b"model")
        os.utime(path, (0, 0))
    mine = Autosaves(folder)
    assert mine.latest().path == earlier
    mine.path(1)
    assert not remains.exists()
    assert theirs.exists()


def test_in_a_folder_that_vanished_the_lock_is_taken_again(folder):
    mine, other = Autosaves(folder), Autosaves(folder)
    written(mine, 1)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    written(mine, 1)
    assert other.latest() is None
    mine.close()
    assert other.latest() is not None


def test_a_folder_that_cannot_be_made_raises_nothing_until_it_is_written_to(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    mine = Autosaves(tmp_path / "file" / "autosaves")
    assert mine.latest() is None
    assert mine.path(1).parent == mine.folder
    mine.close()
