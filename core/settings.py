"""What a setting may be: its limits, its choices, and the sentence when it is neither.

Knows names and values; the records that have them are in core.experiment. Standard library only.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from core import typed_number
from core.sentences import Sentence, SentenceError, items
from core.text.letters import Letters, beginning, quoted

LIMITS: dict[str, tuple[int, int]] = {
    "embedding_dim": (0, 2048),
    "hidden_size": (1, 2048),
    "num_layers": (1, 4),
    "epochs": (1, 10_000_000),
    "seed": (0, 2**31 - 1),
    "seq_len": (1, 500),
    "input_size": (1, 256),
    "batch": (1, 16),
    "batch_size": (1, 1024),
    "period": (1, 10_000_000),
    "length": (2, 500),
    "symbols": (2, 16),
    "delay": (1, 499),
    "chunk": (0, 2000),
}
REALS: dict[str, tuple[float, float, str]] = {
    "clip_norm": (0, 1e6, "0 (off) or a number up to 1,000,000"),
    "forget_bias": (-20, 20, "a number from -20 to 20, 0 for torch's own draw"),
    "gain": (0, 100, "a number from 0 to 100"),
    "dropout": (0, 0.95, "a number from 0 (off) to 0.95"),
    "weight_decay": (0, 10, "0 (off) or a number up to 10"),
    "gamma": (0, 1, "a number from 0 to 1"),
    "held_out": (0, 0.5, "a number from 0 to 0.5"),
}
CHOICES: dict[str, tuple[str, ...]] = {
    "cell": ("RNNCell", "RNN", "LSTM", "GRU"),
    "nonlinearity": ("tanh", "relu"),
    "head": ("Linear", "none"),
    "initial_state": ("zeros", "random"),
    "reduction": ("sum", "mean"),
    "optimizer": ("Adam", "SGD"),
    "init": ("default", "orthogonal"),
    "scheduler": ("none", "StepLR", "ExponentialLR", "CosineAnnealingLR"),
    "kind": ("adding", "recall", "parity", "parity_last", "echo", "next"),
}
# Those of the choices that are words; the others are torch's names, the same in every language.
WORDS: dict[str, Sentence] = {
    "none": Sentence("none"),
    "zeros": Sentence("zeros"),
    "random": Sentence("random"),
    "sum": Sentence("sum"),
    "mean": Sentence("mean"),
    "default": Sentence("default"),
    "orthogonal": Sentence("orthogonal"),
}
# Of pictures: dots per inch, and the letters of a caption.
PICTURE_DPI = 192
PICTURE_DPIS = (48, 1200)
CAPTION_MAX = 300
SWITCHES = ("bidirectional", "batch_first", "carry")
LR_MAX = 1e38
# What stands before each one's control in the window.
CAPTIONS: dict[str, Sentence] = {
    "cell": Sentence("cell"),
    "nonlinearity": Sentence("nonlinearity"),
    "embedding_dim": Sentence("embedding"),
    "hidden_size": Sentence("hidden size"),
    "num_layers": Sentence("layers"),
    "bidirectional": Sentence("bidirectional"),
    "batch_first": Sentence("batch_first"),
    "batch": Sentence("batch"),
    "head": Sentence("head"),
    "reduction": Sentence("loss"),
    "optimizer": Sentence("optimiser"),
    "lr": Sentence("learning rate"),
    "epochs": Sentence("epochs"),
    "seed": Sentence("seed"),
    "initial_state": Sentence("initial h₀"),
    "init": Sentence("initial Wₕₕ"),
    "gain": Sentence("gain"),
    "forget_bias": Sentence("forget bias"),
    "clip_norm": Sentence("clip norm"),
    "weight_decay": Sentence("weight decay"),
    "scheduler": Sentence("scheduler"),
    "gamma": Sentence("gamma"),
    "period": Sentence("period"),
}
# And on the page Tasks, which has some more, and calls some by other names.
TASK_CAPTIONS = CAPTIONS | {
    "kind": Sentence("task"),
    "length": Sentence("length"),
    "symbols": Sentence("symbols"),
    "delay": Sentence("delay"),
    "epochs": Sentence("updates"),
    "seed": Sentence("first seed"),
    "dropout": Sentence("dropout"),
    "batch_size": Sentence("batch"),
}


def spoken(name: str) -> Sentence:
    """A setting in a sentence: by its key, and in the window as what stands before its control."""
    caption = (TASK_CAPTIONS | CAPTIONS).get(name, name)
    made = Sentence.__new__(Sentence, caption if name == "lr" else f"{name}")
    made.template = str(caption)
    return made


class SpecError(SentenceError, ValueError):
    """A value that no experiment can have; `field` names it, str() is a sentence."""

    def __init__(self, field: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.field = field


def show(value: object) -> str:
    """A value as a sentence quotes it, at most 60 letters long."""
    if isinstance(value, str | Letters):
        return quoted(value)
    text = repr(value)
    return text if len(text) <= 60 else beginning(text, 57).text + "..."


def refusal(name: str, value: object, allowed: str, /, **values: object) -> SpecError:
    """The sentence that names the setting, the value and what is allowed, with `values` in it."""
    return SpecError(
        name,
        "{spoken} is {value}; allowed is {allowed}.",
        spoken=spoken(name),
        value=show(value),
        allowed=Sentence(allowed, **values),
    )


def check_whole(name: str, value: object) -> int:
    low, high = LIMITS[name]
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise refusal(name, value, "a whole number from {low} to {high:,}", low=low, high=high)
    return value


def check_choice(name: str, value: object) -> str:
    if not isinstance(value, str) or value not in CHOICES[name]:
        raise refusal(name, value, "one of {choices}", choices=items(CHOICES[name]))
    return value


def check_switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise refusal(name, value, "true or false")
    return value


def check_lr(value: object) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    # Compared as it is: a whole number may be too long for a float.
    if not number or not 0 < value <= LR_MAX:  # type: ignore[operator]
        raise refusal("lr", value, "a number above 0, up to 1e38")
    return value  # type: ignore[return-value]


def check_real(name: str, value: object) -> float:
    low, high, allowed = REALS[name]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not low <= value <= high:  # type: ignore[operator]
        raise refusal(name, value, allowed)
    return value  # type: ignore[return-value]


def check_names(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, tuple) or not all(isinstance(each, str) for each in value):
        raise refusal(name, value, "names of parameters")
    return value


def check_fields(record: object) -> None:
    """Checks every field of a dataclass whose name has a limit or a choice."""
    for name, check in _checks_of(type(record)):  # type: ignore[arg-type]  # it hashes
        check(name, getattr(record, name))


@cache  # a lesson's variation makes hundreds of records of one class
def _checks_of(record: type[Any]) -> tuple[tuple[str, Callable[[str, Any], object]], ...]:
    """By what each of its fields is checked, as far as there is anything to check."""
    found = ((entry.name, _check_of(entry.name)) for entry in fields(record))
    return tuple((name, check) for name, check in found if check is not None)


def _check_of(name: str) -> Callable[[str, Any], object] | None:
    kinds = (LIMITS, check_whole), (CHOICES, check_choice), (SWITCHES, check_switch)
    for names, check in (*kinds, (REALS, check_real)):
        if name in names:
            return check
    return {"lr": lambda _, value: check_lr(value), "frozen": check_names}.get(name)


def parse_value(name: str, text: str) -> object:
    """The typed value of a setting from text a person typed; SpecError if it cannot be one."""
    if name in LIMITS:
        return _parse_whole(name, text)
    if name == "lr" or name in REALS:
        return _parse_real(name, text)
    if name == "frozen":
        return tuple(filter(None, (each.strip() for each in text.split(","))))
    if name in SWITCHES:
        return _parse_switch(name, text)
    if name in CHOICES:
        return check_choice(name, text)
    return text


def _parse_whole(name: str, text: str) -> int:
    try:
        value: object = int(typed_number.plain(text)) if len(text) < 40 else text
    except ValueError:
        value = text
    return check_whole(name, value)


def _parse_real(name: str, text: str) -> object:
    try:
        value: object = float(typed_number.real(text))
    except ValueError:
        value = text
    return check_lr(value) if name == "lr" else check_real(name, value)


def _parse_switch(name: str, text: str) -> bool:
    words = {"true": True, "on": True, "yes": True, "1": True}
    words |= {"false": False, "off": False, "no": False, "0": False}
    return check_switch(name, words.get(text.strip().lower(), text))


def part_of(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A table of the experiment; SpecError where there is none."""
    part = data.get(name) if isinstance(data, Mapping) else None
    if not isinstance(part, Mapping):
        raise SpecError(name, "The experiment has no {name}.", name=name)
    return part


def build_record(kind: Callable[..., Any], data: Mapping[str, Any]) -> Any:
    """A record from a plain dict; SpecError names what it does not know."""
    known = [entry.name for entry in fields(kind)]  # type: ignore[arg-type]
    for name in data:
        if name not in known:
            raise SpecError(
                name,
                "{shown} is not known; allowed is {allowed}.",
                shown=show(name),
                allowed=items(known),
            )
    return kind(**{name: _frozen(value) for name, value in data.items()})


def _frozen(value: object) -> object:
    """JSON knows no tuples."""
    return tuple(value) if isinstance(value, list) else value
