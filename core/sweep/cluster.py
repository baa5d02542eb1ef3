"""A Dask cluster: joined, asked, and never waited for without end. Imported late: it needs Dask."""

import asyncio
import concurrent.futures
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from queue import Empty, Queue
from threading import Thread
from typing import Any

import dask
from distributed import Client, LocalCluster, wait

CONNECT = 10  # seconds
ANSWER = 20  # seconds in which a scheduler says how many workers it has, or has gone away
LEAVE = 2  # seconds to say good-bye
# Dask has its workers give freed memory back at once, and each tensor asks for it anew: a sixth of
# a block's time.
_MALLOC = "distributed.nanny.pre-spawn-environ.MALLOC_{}_THRESHOLD_"
MEMORY = {_MALLOC.format("TRIM"): 1 << 28, _MALLOC.format("MMAP"): 1 << 25}  # bytes
# What Dask's dashboard would show, and nobody sees here: where in the program a worker is, asked a
# hundred times a second, and how busy its machine is, twice.
UNWATCHED = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.system-monitor.interval": "10s",
}
# What a scheduler that goes away, or never answers, makes of whatever is done just then.
TROUBLE = (
    OSError,
    TimeoutError,
    ValueError,
    RuntimeError,
    asyncio.CancelledError,
    concurrent.futures.CancelledError,
)
LOST = ("cancelled", "lost")


@contextmanager
def joined(address: str, workers: int) -> Iterator[Client]:
    """The scheduler at `address`; "": so many processes here, which listen on 127.0.0.1 alone and
    have no dashboard and no other page.
    """
    for name in ("distributed", "distributed.client"):  # what befalls them is told in a sentence
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if address:
        client = _client(address)
        try:
            yield client
        finally:
            with suppress(*TROUBLE):
                client.close(timeout=LEAVE)
        return
    silent: dict[str, list[str]] = {
        "distributed.scheduler.http.routes": [],
        "distributed.worker.http.routes": [],
    }
    nowhere = {"dashboard_address": "127.0.0.1:0", "worker_dashboard_address": "127.0.0.1:0"}
    with dask.config.set({**silent, **MEMORY, **UNWATCHED}):
        with _deaf_to_ctrl_c():
            made = LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                scheduler_kwargs={"dashboard": False},
                silence_logs=50,
                **nowhere,
            )
        with made as cluster, Client(cluster) as client:
            yield client


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is begun inside does not hear it, while this process does, at the end of it at the
    latest: a terminal tells all its processes of Ctrl+C, and workers would answer by tracebacks.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # else it lets the signal through again where it is begun
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _client(address: str) -> Client:
    """TimeoutError where nobody answers: Dask itself waits for ever for one who listens in silence,
    so it does that in a thread that nobody waits for.
    """
    made: Queue[Client | BaseException] = Queue()

    def make() -> None:
        try:
            made.put(Client(address, timeout=CONNECT))
        except BaseException as error:
            made.put(error)

    Thread(target=make, daemon=True).start()
    try:
        found = made.get(timeout=2 * CONNECT)
    except Empty as error:
        raise TimeoutError from error
    if isinstance(found, BaseException):
        raise found
    return found


class Cluster:
    """What a sweep asks of one. TROUBLE where it does not answer."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def workers(self) -> int:
        """Threads of all of them."""
        found = self._client.sync(self._client.scheduler.ncores, callback_timeout=ANSWER)
        return sum(found.values())

    def ask(self, task: Callable[[str], Any], told: str) -> Any:
        """A future; the task is computed once, wherever there is room."""
        return self._client.submit(task, told, pure=False)

    def wait(self, futures: list[Any], seconds: float) -> None:
        """Until the first of them is done; TimeoutError where none is so soon."""
        wait(futures, timeout=seconds, return_when="FIRST_COMPLETED")

    def check(self, future: Any) -> None:
        """A task that is lost is no fault of its worker."""
        if future.status in LOST:
            raise ConnectionError(future.status)
