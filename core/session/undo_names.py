"""What can be undone, and how each step is called in menus and in the history.

A name is made of the kind of intent and of a few short words of it, so that it can be kept without
the intent, which may hold a whole text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.journal import intents
from core.journal.intent import Intent
from core.sentences import Sentence
from core.settings import spoken

SHOWN = 40  # letters of a value or a name
Words = Mapping[str, str]


@dataclass(frozen=True)
class StepName:
    """kind: of the intent. words: of it, what the name tells. KeyError where one is missing."""

    kind: type[Intent]
    words: Words = field(default_factory=dict)

    @property
    def sentence(self) -> Sentence:
        return UNDOABLE[self.kind][1](self.words)


def _change(intent: intents.Change) -> Words:
    if len(intent.values) != 1:
        return {}
    name, value = intent.values[0]
    told = ", ".join(value) if isinstance(value, tuple) else f"{value}"
    return {"setting": name, "value": _short(told)}


def _changed(words: Words) -> Sentence:
    if not words:
        return Sentence("Change settings")
    setting, value = spoken(words["setting"]), words["value"]
    return Sentence("Set {setting} to {value}", setting=setting, value=value)


def _fork(intent: intents.Fork) -> Words:
    if intent.edits:
        return {"edit": _short(intent.edits[0].text)}
    return {"name": _short(intent.name)} if intent.name else {}


def _forked(words: Words) -> Sentence:
    if "edit" in words:
        return Sentence("Fork with {edit}", edit=words["edit"])
    if "name" in words:
        return Sentence("Fork “{name}”", name=words["name"])
    return Sentence("Fork")


def _pair(intent: intents.OwnPair) -> Words:
    return {"source": _short(intent.source), "target": _short(intent.target)}


def _begun(words: Words) -> Sentence:
    source, target = words["source"], words["target"]
    return Sentence("Begin “{source}” → “{target}”", source=source, target=target)


def _rename(intent: intents.RenameRun) -> Words:
    return {"name": _short(intent.name)}


def _named(words: Words) -> Sentence:
    return Sentence("Name a run “{name}”", name=words["name"])


def _seeds(intent: intents.TrainSeeds) -> Words:
    return {"count": f"{intent.count}"}


def _trained(words: Words) -> Sentence:
    return Sentence("Train {count} seeds", count=words["count"])


def _grid(intent: intents.TrainGrid) -> Words:
    return {"runs": f"{intent.grid.runs:,}"}


def _grid_trained(words: Words) -> Sentence:
    if "runs" not in words:  # as it was told before
        return Sentence("Train a grid")
    return Sentence("Train a grid of {runs} runs", runs=words["runs"])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


Made = tuple[Callable[[Any], Words], Callable[[Words], Sentence]]


def _plain(template: str) -> Made:
    return lambda _: {}, lambda _: Sentence(template)


UNDOABLE: dict[type[Intent], Made] = {
    intents.Change: (_change, _changed),
    intents.OwnPair: (_pair, _begun),
    intents.OpenRun: _plain("Begin a run"),
    intents.CompareModels: _plain("Compare models"),
    intents.CompareRuns: _plain("Choose what is compared"),
    intents.RenameRun: (_rename, _named),
    intents.DeleteRun: _plain("Delete a run"),
    intents.RestoreRun: _plain("Bring back a run"),
    intents.Fork: (_fork, _forked),
    intents.OpenSetUp: _plain("Open a set-up"),
    intents.OpenCheckpoint: _plain("Open a checkpoint"),
    intents.ImportWeights: _plain("Import weights"),
    intents.AddBookmark: _plain("Bookmark a moment"),
    intents.NameBookmark: _plain("Name a bookmark"),
    intents.RemoveBookmark: _plain("Remove a bookmark"),
    intents.AddNote: _plain("Write a note"),
    intents.EditNote: _plain("Edit a note"),
    intents.RemoveNote: _plain("Remove a note"),
    intents.TrainSeeds: (_seeds, _trained),
    intents.ForgetSeeds: _plain("Put a study of seeds away"),
    intents.TrainGrid: (_grid, _grid_trained),
    intents.ForgetGrid: _plain("Put a grid away"),
    intents.OpenSweep: _plain("Open a sweep"),
    intents.TrainSeries: _plain("Train a series"),
    intents.DeleteSeries: _plain("Delete a series"),
    intents.RestoreSeries: _plain("Bring back a series"),
    intents.TrainText: _plain("Train on a text"),
    intents.ForkText: _plain("Fork a language model"),
    intents.MoveTextMark: _plain("Move the stop mark"),
    intents.DeleteText: _plain("Delete a language model"),
    intents.RestoreText: _plain("Bring back a language model"),
    intents.EditProgram: _plain("Edit the program"),
    intents.RestoreProgram: _plain("Hand out the program anew"),
}


def name_of(intent: Intent) -> StepName:
    """How the step is called."""
    return StepName(type(intent), UNDOABLE[type(intent)][0](intent))
