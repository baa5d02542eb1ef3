"""Whether a curve comes into a part of a plot: what is written there would be crossed by it."""

import numpy as np

from core.arrays import Array


def comes_into(
    curve: tuple[Array | None, Array | None], across: tuple[float, float], up: tuple[float, float]
) -> bool:
    """Whether a curve, its (xs, ys), is anywhere in a box, between its points too."""
    xs, ys = curve
    if xs is None or ys is None or not len(xs):
        return False
    begin, end = max(across[0], xs[0]), min(across[1], xs[-1])
    if begin > end:
        return False
    there = np.concatenate((ys[(xs >= begin) & (xs <= end)], np.interp((begin, end), xs, ys)))
    there = there[np.isfinite(there)]
    return bool(len(there) and there.min() <= up[1] and there.max() >= up[0])
