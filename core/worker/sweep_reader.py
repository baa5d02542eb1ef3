"""Reads what a sweep came to, from a file of either kind: off the window's thread. No torch."""

from collections.abc import Callable

from core.messages.runs import ReadSweep, SweepRead
from core.sweep_file import csv_file, unroll_file
from core.text.kind import SESSION, sniff_file


def read(request: ReadSweep, stopped: Callable[[], bool]) -> SweepRead:
    """FileError, SessionFileError, SweepFileError."""
    if sniff_file(request.path) is SESSION:
        found = unroll_file.read(request.path)
    else:
        found = csv_file.read(request.path, dict(request.lessons), stopped)
    return SweepRead(request, found.lesson_id, found.seeds, found.grid)
