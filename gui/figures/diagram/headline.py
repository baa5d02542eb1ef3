"""What the network shows now, in sentences: for who cannot see it."""

from collections.abc import Iterator

import numpy as np

from core.arrays import norm
from core.experiment import WordTask
from core.runs.visibility import Seen
from core.text.plain import one_line
from core.trace.trace import EpochTrace
from gui.figures.diagram.picture import Picture
from gui.wording.heard import few_numbers
from gui.wording.names import state_name, weight_name
from gui.wording.numbers import loss_text, percent_text, short_number
from gui.wording.operations import operation_name
from gui.wording.punctuation import sentences, stopped
from gui.wording.translate import tr


def headline(picture: Picture) -> str:
    """Of the time step at which the playhead stands; where it stands at none, of all of them."""
    trace = picture.trace
    if trace is None:
        return tr("Nothing is computed yet.")
    if not picture.stands_at_column:
        return sentences(*_operation(picture), _of_all(picture, trace))
    told = _place(picture), *_operation(picture), *_states(picture, trace)
    return sentences(*told, *_answer(picture, trace))


def _place(picture: Picture) -> str:
    task, t = picture.experiment.task, picture.column
    if isinstance(task, WordTask):
        text = tr("t = {} of {}: it reads “{}”.")
        return text.format(t + 1, task.seq_len, one_line(task.letters[t]))
    return tr("t = {} of {}.").format(t + 1, task.seq_len)


def _operation(picture: Picture) -> Iterator[str]:
    """Just done, where one goes by them: each step is heard."""
    if picture.operation is not None:
        yield stopped(weight_name(operation_name(picture.experiment, picture.operation)))


def _states(picture: Picture, trace: EpochTrace) -> Iterator[str]:
    """As far as they are computed; with its gradient, where one went back."""
    t = picture.column
    for lane, found in enumerate(trace.lanes):
        if picture.state_level[lane, t] == Seen.NOW:
            name = state_name(picture.experiment, lane, t + 1)
            yield stopped(f"{name} = ({few_numbers(found.h[t].tolist())})")
            if trace.backward is not None and picture.gradient_level[lane, t] == Seen.NOW:
                size = short_number(float(norm(trace.backward.lanes[lane].h[t], axis=0)))
                yield stopped(f"|∂L/∂{name}| = {size}")


def _answer(picture: Picture, trace: EpochTrace) -> Iterator[str]:
    t, task = picture.column, picture.experiment.task
    if trace.probabilities is None or picture.output_level[t] != Seen.NOW:
        return
    row = trace.probabilities[t]
    best = int(np.argmax(row))
    letter = one_line(picture.experiment.decode(best))
    if isinstance(task, WordTask):
        wanted = one_line(task.answers[t])
        right = tr("It answers “{}” with {}, which is right.")
        wrong = tr("It answers “{}” with {}; wanted: “{}”.")
        told = right if letter == wanted else wrong
        yield told.format(letter, percent_text(float(row[best])), wanted)
    open_now = picture.withheld != "losses" and picture.loss_level[t] == Seen.NOW
    if trace.losses is not None and open_now:
        yield tr("Its loss is {}.").format(loss_text(float(trace.losses[t])))


def _of_all(picture: Picture, trace: EpochTrace) -> str:
    """Before the first letter, or after the last one."""
    task = picture.experiment.task
    shown = picture.output_level == Seen.NOW
    if trace.probabilities is None or not shown.all() or not isinstance(task, WordTask):
        read = bool((picture.state_level == Seen.NOW).any())
        every = tr("All {} letters are read.").format(task.seq_len)
        return every if read else tr("Nothing is read yet.")
    letters = "".join(picture.experiment.decode(int(k)) for k in trace.probabilities.argmax(axis=1))
    text = tr("It reads “{}” and answers “{}”; wanted: “{}”.")
    wanted = "".join(task.answers)
    return text.format(*map(one_line, ("".join(task.letters), letters, wanted)))
