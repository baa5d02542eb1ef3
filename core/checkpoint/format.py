"""What a checkpoint's bytes mean: a .safetensors file with our metadata and a checksum.

Layout: the length of the header (8 bytes), the header (JSON), float32 numbers. The header's
`__metadata__` has `unroll`, JSON of {format, lesson, experiment, vocabulary, updates}, and
`sha256`. Written by the safetensors library, which knows no checksum; read here, strictly.
"""

import hashlib
import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import Slot, state_layout
from core.runs import note as noted
from core.runs.bookmark import MOST, Bookmark, in_order
from core.runs.note import Note
from core.runs.records import TrainingState
from core.sentences import SentenceError
from core.settings import LIMITS, SpecError
from core.tasks.task import type_name
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

# 1: the task did not name its type; 2: there were no bookmarks; 3: a word had no alphabet; 4: there
# were no notes. Each is written where it suffices, so that versions of then read it.
FORMAT = 5
ABOUT = ("format", "lesson", "experiment", "vocabulary", "updates")
BOOKMARKS, NOTES = "bookmarks", "notes"  # only where there are some
# Words of 1,000 letters of 16 code points, each written as \\ud83d\\ude00 and listed twice,
# take less than a megabyte; all notes of a run, in such letters, 14.
HEADER_LIMIT = 16_777_216
LESSON_MAX = 100

DAMAGED = "it is damaged."
CHECKSUM = "it is damaged; its content does not match its checksum."
BIG_HEADER = "it is damaged, or was written by another program; its header is too large."
WEIGHTS_ONLY = "it holds weights but not the experiment that they belong to."
NEWER = "it was saved by a newer version of Unroll, which is needed to open it."
IMPOSSIBLE = "its experiment is not a possible one."
OTHER_SHAPES = "its weights do not fit its experiment."


class CheckpointError(SentenceError, ValueError):
    """A checkpoint that cannot be opened or saved; str() is one sentence."""


