"""What the Code panel writes a run as: a line of FORMATS each. All that can be exported: offers.py.

A format is a file of this folder with NAME, SUFFIX, can(run), document(run) and beside(run), as
Format says. What needs Qt to be drawn (pictures of the screen) is not a format: it is the window's.
"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Protocol

from core.export import script
from core.files.atomic_write import Data
from core.files.bounded_read import FilePath, write_together
from core.runs.run import Run


class Format(Protocol):
    """What such a file defines at its top level.

    NAME: as the save dialog tells it, "Python". SUFFIX: of its files, ".py", no other format's.
    """

    NAME: str
    SUFFIX: str

    def can(self, run: Run) -> bool:
        """Whether this run can be told in this format; where not, it is not offered."""
        ...

    def document(self, run: Run) -> bytes:
        """The whole file. Only asked for where `can` said yes."""
        ...

    def beside(self, run: Run) -> Mapping[str, Data]:
        """What else it needs, by the ending: files of the same name beside it."""
        ...


FORMATS: tuple[Format, ...] = (script,)


def formats_of(run: Run) -> tuple[Format, ...]:
    """Those that can tell this run, in the order of the table."""
    return tuple(each for each in FORMATS if each.can(run))


def export(run: Run, path: FilePath) -> None:
    """Writes `run` in the format that the path's ending names; FileError leaves all as it was."""
    ending = PurePath(path).suffix.lower()
    found = next(each for each in formats_of(run) if ending == each.SUFFIX)
    own = PurePath(path)
    others = {own.with_suffix(end): data for end, data in found.beside(run).items()}
    write_together({**others, own: found.document(run)})
