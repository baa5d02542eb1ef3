"""Many seeds at once: the models of one experiment stacked, their products batched.

The weights are those that each seed draws; the arithmetic is torch's, in ATen's order but with
batched products, so losses agree with single runs to about 1e-4 and are not bit-identical.
Adam is elementwise: one optimiser over all of them is each model's own.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.optimizers import optimizer_of
from core.experiment.parameters import lane_names, parameter_layout
from core.experiment.training import lr_at
from core.models import build, initial_state
from core.runs.divergence import loss_limit


@dataclass(frozen=True)
class StackedEpoch:
    """One epoch of M models. losses (M,) as reduced, NaN from where one diverged.

    predicted: (M, T), indices of letters.
    """

    number: int
    losses: Array
    predicted: Array


class Stack:
    """M models that differ in their seed alone."""

    def __init__(self, experiment: Experiment, seeds: Sequence[int]) -> None:
        assert isinstance(experiment.task, WordTask), "a demo is not trained"
        self.experiment = experiment
        self.seeds = tuple(seeds)
        self.epoch = 0
        self._spec = experiment.model
        self._count = len(self.seeds)
        task = experiment.task
        self._inputs = torch.tensor(task.inputs)
        self._targets = torch.tensor(task.targets)
        self._limit = loss_limit(experiment)
        self._lost = np.zeros(self._count, bool)
        self._flat = _drawn(experiment, self.seeds)
        self._grads = torch.zeros_like(self._flat)
        self._flat.grad = self._grads
        self._leaves = self._views()
        # What is frozen has a gradient of 0, and must not decay: see _decay.
        self._optimizer = optimizer_of(experiment.training, [self._flat], weight_decay=0.0)

    def _views(self) -> dict[str, Tensor]:
        """{name: (M, *shape)}: windows into one flat tensor, which the optimiser steps at once."""
        leaves = {}
        start = 0
        for name, shape in parameter_layout(self.experiment):
            size = self._count * math.prod(shape)
            leaf = self._flat.data[start : start + size].view(self._count, *shape)
            leaf.requires_grad_(name not in self.experiment.training.frozen)
            leaf.grad = self._grads[start : start + size].view(self._count, *shape)
            leaves[name] = leaf
            start += size
        return leaves

    def advance(self) -> StackedEpoch:
        """One epoch of all: forward, loss, backward, update.

        A model that has diverged is computed on, and counts no more: none of its numbers enters
        another's, and its own run would have ended there.
        """
        self.epoch += 1
        self._grads.zero_()
        logits = self._forward()  # (M, T, logit_size)
        targets = self._targets.expand(self._count, -1).reshape(-1)
        each = functional.cross_entropy(logits.flatten(0, 1), targets, reduction="none")
        each = each.view(self._count, -1)
        summed = self.experiment.training.reduction == "sum"
        losses = each.sum(1) if summed else each.mean(1)
        losses.sum().backward()  # type: ignore[no-untyped-call]
        self._clip()
        self._decay()
        self._set_lr()
        self._optimizer.step()
        found = losses.detach().numpy().copy()
        self._lost |= ~(found <= self._limit)
        found[self._lost] = math.nan
        return StackedEpoch(self.epoch, found, logits.detach().argmax(2).numpy())

    @property
    def all_lost(self) -> bool:
        """Whether all have diverged: there is nothing more to train."""
        return bool(self._lost.all())

    def _clip(self) -> None:
        """Each model's own norm, as torch.nn.utils.clip_grad_norm_ takes it."""
        limit = self.experiment.training.clip_norm
        if not limit:
            return
        grads = [leaf.grad for leaf in self._leaves.values() if leaf.requires_grad]
        squares = torch.stack([grad.flatten(1).pow(2).sum(1) for grad in grads if grad is not None])
        scale = (limit / (squares.sum(0).sqrt() + 1e-6)).clamp(max=1.0)
        for grad in grads:
            if grad is not None:
                grad.mul_(scale.view(-1, *[1] * (grad.dim() - 1)))

    def _decay(self) -> None:
        """Here and not by the optimiser: what is frozen has a gradient of 0, and must not decay."""
        decay = self.experiment.training.weight_decay
        if not decay:
            return
        for leaf in self._leaves.values():
            if leaf.requires_grad and leaf.grad is not None:
                leaf.grad.add_(leaf.data, alpha=decay)

    def _set_lr(self) -> None:
        """Of all models: they have done as many updates."""
        if self.experiment.training.scheduler == "none":
            return
        for group in self._optimizer.param_groups:
            group["lr"] = lr_at(self.experiment.training, self.epoch - 1)

    def _forward(self) -> Tensor:
        x = self._leaves["emb.weight"][:, self._inputs] if self._spec.embedding_dim else None
        initial = self._initial()
        for layer in range(self._spec.num_layers):
            lanes = self.experiment.lanes.of_layer(layer)
            found = [self._lane(lane, x, initial) for lane in lanes]
            x = found[0] if len(found) == 1 else torch.cat(found, dim=2)
        assert x is not None
        if self._spec.head == "none":
            return x
        bias = self._leaves["fc.bias"].unsqueeze(1)
        return torch.baddbmm(bias, x, self._leaves["fc.weight"].mT)

    def _initial(self) -> Tensor | None:
        """(states, M, lanes, H) drawn afresh as each seed has it; None where they are zeros."""
        if self._spec.initial_state == "zeros":
            return None
        drawn = []
        for seed in self.seeds:
            own = replace(self.experiment.training, seed=seed)
            states = initial_state(replace(self.experiment, training=own), self.epoch)
            drawn.append(
                torch.stack([state.reshape(-1, self._spec.hidden_size) for state in states])
            )
        return torch.stack(drawn, dim=1)

    def _lane(self, lane: int, x: Tensor | None, initial: Tensor | None) -> Tensor:
        """(M, T, H) of one layer and direction; x is (M, T, I), None for one-hot letters."""
        w_ih, w_hh, b_ih, b_hh = (self._leaves[name] for name in lane_names(self.experiment, lane))
        if x is None:  # a one-hot letter picks its column
            given = w_ih[:, :, self._inputs].mT + b_ih.unsqueeze(1)
        else:
            given = torch.baddbmm(b_ih.unsqueeze(1), x, w_ih.mT)
        steps = list(given.unbind(1))
        backward = self.experiment.lanes.is_backward(lane)
        states = None if initial is None else initial[:, :, lane]
        run = self._run(steps[::-1] if backward else steps, w_hh.mT, b_hh, states)
        found = list(run)
        return torch.stack(found[::-1] if backward else found, dim=1)

    def _run(
        self, steps: list[Tensor], w: Tensor, b: Tensor, states: Tensor | None
    ) -> Iterator[Tensor]:
        """h of each step; steps: (M, gates * H) each; w (M, H, gates * H); b (M, gates * H)."""
        h = steps[0].new_zeros(self._count, self._spec.hidden_size) if states is None else states[0]
        c = h if states is None or len(states) < 2 else states[1]
        step = {"LSTM": _lstm, "GRU": _gru}.get(self._spec.cell)
        squash = torch.relu if self._spec.nonlinearity == "relu" else torch.tanh
        bias = b.unsqueeze(1)
        for given in steps:
            from_hidden = torch.baddbmm(bias, h.unsqueeze(1), w).squeeze(1)
            if step is None:
                h = squash(from_hidden + given)
            else:
                h, c = step(given, from_hidden, h, c)
            yield h


