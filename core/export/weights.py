"""Weights alone: a state dict with torch's names, as the exported program's network takes it.

`.safetensors`, or `.pt` as torch.save writes it; by the file's ending.
"""

import io
from pathlib import Path

import numpy as np

from core.arrays import Array
from core.experiment.parameters import parameter_layout
from core.export.record import Offer, Record, Wanted, only
from core.files.atomic_write import Data
from core.runs.records import named
from core.sentences import Sentence


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    state = record.state()
    numbers = named(record.experiment, state)
    weights = {name: numbers[name] for name, _ in parameter_layout(record.experiment)}
    write = _pt if wanted.path.suffix.lower() == ".pt" else _safetensors
    return only(wanted.path, write(weights))


def _safetensors(weights: dict[str, Array]) -> bytes:
    from safetensors.numpy import save

    # "pt" is what libraries look for that load such a file into torch.
    whole = {name: np.ascontiguousarray(each) for name, each in weights.items()}
    return save(whole, {"format": "pt"})


def _pt(weights: dict[str, Array]) -> bytes:
    import torch

    memory = io.BytesIO()
    # A copy each: torch saves the whole memory that a tensor is a part of.
    torch.save({name: torch.tensor(each) for name, each in weights.items()}, memory)
    return memory.getvalue()


OFFERS: tuple[Offer, ...] = (
    Offer(
        "weights",
        Sentence("a state dict with torch's names"),
        (".safetensors", ".pt"),
        _files,
        frozenset({"at"}),
    ),
)
