"""Which of the rows are shown, and what of them, in how much room: the ways to fill the stage."""

from typing import NamedTuple

EVERY, VECTORS, LOSSES, NONE = (
    frozenset(each) for each in (("loss", "onehot"), ("onehot",), ("loss",), ())
)


class Choice(NamedTuple):
    """One way to fill the stage. extras: rows that may be left out. named: whether states have
    their names, which of several lanes the margin's words and the columns' tell as well. percents:
    whether bars have percentages in any case. least: so much of what is wanted there must be of
    each height, 0 for the least that is legible.
    """

    extras: frozenset[str]
    named: bool
    percents: bool
    least: float


CHOICES = (  # the first for which there is room
    Choice(EVERY, named=True, percents=False, least=0.65),
    Choice(EVERY, named=False, percents=False, least=0.65),
    Choice(EVERY, named=False, percents=True, least=0.45),
    Choice(VECTORS, named=True, percents=False, least=0.65),
    Choice(VECTORS, named=False, percents=False, least=0.65),
    Choice(LOSSES, named=False, percents=True, least=0.1),
    Choice(NONE, named=False, percents=True, least=0.1),
    Choice(LOSSES, named=False, percents=False, least=0.0),
)
SMALLEST = Choice(NONE, named=False, percents=False, least=0.0)

Way = tuple[int, float, float]
WHOLE, NAMES, BARE = range(3)  # what the margin has room for: names and shapes, names, nothing
# (margin, initial state, column), in em: the first with which the whole word is in view. Names
# cost no losses, nor the arrows to them: columns may have to be wider.
FITS = ((WHOLE, 5.0, 6.4), (WHOLE, 3.6, 5.2), (NAMES, 1.75, 3.6), (BARE, 1.6, 3.1))
SCROLLS = (WHOLE, 4.2, 6.4)
