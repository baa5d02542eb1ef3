"""States by name: how a file names the numbers of one, and what may stand there."""

import numpy as np

from core.arrays import Array
from core.runs.records import TrainingState
from core.session_file.error import DAMAGED, SessionFileError

AT = "@"  # between a name and the state's updates


def state_name(told: str) -> tuple[str, int]:
    """("runs/3/states", 200) of "runs/3/states@200"."""
    name, at, updates = told.rpartition(AT)
    if not at or not updates.isascii() or not updates.isdigit() or len(updates) > 12:
        raise SessionFileError(DAMAGED)
    return name, int(updates)


def state_of(updates: int, vector: Array) -> TrainingState:
    if vector.ndim != 1 or vector.dtype != np.float32:
        raise SessionFileError(DAMAGED)
    return TrainingState(updates, vector)
