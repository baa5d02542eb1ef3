"""On Dask: any number of workers has the same bits, and listens on 127.0.0.1 alone."""

import pytest

pytest.importorskip("distributed")
import psutil

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid
from core.sweep import run
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
    found, heard = {}, set()

    def keep(block, answer):
        found[block.number] = answer
        heard.update(listening())

    run.on_dask(sweep.blocks, keep, lambda: len(found) >= 4, "", workers)  # stopped,
    rest = [each for each in sweep.blocks if each.number not in found]
    run.on_dask(rest, keep, lambda: False, "", workers)  # and gone on with
    assert heard == {"127.0.0.1"}
    assert len(found) == len(sweep.blocks)
    for block in sweep.blocks:
        for name, array in computed(block.told()).items():
            assert array.tobytes() == found[block.number][name].tobytes()


def test_a_scheduler_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr(run, "CONNECT", 1)
    block = Sweep(Grid(find_lesson("hello-rnn").experiment, (0.1,), (4,), ("RNN",), 1, 1)).blocks
    with pytest.raises(run.SweepError, match="cannot be reached, or has gone away"):
        run.on_dask(block, lambda *_: None, lambda: False, "tcp://127.0.0.1:9", 0)
