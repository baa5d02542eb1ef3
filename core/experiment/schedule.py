"""How the learning rate changes: torch's schedulers as functions of the updates done.

In closed form, so that any update of a run can be replayed without the ones before it; equal to
torch.optim.lr_scheduler's (tested). Standard library only.
"""

import math

from core.experiment.experiment import TrainingSpec

# The settings that each of them reads, beside lr.
USES: dict[str, tuple[str, ...]] = {
    "none": (),
    "StepLR": ("gamma", "period"),
    "ExponentialLR": ("gamma",),
    "CosineAnnealingLR": ("period",),
}


def lr_at(training: TrainingSpec, updates: int) -> float:
    """The learning rate of the update that follows `updates` updates.

    StepLR: times gamma every `period`. ExponentialLR: times gamma at every update.
    CosineAnnealingLR: down to 0 along half a cosine of `period` updates, and up again.
    """
    if training.scheduler == "StepLR":
        return float(training.lr * training.gamma ** (updates // training.period))
    if training.scheduler == "ExponentialLR":
        return float(training.lr * training.gamma**updates)
    if training.scheduler == "CosineAnnealingLR":
        return training.lr * (1 + math.cos(math.pi * updates / training.period)) / 2
    return training.lr
