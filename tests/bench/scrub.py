"""Scrubbing to any of 1,000,000 epochs of hello-rnn.

Losses and logits are filled in synthetically around real keyframes (one real state every
KEYFRAME_STRIDE updates would take ten minutes to train); replay and drawing are the real thing.
"""

import random
import sys
from time import perf_counter

import numpy as np

from core.runs.records import TrainingState
from core.training.trainer import KEYFRAME_STRIDE, Trainer
from tests.bench.measurement import Measurement, percentile
from tests.bench.window import draw, open_window, report, until

EPOCHS = 1_000_000


def fill(run: object) -> None:
    """The recording of a million epochs: real first ones, then synthetic, with real weights."""
    recording, rng = run.recording, np.random.default_rng(0)
    missing = EPOCHS - recording.last_epoch
    losses = (0.35 + np.exp(-np.linspace(0, 9, missing)) + rng.normal(0, 0.004, missing)).astype(
        "f4"
    )
    for start in range(0, missing, 100_000):
        part = losses[start : start + 100_000]
        recording.extend(part, rng.normal(size=(len(part), 5, 4)).astype("f4"))
    trainer = Trainer(run.experiment)
    for _ in range(200):
        trainer.advance()
    vector = trainer.state().vector
    for updates in range(KEYFRAME_STRIDE, EPOCHS, KEYFRAME_STRIDE):
        recording.add_keyframe(TrainingState(updates, vector.copy()))


def main() -> int:
    _, window = open_window("hello-rnn")
    session = window.session
    session.runs.edit(epochs=EPOCHS)
    run = session.runs.current
    fill(run)
    run.seen = run.frontier
    session.transport.to_end()
    until(lambda: session.transport.settled)
    picks, times = random.Random(0), []
    for _ in range(200):
        epoch = picks.randint(1, EPOCHS)
        start = perf_counter()
        session.transport.seek(epoch)
        until(lambda: session.transport.settled)
        draw(window)
        times.append(perf_counter() - start)
    window.close()
    size = (run.recording.scalar_bytes + run.recording.keyframe_bytes) / 2**20
    note = f"recording {size:.0f} MiB"
    return report([Measurement("scrub p95", percentile(times, 0.95) * 1000, 100, " ms", note=note)])


if __name__ == "__main__":
    sys.exit(main())
