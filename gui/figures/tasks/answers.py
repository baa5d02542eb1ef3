"""What was asked of a tested sequence and what was answered, as shown and in words.

Draws nothing.
"""

import numpy as np

from core.arrays import Array
from core.experiment import SyntheticTask
from core.messages.batch_runs import Probed
from core.tasks.synthetic import EVALUATED
from gui.wording.arithmetic import Added, Shown, line
from gui.wording.numbers import number_text, percent_text
from gui.wording.pieces import as_text
from gui.wording.punctuation import listed, sentences, stopped
from gui.wording.series import guessing_text, is_guessing, score_text
from gui.wording.translate import tr

MOSTLY_NEW = 0.95  # of the evaluated sequences: so few repeats change no figure that is told
CLOSE = 0.15  # a sum is told as right within this: about the root of the threshold
TOLD = 3  # digits: two numbers, their sum and the answer have one line


def input_symbols(task: SyntheticTask, inputs: Array) -> Array:
    """(T,) places in the vocabulary of (T, features) that name a symbol each."""
    if task.input_size == 1:  # a bit is its own number
        bits: Array = inputs[:, 0].astype(int)
        return bits
    found: Array = inputs[:, : task.symbols].argmax(axis=1)
    return found


def is_right(targets: Array, answers: Array) -> Array:
    """(T',), of symbols."""
    same: Array = targets == answers
    return same


def said(probed: Probed, number: int) -> tuple[str, str, bool]:
    """What the last step asks for, what was answered, whether that is right."""
    task = probed.task
    target = probed.targets[-1, number]
    answer = probed.answers[-1, number]
    if task.regression:
        inputs = probed.inputs[:, number]
        marked = [Shown(value) for value in inputs[inputs[:, 1] > 0, 0].tolist()]
        close = abs(float(target) - float(answer)) < CLOSE
        mark = "✓" if close else "✗"
        asked = as_text(line(Added(tuple(marked)), float(target), sign="", wanted=TOLD))
        return asked, tr("answer {} {}").format(number_text(float(answer), TOLD), mark), close
    names = task.vocabulary
    right = bool(target == answer)
    sure = "" if probed.sure is None else f" ({percent_text(float(probed.sure[-1, number]), 0)})"
    told = tr("answer {} {}").format(names[int(answer)], "✓" if right else "✗") + sure
    return tr("wanted {}").format(names[int(target)]), told, right


def tested_text(probed: Probed) -> str:
    """What the test came to, as HTML: the score at its length, and of an honest reading."""
    task = probed.trained_on
    length = probed.request.length
    kind = tr("squared error") if task.regression else tr("accuracy")
    held = task.holds_out and length == task.length
    text = tr("{} held-out sequences of length {}{}: <b>{} {}</b>")
    text = text if held else tr("{} sequences of length {}{}: <b>{} {}</b>")
    score = _unbroken(score_text(task, probed.score))
    text = text.format(EVALUATED, length, _repeated(probed), kind, score)
    beside = guessing_text(task, probed.score) if np.isfinite(probed.score) else ""
    text = stopped(listed((text, beside)))
    if length != task.length:
        text = sentences(text, tr("It was trained at {}.").format(task.length))
    elif not held:
        told = tr("All {} sequences of this length are trained on; nothing is held out.")
        text = sentences(text, told.format(task.space))
    return text + past_alone_text(probed)


def _repeated(probed: Probed) -> str:
    """Of a length that has few sequences: how many were evaluated but for repeats; else ""."""
    if probed.different > MOSTLY_NEW * EVALUATED:
        return ""
    return tr(", {} of them different").format(probed.different)


def _unbroken(text: str) -> str:
    """A number and its unit stay on one line."""
    return text.replace(" ", "\u00a0")


def past_alone_text(probed: Probed) -> str:
    """What is left where the past alone may be seen; "" where nothing else was."""
    task = probed.trained_on
    if probed.prefixes is None or task.regression or task.asked_from == task.length - 1:
        return ""
    text = tr("<br>When each answer may see only its past: <b>{}</b>").format(
        _unbroken(score_text(task, probed.prefixes))
    )
    if not task.solved(probed.score) or not is_guessing(task, probed.prefixes):
        return stopped(text)
    return text + tr(" – the rest came from the future: a leak.")
