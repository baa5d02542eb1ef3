"""Opens one .pt in a process of its own, under limits, and answers with a .safetensors file.

Run as a script by core.checkpoint.pt: the .pt comes on stdin, the answer goes to stdout, "!" and
a word where there is none. Imports nothing of ours but its limits. It only re-shapes; the parent
checks all. Beside core/foreign/child.py the only place that may call torch.load.
"""

import json
import struct
import sys
from io import BytesIO
from typing import Any

import torch

from core.system.limits import keep_within

MEMORY = 512_000_000  # on top of Python and torch; the largest checkpoint takes under 300 MB
CPU_SECONDS = 10
LIMIT = 128_000_000
FORMAT = 5
ABOUT = ("format", "lesson", "experiment", "vocabulary", "updates")
MARKS = ("bookmarks", "notes")  # only where there are some
ADAM = ("step", "exp_avg", "exp_avg_sq")


def main() -> int:
    """Writes the answer; silence, after any error or limit, means refused."""
    if tuple(int(part) for part in torch.__version__.split(".")[:2]) < (2, 10):
        return _say(b"!torch")  # before it, weights_only could be made to corrupt memory
    torch.set_num_threads(1)
    try:
        keep_within(MEMORY, CPU_SECONDS)
    except (OSError, ValueError):
        return _say(b"!limits")
    return _say(*convert(sys.stdin.buffer.read(LIMIT + 1)))


def _say(*answer: bytes) -> int:
    for part in answer:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
    return 0


def convert(data: bytes) -> list[bytes]:
    """The parts of the answer. Whatever goes wrong here is the file's fault."""
    try:
        found = torch.load(BytesIO(data), map_location="cpu", weights_only=True)
        del data
        return _converted(found)
    except Exception as error:
        return [b"!objects" if type(error).__name__ == "UnpicklingError" else b"!damaged"]


def _converted(found: Any) -> list[bytes]:
    if not isinstance(found, dict) or found.get("app") != "Unroll":
        return [b"!weights" if _holds_weights(found) else b"!foreign"]
    if type(found["format"]) is int and found["format"] > FORMAT:
        return [b"!newer"]
    tensors = dict(found["model_state_dict"])
    tensors |= _optimizer_tensors(list(tensors.values()), found["optimizer_state_dict"])
    tensors |= found.get("carried", {})  # what a text's next chunk begins with
    kept = [name for name in MARKS if name in found]
    about = json.dumps({key: found[key] for key in (*ABOUT, *kept)}, allow_nan=False)
    return _container({"unroll": about, "sha256": found["sha256"]}, tensors)


def _holds_weights(found: Any) -> bool:
    """A state dict, or a dict with one in it, as other programs save them."""
    if isinstance(found, torch.Tensor):
        return True
    return isinstance(found, dict) and any(
        isinstance(value, torch.Tensor) or (value is not found and _plain_weights(value))
        for value in found.values()
    )


def _plain_weights(value: Any) -> bool:
    return isinstance(value, dict) and any(isinstance(v, torch.Tensor) for v in value.values())


def _optimizer_tensors(weights: list[Any], saved: dict[str, Any]) -> dict[str, Any]:
    """Adam's memory under our names; before its first step it has none, which means zeros."""
    if not saved["param_groups"] or "betas" not in saved["param_groups"][0]:
        return {}
    tensors: dict[str, Any] = {}
    for index, weight in enumerate(weights):
        empty = (torch.zeros(()), torch.zeros(weight.shape), torch.zeros(weight.shape))
        memory = saved["state"].get(index) or dict(zip(ADAM, empty, strict=True))
        tensors |= {f"optimizer.{index}.{part}": memory[part] for part in ADAM}
    return tensors


def _container(metadata: dict[str, str], tensors: dict[str, Any]) -> list[bytes]:
    """A .safetensors file in parts: length, header, numbers."""
    header: dict[str, Any] = {"__metadata__": metadata}
    start = 0
    for name, tensor in tensors.items():
        _check(name, tensor)
        stop = start + 4 * tensor.numel()
        shape = list(tensor.shape)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [start, stop]}
        start = stop
    if start > LIMIT:  # before a number is copied: a tensor may be larger than its memory
        raise ValueError(start)
    text = json.dumps(header).encode()
    parts = (tensor.detach().contiguous().numpy().tobytes() for tensor in tensors.values())
    return [struct.pack("<Q", len(text)), text, *parts]


def _check(name: object, tensor: Any) -> None:
    plain = isinstance(tensor, torch.Tensor) and tensor.layout == torch.strided
    if not isinstance(name, str) or not plain or tensor.dtype != torch.float32:
        raise TypeError(name)


if __name__ == "__main__":
    sys.exit(main())
