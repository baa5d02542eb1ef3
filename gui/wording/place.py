"""Where the playhead stands, in words; used by the stage, the timeline and the status bar."""

from core.runs.run import Run
from core.runs.visibility import is_reached
from core.trace.playhead import Playhead
from gui.wording.names import weight_name
from gui.wording.operations import operation_name
from gui.wording.translate import tr


def cell_now(run: Run, selected: tuple[int, int] | None, at: int | None) -> tuple[int, int] | None:
    """(lane, t) that is looked at, or None: the chosen cell if it is computed, else the step's.

    selected: (lane, unit). at: the time step of the chosen cell. Of several cells that the step
    just done computed, the selected lane's or the topmost.
    """
    cells = tuple(sorted(run.active))
    if selected is not None:
        if at is not None and is_reached(run, selected[0], at):
            return selected[0], at
        cells = tuple(cell for cell in cells if cell[0] == selected[0]) or cells
    return cells[-1] if cells else None


def lane_now(run: Run, selected: tuple[int, int] | None, at: int | None) -> int:
    """The lane that is looked at; where none is, the one that is shown best."""
    cell = cell_now(run, selected, at)
    if cell is not None:
        return cell[0]
    return run.steps.num_lanes - 1 if run.playhead.step else 0


def place_text(run: Run, by_operation: bool = False) -> str:
    """ "epoch 6 · forward · t = 4", "epoch 6 · updated", "trained · 15 updates"."""
    head = run.playhead
    if not run.experiment.trains:
        return step_text(run, by_operation)
    if head == run.end and run.diverged is None:
        return tr("trained · {} updates").format(f"{run.updates:,}")
    return tr("epoch {} · {}").format(f"{head.epoch:,}", step_text(run, by_operation))


def moment_text(run: Run, place: Playhead) -> str:
    """ "epoch 9 · forward · t = 3", of any moment of the run."""
    return tr("epoch {} · {}").format(f"{place.epoch:,}", _text_at(run, place, False))


def step_text(run: Run, by_operation: bool = False) -> str:
    """What was just done: the step, and while one is under way its operation."""
    return _text_at(run, run.playhead, by_operation)


def _text_at(run: Run, head: Playhead, by_operation: bool) -> str:
    operation = run.operations.at(head)
    if operation is None:
        return tr("before t = 1")
    words = _step_words(run, head.step + 1 if head.operation else head.step)
    if not head.operation and not by_operation:
        return words
    return f"{words} · {weight_name(operation_name(run.experiment, operation))}"


def _step_words(run: Run, step: int) -> str:
    phase = run.steps.phase(step)
    words = {"loss": tr("loss"), "gradients": tr("gradients"), "update": tr("update")}
    if phase in words:
        return words[phase]
    name = tr("backward") if phase == "backward" else tr("forward")
    lane, t = run.steps.cells(step)[0]
    lanes = run.experiment.lanes
    if lanes.arrow(lane):
        name = tr("layer {} {}").format(lanes.layer(lane) + 1, lanes.arrow(lane))
        name = tr("backward, {}").format(name) if phase == "backward" else name
    return tr("{} · t = {}").format(name, t + 1)
