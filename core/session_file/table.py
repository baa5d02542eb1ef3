"""Tables that a file says, read with care: every value is of its kind and within its bounds, or the
file is damaged. And numbers that JSON lacks.
"""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from core.experiment import Experiment
from core.session_file.error import DAMAGED, SessionFileError
from core.tasks.task import type_name

ODD = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
MOST = 2**53  # a whole number that every program reads as it is
T = TypeVar("T")


def number(value: float) -> float | str:
    """As JSON can say it."""
    return value if math.isfinite(value) else str(value)


@lru_cache(maxsize=32_768)  # shared by all tellings: compared by identity first
def experiment_value(experiment: Experiment) -> dict[str, Any]:
    plain = experiment.to_dict()
    plain["task"] = {"type": type_name(experiment.task), **plain["task"]}
    return plain


class Table:
    """A table of values; each asker names the key and what may stand there. SessionFileError."""

    def __init__(self, value: Any) -> None:
        self._values: Mapping[str, Any] = _of(dict, value)

    def has(self, key: str) -> bool:
        return self._values.get(key) is not None

    def _get(self, key: str) -> Any:
        if key not in self._values:
            raise SessionFileError(DAMAGED)
        return self._values[key]

    def whole(self, key: str, least: int = 0, most: int = MOST) -> int:
        return whole(self._get(key), least, most)

    def maybe_whole(self, key: str, least: int = 0, most: int = MOST) -> int | None:
        return self.whole(key, least, most) if self.has(key) else None

    def number(self, key: str) -> float:
        return float_of(self._get(key))

    def flag(self, key: str) -> bool:
        return bool(_of(bool, self._get(key)))

    def text(self, key: str, most: int = 10_000) -> str:
        return text(self._get(key), most)

    def entries(self, key: str) -> list[Any]:
        found: list[Any] = _of(list, self._get(key))
        return found

    def wholes(self, key: str, least: int = 0, most: int = MOST) -> list[int]:
        return [whole(each, least, most) for each in self.entries(key)]

    def tables(self, key: str) -> "list[Table]":
        return [Table(each) for each in self.entries(key)]

    def table(self, key: str) -> "Table":
        return Table(self._get(key))

    def experiment(self, key: str = "experiment") -> Experiment:
        value = _of(dict, self._get(key))
        return checked(lambda: Experiment.from_dict(value))

    @property
    def values(self) -> Mapping[str, Any]:
        return self._values

    @property
    def keys(self) -> list[str]:
        return [*self._values]


def checked(make: Callable[[], T]) -> T:
    """What it makes; a record that cannot be is damage."""
    try:
        return make()
    except (ValueError, RecursionError) as error:  # SpecError, TableError
        raise SessionFileError(DAMAGED) from error


def whole(value: Any, least: int = 0, most: int = MOST) -> int:
    found: int = _of(int, value)
    if not least <= found <= most:
        raise SessionFileError(DAMAGED)
    return found


def float_of(value: Any) -> float:
    """A float, as `number` writes it."""
    if isinstance(value, str) and value in ODD:
        return ODD[value]
    if type(value) is int and abs(value) < MOST:
        return float(value)
    found: float = _of(float, value)
    if not math.isfinite(found):
        raise SessionFileError(DAMAGED)
    return found


def text(value: Any, most: int = 10_000) -> str:
    found: str = _of(str, value)
    if len(found) > most:
        raise SessionFileError(DAMAGED)
    return found


def _of(kind: type, value: Any) -> Any:
    """Of this very type: true is no number here."""
    if type(value) is not kind:
        raise SessionFileError(DAMAGED)
    return value
