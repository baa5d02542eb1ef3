"""What comes from a worker, or from the disk, is looked at before it is believed."""

from typing import Any

import numpy as np

from core.arrays import Array
from core.sentences import SentenceError
from core.sweep.plan import Block


class AnswerError(SentenceError, ValueError):
    """An answer that no task of this sweep gives."""


def checked(block: Block, answer: Any) -> dict[str, Array]:
    """The same arrays; AnswerError where names, kinds, shapes or letters are others."""
    shape = (block.epochs, block.count)
    letters = np.min_scalar_type(block.experiment.logit_size)
    wanted: dict[str, tuple[np.dtype[Any], tuple[int, ...]]] = {
        "losses": (np.dtype("f4"), shape),
        "predicted": (letters, (*shape, block.experiment.task.seq_len)),
    }
    if not isinstance(answer, dict) or set(answer) != set(wanted):
        raise _refused(block)
    for name, (dtype, size) in wanted.items():
        array = answer[name]
        if type(array) is not np.ndarray or array.dtype != dtype or array.shape != size:
            raise _refused(block)
    if answer["predicted"].max(initial=0) >= block.experiment.logit_size:
        raise _refused(block)
    if np.isinf(answer["losses"]).any():
        raise _refused(block)
    return answer


def _refused(block: Block) -> AnswerError:
    return AnswerError(
        "What a worker sent back for block {number:,} is not a result of it; check that all "
        "workers have this version of Unroll.",
        number=block.number + 1,
    )
