"""What a program goes on from: a file beside it with the state of a run, in torch's own terms, as
checkpoints are commonly saved, which `torch.load(weights_only=True)` reads.

{"epoch": updates that are done, "model", "optimizer", "scheduler": state dicts; "carried": of a
text the states that its next chunk begins with}. torch, late.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from core.experiment import Experiment
from core.experiment.optimizers import ADAM_STATE, optimizer_of
from core.experiment.parameters import parameter_layout
from core.experiment.training import TrainingSpec, lr_at
from core.export.script_setup import is_exact, named_by
from core.files.atomic_write import Data
from core.files.bounded_read import FileError, read_bytes
from core.runs.records import TrainingState, named

if TYPE_CHECKING:
    from torch import Tensor
    from torch.optim import Optimizer

ENDING = ".pt"


def beside(experiment: Experiment, goes_on: bool) -> tuple[str, ...]:
    """Endings of the files beside such a program."""
    return (ENDING,) if goes_on else ()


def in_the_way(path: Path, endings: Iterable[str]) -> Path | None:
    """A file that would be written beside `path` and is there already; not where the file at `path`
    loads it: both are replaced then, as they were written.
    """
    try:
        written = read_bytes(path, 10_000_000).decode(errors="replace")
    except FileError:
        written = ""
    for ending in endings:
        file = path.with_suffix(ending)
        if file.exists() and not any(each in written for each in (named_by(ending), file.name)):
            return file
    return None


def with_state(
    path: Path, document: bytes, experiment: Experiment, start: TrainingState | None
) -> dict[Path, Data]:
    """A program's file, and beside it what it goes on from."""
    if start is None:
        return {path: document}
    return {path.with_suffix(ENDING): writer(experiment, start), path: document}


def writer(experiment: Experiment, start: TrainingState) -> Data:
    """Who writes that file."""

    def write(file: BinaryIO) -> None:
        import torch

        torch.save(saved(experiment, start), file)

    return write


def saved(experiment: Experiment, start: TrainingState) -> dict[str, Any]:
    """What the file holds."""
    import torch

    numbers = {
        # A copy each: torch saves the whole memory that a tensor is a part of.
        name: torch.tensor(each)
        for name, each in named(experiment, start).items()
    }
    names = [name for name, _ in parameter_layout(experiment)]
    if not experiment.trains:  # its program has the layer alone
        return {"model": {name.partition(".")[2]: numbers[name] for name in names}}
    optimizer = _optimizer(experiment.training, numbers, names)
    found = {"epoch": start.updates, "model": {name: numbers[name] for name in names}}
    if experiment.training.scheduler != "none":
        found["scheduler"] = _scheduler_state(experiment.training, optimizer, start.updates)
    found["optimizer"] = optimizer.state_dict()
    carried = [name for name in numbers if name.startswith("carried.")]
    if carried:
        shape = (experiment.model.num_lanes, experiment.batch, experiment.model.hidden_size)
        found["carried"] = [numbers[name].view(shape) for name in carried]
    return found


def _optimizer(
    training: TrainingSpec, numbers: dict[str, "Tensor"], names: list[str]
) -> "Optimizer":
    """torch's own, over parameters of these shapes; of Adam with what it remembers of each."""
    import torch

    parameters = [torch.nn.Parameter(numbers[name]) for name in names]
    made = optimizer_of(training, parameters)
    if training.optimizer == "Adam":
        for index, parameter in enumerate(parameters):
            memory = {name: numbers[f"optimizer.{index}.{name}"] for name in ADAM_STATE}
            if memory["step"] > 0:  # else torch makes it at the first step
                made.state[parameter] = memory
    return made


def _scheduler_state(training: TrainingSpec, optimizer: "Optimizer", done: int) -> dict[str, Any]:
    """As after `done` updates; the optimiser, too, has the rate of the coming one."""
    from torch.optim import lr_scheduler

    if not is_exact(training):
        made: lr_scheduler.LRScheduler = lr_scheduler.LambdaLR(optimizer, _factor)
    elif training.scheduler == "StepLR":
        made = lr_scheduler.StepLR(optimizer, training.period, training.gamma)
    else:
        made = lr_scheduler.ExponentialLR(optimizer, training.gamma)
    rate = lr_at(training, done)
    for group in optimizer.param_groups:
        group["lr"] = rate
    return {**made.state_dict(), "last_epoch": done, "_last_lr": [rate]}


def _factor(updates: int) -> float:
    """Its place alone is saved: a program has a function of its own."""
    return 1.0
