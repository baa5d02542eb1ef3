"""A table: columns with their units, and rows that are made while they are written."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

Cell = int | float | str | bool | None


class Type(Enum):
    """What stands in a column, by Arrow's name. SINGLE: the network's own numbers; REAL: others."""

    WHOLE = "int64"
    SINGLE = "float32"
    REAL = "float64"
    TEXT = "string"
    TRUTH = "bool_"


@dataclass(frozen=True)
class Column:
    """unit: "" for a name, a count, or a number without a dimension."""

    name: str
    type: Type
    unit: str = ""

    @property
    def head(self) -> str:
        """As every format names it."""
        return f"{self.name} [{self.unit}]" if self.unit else self.name


@dataclass(frozen=True)
class Table:
    """A cell is None where its column means nothing."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]

    @property
    def heads(self) -> list[str]:
        return [column.head for column in self.columns]
