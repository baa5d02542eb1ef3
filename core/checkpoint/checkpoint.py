"""Checkpoints: an experiment and its state in a file, .safetensors or .pt.

Here: what a checkpoint is, saving and loading. What the bytes mean is in
core.checkpoint.format; how .pt is written and opened in core.checkpoint.pt. A file is told by
its content, never by its name. torch is imported only for .pt.
"""

from pathlib import Path

from core.checkpoint.format import Checkpoint, CheckpointError, parse, serialise
from core.files.bounded_read import FileError, FilePath, read_bytes, shown, write_bytes
from core.text.kind import SAFETENSORS, SNIFFED, TORCH, UNKNOWN, sniff

__all__ = ["LIMIT", "Checkpoint", "CheckpointError", "load", "save", "save_finite"]

# The largest experiment, 4 bidirectional layers of 256 LSTM units with Adam, takes 95 MB.
LIMIT = 128_000_000

FOREIGN = "it is not a checkpoint, neither .safetensors nor .pt."


def save(path: FilePath, checkpoint: Checkpoint) -> None:
    """Writes .safetensors or .pt, by the name's end, atomically, and reads it back once.

    Raises CheckpointError for another ending, FileError where the file cannot be written.
    """
    data = _serialise(path, checkpoint)
    write_bytes(path, data)
    if read_bytes(path, LIMIT) != data:
        raise FileError(
            "{path} was written, but the bytes read back from the disk are different.",
            path=shown(path),
        )


def save_finite(path: FilePath, checkpoint: Checkpoint) -> None:
    """save(), but of a diverged run, whose weights are no numbers, nothing is kept."""
    if not checkpoint.state.finite:
        raise CheckpointError(
            "The weights after {updates:,} updates are not finite numbers; "
            "step back and save an earlier state.",
            updates=checkpoint.state.updates,
        )
    save(path, checkpoint)


def _serialise(path: FilePath, checkpoint: Checkpoint) -> bytes:
    suffix = Path(path).suffix.lower()
    if suffix == ".safetensors":
        return serialise(checkpoint)
    if suffix == ".pt":
        from core.checkpoint.pt import serialise_pt

        return serialise_pt(checkpoint)
    raise CheckpointError("{path} must end in .safetensors or .pt.", path=shown(path))


def load(path: FilePath) -> Checkpoint:
    """Reads a checkpoint; nothing in the file is ever run.

    Raises CheckpointError (damaged, foreign, hostile), FileError (cannot be read).
    """
    data = read_bytes(path, LIMIT)
    try:
        return _parse(data)
    except CheckpointError as error:
        raise CheckpointError(
            "{path} cannot be opened: {error}", path=shown(path), error=error
        ) from error


def is_of_another(path: FilePath) -> bool:
    """Whether a file is a .pt of another program for sure. FileError."""
    data = read_bytes(path, LIMIT)
    if sniff(data[:SNIFFED], data[-SNIFFED:]) is not TORCH:
        return False
    from core.checkpoint.pt import is_surely_foreign

    return is_surely_foreign(data)


def _parse(data: bytes) -> Checkpoint:
    kind = sniff(data[:SNIFFED], data[-SNIFFED:])
    if kind is TORCH:
        from core.checkpoint.pt import to_safetensors

        return parse(to_safetensors(data))
    if kind is SAFETENSORS or (kind is UNKNOWN and data[8:9] == b"{"):
        return parse(data)
    raise CheckpointError(FOREIGN if kind is UNKNOWN else kind.no_checkpoint())
