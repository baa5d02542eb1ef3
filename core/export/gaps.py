"""Gaps: one line of an experiment's program is missing, and is to be written. Text alone."""

import re
from dataclasses import dataclass

from core.experiment import Experiment, WordTask
from core.export.exercise import Exercise
from core.export.script import program
from core.sentences import Sentence

MARK = "...  # "


@dataclass(frozen=True)
class Gap:
    """title: what is to be written. found: the line, a regular expression; the first is taken.
    task: stands in the gap, in English as code is. why: is read once it is filled.
    """

    id: str
    title: Sentence
    found: str
    task: str
    why: Sentence

    def exercise(self, experiment: Experiment) -> Exercise | None:
        """None where there is no such line."""
        if not isinstance(experiment.task, WordTask) or not experiment.trains:
            return None
        right = program(experiment).text
        line = re.search(self.found, right, re.MULTILINE)
        if line is None:
            return None
        indent = line[0][: len(line[0]) - len(line[0].lstrip())]
        text = right[: line.start()] + f"{indent}{MARK}{self.task}" + right[line.end() :]
        written = Sentence("{line}", line=line[0].strip())
        return Exercise(self.id, self.title, text, right, written, self.why, True)


GAPS = (
    Gap(
        "write_inputs",
        Sentence("Write the line: letters become vectors"),
        r"^inputs = torch\.eye.*$",
        "inputs: a one-hot vector for each letter, seq_len first",
        Sentence("Row k of the identity matrix is the one-hot vector of letter k."),
    ),
    Gap(
        "write_layer",
        Sentence("Write the line: the recurrent layer"),
        r"^        self\.(?:rnn|rnncell|gru|lstm) = nn\.\w+\(.*\)$",
        "the layer: its name is in forward, its sizes in the shapes",
        Sentence("First the size of what comes in, then that of the hidden state."),
    ),
    Gap(
        "write_step",
        Sentence("Write the line: the model reads"),
        r"^ +(?:logits = model\(.*|(?:logits, )?hidden = model\(.*)$",
        "the model reads: name its answer as the next lines do",
        Sentence("The state goes in with the letter: it is all that is known of those before."),
    ),
    Gap(
        "write_loss",
        Sentence("Write the line: the loss"),
        r"^ +loss = .*criterion\(.*$",
        "loss: how wrong the raw scores are, by the criterion",
        Sentence("The raw scores go in, as the softmax is inside the criterion."),
    ),
    Gap(
        "write_backward",
        Sentence("Write the line: the way back"),
        r"^    loss\.backward\(\)$",
        "here the gradients are computed",
        Sentence("`backward()` adds to `.grad`, `zero_grad()` empties it, `step()` uses it."),
    ),
)
