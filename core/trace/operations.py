"""Operations: the playhead's finest unit, in the order in which one epoch does them.

Names and places only, from the experiment alone; their numbers are core.trace.operands's. The head
and the softmax of a time step stand with the step that feeds them (torch multiplies all rows
at once, with the same result); a loss is taken where the lecture's program takes it.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.trace.playhead import Playhead, Steps


class Kind(StrEnum):
    """What an operation does."""

    ZERO_GRAD = "zero_grad"  # all gradients forgotten
    INPUT = "input"  # x_t: one-hot, or its row of the embedding
    INPUT_PRODUCT = "input_product"  # W_ih x
    HIDDEN_PRODUCT = "hidden_product"  # W_hh h
    BIASES = "biases"  # b_ih + b_hh; a GRU's n keeps its b_hh apart
    SUM = "sum"  # a gate's pre-activation; part names the gate, "" in an RNN
    GATE = "gate"  # sigmoid or tanh of it; LSTM and GRU
    CELL = "cell"  # c_t of an LSTM
    HIDDEN = "hidden"  # h_t
    HEAD = "head"  # logits, where there is a Linear layer
    SOFTMAX = "softmax"  # probabilities, and the predicted letter
    LOSS = "loss"  # -ln p of the target letter
    TOTAL_LOSS = "total_loss"
    GRAD_LOGITS = "grad_logits"  # dL/dlogits_t
    GRAD_HIDDEN = "grad_hidden"  # dL/dh_t
    GRAD_CELL = "grad_cell"  # dL/dc_t of an LSTM
    GRAD_SUM = "grad_sum"  # dL/d of the gates' pre-activations
    GRADIENT = "gradient"  # dL/dW; part names the parameter
    CLIP = "clip"  # all gradients cut down together, where their norm is above the limit
    UPDATE = "update"  # the optimiser's step; part names the parameter


# What tells which letter is predicted, or how sure of it the network is.
TELLING = frozenset((Kind.HEAD, Kind.SOFTMAX, Kind.LOSS, Kind.TOTAL_LOSS, Kind.GRAD_LOGITS))

# What one cell computes at one time step, in order.
IN_A_CELL = (
    Kind.INPUT_PRODUCT,
    Kind.HIDDEN_PRODUCT,
    Kind.BIASES,
    Kind.SUM,
    Kind.GATE,
    Kind.CELL,
    Kind.HIDDEN,
)


@dataclass(frozen=True)
class Operation:
    """One thing that is computed. lane and t (from 0) are -1 where it belongs to none."""

    kind: Kind
    lane: int = -1
    t: int = -1
    part: str = ""


class Operations:
    """The operations of one experiment's epoch, step by step, and the moves over them."""

    def __init__(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.steps = Steps.of(experiment)
        frozen = experiment.training.frozen
        self._names = [name for name, _ in parameter_layout(experiment) if name not in frozen]
        self.of = lru_cache(maxsize=None)(self._of)

    def _of(self, step: int) -> tuple[Operation, ...]:
        phase = self.steps.phase(step)
        if phase == "forward":
            return self._forward(step)
        if phase == "loss":
            return (*self._losses(), Operation(Kind.TOTAL_LOSS))
        if phase == "backward":
            return self._backward(step)
        kind = {"gradients": Kind.GRADIENT, "update": Kind.UPDATE}.get(phase)
        found = tuple(Operation(kind, part=name) for name in self._names) if kind else ()
        clips = kind == Kind.GRADIENT and self.experiment.training.clip_norm > 0
        return (*found, Operation(Kind.CLIP)) if clips else found

    def _forward(self, step: int) -> tuple[Operation, ...]:
        found = [Operation(Kind.ZERO_GRAD)] if step == 1 and self.experiment.trains else []
        for lane, t in self.steps.cells(step):
            found += self._cell(lane, t)
            if self.experiment.trains and lane == self.steps.num_lanes - 1:
                found += self._output(t)
        return tuple(found)

    def _cell(self, lane: int, t: int) -> list[Operation]:
        model = self.experiment.model
        found = [Operation(Kind.INPUT, t=t)] if lane == 0 else []
        found += [Operation(kind, lane, t) for kind in (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT)]
        found.append(Operation(Kind.BIASES, lane, t))
        for gate in model.cell_kind.gates:
            found.append(Operation(Kind.SUM, lane, t, gate))
            if model.cell_kind.is_gated:
                found.append(Operation(Kind.GATE, lane, t, gate))
        if model.cell_kind.has_c:
            found.append(Operation(Kind.CELL, lane, t))
        return [*found, Operation(Kind.HIDDEN, lane, t)]

    def _output(self, t: int) -> list[Operation]:
        """Of the step that completes the top layer at t."""
        model = self.experiment.model
        found = [Operation(Kind.HEAD, t=t)] if model.head == "Linear" else []
        found.append(Operation(Kind.SOFTMAX, t=t))
        return [*found, Operation(Kind.LOSS, t=t)] if model.cell_kind.by_step else found

    def _losses(self) -> list[Operation]:
        if self.experiment.model.cell_kind.by_step:
            return []  # its loop has taken them already
        return [Operation(Kind.LOSS, t=t) for t in range(self.steps.seq_len)]

    def _backward(self, step: int) -> tuple[Operation, ...]:
        kinds = [Kind.GRAD_HIDDEN, Kind.GRAD_SUM]
        if self.experiment.model.cell_kind.has_c:
            kinds.insert(1, Kind.GRAD_CELL)
        found = []
        for lane, t in self.steps.cells(step):
            if lane == self.steps.num_lanes - 1:
                found.append(Operation(Kind.GRAD_LOGITS, t=t))
            found += [Operation(kind, lane, t) for kind in kinds]
        return tuple(found)

    def at(self, head: Playhead) -> Operation | None:
        """The operation just done at `head`; None before an epoch's first."""
        if head.operation:
            return self.of(head.step + 1)[head.operation - 1]
        return self.of(head.step)[-1] if head.step else None

    def cell_at(self, head: Playhead) -> tuple[int, int] | None:
        """(lane, t) of the latest operation of an epoch that took place in a cell; None so far."""
        done = self.partial(head)
        for step in range(head.step, -1, -1):
            for each in reversed(done):
                if each.lane >= 0:
                    return each.lane, each.t
            done = self.of(step) if step else ()
        return None

    def partial(self, head: Playhead) -> tuple[Operation, ...]:
        """What is done of the step under way."""
        return self.of(head.step + 1)[: head.operation] if head.operation else ()

    def done(self, head: Playhead, operation: Operation, step: int) -> bool:
        """Whether `operation`, one of step `step`, is done at `head`."""
        return head.step >= step or (head.step == step - 1 and operation in self.partial(head))

    def after(self, head: Playhead) -> Playhead:
        """The place one operation on."""
        if head.step >= self.steps.last:
            head = Playhead(head.epoch + 1, 0)
        if head.operation + 1 < len(self.of(head.step + 1)):
            return Playhead(head.epoch, head.step, head.operation + 1)
        return Playhead(head.epoch, head.step + 1)

    def before(self, head: Playhead, first: int) -> Playhead:
        """One operation back; the very start is (first, 0)."""
        if head.operation:
            earlier = Playhead(head.epoch, head.step, head.operation - 1)
            return self.steps.settled(earlier, first)
        if head.step:
            return self._into(Playhead(head.epoch, head.step - 1))
        if head.epoch == first:
            return head
        return self._into(Playhead(head.epoch - 1, self.steps.last - 1))

    def _into(self, head: Playhead) -> Playhead:
        """The moment before the last operation of the step that follows `head`."""
        return Playhead(head.epoch, head.step, len(self.of(head.step + 1)) - 1)
