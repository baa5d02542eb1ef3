"""Where the playhead stands, in words; used by the stage, the timeline and the status bar."""

from PySide6.QtCore import QCoreApplication

from core.run import Run
from gui.widgets.diagram_text import direction_name


def tr(text: str) -> str:
    return QCoreApplication.translate("Place", text)


def lane_now(run: Run, selected: tuple[int, int] | None) -> int:
    """The lane that the step just done computed; of several, the selected one or the topmost."""
    lanes = [lane for lane, _ in run.steps.cells(run.playhead.step)]
    if selected is not None and selected[0] in lanes:
        return selected[0]
    if lanes:
        return lanes[-1]
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
