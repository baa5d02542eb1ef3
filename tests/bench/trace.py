"""The full operation trace of one epoch against the lecture's bare epoch, in turns."""

import sys
from statistics import median
from time import perf_counter

import torch

from core.course.lesson import load_lessons
from core.tracing.tracer import advance_traced
from core.training.trainer import Trainer, warm_up
from tests.bench.lecture import epoch_of
from tests.bench.measurement import Measurement
from tests.bench.window import report

LESSONS = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")
ROUNDS = 150


def timed(work: object) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> int:
    torch.set_num_threads(1)
    warm_up()
    known = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
    found = []
    for lesson in LESSONS:
        bare, trainer = epoch_of(lesson), Trainer(known[lesson])
        for _ in range(20):
            bare()
            advance_traced(trainer)
        pairs = [(timed(bare), timed(lambda: advance_traced(trainer))) for _ in range(ROUNDS)]  # noqa: B023
        alone, traced = (median(each) for each in zip(*pairs, strict=True))
        note = f"{alone * 1e6:.0f} us bare, {traced * 1e6:.0f} us trained and traced"
        found.append(Measurement(f"trace {lesson}", traced / alone, 6, "x", note=note))
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
