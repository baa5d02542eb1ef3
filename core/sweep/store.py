"""What is done of a sweep, on the disk: a folder a sweep, a file a block, whole or not there.

What the disk does not take stays in memory, as far as that is no burden: the sweep goes on, and its
file may lie on another disk. It is tried again with each block that follows.
"""

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from core.arrays import Array
from core.files.bounded_read import FileError, read_bytes, write_bytes
from core.sweep.answers import AnswerError, checked
from core.sweep.plan import Block

SLACK = 100_000  # bytes of a file beside its numbers
HELD_MAX = 500_000_000  # bytes in memory: about what the largest file that a sweep writes has


class Store:
    """folder: named after the sweep (Sweep.name), so that no other's blocks are in it. on_held: is
    told why a block is only in memory, the first time.
    """

    def __init__(self, folder: Path, on_held: Callable[[FileError], None] = lambda _: None) -> None:
        self.folder = folder
        self._on_held = on_held
        self._held: dict[int, tuple[Block, dict[str, Array]]] = {}
        self._held_bytes = 0
        self._was_told = False

    def has(self, block: Block) -> bool:
        return self.get(block) is not None

    def get(self, block: Block) -> dict[str, Array] | None:
        """None where it is not there, or is damaged: then it is computed again."""
        if block.number in self._held:
            return self._held[block.number][1]
        return self._found(block)

    def keeps(self, block: Block) -> bool:
        """Whether it is on the disk: there, too, for the next time."""
        return block.number not in self._held and self._found(block) is not None

    def _found(self, block: Block) -> dict[str, Array] | None:
        size = block.epochs * block.count * (4 + 8 * block.experiment.task.seq_len)
        try:
            data = read_bytes(self._path(block), size + SLACK)
            with np.load(io.BytesIO(data)) as found:
                return checked(block, dict(found))
        except (FileError, AnswerError, OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None

    def put(self, block: Block, answer: dict[str, Array]) -> None:
        """FileError where the disk does not take it, and memory holds too much of that already."""
        try:
            self._write(block, answer)
        except FileError as error:
            self._hold(block, answer, error)
            return
        for number, held in list(self._held.items()):
            with suppress(FileError):
                self._write(*held)
                del self._held[number]
                self._held_bytes -= _bytes(held[1])

    def _write(self, block: Block, answer: dict[str, Array]) -> None:
        made = io.BytesIO()
        np.savez(made, losses=answer["losses"], predicted=answer["predicted"])
        with suppress(OSError):  # the writer says why
            self.folder.mkdir(parents=True, exist_ok=True)
        write_bytes(self._path(block), made.getvalue())

    def _hold(self, block: Block, answer: dict[str, Array], error: FileError) -> None:
        if self._held_bytes + _bytes(answer) > HELD_MAX:
            raise error
        self._held[block.number] = block, answer
        self._held_bytes += _bytes(answer)
        if not self._was_told:
            self._was_told = True
            self._on_held(error)

    def forget(self, blocks: tuple[Block, ...]) -> None:
        """The sweep is done, and its file is written."""
        with suppress(OSError):
            for block in blocks:
                self._path(block).unlink(missing_ok=True)
            self.folder.rmdir()

    def _path(self, block: Block) -> Path:
        return self.folder / f"{block.number:06}.npz"


def _bytes(answer: dict[str, Array]) -> int:
    return sum(each.nbytes for each in answer.values())
