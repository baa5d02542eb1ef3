"""What the window remembers between starts: one JSON file, written atomically.

A file of any content starts the program: what is good in it is kept, what is not becomes its
default, the file is put aside and that is said once. QSettings is not used: it reads types back
wrongly and can run embedded pickles.
"""

import json
import logging
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from core.files.bounded_read import FileError, MissingFileError, read_bytes, shown, write_bytes
from core.runs.run_memory import DEFAULT_MB, LEAST_MB, MOST_MB
from core.system import folders
from core.trace.playhead import SPEEDS, STEP_SIZES
from gui.style import motion, theme
from gui.style.type import ZOOMS
from gui.wording import languages
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

log = logging.getLogger(__name__)
LIMIT = 1_000_000
RECENT = 8
WIDEST = 100_000  # pixels; Qt takes a width as a C integer
THREADS_MAX = 1024


@dataclass
class Settings:
    """Plain values; `layout`, `folded_layouts` and `geometry` are Qt's own states, sealed.

    zoom: percent; 0 as long as the screen decides. plot_widths: of the plots side by side, because
    Qt forgets those of hidden docks. device, threads: what Tasks and Text compute on; "cuda:0" is
    looked for anew at every start.
    problem: a sentence about the file they come from, "" if all is well; not remembered.
    """

    theme: str = "system"
    zoom: int = 0
    lesson: str = ""
    step_size: str = "time step"
    speed: int = 5
    layout: str = ""
    folded_layouts: dict[str, str] = field(default_factory=dict)  # of gui.window.arrangements
    geometry: str = ""
    plot_widths: list[int] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    device: str = "cpu"
    threads: int = 1
    run_memory: int = DEFAULT_MB
    reduced_motion: str = "system"
    tour_offered: bool = False
    language: str = languages.SYSTEM  # as the files of one are named
    learner: int = 0  # the number of who learned here last
    exported: dict[str, str] = field(default_factory=dict)  # what was chosen last, and how
    places: dict[str, str] = field(default_factory=dict)  # gui.widgets.file_places
    fronts: list[str] = field(default_factory=list, compare=False)  # of the session that goes on
    problem: str = field(default="", compare=False)
    opened: list[str] = field(default_factory=list, compare=False)  # by this window, newest first

    def add_recent(self, path: str) -> None:
        self.opened = _in_front([path], self.opened)
        self.recent = _in_front([path], self.recent)

    def remembered(self) -> dict[str, object]:
        """{name: value} of what the file holds."""
        return {name: getattr(self, name) for name in CHECKS}


def _in_front(first: list[str], then: list[str]) -> list[str]:
    """Both, each path once, RECENT at most."""
    return list(dict.fromkeys([*first, *then]))[:RECENT]


# what a value may be ------------------------------------------------------------------------


def _is_text(value: object) -> bool:
    """Half a letter (a lone surrogate) passes JSON and stops whatever is given it."""
    return isinstance(value, str) and len(value.encode(errors="replace")) == len(
        value.encode(errors="surrogatepass")
    )


def sealed(state: bytes) -> str:
    """A state of Qt's as text, with its checksum: Qt crashes on one that was damaged."""
    return f"{sha256(state).hexdigest()}:{b64encode(state).decode()}" if state else ""


def unsealed(text: str) -> bytes:
    """The state again; none where the text is not exactly what was sealed."""
    with suppress(ValueError):
        state = b64decode(text.rpartition(":")[2], validate=True)
        return state if sealed(state) == text else b""
    return b""


def _is_state(value: object) -> bool:
    """Without a checksum, as older versions wrote it, it is no fault, and of no use."""
    return (
        isinstance(value, str) and value.isascii() and (":" not in value or unsealed(value) != b"")
    )


def _whole(low: int, high: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _one_of(*allowed: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in allowed


def _all(is_good: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(map(is_good, value))


def _are_texts(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, (*value.keys(), *value.values())))


CHECKS: dict[str, Callable[[object], bool]] = {
    "theme": _one_of(*theme.THEMES),
    "zoom": lambda value: type(value) is int and value in (0, *ZOOMS),
    "lesson": _is_text,
    "step_size": _one_of(*STEP_SIZES),
    "speed": _whole(0, len(SPEEDS) - 1),
    "layout": _is_state,
    "folded_layouts": lambda value: (
        isinstance(value, dict)
        and value.keys() <= {"narrow", "low"}
        and all(map(_is_state, value.values()))
    ),
    "geometry": _is_state,
    "plot_widths": _all(_whole(0, WIDEST)),
    "recent": _all(_is_text),
    "device": _is_text,
    "threads": _whole(1, THREADS_MAX),
    "run_memory": _whole(LEAST_MB, MOST_MB),
    "reduced_motion": _one_of(*motion.CHOICES),
    "tour_offered": lambda value: type(value) is bool,
    "language": _is_text,
    "learner": _whole(0, 10**9),
    "exported": lambda value: _are_texts(value),
    "places": lambda value: _are_texts(value),
}

# the file -----------------------------------------------------------------------------------


def settings_path() -> Path:
    return folders.config() / "settings.json"


def autosave_folder() -> Path:
    return folders.data() / "autosaves"


def load_settings(path: Path) -> Settings:
    """The remembered settings; what is bad falls back to its default, and `problem` says so."""
    settings = Settings()
    try:
        content = read_bytes(path, LIMIT)
    except MissingFileError:
        return settings
    except FileError as error:
        return _told(settings, told(error), path)
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        return _told(settings, tr("{} holds no settings.").format(shown(path)), path)
    bad = [name for name, is_good in CHECKS.items() if name in data and not is_good(data[name])]
    for name in CHECKS.keys() & data.keys() - set(bad):
        setattr(settings, name, data[name])
    settings.recent = settings.recent[:RECENT]
    if bad:
        sentence = tr("{} holds a value that is not allowed: {}.").format(
            shown(path), ", ".join(bad)
        )
        return _told(settings, sentence, path)
    return settings


def _told(settings: Settings, sentence: str, path: Path) -> Settings:
    """Says what is wrong with the file and, once, where it is now."""
    default = tr("The usual value is taken instead.")
    aside = path.with_name("settings.damaged.json")
    settings.problem = sentences(sentence, default)
    with suppress(OSError):
        if path.is_file() and not path.is_symlink():
            os.replace(path, aside)
            kept = tr("The file is kept as {}.").format(shown(aside))
            settings.problem = sentences(sentence, default, kept)
            save_settings(path, settings)
    log.warning("settings: %s", settings.problem)
    return settings


def save_settings(path: Path, settings: Settings) -> bool:
    """Best effort: a window that cannot remember still closes. Whether they are in the file.

    Of windows that were open together the last to close wins, but for the files that the others
    have opened meanwhile.
    """
    try:
        settings.recent = _in_front(settings.opened, _recent_of(path) or settings.recent)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(settings.remembered(), indent=1).encode())
    except (FileError, OSError, ValueError) as error:
        log.warning("settings not saved: %s", error)
        return False
    return True


def _recent_of(path: Path) -> list[str]:
    """The files that the settings there name now; none where they cannot be read."""
    with suppress(OSError, ValueError, RecursionError):
        data = json.loads(read_bytes(path, LIMIT))
        found = data.get("recent") if isinstance(data, dict) else None
        return list(found) if isinstance(found, list) and all(map(_is_text, found)) else []
    return []
