"""What notebooks are made of: cells in nbformat 4.5, what they print, a plot of the losses.

A plot is drawn by matplotlib where there is one, here as there.
"""

import base64
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.experiment import Experiment
from core.export.record import Record
from core.export.script_lines import Line, spaced
from core.runs.note import comments
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
    plt.xlabel("{{across}}")
    plt.ylabel("{{up}}")
    plt.show()"""
FIGURE = "<Figure size 640x480 with 1 Axes>"  # as Jupyter tells the one that PLOT draws

Cell = dict[str, Any]


@dataclass
class Notebook:
    """Cells, numbered as they come. tell: says a sentence in the language of who reads it."""

    tell: Callable[[str], str] = str
    cells: list[Cell] = field(default_factory=list)
    done: int = 0

    def say(self, text: str) -> None:
        self._add("markdown", text)

    def head(self, heading: Sentence, *sentences: Sentence) -> None:
        """A heading, and what stands below it."""
        self.say("\n\n".join([f"## {self.tell(heading)}", *map(self.tell, sentences)]))

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

    def begin(self, title: Sentence, record: Record) -> None:
        """What it is, and what was noted about the run, as it was typed."""
        self.say(f"# {self.tell(title)}\n\n{self.tell(_about(record))}")
        if record.notes:
            text = "\n".join(
                line.removeprefix("#").removeprefix(" ")
                for line in comments(record.notes, record.experiment.trains)
            )
            fence = "`" * max(3, _longest(text) + 1)
            heading = self.tell(Sentence("Notes"))
            self.say(f"## {heading}\n\n{fence}text\n{text}\n{fence}")

    def plot(self, first: int, losses: Sequence[float], across: str, up: str) -> None:
        """Of the losses from `first` on, as its code draws it."""
        code = PLOT.format(first=first, across=across, up=up)
        self.run(code, _plotted(first, losses, across, up))


def _about(record: Record) -> Sentence:
    begun = Sentence("seed {seed}", seed=record.experiment.training.seed)
    if record.start is not None:
        begun = Sentence(
            "after {updates:,} updates, from the weights in the file beside it",
            updates=record.start.updates,
        )
    return Sentence(
        "The program of a run of Unroll, {name} ({begun}). Run the cells from top to bottom: with "
        "the same PyTorch ({torch}) on the same kind of machine they print the same again, digit "
        "for digit. What stands below them now was filled in from the run.",
        name=quoted(record.name),
        begun=begun,
        torch=_torch(),
    )


def _torch() -> str:
    from importlib.metadata import PackageNotFoundError, version  # late: as in core.system.version

    try:
        return version("torch")
    except PackageNotFoundError:
        return "unknown"


def quoted(text: str) -> str:
    """Any text as code, which Markdown shows as it is."""
    plain = one_line(text, WORD_MAX)
    fence = "`" * (1 + _longest(plain))
    space = " " if plain.startswith("`") or plain.endswith("`") or not plain.strip() else ""
    return f"{fence}{space}{plain}{space}{fence}"


def _longest(text: str) -> int:
    """How many of a fence's signs stand in a row in it."""
    return max(map(len, re.findall("`+", text)), default=0)


# code, and what it prints ---------------------------------------------------------------------


def code_of(parts: Iterable[Sequence[Line]]) -> str:
    return "\n".join(line.text for line in spaced(list(parts)))


def every_of(experiment: Experiment) -> int:
    """1, 2, 5, 10, 20, 50, ...: so that no more than PRINTED_MAX are printed."""
    steps = (int(step * 10**power) for power in range(8) for step in (1, 2, 5))
    return next(step for step in steps if experiment.training.epochs <= step * PRINTED_MAX)


def loop_of(lines: Sequence[Line], experiment: Experiment, last: int, counted: str) -> str:
    """As the program has it; it keeps the losses, prints some of many, ends where it diverged.
    counted: what it counts, "epoch", "update".
    """
    every = every_of(experiment)
    epochs = experiment.training.epochs
    first, *inner, report = [line.text for line in lines]
    if last < epochs:
        first = f"{first.replace(f'{epochs} + 1', f'{last} + 1')}  # where it diverged"
    keep = "    losses.append(loss.item())"
    if every > 1:
        report = f"    if {counted} % {every} == 0 or {counted} == {last}:\n    {report}"
    return "\n".join(["losses = []", first, *inner, keep, report])


def printed(lines: Sequence[str]) -> list[Cell]:
    text = "".join(f"{line}\n" for line in lines)
    return [{"name": "stdout", "output_type": "stream", "text": _pieces(text)}] if lines else []


def _plotted(first: int, losses: Sequence[float], across: str, up: str) -> list[Cell]:
    """What PLOT comes to on this machine."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return printed([NO_PLOT])
    figure, memory = Figure(), io.BytesIO()
    axes = figure.subplots()
    axes.plot(range(first, first + len(losses)), losses)
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    figure.savefig(memory, format="png", bbox_inches="tight")
    png = base64.b64encode(memory.getvalue()).decode()
    data = {"image/png": png, "text/plain": [FIGURE]}
    return [{"data": data, "metadata": {}, "output_type": "display_data"}]


def _pieces(text: str) -> list[str]:
    """A text as notebooks keep it, a line each, its end included."""
    return re.findall("[^\n]*\n|[^\n]+", text)
