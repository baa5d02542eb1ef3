"""What Qt reads of translations: .qm files, made of Linguist's .ts by lrelease, never committed.

Made only of a .ts in which all is translated: a language that has its .qm is complete. Standard
library only: run.py and setup.py make them where the program is not installed yet.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

UNFINISHED = 'type="unfinished"'
PATIENCE = 60  # seconds


def lrelease(site_packages: Path) -> Path:
    """As PySide6's own package brings it."""
    return site_packages / "PySide6" / ("lrelease.exe" if os.name == "nt" else "lrelease")


def make(folder: Path, tool: Path) -> list[str]:
    """Every catalogue that is older than its .ts, or not there. Returns what went wrong, sentences:
    the program speaks English then.
    """
    problems = []
    for source in sorted(folder.glob("*.ts")):
        made = source.with_suffix(".qm")
        try:
            if not _is_complete(source):
                made.unlink(missing_ok=True)
            elif not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
                _release(source, made, tool)
        except (OSError, subprocess.SubprocessError) as error:
            problems.append(f"{source.name} could not be made a catalogue for Qt: {error}.")
    return problems


def _is_complete(source: Path) -> bool:
    return UNFINISHED not in source.read_text(encoding="utf-8")


def _release(source: Path, made: Path, tool: Path) -> None:
    """Whole or not at all."""
    draft = made.with_suffix(f".{os.getpid()}.qm")
    try:
        command = [str(tool), "-silent", str(source), "-qm", str(draft)]
        subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)
        os.replace(draft, made)
    finally:
        draft.unlink(missing_ok=True)
