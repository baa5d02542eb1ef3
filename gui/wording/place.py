"""Where the playhead stands, in words; used by the stage, the timeline and the status bar."""

from core.runs.run import Run
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.wording.names import weight_name
from gui.wording.operations import operation_name
from gui.wording.translate import tr


def place_text(run: Run, by_operation: bool = False) -> str:
    """ "epoch 6 · forward · t = 4", "epoch 6 · updated", "trained · 15 updates"."""
    head = run.playhead
    if not run.experiment.trains:
        return step_text(run, by_operation)
    if head == run.end and run.diverged is None:
        return tr("trained · {} updates").format(f"{run.updates:,}")
    return tr("epoch {} · {}").format(f"{head.epoch:,}", step_text(run, by_operation))


def moment_text(run: Run, place: Playhead) -> str:
    """ "epoch 9 · forward · t = 3", of any moment of the run; a demo has one pass and no epochs."""
    if not run.experiment.trains:
        return _text_at(run, place, False)
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
    if operation.kind == Kind.ZERO_GRAD:  # of no letter in particular
        return operation_name(run.experiment, operation)
    brief = {Kind.HEAD: tr("logits"), Kind.SOFTMAX: tr("softmax"), Kind.LOSS: tr("loss")}
    name = brief.get(operation.kind) or operation_name(run.experiment, operation)
    return f"{words} · {weight_name(name)}"


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
