"""Where labels stand that belong to places too near each other for all of them. Draws nothing."""

import math
from collections.abc import Sequence


def kept_apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Where labels of these places stand: `gap` from each other, between `low` and `high`, each
    as near its own as that lets it; NaN for those that have no room.
    """
    order = sorted(range(len(places)), key=lambda k: places[k])
    shown = order[: max(int((high - low) / gap), 0) + 1]
    found = [math.nan] * len(places)
    below = low - gap
    for k in shown:
        found[k] = below = max(min(max(places[k], low), high), below + gap)
    above = high + gap
    for k in reversed(shown):
        found[k] = above = min(found[k], above - gap)
    return found
