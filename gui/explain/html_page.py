"""HTML of a page to read: its title, and what stands below it."""

from collections.abc import Sequence

from gui.figures.equations.term_names import in_formulas
from gui.wording.table import larger

LARGER = 1.2  # of an h3


def page(title: str, paragraphs: Sequence[str]) -> str:
    """What is no paragraph, heading or table yet becomes one; what is empty is left out."""
    shown = [each for each in paragraphs if each]
    body = "".join(each if each.startswith("<") else f"<p>{each}</p>" for each in shown)
    return f"<h3>{_in_heading(title)}</h3>{body}"


def _in_heading(title: str) -> str:
    """Its names as formulas have them, as large as Qt has the heading's own letters."""
    return larger(in_formulas(title), LARGER) if "<" not in title else title
