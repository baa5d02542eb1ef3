"""A pocket calculator for printed lines: computes what stands before the last equals sign."""

import math
import re

NAMES = {
    "tanh": math.tanh,
    "exp": math.exp,
    "sqrt": math.sqrt,
    "ln": math.log,
    "min": min,
    "σ": lambda x: 1 / (1 + math.exp(-x)),
    "relu": lambda x: max(x, 0),
}
SIGNS = {"−": "-", "·": "*", "²": "**2"}


def computed(text):
    """The value of a printed formula, from its printed operands."""
    for sign, meaning in SIGNS.items():
        text = text.replace(sign, meaning)
    text = re.sub(r"√([\d.e+-]+)", r"sqrt(\1)", text)
    text = re.sub(r"\bln ([\d.e+-]+)", r"ln(\1)", text)
    if "ln(0)" in text:
        return math.inf
    return float(eval(text, {"__builtins__": {}}, NAMES))


def as_printed(value, printed):
    """`value` with the digits of a printed number."""
    printed = printed.replace("−", "-")
    behind = len(printed.partition("e")[0].partition(".")[2])
    return f"{value:+.{behind}{'e' if 'e' in printed else 'f'}}"


def same(value, printed):
    """Whether a value is the printed number, to its last digit."""
    printed = printed.replace("−", "-")
    if not math.isfinite(value):
        return float(printed) == value
    shown = as_printed(value, printed)
    return float(shown) == float(printed)


def reconciles(text):
    """Whether a line's printed operands give its printed result."""
    body, _, result = text.rpartition(" = ")
    return same(computed(body), result.partition(" (PyTorch")[0])
