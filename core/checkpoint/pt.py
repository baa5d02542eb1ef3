""".pt: a plain dict for other programs, written here, opened in a confined child process.

A .pt is a zip file around a Python pickle. torch keeps such a pickle from running commands, not
from asking for gigabytes; pt_child.py therefore opens it under limits of memory and time and
hands back a .safetensors file, which is read like any other.
"""

import io
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from core.arrays import Array
from core.checkpoint.format import (
    DAMAGED,
    NEWER,
    WEIGHTS_ONLY,
    Checkpoint,
    CheckpointError,
    about,
    digest,
    named_tensors,
)
from core.experiment.optimizers import optimizer_of
from core.experiment.parameters import carried_layout, parameter_layout
from core.experiment.training import lr_at
from core.files.stored_zip import DamagedZipError, PackedZipError, check_stored
from core.system import child_process

CHILD = Path(__file__).with_name("pt_child.py")
SECONDS = 30.0  # most of it for importing torch from a slow disk
ANSWER_LIMIT = 128_000_000
ENTRIES_MAX = 4096
APP = "Unroll"

FOREIGN = (
    "it is a .pt file of another program; Unroll opens only the checkpoints that it saved itself "
    "(Ctrl+Alt+S)."
)
OBJECTS = "it is damaged, or holds Python objects, which can run commands."
COMPRESSED = (
    "it is a .pt file that was packed again, with compression; open it as PyTorch wrote it."
)
NO_LIMITS = "a .pt file cannot be opened safely on this system; save the run as .safetensors."
OLD_TORCH = "only PyTorch 2.10 and later opens a .pt file safely; use .safetensors."
TOO_MUCH = "it is damaged, or asks for more memory or time than a checkpoint needs."
NO_CHILD = "the process that opens .pt files cannot be started."
# What pt_child.py answers instead of a checkpoint.
REFUSALS = {
    b"!weights": WEIGHTS_ONLY,
    b"!foreign": FOREIGN,
    b"!newer": NEWER,
    b"!damaged": DAMAGED,
    b"!objects": OBJECTS,
    b"!limits": NO_LIMITS,
    b"!torch": OLD_TORCH,
}


# writing ------------------------------------------------------------------------------------


def serialise_pt(checkpoint: Checkpoint) -> bytes:
    """The checkpoint as torch.save writes it; torch.load(weights_only=True) reads it anywhere."""
    import torch

    tensors, metadata = named_tensors(checkpoint), about(checkpoint)
    # A copy each: torch saves the whole memory that a tensor is a part of.
    weights = {
        name: torch.tensor(tensors[name]) for name, _ in parameter_layout(checkpoint.experiment)
    }
    content = {"app": APP, **metadata, "model_state_dict": weights}
    content["optimizer_state_dict"] = _optimizer_state(checkpoint, weights, tensors)
    carried = [name for name, _ in carried_layout(checkpoint.experiment)]
    if carried:
        content["carried"] = {name: torch.tensor(tensors[name]) for name in carried}
    content["sha256"] = digest(metadata, tensors)
    memory = io.BytesIO()
    torch.save(content, memory)
    return memory.getvalue()


def _optimizer_state(
    checkpoint: Checkpoint, weights: dict[str, Any], tensors: dict[str, Array]
) -> dict[str, Any]:
    """What the run's torch optimiser itself would give; empty for a demo, which has none."""
    import torch

    training = checkpoint.experiment.training
    if not checkpoint.experiment.trains:
        return {"state": {}, "param_groups": []}
    lr = lr_at(training, checkpoint.state.updates)
    optimizer = optimizer_of(training, list(weights.values()), lr=lr)
    if training.optimizer == "Adam" and checkpoint.state.updates:
        for index, weight in enumerate(weights.values()):
            optimizer.state[weight] = {
                part: torch.tensor(tensors[f"optimizer.{index}.{part}"])
                for part in ("step", "exp_avg", "exp_avg_sq")
            }
    return optimizer.state_dict()


# reading ------------------------------------------------------------------------------------


def to_safetensors(data: bytes) -> bytes:
    """A .pt as the .safetensors that it amounts to, still to be checked; or CheckpointError."""
    if find_spec("resource") is None:
        raise CheckpointError(NO_LIMITS)
    _check_zip(data)
    answer = _ask_child(data)
    if answer in REFUSALS:  # as a whole: a file may begin with any byte, its header's length
        raise CheckpointError(REFUSALS[answer])
    if not 0 < len(answer) <= ANSWER_LIMIT:
        raise CheckpointError(TOO_MUCH)
    return answer


def is_surely_foreign(data: bytes) -> bool:
    """Whether a .pt is of another program for sure, without the child, which takes seconds: ours
    have Unroll's name among their bytes, for nothing in them is compressed.
    """
    try:
        _check_zip(data)
    except CheckpointError:
        return False
    return APP.encode() not in data


def _check_zip(data: bytes) -> None:
    """Few entries, none compressed: a small file must stay small in memory."""
    try:
        check_stored(data, ENTRIES_MAX)
    except DamagedZipError as error:
        raise CheckpointError(DAMAGED) from error
    except PackedZipError as error:
        raise CheckpointError(COMPRESSED) from error


def _ask_child(data: bytes) -> bytes:
    """What pt_child.py makes of `data`, b"" if it was ended by a limit."""
    try:
        child = child_process.start(CHILD, is_heard=False)
    except OSError as error:
        raise CheckpointError(NO_CHILD) from error
    return child_process.answer(child, data, SECONDS, ANSWER_LIMIT)[0]
