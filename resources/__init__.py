"""What the program shows and does not compute: lesson texts and icons.

Found next to this file, so it works from the tree and from an installed wheel alike.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Where a resource lies; `name` uses forward slashes, as in "course/en" or "icons/app.svg"."""
    return _HERE / name


def read_text(name: str) -> str:
    """A resource's text, UTF-8. OSError or UnicodeDecodeError where it cannot be read."""
    return path(name).read_text(encoding="utf-8")
