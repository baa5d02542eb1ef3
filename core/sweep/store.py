"""What is done of a sweep, on the disk: a folder a sweep, a file a block, whole or not there."""

import io
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from core.arrays import Array
from core.files.bounded_read import FileError, read_bytes, write_bytes
from core.sweep.answers import AnswerError, checked
from core.sweep.plan import Block

SLACK = 100_000  # bytes of a file beside its numbers


class Store:
    """folder: named after the sweep (Sweep.name), so that no other's blocks are in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, block: Block) -> bool:
        return self.get(block) is not None

    def get(self, block: Block) -> dict[str, Array] | None:
        """None where it is not there, or is damaged: then it is computed again."""
        size = block.epochs * block.count * (4 + 8 * block.experiment.task.seq_len)
        try:
            data = read_bytes(self._path(block), size + SLACK)
            with np.load(io.BytesIO(data)) as found:
                return checked(block, dict(found))
        except (FileError, AnswerError, OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None

    def put(self, block: Block, answer: dict[str, Array]) -> None:
        """FileError where the disk does not take it."""
        made = io.BytesIO()
        np.savez(made, losses=answer["losses"], predicted=answer["predicted"])
        with suppress(OSError):  # the writer says why
            self.folder.mkdir(parents=True, exist_ok=True)
        write_bytes(self._path(block), made.getvalue())

    def forget(self, blocks: tuple[Block, ...]) -> None:
        """The sweep is done, and its file is written."""
        with suppress(OSError):
            for block in blocks:
                self._path(block).unlink(missing_ok=True)
            self.folder.rmdir()

    def _path(self, block: Block) -> Path:
        return self.folder / f"{block.number:06}.npz"
