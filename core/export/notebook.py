"""The run as a Jupyter notebook: its program in cells, words between them, and below each cell what
it prints, filled in from the run. It can be read without being run, and runs from top to bottom.

Written as nbformat 4.5 has it. A plot is drawn by matplotlib where there is one, here as there.
"""

import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from core.experiment import Experiment, WordTask
from core.export import saved
from core.export.record import Offer, Record, Wanted
from core.export.script import label_of, sections
from core.export.script_lines import Line, literal, spaced
from core.files.atomic_write import Data
from core.runs.note import comments
from core.runs.records import Epoch, decoded
from core.sentences import Sentence
from core.tasks.word import WORD_MAX
from core.text.plain import one_line

PRINTED_MAX = 200  # epochs of which each is printed; of more every second, fifth, tenth ...
NO_PLOT = "There is no plot: matplotlib is not installed (pip install matplotlib)."
PLOT = f"""\
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("{NO_PLOT}")
else:
    plt.plot(range({{first}}, {{first}} + len(losses)), losses)
    plt.xlabel("epoch")
    plt.ylabel("loss [nat]")
    plt.show()"""
FIGURE = "<Figure size 640x480 with 1 Axes>"  # as Jupyter tells the one that PLOT draws

Cell = dict[str, Any]


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


@dataclass
class _Notebook:
    """Cells, numbered as they come."""

    cells: list[Cell] = field(default_factory=list)
    done: int = 0

    def say(self, text: str) -> None:
        self._add("markdown", text)

    def run(self, code: str, outputs: Iterable[Cell] = ()) -> None:
        self.done += 1
        self._add("code", code, execution_count=self.done, outputs=list(outputs))

    def _add(self, kind: str, text: str, **more: object) -> None:
        name = f"cell-{len(self.cells) + 1}"
        own = {"cell_type": kind, "id": name, "metadata": {}, "source": _pieces(text)}
        self.cells.append({**own, **more})

    def document(self) -> bytes:
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        whole = {
            "cells": self.cells,
            "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        return (json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    experiment = record.experiment
    weights = literal(wanted.path.with_suffix(saved.ENDING).name)
    after = None if record.start is None else record.start.updates
    parts = sections(experiment, after, weights=weights)
    made = _Notebook()
    write = _word if isinstance(experiment.task, WordTask) else _demo
    write(made, record, parts)
    return saved.with_state(wanted.path, made.document(), experiment, record.start)


def _begin(made: _Notebook, record: Record) -> None:
    """What it is, and what was noted about the run, as it was typed."""
    made.say(f"# {_title(record)}\n\n{_about(record)}")
    if record.notes:
        text = "\n".join(
            line.removeprefix("#").removeprefix(" ") for line in comments(record.notes)
        )
        fence = "`" * max(3, _longest(text) + 1)
        made.say(f"## Notes\n\n{fence}text\n{text}\n{fence}")


def _word(made: _Notebook, record: Record, parts: dict[str, list[Line]]) -> None:
    experiment = record.experiment
    told = _transcript(record)
    _begin(made, record)
    made.say(
        "## The word as numbers\n\nEach letter is an index; the targets are what is to be "
        "answered, letter by letter."
    )
    made.run(_code(parts, "head", "data"))
    made.say("## The network")
    made.run(_code(parts, "model"))
    made.say(
        "## How it learns\n\nThe loss says how wrong the answers are, and the optimiser changes "
        "the weights so that it falls."
    )
    made.run(_code(parts, "schedule", "set_up", "resumed"))
    made.say(
        "## Training\n\nIn every epoch: the pass over the word, the loss, its gradients, one "
        "update. What is printed is of the pass *before* that epoch's update."
    )
    made.run(_loop(parts["loop"], experiment, told.last), _printed(told.lines))
    made.say("## The loss, epoch by epoch")
    made.run(PLOT.format(first=told.first), _plotted(told))
    made.say(_ending(experiment, told))


def _transcript(record: Record) -> _Transcript:
    """Epoch by epoch: of a million only a number each is kept."""
    experiment, task = record.experiment, record.experiment.task
    assert isinstance(task, WordTask)
    told, every, line = _Transcript(), _every(experiment), ""
    for epoch in record.epochs():
        told.first, told.last = told.first or epoch.number, epoch.number
        told.losses.append(epoch.loss)
        line = _line(experiment, epoch)
        if epoch.number % every == 0:
            told.lines.append(line)
        told.answer = decoded(experiment, epoch.predicted).text
        told.hits = sum(int(a) == b for a, b in zip(epoch.predicted, task.targets, strict=True))
        if told.hits == len(task.targets):
            told.right = told.right or epoch.number
    if told.last % every:
        told.lines.append(line)
    return told


def _demo(made: _Notebook, record: Record, parts: dict[str, list[Line]]) -> None:
    """What a layer returns, without training."""
    _begin(made, record)
    made.say("## A layer and its inputs\n\nBoth are drawn by lot, as the seed says.")
    made.run(_code(parts, "head", "data", "resumed"))
    made.say("## One forward pass\n\nNothing is trained: see which shapes come out.")
    blocks = [block for trace in record.traces() for block in trace.printed]
    made.run(_code(parts, "demo"), _printed([line for block in blocks for line in block]))


# what is said -------------------------------------------------------------------------------


def _title(record: Record) -> str:
    experiment, task = record.experiment, record.experiment.task
    network = experiment.model.cell
    if not isinstance(task, WordTask):
        return f"What {network} returns"
    return f"{_quoted(task.source.text)} → {_quoted(task.target.text)}, by {network}"


def _about(record: Record) -> str:
    training = record.experiment.training
    begun = f"seed {training.seed}"
    if record.start is not None:
        begun = f"after {record.start.updates:,} updates, from the weights in the file beside it"
    return (
        f"The program of a run of Unroll, {_quoted(record.name)} ({begun}). Run the cells from top "
        f"to bottom: with the same PyTorch ({_torch()}) on the same kind of machine they print the "
        "same again, digit for digit. What stands below them now was filled in from the run."
    )


def _torch() -> str:
    try:
        return version("torch")
    except PackageNotFoundError:
        return "unknown"


def _ending(experiment: Experiment, told: _Transcript) -> str:
    count = f"{told.hits} of {experiment.task.seq_len} letters right"
    said = f"In epoch {told.last} the answer is {_quoted(told.answer)}: {count}"
    if told.right:
        said += f"; all were for the first time in epoch {told.right}"
    return f"## What came of it\n\n{said}."


def _quoted(text: str) -> str:
    """Any text as code, which Markdown shows as it is."""
    plain = one_line(text, WORD_MAX)
    fence = "`" * (1 + _longest(plain))
    space = " " if plain.startswith("`") or plain.endswith("`") or not plain.strip() else ""
    return f"{fence}{space}{plain}{space}{fence}"


def _longest(text: str) -> int:
    """How many of a fence's signs stand in a row in it."""
    return max(map(len, re.findall("`+", text)), default=0)


# what is run --------------------------------------------------------------------------------


def _code(parts: dict[str, list[Line]], *names: str) -> str:
    return "\n".join(line.text for line in spaced([parts[name] for name in names if name in parts]))


def _every(experiment: Experiment) -> int:
    """1, 2, 5, 10, 20, 50, ...: so that no more than PRINTED_MAX are printed."""
    steps = (int(step * 10**power) for power in range(8) for step in (1, 2, 5))
    return next(step for step in steps if experiment.training.epochs <= step * PRINTED_MAX)


def _loop(lines: list[Line], experiment: Experiment, last: int) -> str:
    """As the program has it; it keeps the losses, prints some of many, ends where it diverged."""
    every = _every(experiment)
    epochs = experiment.training.epochs
    first, *inner, told = [line.text for line in lines]
    if last < epochs:
        first = f"{first.replace(f'{epochs} + 1', f'{last} + 1')}  # where it diverged"
    keep = "    losses.append(loss.item())"
    if every > 1:
        told = f"    if epoch % {every} == 0 or epoch == {last}:\n    {told}"
    return "\n".join(["losses = []", first, *inner, keep, told])


def _line(experiment: Experiment, epoch: Epoch) -> str:
    word = decoded(experiment, epoch.predicted).text
    total = experiment.training.epochs
    return (
        f"{label_of(experiment.model)}{word}, Epoch [{epoch.number}/{total}] loss={epoch.loss:.4f}"
    )


# what came of it ----------------------------------------------------------------------------


def _printed(lines: Sequence[str]) -> list[Cell]:
    text = "".join(f"{line}\n" for line in lines)
    return [{"name": "stdout", "output_type": "stream", "text": _pieces(text)}] if lines else []


def _plotted(told: _Transcript) -> list[Cell]:
    """What PLOT comes to on this machine."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return _printed([NO_PLOT])
    import base64

    figure, memory = Figure(), io.BytesIO()
    axes = figure.subplots()
    axes.plot(range(told.first, told.last + 1), told.losses)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss [nat]")
    figure.savefig(memory, format="png", bbox_inches="tight")
    png = base64.b64encode(memory.getvalue()).decode()
    data = {"image/png": png, "text/plain": [FIGURE]}
    return [{"data": data, "metadata": {}, "output_type": "display_data"}]


def _pieces(text: str) -> list[str]:
    """A text as notebooks keep it, a line each, its end included."""
    return re.findall("[^\n]*\n|[^\n]+", text)


def _why_not(experiment: Experiment) -> str:
    return Sentence("it learns from batches; there is its script") if experiment.batched else ""


OFFERS: tuple[Offer, ...] = (
    Offer(
        "notebook",
        Sentence("its program in cells, with what they print, for Jupyter"),
        (".ipynb",),
        _files,
        frozenset(),
        _why_not,
        saved.beside,
    ),
)
