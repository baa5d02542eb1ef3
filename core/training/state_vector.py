"""A trainer's state as one flat vector, and back: weights, the optimiser's memory. Needs torch.

In the order of core.experiment.parameters.state_layout, so that training continues bit for bit.
"""

import math
from collections.abc import Iterator

import torch
from torch import Tensor, nn

from core.experiment import Experiment
from core.experiment.optimizers import ADAM_STATE
from core.experiment.parameters import state_layout
from core.runs.records import TrainingState


def flat(model: nn.Module, optimizer: torch.optim.Optimizer | None) -> list[Tensor]:
    """Slices of the state: parameters, then Adam's memory of each; SGD has none."""
    parameters = list(model.parameters())
    slices = [parameter.detach().reshape(-1) for parameter in parameters]
    if isinstance(optimizer, torch.optim.Adam):
        for parameter in parameters:
            slices += _adam_slices(optimizer, parameter)
    return slices


def _adam_slices(adam: torch.optim.Adam, parameter: Tensor) -> list[Tensor]:
    """Adam's memory of one parameter; zeros before its first step, which is what it starts as."""
    memory = adam.state.get(parameter)
    if not memory:
        return [torch.zeros(1 + 2 * parameter.numel(), device=parameter.device)]
    step = memory["step"].to(parameter.device).reshape(1)
    return [step, memory["exp_avg"].view(-1), memory["exp_avg_sq"].view(-1)]


def restore(
    model: nn.Module, optimizer: torch.optim.Optimizer | None, slices: Iterator[Tensor]
) -> None:
    """The inverse of flat(); slices: those of the state, in its order. Takes what it needs."""
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(next(slices))
    if isinstance(optimizer, torch.optim.Adam):
        for parameter in model.parameters():
            memory = {name: next(slices).clone() for name in ADAM_STATE}
            if memory["step"] > 0:
                for name in ADAM_STATE[1:]:
                    memory[name] = memory[name].to(parameter.device)
                optimizer.state[parameter] = memory
            else:  # torch makes it at the first step
                optimizer.state.pop(parameter, None)


def slices_of(experiment: Experiment, state: TrainingState) -> Iterator[Tensor]:
    """The state's numbers, each in its shape."""
    # A copy: the recorded vector is read-only, and torch would share its memory.
    vector = torch.from_numpy(state.vector.copy())
    start = 0
    for _, shape in state_layout(experiment):
        size = math.prod(shape)
        yield vector[start : start + size].view(shape)
        start += size
