"""The step under the playhead in words and numbers, as HTML. No Qt, no torch: text from a Run.

Every number can be checked with a pocket calculator against the ones beside it.
"""

from html import escape

import numpy as np

from core.run import Run
from core.spec import WordTask
from core.trace import EpochTrace, Lane
from gui.place import tr
from gui.widgets.diagram_text import direction_name, state_name


def explain(run: Run, selected: tuple[int, int] | None) -> str:
    """HTML about what the step just done did; never empty."""
    trace, step = run.trace, run.playhead.step
    if trace is None:
        return _page(tr("Getting ready"), [tr("PyTorch is loading; the numbers come in a moment.")])
    if run.diverged is not None and run.playhead.epoch == run.diverged.number:
        return _diverged(run)
    if step == 0:
        return _start(run)
    if step > run.steps.forward:
        return _update(run, trace)
    return _forward(run, trace, selected)


def _page(title: str, paragraphs: list[str]) -> str:
    body = "".join(each if each.startswith("<") else f"<p>{each}</p>" for each in paragraphs)
    return f"<h3>{title}</h3>{body}"


def _start(run: Run) -> str:
    zeros = run.experiment.model.initial_state == "zeros"
    first = tr("Nothing is computed yet: the boxes are empty, their shapes are known.")
    state = tr("The initial state h₀ is all zeros.") if zeros else tr("h₀ is drawn at random.")
    then = tr("Press <b>Step</b> to feed the first input, or <b>Run</b> to train.")
    if not run.experiment.trains:
        then = tr("Press <b>Step</b> to feed the first input.")
    return _page(tr("Before t = 1"), [f"{first} {state}", then])


def _diverged(run: Run) -> str:
    assert run.diverged is not None
    text = tr(
        "The loss of epoch {} is {}: the updates were too large and the numbers ran away. "
        "The weights of the epochs before are kept. Lower the learning rate, or step back."
    )
    loss = f"{run.diverged.loss:g}"
    return _page(tr("This run diverged"), [text.format(run.diverged.number, loss)])


def _update(run: Run, trace: EpochTrace) -> str:
    """Loss, backward and update: what was learned, and how far the gradient reaches back."""
    epoch, training = trace.epoch, run.experiment.training
    loss = run.recording.loss(epoch)
    title = tr("Epoch {}: loss, backward, update").format(f"{epoch:,}")
    if run.playhead == run.end:
        title = tr("Trained: {} updates").format(f"{run.updates:,}")
    how = tr("the sum over") if training.reduction == "sum" else tr("the mean of")
    told = tr("The loss {} is {} −ln p of the {} target letters.")
    paragraphs = [told.format(f"<b>{loss:.4f}</b>", how, run.experiment.task.seq_len)]
    if trace.losses is not None:
        parts = " + ".join(f"{each:.4f}" for each in trace.losses[:12])
        paragraphs.append(f"<p style='font-family:monospace'>{parts}</p>")
    paragraphs += [_gradients(run, trace), _changed(run, trace)]
    return _page(title, paragraphs)


def _gradients(run: Run, trace: EpochTrace) -> str:
    lane = trace.lanes[-1]
    if lane.grad_h is None:
        return ""
    name = tr("Backward through time, the size of ∂L/∂h at each step of the top layer:")
    rows = "".join(
        f"<tr><td>t = {t + 1}&nbsp;&nbsp;</td><td align=right>{np.linalg.norm(grad):.4f}</td></tr>"
        for t, grad in enumerate(lane.grad_h[:40])
    )
    return f"<p>{name}</p><table>{rows}</table>"


def _changed(run: Run, trace: EpochTrace) -> str:
    training = run.experiment.training
    name, size = max(trace.gradients.items(), key=lambda item: item[1])
    text = tr(
        "The largest gradient is that of <code>{}</code> (norm {:.4f}). {} with learning rate {:g} "
        "has now changed the weights: {} updates are done."
    )
    done = f"{run.updates:,}"
    return "<p>" + text.format(name, size, training.optimizer, training.lr, done) + "</p>"


def _forward(run: Run, trace: EpochTrace, selected: tuple[int, int] | None) -> str:
    cells = run.steps.cells(run.playhead.step)
    lane_index, t = cells[-1]
    if selected is not None and any(lane == selected[0] for lane, _ in cells):
        lane_index = selected[0]
    paragraphs = [_reading(run, t)]
    lane = trace.lanes[lane_index]
    unit = int(np.abs(np.nan_to_num(lane.h[t])).argmax())
    if selected is not None and selected[0] == lane_index:
        unit = selected[1]
    paragraphs += _unit(run, lane, lane_index, t, unit)
    if run.steps.output_step(t) <= run.playhead.step and trace.probabilities is not None:
        paragraphs.append(_answer(run, trace, t))
    if run.playhead.step == run.steps.forward and run.experiment.trains:
        paragraphs.append(_whole(run))
    paragraphs.append(_honest(trace))
    return _page(_title(run, lane_index, t), paragraphs)


