"""Names of lanes, states and gates, as they are written everywhere. No widgets."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from core.experiment import Experiment
from core.text.letters import drawn, isolated
from gui.wording.punctuation import listed
from gui.wording.translate import tr

_SUB = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


_WHOLE_WEIGHT = re.compile(r"\b([Wb])_(ih|hh)\b")
_LETTERS_BELOW = str.maketrans("ih", "ᵢₕ")


def weight_name(text: str) -> str:
    """A plain text whose "W_ih" have their marks lowered: "Wᵢₕ x". There are no such letters for
    all gates, so their rows stay W_if: set, drawn and as HTML they are lowered, too.
    """
    return _WHOLE_WEIGHT.sub(lambda found: found[1] + found[2].translate(_LETTERS_BELOW), text)


def gate_weight(name: str, gate: str) -> str:
    """ "W_if": a gate's rows of W_ih, as in Equations and in torch's documentation; of "b", which
    is both biases, "b_f". gate: "" for the only one.
    """
    if not gate:
        return name
    letter, _, which = name.partition("_")
    return f"{letter}_{which[:1]}{gate}"


def subscript(number: int) -> str:
    return str(number).translate(_SUB)


@lru_cache(maxsize=4096)  # a picture asks for each of its states
def state_name(experiment: Experiment, lane: int, t: int | None, letter: str = "h") -> str:
    """ "h₄⁽²←⁾": the time step (from 1) below; t None: of all. Above: see lane_mark."""
    layers = experiment.model.num_layers
    layer = experiment.lanes.layer(lane) + 1 if layers > 1 else None
    step = "" if t is None else subscript(t)
    return letter + step + lane_mark(layer, experiment.lanes.arrow(lane))


def lane_mark(layer: int | None, arrow: str) -> str:
    """ "⁽²←⁾": where there are several, the layer; where there are two, the direction, inside: an
    arrow behind a name would lead somewhere. In parentheses: it is no power. "" for a lone lane.
    """
    told = ("" if layer is None else str(layer).translate(_SUPER)) + arrow
    return f"⁽{told}⁾" if told else ""


def out_names(experiment: Experiment) -> tuple[str, ...]:
    """ "3→", "3←": of what the top layer puts out, unit by unit, where it has two directions; ()
    where the units' numbers say all.
    """
    if not experiment.model.bidirectional:
        return ()
    units = range(experiment.model.hidden_size)
    return tuple(f"{unit}{arrow}" for arrow in experiment.lanes.arrows for unit in units)


def column_name(letter: str, t: int) -> str:
    """ "“h” 1": of a column, the letter that enters and its step. t: from 0. The letter's quotes
    keep it apart from the state h₁; "" for random numbers, which are no letter.
    """
    return f"“{isolated(letter)}” {t + 1}" if letter.strip() else str(t + 1)


def column_names(letters: Sequence[str]) -> tuple[list[tuple[int, str]], ...]:
    """Of the columns where letters enter, from the fullest to the shortest: "“h” t = 1", "“h” 1",
    "h".
    """
    usual = [(t, column_name(letter, t)) for t, letter in enumerate(letters)]
    if not any(letter.strip() for letter in letters):
        return [(t, f"t = {t + 1}") for t in range(len(letters))], usual
    full = [(t, f"“{isolated(letter)}” t = {t + 1}") for t, letter in enumerate(letters)]
    return full, usual, [(t, label_of(letter)) for t, letter in enumerate(letters)]


def label_of(letter: str) -> str:
    """A letter as the name of a row or column: a full stop by itself would be a speck."""
    told = drawn(letter)
    return told if unicodedata.category(told[-1])[0] in "LNSM" else f"“{told}”"


def unit_name(experiment: Experiment, unit: int) -> str:
    """ "“h” 1": of a row of hidden states, where these are the scores: the letter's whose score it
    is, and its number; else the number alone.
    """
    model = experiment.model
    are_scores = experiment.trains and model.head == "none" and model.num_lanes == 1
    if not are_scores or unit >= len(experiment.vocabulary):
        return str(unit)
    return f"“{isolated(experiment.vocabulary[unit])}” {unit}"


def earlier_name(experiment: Experiment, lane: int, t: int, letter: str = "h") -> str:
    """The state that enters at t (from 0), by name: h₃, in a backward lane h₅."""
    before = experiment.lanes.before(lane, t)
    return state_name(experiment, lane, 0 if before is None else before + 1, letter)


def gate_name(gate: str) -> str:
    names = {
        "i": tr("input gate i"),
        "f": tr("forget gate f"),
        "g": tr("candidate g"),
        "o": tr("output gate o"),
        "r": tr("reset gate r"),
        "z": tr("update gate z"),
        "n": tr("candidate n"),
    }
    return names.get(gate, gate)


def lane_label(experiment: Experiment, lane: int) -> str:
    """ "layer 2 ←": the arrow is the reading direction, where there are two."""
    text = tr("layer {}").format(experiment.lanes.layer(lane) + 1)
    arrow = experiment.lanes.arrow(lane)
    return f"{text} {arrow}" if arrow else text


def lane_brief(experiment: Experiment, lane: int) -> str:
    """ "2 ←", where "layer 2 ←" has no room."""
    layer = str(experiment.lanes.layer(lane) + 1)
    return f"{layer} {experiment.lanes.arrow(lane)}".rstrip()


def lane_text(experiment: Experiment, lane: int) -> str:
    """ "layer 2 ←", as its label on the stage; "" where there is one lane alone."""
    return lane_label(experiment, lane) if experiment.model.num_lanes > 1 else ""


def lane_heard(experiment: Experiment, lane: int) -> str:
    """ "layer 2, right to left": the same for who hears it."""
    return lanes_heard(lane_label(experiment, lane))


def lanes_heard(text: str) -> str:
    """A text with its lanes as they are heard: arrows are not read aloud, or not as directions.
    No lane is called forward or backward: these are the passes.
    """
    if not any(arrow in text for arrow in "→←"):
        return text
    lane = re.escape(tr("layer {}")).replace(r"\{\}", r"\d+")
    ways = {"→": tr("left to right"), "←": tr("right to left")}
    return re.sub(f"({lane}) ([→←])", lambda told: listed((told[1], ways[told[2]])), text)


def model_name(name: str) -> str:
    """Of core.course.lecture.MODELS; any other is the user's and stays."""
    names = {
        "embedding + RNN": tr("embedding + RNN"),
        "bidirectional LSTM": tr("bidirectional LSTM"),
    }
    return names.get(name, name)


def baseline_name(name: str) -> str:
    """Of core.text.baselines; "3-gram" and "xz" are called so everywhere."""
    return tr("uniform") if name == "uniform" else name


def pair(h: str, c: str) -> str:
    """Both states of a cell, as torch returns them: a mere gap between them would make them heads
    of the columns of numbers that they stand below.
    """
    return f"({h}, {c})"
