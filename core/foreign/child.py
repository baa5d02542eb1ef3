"""Opens one .pt or .h5 of somebody else's in a process of its own, under limits.

Run as a script by core.foreign.reading: the file comes on stdin, a .safetensors file with the
tensors in it goes to stdout, "!" and a word where there is none. Imports nothing of ours but its
limits; it only re-shapes, the parent checks all.
"""

import json
import math
import struct
import sys
import zipfile
from io import BytesIO
from typing import Any

from core.system.limits import keep_within

MEMORY = 768_000_000  # on top of Python and what it has imported
CPU_SECONDS = 10
LIMIT = 128_000_000
DEEP = 6  # dicts in dicts
MOST = 4096
LETTERS = ("letters", "vocabulary", "vocab", "chars", "itos", "idx2char", "stoi", "char2idx")
NAMES = {
    "float16": "F16",
    "float32": "F32",
    "float64": "F64",
    "int64": "I64",
    "int32": "I32",
    "uint32": "U32",
    "uint64": "U64",
    "uint16": "U16",
    "int16": "I16",
    "int8": "I8",
    "uint8": "U8",
    "bool": "BOOL",
    "bfloat16": "BF16",
}
MODEL = "model.weights.h5"  # of a .keras


def main() -> int:
    """Writes the answer; silence, after any error or limit, means refused."""
    try:
        open_it = {"pt": _of_torch, "h5": _of_keras}[sys.argv[1]]()
    except ImportError:
        return _say(b"!missing")
    if open_it is None:
        return _say(b"!torch")
    try:
        keep_within(MEMORY, CPU_SECONDS)
    except (OSError, ValueError):
        return _say(b"!limits")
    try:
        return _say(*open_it(sys.stdin.buffer.read(LIMIT + 1)))
    except Exception as error:
        return _say(b"!objects" if type(error).__name__ == "UnpicklingError" else b"!damaged")


def _say(*answer: bytes) -> int:
    for part in answer:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
    return 0


# torch --------------------------------------------------------------------------------------


def _of_torch() -> Any:
    import torch

    if tuple(int(part) for part in torch.__version__.split(".")[:2]) < (2, 10):
        return None  # before it, weights_only could be made to corrupt memory
    torch.set_num_threads(1)

    def convert(data: bytes) -> list[bytes]:
        found = torch.load(BytesIO(data), map_location="cpu", weights_only=True)
        gathered = _Gathered(torch.Tensor)
        gathered.take(found)
        entries = []
        for name, tensor in gathered.tensors.items():
            kind = NAMES.get(str(tensor.dtype).removeprefix("torch."))
            if kind is None or tensor.layout != torch.strided:
                continue
            entries.append((name, kind, list(tensor.shape), _bytes_of(tensor, torch)))
        return _container(entries, gathered.letters[0] if gathered.letters else [])

    return convert


def _bytes_of(tensor: Any, torch: Any) -> Any:
    def taken() -> bytes:
        plain = tensor.detach().contiguous()
        plain = plain.view(torch.int16) if plain.dtype == torch.bfloat16 else plain
        data: bytes = plain.numpy().tobytes()
        return data

    return taken


class _Gathered:
    """Tensors of dicts in dicts, by their names, and the letters that stand beside them; lists and
    an optimiser are passed over.
    """

    def __init__(self, kind: type) -> None:
        self.tensors: dict[str, Any] = {}
        self.letters: list[list[str]] = []
        self._kind = kind

    def take(self, found: Any, name: str = "", deep: int = 0) -> None:
        if isinstance(found, self._kind):
            _add(self.tensors, name or "tensor", found)
        elif isinstance(found, dict) and deep <= DEEP:
            for key, value in found.items():
                if isinstance(key, str):
                    self._take_entry(f"{name}.{key}" if name else key, key, value, deep)

    def _take_entry(self, path: str, key: str, value: Any, deep: int) -> None:
        known = _vocabulary(value) if key.lower() in LETTERS else []
        if known:
            self.letters.append(known)
        elif not key.startswith("optim"):
            self.take(value, path, deep + 1)


