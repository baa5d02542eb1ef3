"""Whether two experiments are one and the same, some settings aside."""

from functools import lru_cache

from core.experiment import Experiment


@lru_cache(maxsize=1000)
def same(one: Experiment, other: Experiment, apart: tuple[str, ...] = ("epochs",)) -> bool:
    """Whether both are one experiment, the settings `apart` aside.

    The stop mark decides no number, so that epochs are no difference where nothing else is asked.
    """
    if type(one.task) is not type(other.task):
        return False
    return one.with_values(**{name: other.setting(name) for name in apart}) == other
