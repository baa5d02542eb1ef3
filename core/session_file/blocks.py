"""Blocks: JSON and safetensors as bytes, written in one form and read without being believed.

Whatever a file says, nothing is asked of memory before its size was found right.
"""

import json
import math
import struct
from collections.abc import Mapping
from typing import Any

import numpy as np

from core.arrays import Array
from core.checkpoint.format import CheckpointError, strict_json
from core.session_file import limits
from core.session_file.error import DAMAGED, SessionFileError

DTYPES = {"F64": "<f8", "F32": "<f4", "I64": "<i8", "I32": "<i4", "U16": "<u2", "U8": "|u1"}
DTYPES["BOOL"] = "|b1"
DIMENSIONS = 4


def json_bytes(value: object) -> bytes:
    """In the one form that is written: no blanks, no NaN (see `number`)."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).encode()


def json_value(data: bytes) -> Any:
    """JSON without repeated keys, NaN or endless nesting; SessionFileError otherwise."""
    try:
        return strict_json(data)
    except CheckpointError as error:
        raise SessionFileError(DAMAGED) from error


def tensor_bytes(arrays: Mapping[str, Array], about: object = None) -> bytes:
    """A .safetensors file of arrays of the kinds of DTYPES. about: JSON that stands with them."""
    from safetensors.numpy import save

    whole = {name: np.ascontiguousarray(each) for name, each in arrays.items()}
    metadata = None if about is None else {"about": json_bytes(about).decode()}
    return save(whole, metadata)


def tensors(data: bytes | memoryview) -> tuple[dict[str, Array], Any]:
    """(arrays, what stands with them), read-only; SessionFileError where it is no such file."""
    size = struct.unpack("<Q", data[:8])[0] if len(data) >= 8 else limits.HEADER + 1
    if size > limits.HEADER or size > len(data) - 8:
        raise SessionFileError(DAMAGED)
    header = json_value(bytes(data[8 : 8 + size]))
    if not isinstance(header, dict):
        raise SessionFileError(DAMAGED)
    metadata = header.pop("__metadata__", {})
    about = metadata.get("about") if isinstance(metadata, dict) else None
    found = _arrays(header, memoryview(data)[8 + size :])
    return found, json_value(about.encode()) if isinstance(about, str) else None


def _arrays(header: dict[str, Any], numbers: memoryview) -> dict[str, Array]:
    """They must follow one another without gaps and fill the block."""
    places = {name: place(entry) for name, entry in header.items()}
    found = {}
    end = 0
    for name, (kind, shape, start, stop) in sorted(places.items(), key=lambda item: item[1][2:]):
        dtype = np.dtype(kind)
        if start != end or stop - start != dtype.itemsize * math.prod(shape):
            raise SessionFileError(DAMAGED)
        if stop > len(numbers):
            raise SessionFileError(DAMAGED)
        found[name] = np.frombuffer(numbers[start:stop], dtype).reshape(shape)
        end = stop
    if end != len(numbers):
        raise SessionFileError(DAMAGED)
    return found


def place(entry: Any) -> tuple[str, tuple[int, ...], int, int]:
    """(kind of number, shape, first byte, last byte + 1) of a header's entry."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise SessionFileError(DAMAGED)
    kind = entry["dtype"]
    shape = entry["shape"]
    offsets = entry["data_offsets"]
    lists = isinstance(shape, list) and isinstance(offsets, list) and len(offsets) == 2
    if not isinstance(kind, str) or kind not in DTYPES or not lists or len(shape) > DIMENSIONS:
        raise SessionFileError(DAMAGED)
    if any(type(each) is not int or not 0 <= each < 2**40 for each in (*shape, *offsets)):
        raise SessionFileError(DAMAGED)
    return DTYPES[kind], tuple(shape), offsets[0], offsets[1]
