"""A .safetensors file of anybody's, taken apart unbelieved: every size is checked first."""

import json
import math
import struct
from typing import Any

import numpy as np

from core.arrays import Array
from core.checkpoint.format import HEADER_LIMIT, CheckpointError, strict_json
from core.foreign.weights import (
    DAMAGED,
    DTYPES,
    NAME_MAX,
    TENSORS_MAX,
    ForeignError,
    Unused,
    Weights,
    floats,
    no_weights,
    widened,
)

SIZES = {
    "BOOL": 1,
    "U8": 1,
    "I8": 1,
    "F8_E4M3": 1,
    "F8_E5M2": 1,
    "I16": 2,
    "U16": 2,
    "F16": 2,
    "BF16": 2,
    "I32": 4,
    "U32": 4,
    "F32": 4,
    "I64": 8,
    "U64": 8,
    "F64": 8,
}
LETTERS = "letters"  # of the metadata: a vocabulary, as JSON


def parse(data: bytes) -> Weights:
    """The tensors of a container; ForeignError with the end of a sentence."""
    size = struct.unpack("<Q", data[:8])[0] if len(data) >= 8 else 0
    if size > HEADER_LIMIT:
        raise ForeignError(DAMAGED)
    header = _json(data[8 : 8 + size])
    if not isinstance(header, dict):
        raise ForeignError(DAMAGED)
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or len(header) > TENSORS_MAX:
        raise ForeignError(DAMAGED)
    numbers = memoryview(data)[8 + size :]
    _check_places(header, len(numbers))
    tensors: dict[str, Array] = {}
    odd = []
    for name, entry in header.items():
        start, stop = entry["data_offsets"]
        found = _array(name, entry["dtype"], numbers[start:stop])
        if found is None:
            why = no_weights(entry["dtype"])
            odd.append(Unused(name, tuple(entry["shape"]), why))
        else:
            tensors[name] = found.reshape(entry["shape"])
    return Weights(tensors, tuple(odd), _letters(metadata.get(LETTERS)))


def _json(text: bytes | str) -> Any:
    try:
        return strict_json(text)
    except CheckpointError as error:
        raise ForeignError(DAMAGED) from error


def _check_places(header: dict[str, Any], total: int) -> None:
    """The arrays must follow one another without gaps and fill the file."""
    for name, entry in header.items():
        if len(name) > NAME_MAX or not isinstance(entry, dict):
            raise ForeignError(DAMAGED)
        if set(entry) != {"dtype", "shape", "data_offsets"} or entry["dtype"] not in SIZES:
            raise ForeignError(DAMAGED)
        shape, offsets = entry["shape"], entry["data_offsets"]
        if not isinstance(shape, list) or not isinstance(offsets, list) or len(offsets) != 2:
            raise ForeignError(DAMAGED)
        if not all(type(each) is int and each >= 0 for each in shape + offsets) or len(shape) > 8:
            raise ForeignError(DAMAGED)
        if offsets[1] - offsets[0] != SIZES[entry["dtype"]] * math.prod(shape):
            raise ForeignError(DAMAGED)
    end = 0
    for start, stop in sorted(tuple(entry["data_offsets"]) for entry in header.values()):
        if start != end:
            raise ForeignError(DAMAGED)
        end = stop
    if end != total:
        raise ForeignError(DAMAGED)


def _array(name: str, dtype: str, numbers: memoryview) -> Array | None:
    """float32; None of what is no floating point."""
    if dtype == "BF16":
        return floats(name, widened(np.frombuffer(numbers, "<u2")))
    if dtype not in DTYPES:
        return None
    return floats(name, np.frombuffer(numbers, DTYPES[dtype]))


def _letters(text: object) -> tuple[str, ...]:
    """What stands there as a vocabulary; () where it is none."""
    if not isinstance(text, str):
        return ()
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        return ()
    return tuple(found) if len(set(found)) == len(found) else ()
