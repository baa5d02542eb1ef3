"""What an experiment's parts ask of one another, and how much memory all of it would take.

Called at an Experiment's birth; every refusal names the setting, the value and what is allowed.
Standard library only.
"""

import math
from bisect import bisect_right
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from core.experiment.cells import GATES
from core.experiment.parameters import parameter_layout, state_layout
from core.settings import SpecError, refusal, show
from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.text import TextTask
from core.tasks.word import WordTask

if TYPE_CHECKING:
    from core.experiment.experiment import Experiment

DRAWN_MAX = 256  # units and features that the Train page draws one by one
STATE_MAX = 128_000_000  # bytes of weights and optimiser: what a checkpoint may hold
PASS_MAX = 3_000_000_000  # bytes of a pass with all that its gradient needs
# Numbers that a pass keeps for its gradient, measured: a time step of one unit with its gates.
KEPT_A_GATE = 4
FLOPS = 6e10  # a second of one CPU core, measured in these networks: 60 to 88
UPDATE_MAX = 5.0  # seconds: within an update nothing can be paused or closed


def check_experiment(experiment: "Experiment") -> None:
    """SpecError where task, model and training do not go together, or are too large."""
    if isinstance(experiment.task, RandomInputs):
        _check_demo(experiment)
    if experiment.batched:
        _check_batched(experiment)
    else:
        _check_drawn(experiment)
    if isinstance(experiment.task, WordTask):
        _check_head(experiment)
    if experiment.training.frozen:
        _check_frozen(experiment)
    _check_memory(experiment)


def _check_demo(experiment: "Experiment") -> None:
    for name, only in (("embedding_dim", 0), ("head", "none")):
        value = getattr(experiment.model, name)
        if value != only:
            raise SpecError(
                name, f"{name} is {show(value)}; this demo is one forward pass without it."
            )


def _check_drawn(experiment: "Experiment") -> None:
    """A word is one sequence, and its network is drawn unit by unit."""
    for name, low in (("hidden_size", 1), ("embedding_dim", 0)):
        value = getattr(experiment.model, name)
        if value > DRAWN_MAX:
            raise refusal(name, value, f"a whole number from {low} to {DRAWN_MAX}")
    if experiment.training.batch_size != 1:
        raise SpecError(
            "batch_size", f"batch_size is {experiment.training.batch_size}; a word is one sequence."
        )
    if experiment.model.dropout:
        raise SpecError(
            "dropout",
            f"dropout is {experiment.model.dropout:g}; a single word is trained without it, so "
            "that what is shown is what was trained.",
        )


def _check_head(experiment: "Experiment") -> None:
    size, letters = experiment.model.output_size, len(experiment.vocabulary)
    if experiment.model.head == "none" and size < letters:
        raise SpecError(
            "hidden_size",
            f"hidden_size gives {size} outputs, but without a Linear head each of the "
            f"{letters} letters needs one; allowed is {letters} or more.",
        )


def _check_batched(experiment: "Experiment") -> None:
    """Batches are read by torch's fused modules, sequence first, from zeros, into a head."""
    model, task = experiment.model, experiment.task
    if model.cell == "RNNCell":
        raise SpecError("cell", "cell is RNNCell, which is fed step by step; choose RNN.")
    needs = (("head", "Linear"), ("batch_first", False), ("initial_state", "zeros"))
    for name, only in (*needs, ("reduction", "mean")):
        part = experiment.training if name == "reduction" else model
        value = getattr(part, name)
        if value != only:
            raise SpecError(name, f"{name} is {show(value)}; here it is always {show(only)}.")
    if isinstance(task, SyntheticTask) and model.embedding_dim:
        raise SpecError(
            "embedding_dim",
            f"embedding_dim is {model.embedding_dim}; this task's inputs are numbers already: 0.",
        )
    if isinstance(task, TextTask):
        task.check_batch(experiment.training.batch_size)
        if model.bidirectional:
            raise SpecError(
                "bidirectional",
                "bidirectional is true; a language model would read the letter that it is to "
                "predict. Choose false.",
            )


