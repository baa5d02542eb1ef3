"""The blocks that lack, computed: in this process, or as tasks on Dask, which is imported late."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import Any

from core.arrays import Array
from core.sentences import SentenceError
from core.sweep.answers import checked
from core.sweep.block import computed
from core.sweep.plan import Block

AHEAD = 2  # tasks a worker, one of them waiting: answers do not pile up in the cluster
WAIT = 0.2  # seconds between looks at Ctrl+C
CONNECT = 10  # seconds
Keep = Callable[[Block, dict[str, Array]], None]
Stopped = Callable[[], bool]


class SweepError(SentenceError, RuntimeError):
    """Dask is missing, or has gone away."""


def has_dask() -> bool:
    return find_spec("distributed") is not None


def here(blocks: Sequence[Block], keep: Keep, stopped: Stopped) -> None:
    """One after another, in this process; no socket."""
    for block in blocks:
        if stopped():
            return
        keep(block, checked(block, computed(block.told())))


def on_dask(
    blocks: Sequence[Block], keep: Keep, stopped: Stopped, address: str, workers: int
) -> None:
    """On the scheduler at `address`; "": on so many processes of this machine."""
    if not has_dask():
        raise SweepError(
            "Dask is not installed; the extra `sweep` has it (pip install dask distributed)."
        )
    import asyncio

    trouble = (OSError, asyncio.CancelledError, TimeoutError, ValueError)
    try:
        with _client(address, workers) as client:
            _tasks(blocks, keep, stopped, client)
    except SentenceError:
        raise
    except trouble as error:
        said = address or "this machine"
        raise SweepError(
            "The scheduler at {address} cannot be reached, or has gone away ({error}).",
            address=said,
            error=type(error).__name__,
        ) from error


@contextmanager
def _client(address: str, workers: int) -> Iterator[Any]:
    """A local cluster listens on 127.0.0.1 alone, and has no dashboard and no other page."""
    import dask
    from distributed import Client, LocalCluster

    if address:
        with Client(address, timeout=CONNECT) as client:
            yield client
        return
    silent: dict[str, list[str]] = {
        "distributed.scheduler.http.routes": [],
        "distributed.worker.http.routes": [],
    }
    nowhere = {"dashboard_address": "127.0.0.1:0", "worker_dashboard_address": "127.0.0.1:0"}
    with (
        dask.config.set(silent),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            scheduler_kwargs={"dashboard": False},
            silence_logs=50,
            **nowhere,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _tasks(blocks: Sequence[Block], keep: Keep, stopped: Stopped, client: Any) -> None:
    from distributed import wait

    waiting = list(reversed(blocks))
    asked: dict[Any, Block] = {}
    while (waiting or asked) and not stopped():
        ahead = AHEAD * max(1, len(client.nthreads()))
        while waiting and len(asked) < ahead:
            block = waiting.pop()
            asked[client.submit(computed, block.told(), pure=False)] = block
        with suppress(TimeoutError):
            wait(list(asked), timeout=WAIT, return_when="FIRST_COMPLETED")
        for future in [each for each in asked if each.done()]:
            block = asked.pop(future)
            keep(block, checked(block, _result(block, future)))


def _result(block: Block, future: Any) -> Any:
    """SweepError where the task failed: its worker has no Unroll, or no memory, or was killed."""
    try:
        return future.result()
    except Exception as error:
        raise SweepError(
            "A worker could not compute block {number:,} ({error}); every worker needs this "
            "version of Unroll, and memory.",
            number=block.number + 1,
            error=f"{type(error).__name__}: {error}"[:200],
        ) from error
