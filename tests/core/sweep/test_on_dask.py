"""On Dask: any number of workers has the same bits, and listens on 127.0.0.1 alone."""

import signal
import socket

import pytest

pytest.importorskip("distributed")
import psutil
from distributed import LocalCluster

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid
from core.sweep import cluster, run
from core.sweep.block import computed
from core.sweep.plan import Sweep

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]


def listening() -> set[str]:
    here = psutil.Process()
    found = [here, *here.children(recursive=True)]
    sockets = [each for one in found for each in one.net_connections()]
    return {each.laddr.ip for each in sockets if each.status == psutil.CONN_LISTEN}


@pytest.mark.parametrize("workers", [1, 2])
def test_any_number_of_workers_has_the_bits_of_one_process(workers):
    experiment = find_lesson("hello-rnn").experiment
    sweep = Sweep(Grid(experiment, (0.1,), (4,), ("RNN", "LSTM", "GRU"), 130, 5))
    found, heard, begun = {}, set(), []

    def keep(block, answer):
        found[block.number] = answer
        heard.update(listening())
        children = psutil.Process().children()
        begun.append({each.pid for each in children})
        for each in children:
            each.send_signal(signal.SIGINT)  # as a terminal does; they are deaf to it

    run.on_dask(sweep.blocks, keep, lambda: len(found) >= 4, "", workers, print)  # stopped,
    assert all(each == begun[0] for each in begun)
    rest = [each for each in sweep.blocks if each.number not in found]
    run.on_dask(rest, keep, lambda: False, "", workers, print)  # and gone on with
    assert heard == {"127.0.0.1"}
    assert len(found) == len(sweep.blocks)
    for block in sweep.blocks:
        for name, array in computed(block.to_json()).items():
            assert array.tobytes() == found[block.number][name].tobytes()


def test_a_scheduler_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT", 1)
    block = Sweep(Grid(find_lesson("hello-rnn").experiment, (0.1,), (4,), ("RNN",), 1, 1)).blocks
    with pytest.raises(run.SweepError, match="cannot be reached, or has gone away"):
        run.on_dask(block, lambda *_: None, lambda: False, "tcp://127.0.0.1:9", 0, print)


def test_a_scheduler_that_never_answers_is_said_and_what_is_done_stays(monkeypatch):
    """It accepts, and says nothing."""
    monkeypatch.setattr(cluster, "CONNECT", 1)
    block = Sweep(Grid(find_lesson("hello-rnn").experiment, (0.1,), (4,), ("RNN",), 1, 1)).blocks
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"tcp://127.0.0.1:{deaf.getsockname()[1]}"
        with pytest.raises(run.SweepError, match="cannot be reached, or has gone away"):
            run.on_dask(block, lambda *_: None, lambda: False, address, 0, print)


def test_a_scheduler_that_is_killed_at_work_is_said_and_what_is_done_stays():
    sweep = Sweep(Grid(find_lesson("hello-rnn").experiment, (0.1,), (4,), ("RNN",), 640, 40))
    kept = []
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as there:

        def keep(block, answer):
            kept.append(block.number)
            there.sync(there.scheduler.close)

        with pytest.raises(run.SweepError, match="cannot be reached, or has gone away"):
            run.on_dask(sweep.blocks, keep, lambda: False, there.scheduler_address, 0, print)
    assert kept
    assert len(kept) < len(sweep.blocks)
