"""A sweep on workers of this machine: two against one, and one against the same blocks in a plain
loop. Needs the extra `sweep`, and an otherwise idle machine of two cores.

Both clusters are there before the time begins, and each of their processes has computed a block.
The three take turns with the same few blocks, forth and back, so that what the machine does
meanwhile befalls all of them; told is the median of the turns' ratios, with its quartiles.
`--short` has a third of the turns.
"""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from statistics import quantiles
from time import perf_counter
from typing import Any

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid
from core.sweep import run
from core.sweep.block import computed
from core.sweep.plan import BLOCK, Block, Sweep
from tests.bench.measurement import Measurement
from tests.bench.window import report

A_TURN = 24  # blocks: of each of the three cells as many, and as many for each of two workers
TURNS = 6  # over a minute of work by one worker
Turn = Callable[[tuple[Block, ...]], float]


def blocks(count: int) -> tuple[Block, ...]:
    """Of a lesson, as `python main.py sweep` cuts them."""
    experiment = find_lesson("hello-rnn").experiment
    cells = ("RNN", "LSTM", "GRU")
    seeds = BLOCK * max(count // len(cells), 1)
    return Sweep(Grid(experiment, (0.1,), (8,), cells, seeds, 200)).blocks


def in_a_loop(of: tuple[Block, ...]) -> float:
    """Seconds, each block computed here."""
    began = perf_counter()
    for block in of:
        computed(block.to_json())
    return perf_counter() - began


def on_workers(client: Any, first: Block) -> Turn:
    """Seconds on the cluster of a Dask Client, each of whose processes has computed `first`."""
    from core.sweep.cluster import Cluster

    warm = [
        client.submit(computed, first.to_json(), pure=False, workers=[each])
        for each in client.nthreads()
    ]
    for future in warm:
        future.result()

    def timed(of: tuple[Block, ...]) -> float:
        done: list[int] = []
        began = perf_counter()
        tasks = run._Tasks(Cluster(client), lambda block, _: done.append(block.number), print)
        tasks.do(of, lambda: False)
        took = perf_counter() - began
        assert len(done) == len(of)
        return took

    return timed


def in_turns(turns: int) -> list[list[float]]:
    """Seconds: in a loop, by one worker, by two; a row a turn."""
    from core.sweep.cluster import joined

    work = blocks(A_TURN)
    found = []
    with ExitStack() as stack:
        clusters = [stack.enter_context(joined("", count)) for count in (1, 2)]
        all_three = [in_a_loop, *(on_workers(each, work[0]) for each in clusters)]
        in_a_loop(work[:1])
        for turn in range(turns):
            order = range(3) if turn % 2 == 0 else reversed(range(3))
            took = {each: all_three[each](work) for each in order}
            found.append([took[each] for each in range(3)])
    return found


def main(turns: int) -> int:
    if not run.has_dask():
        print("sweep: not measured, Dask is not installed (extra `sweep`).", file=sys.stderr)
        return 0
    found = in_turns(turns)
    loop, one, two = (sum(column) for column in zip(*found, strict=True))
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    total = f"{turns} turns of {A_TURN} blocks of {BLOCK}: {loop:.0f} s in a loop, {one:.0f} s by"
    note = f"{total} one, {two:.0f} s by two; {os.cpu_count()} cores, {load}"
    return report(
        [
            told("sweep with 2 workers", [one / two for _, one, two in found], 1.7, note),
            told("sweep with 1 worker", [loop / one for loop, one, _ in found], 0.9, note),
        ]
    )


def told(name: str, ratios: list[float], reach: float, note: str) -> Measurement:
    low, middle, high = quantiles(ratios, n=4)
    spread = f"quartiles {low:.2f} to {high:.2f}; {note}"
    return Measurement(name, middle, reach, "x", at_most=False, note=spread)


if __name__ == "__main__":
    sys.exit(main(TURNS // 3 if "--short" in sys.argv else TURNS))
