"""Epochs a second at full speed with every panel in view redrawn, against the bare loop."""

import sys
from time import perf_counter

import torch

from gui.window.window import Window
from tests.bench.figure import Figure
from tests.bench.lecture import bare_rate
from tests.bench.window import open_window, report, until

LESSONS = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")
SECONDS = 3.0
ROUNDS = 3


def full_speed(window: Window) -> tuple[float, float, float]:
    """(epochs a second, redraws a second of the slowest picture in view, of the slowest text)."""
    session, redraw = window.session, window.redraw
    session.runs.edit(epochs=10_000_000)
    window.transport_bar.speed.setValue(window.transport_bar.speed.maximum())
    session.transport.play()
    settle = perf_counter() + 1.0
    until(lambda: perf_counter() > settle)
    first, frames, start = (
        session.runs.current.recording.last_epoch,
        dict(redraw.frames),
        perf_counter(),
    )
    until(lambda: perf_counter() - start > SECONDS)
    took = perf_counter() - start
    drawn = [
        min(redraw.frames[name] - frames[name] for name in redraw.in_view(texts)) / took
        for texts in (False, True)
    ]
    rate = (session.runs.current.recording.last_epoch - first) / took
    session.transport.pause()
    return rate, *drawn


def one_round(window: Window, lesson: str) -> tuple[float, float, float, float, float]:
    """(ratio, epochs a second in the window, bare just before and after, redraws a second of
    pictures, of texts).
    """
    before = bare_rate(lesson)
    rate, pictures, texts = full_speed(window)
    until(lambda: window.session.transport.settled)
    bare = (before + bare_rate(lesson)) / 2
    return rate / bare, rate, bare, pictures, texts


def main() -> int:
    torch.set_num_threads(1)
    _, window = open_window(LESSONS[0])
    figures = []
    for lesson in LESSONS:
        window.session.runs.open_lesson(lesson)
        until(lambda: window.session.transport.settled)
        rounds = sorted(one_round(window, lesson) for _ in range(ROUNDS))
        ratio, rate, bare, pictures, texts = rounds[ROUNDS // 2]
        note = f"{rate:.0f} epochs/s in the window, {bare:.0f} bare; median of {ROUNDS} rounds"
        figures.append(Figure(f"throughput {lesson}", ratio, 0.6, at_most=False, note=note))
        for kind, drawn, least in (("pictures", pictures, 9.5), ("texts", texts, 2.5)):
            figures.append(Figure(f"{kind} {lesson}", drawn, least, "/s", at_most=False))
    window.close()
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
