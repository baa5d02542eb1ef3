"""What the window remembers between starts: one JSON file, written atomically.

A damaged or missing file means defaults, never an error. QSettings is not used: it reads types
back wrongly and can run embedded pickles.
"""

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from core.files import FileError, read_bytes, write_bytes

log = logging.getLogger(__name__)
LIMIT = 1_000_000
RECENT = 8


@dataclass
class Settings:
    """Plain values; `layout` and `geometry` are Qt's own states in base 64.

    plot_widths: of the plots side by side, because Qt forgets those of hidden docks. device,
    threads: what Tasks and Text compute on; "cuda:0" is looked for anew at every start.
    """

    theme: str = "system"
    lesson: str = ""
    step_size: str = "time step"
    speed: int = 5
    layout: str = ""
    geometry: str = ""
    plot_widths: list[int] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    device: str = "cpu"
    threads: int = 1

    def add_recent(self, path: str) -> None:
        self.recent = [path, *(other for other in self.recent if other != path)][:RECENT]


def settings_path() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.json"


def autosave_folder() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "autosaves"


def load_settings(path: Path) -> Settings:
    """The remembered settings; every value of a wrong type falls back to its default."""
    settings = Settings()
    try:
        data = json.loads(read_bytes(path, LIMIT))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError, RecursionError) as error:
        log.info("settings not read: %s", error)
        return settings
    for entry in fields(settings):
        value = data.get(entry.name) if isinstance(data, dict) else None
        if type(value) is type(getattr(settings, entry.name)):
            setattr(settings, entry.name, value)
    settings.recent = [each for each in settings.recent if isinstance(each, str)][:RECENT]
    settings.plot_widths = [each for each in settings.plot_widths if type(each) is int]
    return settings


def save_settings(path: Path, settings: Settings) -> None:
    """Best effort: a window that cannot remember still closes."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(asdict(settings), indent=1).encode())
    except (FileError, OSError) as error:
        log.warning("settings not saved: %s", error)
