"""The networks, one nn.Module a file, as the lecture writes them; built as the seed says.

Each file also holds the cell's arithmetic as the unrolled twin evaluates it, so that the
module and its explanation stand together.
"""

import threading
from importlib import import_module
from typing import NamedTuple

import torch
from torch import Tensor

from core.experiment import Experiment, RandomInputs, WordTask
from core.experiment.training import draw_seed
from core.models.initialise import initialise
from core.models.sequence_model import SequenceModel

# The global generator is shared by all threads: seeding and drawing must not be interleaved.
_seeding = threading.Lock()


class Built(NamedTuple):
    """A model as its seed draws it, and its inputs (indices, one-hot or random numbers)."""

    model: SequenceModel
    inputs: Tensor


def build(experiment: Experiment) -> Built:
    """Draws in the lecture's order: manual_seed, the constructor, then a demo's inputs."""
    kind = import_module(f"core.models.{experiment.model.cell_kind.module}").Model
    with _seeding, torch.random.fork_rng(devices=[]):
        # The generator that all of it draws from. torch.manual_seed would set those of absent GPUs
        # too, and keeps the whole call stack each time, to do so once one is used.
        torch.default_generator.manual_seed(experiment.training.seed)
        model: SequenceModel = kind(experiment)
        initialise(model, experiment)
        return Built(model, _inputs(experiment))


def _inputs(experiment: Experiment) -> Tensor:
    """(seq_len, batch) indices or (seq_len, batch, input_size) numbers, batch first if so asked."""
    task = experiment.task
    if experiment.batched:
        return torch.empty(0)  # core.tasks.batches makes another batch for every update
    if isinstance(task, RandomInputs):
        inputs = torch.randn(task.seq_len, task.batch, task.input_size)
    elif experiment.model.embedding_dim:
        assert isinstance(task, WordTask)
        inputs = torch.tensor(task.inputs).view(-1, 1)
    else:
        assert isinstance(task, WordTask)
        one_hot = torch.eye(len(task.vocabulary))[list(task.inputs)]
        inputs = one_hot.view(task.seq_len, 1, -1)
    return inputs.transpose(0, 1).contiguous() if experiment.model.batch_first else inputs


def initial_state(experiment: Experiment, epoch: int = 1) -> tuple[Tensor, ...]:
    """h_0 (and c_0): (num_layers * num_directions, batch, hidden_size); a cell's lack the first.

    Random states are drawn afresh each epoch from a generator of their own, seeded by the
    run's seed and the epoch, so that any epoch can be replayed without remembering a generator.
    """
    model = experiment.model
    count = len(model.cell_kind.states)
    shape = (experiment.batch, model.hidden_size)
    if not model.cell_kind.by_step:
        shape = (model.num_lanes, *shape)  # type: ignore[assignment]
    if model.initial_state == "zeros":
        return tuple(torch.zeros(shape) for _ in range(count))
    generator = torch.Generator().manual_seed(draw_seed(experiment.training.seed, epoch))
    return tuple(torch.randn(shape, generator=generator) for _ in range(count))
