"""Kept: pictures of the opened cells of one pass.

Who steps back, or goes back through the cells with the gradients, sees them again.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

ROOM = 6_000_000  # pixels, 24 MB


class Kept:
    """Pictures of cells of one trace, at one size, in the device's pixels: others are let go."""

    def __init__(self) -> None:
        self._trace: object = None
        self._size = QSize()
        self._pictures: dict[object, QPixmap] = {}
        self._whole: set[object] = set()

    def of(self, trace: object, size: QSize) -> dict[object, QPixmap]:
        """All that there are, by what else they follow from."""
        if trace is not self._trace or size != self._size:
            self._trace, self._size = trace, size
            self._pictures.clear()
            self._whole.clear()
        return self._pictures

    def keep(self, key: object, picture: QPixmap, *, whole: bool) -> None:
        """whole: all of the cell is computed. Where there is no more room the oldest goes, first of
        those that are not: a cell has a dozen on its way, and the gradients come past the last.
        """
        self._pictures[key] = picture
        if whole:
            self._whole.add(key)
        each = self._size.width() * self._size.height()
        while len(self._pictures) * each > ROOM:
            oldest = next(iter(self._pictures))
            gone = next((known for known in self._pictures if known not in self._whole), oldest)
            del self._pictures[gone]
            self._whole.discard(gone)
