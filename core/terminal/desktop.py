"""The desktop is told of Unroll, on Linux: its entry in menus, its icon, what .unroll files are,
and who opens unroll: links. For this user alone; told again it is as it was; it can be taken back.

By freedesktop.org: the specifications of desktop entries, shared MIME info and icon themes.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from core.files.bounded_read import write_bytes

TYPE, SCHEME_TYPE = "application/x-unroll", "x-scheme-handler/unroll"
ENTRY = """\
[Desktop Entry]
Type=Application
Name=Unroll
Comment=See recurrent networks learn, step by step
Comment[zh_CN]=一步一步看循环网络学习
Exec={command} %u
Icon=unroll
Terminal=false
Categories=Education;Science;
MimeType={type};{scheme};
StartupWMClass=unroll
"""
# A session is a ZIP whose first entry is session.json.
MIME = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{type}">
    <comment>Unroll session</comment>
    <comment xml:lang="zh_CN">Unroll 会话</comment>
    <sub-class-of type="application/zip"/>
    <magic priority="60">
      <match type="string" offset="0" value="PK\\003\\004">
        <match type="string" offset="30" value="session.json"/>
      </match>
    </magic>
    <glob pattern="*.unroll"/>
    <icon name="unroll"/>
  </mime-type>
</mime-info>
"""
PATIENCE = 20.0  # seconds, of the system's own tools


def problem(platform: str = sys.platform) -> str:
    """Why this system cannot be told so; "" where it can."""
    if platform.startswith("linux"):
        return ""
    return "This is for Linux desktops; elsewhere, choose Unroll once as what opens .unroll."


def command() -> list[str]:
    """What starts the program that runs."""
    program = str(Path(sys.argv[0]).resolve())
    return [sys.executable, program] if program.endswith(".py") else [program]


def _files(data: Path) -> dict[str, Path]:
    return {
        "entry": data / "applications" / "unroll.desktop",
        "mime": data / "mime" / "packages" / "unroll.xml",
        "icon": data / "icons" / "hicolor" / "scalable" / "apps" / "unroll.svg",
    }


def install(data: Path, command: Sequence[str], icon: bytes) -> list[Path]:
    """data: ~/.local/share, as a rule. command: what starts the program. What was written; OSError
    where it cannot be.
    """
    files = _files(data)
    exec_line = " ".join(map(_quoted, command))
    content = {
        "entry": ENTRY.format(command=exec_line, type=TYPE, scheme=SCHEME_TYPE).encode(),
        "mime": MIME.format(type=TYPE).encode(),
        "icon": icon,
    }
    for name, path in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, content[name])
    _tell(data)
    _run("xdg-mime", "default", "unroll.desktop", SCHEME_TYPE, TYPE)
    return [*files.values()]


def remove(data: Path) -> list[Path]:
    """What was there is gone."""
    gone = [path for path in _files(data).values() if path.exists()]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    _tell(data)
    return gone


def _tell(data: Path) -> None:
    """Whoever keeps a summary of such files makes it anew; where there is no such tool, the desktop
    reads the files themselves.
    """
    _run("update-desktop-database", str(data / "applications"))
    _run("update-mime-database", str(data / "mime"))


def _run(*command: str) -> None:
    if shutil.which(command[0]) is None:
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)


def _quoted(argument: str) -> str:
    """As the Exec key has it: in quotes, what is special in them escaped, and no field code. What
    needs no quotes has none: xdg-open, where no desktop does its work, takes them for a part of
    the program's name.
    """
    if re.fullmatch(r"[\w./+@:,=-]+", argument):
        return argument
    escaped = argument
    for special in ("\\", '"', "`", "$"):
        escaped = escaped.replace(special, f"\\{special}")
    # The value itself is a string, in which a backslash is written twice.
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def data_home() -> Path:
    """Of the desktop's own files, which is not where the program keeps its own."""
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path.home() / ".local" / "share"
