"""Explain after the pass: the loss, a step back through time, the gradients, the update. HTML."""

from dataclasses import replace
from html import escape

import numpy as np

from core.arrays import norm
from core.experiment import WordTask
from core.experiment.parameters import parameter_count, trained_count
from core.experiment.training import TrainingSpec, lr_at
from core.runs.looked_at import LookedAt, cell_now
from core.runs.run import Run
from core.text.letters import isolated
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from core.trace.trace import EpochTrace
from gui.figures.equations.term_names import in_formulas
from gui.wording import punctuation
from gui.wording.arithmetic import Added, Formula, Over, Row, Shown, exactly, line
from gui.wording.names import lane_label, lane_text, state_name
from gui.wording.numbers import DIGITS, loss_text, number_text, rounded, setting_text
from gui.wording.operations import not_traced, other_units
from gui.wording.pieces import in_lines
from gui.wording.table import Entry, code, headed_table, plain_table, table
from gui.wording.translate import tr

_TERMS = 12  # of a sum
_ROWS = 40  # of a table


def loss_page(run: Run, trace: EpochTrace, why_hidden: str) -> list[str]:
    """Title and paragraphs of the step that takes the loss. why_hidden: it is not told, and why."""
    title = tr("Epoch {}: the loss").format(f"{trace.epoch:,}")
    return [title, why_hidden] if why_hidden else [title, *_loss(run, trace)]


def backward_page(run: Run, trace: EpochTrace, looked_at: LookedAt) -> list[str]:
    """How the loss pushes on one hidden state: from above, and from the steps after it."""
    cell = cell_now(run, replace(looked_at, t=None))
    assert cell is not None
    lane, t = cell
    name = state_name(run.experiment, lane, t + 1)
    title = tr("Epoch {}: the gradient goes back through {}")
    title = title.format(f"{trace.epoch:,}", _through(run, looked_at, lane, t))
    if trace.backward is None:
        return [title, not_traced()]
    unit = looked_at.unit_number
    told = tr(
        "How the loss would change if {} changed: what comes down from above, and what comes "
        "back through time from the step that read it, added up."
    )
    size = tr("The whole gradient |∂L/∂{}| has size {}: training pushes against it.")
    heading = in_formulas(tr("Unit {} of {}, with this run's numbers").format(unit, name))
    others = other_units() if run.experiment.model.hidden_size > 1 else ""
    grads = trace.backward.lanes[lane]
    rows = _backward_rows(run, trace, lane, t, unit)
    if grads.c is not None:
        kept = state_name(run.experiment, lane, t + 1, "c")
        name_of_c = in_formulas(f"∂L/∂{kept}[{unit}]")
        rows.append(Entry(name_of_c, Row(Shown(float(grads.c[t, unit])))))
    size = in_formulas(size.format(name, number_text(float(norm(grads.h[t])))))
    return [title, in_formulas(told.format(name)), headed_table(heading, others), table(rows), size]


def _through(run: Run, looked_at: LookedAt, lane: int, t: int) -> str:
    """What a step goes back through: one state, or all layers at one t; an opened cell's alone."""
    layers = run.experiment.model.num_layers
    if looked_at.opened is None and len(run.active) == layers > 1:
        both = tr("both layers") if layers == 2 else tr("all {} layers").format(layers)
        return punctuation.aside(f"t = {t + 1}", both)
    name, where = state_name(run.experiment, lane, t + 1), lane_text(run.experiment, lane)
    return punctuation.aside(name, where) if where else name


def _backward_rows(run: Run, trace: EpochTrace, lane: int, t: int, unit: int) -> list[Entry]:
    reading = read(run.experiment, trace, Operation(Kind.GRAD_HIDDEN, lane, t))
    assert reading is not None
    above, later = (Shown(float(each.value[unit])) for each in reading.operands)
    name = state_name(run.experiment, lane, t + 1)
    whole = Row(Shown(float(reading.result.value[unit])), Added((above, later)))
    rows = [Entry(tr("from above"), Row(above)), Entry(tr("back through time"), Row(later))]
    rows.append(Entry(in_formulas(f"∂L/∂{name}[{unit}]"), whole))
    return rows


def gradients_page(run: Run, trace: EpochTrace) -> list[str]:
    """Each parameter's gradient: all time steps' contributions, added up."""
    told = tr(
        "Every time step used the same weights, so each weight's gradient is the sum of what all "
        "steps contribute. Its size (norm) for each parameter:"
    )
    norms = trace.backward.norms if trace.backward else {}
    sizes = plain_table([code(escape(name)) for name in norms], list(norms.values()))
    title = tr("Epoch {}: the gradients").format(f"{trace.epoch:,}")
    return [title, told, sizes, _through_time(run, trace)]


