"""Which terms an epoch has: what a word of a text can light, in the network that it is about."""

from core.experiment import Experiment
from core.trace.operands import read
from core.trace.operations import Operations
from core.trace.terms import is_lit, line_of
from core.trace.trace import EpochTrace


def epoch_terms(experiment: Experiment, trace: EpochTrace) -> frozenset[str]:
    """Those of every result and every operand, as far as the trace goes."""
    operations = Operations(experiment)
    found: set[str] = set()
    for step in range(1, operations.steps.last + 1):
        for operation in operations.of(step):
            reading = read(experiment, trace, operation)
            if reading is not None:
                found |= {each.term for each in (reading.result, *reading.operands)}
    return frozenset(found)


def lights(experiment: Experiment, told: frozenset[str], term: str) -> bool:
    """Whether a word with this term lights anything. told: of this experiment's epoch."""
    if any(is_lit(each, term) or is_lit(term, each) for each in told):
        return True
    # Without a head h_t are the logits, and the line that makes them is lit.
    return term == "logits" and experiment.trains and line_of(experiment, term) is not None
