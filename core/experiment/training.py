"""How a network is trained, and its learning rate at each update. Standard library only."""

import math
from dataclasses import dataclass

from core.settings import SpecError, check_fields

ADAM_LR_MAX = 1e37


@dataclass(frozen=True)
class TrainingSpec:
    """How it is trained. `epochs` is a stop mark and decides no number of a run.

    clip_norm: the gradient's norm is cut down to it, 0 for never. frozen: names of parameters
    (see parameters) that keep the values they have. batch_size: sequences of one update; with
    more than a word to learn, an epoch here is one update. scheduler, gamma and period: how lr
    changes (see schedule).
    """

    reduction: str = "mean"
    optimizer: str = "Adam"
    lr: float = 0.1
    epochs: int = 15
    seed: int = 0
    clip_norm: float = 0.0
    frozen: tuple[str, ...] = ()
    batch_size: int = 1
    weight_decay: float = 0.0
    scheduler: str = "none"
    gamma: float = 0.5
    period: int = 100

    def __post_init__(self) -> None:
        check_fields(self)
        # Adam's first step is 10 times lr: beyond this it overflows float32 inside torch.
        if self.optimizer == "Adam" and self.lr > ADAM_LR_MAX:
            raise SpecError(
                "lr",
                "learning rate is {value:g}; with Adam, allowed is a number above 0, up to 1e37.",
                value=self.lr,
            )


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


DRAWS = 1_000_003  # a prime: runs of neighbouring seeds share no draw within a million updates


def draw_seed(seed: int, number: int) -> int:
    """The seed of a run's draw for its epoch or update `number`, whatever was drawn before.

    So any of them can be replayed alone. core.export.script writes the same into its programs.
    """
    return seed * DRAWS + number
