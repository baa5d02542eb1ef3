"""Epochs a second at full speed with every panel in view redrawn, against the bare loop; and so
minimised.

Window and bare loop take short turns: the machine's speed may be another a second later. What is
told is the median of the ratios of neighbours, with its quartiles.
"""

import sys
from dataclasses import dataclass, field
from statistics import median, quantiles
from time import perf_counter

import torch

from gui.window.window import Window
from tests.bench.lecture import bare_rate
from tests.bench.measurement import Measurement
from tests.bench.window import open_window, report, until

LESSONS = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")
SETTLE, SECONDS, BARE = 0.3, 1.0, 0.5
TURNS = 15
REACH = {"": 0.75, ", minimised": 0.92}


@dataclass
class Turns:
    """ratios: to the bare loop just before and after. drawn: redraws a second of the slowest
    picture in view, and of the slowest text.
    """

    ratios: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    drawn: list[tuple[float, float]] = field(default_factory=list)

    def take(self, window: Window, before: float, lesson: str) -> float:
        """One turn; the bare loop's rate after it."""
        rate, drawn = full_speed(window)
        after = bare_rate(lesson, BARE)
        self.rates.append(rate)
        self.ratios.append(rate / ((before + after) / 2))
        self.drawn.append(drawn)
        return after


def full_speed(window: Window) -> tuple[float, tuple[float, float]]:
    """(epochs a second, redraws a second of the slowest picture in view, and text)."""
    session, redraw = window.session, window.redraw
    session.transport.play()
    settle = perf_counter() + SETTLE
    until(lambda: perf_counter() > settle)
    recording = session.runs.current.recording
    first, frames, start = recording.last_epoch, dict(redraw.frames), perf_counter()
    until(lambda: perf_counter() - start > SECONDS)
    took = perf_counter() - start
    drawn = [
        min((redraw.frames[name] - frames[name] for name in redraw.in_view(texts)), default=0)
        for texts in (False, True)
    ]
    rate = (recording.last_epoch - first) / took
    session.transport.pause()
    until(lambda: session.transport.settled)
    return rate, (drawn[0] / took, drawn[1] / took)


def prepare(window: Window) -> None:
    """Full speed is chosen, and no stop mark ends it."""
    window.session.runs.edit(epochs=10_000_000)
    window.transport_bar.speed.setValue(window.transport_bar.speed.maximum())


def measured(window: Window, lesson: str) -> dict[str, Turns]:
    """By what stands behind the lesson in a measurement's name."""
    window.session.runs.open_lesson(lesson)
    until(lambda: window.session.transport.settled)
    prepare(window)
    full_speed(window)  # the first one warms up
    found = {name: Turns() for name in REACH}
    bare = bare_rate(lesson, BARE)
    for _ in range(TURNS):
        for name, turns in found.items():
            window.showMinimized() if name else window.showNormal()
            bare = turns.take(window, bare, lesson)
    window.showNormal()
    return found


def measurements_of(lesson: str, found: dict[str, Turns]) -> list[Measurement]:
    made = []
    for name, turns in found.items():
        low, middle, high = quantiles(turns.ratios, n=4)
        note = f"quartiles {low:.2f} to {high:.2f} of {TURNS} turns; "
        note += f"{median(turns.rates):.0f} epochs/s in the window"
        made.append(
            Measurement(f"throughput {lesson}{name}", middle, REACH[name], at_most=False, note=note)
        )
    for place, (kind, least) in enumerate((("pictures", 9.5), ("texts", 2.5))):
        drawn = median(each[place] for each in found[""].drawn)
        made.append(Measurement(f"{kind} {lesson}", drawn, least, "/s", at_most=False))
    return made


def main(*lessons: str) -> int:
    torch.set_num_threads(1)
    _, window = open_window(LESSONS[0])
    found = []
    for lesson in lessons or LESSONS:
        found += measurements_of(lesson, measured(window, lesson))
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
