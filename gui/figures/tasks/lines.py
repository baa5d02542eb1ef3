"""What TaskPlot shows: lines, heights that mean something, an axis. Draws nothing."""

from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array


@dataclass(frozen=True)
class Line:
    """x: updates. y: as drawn, its logarithm to base 10 where the axis is logarithmic.

    end: the update that could not be made, None for none.
    """

    x: Array
    y: Array
    name: str = ""
    end: int | None = None


@dataclass(frozen=True)
class Mark:
    """A height that means something. color: a name of the theme's. below: where the text is."""

    y: float
    text: str
    color: str
    below: bool = False


@dataclass(frozen=True)
class TaskCurves:
    """chosen: the line in front, or -1. end_text: why the chosen one could not go on, or some.
    last: the update at which the axis ends.
    """

    lines: tuple[Line, ...]
    chosen: int
    behind: tuple[Line, ...]
    marks: tuple[Mark, ...]
    end_text: str
    label: str
    log: bool
    last: int

    @property
    def ends(self) -> tuple[int, ...]:
        """The lines that could not go on."""
        return tuple(n for n, line in enumerate(self.lines) if line.end is not None and len(line.x))

    @property
    def heights(self) -> Array:
        """All that the axis has to hold: what exploded may leave it, unless there is no more."""
        calm = [line.y for line in self.lines if line.end is None and len(line.y)]
        wild = [self.lines[n].y for n in self.ends]
        rest = [line.y for line in self.behind if len(line.y)]
        rest.append(np.array([mark.y for mark in self.marks] or [-1.0, 0.0]))
        if not calm:
            return np.concatenate([*wild, *rest])
        top = max(float(each.max()) for each in (*calm, *rest))
        return np.concatenate([*calm, *rest, *(np.minimum(each, top) for each in wild)])

    def labelled(self, label: str, log: bool) -> "TaskCurves":
        """The same with another axis."""
        return replace(self, label=label, log=log)


EMPTY = TaskCurves((), -1, (), (), "", "", False, 100)
