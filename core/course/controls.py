"""Controls of a step's figure, by plain names: `show = { figure = "loss", set = { log = true } }`.

A step may choose with them what its figure shows, and nothing else in the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.journal.intents import Look
from core.sentences import Sentence, SentenceError, items

SEEDS_CELLS = ("RNNCell", "RNN", "LSTM", "GRU")


class ControlError(SentenceError, ValueError):
    """A control that the figure has not, or a value that it cannot have; without full stop."""


@dataclass(frozen=True)
class Control:
    """where: its objectName. choices: of a list or of tabs, in their order. shift: how many entries
    of a list come before the one that is counted as 0. first: what it is where a step does not say,
    whatever another step chose there; None where it stays as it is.
    """

    where: str
    kind: type = int
    choices: tuple[str, ...] = ()
    shift: int = 0
    first: str | bool | None = None

    def look(self, value: Any) -> Look:
        """The act that sets it to this."""
        placed = self.choices.index(value) if self.choices else value
        return Look(self.where, placed + self.shift if self.shift else placed)

    def takes(self, value: Any) -> bool:
        if self.choices:
            return value in self.choices
        return type(value) is self.kind and (not isinstance(value, int) or value >= 0)


def _lane(where: str) -> Control:
    """The first entry goes along with the playhead."""
    return Control(where, shift=1)


_FOLDED = Control("foldButton", bool, first=False)  # of the network, wherever that is seen

CONTROLS: dict[str, dict[str, Control]] = {
    "hidden_state": {"lane": _lane("laneBox"), "lines": Control("linesBox", bool)},
    "gates": {"lane": _lane("gatesLaneBox"), "all": Control("allUnitsButton", bool)},
    "gradients": {
        "view": Control(
            "gradientViewBox",
            str,
            ("through time", "lines", "over training", "reach"),
            first="through time",
        ),
        "lane": _lane("gradientsLaneBox"),
        "state": Control("gradientQuantityBox", str, ("h", "c")),
    },
    "weights": {
        "show": Control(
            "weightsBox",
            str,
            ("values", "gradients", "last update", "all three"),
            first="values",
        )
    },
    "text": {
        "preset": Control("textPresetBox"),
        "updates": Control("textEpochsBox"),
        "tab": Control("textTabs", str, ("What it writes", "Told or on its own")),
    },
    "loss": {"log": Control("logBox", bool)},
    "tasks": {"preset": Control("taskPresetBox"), "seeds": Control("taskSeedsBox")},
    "network": {
        "folded": _FOLDED,
        "outputs": Control("outputsButton", bool),
    },
    "loop": {"folded": _FOLDED},
    "cell": {"folded": _FOLDED},
    "explain": {"folded": _FOLDED},
    "try_it": {"word": Control("tryInput", str)},
    "seeds": {
        "tab": Control("seedsTabs", str, ("many", "grid")),
        "count": Control("seedsCountBox"),
        "first": Control("seedsFirstBox"),
        "epochs": Control("seedsEpochsBox"),
        "log": Control("seedsLogBox", bool),
        "rates": Control("gridRatesField", str),
        "sizes": Control("gridSizesField", str),
        **{cell: Control(f"grid{cell}Check", bool) for cell in SEEDS_CELLS},
        "grid_seeds": Control("gridSeedsBox"),
        "grid_epochs": Control("gridEpochsBox"),
    },
}


def looks_of(figure: str, table: Any) -> tuple[Look, ...]:
    """What a step's table sets in its figure, and what is as at first there; ControlError where it
    cannot.
    """
    known = CONTROLS.get(figure, {})
    if not isinstance(table, Mapping):
        raise ControlError("set = {table} is not a table", table=repr(table))
    found = []
    for name, value in table.items():
        control = known.get(name)
        if control is None:
            told = "the figure {figure} has no control {name}; allowed is {allowed}"
            allowed = items(known) or Sentence("none")
            raise ControlError(told, figure=figure, name=repr(name), allowed=allowed)
        if not control.takes(value):
            raise ControlError("{name} cannot be {value}", name=name, value=repr(value))
        found.append(control.look(value))
    unsaid = (each for name, each in known.items() if name not in table)
    return (*found, *(each.look(each.first) for each in unsaid if each.first is not None))
