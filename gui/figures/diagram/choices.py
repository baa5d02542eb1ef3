"""Which of the rows are shown, and what of them, in how much room: the ways to fill the stage."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from core.experiment import Experiment
from gui.figures.diagram.rows import NAME, Heights, row_kinds

LABELS, NAMES_ALONE = 8.2, 6.0  # em
PITCH = 0.68  # em, from the letter h to c below it
STEP_LINE = 1.0  # em, of the time steps below their letters
STEPS_APART = 0.7  # em, from one of them to the next
EVERY, VECTORS, LOSSES, WANTED, NONE = (
    frozenset(each)
    for each in (
        ("loss", "onehot", "wanted"),
        ("onehot", "wanted"),
        ("loss", "wanted"),
        ("wanted",),
        (),
    )
)


@dataclass(frozen=True)
class Sight:
    """In how much room a network is seen, and what of it.

    width, height: of the view, em: the font's height, in pixels. labels: the width of the row
    names, foot: what is left free below the rows, in em. shapes: whether arrows need room for a
    text. asked: rows that are wanted even where room is little. broad: how many times as wide as
    DIGIT a digit is, in faces that are broad for their height. name: the height of the line with a
    state's name, initial: the width and height of the box that tells an initial state, step: the
    width of the last one's "t = 5", in em. pitch: from strip to strip, at which the letters beside
    them stand clear of each other, in em.
    """

    width: float
    height: float
    em: float
    folded: bool = False
    labels: float = LABELS
    shapes: bool = False
    asked: frozenset[str] = frozenset()
    foot: float = 0.0
    broad: float = 1.0
    name: float = NAME
    initial: tuple[float, float] = (0.0, 0.0)
    names: float = NAMES_ALONE
    step: float = 0.0
    pitch: float = PITCH


class Choice(NamedTuple):
    """One way to fill the stage. extras: rows that may be left out. named: whether states have
    their names, which of several lanes the margin's words and the columns' tell as well. percents:
    whether bars have percentages in any case. least: so much of what is wanted there must be of
    each height, 0 for the least that is legible. told: of networks of one lane, whose states
    nothing but their names tells: in any case these have room; False: of other networks alone.
    """

    extras: frozenset[str]
    named: bool
    percents: bool
    least: float
    told: bool | None = None


CHOICES = (  # the first for which there is room
    Choice(EVERY, named=True, percents=False, least=0.65),
    Choice(EVERY, named=False, percents=False, least=0.65),
    Choice(EVERY, named=False, percents=True, least=0.45, told=False),
    Choice(EVERY, named=False, percents=True, least=0.45, told=True),
    Choice(LOSSES, named=True, percents=False, least=0.65),
    Choice(LOSSES, named=False, percents=False, least=0.65),
    Choice(VECTORS, named=True, percents=False, least=0.65),
    Choice(VECTORS, named=False, percents=False, least=0.65),
    Choice(LOSSES, named=False, percents=True, least=0.0, told=True),
    Choice(LOSSES, named=False, percents=True, least=0.1),
    Choice(WANTED, named=False, percents=True, least=0.0, told=True),
    Choice(WANTED, named=False, percents=True, least=0.1),
    Choice(LOSSES, named=False, percents=False, least=0.0, told=True),
    Choice(LOSSES, named=False, percents=False, least=0.0),
    Choice(WANTED, named=False, percents=False, least=0.0, told=True),
    Choice(NONE, named=False, percents=False, least=0.0, told=True),  # bars tell what is wanted
    Choice(WANTED, named=False, percents=False, least=0.0),
)
SMALLEST = Choice(NONE, named=False, percents=False, least=0.0)

Way = tuple[int, float, float]
WHOLE, NAMES, BARE = range(3)  # what the margin has room for: names and shapes, names, nothing
# (margin, initial state, column), in em: the first with which the whole word is in view. Names
# cost no losses, nor the arrows to them: columns may have to be wider.
FITS = ((WHOLE, 5.0, 6.4), (WHOLE, 3.6, 5.2), (NAMES, 1.75, 3.6), (BARE, 1.6, 3.1))
SCROLLS = (WHOLE, 4.2, 6.4)


def heights_in(
    experiment: Experiment,
    sight: Sight,
    scale: Callable[[Heights], float],
    left_out: frozenset[str],
    line: float,
) -> Heights:
    """By the first choice for which there is room at the scale that it has. line: em, of one more
    below the rows.
    """
    alone = experiment.model.num_lanes == 1
    for choice in (each for each in CHOICES if each.told in (alone, None)):
        found = _heights_of(experiment, sight, choice, left_out, line)
        room = sight.height / sight.em / scale(found)
        if found.total(0.0) <= room and found.share(room) >= choice.least:
            return found
    return _heights_of(experiment, sight, SMALLEST, left_out, line)


def least_height(experiment: Experiment, sight: Sight) -> float:
    """Pixels below which not all of its rows are in sight at once."""
    return _heights_of(experiment, sight, SMALLEST, NONE, 0.0).total(0.0) * sight.em


def _heights_of(
    experiment: Experiment, sight: Sight, choice: Choice, left_out: frozenset[str], line: float
) -> Heights:
    alone = experiment.model.num_lanes == 1
    return Heights(
        experiment,
        row_kinds(experiment, (choice.extras | sight.asked) - left_out),
        shapes=sight.shapes,
        foot=sight.foot + line,
        named=choice.named or alone,
        percents=choice.percents,
        name=sight.name,
        told=bool(choice.told),
    )
