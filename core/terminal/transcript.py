"""A run as text: the lecture's lines, the demos' shapes and tensors, the JSON record,
and what a checkpoint holds.

torch is imported only inside functions. Nothing is printed here.
"""

import json
import math
from typing import TYPE_CHECKING, Any

from core.course.lesson import Lesson
from core.experiment import Experiment, SyntheticTask, TextTask, WordTask
from core.experiment.parameters import parameter_count
from core.experiment.training import USES
from core.runs.batch_run import Step
from core.runs.records import Epoch, decoded
from core.sentences import Sentence
from core.tasks.word import WORD_MAX
from core.text.letters import drawn
from core.text.plain import one_line

if TYPE_CHECKING:
    from core.checkpoint.checkpoint import Checkpoint
    from core.models.demo import Demo
    from core.session_file.summary import RunSummary


def epoch_line(lesson: Lesson, experiment: Experiment, epoch: Epoch) -> str:
    """One line of the lecture's transcript, as in `Predicted: olooe, Epoch [1/15] loss=1.3778`."""
    word = one_line(decoded(experiment, epoch.predicted), WORD_MAX)
    total = experiment.training.epochs
    return f"{lesson.prediction_label}{word}, Epoch [{epoch.number}/{total}] loss={epoch.loss:.4f}"


def divergence(end: Epoch | Step, experiment: Experiment) -> str:
    """Which epoch, or update, ended the run, and what to do."""
    training = experiment.training
    other = Sentence(" or choose optimizer Adam") if training.optimizer == "SGD" else ""
    values = {"number": end.number, "loss": end.loss, "lr": training.lr, "other": other}
    if isinstance(end, Epoch):
        return Sentence(
            "Epoch {number} diverged: its loss is {loss:g}; lower lr (now {lr:g}){other}.", **values
        )
    return Sentence(
        "Update {number} diverged: its loss is {loss:g}; lower lr (now {lr:g}){other}.", **values
    )


class JsonRecord:
    """The --json file, grown by one line an epoch so that a long run stays small in memory."""

    def __init__(self, lesson: Lesson, experiment: Experiment) -> None:
        self.experiment = experiment
        self.start = {"lesson": lesson.id, "experiment": experiment.to_dict()}
        self.end: dict[str, Any] = {}
        self._epochs = bytearray()

    def add(self, epoch: Epoch) -> None:
        """Appends an epoch with every digit of its numbers; non-finite ones as null."""
        task = self.experiment.task
        assert isinstance(task, WordTask)
        probability = epoch.target_probability(task.targets)
        entry = {
            "epoch": epoch.number,
            "loss": _finite(epoch.loss),
            "decoded": decoded(self.experiment, epoch.predicted).text,
            "target_probability": [_finite(float(value)) for value in probability],
        }
        self._epochs += (b",\n" if self._epochs else b"\n") + _dump(entry)

    def diverged(self, epoch: Epoch) -> None:
        """Names the epoch that ended the run; its numbers are not among the epochs."""
        self.end["diverged"] = {"epoch": epoch.number, "loss": _finite(epoch.loss)}

    def document(self) -> bytes:
        """The whole record: {"lesson", "experiment", "epochs", ...}, UTF-8, one epoch a line."""
        epochs = bytes(self._epochs) + (b"\n" if self._epochs else b"")
        head = _dump(self.start)[:-1] + b', "epochs": [' + epochs + b"]"
        tail = b"".join(b", " + _dump({key: value})[1:-1] for key, value in self.end.items())
        return head + tail + b"}\n"


def _dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def demo_steps(demo: "Demo") -> list[dict[str, Any]]:
    """Inputs and hidden states for the JSON record, steps counted from 1."""
    pairs = enumerate(zip(demo.inputs, demo.hidden, strict=True), start=1)
    return [
        {"step": step, "input": x, "hidden": [_finite(value) for value in h]}
        for step, (x, h) in pairs
    ]


def checkpoint_lines(checkpoint: "Checkpoint") -> list[str]:
    """What a checkpoint holds, a name and a value a line."""
    experiment = checkpoint.experiment
    lines = {"Lesson": one_line(checkpoint.lesson_id) or "none", "Task": _task(experiment)}
    lines |= {"Model": _model(experiment), "Training": _training(experiment)}
    lines |= {"Updates": f"{checkpoint.state.updates:,}"}
    lines |= {"Parameters": f"{parameter_count(experiment):,}"}
    lines |= {"Vocabulary": " ".join(map(drawn, experiment.vocabulary)) or "none"}
    return [f"{name:12}{value}" for name, value in lines.items()]


def session_lines(runs: "list[RunSummary]") -> list[str]:
    """What a session holds, a run a line."""
    lines = [f"Session     {len(runs)} run{'' if len(runs) == 1 else 's'}"]
    for run in runs:
        name = one_line(run.name) or one_line(run.lesson_id) or "run"
        kind = "updates" if run.experiment.batched else "epochs"
        loss = "" if run.loss is None else f", loss {run.loss:.6g}"
        told = f"{run.done:,} {kind}{loss}; {_task(run.experiment)}; {_model(run.experiment)}"
        lines.append(f"{run.id:<12}{name}: {told}")
    return lines


def _task(experiment: Experiment) -> str:
    task = experiment.task
    if isinstance(task, WordTask):
        return f"{one_line(task.source)} -> {one_line(task.target)}"
    if isinstance(task, SyntheticTask):
        return f"{task.kind}, {task.length} steps"
    if isinstance(task, TextTask):
        chunk = "as one sequence" if task.whole else f"in chunks of {task.chunk}"
        return f"the next letter of {one_line(task.origin)} ({task.letters:,} letters, {chunk})"
    return f"{task.seq_len} random inputs of size {task.input_size}"


def _model(experiment: Experiment) -> str:
    model = experiment.model
    inputs = f"embedding_dim {model.embedding_dim}" if model.embedding_dim else "one-hot inputs"
    lettered = isinstance(experiment.task, WordTask | TextTask)
    parts = [model.cell, inputs if lettered else f"input_size {experiment.input_size}"]
    parts += [f"hidden_size {model.hidden_size}", f"num_layers {model.num_layers}"]
    parts += [model.nonlinearity] if not model.cell_kind.is_gated else []
    parts += [name for name in ("bidirectional", "batch_first") if getattr(model, name)]
    parts += [f"head {model.head}", f"initial_state {model.initial_state}"]
    parts += [f"forget_bias {model.forget_bias:g}"] if model.forget_bias else []
    parts += [f"orthogonal W_hh, gain {model.gain:g}"] if model.init == "orthogonal" else []
    parts += [f"dropout {model.dropout:g}"] if model.dropout else []
    return ", ".join(parts)


def _training(experiment: Experiment) -> str:
    training = experiment.training
    if not experiment.trains:
        return f"none (one forward pass), seed {training.seed}"
    parts = [training.optimizer, f"lr {training.lr:g}"]
    if training.scheduler != "none":
        parts.append(training.scheduler)
        parts += [f"{name} {getattr(training, name)}" for name in USES[training.scheduler]]
    for name in ("clip_norm", "weight_decay"):
        value = getattr(training, name)
        parts += [f"{name} {value:g}"] if value else []
    parts += [f"batch_size {training.batch_size}"] if experiment.batched else []
    parts += [f"loss {training.reduction}", f"epochs {training.epochs:,}"]
    return ", ".join([*parts, f"seed {training.seed}"])
