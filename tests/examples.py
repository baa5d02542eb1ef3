"""Records what an empty page shows pale, anew: `python -m tests.examples`."""

import json
import os
import tempfile
from pathlib import Path
from unittest.mock import patch

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from core.system import folders
from tests.offscreen import PLATFORM

LINES, POINTS = 24, 60
PAGES = "compare", "seeds", "tasks", "text"
FILE = Path("resources/examples.json")


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(folders, "data", lambda: Path(folder, "data")),
    ):
        FILE.write_text(json.dumps(record(), separators=(",", ":")) + "\n", encoding="utf-8")


def record() -> dict[str, list[list[list[float]]]]:
    """Of each page its lines, each as places and values."""
    from PySide6.QtCore import QStandardPaths

    from gui.app import make_application, make_window
    from gui.window.start import Start
    from tests import scenes

    QStandardPaths.setTestModeEnabled(True)
    make_application([])
    window = make_window(None, Path(tempfile.mkdtemp()) / "settings.json", Start())
    window.show()
    window.session.start()
    session = window.session
    scenes.bring_lesson(window, "hello-rnn", "rest")
    found = scenes.all_scenes(window, list(PAGES))
    for name in PAGES:
        found[name]()
    losses = session.seeds.result.losses[:, :LINES]
    epochs = np.unique(np.geomspace(1, len(losses), POINTS).round().astype(int))
    runs = session.tasks.shown.runs
    scores = [[(each.updates, each.score) for each in run.scores] for run in runs]
    bits = [(each.updates, each.loss / np.log(2)) for each in session.texts.run.scores]
    compared = [_per_letter(run) for run in session.comparison.runs]
    window.close()
    return {
        "compare": [_line(range(1, len(each) + 1), each) for each in compared],
        "seeds": [_line(epochs, losses[epochs - 1, seed]) for seed in range(LINES)],
        "tasks": [_line(*zip(*each, strict=True)) for each in scores],
        "text": [_line(*zip(*bits, strict=True))],
    }


def _per_letter(run: Run) -> Array:
    task, training = run.experiment.task, run.experiment.training
    letters = task.seq_len if training.reduction == "sum" else 1
    return run.recording.losses(14) / letters


def _line(places: object, values: object) -> list[list[float]]:
    return [[float(f"{each:.4g}") for each in part] for part in (places, values)]


if __name__ == "__main__":
    main()
