"""The step under the playhead in words and numbers, as HTML. No widgets, no torch.

Every number can be checked with a pocket calculator against the ones beside it
(gui.wording.arithmetic). Classes right, wrong and muted are for the reader of the HTML to colour.
"""

from dataclasses import replace
from functools import lru_cache
from html import escape
from urllib.parse import quote

import numpy as np

from core.experiment import WordTask
from core.runs.looked_at import NOTHING, LookedAt, cell_now, operation_now
from core.runs.run import Run
from core.runs.visibility import is_done, is_reached
from core.trace.opened import Opened
from core.trace.operations import TELLING, Kind, Operation
from core.trace.trace import EpochTrace
from gui.explain.after_pass import (
    backward_page,
    gradients_page,
    loss_page,
    update_page,
    whole_word,
)
from gui.explain.html_page import page
from gui.explain.operation import operation_page
from gui.explain.unit import unit_table
from gui.figures.equations.term_names import in_formulas
from gui.widgets.info_mark import SIGN
from gui.wording.arithmetic import Applied, Negative, Shown, line
from gui.wording.names import lane_label, state_name, subscript
from gui.wording.numbers import loss_text, number_text, short_number
from gui.wording.operations import (
    operation_name,
    operation_sentence,
    other_letters,
    other_units,
)
from gui.wording.pieces import as_text
from gui.wording.punctuation import headed, listed, sentences, stopped
from gui.wording.runs import past_told
from gui.wording.table import marked, maths
from gui.wording.together import BLANK
from gui.wording.translate import told, tr

REMARK = "remark:"  # before what a link, a mark, tells
_VALUES = 8  # of a vector
FORWARD = (Kind.INPUT, Kind.HEAD, Kind.SOFTMAX, Kind.LOSS)


def explain(
    run: Run,
    looked_at: LookedAt = NOTHING,
    by_operation: bool = False,
    answer_first: bool = False,
    whole: bool = False,
) -> str:
    """HTML about what the step just done did, or about what is looked at; never empty.

    by_operation: about the last operation alone, as it is while a step is under way. answer_first:
    what a letter came to, before a unit's arithmetic. whole: each term of a long sum.
    """
    trace = run.trace
    if trace is None:
        text = tr("The numbers come in a moment; PyTorch may still be loading.")
        return page(tr("Getting ready"), [text])
    if run.diverged is not None and run.playhead.epoch == run.diverged.number:
        return _diverged(run)
    if looked_at.operation is not None:
        return _operation(run, trace, looked_at.operation, looked_at, whole, by_operation)
    operation = run.operations.at(run.playhead)
    if operation is None:
        return _start(run)
    if looked_at.opened is not None:
        return _opened(run, trace, looked_at.opened, looked_at, by_operation, whole)
    unit, t = looked_at.unit, looked_at.t
    reached = t is not None and unit is not None and is_reached(run, unit[0], t)
    if not reached and (by_operation or run.playhead.operation):
        return _operation(run, trace, operation, looked_at, whole)
    return _step(run, trace, looked_at, answer_first)


def without_network(page: str) -> str:
    """The same where no network is in sight: not how something of it is chosen or shown there."""
    for how in (other_units(), other_letters(), _what_shapes_tells()):
        page = page.replace(how, "")
    return page


def _opened(
    run: Run,
    trace: EpochTrace,
    opened: Opened,
    looked_at: LookedAt,
    by_operation: bool,
    whole: bool,
) -> str:
    """About the opened cell: the operation that a step came to where that is told, else a unit."""
    lane, t = opened.place
    done = run.operations.at(run.playhead)
    operation = operation_now(run, opened, by_operation)
    if done is not None and operation == done and (by_operation or run.playhead.operation):
        return _operation(run, trace, done, looked_at, whole)
    if not is_reached(run, lane, t):
        name = state_name(run.experiment, lane, t + 1)
        waits = tr("{} is not computed yet: press Step.").format(name)
        return page(_title(run, lane, t), [_reading(run, t), waits])
    is_here = operation is not None and operation.kind == Kind.GRAD_HIDDEN
    as_chosen = replace(looked_at, unit=looked_at.selected, t=None if is_here else t, opened=None)
    return _step(run, trace, as_chosen)


def _operation(
    run: Run,
    trace: EpochTrace,
    operation: Operation,
    looked_at: LookedAt,
    whole: bool,
    by_operation: bool = False,
) -> str:
    """Its sentence and its arithmetic; of one that is still to come, that."""
    name = operation_name(run.experiment, operation)
    if operation.kind in FORWARD and not is_done(run, operation, by_operation):
        parts = [in_formulas(operation_sentence(run.experiment, operation))]
        if operation.kind != Kind.INPUT or run.experiment.model.embedding_dim:
            parts.append(tr("It is not computed yet: press Step."))  # the others are given
        return page(name, parts)
    why_hidden = looked_at.why_hidden_at(run, operation.t)
    if why_hidden and operation.kind in TELLING:
        what = in_formulas(operation_sentence(run.experiment, operation))
        return page(name, [what, told(why_hidden)])
    chosen = looked_at.unit_number, looked_at.letter
    title, *parts = operation_page(run.experiment, trace, operation, *chosen, whole=whole)
    return page(title, _honest(parts, trace))


