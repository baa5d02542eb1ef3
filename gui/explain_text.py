"""The step under the playhead in words and numbers, as HTML. No widgets, no torch.

Every number can be checked with a pocket calculator against the ones beside it. Classes
right, wrong and muted are for the reader of the HTML to colour.
"""

from html import escape

import numpy as np

from core.run import Run
from core.spec import WordTask, parameter_count
from core.trace import EpochTrace
from gui.explain_unit import unit_table
from gui.place import cell_now, tr
from gui.widgets.diagram_text import direction_name, state_name, subscript

_TERMS = 12  # of a sum
_ROWS = 40  # of a table
_VALUES = 8  # of a vector


def explain(run: Run, selected: tuple[int, int] | None, at: int | None = None) -> str:
    """HTML about what the step just done did, or about the chosen cell; never empty.

    selected: the chosen (lane, unit). at: the time step of the cell it was chosen in.
    """
    trace, step = run.trace, run.playhead.step
    if trace is None:
        text = tr("The numbers come in a moment; PyTorch may still be loading.")
        return _page(tr("Getting ready"), [text])
    if run.diverged is not None and run.playhead.epoch == run.diverged.number:
        return _diverged(run)
    if step == 0:
        return _start(run)
    if step > run.steps.forward:
        return _update(run, trace, _chosen(run, selected, at))
    return _forward(run, trace, selected, at)


def _page(title: str, paragraphs: list[str]) -> str:
    shown = [each for each in paragraphs if each]
    body = "".join(each if each.startswith("<") else f"<p>{each}</p>" for each in shown)
    return f"<h3>{title}</h3>{body}"


def _start(run: Run) -> str:
    model = run.experiment.model
    name = tr("h₀ and c₀") if model.cell == "LSTM" else "h₀"
    first = tr("Nothing is computed yet: the boxes are empty, their shapes are known.")
    text = tr("Before the first input there is {}: all zeros.")
    if model.initial_state != "zeros":
        text = tr("Before the first input there is {}: drawn at random.")
    then = tr("Press <b>Step</b> to feed the first input, or <b>Run</b> to train.")
    if not run.experiment.trains:
        then = tr("Press <b>Step</b> to feed the first input.")
    return _page(tr("Before t = 1"), [f"{first} {text.format(name)}", then])


def _diverged(run: Run) -> str:
    assert run.diverged is not None
    text = tr(
        "The loss of epoch {} is {}: the updates were too large and the numbers ran away. "
        "The weights of the epochs before are kept. Lower the learning rate, or step back."
    )
    loss = f"{run.diverged.loss:g}"
    return _page(tr("This run diverged"), [text.format(f"{run.diverged.number:,}", loss)])


def _update(run: Run, trace: EpochTrace, chosen: list[str]) -> str:
    """Loss, backward and update: what was learned, and how far the gradient reaches back."""
    title = tr("Epoch {}: loss, backward, update").format(f"{trace.epoch:,}")
    if run.playhead == run.end:
        title = tr("Trained: {} updates").format(f"{run.updates:,}")
    return _page(title, [*chosen, *_loss(run, trace), _gradients(run, trace), _changed(run, trace)])


def _chosen(run: Run, selected: tuple[int, int] | None, at: int | None) -> list[str]:
    """The numbers of a cell that was chosen after the pass was over."""
    cell = cell_now(run, selected, at)
    return unit_table(run, *cell, selected[1]) if cell and selected else []


def _loss(run: Run, trace: EpochTrace) -> list[str]:
    """The epoch's loss from the letters' own."""
    assert trace.losses is not None
    loss, count = run.recording.loss(trace.epoch), len(trace.losses)
    by_sum = run.experiment.training.reduction == "sum"
    how = tr("the sum of") if by_sum else tr("the mean of")
    told = tr("The loss {} is {} −ln p over the {} target letters:")
    terms = " + ".join([f"{each:.4f}" for each in trace.losses[:_TERMS]])
    terms += " + …" if count > _TERMS else ""
    line = f"{terms} = {loss:.4f}" if by_sum else f"({terms}) / {count} = {loss:.4f}"
    mono = f"<p style='font-family:monospace'>{line}</p>"
    return [told.format(f"<b>{loss:.4f}</b>", how, count), mono]


