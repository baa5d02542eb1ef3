"""What the stage shows of a run at its playhead: values revealed so far, what is lit, gradients.

A function of (recording, playhead); draws nothing.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from core.arrays import Array, norm
from core.experiment import Experiment
from core.experiment.parameters import lane_names
from core.runs.looked_at import NOTHING, LookedAt, lane_now
from core.runs.run import Run
from core.runs.visibility import logits, losses, outputs, state_gradients, states
from core.trace.gradient_flow import from_above, into_input, into_output, into_previous
from core.trace.operands import total_loss
from core.trace.operations import Kind, Operation
from core.trace.terms import matrix_on
from core.trace.trace import EpochTrace
from gui.figures.diagram.lit import IN_BOXES, Lit, lit_of
from gui.figures.diagram.parts import Weight
from gui.wording.names import state_name
from gui.wording.pasted import rows
from gui.wording.translate import told


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What is shown: a trace, how far it is revealed, and what is lit.

    state_level and gradient_level (lanes, T), head_level, output_level and loss_level (T,): of
    Seen. cell_level: that of c, where cells have it. active: the (lane, t) of the step just done.
    operation: the one just done, where one goes by operations; chosen: another that is looked at,
    and letter: whose number of it or which, -1 for the likeliest's. column: the time step that the
    playhead stands at, which stands for all when folded. shapes: whether arrows tell theirs.
    why_hidden: what it predicts is not told, and why; hides: at which t, () for none; asks: which
    of these are asked for. withheld: "shapes" or "losses", which are told nowhere then, though they
    are computed.
    summed: whether the letters' losses have become one. flow: the norm of what went back along an
    arrow, {(kind, lane, t): |gradient|}; empty but in backward. lit: what is lit from elsewhere.
    """

    experiment: Experiment
    trace: EpochTrace | None
    state_level: Array
    gradient_level: Array
    output_level: Array
    head_level: Array
    loss_level: Array
    active: tuple[tuple[int, int], ...]
    operation: Operation | None
    selected: tuple[int, int] | None
    chosen: Operation | None = None
    letter: int = -1
    column: int = 0
    shapes: bool = False
    why_hidden: str = ""
    hides: tuple[bool, ...] = ()
    asks: tuple[bool, ...] = ()
    cell_level: Array | None = None
    withheld: str = ""
    summed: bool = False
    lit: Lit | None = None
    flow: Mapping[tuple[str, int, int], float] = field(default_factory=dict)

    @property
    def total(self) -> float | None:
        """The loss of the whole word; None before it is computed, and where it is not told."""
        if self.trace is None or not self.summed or self.withheld == "losses":
            return None
        return total_loss(self.experiment, self.trace)

    def hidden(self, t: int) -> bool:
        """Whether what it predicts at t is."""
        return bool(self.hides) and self.hides[t]

    def asked(self, t: int) -> bool:
        """Whether it is asked what it predicts at t."""
        return bool(self.asks) and self.asks[t]

    def has_ground_of(self, other: "Picture") -> bool:
        """Whether both are of the same network, and tell and withhold the same of it."""
        plain = ("experiment", "shapes", "why_hidden", "hides", "asks", "withheld", "cut")
        known = (self.trace is None) == (other.trace is None)
        return known and all(getattr(self, name) == getattr(other, name) for name in plain)

    @cached_property
    def score_bound(self) -> float:
        """1, 2, 5, 10 ...: the scores' largest size or a little more, which has the full colour; it
        seldom changes, so that epochs can be compared.
        """
        logits = None if self.trace is None else self.trace.logits
        if logits is None:
            return 1.0
        found = np.abs(logits)
        most = float(found.max(initial=0.0, where=np.isfinite(found)))
        decade = 10.0 ** math.floor(math.log10(max(most, 1.0)))
        return next(step * decade for step in (1, 2, 5, 10) if most <= step * decade or step == 10)

    @cached_property
    def cut(self) -> frozenset[Weight]:
        """The recurrences that nothing comes along: all their numbers are 0, and the cell has no
        other way from step to step.
        """
        if self.trace is None or self.experiment.model.cell_kind.is_gated:
            return frozenset()
        state, lanes = self.trace.state, range(len(self.trace.lanes))
        names = (lane_names(self.experiment, lane)[1] for lane in lanes)
        return frozenset(Weight("hh", k) for k, name in enumerate(names) if not state[name].any())

    def values_text(self) -> str:
        """States and probabilities as far as they are computed, a line each."""
        if self.trace is None:
            return ""
        lines: list[list[object]] = []
        for lane, found in enumerate(self.trace.lanes):
            for t in np.flatnonzero(self.state_level[lane] > 0).tolist():
                lines.append([state_name(self.experiment, lane, t + 1), *found.h[t].tolist()])
        if self.trace.probabilities is not None:
            for t in np.flatnonzero(self.output_level > 0).tolist():
                lines.append([f"softmax {t + 1}", *self.trace.probabilities[t].tolist()])
        most = max((len(line) for line in lines), default=1)
        return rows(["", *map(str, range(most - 1))], lines)

    def letter_told(self, kind: Kind, t: int) -> int:
        """Whose score or probability is told of what is chosen, or which number of what is read; -1
        where no such thing is.
        """
        if self.chosen != Operation(kind, t=t) or self.trace is None:
            return -1
        found = self.trace.logits
        if self.letter >= 0 or found is None or kind == Kind.INPUT:
            return self.letter
        return int(found[t].argmax())

    @property
    def stands_at_column(self) -> bool:
        """Whether the playhead stands at a time step, and not before or after all of them."""
        return bool(self.active) or (self.operation is not None and self.operation.t >= 0)


