"""A set-up as a link: `unroll:word?source=hello&target=ohlol&hidden_size=5&seed=12&at=3.2`.

It has every setting that differs from what version 1 of links takes for granted (GRANTED, which
never changes), so that it means the same run, digit for digit, whatever lessons and defaults are by
then. A link is read as what it is: text from anybody.
"""

import math
import re
from dataclasses import MISSING, dataclass, fields
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from core.experiment import Experiment
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.files.bounded_read import FilePath, read_ends
from core.sentences import Sentence
from core.settings import LIMITS, SpecError, show
from core.tasks.task import TYPES, type_name
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

SCHEME = "unroll:"
VERSION = 1
LINK_MAX = 20_000  # letters: two words of 1,000 take some 10,000
LESSON_MAX = 100
LINK = re.compile(r"unroll:[\w.~%!*()/?&=+,:;@-]+", re.ASCII)
WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
PLACE = re.compile(r"(\d{1,9})(?:\.(\d{1,9})(?:\.(\d{1,9}))?)?", re.ASCII)
# What is meant where a link says nothing.
GRANTED: dict[str, Any] = {
    **{"source": "hello", "target": "ohlol", "kind": "adding", "length": 20, "symbols": 4},
    **{"delay": 4, "chunk": 64, "carry": True, "held_out": 0.1, "encoding": ""},
    **{"cell": "RNN", "nonlinearity": "tanh", "embedding_dim": 0, "hidden_size": 4},
    **{"num_layers": 1, "bidirectional": False, "batch_first": False, "head": "none"},
    **{"initial_state": "zeros", "forget_bias": 0.0, "init": "default", "gain": 1.0},
    **{"dropout": 0.0, "reduction": "mean", "optimizer": "Adam", "lr": 0.1, "epochs": 15},
    **{"seed": 0, "clip_norm": 0.0, "frozen": (), "batch_size": 1, "weight_decay": 0.0},
    **{"scheduler": "none", "gamma": 0.5, "period": 100},
}


@dataclass(frozen=True)
class SetUp:
    """lesson_id: the lesson that it is a variant of, "" for none. place: the moment that is meant,
    None for the very start.
    """

    experiment: Experiment
    lesson_id: str = ""
    place: Playhead | None = None


def link_of(set_up: SetUp) -> str:
    """ASCII, in one piece."""
    experiment = set_up.experiment
    found = {}
    plain = experiment.to_dict()
    for part in ("task", "model", "training"):
        for name, value in plain[part].items():
            value = tuple(value) if isinstance(value, list) else value
            if name not in GRANTED or GRANTED[name] != value:
                found[name] = _written(value)
    if set_up.lesson_id:
        found["lesson"] = set_up.lesson_id
    if set_up.place is not None:
        found["at"] = _place_written(set_up.place)
    told = "&".join(f"{name}={quote(value, safe=',.-')}" for name, value in found.items())
    return f"{SCHEME}{type_name(experiment.task)}?{told}"


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(quote(each, safe="") for each in value)  # a comma may be one of them
    return repr(value) if isinstance(value, float) else str(value)


def _place_written(place: Playhead) -> str:
    parts = [place.epoch, place.step, place.operation]
    return ".".join(map(str, parts if place.operation else parts[:2]))


# reading ------------------------------------------------------------------------------------


def link_in(text: str) -> str:
    """The first link in what somebody pasted; "" where there is none."""
    found = LINK.search(text[: 10 * LINK_MAX])
    return found[0].rstrip(".,;:!?)") if found else ""


def link_of_file(path: FilePath) -> str:
    """The link of a file that is there for it: short, and with a line that is nothing else, as one
    that was copied, or a desktop's shortcut. "" where there is none. FileError.
    """
    head, _ = read_ends(path, LINK_MAX)
    if len(head) == LINK_MAX:
        return ""
    lines = head.decode("utf-8-sig", "replace").split("\n")
    links = [line.strip().removeprefix("URL=") for line in lines]
    return next((each for each in links if LINK.fullmatch(each)), "")


