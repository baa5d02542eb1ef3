"""Stamp: what changes with a file, for whoever keeps what was read from it."""

import os


def stamp(path: str) -> str:
    """ "" where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_size} {found.st_ino}"
