"""Names of weights, states and gates among words, as the formulas beside them have them."""

import re
from functools import cache

from gui.figures.equations.written import html
from gui.widgets.lowered_text import NAME, UPRIGHT
from gui.wording.table import maths

# Of a name that is nothing but symbols, what stands between them is in their face, too.
WORDS = re.compile(r"[^\W\d_∂λ]")
# In a note of Equations: sums, scores and lengths, too, and the step after another.
NOTED = re.compile(
    r"(?<![\w“'’])([WbhxcifgornzLusT]|[ak](?=:))(_[a-z]+)?([₀-₉ₜ₊₋]*)(⁽[^⁾]*⁾)?(?!\w)"
)
_STEP = UPRIGHT | str.maketrans("ₜ₊₋", "t+-")


def in_formulas(text: str, names: re.Pattern[str] = NAME) -> str:
    """HTML of ours, with its names in the face of formulas; words stay words."""
    known = _with_gradients(names)
    set_apart = known.sub(lambda found: html(_whole(*found.groups(default=""))), text)
    return set_apart if WORDS.search(known.sub("", text)) else maths(set_apart)


@cache
def _with_gradients(names: re.Pattern[str]) -> re.Pattern[str]:
    """A name, or the gradient of one with its bars."""
    return re.compile(rf"(\|?∂L/∂)?{names.pattern}(?(1)(\|?))")


def _whole(gradient: str, *name_and_bar: str) -> str:
    *name, bar = name_and_bar
    told = _latex(*name)
    if not gradient:
        return told
    return rf"{gradient.partition('∂')[0]}\partial{{L}}/\partial{{{told}}}{bar}"


def _latex(letter: str, mark: str, step: str, lane: str) -> str:
    below = mark.removeprefix("_") or step.translate(_STEP)
    above = lane.translate(UPRIGHT)
    return letter + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