def _step(run: Run, trace: EpochTrace, looked_at: LookedAt, answer_first: bool = False) -> str:
    phase = run.steps.phase(run.playhead.step)
    why_hidden = told(looked_at.why_hidden_at(run, -1))
    if phase == "forward" or (phase in ("", "backward") and looked_at.t is not None):
        return _forward(run, trace, looked_at, answer_first)
    if phase == "backward":
        title, *parts = backward_page(run, trace, looked_at)
    elif phase == "update":
        title, *parts = update_page(run, trace, _chosen(run, looked_at), why_hidden)
    elif phase == "loss":
        title, *parts = loss_page(run, trace, why_hidden)
        parts += _chosen(run, looked_at)
    else:
        title, *parts = gradients_page(run, trace)
        parts += _chosen(run, looked_at)
    return page(title, parts)


def _what_shapes_tells() -> str:
    """A low network has no room for shapes of its own."""
    return tr("<b>Shapes</b> above the network tells of what shape they will be.")


def _start(run: Run) -> str:
    model = run.experiment.model
    name = tr("h₀ and c₀") if model.cell_kind.has_c else "h₀"
    first = sentences(tr("Nothing is computed yet: the boxes are empty."), _what_shapes_tells())
    if run.shown_up_to > run.playhead:
        first = tr("Back at the beginning: what was computed after it is drawn faint.")
    if past := past_told(run):
        first = sentences(past, first)
    text = tr("Before the first input there is {}: all zeros.")
    if model.initial_state != "zeros":
        text = tr("Before the first input there is {}: drawn at random.")
    then = tr("Press <b>Step</b> to feed the first input, or <b>Run</b> to train.")
    if not run.experiment.trains:
        then = tr("Press <b>Step</b> to feed the first input.")
    return page(tr("Before t = 1"), [sentences(first, in_formulas(text.format(name))), then])


def _diverged(run: Run) -> str:
    assert run.diverged is not None
    text = tr(
        "The loss of epoch {} is {}: the updates were too large and the numbers ran away. "
        "The weights of the epochs before are kept. Lower the learning rate, or step back."
    )
    loss = loss_text(run.diverged.loss)
    return page(tr("This run diverged"), [text.format(f"{run.diverged.number:,}", loss)])


def _chosen(run: Run, looked_at: LookedAt) -> list[str]:
    """The numbers of a cell that was chosen after the pass was over."""
    cell = cell_now(run, looked_at)
    return unit_table(run, *cell, looked_at.unit_number) if cell and looked_at.unit else []


def _forward(run: Run, trace: EpochTrace, looked_at: LookedAt, answer_first: bool) -> str:
    lane, t = cell_now(run, looked_at) or (0, 0)
    unit, came = unit_table(run, lane, t, looked_at.unit_number), []
    if run.steps.output_step(t) > run.playhead.step:
        came.append(_waiting(run, lane, t))
    elif trace.probabilities is not None:
        came.append(told(looked_at.why_hidden_at(run, t)) or _answer(run, trace, t))
    if not run.experiment.trains:
        came.append(_demo(run, trace, lane, t))
    elif run.playhead.step == run.steps.forward and not looked_at.hides(run).any():
        came.append(whole_word(run))
    if answer_first:
        paragraphs = [_reading(run, t), *_honest(came, trace), *unit]
    else:
        paragraphs = _honest([_reading(run, t), *unit, *came], trace)
    return page(_title(run, lane, t), paragraphs)


def _title(run: Run, lane: int, t: int) -> str:
    """ "Step t = 4 of epoch 6, layer 1 ←: the second “l”"."""
    title = tr("Step t = {}").format(t + 1)
    if run.experiment.trains:
        title += tr(" of epoch {}").format(f"{run.playhead.epoch:,}")
    if run.experiment.model.bidirectional:
        title = listed((title, lane_label(run.experiment, lane)))
    task = run.experiment.task
    return headed(title, _letter(task, t)) if isinstance(task, WordTask) else title


def _letter(task: WordTask, t: int) -> str:
    """The letter at t, counted where the word has it more than once."""
    letter, codes = task.letters[t], task.inputs
    count = codes[: t + 1].count(codes[t])
    ordinals = (tr("the first “{}”"), tr("the second “{}”"), tr("the third “{}”"))
    text = tr("the letter “{}”")
    if codes.count(codes[t]) > 1:
        text = ordinals[count - 1] if count <= len(ordinals) else tr("“{}” number {}")
    return text.format(escape(letter), count)


