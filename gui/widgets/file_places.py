"""Where dialogs for files begin: where the user last was with a file of that kind.

A kind is a word: "session", "text", ... Of one that was not asked for yet it is where the last file
of any kind was, at first the user's documents.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from core.system.folders import home, stand

_places: dict[str, str] = {}  # {kind: folder}, the last one at the end


def remember_in(places: dict[str, str]) -> None:
    """From now on they are told, and kept, there."""
    global _places
    _places = places


def folder_of(kind: str) -> str:
    """One that is there now."""
    stand()  # dialogs raise in a folder that was deleted meanwhile
    known = _places.get(kind), *reversed(_places.values())
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for each in (*known, documents):
        if each and Path(each).is_dir():
            return each
    return str(home())


def was_at(kind: str, path: str) -> None:
    """A file of that kind was chosen."""
    _places.pop(kind, None)
    _places[kind] = str(Path(path).parent)
