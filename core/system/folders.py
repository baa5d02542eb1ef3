"""Where things go on this machine: home, settings, what is kept, the log; and where we stand.

Decided once, by the customs of each system, for a machine as it is: a home that is missing,
cannot be written or is not even named, a current folder that was deleted.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from core.sentences import Sentence

NAME = "unroll"


def home() -> Path:
    """This user's home: that of HOME, else the system's; a temporary folder where neither is."""
    return next((each for each in _homes() if each.is_dir()), None) or temporary()


def _homes() -> list[Path]:
    names = ("USERPROFILE",) if sys.platform == "win32" else ("HOME",)
    found = [Path(os.environ[name]) for name in names if os.environ.get(name)]
    with suppress(ImportError, KeyError, OSError):  # an unknown uid, as in containers
        import pwd

        found.append(Path(pwd.getpwuid(os.getuid()).pw_dir))
    return [each for each in found if each.is_absolute()]


@cache
def temporary() -> Path:
    """A folder of this user's own among the temporary files, the same one at the next start."""
    base = Path(tempfile.gettempdir())
    user = str(os.getuid()) if hasattr(os, "getuid") else "user"
    place = base / f"{NAME}-{user}"
    with suppress(OSError):
        place.mkdir(mode=0o700, exist_ok=True)
        if place.is_dir() and not place.is_symlink() and _is_ours(place):
            return place
    return Path(tempfile.mkdtemp(prefix=f"{NAME}-"))  # the name was somebody else's


def _is_ours(place: Path) -> bool:
    return not hasattr(os, "getuid") or place.stat().st_uid == os.getuid()


# the three folders --------------------------------------------------------------------------


def config() -> Path:
    """The folder of settings.json."""
    return _usable(_config(), "config")


def data() -> Path:
    """The folder of what is kept for the user: autosaves."""
    return _usable(_data(), "data")


def lessons() -> Path:
    """The folder of the user's own lessons; made when there is a first one."""
    return data() / "lessons"


def state() -> Path:
    """The folder of the log."""
    return _usable(_state(), "state")


def _config() -> Path:
    if sys.platform == "win32":
        return _named("LOCALAPPDATA", home() / "AppData" / "Local") / NAME
    if sys.platform == "darwin":
        return home() / "Library" / "Preferences" / NAME
    return _named("XDG_CONFIG_HOME", home() / ".config") / NAME


def _data() -> Path:
    if sys.platform == "win32":
        return _named("APPDATA", home() / "AppData" / "Roaming") / NAME
    if sys.platform == "darwin":
        return home() / "Library" / "Application Support" / NAME
    return _named("XDG_DATA_HOME", home() / ".local" / "share") / NAME


def _state() -> Path:
    if sys.platform == "win32":
        return _named("LOCALAPPDATA", home() / "AppData" / "Local") / NAME
    if sys.platform == "darwin":
        return home() / "Library" / "Logs" / "Unroll"
    return _named("XDG_STATE_HOME", home() / ".local" / "state") / NAME


def _named(variable: str, otherwise: Path) -> Path:
    """A folder from the environment; what is not absolute is not meant, says the XDG standard."""
    given = Path(os.environ.get(variable, ""))
    return given if given.is_absolute() else otherwise


def _usable(wanted: Path, part: str) -> Path:
    return wanted if can_be_written(wanted) else temporary() / part


def can_be_written(folder: Path) -> bool:
    """Whether files can be put there, once what is missing of its path is made."""
    with suppress(OSError, ValueError):
        nearest = next(each for each in (folder, *folder.parents) if os.path.lexists(each))
        return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    return False


def problem() -> Sentence:
    """One sentence where something lies elsewhere than is usual, to be said once; or ""."""
    moved = [each for each in (_config(), _data()) if not can_be_written(each)]
    if not moved and home() in _homes():
        return Sentence("")
    what = Sentence("This user has no home folder")
    if moved:
        what = Sentence("{folder} cannot be written", folder=str(moved[0]))
    return Sentence(
        "{what}, so settings and autosaves are in {folder}, "
        "which may be emptied when the machine starts again.",
        what=what,
        folder=str(temporary()),
    )


def spare() -> list[Path]:
    """Where a result may go when its own place cannot be written: the first that works."""
    return [stand(), home(), temporary()]


def settle() -> None:
    """Before anything else: stand somewhere, and tell libraries of the same home."""
    stand()
    if sys.platform != "win32":
        os.environ["HOME"] = str(home())


# where we stand -----------------------------------------------------------------------------


def stand() -> Path:
    """The current folder; where it was deleted, home, and from now on we stand there.

    PyTorch's arithmetic library ends the process in a deleted folder, file dialogs raise.
    """
    try:
        return Path.cwd()
    except OSError:
        os.chdir(home())
        return home()