def _reading(run: Run, t: int) -> str:
    """What goes in and what must come out, and why memory is needed where it is."""
    task = run.experiment.task
    if not isinstance(task, WordTask):
        text = tr("The input x{} is {} random numbers.")
        return in_formulas(text.format(subscript(t + 1), run.experiment.input_size))
    letter, target = escape(task.letters[t]), escape(task.answers[t])
    read, wanted = task.inputs[t], task.targets[t]
    earlier = enumerate(zip(task.inputs[:t], task.targets, strict=False))
    differing = [s for s, (other, asked) in earlier if other == read and asked != wanted]
    if differing:
        text = tr(
            "The input is the same letter as at t = {}, but the answer must differ: “{}” then, "
            "“{}” now. Only the hidden state tells the two apart."
        )
        return text.format(differing[-1] + 1, escape(task.answers[differing[-1]]), target)
    return tr("The network reads “{}” and should answer “{}”.").format(letter, target)


def _waiting(run: Run, lane: int, t: int) -> str:
    """Why there is no output yet."""
    if not run.experiment.model.bidirectional:
        return tr("The output at t = {} is what comes next.").format(t + 1)
    layer = run.experiment.lanes.layer(lane) + 1
    if layer == run.experiment.model.num_layers:
        text = tr("The output at t = {} waits until {} has arrived there too.")
        return text.format(t + 1, lane_label(run.experiment, run.experiment.model.num_lanes - 1))
    text = tr("Layer {} begins when both directions of layer {} are complete.")
    return text.format(layer + 1, layer)


def _answer(run: Run, trace: EpochTrace, t: int) -> str:
    task = run.experiment.task
    assert isinstance(task, WordTask)
    assert trace.probabilities is not None
    row = trace.probabilities[t]
    target = task.targets[t]
    best = int(np.nan_to_num(row).argmax())
    answer = escape(run.experiment.decode(best))
    said = tr("The answer is “{}” with probability {}").format(answer, number_text(row[best]))
    if best == target:
        right = stopped(headed(said, f"<b class=right>{tr('right')}</b>"))
        return sentences(right, _letter_loss(trace, t, target))
    wanted = tr("The target “{}” has {}.")
    wanted = wanted.format(escape(task.answers[t]), number_text(row[target]))
    wrong = stopped(headed(said, f"<b class=wrong>{tr('wrong')}</b>"))
    return sentences(wrong, wanted, _letter_loss(trace, t, target))


def _letter_loss(trace: EpochTrace, t: int, target: int) -> str:
    """p with the digits that its logarithm needs to come out as told."""
    assert trace.probabilities is not None
    assert trace.losses is not None
    p, loss = float(trace.probabilities[t, target]), float(trace.losses[t])
    if p < 1e-37:  # float32 has run out of digits
        return tr("Its loss −ln p is {} nats.").format(loss_text(loss))
    arithmetic = as_text(line(Negative(Applied("ln", Shown(p))), loss, sign=""))
    return tr("Its loss is {} nats.").format(arithmetic)


def _demo(run: Run, trace: EpochTrace, lane: int, t: int) -> str:
    """The state as a vector, as the lecture prints it, and the tensors' shapes."""
    h = trace.lanes[lane].h[t]
    values = ", ".join(number_text(each, sign="+") for each in h[:_VALUES])
    values += ", …" if len(h) > _VALUES else ""
    name = in_formulas(state_name(run.experiment, lane, t + 1))
    shapes = ((key, size) for key, (_, size) in trace.shapes.items() if key != "logits")
    sizes = [f"{key} {size}".replace(" ", BLANK) for key, size in shapes]
    return f"{name} = [{values}]<br>{headed(tr('Shapes'), ', '.join(sizes))}"


def _honest(paragraphs: list[str], trace: EpochTrace) -> list[str]:
    """With a mark, behind which stands what the twin was compared with, and what was not."""
    remark = escape(_compared(trace), quote=True)
    link = f"href='{REMARK}{_quoted(remark)}' title='{remark}' style='text-decoration:none'"
    sign = f"<a class=muted {link}>{maths(SIGN)}</a>"
    return marked(paragraphs, sign)


_quoted = lru_cache(maxsize=64)(quote)  # a step tells what the last one told


def _compared(trace: EpochTrace) -> str:
    if trace.update is not None and trace.backward is not None:
        compared = tr("Outputs, the parameters' gradients and the new weights")
    else:
        compared = tr("The outputs")
    if trace.difference.largest == 0:
        text = tr("{} equal those of torch's own modules bit for bit.").format(compared)
    else:
        text = tr("{} differ from those of torch's own modules by at most {}.")
        text = text.format(compared, short_number(trace.difference.largest))
    between = tr("What lies between is computed beside them, step by step, and not compared.")
    return sentences(text, between)
