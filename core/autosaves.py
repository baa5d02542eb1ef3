"""Autosaves: where the newest weights of language models are kept between starts.

One file a run, the latest few of them; the name tells when it was begun. Paths only: writing is
the worker's. Standard library.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

KEPT = 3
PATTERN = "text-*.safetensors"


def fresh(folder: Path, run_id: int) -> Path:
    """The file for a run that begins now; the folder is made, old files beyond KEPT go."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in _newest_first(folder)[KEPT - 1 :]:
            old.unlink()
    return folder / f"text-{datetime.now():%Y%m%d-%H%M%S}-{run_id}.safetensors"


def latest(folder: Path) -> Path | None:
    """The file that was written last; None where there is none."""
    found = _newest_first(folder)
    return found[0] if found else None


def _newest_first(folder: Path) -> list[Path]:
    files = []
    with suppress(OSError):
        files = [(path.stat().st_mtime, path) for path in folder.glob(PATTERN)]
    return [path for _, path in sorted(files, reverse=True)]
