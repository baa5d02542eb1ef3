"""The desktop is told who opens .unroll files and unroll: links, and it can be taken back."""

import shutil
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from core.session_file import container
from core.session_file.contents import Contents
from core.terminal import desktop
from core.terminal.commands import main

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux desktops")


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(desktop, "_run", lambda *_: None)
    return tmp_path


def test_what_was_written_is_told_and_taken_back(data, capsys):
    assert main(["desktop"]) == 0
    entry = data / "applications" / "unroll.desktop"
    told = capsys.readouterr().out
    assert f"Wrote {entry}" in told
    assert "x-scheme-handler/unroll" in entry.read_text(encoding="utf-8")
    assert main(["desktop"]) == 0
    assert main(["desktop", "--remove"]) == 0
    assert not [path for path in data.rglob("*") if path.is_file()]


def test_a_path_with_all_that_is_special_starts_the_very_program(data):
    desktop.install(data, ['/opt/a b/$x`y"%s\\z', "main.py"], b"")
    line = (data / "applications" / "unroll.desktop").read_text(encoding="utf-8")
    (line,) = [each for each in line.splitlines() if each.startswith("Exec=")]
    # A quoted argument escapes \\ " ` and $; in an entry each backslash is written twice.
    assert line == r'Exec="/opt/a b/\\$x\\`y\\"%%s\\\\z" main.py %u'


def test_a_sessions_first_bytes_are_what_the_desktop_looks_for(data, tmp_path):
    desktop.install(data, ["unroll"], b"<svg/>")
    told = ElementTree.parse(data / "mime" / "packages" / "unroll.xml").getroot()
    matches = told.iter("{http://www.freedesktop.org/standards/shared-mime-info}match")
    container.save(tmp_path / "day.unroll", Contents())
    head = (tmp_path / "day.unroll").read_bytes()
    for match in matches:
        value = match.get("value").encode().decode("unicode_escape").encode("latin-1")
        start = int(match.get("offset"))
        assert head[start : start + len(value)] == value


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no such tool here")
def test_the_entry_is_a_valid_one(data):
    desktop.install(data, ["/a b/python", "main.py"], b"")
    entry = data / "applications" / "unroll.desktop"
    said = subprocess.run(["desktop-file-validate", entry], capture_output=True, encoding="utf-8")
    assert (said.returncode, said.stdout) == (0, "")


def test_where_nothing_can_be_written_it_is_a_sentence(data, capsys):
    (data / "applications").write_text("", encoding="utf-8")
    assert main(["desktop"]) == 1
    assert "Traceback" not in capsys.readouterr().err
