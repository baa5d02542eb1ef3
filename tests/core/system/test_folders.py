"""Where things go on machines whose home is missing, unwritable, relative or nobody's."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from core.system import folders

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


@pytest.fixture(autouse=True)
def machine(monkeypatch, tmp_path):
    """Temporary files of its own, and no folder decided before."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    folders.temporary.cache_clear()
    yield
    folders.temporary.cache_clear()


@posix
def test_home_is_that_of_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folders.home() == tmp_path
    assert folders.problem() == ""


@posix
@pytest.mark.parametrize("value", [None, "", "relative/home", "/nowhere/at/all"])
def test_without_a_good_home_it_is_the_one_in_the_systems_list(monkeypatch, value):
    import pwd

    monkeypatch.delenv("HOME")
    if value is not None:
        monkeypatch.setenv("HOME", value)
    assert folders.home() == Path(pwd.getpwuid(os.getuid()).pw_dir)


@posix
def test_an_unknown_user_without_a_home_gets_a_temporary_one_and_is_told(monkeypatch, tmp_path):
    def unknown(uid):
        raise KeyError(uid)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    home = folders.home()
    assert home.parent == tmp_path / "tmp"
    assert folders.config() == home / ".config" / "unroll"
    assert folders.can_be_written(folders.data())
    assert folders.problem().startswith("This user has no home folder, so settings and autosaves")
    assert str(home) in folders.problem()


@posix
def test_folders_that_cannot_be_made_are_moved_and_that_is_told(monkeypatch, tmp_path):
    """A file in the way stands for every reason: a root user may write what is read-only."""
    (tmp_path / ".config").touch()
    (tmp_path / ".local").touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder in (folders.config(), folders.data(), folders.state()):
        assert folder.parent == folders.temporary()
    said = folders.problem()
    assert said.startswith(f"{tmp_path / '.config' / 'unroll'} cannot be written")
    assert str(folders.temporary()) in said


@posix
def test_a_relative_xdg_folder_is_not_meant(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "here")
    assert folders.config() == tmp_path / ".config" / "unroll"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "there"))
    assert folders.config() == tmp_path / "there" / "unroll"


@posix
def test_somebody_elses_temporary_folder_is_not_used(monkeypatch, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    taken = tmp_path / "tmp" / f"unroll-{os.getuid()}"
    taken.symlink_to(tmp_path / "elsewhere")
    assert folders.temporary() != taken
    assert not folders.temporary().is_symlink()


@posix
def test_in_a_deleted_folder_we_stand_at_home(monkeypatch, tmp_path):
    (tmp_path / "gone").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    before = Path.cwd()
    try:
        os.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        assert folders.stand() == tmp_path
        assert Path.cwd() == tmp_path
    finally:
        os.chdir(before)


def child(*lines: str, **env: str) -> str:
    """What a fresh Python prints that runs these lines and then `main.main(arguments)`."""
    code = "; ".join(["import os, sys", *lines, f"sys.path.insert(0, {str(ROOT)!r})"])
    code += "; import main; sys.exit(main.main(arguments))"
    env = {**{name: os.environ[name] for name in os.environ if name not in ("HOME", "USER")}, **env}
    made = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8"
    )
    assert (made.returncode, made.stderr) == (0, "")
    return made.stdout


@posix
def test_a_lesson_started_in_a_deleted_folder_is_computed(tmp_path):
    """PyTorch's arithmetic library ends the process there, with code 2 and no word."""
    gone = [f"os.chdir({str(tmp_path)!r})", "os.mkdir('gone')", "os.chdir('gone')"]
    gone += ["os.rmdir(os.getcwd())", "arguments = ['train', 'rnn-cell']"]
    assert "hidden size" in child(*gone, HOME=str(tmp_path))


@posix
def test_an_unknown_user_without_a_home_sees_the_lessons():
    nobody = ["import pwd", "pwd.getpwuid = {}.__getitem__", "arguments = ['lessons']"]
    assert "hello-rnn" in child(*nobody)