def _check_frozen(experiment: "Experiment") -> None:
    """Names of this network's, and never all of them."""
    names = [name for name, _ in parameter_layout(experiment)]
    for name in experiment.training.frozen:
        if name not in names:
            raise SpecError(
                "frozen", f"frozen names {show(name)}; allowed is one of {', '.join(names)}."
            )
    if set(names) == set(experiment.training.frozen):
        raise SpecError("frozen", "All parameters are frozen; at least one must be trained.")


def state_bytes(experiment: "Experiment") -> int:
    """Of weights and optimiser, float32."""
    return 4 * sum(math.prod(shape) for _, shape in state_layout(experiment))


def pass_bytes(experiment: "Experiment") -> int:
    """About what one forward and backward pass holds at once."""
    model, steps = experiment.model, experiment.task.seq_len
    cells = steps * experiment.batch * model.num_lanes * model.hidden_size
    logits = steps * experiment.batch * experiment.logit_size
    return 4 * (cells * (GATES[model.cell] * KEPT_A_GATE + 2) + 4 * logits)


def _check_memory(experiment: "Experiment") -> None:
    """Estimated before anything is made; a network too large would take the machine with it."""
    if state_bytes(experiment) > STATE_MAX:
        raise SpecError("hidden_size", _too_large(experiment))
    needed = pass_bytes(experiment)
    if needed > PASS_MAX:
        raise SpecError(
            "batch_size",
            f"A pass over {experiment.batch:,} sequences of {experiment.task.seq_len:,} steps "
            f"needs about {needed / 1e6:,.0f} MB; at most {PASS_MAX / 1e6:,.0f} MB are used. "
            "Take fewer sequences, steps or units.",
        )


def _too_large(experiment: "Experiment") -> str:
    """How much it would be, and the largest hidden size that may be."""
    model, fits = experiment.model, _largest_size(experiment)
    layers = f" with {model.num_layers} layers" if model.num_layers > 1 else ""
    fewer = "units or layers" if layers else "units"
    enough = f", enough for {fits:,} units" if fits else ""
    return (
        f"hidden_size {model.hidden_size:,}{layers} makes about "
        f"{state_bytes(experiment) / 1e6:,.0f} MB of weights and optimiser; at most "
        f"{STATE_MAX / 1e6:,.0f} MB are kept{enough}. Take fewer {fewer}."
    )


def _largest_size(experiment: "Experiment") -> int:
    """The largest hidden_size whose weights and optimiser are kept; 0 where there is none."""

    def needed(size: int) -> int:
        resized = copy(experiment)  # not born again, or it would be checked again
        object.__setattr__(resized, "model", replace(experiment.model, hidden_size=size))
        return state_bytes(resized)

    return bisect_right(range(1, experiment.model.hidden_size), STATE_MAX, key=needed)


def step_flops(experiment: "Experiment") -> int:
    """Floating-point operations of one time step of one sequence, forward: the products alone."""
    model = experiment.model
    found = 2 * model.output_size * experiment.head_size
    for layer in range(model.num_layers):
        width = experiment.input_size if layer == 0 else model.output_size
        rows = GATES[model.cell] * model.hidden_size * model.num_directions
        found += 2 * rows * (width + model.hidden_size)
    return found


def update_seconds(experiment: "Experiment") -> float:
    """About how long an update takes on one CPU core: forward, and twice as much backward."""
    steps = experiment.task.seq_len * experiment.batch
    return 3 * steps * step_flops(experiment) / FLOPS


def check_time(experiment: "Experiment") -> None:
    """SpecError with the estimate where a single update would take too long to be waited for."""
    needed = update_seconds(experiment)
    if needed > UPDATE_MAX:
        raise SpecError(
            "hidden_size",
            f"One update would take about {needed:,.0f} seconds, and cannot be interrupted; "
            f"allowed are up to {UPDATE_MAX:g}. Take fewer units, layers, sequences or steps.",
        )
