"""Files: a write happens as a whole or not at all, a read is bounded, causes are named."""

import os
import re
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.files import bounded_read as files
from core.files.atomic_write import LEFT
from core.files.bounded_read import FileError, MissingFileError, read_bytes, unwritable, write_bytes

ROOT = Path(__file__).resolve().parents[3]
OLD, NEW = b"old" * 1000, b"new" * 10_000
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "run.safetensors"
    file.write_bytes(OLD)
    return file


def refused(action, *arguments):
    """The sentence of a FileError, which must be one and name its cause."""
    with pytest.raises(FileError) as caught:
        action(*arguments)
    sentence = str(caught.value)
    assert re.fullmatch(
        r".* cannot be (written|read): [^.]*([0-9]\.[0-9]+ MB)?\.", sentence, re.DOTALL
    ), sentence
    assert "Errno" not in sentence
    assert sentence.isprintable()
    return sentence


def test_what_was_written_is_read_back_and_nothing_else_is_left(old):
    write_bytes(old, NEW)
    assert read_bytes(old, len(NEW)) == NEW
    assert os.listdir(old.parent) == [old.name]


def test_relative_names_that_qt_reads_as_resources_are_plain_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ":").mkdir()
    for name in (":/run.pt", ":run", "qrc:run", "run.pt"):
        write_bytes(name, NEW)
        assert (tmp_path / name).read_bytes() == NEW


@posix
def test_links_and_modes_stay_as_they_are(old):
    link = old.with_name("link")
    link.symlink_to(old.name)
    old.chmod(0o640)
    write_bytes(link, NEW)
    assert link.is_symlink()
    assert old.read_bytes() == NEW
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@posix
def test_a_new_file_may_be_read_by_those_whom_the_umask_allows(tmp_path):
    before = os.umask(0o022)
    try:
        write_bytes(tmp_path / "run.pt", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "run.pt").stat().st_mode) == 0o644


@posix
@pytest.mark.parametrize(
    ("name", "cause"),
    [
        (".", "it is a folder"),
        ("nowhere/run.pt", "its folder does not exist"),
        ("run.safetensors/run.pt", "a part of its path is a file, not a folder"),
        ("n" * 256, "its name is too long"),
        ("n" * 300, "its name is too long"),
        ("deep/" * 1000 + "run.pt", "its name is too long"),
        ("a\0b", "its name has a character that no file name may have"),
        ("a\udcffb", "its name has a character that no file name may have"),
        ("loop", "its symbolic links lead in a circle"),
        ("fifo", "it is a device, not a file"),
        ("/dev/null", "it is a device, not a file"),
    ],
)
def test_a_place_where_no_file_can_be_is_named(old, name, cause):
    (old.parent / "loop").symlink_to("loop")
    os.mkfifo(old.parent / "fifo")
    before = sorted(os.listdir(old.parent))
    assert refused(write_bytes, old.parent / name, NEW).endswith(f": {cause}.")
    assert old.read_bytes() == OLD
    assert sorted(os.listdir(old.parent)) == before


@contextmanager
def full_disk(size):
    """No file may grow beyond `size` bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@posix
def test_a_full_disk_keeps_the_old_file(old):
    with full_disk(10_000):
        sentence = refused(write_bytes, old, NEW)
    assert sentence == f"{old} cannot be written: the disk has no room for a file of this size."
    assert old.read_bytes() == OLD
    assert os.listdir(old.parent) == [old.name]


@contextmanager
def without_rights():
    """As a user whom modes bind: root becomes nobody for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@posix
def test_a_read_only_folder_keeps_the_old_file():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "run.pt")
        file.write_bytes(OLD)
        file.chmod(0o666)
        Path(folder).chmod(0o555)
        with without_rights():
            sentence = refused(write_bytes, file, NEW)
        assert sentence == f"{file} cannot be written: its folder is read-only."
        assert file.read_bytes() == OLD
        Path(folder).chmod(0o755)


KILLS = 30
KILLING = """
import os, random, select, signal, sys, time
from core.files.bounded_read import write_bytes
path, dice = sys.argv[1], random.Random(7)
number, saved = 0, 0
for kill in range(int(sys.argv[2])):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        while True:
            number += 1
            write_bytes(path, number.to_bytes(4, "little") * 250_000)
            os.write(writer, number.to_bytes(4, "little"))
    os.read(reader, 4) if kill == 0 else None
    time.sleep(dice.uniform(0.0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(writer)
    told = b""
    while part := os.read(reader, 65536):
        told += part
    os.close(reader)
    saved = int.from_bytes(told[-4:], "little") if told else saved
    data = open(path, "rb").read()
    number = int.from_bytes(data[:4], "little")
    whole = data == data[:4] * 250_000
    print("ok" if whole and number >= saved else f"corrupt {len(data)} {number} {saved}")
print(*sorted(os.listdir(os.path.dirname(path))))
"""


