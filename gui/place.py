"""Where the playhead stands, in words; used by the stage, the timeline and the status bar."""

from PySide6.QtCore import QCoreApplication

from core.run import Run
from gui.widgets.diagram_text import direction_name


def tr(text: str) -> str:
    return QCoreApplication.translate("Place", text)


def cell_now(run: Run, selected: tuple[int, int] | None, at: int | None) -> tuple[int, int] | None:
    """(lane, t) that is looked at, or None: the chosen cell if it is computed, else the step's.

    selected: (lane, unit). at: the time step of the chosen cell. Of several cells that the step
    just done computed, the selected lane's or the topmost.
    """
    cells = run.steps.cells(run.playhead.step)
    if selected is not None:
        if at is not None and run.steps.step_of(selected[0], at) <= run.playhead.step:
            return selected[0], at
        cells = tuple(cell for cell in cells if cell[0] == selected[0]) or cells
    return cells[-1] if cells else None


def lane_now(run: Run, selected: tuple[int, int] | None, at: int | None) -> int:
    """The lane that is looked at; where none is, the one that is shown best."""
    cell = cell_now(run, selected, at)
    if cell is not None:
        return cell[0]
    return run.steps.num_lanes - 1 if run.playhead.step else 0


def place_text(run: Run) -> str:
    """ "epoch 6 · forward · t = 4", "epoch 6 · updated", "trained · 15 updates"."""
    head = run.playhead
    if not run.experiment.trains:
        return step_text(run)
    if head == run.end and run.diverged is None:
        return tr("trained · {} updates").format(f"{run.updates:,}")
    return tr("epoch {} · {}").format(f"{head.epoch:,}", step_text(run))


def step_text(run: Run) -> str:
    """What the step just done was."""
    steps, step = run.steps, run.playhead.step
    if step == 0:
        return tr("before t = 1")
    if step > steps.forward:
        return tr("loss, backward, update")
    lane, t = steps.cells(step)[0]
    if run.experiment.model.bidirectional:
        layer = lane // 2 + 1
        words = tr("layer {} {} · t = {}")
        return words.format(layer, direction_name(run.experiment, lane), t + 1)
    return tr("forward · t = {}").format(t + 1)
