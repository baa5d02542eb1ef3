"""choices_of: every format that there is, data and pictures alike, and what each takes, for who
chooses among them.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec

from core.experiment import Experiment
from core.export.offers import OFFERS
from core.exporting.sketch import ABOUT, HANDOUT, MOVING, NEEDS, PAGE, STILL, figures_of
from core.sentences import Sentence

PIXELS = {"png", "gif", "mp4"}
MODULES = {"pillow": "PIL"}  # where a package is imported by another name than it is installed by
PROGRAMS = {"ffmpeg"}


@dataclass(frozen=True)
class Choice:
    """name: of --to. about: what its file is. endings: those that it may have, () for any. takes:
    which options mean something: "at", "range", "table", "figure", "size", "dpi", "theme",
    "caption". why_not: why it cannot be had of this run, or here, as a sentence; "" where it can.
    beside: the endings of the files that are written with it, under its name.
    """

    name: str
    about: str
    endings: tuple[str, ...]
    takes: frozenset[str]
    why_not: str = ""
    beside: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        return self.is_picture and "range" in self.takes

    @property
    def is_picture(self) -> bool:
        return "figure" in self.takes


def choices_of(
    experiment: Experiment, is_lessons: bool = False, goes_on: bool = False
) -> tuple[Choice, ...]:
    """In the order in which they are listed; those that this experiment has not, too. is_lessons:
    whether it is of a lesson, which has a handout. goes_on: whether it goes on from weights.
    """
    why = "" if is_lessons else Sentence("This run belongs to no lesson.")
    handout = Choice(HANDOUT, ABOUT[HANDOUT], (PAGE,), frozenset(), why)
    return (*_data(experiment, goes_on), *_drawn(experiment), handout)


def _data(experiment: Experiment, goes_on: bool) -> Iterable[Choice]:
    for offer in OFFERS:
        why = offer.why_not(experiment)
        told = Sentence("This run has none: {why}.", why=why) if why else ""
        by_moment = experiment.trains and not experiment.batched
        takes = offer.takes if by_moment else offer.takes - {"at", "range"}
        why_not = told or lacking(offer.extra.split(", "))
        beside = offer.beside(experiment, goes_on)
        yield Choice(offer.name, offer.about, offer.endings, takes, why_not, beside)


def _drawn(experiment: Experiment) -> Iterable[Choice]:
    none = Sentence(
        "There is none here for a task or a text; Save picture… in the menu of a figure on its "
        "page draws it."
    )
    told = "" if figures_of(experiment) else none
    for name, ending in {**STILL, **MOVING}.items():
        needs = NEEDS.get(name, "").split(", or ")
        yield Choice(name, ABOUT[name], (ending,), _takes(name), told or lacking(needs))


def _takes(name: str) -> frozenset[str]:
    found = {"theme", "size", "range" if name in MOVING else "at"}
    if name != "report":
        found |= {"figure", "caption"}
    return frozenset(found | ({"dpi"} if name in PIXELS else set()))


def lacking(either: Iterable[str]) -> str:
    """What to install where none of these is here; "" where one is, or none is needed."""
    wanted = [each for each in either if each]
    if not wanted or any(map(_is_there, wanted)):
        return ""
    return Sentence(
        "It needs {package}, which is not installed; `python -m pip install {package}`, with the "
        "Python that runs Unroll, adds it.",
        package=wanted[-1],
    )


def _is_there(package: str) -> bool:
    if package in PROGRAMS and shutil.which(package):
        return True
    return find_spec(MODULES.get(package, package.replace("-", "_"))) is not None
