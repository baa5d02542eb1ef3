"""The blocks that lack, computed: in this process, or as tasks on Dask, which is imported late."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from time import monotonic
from typing import TYPE_CHECKING, Any

from core.arrays import Array
from core.sentences import SentenceError
from core.sweep.answers import checked
from core.sweep.block import GivenUpError, computed
from core.sweep.plan import Block

if TYPE_CHECKING:
    from core.sweep.cluster import Cluster

AHEAD = 2  # tasks a worker, one of them waiting: answers do not pile up in the cluster
WAIT = 0.2  # seconds between looks at Ctrl+C
LOOK = 5  # seconds between questions to the scheduler: is it there, how many workers has it?
Keep = Callable[[Block, dict[str, Array]], None]
Stopped = Callable[[], bool]


class SweepError(SentenceError, RuntimeError):
    """Dask is missing, or has gone away."""


def has_dask() -> bool:
    return find_spec("distributed") is not None


def here(
    blocks: Sequence[Block],
    keep: Keep,
    stopped: Stopped,
    is_given_up: Stopped = lambda: False,
) -> None:
    """One after another, in this process; no socket. What is stopped ends after a block, and at
    once where that is given up.
    """
    for block in blocks:
        if stopped():
            return
        try:
            answer = computed(block.to_json(), is_given_up)
        except GivenUpError:
            return
        keep(block, checked(block, answer))


def on_dask(
    blocks: Sequence[Block],
    keep: Keep,
    stopped: Stopped,
    address: str,
    workers: int,
    say: Callable[[str], None],
) -> None:
    """On the scheduler at `address`; "": on so many processes of this machine. say: what to tell
    while it goes on.
    """
    if not has_dask():
        raise SweepError(
            "Dask is not installed; `python -m pip install dask distributed`, with the Python that "
            "runs Unroll, adds it."
        )
    from core.sweep.cluster import TROUBLE, Cluster, joined

    try:
        with joined(address, workers) as client:
            _Tasks(Cluster(client), keep, say).do(blocks, stopped)
    except SentenceError:
        raise
    except TROUBLE as error:
        said = address or "this machine"
        raise SweepError(
            "The scheduler at {address} cannot be reached, or has gone away ({error}).",
            address=said,
            error=type(error).__name__,
        ) from error


class _Tasks:
    """What is asked of a cluster and awaited."""

    def __init__(self, cluster: "Cluster", keep: Keep, say: Callable[[str], None]) -> None:
        self._cluster = cluster
        self._keep = keep
        self._say = say
        self._asked: dict[Any, Block] = {}
        self._looked_at = float("-inf")
        self._workers = 0
        self._told = False

    def do(self, blocks: Sequence[Block], stopped: Stopped) -> None:
        waiting = list(reversed(blocks))
        while (waiting or self._asked) and not stopped():
            self._look()
            while waiting and len(self._asked) < AHEAD * max(1, self._workers):
                block = waiting.pop()
                self._asked[self._cluster.ask(computed, block.to_json())] = block
            with suppress(TimeoutError):
                self._cluster.wait(list(self._asked), WAIT)
            for future in [each for each in self._asked if each.done()]:
                block = self._asked.pop(future)
                self._keep(block, checked(block, self._result(block, future)))

    def _look(self) -> None:
        """A scheduler that hangs is noticed; of one without workers it is said, once."""
        if monotonic() - self._looked_at < LOOK:
            return
        self._workers = self._cluster.workers()
        self._looked_at = monotonic()
        if not self._workers and not self._told:
            self._say("The scheduler has no worker now; waiting for one (Ctrl+C stops).")
        self._told = not self._workers

    def _result(self, block: Block, future: Any) -> Any:
        """SweepError where the task failed: no Unroll or no memory there, or it was killed."""
        self._cluster.check(future)
        try:
            return future.result()
        except Exception as error:
            raise SweepError(
                "A worker could not compute block {number:,} ({error}); every worker needs "
                "this version of Unroll, and enough memory.",
                number=block.number + 1,
                error=f"{type(error).__name__}: {error}"[:200],
            ) from error
