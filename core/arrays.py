"""What is computed of arrays in more than one room. numpy alone."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def norm(values: npt.ArrayLike, axis: int | None = None) -> Floats:
    """The Euclidean norm over `axis` (None: over all numbers), in double precision.

    In single precision a square overflows from 1.8e19 on, on some processors with a warning: the
    gradients of a run that is about to diverge are finite and larger than that.
    """
    return np.asarray(np.linalg.norm(np.asarray(values, np.float64), axis=axis))
