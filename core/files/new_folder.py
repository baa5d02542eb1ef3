"""A folder for a file that is to be written, made where it is missing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.files.bounded_read import FileError, cause_of, shown


@contextmanager
def folder_of(path: Path) -> Iterator[None]:
    """For as long as this lasts there is the folder that `path` lies in; what of it is new stays
    only where something is in it. FileError where none can be made.
    """
    missing = [each for each in path.absolute().parents if not os.path.lexists(each)]
    made: list[Path] = []
    try:
        for each in reversed(missing):
            _make(each)
            made.append(each)
        yield
    finally:
        for each in reversed(made):
            with suppress(OSError):  # it is not empty
                each.rmdir()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        cause = cause_of(error if isinstance(error, OSError) else OSError())
        raise FileError(
            "The folder {path} cannot be made: {cause}.", path=shown(folder), cause=cause
        ) from error