def _title(run: Run, lane: int, t: int) -> str:
    title = tr("Step t = {}").format(t + 1)
    if run.experiment.model.bidirectional:
        layer = tr("layer {}").format(lane // 2 + 1)
        title += f", {layer}, {direction_name(run.experiment, lane)}"
    task = run.experiment.task
    if isinstance(task, WordTask):
        title += tr(": the letter “{}”").format(escape(task.source[t]))
    return title


def _reading(run: Run, t: int) -> str:
    """What goes in and what must come out, and why memory is needed where it is."""
    task = run.experiment.task
    if not isinstance(task, WordTask):
        return tr("The input x{} is {} random numbers.").format(t + 1, task.input_size)
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


def _unit(run: Run, lane: Lane, index: int, t: int, unit: int) -> list[str]:
    experiment = run.experiment
    backward = index % 2 and experiment.model.bidirectional
    before = t + 2 if backward else t
    if backward and t == experiment.task.seq_len - 1:
        before = 0
    now, past = state_name(experiment, index, t + 1), state_name(experiment, index, before)
    heading = tr("Unit {} of {}, with this run's numbers").format(unit, now)
    if lane.c is not None:
        return [f"<h4>{heading}</h4>", _lstm(lane, index, run, t, unit, now, past)]
    f = experiment.model.nonlinearity
    inside = f"W<sub>ih</sub> x + b<sub>ih</sub> + W<sub>hh</sub> {past} + b<sub>hh</sub>"
    formula = f"{now} = {f}({inside})"
    named = lane.named
    rows = [
        (f"W<sub>ih</sub>[{unit}] · x + b<sub>ih</sub>", named["from_input"][t, unit]),
        (f"W<sub>hh</sub>[{unit}] · {past} + b<sub>hh</sub>", named["from_hidden"][t, unit]),
        (tr("sum"), named["sum"][t, unit]),
        (f"{f} → {now}[{unit}]", lane.h[t, unit]),
    ]
    return [f"<p><i>{formula}</i></p>", f"<h4>{heading}</h4>", _table(rows)]


def _lstm(lane: Lane, index: int, run: Run, t: int, unit: int, now: str, past: str) -> str:
    """The gates' values, then c and h from them."""
    assert lane.c is not None
    assert lane.c0 is not None
    cell, cell_past = now.replace("h", "c"), past.replace("h", "c")
    backward = index % 2 and run.experiment.model.bidirectional
    inside = 0 <= (t + 1 if backward else t - 1) < len(lane.c)
    earlier = lane.c[t + 1 if backward else t - 1] if inside else lane.c0
    gates = {name: lane.named[name][t, unit] for name in "ifgo"}
    rows = [
        (tr("input gate i"), gates["i"]),
        (tr("forget gate f"), gates["f"]),
        (tr("candidate g"), gates["g"]),
        (tr("output gate o"), gates["o"]),
        (cell_past, earlier[unit]),
        (f"{cell} = f·{cell_past} + i·g", lane.c[t, unit]),
        (f"{now} = o·tanh({cell})", lane.h[t, unit]),
    ]
    return _table(rows)


def _table(rows: list[tuple[str, float]]) -> str:
    cells = "".join(
        f"<tr><td>{name}&nbsp;&nbsp;&nbsp;</td>"
        f"<td align=right style='font-family:monospace'>{value:+.4f}</td></tr>"
        for name, value in rows
    )
    return f"<table cellpadding=2>{cells}</table>"


def _answer(run: Run, trace: EpochTrace, t: int) -> str:
    task = run.experiment.task
    assert isinstance(task, WordTask)
    assert trace.probabilities is not None
    row = trace.probabilities[t]
    best = int(np.nan_to_num(row).argmax())
    right = best == task.targets[t]
    text = tr(
        "The answer is “{}” with probability {:.3f}; the target “{}” has {:.3f}: <b>{}</b>. "
        "Its loss is −ln {:.3f} = {:.4f}."
    )
    p = float(row[task.targets[t]])
    loss = float(trace.losses[t]) if trace.losses is not None else float("nan")
    word = tr("right") if right else tr("wrong")
    answer, target = escape(run.experiment.decode(best)), escape(task.target[t])
    return text.format(answer, row[best], target, p, word, p, loss)


def _whole(run: Run) -> str:
    task, epoch = run.experiment.task, run.playhead.epoch
    assert isinstance(task, WordTask)
    word = run.recording.decoded(epoch)
    right = sum(a == b for a, b in zip(word, task.target, strict=True))
    text = tr("The whole word: <b>{}</b>, {} of {} letters right; loss {:.4f}.")
    return text.format(escape(word), right, len(word), run.recording.loss(epoch))


def _honest(trace: EpochTrace) -> str:
    if trace.twin_error == 0:
        text = tr("These numbers equal torch's own module bit for bit.")
    else:
        text = tr("These numbers differ from torch's own module by at most {:.1e}.")
        text = text.format(trace.twin_error)
    return f"<p><small>{text}</small></p>"
