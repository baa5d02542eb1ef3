"""Where the playhead stands, in words; used by the stage, the timeline and the status bar."""

from core.experiment import Experiment
from core.runs.run import Run
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead
from gui.wording.names import lane_label, state_name, weight_name
from gui.wording.operations import brief_input_name, operation_name
from gui.wording.punctuation import listed
from gui.wording.translate import tr


def place_text(run: Run, by_operation: bool = False, brief: bool = False) -> str:
    """ "epoch 6 · forward pass · t = 4", "epoch 6 · update", "trained · 15 updates".
    brief: "epoch 6 · t = 4", where there is little room.
    """
    head = run.playhead
    if not run.experiment.trains:
        return step_text(run, by_operation, brief)
    if head == run.end and run.diverged is None:
        return tr("trained · {} updates").format(f"{run.updates:,}")
    return tr("epoch {} · {}").format(f"{head.epoch:,}", step_text(run, by_operation, brief))


def moment_text(run: Run, place: Playhead) -> str:
    """ "epoch 9 · forward pass · t = 3", of any moment; a demo has one pass and no epochs."""
    if not run.experiment.trains:
        return _text_at(run, place, False)
    return tr("epoch {} · {}").format(f"{place.epoch:,}", _text_at(run, place, False))


def step_text(run: Run, by_operation: bool = False, brief: bool = False) -> str:
    """What was just done: the step, and while one is under way its operation."""
    return _text_at(run, run.playhead, by_operation, brief)


def _text_at(run: Run, head: Playhead, by_operation: bool, brief: bool = False) -> str:
    operation = run.operations.at(head)
    if operation is None:
        return tr("before t = 1")
    words = _step_words(run, head.step + 1 if head.operation else head.step, brief)
    if not head.operation and not by_operation:
        return words
    if operation.kind == Kind.ZERO_GRAD:  # of no letter in particular
        return operation_name(run.experiment, operation)
    return f"{words} · {weight_name(_brief_name(run.experiment, operation))}"


def _brief_name(experiment: Experiment, operation: Operation) -> str:
    """Of an operation, behind the step that it is of: that names the lane, where there are two
    directions. Arrows have no raised form, and this is plain text.
    """
    brief = {Kind.HEAD: tr("logits"), Kind.SOFTMAX: tr("softmax"), Kind.LOSS: tr("loss")}
    name = brief.get(operation.kind) or operation_name(experiment, operation)
    lane, t = operation.lane, operation.t
    if lane < 0 or not experiment.lanes.arrow(lane):
        return name
    if operation.kind == Kind.INPUT_PRODUCT:
        return f"W_ih {brief_input_name(experiment, lane, t)}"
    return name.replace(state_name(experiment, lane, None, ""), "")


def _step_words(run: Run, step: int, brief: bool) -> str:
    """Forward and backward are passes, never lanes, which have arrows."""
    phase = run.steps.phase(step)
    words = {"loss": tr("loss"), "gradients": tr("gradients"), "update": tr("update")}
    if phase in words:
        return words[phase]
    lane, t = run.steps.cells(step)[0]
    at = tr("t = {}").format(t + 1)
    label = lane_label(run.experiment, lane) if run.experiment.lanes.arrow(lane) else ""
    is_back = phase == "backward"
    if brief:
        where = f"{label} · {at}" if label else at
        return tr("back, {}").format(where) if is_back else where
    name = tr("backward pass") if is_back else tr("forward pass")
    return f"{listed((name, label))} · {at}"
