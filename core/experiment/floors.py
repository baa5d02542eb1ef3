"""Floors and rungs: below which loss nothing comes, and at which runs may come to rest.

From the task and the model alone, in closed form; docs/floors-and-rungs.md derives them. Losses are
per letter, in nats. Where no theorem holds there is no mark: `floor` is None, `rungs` is ().
"""

import math
from dataclasses import dataclass

from core.experiment.experiment import Experiment
from core.experiment.model import ModelSpec
from core.tasks.memory import answer_counts
from core.tasks.word import WordTask

LADDER = 12  # of the rungs that are alike, the lowest


@dataclass(frozen=True)
class Rung:
    """A loss per letter. kind: "floor", "no memory" or "undecided".

    undecided: how many of the word's letters are left open there. A rung of the last kind is one
    that runs may come to rest at; whether any do is for a study to say.
    """

    loss: float
    kind: str
    undecided: int = 0


def floor(experiment: Experiment) -> float | None:
    """A loss above 0 below which no weights bring this model on this word; None for none.

    It follows from the range of the scores alone: with |s_j| < b_j the answer r costs more than
    ln(1 + sum over j != r of e^-(b_r + b_j)). For scores within +-1: ln(1 + (n - 1) e^-2).
    """
    task = experiment.task
    if not isinstance(task, WordTask):
        return None
    size = experiment.model.hidden_size
    costs = []
    for t, right in enumerate(task.targets):
        lanes = _bounds(experiment.model, t, task.seq_len)
        if not lanes:
            return None
        own = lanes[right // size]
        others = size * sum(math.exp(-each) for each in lanes) - math.exp(-own)
        costs.append(math.log1p(math.exp(-own) * others))
    return math.fsum(costs) / len(costs)


def without_memory(experiment: Experiment) -> float | None:
    """The least loss of this model if every letter alone decided its answer; None where unknown.

    A letter whose answers differ is then torn between them, as often as each is right.
    """
    task = experiment.task
    assert isinstance(task, WordTask)
    unit = _unit_range(experiment.model)
    if experiment.model.head == "none" and not unit:
        return None
    size = experiment.logit_size
    total = sum(
        sum(counts.values()) * least_loss(tuple(counts.values()), size, unit)
        for counts in answer_counts(task.inputs, task.targets).values()
    )
    return total / task.seq_len


def rungs(experiment: Experiment) -> tuple[Rung, ...]:
    """The floor, what can be had without memory, and what lies between; lowest first."""
    task, unit = experiment.task, _unit_range(experiment.model)
    if not isinstance(task, WordTask):
        return ()
    lowest = 0.0 if experiment.model.head == "Linear" else floor(experiment)
    if lowest is None:
        return ()
    found = [Rung(lowest, "floor")]
    answers = answer_counts(task.inputs, task.targets).values()
    places = sum(sum(each.values()) for each in answers if len(each) > 1)
    blind = without_memory(experiment)
    if not places or blind is None:
        return tuple(found)
    found.append(Rung(blind, "no memory", places))
    found += _bounded(experiment, places) if unit else _unbounded(experiment, places)
    found.sort(key=lambda rung: (rung.loss, rung.kind == "undecided"))
    return tuple(
        rung
        for rung in found
        if rung.kind != "undecided" or not math.isclose(rung.loss, blind, abs_tol=1e-9)
    )


def least_loss(counts: tuple[int, ...], size: int, bounded: bool) -> float:
    """The least mean loss of one vector of `size` scores for answers that come so often.

    Unbounded scores reach the entropy of the answers. Within +-1 each score is ln(p Z), cut off
    there (what is no answer has p = 0), with Z the sum of their exponentials.
    """
    shares = [count / sum(counts) for count in counts]
    if not bounded:
        return -sum(share * math.log(share) for share in shares)
    others = size - len(shares)

    def scores(log_z: float) -> list[float]:
        return [min(max(math.log(share) + log_z, -1.0), 1.0) for share in shares]

    def log_sum(found: list[float]) -> float:
        return math.log(sum(map(math.exp, found)) + others * math.exp(-1))

    low = math.log(size) - 1
    high = math.log(size) + 1
    for _ in range(60):  # log_sum grows less than log_z does: one crossing
        middle = (low + high) / 2
        low, high = (middle, high) if log_sum(scores(middle)) > middle else (low, middle)
    best = scores(high)
    return log_sum(best) - sum(share * score for share, score in zip(shares, best, strict=True))


def _bounded(experiment: Experiment, places: int) -> list[Rung]:
    """Scores within +-1: any of the ambiguous places may be torn between two letters, both at +1
    for good, for tanh lets no gradient through there.
    """
    size, steps = experiment.logit_size, experiment.task.seq_len
    sure, torn = (math.log(k + (size - k) * math.exp(-2)) for k in (1, 2))
    return [
        Rung(sure + n * (torn - sure) / steps, "undecided", n)
        for n in range(1, min(places, LADDER) + 1)
    ]


def _unbounded(experiment: Experiment, places: int) -> list[Rung]:
    """A Linear head: two places, or three, that the states do not tell apart."""
    steps = experiment.task.seq_len
    blocks = {2: (1, 1), 3: (2, 1)}
    return [
        Rung(count * least_loss(answers, experiment.logit_size, False) / steps, "undecided", count)
        for count, answers in blocks.items()
        if count <= places
    ]


def _unit_range(model: ModelSpec) -> bool:
    """Whether the scores are hidden states that lie within +-1, and may come as near as they like.

    tanh's are. A GRU's are means of tanh's and of h_0, which must be 0 for that. An LSTM's are
    too, but their first ones come less near; relu's have no bound.
    """
    if model.head != "none":
        return False
    if model.cell == "GRU":
        return model.initial_state == "zeros"
    return model.cell in ("RNN", "RNNCell") and model.nonlinearity == "tanh"


def _bounds(model: ModelSpec, t: int, steps: int) -> list[float]:
    """What |s_j| stays below at time step t (from 0), of each direction; [] where nothing holds."""
    if not _unit_range(model) and (model.head != "none" or model.cell != "LSTM"):
        return []
    if model.cell != "LSTM" or model.initial_state == "random":
        return [1.0] * model.num_directions  # c_0 may be anything: |h| = o |tanh(c)| is below 1
    # |c_t| < |c_(t-1)| + 1 from c_0 = 0; the backward lane begins at the word's end.
    return [math.tanh(t + 1), math.tanh(steps - t)][: model.num_directions]