def _lstm(given: Tensor, hidden: Tensor, h: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
    gates = given + hidden
    size = c.size(1)
    i_f, o = torch.sigmoid(gates[:, : 2 * size]), torch.sigmoid(gates[:, 3 * size :])
    c = i_f[:, size:] * c + i_f[:, :size] * torch.tanh(gates[:, 2 * size : 3 * size])
    return o * torch.tanh(c), c


def _gru(given: Tensor, hidden: Tensor, h: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
    size = h.size(1)
    r_z = torch.sigmoid(hidden[:, : 2 * size] + given[:, : 2 * size])
    n = torch.tanh(given[:, 2 * size :] + hidden[:, 2 * size :] * r_z[:, :size])
    return (h - n) * r_z[:, size:] + n, c


def _drawn(experiment: Experiment, seeds: Sequence[int]) -> nn.Parameter:
    """The weights that every seed draws: parameter after parameter, (M, *shape) each, flat."""
    training = experiment.training
    models = []
    for seed in seeds:
        own = replace(experiment, training=replace(training, seed=seed))
        models.append([each.detach().reshape(-1) for each in build(own).model.parameters()])
    stacked = [torch.stack(column).reshape(-1) for column in zip(*models, strict=True)]
    return nn.Parameter(torch.cat(stacked))
