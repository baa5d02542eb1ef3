"""An .npz of anybody's: plain arrays in a zip. What it declares is checked before it is unpacked.

numpy's own reader makes room for whatever a header promises; here the bytes must be there first.
"""

import io
import math
import re
import struct
import zipfile
import zlib
from typing import Literal

import numpy as np

from core.arrays import Array
from core.files.stored_zip import check_count
from core.foreign.weights import (
    DAMAGED,
    LIMIT,
    NAME_MAX,
    TENSORS_MAX,
    ForeignError,
    Unused,
    Weights,
    floats,
    no_weights,
    too_much,
)

HEADER_MAX = 1000
MAGIC = b"\x93NUMPY"
# As numpy writes it; its reader takes any Python literal, however deep, which costs memory.
HEADER = re.compile(
    rb"\{'descr': '(?P<descr>[<>|=]?[a-zA-Z]\d{0,4})', 'fortran_order': (?P<fortran>True|False), "
    rb"'shape': \((?P<shape>(\d{1,12}, ?)*(\d{1,12})?)\),? ?\}\s*"
)
OBJECTS = (
    "{name} holds Python objects, which can run commands and are never read; save plain arrays: "
    "numpy.savez with arrays of numbers."
)
BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, struct.error, OSError)


def parse(data: bytes) -> Weights:
    """The arrays by name; ForeignError with the end of a sentence."""
    try:
        archive, entries = _entries(data)
        tensors: dict[str, Array] = {}
        odd = []
        for entry in entries:
            name = entry.filename.removesuffix(".npy")
            array = _array(name, archive.open(entry).read(entry.file_size + 1))
            if array.dtype.kind == "f":
                tensors[name] = floats(name, array)
            else:
                odd.append(Unused(name, array.shape, no_weights(str(array.dtype))))
    except ForeignError:
        raise
    except (*BROKEN, RuntimeError, RecursionError, MemoryError, TypeError) as error:
        raise ForeignError(DAMAGED) from error
    return Weights(tensors, tuple(odd))


def _entries(data: bytes) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """Few, each with a name of its own, and no more in all than may be."""
    check_count(data, TENSORS_MAX)
    archive = zipfile.ZipFile(io.BytesIO(data))
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names) or any(len(name) > NAME_MAX for name in names):
        raise ForeignError(DAMAGED)
    if not all(name.endswith(".npy") for name in names):
        raise ForeignError(DAMAGED)
    if sum(entry.file_size for entry in entries) > LIMIT:
        raise too_much()
    return archive, entries


def _array(name: str, data: bytes) -> Array:
    """One .npy, whose numbers must be there as its header says."""
    wide = 2 if data[6:8] == b"\x01\x00" else 4
    start = 8 + wide
    stop = start + int.from_bytes(data[8:start], "little")
    header = HEADER.fullmatch(data[start : min(stop, start + HEADER_MAX)])
    if data[:6] != MAGIC or header is None:
        raise ForeignError(DAMAGED)
    dtype = np.dtype(header["descr"].decode())
    if dtype.hasobject:
        raise ForeignError(OBJECTS, name=name)
    shape = [int(each) for each in header["shape"].replace(b" ", b"").split(b",") if each]
    rest = data[stop:]
    if not dtype.itemsize or len(rest) != math.prod(shape) * dtype.itemsize:
        raise ForeignError(DAMAGED)
    order: Literal["F", "C"] = "F" if header["fortran"] == b"True" else "C"
    return np.frombuffer(rest, dtype).reshape(shape, order=order)