def update_page(run: Run, trace: EpochTrace, chosen: list[str], why_hidden: str = "") -> list[str]:
    """Loss, gradients and update: what was learned, and how far the gradient reaches back."""
    title = tr("Epoch {}: loss, backward pass, update").format(f"{trace.epoch:,}")
    if run.playhead == run.end:
        title = tr("Trained: {} updates").format(f"{run.updates:,}")
    loss = [why_hidden] if why_hidden else _loss(run, trace)
    return [title, *chosen, *loss, _through_time(run, trace), _changed(run, trace)]


def _loss(run: Run, trace: EpochTrace) -> list[str]:
    """The epoch's loss from the letters' own."""
    assert trace.losses is not None
    loss = run.recording.loss(trace.epoch)
    count = len(trace.losses)
    by_sum = run.experiment.training.reduction == "sum"
    how = tr("the sum of") if by_sum else tr("the mean of")
    told = tr("The loss, {} nats, is {} −ln p over the {} target letters:")
    if count == 1:
        told = tr("The loss, {} nats, is the −ln p of the one target letter:")
    terms = _TERMS if count > _TERMS + 1 else count  # of one that is left out none is told instead
    shown: list[Formula] = [Shown(each) for each in trace.losses[:terms].tolist()]
    if count > terms:
        shown.append(Shown(float(trace.losses[terms:].sum(dtype=np.float64))))
    total = Added(tuple(shown))
    told_line = in_lines(line(total if by_sum else Over(total, exactly(count)), loss, sign=""))
    mono = f"<p>{code(told_line)}</p>"
    more = tr("The last summand comes from the {} other letters.").format(count - terms)
    rest = [more] if count > terms else []
    return [told.format(f"<b>{loss_text(loss)}</b>", how, count), mono, *rest]


def _through_time(run: Run, trace: EpochTrace) -> str:
    """Of the top layer, its last lane; "" in a picture at full speed, which has none."""
    if trace.backward is None:
        return ""
    grads = trace.backward.lanes[-1].h
    name = in_formulas(tr("Back through time, the size |∂L/∂h| at each step:"))
    if where := _top_lane(run):
        told = tr("Back through time, the size |∂L/∂h| at each step of {}:")
        name = in_formulas(told.format(where))
    shown = grads[:_ROWS]
    sizes = plain_table([f"t = {t + 1}" for t in range(len(shown))], norm(shown, axis=1).tolist())
    return f"<p>{name}</p>{sizes}{'…' if len(grads) > _ROWS else ''}"


def _top_lane(run: Run) -> str:
    """Of several the one that is told of; "" where there is one lane alone."""
    model = run.experiment.model
    if model.bidirectional:
        return lane_label(run.experiment, model.num_lanes - 1)
    return tr("the top layer") if model.num_layers > 1 else ""


def _changed(run: Run, trace: EpochTrace) -> str:
    training = run.experiment.training
    told = ""
    if trace.backward is not None:
        name, size = max(trace.backward.norms.items(), key=lambda item: item[1])
        told = tr("Of the parameters {} has the largest gradient (norm {}).")
        told = told.format(code(escape(name)), number_text(size))
    lr = lr_at(training, trace.epoch - 1)
    done = f"{run.updates:,}"
    text = tr("{} with learning rate {} has now updated {}. Updates done: {}.")
    came = text.format(training.optimizer, setting_text(lr), _updated(run), done)
    return f"<p>{punctuation.sentences(told, came, *_shaped(training, trace.epoch))}</p>"


def _updated(run: Run) -> str:
    """ "the model's 40 numbers", "24 of the model's 40 numbers" where some are frozen."""
    whole = parameter_count(run.experiment)
    changed = trained_count(run.experiment)
    if changed == whole:
        return tr("the model's {} numbers").format(f"{whole:,}")
    return tr("{} of the model's {} numbers").format(f"{changed:,}", f"{whole:,}")


def _shaped(training: TrainingSpec, epoch: int) -> list[str]:
    """What the update of `epoch` took beside gradient and learning rate."""
    told = []
    if training.weight_decay:
        text = tr("Weight decay added {} times each weight to its gradient.")
        told.append(text.format(setting_text(training.weight_decay)))
    if training.scheduler != "none":
        rates = (setting_text(training.lr), setting_text(rounded(lr_at(training, epoch), DIGITS)))
        text = tr("{} began with learning rate {}; the next update takes {}.")
        told.append(text.format(training.scheduler, *rates))
    return told


def whole_word(run: Run) -> str:
    """What the pass answered, letter by letter and as a whole."""
    task = run.experiment.task
    epoch = run.playhead.epoch
    assert isinstance(task, WordTask)
    word = run.recording.letters(epoch)
    right = sum(a == b for a, b in zip(word, task.answers, strict=True))
    how = tr("summed") if run.experiment.training.reduction == "sum" else tr("the mean")
    text = tr(
        "The whole word: <b>{}</b>, {} of {} letters right; loss {} nats, {} over the letters."
    )
    told = isolated(escape(word.text))
    loss = loss_text(run.recording.loss(epoch))
    return text.format(told, right, len(task.answers), loss, how)
