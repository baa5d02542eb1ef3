"""Small experiments of the Tasks page, and a run that was never trained."""

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun, Score, Step
from gui.tasks.presets import PLAIN

ECHO = {**PLAIN, "kind": "echo", "length": 6, "symbols": 2, "delay": 1, "hidden_size": 12}
ECHO |= {"lr": 0.03, "epochs": 120, "batch_size": 16}
WILD = {**PLAIN, "kind": "adding", "length": 30, "hidden_size": 32, "init": "orthogonal"}
WILD |= {"gain": 1.5, "optimizer": "SGD", "lr": 0.1, "epochs": 60}
LEAK = {**PLAIN, "kind": "next", "length": 6, "symbols": 4, "cell": "LSTM", "hidden_size": 16}
LEAK |= {"lr": 0.03, "epochs": 80, "bidirectional": True}
ADDING = Experiment(
    SyntheticTask("adding", 5),
    ModelSpec("RNN", hidden_size=6, head="Linear"),
    TrainingSpec(lr=0.01, epochs=60, batch_size=8),
)


def made_run(seed, scores, diverged=None, updates=60):
    """A run of WILD's kind as if it were trained, without a worker."""
    run = BatchRun(seed + 1, ADDING.with_values(seed=seed))
    run.append([Step(k + 1, 0.2, 1.0) for k in range(updates)])
    for number, score in scores:
        run.add(Score(number, score, score))
    run.diverged = diverged
    return run
