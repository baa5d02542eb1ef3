"""How one letter that the network was asked for came about: its score, and its probability.

Told by what tells the same of a letter of the network figure (operation.py).
"""

from html import escape

import numpy as np

from core.experiment import Experiment
from core.text.letters import Letters, drawn, isolated
from core.trace.operations import Kind, Operation
from core.trace.trace import EpochTrace
from gui.explain.html_page import page
from gui.explain.operation import operation_page
from gui.wording.translate import tr


def answer_page(
    experiment: Experiment,
    trace: EpochTrace,
    letters: Letters,
    t: int,
    letter: int = -1,
    whole: bool = False,
) -> str:
    """HTML. trace: of the pass over these letters; t: from 0. letter: of the vocabulary, -1 for the
    likeliest. whole: long sums with all their terms.
    """
    assert trace.probabilities is not None
    best = int(np.nan_to_num(trace.probabilities[t]).argmax())
    read, told = (_quoted(each) for each in (letters[t], experiment.decode(best)))
    title = tr("t = {}: it reads “{}” and answers “{}”").format(t + 1, read, told)
    has_head = experiment.model.head == "Linear"
    bare = tr("There is no Linear layer: the hidden state itself is the logits.")
    paragraphs = [] if has_head else [bare]
    for kind in (Kind.HEAD, Kind.SOFTMAX) if has_head else (Kind.SOFTMAX,):
        about, chosen = Operation(kind, t=t), best if letter < 0 else letter
        name, *parts = operation_page(experiment, trace, about, 0, chosen, "", whole)
        paragraphs += [f"<h4>{name}</h4>", *parts]
    return page(title, paragraphs)


def _quoted(letter: str) -> str:
    return escape(isolated(drawn(letter)))
