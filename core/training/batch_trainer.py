"""BatchTrainer: one model that learns from batches of sequences, an update at a time. No Qt.

The order of every update is the lecture's: zero_grad, forward, loss, backward, update. A text's
state goes on from chunk to chunk, detached: truncated back-propagation through time.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.arrays import Array
from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.cost import step_flops
from core.experiment.optimizers import optimizer_of
from core.experiment.training import draw_seed, lr_at
from core.models import build, initial_state
from core.runs.batch_run import Score, Step
from core.runs.divergence import is_lost, loss_limit
from core.runs.records import TrainingState
from core.tasks import batches
from core.tasks.batch import Batch
from core.training.state_vector import flat, restore, slices_of

STRETCHES = 32  # the held-out part of a text is read as so many side by side
STRETCH_MIN = 200  # letters: each begins without a past, which costs its first few dearly
EVALUATED = 100_000  # letters of it at most, and fewer where they cost more than this
EVALUATED_FLOPS = 2e11
SLICE = 50_000_000  # numbers of a held-out pass that are held at once


class StepDiverged(Exception):  # noqa: N818 - the field's word; an outcome, not an error
    """The pass of update `number` is not finite, or its loss far above that of guessing."""

    def __init__(self, number: int, loss: float) -> None:
        super().__init__(f"diverged at update {number} (loss {loss:g})")
        self.number = number
        self.loss = loss


class Tensors(NamedTuple):
    """A batch as torch takes it: x as the model reads it, targets (T', B) from `asked` on."""

    x: Tensor
    targets: Tensor
    asked: int

    def answers(self, logits: Tensor) -> Tensor:
        """(T', B, output) of the logits (T * B, output): the outputs that are asked for."""
        steps, batch = self.targets.shape
        return logits.view(-1, batch, logits.size(1))[self.asked : self.asked + steps]


class BatchTrainer:
    """One model in training. `updates` counts the optimiser's steps; codes: of a text."""

    def __init__(
        self,
        experiment: Experiment,
        codes: Array | None = None,
        state: TrainingState | None = None,
        device: str = "cpu",
    ) -> None:
        self.experiment = experiment
        self.codes = codes
        self.device = device
        self.task = experiment.task
        assert isinstance(self.task, SyntheticTask | TextTask)
        self.model = build(experiment).model.to(device)
        self.updates = 0
        training = experiment.training
        for name in training.frozen:
            self.model.get_parameter(name).requires_grad_(False)
        # torch's own way of doing each operation on all parameters at once: the same bits, sooner
        self.optimizer = optimizer_of(training, self.model.parameters(), foreach=True)
        self._trained = [each for each in self.model.parameters() if each.requires_grad]
        self._limit = loss_limit(experiment)
        self._zeros = self.zeros(experiment.batch)
        self._carried = self._zeros
        self._held_out: Tensors | None = None
        if state is not None:
            self.restore(state)

    def reader(self) -> "BatchTrainer":
        """Another of the same model, to be given weights and read; it shares what is held out."""
        made = BatchTrainer(self.experiment, self.codes, device=self.device)
        made._held_out = self.held_out
        return made

    def zeros(self, batch: int) -> tuple[Tensor, ...]:
        """h_0 (and c_0) of `batch` sequences."""
        one = initial_state(self.experiment)
        return tuple(each[:, :1].expand(-1, batch, -1).contiguous().to(self.device) for each in one)

    def coming(self) -> tuple[Tensors, tuple[Tensor, ...]]:
        """The batch of the coming update, and the state that it begins with."""
        batch = of_update(self.experiment, self.updates, self.codes)
        return self.tensors(batch), self._zeros if batch.first else self._carried

    def advance(self) -> Step:
        """One update. Raises StepDiverged instead of going on."""
        given, initial = self.coming()
        self.optimizer.zero_grad()
        with self._dropping():
            read = self.model.read(given.x, *initial)
        loss = loss_of(given, read.logits)
        value = loss.item()
        if is_lost(value, self._limit):
            raise StepDiverged(self.updates + 1, value)
        loss.backward()  # type: ignore[no-untyped-call]
        norm = self._clip()
        for group in self.optimizer.param_groups:
            group["lr"] = lr_at(self.experiment.training, self.updates)
        self.optimizer.step()
        self.updates += 1
        self._carried = tuple(each.detach() for each in read.final)
        return Step(self.updates, value, norm)

    def _dropping(self) -> AbstractContextManager[None]:
        """Dropout draws what this update draws in every replay."""
        if not self.experiment.model.dropout:
            return nullcontext()
        return _seeded(draw_seed(self.experiment.training.seed, self.updates))

    def _clip(self) -> float:
        """The gradient's norm before it is cut down, where it is."""
        limit = self.experiment.training.clip_norm
        if limit:
            return float(nn.utils.clip_grad_norm_(self._trained, limit, foreach=True))
        grads = [each.grad for each in self._trained if each.grad is not None]
        return float(nn.utils.get_total_norm(grads, foreach=True))

    def tensors(self, batch: Batch) -> Tensors:
        """A batch as this model reads it."""
        inputs, targets = batch.inputs, batch.targets
        if targets.dtype != np.float32:
            targets = targets.astype(np.int64)
        given = torch.from_numpy(targets).to(self.device)
        if inputs.dtype == np.float32:
            return Tensors(torch.from_numpy(inputs).to(self.device), given, batch.asked)
        return Tensors(self.letters(inputs), given, batch.asked)

    def letters(self, codes: Array) -> Tensor:
        """Codes as inputs: indices, or one-hot where there is no embedding."""
        places = torch.from_numpy(codes.astype(np.int64)).to(self.device)
        if self.experiment.model.embedding_dim:
            return places
        return functional.one_hot(places, self.experiment.head_size).float()

    @property
    def held_out(self) -> Tensors:
        """What is never trained on, as this model reads it."""
        if self._held_out is None:
            self._held_out = self.tensors(self._unseen())
        return self._held_out

    def evaluate(self) -> Score:
        """On sequences, or letters, that are never trained on."""
        given = self.held_out
        logits = self.read_unseen(given)
        loss = float(loss_of(given, logits))
        return Score(self.updates, loss, _score(given, logits, loss))

    def read_unseen(self, given: Tensors) -> Tensor:
        """Logits (T * B, output) without a gradient or dropout, a slice of the batch at a time."""
        steps = len(given.x)
        batch = given.targets.size(1)
        width = self.experiment.model.output_size + self.experiment.head_size
        count = max(1, min(batch, SLICE // (steps * width)))
        self.model.eval()
        try:
            with torch.no_grad():
                slices = [
                    self.model.read(given.x[:, k : k + count], *self.zeros(min(count, batch - k)))
                    for k in range(0, batch, count)
                ]
        finally:
            self.model.train()
        found = [each.logits.view(steps, -1, each.logits.size(1)) for each in slices]
        return torch.cat(found, dim=1).flatten(0, 1)

    def _unseen(self) -> Batch:
        """The held-out batch; of a text that is recited, the text itself."""
        if isinstance(self.task, SyntheticTask):
            return batches.held_out(self.task, self.experiment.training.seed)
        assert isinstance(self.task, TextTask)
        assert self.codes is not None
        if self.task.whole:
            return Batch(self.codes[:-1, None], self.codes[1:, None])
        most = min(EVALUATED, int(EVALUATED_FLOPS / step_flops(self.experiment)))
        unseen = self.codes[self.task.trained :][:most]
        if len(unseen) < 2:  # nothing is held out
            unseen = self.codes[-most:]
        count = max(1, min(STRETCHES, len(unseen) // STRETCH_MIN))
        steps = (len(unseen) - 1) // count
        places = np.arange(count)[None, :] * steps + np.arange(steps + 1)[:, None]
        window = unseen[places]
        return Batch(window[:-1], window[1:])

    def state(self) -> TrainingState:
        """A copy of weights, optimiser and carried state, flat, in parameters' order."""
        slices = flat(self.model, self.optimizer)
        if getattr(self.task, "carry", False):
            slices += [each.reshape(-1) for each in self._carried]
        return TrainingState(self.updates, torch.cat(slices).cpu().numpy())

    def restore(self, state: TrainingState) -> None:
        """The inverse of state(): training continues bit for bit."""
        slices = slices_of(self.experiment, state)
        restore(self.model, self.optimizer, slices)
        shape = self._zeros[0].shape
        # Copies: torch's sums depend in the last bit on how its numbers lie in memory.
        carried = tuple(each.reshape(shape).clone().to(self.device) for each in slices)
        self._carried = carried or self._zeros
        self.updates = state.updates


def loss_of(given: Tensors, logits: Tensor) -> Tensor:
    """The mean over all outputs that are asked for; logits: (T * B, output)."""
    asked = given.answers(logits)
    if not given.targets.dtype.is_floating_point:
        return functional.cross_entropy(asked.flatten(0, 1), given.targets.flatten())
    return functional.mse_loss(asked.squeeze(2), given.targets)


def _score(given: Tensors, logits: Tensor, loss: float) -> float:
    """The squared error of numbers, else the share of right answers."""
    if given.targets.dtype.is_floating_point:
        return loss
    return float((given.answers(logits).argmax(2) == given.targets).float().mean())


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Torch's global generators begin with `seed` here; the CPU's is afterwards what it was.

    cuDNN is passed over: its dropout draws from a state of its own, which no seed sets back.
    """
    cudnn = torch.backends.cudnn
    before = cudnn.enabled
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        cudnn.enabled = False
        try:
            yield
        finally:
            cudnn.enabled = before


def of_update(experiment: Experiment, update: int, codes: Array | None = None) -> Batch:
    """The batch of the update that follows `update` updates; codes: of a text."""
    task, training = experiment.task, experiment.training
    if isinstance(task, TextTask):
        assert codes is not None
        return batches.of_text(task, codes, update, training.batch_size)
    assert isinstance(task, SyntheticTask)
    return batches.synthetic(task, training.seed, update, training.batch_size)
