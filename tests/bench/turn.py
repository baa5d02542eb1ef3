"""One job of a checkout's own code, a short turn at a time: `python turn.py CHECKOUT JOB`.

It says "ready", and for each line it is given it does one turn and says how many seconds the
work took that the job counts. It is started by tests.bench.checkouts, always from the checkout
that compares, and reaches the other one through the names that its tests/bench has.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

Turn = Callable[[], float]


def timed(work: Callable[[], object], times: int) -> Turn:
    """`work` again and again; seconds of one."""

    def turn() -> float:
        start = perf_counter()
        for _ in range(times):
            work()
        return (perf_counter() - start) / times

    return turn


def trainer_of(lesson: str) -> Any:
    import torch

    from tests.bench import trace

    torch.set_num_threads(1)
    trace.warm_up()
    known = {each.id: each.experiment for each in trace.load_lessons().lessons}
    return trace.Trainer(known[lesson])


def epochs(lesson: str) -> Turn:
    """Trained, nothing looked at."""
    return timed(trainer_of(lesson).advance, 60)


def traced(lesson: str) -> Turn:
    """Trained with every operation recorded."""
    from tests.bench import trace

    trainer = trainer_of(lesson)
    return timed(lambda: trace.advance_traced(trainer), 20)


def seeds() -> Turn:
    """256 models in one stack."""
    from tests.bench import seeds as bench

    stack = bench.Stack(bench.find_lesson("hello-rnn").experiment, range(256))
    return timed(stack.advance, 4)


def opened(lesson: str) -> Any:
    from tests.bench.window import open_window

    _, window = open_window(lesson)
    window.activateWindow()
    window.setFocus()
    return window


def runs_of(window: Any) -> Any:
    """The part of the session that has the runs; before there was one, the session itself."""
    session = window.session
    return session.runs if hasattr(session.runs, "edit") else session


def current_of(window: Any) -> Any:
    """The current run."""
    runs = runs_of(window)
    return runs.current if hasattr(runs, "current") else runs.run


def full_speed(lesson: str, drawing: bool = False) -> Turn:
    """Every panel in view redrawn meanwhile; seconds of an epoch. drawing: instead, what a second
    takes of the time of the processor in the window's thread.
    """
    from tests.bench import throughput
    from tests.bench.window import until

    window = opened(lesson)
    throughput.SECONDS = 1.0 if drawing else 0.5
    if hasattr(throughput, "prepare"):  # earlier ones do it themselves
        throughput.prepare(window)

    def turn() -> float:
        used, began = thread_time(), perf_counter()
        rate, *_ = throughput.full_speed(window)
        share = (thread_time() - used) / (perf_counter() - began)
        until(lambda: window.session.transport.settled)
        return share if drawing else float(1 / rate)

    return turn


def draw(window: Any) -> None:
    """As tests.bench.window does it now; an earlier checkout's painted all of the window."""
    from PySide6.QtWidgets import QApplication

    window.redraw.now()
    for _ in range(2):
        QApplication.processEvents()


def timed_key(window: Any, key: Any) -> float:
    """As tests.bench.step does it now; what the window's thread computes, for on a busy machine
    most of the time is others'.
    """
    from PySide6.QtTest import QTest

    from tests.bench.window import until

    start, before = thread_time(), current_of(window).playhead
    QTest.keyClick(window, key)
    until(lambda: current_of(window).playhead != before)
    draw(window)
    return thread_time() - start


def steps(lesson: str, size: str) -> Turn:
    """Forth and back again, every panel in view redrawn; seconds of one."""
    from PySide6.QtCore import Qt

    from tests.bench.window import until

    window = opened(lesson)
    runs_of(window).edit(epochs=1000)
    until(lambda: window.session.transport.settled)
    window.session.transport.set_step_size(size)
    keys = [Qt.Key.Key_Right] * 8 + [Qt.Key.Key_Left] * 8
    return lambda: sum(timed_key(window, key) for key in keys) / len(keys)


