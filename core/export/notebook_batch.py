"""The notebook of a task or a text: the program of one process in cells, and what it came to."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from core.experiment import SyntheticTask, TextTask
from core.export.notebook_cells import Notebook, code_of, every_of, loop_of, printed
from core.export.record import Record
from core.export.script_batch import batch_sections
from core.export.script_lines import Line
from core.export.script_tasks import scored
from core.runs.batch_run import Sample, Score
from core.sentences import Sentence, in_a_row

KINDS = {
    "adding": Sentence("Adding two marked numbers"),
    "recall": Sentence("Recalling the marked symbol"),
    "parity": Sentence("Parity"),
    "parity_last": Sentence("Parity, asked at the end"),
    "echo": Sentence("Repeating what was read"),
    "next": Sentence("Predicting what cannot be predicted"),
}
Parts = dict[str, list[list[Line]]]


@dataclass
class _Transcript:
    """What the loop prints and keeps, and what it led to; nothing where it diverged."""

    losses: list[float] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first: int = 0
    last: int = 0
    score: Score | None = None
    sample: Sample | None = None


def batch(made: Notebook, record: Record, weights: str, text: str) -> None:
    """weights, text: the expressions that name the files beside it."""
    experiment = record.experiment
    after = None if record.start is None else record.start.updates
    parts, told = batch_sections(experiment, after, weights, text), _transcript(record)
    made.begin(_title(record), record)
    for words, names in (
        (_of_data(record), ("head", "data")),
        ((Sentence("The network"),), ("model",)),
        (HOW, ("set_up",)),
    ):
        made.head(*words)
        made.run(_code(parts, *names))
    made.head(*TRAINING)
    (loop,) = parts["loop"]
    made.run(loop_of(loop, experiment, told.last, "update"), printed(told.lines))
    made.head(Sentence("The loss, update by update"))
    made.plot(told.first, told.losses, "update", _loss(record))
    _end(made, record, parts, told)


HOW = (
    Sentence("How it learns"),
    Sentence(
        "The loss says how wrong the answers are, and the optimiser changes the weights so that it "
        "falls."
    ),
)
TRAINING = (
    Sentence("Training"),
    Sentence(
        "In every update: other sequences, the pass over them, the loss, its gradients, one step "
        "of the optimiser. The loss that is printed is of the pass *before* it."
    ),
)


def _title(record: Record) -> Sentence:
    task, cell = record.experiment.task, record.experiment.model.cell
    if isinstance(task, SyntheticTask):
        what = KINDS[task.kind]
    else:
        what = Sentence("A text by heart" if _is_whole(record) else "Writing like a text")
    return Sentence("{what}, by {network}", what=what, network=cell)


def _is_whole(record: Record) -> bool:
    task = record.experiment.task
    return isinstance(task, TextTask) and task.whole


def _of_data(record: Record) -> tuple[Sentence, Sentence]:
    if isinstance(record.experiment.task, SyntheticTask):
        return Sentence("The sequences"), Sentence(
            "They are made up anew for every update, from the seed and the update's number."
        )
    how = "It is read as a whole." if _is_whole(record) else "It is read chunk by chunk."
    letters = Sentence("Each letter is an index.")
    return Sentence("The text as numbers"), in_a_row((letters, Sentence(how)))


def _loss(record: Record) -> str:
    task = record.experiment.task
    is_number = isinstance(task, SyntheticTask) and task.regression
    return "squared error" if is_number else "loss [nat]"


def _code(parts: Parts, *names: str) -> str:
    return code_of(chain.from_iterable(parts[name] for name in names))


def _transcript(record: Record) -> _Transcript:
    """Update by update: of a million only a number each is kept."""
    experiment, told = record.experiment, _Transcript()
    every = every_of(experiment)
    total = experiment.training.epochs
    line = ""
    for found in record.updates(1):
        step = found.step
        told.first, told.last = told.first or step.number, step.number
        told.losses.append(step.loss)
        line = f"Update [{step.number}/{total}] loss={step.loss:.4f}"
        if step.number % every == 0:
            told.lines.append(line)
        told.score = found.score
        told.sample = found.sample
    if told.last % every:
        told.lines.append(line)
    return told


# what came of it ----------------------------------------------------------------------------


def _end(made: Notebook, record: Record, parts: Parts, told: _Transcript) -> None:
    if told.score is None:
        diverged = "It diverged in update {update}: its loss left all bounds."
        made.head(Sentence("What came of it"), Sentence(diverged, update=told.last))
        return
    made.head(Sentence("What came of it"), _ending(record, told.score))
    made.run(_code(parts, "end"), printed(_last_lines(record, told)))


def _last_lines(record: Record, told: _Transcript) -> Sequence[str]:
    task = record.experiment.task
    assert told.score is not None
    if isinstance(task, SyntheticTask):
        return [scored(task, f"{told.score.score:.4f}")]
    assert told.sample is not None
    return [told.sample.letters.text]


def _ending(record: Record, score: Score) -> Sentence:
    task = record.experiment.task
    if isinstance(task, SyntheticTask):
        return Sentence(
            "How it does on sequences that no update has read; guessing comes to {chance:.4f}.",
            chance=task.chance,
        )
    if _is_whole(record):
        return Sentence("What it recites, up to a few letters beyond the first slip.")
    return Sentence(
        "On letters that it was not trained on it needs {bits:.3f} bits a letter. What it writes, "
        "letter by letter, from the text's first one:",
        bits=score.loss / math.log(2),
    )
