"""Names of weights, states and gates in a row's name, as the formulas beside it have them."""

import re

from gui.figures.equations.written import html
from gui.widgets.lowered_text import NAME, UPRIGHT
from gui.wording.table import maths

# Of a name that is nothing but symbols, what stands between them is in their face, too.
WORDS = re.compile(r"[^\W\d_∂λ]")


def in_formulas(text: str) -> str:
    """HTML of ours, with its names in the face of formulas; words stay words."""
    set_apart = NAME.sub(lambda found: html(_latex(*found.groups(default=""))), text)
    return set_apart if WORDS.search(NAME.sub("", text)) else maths(set_apart)


def _latex(letter: str, mark: str, step: str, lane: str) -> str:
    below = mark.removeprefix("_") or step.translate(UPRIGHT)
    above = lane.translate(UPRIGHT)
    return letter + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
