"""What keeping and saving cost: training at full speed with and without the journal, and the window
while a large session is saved.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

import numpy as np
import torch
from PySide6.QtCore import Qt, QTimer

from core.runs.records import TrainingState
from core.session.keeping import TICK_MS, Keeping
from core.session.kept import contents
from gui.window import start
from gui.window.window import Window
from tests.bench.measurement import Measurement
from tests.bench.throughput import full_speed, prepare
from tests.bench.window import open_window, report, until

LESSON = "hello-rnn"
TURNS = 15
LARGE = 100_000_000  # bytes of states
FIRST = 100_000  # updates of the first of them
BEAT = 5  # ms


def journal(window: Window) -> list[Measurement]:
    """Turns with the clock of the journal and without, one after the other; and what it takes of a
    processor meanwhile, of which training loses no more: that is known where turns differ by more.
    """
    keeping: Keeping = window.session.keeping
    prepare(window)
    full_speed(window)
    took = taken(keeping)
    rates: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(TURNS):
        for kept in (True, False):
            keeping._clock.start() if kept else keeping._clock.stop()
            rates[kept].append(full_speed(window)[0])
    ratios = [with_it / without for with_it, without in zip(*rates.values(), strict=True)]
    low, middle, high = quantiles(ratios, n=4)
    note = f"quartiles {low:.2f} to {high:.2f} of {TURNS} turns; {median(rates[True]):.0f} epochs/s"
    share = 100 * sum(took) / TURNS / (TICK_MS / 1000)
    return [
        Measurement("training while journaled", middle, 0.97, at_most=False, note=note),
        Measurement("processor taken by the journal", share, 3, " %"),
    ]


def taken(keeping: Keeping) -> list[float]:
    """Seconds of a processor that each tick takes from now on, and each writing in its thread."""
    found: list[float] = []

    def timed(work: Callable[..., object]) -> Callable[..., None]:
        def do(*given: object) -> None:
            began = thread_time()
            work(*given)
            found.append(thread_time() - began)

        return do

    keeping._clock.timeout.disconnect(keeping.tick)
    keeping._clock.timeout.connect(timed(keeping.tick))
    hand = keeping._scribe._hand
    hand._do = timed(hand._do)  # type: ignore[method-assign]
    return found


def saving(window: Window, folder: Path) -> list[Measurement]:
    """How late a timer of BEAT ms is, at worst, while it is saved; and how long it takes."""
    session = window.session
    session.keeping._clock.stop()
    run = session.runs.current
    size = len(next(iter(run.recording.keyframes.states)).vector)
    count = LARGE // (4 * size)
    vectors = np.random.default_rng(0).standard_normal((count, size)).astype("f4")
    states = [TrainingState(FIRST + n, vector) for n, vector in enumerate(vectors)]
    run.recording.keyframes.put_back(states, (1, count))
    late, last, done = [0.0], [perf_counter()], []
    beat = QTimer(timerType=Qt.TimerType.PreciseTimer)

    def tell() -> None:
        now = perf_counter()
        late[0] = max(late[0], now - last[0] - BEAT / 1000)
        last[0] = now

    beat.timeout.connect(tell)
    session.keeping.saved.connect(done.append)
    beat.start(BEAT)
    idle = perf_counter() + 2
    until(lambda: perf_counter() > idle)
    before = late[0]
    late[0], last[0], began = 0.0, perf_counter(), perf_counter()
    session.keeping.save(str(folder / "large.unroll"))
    until(lambda: bool(done))
    took = perf_counter() - began
    beat.stop()
    told = [perf_counter()]
    contents(session)
    told.append(perf_counter())
    opened = perf_counter()
    begun = start.opened(str(folder / "large.unroll"))
    shown = perf_counter() - opened
    assert begun.late is not None
    for block in begun.late.blocks:
        block.read_now()
    read = perf_counter() - opened
    begun.give_up()
    note = f"{LARGE / 1e6:.0f} MB of states in {took:.1f} s; {before * 1000:.0f} ms while idle"
    return [
        Measurement("window stopped by saving", late[0] * 1000, 50, " ms", note=note),
        Measurement("telling the session", (told[1] - told[0]) * 1000, 50, " ms"),
        Measurement("opening 100 MB, until it is shown", shown, 0.2, " s"),
        Measurement("until all is read", read, 2, " s", note=f"{count:,} states of a run"),
    ]


def main() -> int:
    torch.set_num_threads(1)
    _, window = open_window(LESSON)
    found = journal(window)
    with tempfile.TemporaryDirectory() as folder:
        found += saving(window, Path(folder))
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
