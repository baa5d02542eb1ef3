"""A sweep on workers of this machine: two against one, and one against the same blocks in a plain
loop. Needs the extra `sweep`, and an otherwise idle machine of two cores.

All after start-up: a cluster's processes have computed a block each before the time begins. The
three take turns; `--short` has a tenth of the work.
"""

import os
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid
from core.sweep import run
from core.sweep.block import computed
from core.sweep.plan import BLOCK, Block, Sweep
from tests.bench.measurement import Measurement
from tests.bench.window import report

SECONDS = 60.0  # of work, by one worker
TURNS = 3
SHORT = 0.1
Turn = Callable[[tuple[Block, ...]], float]


def blocks(count: int) -> tuple[Block, ...]:
    """Of a lesson, as `python main.py sweep` cuts them."""
    experiment = find_lesson("hello-rnn").experiment
    cells = ("RNN", "LSTM", "GRU")
    seeds = BLOCK * max(count // len(cells), 1)
    return Sweep(Grid(experiment, (0.1,), (8,), cells, seeds, 200)).blocks


def in_a_loop(of: tuple[Block, ...]) -> float:
    """Seconds, each block computed here."""
    computed(of[0].told())
    began = perf_counter()
    for block in of:
        computed(block.told())
    return perf_counter() - began


def on_workers(count: int) -> Turn:
    """Seconds on a cluster that is there already."""
    from core.sweep.cluster import Cluster, joined

    def timed(of: tuple[Block, ...]) -> float:
        with joined("", count) as client:
            done: list[int] = []
            first = of[0].told()
            there = [*client.nthreads()]
            asked = [client.submit(computed, first, pure=False, workers=[each]) for each in there]
            for future in asked:
                future.result()
            began = perf_counter()
            tasks = run._Tasks(Cluster(client), lambda block, _: done.append(block.number), print)
            tasks.do(of, lambda: False)
            took = perf_counter() - began
        assert len(done) == len(of)
        return took

    return timed


def main(seconds: float) -> int:
    if not run.has_dask():
        print("sweep: not measured, Dask is not installed (extra `sweep`).", file=sys.stderr)
        return 0
    one = in_a_loop(blocks(3)) / len(blocks(3))
    work = blocks(round(seconds / one) + 3)
    turns: dict[str, Turn] = {"loop": in_a_loop, "1": on_workers(1), "2": on_workers(2)}
    took: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(TURNS):
        for name, turn in turns.items():
            took[name].append(turn(work))
    loop, single, double = (median(took[name]) for name in turns)
    took_told = f"{loop:.0f} s in a loop, {single:.0f} s by one, {double:.0f} s by two"
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    note = f"{len(work)} blocks of {BLOCK}: {took_told}; {os.cpu_count()} cores, {load}"
    return report(
        [
            Measurement(
                "sweep with 2 workers", single / double, 1.7, "x", at_most=False, note=note
            ),
            Measurement("sweep with 1 worker", loop / single, 0.9, "x", at_most=False, note=note),
        ]
    )


if __name__ == "__main__":
    sys.exit(main(SECONDS * (SHORT if "--short" in sys.argv else 1.0)))
