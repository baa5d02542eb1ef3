"""What the gates' two views show, and its words: one lane's gates and states over time."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from gui.wording.names import column_name, state_name
from gui.wording.numbers import cell_text, number_text, share_cell_text
from gui.wording.operations import not_computed
from gui.wording.pasted import rows
from gui.wording.translate import tr

# From above to below. The belt carries BELT[cell]; VALVE[cell] decides what stays on it.
ROWS = {"LSTM": ("h", "o", "f", "c", "i", "g"), "GRU": ("z", "h", "n", "r")}
BELT = {"LSTM": "c", "GRU": "h"}
VALVE = {"LSTM": "f", "GRU": "z"}
SIGMOIDS = "iforz"  # 0..1; the others have a sign


@dataclass(frozen=True)
class GatePicture:
    """values: (T, H) by name; levels: (T,) by name, 0 not seen, 1 dimmed, 2 shown.

    initial: (H,), the belt's state before its first step. now: the column just computed, or
    -1. term: what is lit, "" for nothing.
    """

    experiment: Experiment
    lane: int
    letters: Sequence[str]
    values: Mapping[str, Array]
    levels: Mapping[str, Array]
    initial: Array
    unit: int
    now: int
    term: str

    @property
    def cell(self) -> str:
        return self.experiment.model.cell

    @property
    def belt(self) -> str:
        """The state that the belt carries."""
        return BELT[self.cell]

    @cached_property
    def seq_len(self) -> int:
        return self.experiment.task.seq_len

    @cached_property  # each line of a belt asks
    def backward(self) -> bool:
        """Whether time runs from right to left."""
        return self.experiment.lanes.is_backward(self.lane)

    def values_text(self) -> str:
        """Gates and states of all units, as far as they are shown; a unit of each a line."""
        parts = [
            (f"{name}[{unit}]", row)
            for name, values in self.values.items()
            for unit, row in enumerate(
                np.where(self.levels[name][:, None] > 0, values, np.nan).T.tolist()
            )
        ]
        if not any(level.any() for level in self.levels.values()):
            return ""
        columns = [f"t = {t + 1}" for t in range(self.seq_len)]
        return rows(["", *columns], ([name, *row] for name, row in parts))

    def in_words(self) -> str:
        """The chosen unit's gates and states at the time step just computed, or the first one."""
        t = max(self.now, 0)
        known = [name for name in self.values if self.levels[name][t]]
        told = (value_text(self, name, t, self.unit).partition("\n")[0] for name in known)
        where = tr("t = {}, unit {}:").format(t + 1, self.unit)
        return f"{where} {', '.join(told)}" if known else ""

    def previous(self, t: int) -> int:
        """The step before in reading order; -1 or T stands for the initial state."""
        return t + 1 if self.backward else t - 1

    def state_before(self, t: int) -> float:
        """The belt's state of the chosen unit that enters at t."""
        before = self.previous(t)
        if 0 <= before < self.seq_len:
            return float(self.values[BELT[self.cell]][before, self.unit])
        return float(self.initial[self.unit])

    def top(self, name: str) -> float:
        """|value| of full colour: 1, but for a cell state that goes beyond."""
        if name in SIGMOIDS:
            return 1.0
        values = np.abs(self.values[name])
        return max(1.0, float(np.max(values, initial=0.0, where=np.isfinite(values))))

    def label(self, t: int) -> str:
        """What enters at t (from 0)."""
        return column_name(self.letters[t] if self.letters else "", t)


def gate_text(name: str, value: float) -> str:
    """Two digits, as far as a column has room. A gate is a share: it is told as open or closed only
    where it is wholly so.
    """
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "+∞" if value > 0 else "−∞"
    return share_cell_text(value) if name in SIGMOIDS else cell_text(value)


def row_text(name: str, cell: str) -> str:
    """What stands behind a row's letter where there is room: "= o ⊙ tanh(c)", "forget gate"."""
    return long_name(name, cell).removeprefix("h ")


def long_name(name: str, cell: str) -> str:
    """What a row is called where there is room."""
    if name == "h" and cell == "GRU":
        return tr("hidden state")
    names = {
        "h": tr("h = o ⊙ tanh(c)"),
        "o": tr("output gate"),
        "f": tr("forget gate"),
        "c": tr("cell state"),
        "i": tr("input gate"),
        "g": tr("candidate"),
        "z": tr("update gate"),
        "n": tr("candidate"),
        "r": tr("reset gate"),
    }
    return names[name]


def value_text(picture: GatePicture, name: str, t: int, unit: int) -> str:
    """A value with its name, and what it does in this very step."""
    if not picture.levels[name][t]:
        return not_computed()
    index = f"[{unit}]"
    said = _named(picture, name, t) + index
    number = number_text(float(picture.values[name][t, unit]), sign="+")
    return f"{said} = {number}\n{_role(picture, name, t)}"


def _named(picture: GatePicture, name: str, t: int) -> str:
    return state_name(picture.experiment, picture.lane, t + 1, name)


def _before(picture: GatePicture, t: int) -> str:
    before = picture.previous(t)
    step = before + 1 if 0 <= before < picture.seq_len else 0
    return state_name(picture.experiment, picture.lane, step, BELT[picture.cell])


def _role(picture: GatePicture, name: str, t: int) -> str:
    return _roles(picture.cell)[name].format_map(_Names(picture, t))


def _roles(cell: str) -> dict[str, str]:
    """What each does in its step; in braces the states and gates of that step, and the past."""
    if cell == "GRU":
        return {
            "z": tr("this share of {past} is kept"),
            "h": tr("{h} = (1 − {z}) ⊙ {n} + {z} ⊙ {past}"),
            "n": tr("1 − {z} of it is written into {h}"),
            "r": tr("scales what {past} says to {n}"),
        }
    return {
        "h": tr("{h} = {o} ⊙ tanh({c})"),
        "o": tr("this share of tanh({c}) is shown"),
        "f": tr("this share of {past} is kept"),
        "c": tr("{c} = {f} ⊙ {past} + {i} ⊙ {g}"),
        "i": tr("this share of {g} is let in"),
        "g": tr("what {i} would write"),
    }


class _Names(dict[str, str]):
    """Names of one step as they are asked for; past: the belt's state that enters."""

    def __init__(self, picture: GatePicture, t: int) -> None:
        super().__init__(past=_before(picture, t))
        self._picture = picture
        self._t = t

    def __missing__(self, name: str) -> str:
        return _named(self._picture, name, self._t)
