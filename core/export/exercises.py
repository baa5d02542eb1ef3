"""Every exercise that there is on an experiment's program: bugs to find, lines to write."""

from functools import lru_cache

from core.experiment import Experiment
from core.export.bugs import BUGS
from core.export.exercise import Exercise
from core.export.gaps import GAPS

IDS = tuple(each.id for each in (*BUGS, *GAPS))


@lru_cache(maxsize=8)  # a page asks at every picture
def exercises_of(experiment: Experiment) -> tuple[Exercise, ...]:
    """Those that this experiment's program can have, bugs first; of a demo none."""
    made = (each.exercise(experiment) for each in (*BUGS, *GAPS))
    return tuple(each for each in made if each is not None)


@lru_cache(maxsize=32)
def exercise_of(experiment: Experiment, name: str) -> Exercise | None:
    """The one of this id, where this experiment has it. Alone: all of them take ten times as long,
    and lessons that name one are read before the first paint.
    """
    found = (each for each in (*BUGS, *GAPS) if each.id == name)
    return next((each.exercise(experiment) for each in found), None)
