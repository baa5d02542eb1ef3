"""Recording: what a run has been. Append-only; the screen is a function of it and a playhead.

Keeps loss, decoded text and target probabilities of every epoch in flat columns, and full
states at keyframes within a byte budget, thinned as it fills. Any other epoch's state is the
nearest keyframe before it, replayed (by the worker; nothing here computes).
"""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array, Column, softmax
from core.experiment import Experiment, WordTask
from core.runs.keyframes import KEYFRAME_BUDGET, Keyframes
from core.runs.records import Epoch, TrainingState, decoded
from core.text.letters import Letters


class Recording:
    """Epochs first_epoch, first_epoch + 1, ... of one experiment."""

    def __init__(
        self, experiment: Experiment, first_epoch: int = 1, budget: int = KEYFRAME_BUDGET
    ) -> None:
        self.experiment = experiment
        self.first_epoch = first_epoch
        seq_len = experiment.task.seq_len
        self._losses = Column("f4")
        self._predicted = Column("u1" if experiment.logit_size <= 256 else "u2", seq_len)
        self._probabilities = Column("f4", seq_len)
        self._keyframes = Keyframes(budget)

    def __len__(self) -> int:
        return len(self._losses)

    @property
    def last_epoch(self) -> int:
        """The newest recorded epoch; first_epoch - 1 when there is none."""
        return self.first_epoch + len(self) - 1

    def append(self, epochs: Sequence[Epoch]) -> None:
        """Adds the next epochs, in order, without a gap."""
        if not epochs:
            return
        if epochs[0].number != self.last_epoch + 1:
            raise ValueError(f"epoch {epochs[0].number} does not follow {self.last_epoch}")
        losses = np.array([epoch.loss for epoch in epochs], "f4")
        logits = np.concatenate([epoch.logits for epoch in epochs])
        self.extend(losses, logits.reshape(len(epochs), *epochs[0].logits.shape))

    def extend(self, losses: Array, logits: Array) -> None:
        """The same from arrays: losses (n,), logits (n, seq_len, logit_size)."""
        task = self.experiment.task
        assert isinstance(task, WordTask)
        self._losses.extend(losses[:, None])
        self._predicted.extend(logits.argmax(axis=2))
        chosen = softmax(logits)[:, np.arange(task.seq_len), list(task.targets)]
        self._probabilities.extend(chosen)

    def loss(self, epoch: int) -> float:
        return float(self._losses.rows[epoch - self.first_epoch, 0])

    def letters(self, epoch: int) -> Letters:
        """The decoded word, one letter a time step."""
        return decoded(self.experiment, self.predicted(epoch))

    def predicted(self, epoch: int) -> Array:
        """(seq_len,): index of the largest logit at each time step."""
        row: Array = self._predicted.rows[epoch - self.first_epoch]
        return row

    def target_probability(self, epoch: int) -> Array:
        """(seq_len,): the probability given to each right letter."""
        row: Array = self._probabilities.rows[epoch - self.first_epoch]
        return row

    def exact(self, epoch: int) -> bool:
        task = self.experiment.task
        # Indices, not strings: letters may join to the very same string in another division.
        return isinstance(task, WordTask) and tuple(self.predicted(epoch)) == task.targets

    def first_exact(self, upto: int | None = None) -> int | None:
        """The first epoch up to `upto` that decodes the whole target; None for none."""
        task = self.experiment.task
        assert isinstance(task, WordTask)
        last = self.last_epoch if upto is None else min(upto, self.last_epoch)
        rows = self._predicted.rows[: max(last - self.first_epoch + 1, 0)]
        found = np.flatnonzero((rows == np.array(task.targets)).all(axis=1))
        return self.first_epoch + int(found[0]) if len(found) else None

    def losses(self, upto: int | None = None) -> Array:
        """Losses of first_epoch..upto (all when None), a view of shape (n,)."""
        last = self.last_epoch if upto is None else min(upto, self.last_epoch)
        return self._losses.rows[: max(last - self.first_epoch + 1, 0), 0]

    def add_keyframe(self, state: TrainingState) -> None:
        """Offers a state; kept if later than the last and on the present stride."""
        self._keyframes.add(state)

    def shrink(self) -> bool:
        """Drops every other keyframe between the first and the last; False where there is none."""
        return self._keyframes.shrink()

    @property
    def keyframes(self) -> Keyframes:
        return self._keyframes

    @property
    def columns(self) -> dict[str, Column]:
        """All that is kept of each epoch, one row an epoch."""
        return {
            "losses": self._losses,
            "predicted": self._predicted,
            "probabilities": self._probabilities,
        }

    @property
    def keyframe_bytes(self) -> int:
        return self._keyframes.nbytes

    @property
    def scalar_bytes(self) -> int:
        """What the columns hold, spare room included."""
        return self._losses.nbytes + self._predicted.nbytes + self._probabilities.nbytes

    def keyframe(self, updates: int) -> TrainingState | None:
        """The latest kept state with at most `updates` updates; None: start from the seed."""
        return self._keyframes.up_to(updates)
