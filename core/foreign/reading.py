"""Reading: a file of another program into Weights, by its content, never by its name."""

from importlib.util import find_spec
from pathlib import Path

from core.checkpoint.format import WEIGHTS_ONLY, CheckpointError
from core.checkpoint.pt import COMPRESSED, FOREIGN, NO_CHILD, NO_LIMITS, OLD_TORCH
from core.checkpoint.pt import OBJECTS as PYTHON_OBJECTS
from core.files.bounded_read import FilePath, read_bytes, shown
from core.files.stored_zip import DamagedZipError, PackedZipError, check_stored
from core.foreign import container, npz
from core.foreign.weights import DAMAGED, LIMIT, TENSORS_MAX, ForeignError, Weights
from core.sentences import Sentence
from core.system import child_process
from core.text.kind import (
    EXPORTED,
    HDF5,
    KERAS,
    LEGACY,
    NUMPY_ARCHIVE,
    PICKLE,
    SAFETENSORS,
    SNIFFED,
    TORCH,
    TORCHSCRIPT,
    Kind,
    sniff,
    sniff_file,
)

CHILD = Path(__file__).with_name("child.py")
SECONDS = 30.0  # most of it for importing torch from a slow disk
READABLE = (SAFETENSORS, TORCH, NUMPY_ARCHIVE, HDF5, KERAS)

_SAVE = 'torch.save(model.state_dict(), "weights.pt")'
OBJECTS = (
    "it holds Python objects, as a model saved whole does; they can run commands and are never "
    "opened; in the program that made the model, save its weights alone: {save}."
)
PROGRAM = "it is {phrase}, which is never run; save its weights alone: {save}."
OTHER = "it is {phrase}; weights are read from .pt, .safetensors, .npz, .h5 and .keras files."
EXTRA = (
    "h5py is needed to read .h5 and .keras files; `python -m pip install h5py`, with the Python "
    "that runs Unroll, adds it."
)
TOO_SLOW = "it is damaged, or asks for more memory or time than weights need."
EMPTY = "it holds no tensors with names."
REFUSALS = {
    b"!objects": OBJECTS,
    b"!damaged": DAMAGED,
    b"!limits": NO_LIMITS,
    b"!torch": OLD_TORCH,
    b"!missing": EXTRA,
}


def is_readable(kind: Kind) -> bool:
    """Whether a file of this kind may hold weights."""
    return kind in READABLE


def is_foreign(path: FilePath, refusal: CheckpointError) -> bool:
    """Whether a file that was refused as a checkpoint may hold weights of another program."""
    cause = refusal.__cause__
    template = cause.sentence.template if isinstance(cause, CheckpointError) else ""
    kind = sniff_file(path)
    return (
        template in (WEIGHTS_ONLY, FOREIGN, PYTHON_OBJECTS)
        if kind.is_checkpoint
        else (is_readable(kind))
    )


def read(path: FilePath) -> Weights:
    """The file's weights. ForeignError where it has none, FileError where it cannot be read."""
    data = read_bytes(path, LIMIT)
    try:
        found = _read(data)
        if not found.tensors and not found.odd:
            raise ForeignError(EMPTY)
    except ForeignError as error:
        raise unfit(path, error) from error
    return found


def unfit(path: FilePath, error: ForeignError) -> ForeignError:
    """The whole sentence."""
    told = error.sentence
    return ForeignError("{path} cannot be imported: {error}", path=shown(path), error=told)


def _read(data: bytes) -> Weights:
    kind = sniff(data[:SNIFFED], data[-SNIFFED:])
    if kind is SAFETENSORS:
        return container.parse(data)
    if kind is NUMPY_ARCHIVE:
        return npz.parse(data)
    if kind is TORCH:
        _check_stored(data)
        return container.parse(_answer(data, "pt"))
    if kind in (HDF5, KERAS):
        return container.parse(_answer(data, "h5"))
    if kind in (TORCHSCRIPT, EXPORTED):
        raise ForeignError(PROGRAM, phrase=Sentence(kind.phrase), save=_SAVE)
    if kind in (PICKLE, LEGACY):
        raise ForeignError(OBJECTS, save=_SAVE)
    raise ForeignError(OTHER, phrase=Sentence(kind.phrase))


def _check_stored(data: bytes) -> None:
    """Few entries, none compressed: a small .pt must stay small in memory."""
    try:
        check_stored(data, TENSORS_MAX)
    except DamagedZipError as error:
        raise ForeignError(DAMAGED) from error
    except PackedZipError as error:
        raise ForeignError(COMPRESSED) from error


def _answer(data: bytes, kind: str) -> bytes:
    """What the confined child makes of it."""
    if find_spec("resource") is None:
        raise ForeignError(NO_LIMITS)
    try:
        child = child_process.start(CHILD, [kind], is_heard=False)
    except OSError as error:
        raise ForeignError(NO_CHILD) from error
    answer = child_process.answer(child, data, SECONDS, LIMIT)[0]
    if answer in REFUSALS:
        refusal = REFUSALS[answer]
        raise ForeignError(refusal, save=_SAVE) if refusal is OBJECTS else ForeignError(refusal)
    if not 0 < len(answer) <= LIMIT:
        raise ForeignError(TOO_SLOW)
    return answer
