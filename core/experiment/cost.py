"""What an update of an experiment costs: operations and seconds. Standard library only."""

from core.experiment.experiment import Experiment
from core.settings import SpecError

FLOPS = 6e10  # a second of one CPU core, measured in these networks: 60 to 88
UPDATE_MAX = 5.0  # seconds: within an update nothing can be paused or closed


def step_flops(experiment: Experiment) -> int:
    """Floating-point operations of one time step of one sequence, forward: the products alone."""
    model = experiment.model
    found = 2 * model.output_size * experiment.head_size
    for layer in range(model.num_layers):
        width = experiment.input_size if layer == 0 else model.output_size
        rows = len(model.cell_kind.gates) * model.hidden_size * model.num_directions
        found += 2 * rows * (width + model.hidden_size)
    return found


def update_seconds(experiment: Experiment) -> float:
    """About how long an update takes on one CPU core: forward, and twice as much backward."""
    steps = experiment.task.seq_len * experiment.batch
    return 3 * steps * step_flops(experiment) / FLOPS


def check_time(experiment: Experiment) -> None:
    """SpecError with the estimate where a single update would take too long to be waited for."""
    needed = update_seconds(experiment)
    if needed > UPDATE_MAX:
        raise SpecError(
            "hidden_size",
            "One update would take about {needed:,.0f} seconds, and cannot be interrupted; "
            "allowed are up to {most:g}. Take fewer units, layers, sequences or steps.",
            needed=needed,
            most=UPDATE_MAX,
        )
