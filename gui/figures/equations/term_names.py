"""Names of weights, states and gates among words, as the formulas beside them have them."""

import re

from gui.figures.equations.written import html
from gui.widgets.lowered_text import NAME, UPRIGHT
from gui.wording.table import maths

# Of a name that is nothing but symbols, what stands between them is in their face, too.
WORDS = re.compile(r"[^\W\d_∂λ]")
# In a note of Equations: sums, scores and lengths, too, and the step after another.
NOTED = re.compile(r"(?<![\w“'’])([WbhxcifgornzLusT])(_[a-z]+)?([₀-₉ₜ₊₋]*)(⁽[^⁾]*⁾)?(?!\w)")
_STEP = UPRIGHT | str.maketrans("ₜ₊₋", "t+-")


def in_formulas(text: str, names: re.Pattern[str] = NAME) -> str:
    """HTML of ours, with its names in the face of formulas; words stay words."""
    set_apart = names.sub(lambda found: html(_latex(*found.groups(default=""))), text)
    return set_apart if WORDS.search(names.sub("", text)) else maths(set_apart)


def _latex(letter: str, mark: str, step: str, lane: str) -> str:
    below = mark.removeprefix("_") or step.translate(_STEP)
    above = lane.translate(UPRIGHT)
    return letter + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
