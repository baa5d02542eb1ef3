"""The run as a Jupyter notebook: its program in cells, words between them, and below each cell what
it prints, filled in from the run. It can be read without being run, and runs from top to bottom.

Written as nbformat 4.5 has it. A plot is drawn by matplotlib where there is one, here as there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from core.experiment import Experiment, TextTask, WordTask
from core.export import saved, script_text
from core.export.notebook_batch import HOW, batch
from core.export.notebook_cells import Notebook, code_of, every_of, loop_of, printed, quoted
from core.export.record import Offer, Record, Wanted, nothing
from core.export.script import label_of, sections
from core.export.script_lines import Line, literal
from core.files.atomic_write import Data
from core.runs.records import Epoch, decoded
from core.sentences import Sentence

Parts = dict[str, list[Line]]


@dataclass
class _Transcript:
    """What the loop prints and keeps; first, last: epochs, 0 before there is one. right: the first
    epoch whose answer is wholly right, 0 for none. answer: the last one's; hits: its right letters.
    """

    losses: list[float] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first: int = 0
    last: int = 0
    right: int = 0
    answer: str = ""
    hits: int = 0


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    experiment, made = record.experiment, Notebook(wanted.tell)
    weights = literal(wanted.path.with_suffix(saved.ENDING).name)
    after = None if record.start is None else record.start.updates
    files: dict[Path, Data] = {}
    if experiment.batched:
        text = wanted.path.with_suffix(script_text.ENDING)
        if isinstance(experiment.task, TextTask):
            files[text] = script_text.text_file(record.text())
        batch(made, record, weights, f"Path({literal(text.name)})")
    else:
        write = _word if isinstance(experiment.task, WordTask) else _demo
        write(made, record, sections(experiment, after, weights=weights))
    return {**files, **saved.with_state(wanted.path, made.document(), experiment, record.start)}


def _word(made: Notebook, record: Record, parts: Parts) -> None:
    experiment = record.experiment
    transcript = _transcript(record)
    made.begin(_title(record), record)
    made.head(
        Sentence("The word as numbers"),
        Sentence(
            "Each letter is an index; the targets are what is to be answered, letter by letter."
        ),
    )
    made.run(code_of(_of(parts, "head", "data")))
    made.head(Sentence("The network"))
    made.run(code_of(_of(parts, "model")))
    made.head(*HOW)
    made.run(code_of(_of(parts, "schedule", "set_up", "resumed")))
    made.head(
        Sentence("Training"),
        Sentence(
            "In every epoch: the pass over the word, the loss, its gradients, one update. What is "
            "printed is of the pass *before* that epoch's update."
        ),
    )
    code = loop_of(parts["loop"], experiment, transcript.last, "epoch")
    made.run(code, printed(transcript.lines))
    made.head(Sentence("The loss, epoch by epoch"))
    made.plot(transcript.first, transcript.losses, "epoch", "loss [nat]")
    made.head(Sentence("What came of it"), _ending(experiment, transcript))


def _of(parts: Parts, *names: str) -> Iterable[list[Line]]:
    return (parts[name] for name in names if name in parts)


def _transcript(record: Record) -> _Transcript:
    """Epoch by epoch: of a million only a number each is kept."""
    experiment, task = record.experiment, record.experiment.task
    assert isinstance(task, WordTask)
    transcript = _Transcript()
    every = every_of(experiment)
    line = ""
    for epoch in record.epochs():
        transcript.first, transcript.last = transcript.first or epoch.number, epoch.number
        transcript.losses.append(epoch.loss)
        line = _line(experiment, epoch)
        if epoch.number % every == 0:
            transcript.lines.append(line)
        transcript.answer = decoded(experiment, epoch.predicted).text
        transcript.hits = sum(
            int(a) == b for a, b in zip(epoch.predicted, task.targets, strict=True)
        )
        if transcript.hits == len(task.targets):
            transcript.right = transcript.right or epoch.number
    if transcript.last % every:
        transcript.lines.append(line)
    return transcript


def _demo(made: Notebook, record: Record, parts: Parts) -> None:
    """What a layer returns, without training."""
    made.begin(_title(record), record)
    made.head(
        Sentence("A layer and its inputs"), Sentence("Both are drawn by lot, as the seed says.")
    )
    made.run(code_of(_of(parts, "head", "data", "resumed")))
    made.head(
        Sentence("One forward pass"), Sentence("Nothing is trained: see which shapes come out.")
    )
    blocks = [block for trace in record.traces() for block in trace.printed]
    made.run(code_of(_of(parts, "demo")), printed([line for block in blocks for line in block]))


# what is said -------------------------------------------------------------------------------


def _title(record: Record) -> Sentence:
    experiment, task = record.experiment, record.experiment.task
    network = experiment.model.cell
    if not isinstance(task, WordTask):
        return Sentence("What {network} returns", network=network)
    pair = f"{quoted(task.source.text)} → {quoted(task.target.text)}"
    return Sentence("{what}, by {network}", what=pair, network=network)


def _ending(experiment: Experiment, transcript: _Transcript) -> Sentence:
    found = {"epoch": transcript.last, "answer": quoted(transcript.answer), "hits": transcript.hits}
    found["count"] = experiment.task.seq_len
    if not transcript.right:
        return Sentence(
            "In epoch {epoch} the answer is {answer}: {hits} of {count} letters right.", **found
        )
    return Sentence(
        "In epoch {epoch} the answer is {answer}: {hits} of {count} letters right; all were for "
        "the first time in epoch {right}.",
        **found,
        right=transcript.right,
    )


# what is run --------------------------------------------------------------------------------


def _line(experiment: Experiment, epoch: Epoch) -> str:
    word = decoded(experiment, epoch.predicted).text
    total = experiment.training.epochs
    return (
        f"{label_of(experiment.model)}{word}, Epoch [{epoch.number}/{total}] loss={epoch.loss:.4f}"
    )


OFFERS: tuple[Offer, ...] = (
    Offer(
        "notebook",
        Sentence("its program in cells, with what they print, for Jupyter"),
        (".ipynb",),
        _files,
        frozenset(),
        nothing,
        script_text.beside,
    ),
)