_ONE_GRADIENT = ("softmax", "loss")
Flow = Mapping[tuple[str, int, int], float]
"""|gradient| that goes back along an arrow: {(kind, lane, t): norm}; lane -1 for the head."""


def picture_of(
    run: Run,
    looked_at: LookedAt = NOTHING,
    by_operation: bool = False,
    shapes: bool = False,
    term: str = "",
) -> Picture:
    """Values up to the playhead; later ones dimmed if they were seen before. term: what is lit."""
    head = run.playhead
    active = run.active
    operation = run.operations.at(head) if by_operation or head.operation else None
    hides = looked_at.hides(run)
    column, experiment = _column(run, active, operation), run.experiment
    found = Picture(
        experiment=experiment,
        trace=run.trace,
        state_level=states(run),
        gradient_level=state_gradients(run),
        output_level=outputs(run) * ~hides,
        head_level=logits(run) * ~hides,
        loss_level=losses(run, by_operation) * ~hides,
        active=active,
        operation=operation,
        selected=looked_at.unit,
        chosen=looked_at.operation,
        letter=looked_at.letter,
        column=column,
        shapes=shapes,
        why_hidden=told(looked_at.why_hidden),
        hides=tuple(hides.tolist()),
        asks=tuple(looked_at.asks(run).tolist()),
        summed=not hides.any() and _is_summed(run, by_operation),
        flow=flow_of(run),
        cell_level=states(run, Kind.CELL) if experiment.model.cell_kind.has_c else None,
    )
    lane = lane_now(run, looked_at)
    return replace(found, lit=lit_of(term, lane, experiment, _step_meant(found, run, lane, term)))


def _step_meant(found: Picture, run: Run, lane: int, term: str) -> int:
    """The time step of which a word speaks: the playhead's, before the first one a lane's first; -1
    for all of them, of answers at the end of the forward pass, too, when all are there at once.
    """
    ended = run.playhead.step == run.steps.forward and found.operation is None
    if ended and term in IN_BOXES:
        return -1
    if found.stands_at_column:
        return found.column
    if run.playhead.step or run.playhead.operation:
        return -1
    return run.steps.seq_len - 1 if run.experiment.lanes.is_backward(lane) else 0