def _gradients(run: Run, trace: EpochTrace) -> str:
    """Of the top layer; "" in a picture at full speed, which has none."""
    lane = trace.lanes[-1]
    if lane.grad_h is None:
        return ""
    direction = direction_name(run.experiment, len(trace.lanes) - 1)
    where = tr("the top layer") + (f" ({direction})" if direction else "")
    name = tr("Backward through time, the size |∂L/∂h| at each step of {}:").format(where)
    rows = "".join(
        f"<tr><td>t = {t + 1}&nbsp;&nbsp;</td><td align=right>{np.linalg.norm(grad):.4g}</td></tr>"
        for t, grad in enumerate(lane.grad_h[:_ROWS])
    )
    rows += "<tr><td>…</td></tr>" if len(lane.grad_h) > _ROWS else ""
    return f"<p>{name}</p><table>{rows}</table>"


def _changed(run: Run, trace: EpochTrace) -> str:
    training = run.experiment.training
    told = ""
    if trace.gradients:
        name, size = max(trace.gradients.items(), key=lambda item: item[1])
        told = tr("The largest gradient is that of <code>{}</code> (norm {:.4g}).")
        told = told.format(name, size) + " "
    text = tr(
        "{} with learning rate {:g} has now updated the model's {} numbers. Updates done: {}."
    )
    count, done = f"{parameter_count(run.experiment):,}", f"{run.updates:,}"
    return f"<p>{told}{text.format(training.optimizer, training.lr, count, done)}</p>"


def _forward(run: Run, trace: EpochTrace, selected: tuple[int, int] | None, at: int | None) -> str:
    lane_index, t = cell_now(run, selected, at) or (0, 0)
    unit = int(np.abs(np.nan_to_num(trace.lanes[lane_index].h[t])).argmax())
    if selected is not None and selected[0] == lane_index:
        unit = selected[1]
    paragraphs = [_reading(run, t), *unit_table(run, lane_index, t, unit)]
    if run.steps.output_step(t) > run.playhead.step:
        paragraphs.append(_waiting(run, lane_index, t))
    elif trace.probabilities is not None:
        paragraphs.append(_answer(run, trace, t))
    if not run.experiment.trains:
        paragraphs.append(_demo(run, trace, lane_index, t))
    elif run.playhead.step == run.steps.forward:
        paragraphs.append(_whole(run))
    paragraphs.append(_honest(trace))
    return _page(_title(run, lane_index, t), paragraphs)


