"""The folder of a session that goes on: whatever a kill leaves, the next start has it back."""

import os
import shutil
import signal
import subprocess
import sys
from time import sleep, time

import numpy as np
import pytest

from core.arrays import Column
from core.files.bounded_read import FileError
from core.session_file import folder as folders
from core.session_file.contents import Contents, Rows, difference
from core.session_file.folder import SessionFolder, left, read, remove
from tests.core.session_file.test_container import told


class Going:
    """A session of one value and one column."""

    def __init__(self):
        self.column, self.before = Column("f4"), Contents()

    def on(self, number):
        self.column.extend(np.full((2, 1), number, "f4"))
        now = Contents({"n": number}, rows={"loss": Rows(self.column.rows, self.column)})
        change, self.before = difference(self.before, now), now
        return now, change


@pytest.fixture
def root(tmp_path):
    return tmp_path / "sessions"


def test_backups_and_what_changed_since_lead_to_where_one_was(root):
    mine, going = SessionFolder.begin(root), Going()
    for number in range(7):
        now, change = going.on(number)
        mine.back_up(now) if number % 3 == 0 else mine.append(change)
        assert told(read(mine.path)) == told(now)
    mine.close()


def test_a_damaged_backup_is_passed_over_and_nothing_is_lost(root):
    mine, going = SessionFolder.begin(root), Going()
    for number in range(7):
        now, change = going.on(number)
        mine.append(change)
        if number % 3 == 0:
            mine.back_up(now)
    mine.close()
    newest = sorted(mine.path.glob("backup-*"))[-1]
    newest.write_bytes(newest.read_bytes()[:-200])
    assert told(read(mine.path)) == told(now)


def test_nobody_takes_what_another_process_holds(root):
    mine, going = SessionFolder.begin(root), Going()
    mine.append(going.on(1)[1])
    assert left(root) == []
    assert not SessionFolder(mine.path).is_held
    mine.close()
    assert [each.path for each in left(root)] == [mine.path]
    again = SessionFolder(mine.path)
    assert again.is_held
    again.close()


def test_whoever_goes_on_with_a_session_writes_behind_what_is_there(root):
    mine, going = SessionFolder.begin(root), Going()
    mine.append(going.on(1)[1])
    mine.close()
    mine = SessionFolder(mine.path)
    assert told(mine.read()) == told(going.before)
    mine.append(going.on(2)[1])
    assert told(mine.read()) == told(going.before)
    mine.close()


def test_the_session_left_last_is_the_newest_though_the_clock_was_set_back(root):
    for hours in (5, 0):
        mine = SessionFolder.begin(root)
        mine.back_up(Going().on(hours)[0])
        mine.append(Going().on(hours)[1])
        mine.close()
        if hours:
            for file in mine.path.iterdir():
                os.utime(file, (time() + 3_600 * hours,) * 2)
    assert left(root)[0].path == mine.path


def test_a_folder_that_vanished_is_told_and_the_next_backup_makes_it_again(root):
    mine, going = SessionFolder.begin(root), Going()
    mine.append(going.on(1)[1])
    shutil.rmtree(mine.path)
    with pytest.raises(FileError, match="is gone"):
        mine.append(going.on(2)[1])  # an open file takes it, and nobody would ever find it
    mine.back_up(going.on(3)[0])
    assert told(mine.read()) == told(going.before)
    assert not SessionFolder(mine.path).is_held
    mine.close()


def test_of_older_backups_fewer_are_kept():
    hours = [(number, -900.0 * (400 - number), 10) for number in range(400, 0, -1)]
    kept = folders._kept(hours, now=0.0)
    assert {400, 399, 398} <= kept
    assert len(kept) == folders.BACKUPS_MAX
    large = [(number, when, 10**9) for number, when, _ in hours]
    assert len(folders._kept(large, now=0.0)) == folders.NEWEST + 1


def test_logs_that_no_kept_backup_needs_go(root):
    mine, going = SessionFolder.begin(root), Going()
    for number in range(30):
        mine.back_up(going.on(number)[0])
    names = sorted(path.name for path in mine.path.iterdir())
    assert [name for name in names if name.startswith("log")] == ["log-000029", "log-000030"]
    mine.close()
    remove(mine.path)
    assert not mine.path.exists()


SLOW = range(0, 300, 50)
KILLED = """
import sys, numpy as np
from tests.core.session_file.test_folder import Going
from core.session_file.folder import SessionFolder
from pathlib import Path
mine, going = SessionFolder.begin(Path(sys.argv[1])), Going()
for number in range(100_000):
    now, change = going.on(number)
    mine.back_up(now) if number % 5 == 0 else mine.append(change)
    print(number, flush=True)
"""


@pytest.mark.parametrize(
    "kills", [range(4), *(pytest.param(range(at, at + 50), marks=pytest.mark.slow) for at in SLOW)]
)
def test_a_kill_at_any_moment_loses_nothing_that_was_written(root, kills):
    """What the process said is written is there, whole, and nothing else is left behind."""
    for number in kills:
        asked = [sys.executable, "-c", KILLED, str(root)]
        with subprocess.Popen(asked, stdout=subprocess.PIPE, encoding="utf-8") as child:
            assert child.stdout.readline() == "0\n"
            sleep(0.003 * number % 0.2)
            child.send_signal(signal.SIGKILL)
            last = int((["0", *child.stdout.read().split("\n")[:-1]])[-1])
        (found,) = left(root)
        contents = read(found.path)
        at = contents.values["n"]
        assert at in (last, last + 1)
        assert contents.rows["loss"].rows[:, 0].tolist() == np.repeat(range(at + 1), 2).tolist()
        mine = SessionFolder(found.path)
        mine.back_up(contents)
        mine.remove()
        assert not found.path.exists()
