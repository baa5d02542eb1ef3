"""The lecture's training loop as an object that does one epoch at a time. No Qt.

Order of every epoch: zero_grad, forward, loss, backward, update; prediction and loss are
those of the pass, before the update. Divergence ends a run with its last finite state.
"""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor, nn

from core.experiment import Experiment, WordTask
from core.experiment.optimizers import optimizer_of
from core.experiment.training import TrainingSpec, lr_at
from core.models import build, initial_state
from core.runs.divergence import is_lost, loss_limit
from core.runs.records import Epoch, TrainingState
from core.training.state_vector import flat, restore, slices_of

# Epochs between the states that a recording keeps: replaying 16 takes 10 to 30 ms.
KEYFRAME_STRIDE = 16


class Diverged(Exception):  # noqa: N818 - the field's word; an outcome, not an error
    """The pass of `epoch` is not finite, or its loss is far above that of guessing."""

    def __init__(self, epoch: Epoch) -> None:
        super().__init__(f"diverged at epoch {epoch.number} (loss {epoch.loss:g})")
        self.epoch = epoch


class Clipped(NamedTuple):
    """The gradients of the last epoch before they were cut down, and their norm."""

    norm: float
    raw: dict[str, Tensor]


class Trainer:
    """One model in training. `updates` counts the optimiser's steps so far.

    anchor: the latest of the states taken every KEYFRAME_STRIDE updates whose pass was finite;
    it is offered to the run as a keyframe.
    """

    def __init__(self, experiment: Experiment, state: TrainingState | None = None) -> None:
        self.experiment = experiment
        self.model, self.inputs = build(experiment)
        self.updates = 0
        self._first_state = initial_state(experiment)
        self.optimizer: torch.optim.Optimizer | None = None
        if isinstance(experiment.task, WordTask):
            self._prepare_training(experiment.task)
        if state is not None:
            self.restore(state)
        self.anchor: TrainingState | None = None
        self.clipped: Clipped | None = None

    @classmethod
    def at(cls, experiment: Experiment, state: TrainingState | None, updates: int) -> "Trainer":
        """One with so many updates done, by replay from a state or from the seed."""
        trainer = cls(experiment, state)
        while trainer.updates < updates:
            trainer.advance()
        return trainer

    def _prepare_training(self, task: WordTask) -> None:
        training = self.experiment.training
        for name in training.frozen:
            self.model.get_parameter(name).requires_grad_(False)
        # torch's own way of doing each operation on all parameters at once: the same bits, sooner
        self.optimizer = optimizer_of(training, self.model.parameters(), foreach=True)
        self.targets = torch.tensor(task.targets)
        reduction = "mean" if self.model.by_step else training.reduction
        self.criterion = nn.CrossEntropyLoss(reduction=reduction)
        self._limit = loss_limit(self.experiment)

    def start(self) -> tuple[Tensor, ...]:
        """h_0 (and c_0) of the coming epoch."""
        if self.experiment.model.initial_state == "zeros":
            return self._first_state
        return initial_state(self.experiment, self.updates + 1)

    def advance(self) -> Epoch:
        """One epoch: forward, loss, backward, update. Raises Diverged instead of going on."""
        assert self.optimizer is not None, "a shape demo is not trained"
        self.optimizer.zero_grad()
        loss, logits = self._pass_by_step() if self.model.by_step else self._pass()
        epoch = Epoch(self.updates + 1, loss.item(), logits.detach().numpy())
        if is_lost(epoch.loss, self._limit):
            # This pass had had number - 1 updates; the one before it, which was finite, one less.
            self._return_to_finite(epoch.number - 2)
            raise Diverged(epoch)
        if self.anchor is None or self.updates % KEYFRAME_STRIDE == 0:
            self.anchor = self.state()
        loss.backward()  # type: ignore[no-untyped-call]
        if self.experiment.training.clip_norm:
            self.clipped = self._clip()
        if self.experiment.training.scheduler != "none":
            self._set_lr()
        self.optimizer.step()
        self.updates += 1
        return epoch

    def _pass(self) -> tuple[Tensor, Tensor]:
        logits = self.model(self.inputs, *self.start())
        return self.criterion(logits, self.targets), logits

    def _pass_by_step(self) -> tuple[Tensor, Tensor]:
        """The lecture's first loop: the loss grows letter by letter along the word."""
        loss: Tensor | int = 0
        rows = []
        for logits, target in zip(
            self.model.steps(self.inputs, *self.start()), self.targets.view(-1, 1), strict=True
        ):
            loss = loss + self.criterion(logits, target)
            rows.append(logits.detach())
        total = loss if self.experiment.training.reduction == "sum" else loss / len(rows)
        assert isinstance(total, Tensor)
        return total, torch.cat(rows)

    def _clip(self) -> Clipped:
        """torch.nn.utils.clip_grad_norm_, with what it did."""
        named = self.model.named_parameters()
        raw = {name: each.grad.clone() for name, each in named if each.grad is not None}
        norm = nn.utils.clip_grad_norm_(self.model.parameters(), self.experiment.training.clip_norm)
        return Clipped(float(norm), raw)

    def _set_lr(self) -> None:
        """The coming update's: in closed form, so that a replay needs no scheduler's memory."""
        assert self.optimizer is not None
        for group in self.optimizer.param_groups:
            group["lr"] = lr_at(self.experiment.training, self.updates)

    def _return_to_finite(self, updates: int) -> None:
        """Back to the last state whose pass was finite, by replay from the anchor."""
        if self.anchor is None:
            return
        self.restore(self.anchor)
        while self.updates < updates:
            self.advance()

    def state(self) -> TrainingState:
        """A copy of weights and optimiser, flat, in the order of core.experiment.parameters."""
        return TrainingState(self.updates, torch.cat(flat(self.model, self.optimizer)).numpy())

    def restore(self, state: TrainingState) -> None:
        """The inverse of state(): training continues bit for bit."""
        restore(self.model, self.optimizer, slices_of(self.experiment, state))
        self.updates = state.updates


def train(experiment: Experiment, resume: TrainingState | None = None) -> Iterator[Epoch]:
    """The experiment's epochs up to its stop mark, from the start or from a saved state."""
    trainer = Trainer(experiment, resume)
    while trainer.updates < experiment.training.epochs:
        yield trainer.advance()


def warm_up() -> None:
    """Pays ahead of time for what torch makes at its first pass and its first update."""
    torch.set_num_threads(1)
    parameter = torch.nn.Parameter(torch.zeros(1))
    parameter.sum().backward()  # type: ignore[no-untyped-call]
    optimizer_of(TrainingSpec(), [parameter]).step()
