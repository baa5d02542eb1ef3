"""Index arithmetic over (epoch, step): what happens at each step, and where next and back lead.

A step is one unit of docs/time.md: a time step of all layers (one direction), or of one
lane (two directions); then the loss, the same steps backward, the gradients and the update.
Within a step lie operations (core.trace.operations). Knows neither recordings nor clocks.
"""

from dataclasses import dataclass

from core.experiment import Experiment
from core.experiment.lanes import Lanes

STEP_SIZES = ("operation", "time step", "epoch")
# Units of the step size a second; None is as fast as it goes.
SPEEDS: tuple[float | None, ...] = (1, 2, 4, 8, 15, 30, 60, 120, None)
PHASES = ("forward", "loss", "backward", "gradients", "update")


@dataclass(frozen=True, order=True)
class Playhead:
    """Where one stands: `step` steps of `epoch` are done, and `operation` of the next one's
    operations. Epochs count from 1, steps and operations from 0; a step whose operations are
    all done counts as done, so there is one Playhead for every moment.
    """

    epoch: int
    step: int
    operation: int = 0


@dataclass(frozen=True)
class Steps:
    """The steps of one epoch: `num_lanes` lanes of `seq_len` cells; in training then the loss,
    the same cells backward, the parameters' gradients and the update.
    """

    seq_len: int
    num_layers: int
    num_directions: int
    trains: bool

    @classmethod
    def of(cls, experiment: Experiment) -> "Steps":
        model = experiment.model
        return cls(
            experiment.task.seq_len, model.num_layers, model.num_directions, experiment.trains
        )

    @property
    def lanes(self) -> Lanes:
        return Lanes(self.num_layers, self.num_directions, self.seq_len)

    @property
    def num_lanes(self) -> int:
        return self.num_layers * self.num_directions

    @property
    def forward(self) -> int:
        """Steps of the forward pass; with two directions each lane is walked on its own."""
        return self.seq_len * (1 if self.num_directions == 1 else self.num_lanes)

    @property
    def last(self) -> int:
        """The step after which the epoch is over: the update, or the end of a demo's pass."""
        return 2 * self.forward + 3 if self.trains else self.forward

    def phase(self, step: int) -> str:
        """What step `step` belongs to: one of PHASES; "" where there is no such step."""
        if not 1 <= step <= self.last:
            return ""
        if step <= self.forward:
            return "forward"
        if step == self.forward + 1:
            return "loss"
        if step <= 2 * self.forward + 1:
            return "backward"
        return "gradients" if step < self.last else "update"

    def mirrored(self, step: int) -> int:
        """The backward step that undoes forward step `step`, and the other way round."""
        return 2 * self.forward + 2 - step

    def cells(self, step: int) -> tuple[tuple[int, int], ...]:
        """(lane, t) of the cells that step `step` computes or goes back through, t from 0.

        In the order of computing, backward the other way round; () where there are none.
        """
        if self.phase(step) == "backward":
            return self.cells(self.mirrored(step))[::-1]
        if not 1 <= step <= self.forward:
            return ()
        index = step - 1
        if self.num_directions == 1:
            return tuple((lane, index) for lane in range(self.num_layers))
        lane, position = divmod(index, self.seq_len)
        return ((lane, self.lanes.position(lane, position)),)

    def step_of(self, lane: int, t: int) -> int:
        """The step that computes lane `lane` at t (from 0)."""
        if self.num_directions == 1:
            return t + 1
        return lane * self.seq_len + self.lanes.position(lane, t) + 1

    def back_through(self, lane: int, t: int) -> int:
        """The step that goes back through lane `lane` at t (from 0)."""
        return self.mirrored(self.step_of(lane, t))

    def output_step(self, t: int) -> int:
        """The step after which the output at t is known: the top layer's last lane to get there."""
        return max(self.step_of(lane, t) for lane in self.lanes.top)

    def after(self, head: Playhead) -> Playhead:
        """One step on, or the rest of one. After an epoch's last comes the next epoch's first."""
        if head.step < self.last:
            return Playhead(head.epoch, head.step + 1)
        return Playhead(head.epoch + 1, 1)

    def before(self, head: Playhead, first: int) -> Playhead:
        """One step back, or to where this one began; the very start is (first, 0)."""
        if head.operation:
            return self.settled(Playhead(head.epoch, head.step), first)
        if head.step > 1 or head.epoch == first:
            return Playhead(head.epoch, max(head.step - 1, 0))
        return Playhead(head.epoch - 1, self.last)

    def settled(self, head: Playhead, first: int) -> Playhead:
        """The one name of a moment: an epoch's start is the end of the epoch before."""
        if head.step or head.operation or head.epoch == first:
            return head
        return Playhead(head.epoch - 1, self.last)

    def whole(self, epoch: int) -> Playhead:
        """Epoch `epoch` with its forward pass done and its update not: its prediction is known."""
        return Playhead(epoch, self.forward)

    def after_epoch(self, head: Playhead) -> Playhead:
        """The next place where an epoch's prediction is known."""
        if head.step < self.forward:
            return self.whole(head.epoch)
        return self.whole(head.epoch + 1)

    def before_epoch(self, head: Playhead, first: int) -> Playhead:
        """The previous place where an epoch's prediction is known, or the very start."""
        if head > self.whole(head.epoch):
            return self.whole(head.epoch)
        return self.whole(head.epoch - 1) if head.epoch > first else Playhead(first, 0)

    def updates(self, head: Playhead) -> int:
        """Updates done at `head`: epoch k shows the model after k-1 of them."""
        return head.epoch - 1 + (1 if self.trains and head.step >= self.last else 0)
