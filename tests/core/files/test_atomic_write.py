"""A write is told as done only when the disk says so; what killed writes left is cleaned up."""

import errno
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from core.files import atomic_write
from core.files.atomic_write import LEFT, YOUNG, clean
from core.files.bounded_read import FileError, write_bytes, write_together

ROOT = Path(__file__).resolve().parents[3]
OLD, NEW = b"old" * 1000, b"new" * 10_000
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")
CALLS = ("open", "fchmod", "write", "fsync", "replace", "close")


class System:
    """os as atomic_write sees it; the call of a number fails once, with an errno."""

    def __init__(self, failing=-1, code=errno.EIO):
        self.calls, self._failing, self._code = [], failing, code

    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*arguments, **options):
            self.calls.append(name)
            if len(self.calls) - 1 == self._failing:
                if name == "close":
                    real(*arguments)
                raise OSError(self._code, "what the system says")
            return real(*arguments, **options)

        return call


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "run.safetensors"
    file.write_bytes(OLD)
    return file


@pytest.fixture
def system(monkeypatch):
    def use(*options):
        made = System(*options)
        monkeypatch.setattr(atomic_write, "os", made)
        return made

    return use


@posix
def test_file_and_folder_are_synced_before_a_write_is_told_as_done(old, system):
    calls = system().calls
    write_bytes(old, NEW)
    order = ["open", "fchmod", "write", "fsync", "replace", "close", "open", "fsync", "close"]
    assert calls == order
    assert old.read_bytes() == NEW


@posix
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("call", range(9))
def test_whichever_call_fails_it_is_never_told_as_saved_and_nothing_is_left(
    old, system, call, code
):
    """Up to the rename the old file stays; after it the new one is there, and may be lost."""
    calls = system(call, code).calls
    renamed, closing = call > 4, call in (5, 8)
    if closing:  # what was synced is on the disk, whatever closing says
        write_bytes(old, NEW)
    else:
        with pytest.raises(FileError) as caught:
            write_bytes(old, NEW)
        sentence = str(caught.value)
        assert sentence.startswith(f"{old} ")
        assert sentence.endswith(f": {CAUSES[code]}.")
        assert ("was written, but" in sentence) == renamed
    assert len(calls) > call
    assert old.read_bytes() == (NEW if renamed else OLD)
    assert os.listdir(old.parent) == [old.name]


CAUSES = {
    errno.EIO: "the disk reports an error",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
}


@posix
@pytest.mark.parametrize("call", [3, 7])
@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_knows_no_sync_is_written_to_all_the_same(old, system, call, code):
    system(call, code)
    write_bytes(old, NEW)
    assert old.read_bytes() == NEW


@posix
def test_a_disk_that_takes_a_few_bytes_at_a_time_takes_them_all(old, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data[:7001])))
    write_bytes(old, NEW)
    assert old.read_bytes() == NEW


# what killed writes leave -------------------------------------------------------------------------

WRITING = """
import os, sys, time
from core.files import atomic_write
real = os.fsync
def stop(descriptor):
    print("half", flush=True)
    time.sleep(60)
os.fsync = stop
atomic_write.replace({sys.argv[1]: b"x" * 1000})
"""


@pytest.fixture
def writer(tmp_path):
    """A process that is in the midst of a write, and what it has written so far."""
    command = [sys.executable, "-c", WRITING, str(tmp_path / "other.pt")]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    assert process.stdout.readline() == "half\n"
    (half,) = (each for each in tmp_path.iterdir() if LEFT.fullmatch(each.name))
    yield process, half
    process.kill()
    process.wait()
    process.stdout.close()


def long_ago(path):
    os.utime(path, (time.time() - YOUNG - 5,) * 2)


@posix
def test_what_a_living_process_writes_stays_and_what_a_killed_one_left_goes(old, writer):
    process, half = writer
    long_ago(half)
    write_bytes(old, NEW)
    assert half.exists()  # however slow its disk is
    process.kill()
    process.wait()
    write_bytes(old, NEW)
    assert os.listdir(old.parent) == [old.name]


@posix
def test_what_has_just_been_made_may_not_be_locked_yet_and_stays(old, writer):
    process, half = writer
    process.kill()
    process.wait()
    clean(str(old.parent))
    assert half.exists()


@posix
@pytest.mark.parametrize(
    "name",
    [
        "run.safetensors.backup",
        "run.safetensors.Ab3dEf",
        ".unroll-notes.tmp",
        ".unroll-12-0123456g.tmp",
        "my.unroll-12-01234567.tmp",
    ],
)
def test_what_may_be_the_user_s_own_stays(old, name):
    theirs = old.with_name(name)
    theirs.write_bytes(b"theirs")
    long_ago(theirs)
    write_bytes(old, NEW)
    assert theirs.read_bytes() == b"theirs"


@posix
def test_what_is_no_plain_file_or_cannot_be_looked_into_stays_and_hinders_nothing(old):
    link = old.with_name(".unroll-1-00000000.tmp")
    link.symlink_to(old.name)
    old.with_name(".unroll-1-00000001.tmp").mkdir()
    os.mkfifo(old.with_name(".unroll-1-00000002.tmp"))
    write_bytes(old, NEW)
    assert len(os.listdir(old.parent)) == 4
    clean(str(old.parent / "nowhere"))


@posix
@pytest.mark.parametrize("is_there", [False, True])
def test_of_files_that_belong_together_all_are_written_or_none(tmp_path, system, is_there):
    """Whichever call fails: before, between and after the two names are taken."""
    files = [tmp_path / "go.pt", tmp_path / "go.py"]
    number, failed = 0, 0
    while True:
        for file in files:
            file.unlink(missing_ok=True)
            if is_there:
                file.write_bytes(OLD)
        made = system(number)
        with suppress(FileError):
            write_together(dict.fromkeys(files, NEW))
            failed -= 1
        failed += 1
        contents = [file.read_bytes() if file.exists() else None for file in files]
        assert contents in ([NEW, NEW], [OLD, OLD] if is_there else [None, None])
        assert {file.name for file in tmp_path.iterdir()} <= {"go.pt", "go.py"}
        if len(made.calls) <= number:
            break
        number += 1
    assert failed > 6