def _title(run: Run, lane: int, t: int) -> str:
    """ "Step t = 4 of epoch 6, layer 1, backward: the second “l”"."""
    title = tr("Step t = {}").format(t + 1)
    if run.experiment.trains:
        title += tr(" of epoch {}").format(f"{run.playhead.epoch:,}")
    if run.experiment.model.bidirectional:
        layer = tr("layer {}").format(lane // 2 + 1)
        title += f", {layer}, {direction_name(run.experiment, lane)}"
    task = run.experiment.task
    return f"{title}: {_letter(task, t)}" if isinstance(task, WordTask) else title


def _letter(task: WordTask, t: int) -> str:
    """The letter at t, counted where the word has it more than once."""
    letter, count = task.source[t], task.source[: t + 1].count(task.source[t])
    ordinals = (tr("the first “{}”"), tr("the second “{}”"), tr("the third “{}”"))
    text = tr("the letter “{}”")
    if task.source.count(letter) > 1:
        text = ordinals[count - 1] if count <= len(ordinals) else tr("“{}” number {}")
    return text.format(escape(letter), count)


def _reading(run: Run, t: int) -> str:
    """What goes in and what must come out, and why memory is needed where it is."""
    task = run.experiment.task
    if not isinstance(task, WordTask):
        return tr("The input x{} is {} random numbers.").format(subscript(t + 1), task.input_size)
    letter, target = escape(task.source[t]), escape(task.target[t])
    earlier = [s for s in range(t) if task.source[s] == task.source[t]]
    differing = [s for s in earlier if task.target[s] != task.target[t]]
    if differing:
        text = tr(
            "The input is the same letter as at t = {}, but the answer must differ: “{}” then, "
            "“{}” now. Only the hidden state tells the two apart."
        )
        return text.format(differing[-1] + 1, escape(task.target[differing[-1]]), target)
    return tr("The network reads “{}” and should answer “{}”.").format(letter, target)


def _waiting(run: Run, lane: int, t: int) -> str:
    """Two directions: why there is no output yet."""
    layer = lane // 2 + 1
    if layer == run.experiment.model.num_layers:
        text = tr("The output at t = {} waits until the backward direction has arrived there too.")
        return text.format(t + 1)
    text = tr("Layer {} begins when both directions of layer {} are complete.")
    return text.format(layer + 1, layer)


def _answer(run: Run, trace: EpochTrace, t: int) -> str:
    task = run.experiment.task
    assert isinstance(task, WordTask)
    assert trace.probabilities is not None
    row, target = trace.probabilities[t], task.targets[t]
    best = int(np.nan_to_num(row).argmax())
    answer = escape(run.experiment.decode(best))
    told = tr("The answer is “{}” with probability {:.4f}:").format(answer, row[best])
    if best == target:
        return f"{told} <b class=right>{tr('right')}</b>. {_letter_loss(trace, t, target)}"
    wanted = tr("The target “{}” has {:.4f}.").format(escape(task.target[t]), row[target])
    loss = _letter_loss(trace, t, target)
    return f"{told} <b class=wrong>{tr('wrong')}</b>. {wanted} {loss}"


def _letter_loss(trace: EpochTrace, t: int, target: int) -> str:
    """p with the digits that its logarithm needs to come out as told."""
    assert trace.probabilities is not None
    assert trace.losses is not None
    p, loss = float(trace.probabilities[t, target]), float(trace.losses[t])
    if p < 1e-37:  # float32 has run out of digits
        return tr("Its loss −ln p is {:.4f}.").format(loss)
    return tr("Its loss is −ln {:.5g} = {:.4f}.").format(p, loss)


def _demo(run: Run, trace: EpochTrace, lane: int, t: int) -> str:
    """The state as a vector, as the lecture prints it, and the tensors' shapes."""
    h = trace.lanes[lane].h[t]
    values = ", ".join(f"{each:+.4f}" for each in h[:_VALUES])
    values += ", …" if len(h) > _VALUES else ""
    name = state_name(run.experiment, lane, t + 1)
    sizes = [f"{key} {size}" for key, (_, size) in trace.shapes.items() if key != "logits"]
    return f"{name} = [{values}]<br>{tr('Shapes:')} {', '.join(sizes)}"


def _whole(run: Run) -> str:
    task, epoch = run.experiment.task, run.playhead.epoch
    assert isinstance(task, WordTask)
    word = run.recording.decoded(epoch)
    right = sum(a == b for a, b in zip(word, task.target, strict=True))
    how = tr("summed") if run.experiment.training.reduction == "sum" else tr("the mean")
    text = tr(
        "The whole word: <b>{}</b>, {} of {} letters right; loss {:.4f}, {} over the letters."
    )
    return text.format(escape(word), right, len(word), run.recording.loss(epoch), how)


def _honest(trace: EpochTrace) -> str:
    """What the twin was compared with, and what rounding does."""
    if trace.twin_error == 0:
        text = tr("The outputs equal those of torch's own module bit for bit.")
    else:
        text = tr("The outputs differ from those of torch's own module by at most {:.1e}.")
        text = text.format(trace.twin_error)
    text += " " + tr("Rounded for reading: a last digit may be off by one.")
    return f"<p class=muted><small>{text}</small></p>"
