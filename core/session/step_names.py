"""What can be undone, and how each step is called in menus and in the history."""

from collections.abc import Callable
from typing import Any

from core.journal import intents
from core.journal.intent import Intent
from core.sentences import Sentence
from core.settings import spoken

SHOWN = 40  # letters of a value or a name


def _change(intent: intents.Change) -> Sentence:
    if len(intent.values) != 1:
        return Sentence("Change settings")
    name, value = intent.values[0]
    told = ", ".join(value) if isinstance(value, tuple) else f"{value}"
    return Sentence("Set {setting} to {value}", setting=spoken(name), value=_short(told))


def _fork(intent: intents.Fork) -> Sentence:
    if intent.edits:
        return Sentence("Fork with {edit}", edit=_short(intent.edits[0].text))
    if intent.name:
        return Sentence('Fork "{name}"', name=_short(intent.name))
    return Sentence("Fork")


def _pair(intent: intents.OwnPair) -> Sentence:
    source, target = _short(intent.source), _short(intent.target)
    return Sentence('Begin "{source}" → "{target}"', source=source, target=target)


def _rename(intent: intents.RenameRun) -> Sentence:
    return Sentence('Name a run "{name}"', name=_short(intent.name))


def _seeds(intent: intents.TrainSeeds) -> Sentence:
    return Sentence("Train {count} seeds", count=intent.count)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _plain(template: str) -> Callable[[Any], Sentence]:
    return lambda _: Sentence(template)


UNDOABLE: dict[type[Intent], Callable[[Any], Sentence]] = {
    intents.Change: _change,
    intents.OwnPair: _pair,
    intents.OpenRun: _plain("Begin a run"),
    intents.CompareModels: _plain("Compare models"),
    intents.CompareRuns: _plain("Choose what is compared"),
    intents.RenameRun: _rename,
    intents.DeleteRun: _plain("Delete a run"),
    intents.RestoreRun: _plain("Bring back a run"),
    intents.Fork: _fork,
    intents.OpenSetUp: _plain("Open a set-up"),
    intents.OpenCheckpoint: _plain("Open a checkpoint"),
    intents.AddBookmark: _plain("Bookmark a moment"),
    intents.NameBookmark: _plain("Name a bookmark"),
    intents.RemoveBookmark: _plain("Remove a bookmark"),
    intents.AddNote: _plain("Write a note"),
    intents.EditNote: _plain("Edit a note"),
    intents.RemoveNote: _plain("Remove a note"),
    intents.TrainSeeds: _seeds,
    intents.TrainGrid: _plain("Train a grid"),
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


def name_of(intent: Intent) -> Sentence:
    """How the step is called."""
    return UNDOABLE[type(intent)](intent)