@dataclass(frozen=True)
class Checkpoint:
    """A run as it was after `state.updates` updates; lesson_id: the lesson it came from."""

    experiment: Experiment
    lesson_id: str
    state: TrainingState
    bookmarks: tuple[Bookmark, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Content:
    """A container taken apart: what it is about, its checksum, its numbers by name."""

    about: Any
    sha256: str
    tensors: Mapping[str, Array]


# writing ------------------------------------------------------------------------------------


def serialise(checkpoint: Checkpoint) -> bytes:
    """The checkpoint as a .safetensors file."""
    from safetensors.numpy import save

    tensors, metadata = named_tensors(checkpoint), about(checkpoint)
    sha256 = digest(metadata, tensors)
    return save(dict(tensors), {"unroll": canonical(metadata), "sha256": sha256})


def about(checkpoint: Checkpoint) -> dict[str, Any]:
    """What stands beside the numbers, as plain values."""
    experiment, plain = checkpoint.experiment, checkpoint.experiment.to_dict()
    plain["task"] = {"type": type_name(experiment.task), **plain["task"]}
    number = 3 if checkpoint.bookmarks else 2
    number = 4 if plain["task"].get("alphabet") else number
    number = FORMAT if checkpoint.notes else number
    values = (number, checkpoint.lesson_id, plain, list(experiment.vocabulary))
    metadata = dict(zip(ABOUT, (*values, checkpoint.state.updates), strict=True))
    if checkpoint.bookmarks:
        metadata[BOOKMARKS] = [bookmark_value(each) for each in checkpoint.bookmarks]
    if checkpoint.notes:
        metadata[NOTES] = [note_value(each) for each in checkpoint.notes]
    _experiment(metadata)  # what could not be opened again is not saved
    return metadata


def named_tensors(checkpoint: Checkpoint) -> dict[str, Array]:
    """The state's numbers by the names of core.experiment.parameters, in its order."""
    layout = state_layout(checkpoint.experiment)
    vector = np.ascontiguousarray(checkpoint.state.vector, dtype="<f4")
    if vector.shape != (sum(math.prod(shape) for _, shape in layout),):
        raise CheckpointError(
            "This state has {size} numbers, which does not match its experiment.", size=vector.size
        )
    tensors = {}
    start = 0
    for name, shape in layout:
        stop = start + math.prod(shape)
        tensors[name] = vector[start:stop].reshape(shape)
        start = stop
    return tensors


def canonical(value: object) -> str:
    """JSON in the one form that is hashed: sorted, no blanks, ASCII, no NaN."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(metadata: object, tensors: Mapping[str, Array]) -> str:
    """sha256 over the header without the digest, then the numbers in order of their names."""
    names = sorted(tensors)
    shapes = {name: list(tensors[name].shape) for name in names}
    found = hashlib.sha256(canonical({"unroll": metadata, "shapes": shapes}).encode())
    for name in names:
        found.update(tensors[name].tobytes())
    return found.hexdigest()


# reading ------------------------------------------------------------------------------------


def parse(data: bytes) -> Checkpoint:
    """The checkpoint in a .safetensors file; CheckpointError with a sentence of the above."""
    content = read_container(data)
    _check_format(content.about)
    _check_digest(content)
    experiment = _experiment(content.about)
    vector = _vector(state_layout(experiment), content.tensors)
    return Checkpoint(
        experiment,
        content.about["lesson"],
        TrainingState(content.about["updates"], vector),
        bookmarks_of(content.about.get(BOOKMARKS, []), experiment),
        notes_of(content.about.get(NOTES, []), experiment),
    )


def read_container(data: bytes) -> Content:
    """Takes the bytes apart without believing them: every size is checked before its use."""
    size = struct.unpack("<Q", data[:8])[0] if len(data) >= 8 else 0
    if size > HEADER_LIMIT:
        raise CheckpointError(BIG_HEADER)
    header = strict_json(data[8 : 8 + size])
    if not isinstance(header, dict):
        raise CheckpointError(DAMAGED)
    metadata = header.pop("__metadata__", None)
    if not isinstance(metadata, dict) or "unroll" not in metadata:
        raise CheckpointError(WEIGHTS_ONLY)
    if set(metadata) != {"unroll", "sha256"} or not _are(str, metadata.values()):
        raise CheckpointError(DAMAGED)
    tensors = _tensors(header, memoryview(data)[8 + size :])
    return Content(strict_json(metadata["unroll"]), metadata["sha256"], tensors)


def strict_json(text: bytes | str) -> Any:
    """JSON without repeated keys, NaN or endless nesting; CheckpointError otherwise."""
    try:
        text = text if isinstance(text, str) else text.decode()
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(DAMAGED) from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _are(kind: type, values: Any) -> bool:
    """Whether all values are of this very type: true is no number here."""
    return all(type(value) is kind for value in values)


def _tensors(header: dict[str, Any], numbers: memoryview) -> dict[str, Array]:
    """The arrays, which must follow one another without gaps and fill the file."""
    places = {name: _place(entry) for name, entry in header.items()}
    tensors = {}
    end = 0
    for name, (shape, start, stop) in sorted(places.items(), key=lambda item: item[1][1:]):
        if start != end or stop - start != 4 * math.prod(shape) or stop > len(numbers):
            raise CheckpointError(DAMAGED)
        tensors[name] = np.frombuffer(numbers[start:stop], dtype="<f4").reshape(shape)
        end = stop
    if end != len(numbers):
        raise CheckpointError(DAMAGED)
    return tensors


def _place(entry: Any) -> tuple[tuple[int, ...], int, int]:
    """(shape, first byte, last byte + 1) of a header's entry."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise CheckpointError(DAMAGED)
    shape, offsets = entry["shape"], entry["data_offsets"]
    lists = isinstance(shape, list) and isinstance(offsets, list) and len(offsets) == 2
    if entry["dtype"] != "F32" or not lists or len(shape) > 2 or not _are(int, shape + offsets):
        raise CheckpointError(DAMAGED)
    if min((1, *shape)) < 1 or min(offsets) < 0:
        raise CheckpointError(DAMAGED)
    return tuple(shape), offsets[0], offsets[1]


def _check_format(metadata: Any) -> None:
    number = metadata.get("format") if isinstance(metadata, dict) else None
    if type(number) is int and number > FORMAT:
        raise CheckpointError(NEWER)
    if type(number) is not int or number < 1 or set(metadata) - {BOOKMARKS, NOTES} != set(ABOUT):
        raise CheckpointError(DAMAGED)


def _check_digest(content: Content) -> None:
    try:
        found = digest(content.about, content.tensors)
    except (ValueError, RecursionError) as error:  # 1e999, endless nesting
        raise CheckpointError(DAMAGED) from error
    if found != content.sha256:
        raise CheckpointError(CHECKSUM)


def _experiment(metadata: dict[str, Any]) -> Experiment:
    """The validated experiment, once what stands beside it fits it."""
    try:
        experiment = Experiment.from_dict(metadata["experiment"])
    except (SpecError, RecursionError) as error:
        raise CheckpointError(IMPOSSIBLE) from error
    lesson, updates = metadata["lesson"], metadata["updates"]
    if not isinstance(lesson, str) or len(lesson) > LESSON_MAX or not lesson.isprintable():
        raise CheckpointError(DAMAGED)
    most = LIMITS["epochs"][1] if experiment.trains else 0
    if type(updates) is not int or not 0 <= updates <= most:
        raise CheckpointError(DAMAGED)
    if metadata["vocabulary"] != list(experiment.vocabulary):
        raise CheckpointError(DAMAGED)
    return experiment


def bookmark_value(bookmark: Bookmark) -> list[int | str]:
    """A bookmark in plain values, as files have it."""
    return [*place_value(bookmark.place), bookmark.name]


def note_value(note: Note) -> list[Any]:
    """A note in plain values, as files have it."""
    return [None if note.place is None else place_value(note.place), note.text]


def place_value(place: Playhead) -> list[int]:
    return [place.epoch, place.step, place.operation]


def bookmarks_of(written: Any, experiment: Experiment) -> tuple[Bookmark, ...]:
    """Where they stand in an epoch of this experiment; CheckpointError for what cannot be."""
    if not isinstance(written, list) or len(written) > MOST:
        raise CheckpointError(DAMAGED)
    return in_order(_bookmark(each, experiment) for each in written)


def _bookmark(written: Any, experiment: Experiment) -> Bookmark:
    if not isinstance(written, list) or len(written) != 4 or not isinstance(written[3], str):
        raise CheckpointError(DAMAGED)
    try:
        return Bookmark(_moment(written[:3], experiment), written[3])
    except SpecError as error:
        raise CheckpointError(DAMAGED) from error


def notes_of(written: Any, experiment: Experiment) -> tuple[Note, ...]:
    """The notes that a file tells, in order; CheckpointError where they are none."""
    if not isinstance(written, list) or len(written) > noted.MOST:
        raise CheckpointError(DAMAGED)
    return noted.in_order(_note(each, experiment) for each in written)


def _note(written: Any, experiment: Experiment) -> Note:
    if not isinstance(written, list) or len(written) != 2 or not isinstance(written[1], str):
        raise CheckpointError(DAMAGED)
    place = None if written[0] is None else _moment(written[0], experiment)
    try:
        return Note(place, written[1])
    except SpecError as error:
        raise CheckpointError(DAMAGED) from error


def _moment(written: Any, experiment: Experiment) -> Playhead:
    if not isinstance(written, list) or len(written) != 3 or not _are(int, written):
        raise CheckpointError(DAMAGED)
    epoch, step, operation = written
    last = Steps.of(experiment).last
    if not (1 <= epoch <= LIMITS["epochs"][1] and 0 <= step <= last and operation >= 0):
        raise CheckpointError(DAMAGED)
    if operation and operation >= len(Operations(experiment).of(step + 1)):
        raise CheckpointError(DAMAGED)
    return Playhead(epoch, step, operation)


def _vector(layout: tuple[Slot, ...], tensors: Mapping[str, Array]) -> Array:
    """All numbers in the order of the layout, 1-D float32."""
    if {name: array.shape for name, array in tensors.items()} != dict(layout):
        raise CheckpointError(OTHER_SHAPES)
    flat = np.concatenate([tensors[name].reshape(-1) for name, _ in layout])
    return flat.astype(np.float32, copy=False)