def _add(tensors: dict[str, Any], name: str, tensor: Any) -> None:
    if name in tensors or len(tensors) >= MOST:
        raise ValueError(name)
    tensors[name] = tensor


def _vocabulary(value: Any) -> list[str]:
    """Letters in the order of their numbers: a list, a string, or a dict either way round."""
    if isinstance(value, dict):
        turned = (
            {k: v for v, k in value.items()}
            if value and isinstance(next(iter(value)), str)
            else value
        )
        if set(turned) != set(range(len(turned))):
            return []
        value = [turned[place] for place in range(len(turned))]
    if not isinstance(value, list | tuple | str) or not all(isinstance(v, str) for v in value):
        return []
    return list(value)


# Keras --------------------------------------------------------------------------------------


def _of_keras() -> Any:
    import h5py  # type: ignore[import-not-found]  # an extra

    def convert(data: bytes) -> list[bytes]:
        if data.startswith(b"PK"):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                if archive.getinfo(MODEL).file_size > LIMIT:
                    raise ValueError(MODEL)
                data = archive.open(MODEL).read(LIMIT + 1)
        with h5py.File(BytesIO(data), "r") as file:
            found: dict[str, Any] = {}
            _walk(file, "", found, 0, h5py)
            return _container(
                [_entry(name, each) for name, each in found.items() if each.dtype.name in NAMES], []
            )

    return convert


def _walk(group: Any, name: str, found: dict[str, Any], deep: int, h5py: Any) -> None:
    """What lies in this very file: links to others and data of other files are not followed."""
    if deep > 12:
        raise ValueError(name)
    for key in _in_order(group):
        path = f"{name}/{key}" if name else key
        if not isinstance(group.get(key, getlink=True), h5py.HardLink):
            continue
        if path.startswith("optimizer"):
            continue
        value = group[key]
        if isinstance(value, h5py.Group):
            _walk(value, path, found, deep + 1, h5py)
        elif value.is_virtual or value.external:
            raise ValueError(path)
        else:
            _add(found, path, value)


def _in_order(group: Any) -> list[str]:
    """The names in it, as Keras 2 tells its layers' order; h5py has them by the alphabet."""
    named = [
        each.decode() if isinstance(each, bytes) else str(each)
        for each in group.attrs.get("layer_names", ())
    ]
    return [*dict.fromkeys(each for each in [*named, *group] if each in group)]


def _entry(name: str, dataset: Any) -> tuple[str, str, list[int], Any]:
    kind = NAMES[dataset.dtype.name]

    def taken() -> bytes:
        data: bytes = dataset[()].astype(dataset.dtype.newbyteorder("<")).tobytes()
        return data

    return name, kind, list(dataset.shape), taken


# the answer ---------------------------------------------------------------------------------


def _container(entries: list[tuple[str, str, list[int], Any]], letters: list[str]) -> list[bytes]:
    """A .safetensors file in parts: length, header, numbers."""
    sizes = {"F64": 8, "I64": 8, "F32": 4, "I32": 4, "F16": 2, "BF16": 2, "I16": 2}
    sizes |= {"U64": 8, "U32": 4, "U16": 2}
    header: dict[str, Any] = {"__metadata__": {"letters": json.dumps(letters)}}
    start = 0
    for name, kind, shape, _ in entries:
        stop = start + sizes.get(kind, 1) * math.prod(shape)
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [start, stop]}
        start = stop
    if start > LIMIT:  # before a number is copied: a tensor may be larger than its memory
        raise ValueError(start)
    text = json.dumps(header).encode()
    return [struct.pack("<Q", len(text)), text, *(taken() for *_, taken in entries)]


if __name__ == "__main__":
    sys.exit(main())
