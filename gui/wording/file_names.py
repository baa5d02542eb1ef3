"""The names that save dialogs propose: what is trained and which model, never whose lesson it was;
of what is handed in, whose it is.

Without an ending. Whatever the run is called, the name is one that every system takes.
"""

import re

from core.experiment import Experiment, SyntheticTask, TextTask, WordTask
from core.runs.run import Run
from core.text.letters import beginning

PART_MAX = 24  # letters of a word or a title; a whole name stays far below 255 bytes
FORBIDDEN = re.compile(r'[\s<>:"/\\|?*\x00-\x1f\x7f.]+')


def program_name(run: Run) -> str:
    """The name of a run's program without its ending: "hello-ohlol-RNN-seed12"."""
    experiment = run.experiment
    parts = [_task(experiment), _model(experiment), f"seed{experiment.training.seed}"]
    return "-".join(filter(None, parts))


def checkpoint_name(run: Run) -> str:
    """The same, and how many updates its weights have had."""
    return f"{program_name(run)}-updates{run.updates}"


def task_name(experiment: Experiment, updates: int) -> str:
    """ "recall-LSTM-seed3-updates1500", of a run of the Tasks page."""
    assert isinstance(experiment.task, SyntheticTask)
    seed = experiment.training.seed
    return f"{experiment.task.kind}-{_model(experiment)}-seed{seed}-updates{updates}"


def text_name(title: str, updates: int) -> str:
    """Of a language model: its run's own name (gui.text.wording) and the update."""
    return f"{part(title.replace(' · ', '-'), 3 * PART_MAX)}-updates{updates}"


def hand_in_name(learner: str) -> str:
    """The name of what a learner hands in, without its ending: "unroll-Anna"."""
    return "-".join(filter(None, ("unroll", part(learner, 2 * PART_MAX))))


def part(text: str, most: int = PART_MAX) -> str:
    """As a part of a file's name: spaces, points and what some system forbids become dashes."""
    whole = "".join(each for each in beginning(text, most) if each.isprintable() or each.isspace())
    return FORBIDDEN.sub("-", whole).strip("-")


def _task(experiment: Experiment) -> str:
    task = experiment.task
    if isinstance(task, WordTask):
        return "-".join(filter(None, (part(task.source.text), part(task.target.text))))
    if isinstance(task, SyntheticTask):
        return task.kind
    if isinstance(task, TextTask):
        return "text"
    return "demo"


def _model(experiment: Experiment) -> str:
    """ "embedding-RNN", "bidirectional-LSTM"."""
    model = experiment.model
    embedded = model.embedding_dim and isinstance(experiment.task, WordTask)
    parts = ("embedding" if embedded else "", "bidirectional" if model.bidirectional else "")
    return "-".join((*filter(None, parts), model.cell))