def set_up_of(link: str) -> SetUp:
    """What a link means. SpecError says what is wrong with it."""
    kind, told = _taken_apart(link)
    values = _values(told)
    version = values.pop("v", str(VERSION))
    if not WHOLE.fullmatch(version) or int(version) > VERSION:
        raise _refused(
            Sentence("it was made by a newer version of Unroll, which is needed to open it")
        )
    lesson, at = values.pop("lesson", ""), values.pop("at", "")
    if len(lesson) > LESSON_MAX or not (lesson.isprintable() or not lesson):
        raise _refused(Sentence("its lesson's name is not one that a lesson can have"))
    experiment = Experiment.from_dict(_parts(kind, values))
    return SetUp(experiment, lesson, _place(at, experiment) if at else None)


def _taken_apart(link: str) -> tuple[str, str]:
    """(the kind of task, what is said of it)."""
    head, mark, told = link.partition("?")
    kind = head.removeprefix(SCHEME)
    if not link.startswith(SCHEME) or not mark or kind not in TYPES:
        raise _refused(Sentence("it does not begin like one, such as unroll:word?"))
    if len(link) > LINK_MAX:
        raise _refused(Sentence("it is longer than any set-up"))
    return kind, told


def _values(told: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(told, True, True, encoding="utf-8", errors="strict", max_num_fields=100)
    except ValueError as error:
        raise _refused(Sentence("it is damaged")) from error
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _refused(Sentence("a setting is in it twice"))
    return found


def _parts(kind: str, values: dict[str, str]) -> dict[str, dict[str, Any]]:
    """As Experiment.from_dict takes them."""
    parts: dict[str, dict[str, Any]] = {"task": {"type": kind}, "model": {}, "training": {}}
    records = {"task": TYPES[kind], "model": ModelSpec, "training": TrainingSpec}
    left = dict(values)
    for part, record in records.items():
        for entry in fields(record):
            if entry.name in left:
                default = GRANTED.get(entry.name, entry.default)
                parts[part][entry.name] = _read(entry.name, left.pop(entry.name), default)
            elif entry.name in GRANTED:
                parts[part][entry.name] = GRANTED[entry.name]
    if left:
        name = next(iter(left))
        raise _refused(Sentence("it has a setting that is not known here, {name}", name=show(name)))
    return parts


def _read(name: str, text: str, default: object) -> object:
    """A value of the kind that the setting has."""
    if isinstance(default, bool):
        if text in ("true", "false"):
            return text == "true"
    elif isinstance(default, tuple):
        return [_unquoted(each) for each in text.split(",")] if text else []
    elif isinstance(default, int):
        if WHOLE.fullmatch(text):
            return int(text)
    elif isinstance(default, float):
        return _real(name, text)
    elif default is MISSING or isinstance(default, str):
        return text
    else:  # the words of a word task
        return text
    raise _refused(Sentence("{name} cannot be {value}", name=name, value=show(text)))


def _unquoted(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError as error:
        raise _refused(Sentence("it is damaged")) from error


def _real(name: str, text: str) -> float:
    try:
        value = float(text) if len(text) < 40 else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise _refused(Sentence("{name} cannot be {value}", name=name, value=show(text)))
    return value


def _place(text: str, experiment: Experiment) -> Playhead:
    found = PLACE.fullmatch(text)
    epoch, step, operation = (int(each or 0) for each in found.groups()) if found else (0, 0, 0)
    if found and not found[2]:
        step = Steps.of(experiment).forward
    inside = 1 <= epoch <= LIMITS["epochs"][1] and step <= Steps.of(experiment).last
    if not inside or (operation and operation >= len(Operations(experiment).of(step + 1))):
        raise _refused(Sentence("such a run has no moment {moment}", moment=show(text)))
    return Playhead(epoch, step, operation)


def _refused(why: Sentence) -> SpecError:
    return SpecError("link", "This is not an Unroll set-up: {why}.", why=why)
