"""What the heat maps of the parameters show now, in a sentence. Knows no widgets."""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array
from gui.figures.weights.parameters import Parameter
from gui.wording.numbers import number_text
from gui.wording.translate import tr


def headline(parameters: Sequence[Parameter], kind: str, epoch: int | None) -> tuple[str, ...]:
    """kind: "value", "gradient" or "change". epoch: None of a demo, which has none. From the
    fullest form to the shortest.
    """
    known: list[tuple[float, str]] = []
    for each in parameters:
        values: Array | None = getattr(each, kind)
        if values is not None and values.size and np.isfinite(values).any():
            flat = values[np.isfinite(values)]
            known.append((float(flat[np.abs(flat).argmax()]), each.name))
    if not known:
        return _none_yet(kind)
    value, first = max(known, key=lambda each: abs(each[0]))
    names = [each for number, each in known if number == value] if value else []
    name, brief = _where(names or [first]), _where([*map(_brief, names or [first])])
    told = {
        "value": tr("Epoch {}: the weight furthest from 0 is {}, in {}."),
        "gradient": tr("Epoch {}: the gradient furthest from 0 is {}, in {}."),
        "change": tr("Epoch {}: the step furthest from 0 is {}, in {}."),
    }
    number = number_text(value, sign="+")
    # Each with its place: of which of all matrices it is a number, is what is to be seen.
    short = (
        tr("furthest from 0: {} in {}").format(number, name),
        tr("furthest from 0: {} in {}").format(number, brief),
        tr("furthest from 0: {}").format(brief),
    )
    if epoch is None:
        return tr("The weight furthest from 0 is {}, in {}.").format(number, name), *short
    return told[kind].format(f"{epoch:,}", number, name), *short


def _where(names: Sequence[str]) -> str:
    """Of all that have it: the gradients of both biases that a cell adds are the same, and so are
    most first steps of Adam.
    """
    if len(names) == 2:
        return tr("{} and {}").format(*names)
    return tr("{} and others").format(names[0]) if len(names) > 2 else names[0]


def _brief(name: str) -> str:
    """Without its module's, where it is none of another module's, too."""
    last = name.rpartition(".")[2]
    return last if "_" in last else name


def _none_yet(kind: str) -> tuple[str, ...]:
    if kind == "gradient":
        return tr("The gradients come after the loss."), tr("after the loss")
    if kind == "change":
        return tr("The step comes after the gradients."), tr("after the gradients")
    return ("",)
