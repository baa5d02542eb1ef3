"""Picture: what the network diagram shows, as a record. Draws nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.arrays import Array
from core.experiment import Experiment
from core.trace.operations import Operation
from core.trace.trace import EpochTrace


@dataclass(frozen=True)
class Picture:
    """What is shown: a trace, how far it is revealed, and what is lit.

    state_level (lanes, T) and output_level (T,): 0 never seen, 1 seen later than the playhead,
    2 shown. active: the (lane, t) of the step just done. operation: the one just done, where
    one goes by operations. column: the time step that the playhead stands at, which stands for all
    when folded. shapes: whether arrows tell theirs. flow: the norm of what went back along an
    arrow, {(kind, lane, t): |gradient|}; empty but in backward. lit: the weight whose
    arrows are lit from elsewhere.
    """

    experiment: Experiment
    trace: EpochTrace | None
    state_level: Array
    output_level: Array
    active: tuple[tuple[int, int], ...]
    operation: Operation | None
    selected: tuple[int, int] | None
    column: int = 0
    shapes: bool = False
    lit: str = ""
    flow: Mapping[tuple[str, int, int], float] = field(default_factory=dict)