@posix
def test_killed_while_saving_the_file_is_the_old_one_or_the_new_one(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", KILLING, str(tmp_path / "run.pt"), str(KILLS)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    *outcomes, left = done.stdout.splitlines()
    assert outcomes == ["ok"] * KILLS
    # A kill in the midst leaves what goes with a later write (test_atomic_write).
    assert all(LEFT.fullmatch(name) or name == "run.pt" for name in left.split())


# reading ------------------------------------------------------------------------------------


def test_a_missing_file_is_told_apart(tmp_path):
    with pytest.raises(MissingFileError, match="there is no such file"):
        read_bytes(tmp_path / "nowhere.pt", 10)
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "nowhere" / "run.pt", 10)


def test_a_file_is_read_up_to_its_limit_and_not_beyond(old):
    assert read_bytes(old, len(OLD)) == OLD
    assert "it is larger than 0.002999 MB" in refused(read_bytes, old, len(OLD) - 1)


@posix
def test_a_file_that_grows_while_it_is_read_is_refused_at_the_limit(old, monkeypatch):
    real = os.fstat

    def before_it_grew(descriptor):
        found = list(real(descriptor))
        found[stat.ST_SIZE] = 10
        return os.stat_result(found)

    monkeypatch.setattr(files.os, "fstat", before_it_grew)
    assert "it is larger than" in refused(read_bytes, old, 2000)


@posix
@pytest.mark.parametrize(
    ("name", "cause"),
    [
        (".", "it is a folder"),
        ("fifo", "it is a device, not a file"),
        ("socket", "the system refused it"),
        ("/dev/zero", "it is a device, not a file"),
        ("loop", "its symbolic links lead in a circle"),
        ("run.safetensors/run.pt", "a part of its path is a file, not a folder"),
        ("n" * 300, "its name is too long"),
        ("a\0b", "its name has a character that no file name may have"),
        ("sparse", "it is larger than 100 MB"),
    ],
)
def test_only_plain_files_are_read_and_nothing_is_waited_for(old, name, cause, monkeypatch):
    monkeypatch.chdir(old.parent)
    Path("loop").symlink_to("loop")
    os.mkfifo("fifo")
    with open("sparse", "wb") as file:
        file.truncate(2_000_000_000)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        open_files = len(os.listdir("/dev/fd"))
        assert refused(read_bytes, name, 100_000_000).endswith(f": {cause}.")
        assert len(os.listdir("/dev/fd")) == open_files


@posix
def test_a_file_that_may_not_be_read_is_a_sentence():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "run.pt")
        file.write_bytes(OLD)
        file.chmod(0)
        Path(folder).chmod(0o755)
        with without_rights():
            assert refused(read_bytes, file, 10_000).endswith(": reading it is not allowed.")


def test_a_path_is_shown_short_and_printable():
    assert files.shown("a\nb\x1b[31m\udcff") == "a?b?[31m?"
    assert len(files.shown("x" * 5000)) == 200


def test_in_a_deleted_folder_a_relative_name_is_refused_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    try:
        (tmp_path / "gone").rmdir()
    except OSError:
        pytest.skip("this system deletes no current folder")
    assert unwritable("x.json") == "its folder does not exist"
    with pytest.raises(FileError, match=r"x\.json cannot be written: its folder does not exist"):
        write_bytes("x.json", b"{}")


@pytest.mark.parametrize("name", ["nul.pt", "CON", "aux .safetensors", "com1.tar.gz", "LPT³.py"])
def test_windows_devices_are_no_files_there(tmp_path, monkeypatch, name):
    monkeypatch.setattr(files, "ON_WINDOWS", True)
    assert unwritable(tmp_path / name) == "Windows keeps this name for a device"
    with pytest.raises(FileError, match=r"cannot be written: Windows keeps this name"):
        write_bytes(tmp_path / name, b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "said"), [("a.pt.", "dot"), ("a.pt ", "space"), ("a:b.pt", "character")]
)
def test_what_windows_would_write_under_another_name_is_refused_there(
    tmp_path, monkeypatch, name, said
):
    assert unwritable(tmp_path / name) == "" or files.ON_WINDOWS
    monkeypatch.setattr(files, "ON_WINDOWS", True)
    assert said in unwritable(tmp_path / name)


@pytest.mark.parametrize("name", ["nulls.pt", "con-nul.pt", "com10.pt", "my aux.pt", "a.nul"])
def test_names_that_only_begin_like_devices_are_fit(tmp_path, monkeypatch, name):
    monkeypatch.setattr(files, "ON_WINDOWS", True)
    assert unwritable(tmp_path / name) == ""