def term_of_weight(weight: Weight | None) -> str:
    """The term that an arrow multiplies by; "" for none."""
    return matrix_on(weight.kind) if weight is not None else ""


def _is_summed(run: Run, by_operation: bool) -> bool:
    """Whether the playhead has come to the loss of the whole word: with the last letter's, where
    those are not operations of their own.
    """
    if not run.experiment.trains:
        return False
    if not (by_operation or run.playhead.operation):
        return run.playhead.step >= run.steps.forward
    total = Operation(Kind.TOTAL_LOSS)
    return run.operations.done(run.playhead, total, run.steps.forward + 1)


def _column(run: Run, active: tuple[tuple[int, int], ...], operation: Operation | None) -> int:
    """The time step that the playhead stands at; where it stands at none the last one, after a
    backward pass the first, to which that came.
    """
    if active:
        return active[0][1]
    if operation is not None and operation.t >= 0:
        return operation.t
    ended = bool(run.playhead.step) and _phase(run) != "gradients"
    return run.steps.seq_len - 1 if ended else 0


def _phase(run: Run) -> str:
    """What the step belongs to that is done or, by operations, being done."""
    head = run.playhead
    return run.steps.phase(head.step + 1 if head.operation else head.step)


def flow_of(run: Run) -> Flow:
    """What has gone back along the arrows at the playhead; empty outside the backward pass."""
    trace = run.trace
    steps = run.steps
    head = run.playhead
    if trace is None or _phase(run) not in ("backward", "gradients"):
        return {}
    # Backward steps go through their cells in the order in which they lie.
    cells = [cell for step in range(steps.forward + 2, head.step + 1) for cell in steps.cells(step)]
    partial = run.operations.partial(head)
    cells += [(each.lane, each.t) for each in partial if each.kind == Kind.GRAD_SUM]
    letters = {t for lane, t in cells if lane == steps.num_lanes - 1}
    letters |= {each.t for each in partial if each.kind == Kind.GRAD_LOGITS}
    with np.errstate(all="ignore"):
        return _flow(run, trace, cells, letters)


def _flow(run: Run, trace: EpochTrace, cells: list[tuple[int, int]], letters: set[int]) -> Flow:
    experiment = run.experiment
    found: dict[tuple[str, int, int], float] = {}
    for lane in {lane for lane, _ in cells}:
        for kind, sizes in (
            ("ih", into_input(experiment, trace, lane)),
            ("hh", into_previous(experiment, trace, lane)),
        ):
            if sizes is not None:
                norms = norm(sizes, axis=1).tolist()
                found |= {(kind, lane, t): norms[t] for each, t in cells if each == lane}
    if experiment.model.bidirectional:
        found |= _into_joined(experiment, trace, cells, letters)
    down = into_output(experiment, trace)
    if down is not None:
        norms = norm(down, axis=1).tolist()
        found |= {("fc", -1, t): norms[t] for t in letters}
    if trace.backward is not None:  # softmax and loss are one function of torch's: one gradient
        norms = norm(trace.backward.logits, axis=1).tolist()
        found |= {(kind, -1, t): norms[t] for kind in _ONE_GRADIENT for t in letters}
    return found


def _into_joined(
    experiment: Experiment, trace: EpochTrace, cells: list[tuple[int, int]], letters: set[int]
) -> dict[tuple[str, int, int], float]:
    """What comes down to each lane from what joins it with the other, once all of it came there."""
    lanes = experiment.lanes
    found: dict[tuple[str, int, int], float] = {}
    for lane in range(experiment.model.num_lanes):
        sizes = from_above(experiment, trace, lane)
        if sizes is None:
            continue
        readers = () if lane in lanes.top else lanes.of_layer(lanes.layer(lane) + 1)
        came = letters if lane in lanes.top else range(len(sizes))
        norms = norm(sizes, axis=1).tolist()
        for t in came:
            if all((reader, t) in cells for reader in readers):
                found["join", lane, t] = norms[t]
    return found
