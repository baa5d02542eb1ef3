"""Model-epochs a second of 256 seeds at once, against the lecture's loops one after another."""

import sys
from time import perf_counter

import torch

from core.course.lesson import find_lesson
from core.training.seed_stack import Stack
from gui.window.window import Window
from tests.bench.lecture import bare_rate
from tests.bench.measurement import Measurement
from tests.bench.window import open_window, report, until

REACH = {"hello-rnncell": 45, "hello-rnn": 35, "hello-embedding": 25, "hello-lstm": 12}
MODELS = 256
SECONDS = 2.0


def hidden(lesson: str) -> float:
    """Without a window."""
    stack = Stack(find_lesson(lesson).experiment, range(MODELS))
    for _ in range(5):
        stack.advance()
    start, count = perf_counter(), 0
    while perf_counter() - start < SECONDS:
        stack.advance()
        count += MODELS
    return count / (perf_counter() - start)


def live(window: Window, lesson: str) -> float:
    """With the page in front, from the click on Start to the last epoch, building included."""
    session, epochs = window.session, 600 if lesson != "hello-lstm" else 150
    session.runs.open_lesson(lesson)
    window.pages.show("seeds")
    study = session.seeds
    start = perf_counter()
    study.start(find_lesson(lesson).experiment, lesson, 0, MODELS, epochs)
    until(lambda: not study.running)
    return MODELS * epochs / (perf_counter() - start)


def main() -> int:
    torch.set_num_threads(1)
    _, window = open_window("hello-rnn")
    found = []
    for lesson, reach in REACH.items():
        before = bare_rate(lesson)
        rates = hidden(lesson), live(window, lesson)
        bare = (before + bare_rate(lesson)) / 2
        note = f"{rates[1]:,.0f} model-epochs/s live; {rates[0] / bare:.0f}x with no page"
        found.append(
            Measurement(f"seeds {lesson}", rates[1] / bare, reach, "x", at_most=False, note=note)
        )
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
