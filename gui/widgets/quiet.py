"""quiet: what the program sets in a box is not told as if the user had."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QSignalBlocker


@contextmanager
def quiet(box: QObject) -> Iterator[None]:
    """`box` emits no signals inside the block, whatever happens in it."""
    with QSignalBlocker(box):
        yield
