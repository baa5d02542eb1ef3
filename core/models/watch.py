"""watch(): a model names what it computes where it computes it.

The identity while training. Under `watching` it also reports name, axes and tensor, so that
the shapes on screen come from the tensors themselves.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

from torch import Tensor


class _Observer(local):
    """Per thread: what is watched in one must not slow another's training."""

    seen: "dict[str, Watched] | None" = None


Watched = tuple[str, tuple[int, ...]]
_observer = _Observer()


def watch(name: str, axes: str, tensor: Tensor) -> Tensor:
    """`tensor`, unchanged. `axes` names its axes, e.g. "batch seq hidden"."""
    if _observer.seen is not None:
        _observer.seen[name] = (axes, tuple(tensor.shape))
    return tensor


@contextmanager
def watching() -> Iterator[dict[str, Watched]]:
    """Collects {name: (axes, shape)} of what models compute in this thread meanwhile."""
    seen: dict[str, Watched] = {}
    _observer.seen = seen
    try:
        yield seen
    finally:
        _observer.seen = None