def scrub() -> Turn:
    """To any of the epochs of a trained run; seconds of a leap."""
    from tests.bench.window import until

    window = opened("hello-lstm")
    session, draw = window.session, random.Random(0)
    runs_of(window).edit(epochs=400)
    session.transport.speed = None
    session.transport.play()
    until(lambda: current_of(window).recording.last_epoch == 400)
    until(lambda: session.transport.settled)

    def leap() -> None:
        session.transport.seek(draw.randint(1, 400))
        until(lambda: session.transport.settled)
        draw(window)

    return timed(leap, 8)


def long_word() -> Any:
    """A network of 4 layers and 200 time steps under the eye."""
    from tests.bench.window import until

    window = opened("hello-embedding")
    word = "hello" * 40
    runs_of(window).edit(source=word, target=word[::-1], num_layers=4, epochs=50)
    until(lambda: window.session.transport.settled)
    return window


def long_steps() -> Turn:
    """Through a long word and back again; seconds of a step."""
    from PySide6.QtCore import Qt

    from tests.bench.window import until

    window = long_word()
    window.session.transport.rewind()
    until(lambda: window.session.transport.settled)
    for _ in range(12):  # where each step scrolls it
        timed_key(window, Qt.Key.Key_Right)
    keys = [Qt.Key.Key_Right] * 10 + [Qt.Key.Key_Left] * 10
    return lambda: sum(timed_key(window, key) for key in keys) / len(keys)


def scroll() -> Turn:
    """A long word; seconds of a picture."""
    from PySide6.QtWidgets import QApplication

    window = long_word()
    view, draw = window.stage.diagram, random.Random(0)
    bar = view.horizontalScrollBar()

    def move() -> None:
        bar.setValue(draw.randint(0, bar.maximum()))
        view.viewport().repaint()
        QApplication.processEvents()

    return timed(move, 15)


def text() -> Turn:
    """A language model with its page in front; seconds of a letter."""
    from tests.bench import textmodel

    window = opened("hello-rnn")
    return lambda: float(1 / textmodel.live(window, 1.0))


def start(which: int) -> Turn:
    """A fresh process, to its first paint (0) or until it can train (1)."""
    from tests.bench import startup

    folder = Path(tempfile.mkdtemp())
    startup.window_times(folder)  # byte code
    return lambda: float(startup.window_times(folder)[which])


JOBS: dict[str, Callable[[], Turn]] = {
    "epoch hello-rnncell": lambda: epochs("hello-rnncell"),
    "epoch hello-lstm": lambda: epochs("hello-lstm"),
    "traced epoch hello-rnn": lambda: traced("hello-rnn"),
    "traced epoch hello-lstm": lambda: traced("hello-lstm"),
    "256 seeds": seeds,
    "full speed in the window": lambda: full_speed("hello-rnn"),
    "full speed of hello-lstm": lambda: full_speed("hello-lstm"),
    "drawing hello-rnn": lambda: full_speed("hello-rnn", drawing=True),
    "drawing hello-lstm": lambda: full_speed("hello-lstm", drawing=True),
    "step hello-lstm": lambda: steps("hello-lstm", "time step"),
    "operation hello-lstm": lambda: steps("hello-lstm", "operation"),
    "scrub": scrub,
    "scroll 4 layers x 200": scroll,
    "step 4 layers x 200": long_steps,
    "letter of a language model": text,
    "first paint": lambda: start(0),
    "ready to train": lambda: start(1),
}


def main(checkout: str, job: str) -> None:
    sys.path.insert(0, checkout)
    turn = JOBS[job]()
    turn()  # what the first turn pays for is no part of the work
    print("ready", flush=True)
    for _ in sys.stdin:
        print(turn(), flush=True)


if __name__ == "__main__":
    sys.path.pop(0)  # this folder: the checkout's own modules are meant
    main(*sys.argv[1:])
