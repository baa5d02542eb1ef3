"""Pictures that were drawn in parts, against whole ones."""

import numpy as np
from pyqtgraph.functions import ndarray_from_qimage

SEEN = 3  # of 255: what is half transparent is rounded by what is drawn at once, too


def differ(one, other):
    """Whether any two by two pixels do: where a colour ends, Qt rounds by what is drawn at once."""
    pixels = (ndarray_from_qimage(each.toImage())[..., :3].astype(int) for each in (one, other))
    apart = (np.abs(np.subtract(*pixels)) > SEEN).any(axis=2)
    return (apart[1:, 1:] & apart[:-1, 1:] & apart[1:, :-1] & apart[:-1, :-1]).any()
