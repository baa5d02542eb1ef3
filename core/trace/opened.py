"""Opened: the cell that all views speak of while it is open, and which of its results."""

from dataclasses import dataclass

from core.trace.operations import Kind, Operation


@dataclass(frozen=True)
class Opened:
    """t: from 0. result: a gate, "c" or "h", the one whose formula is told. is_chosen: by the user,
    since the playhead moved. has_moved: the playhead, since the cell was opened.
    """

    lane: int
    t: int
    result: str = "h"
    is_chosen: bool = False
    has_moved: bool = False

    @property
    def place(self) -> tuple[int, int]:
        return self.lane, self.t

    @property
    def operation(self) -> Operation:
        """What gives the result."""
        kind = {"h": Kind.HIDDEN, "c": Kind.CELL}.get(self.result, Kind.GATE)
        return Operation(kind, self.lane, self.t, self.result if kind == Kind.GATE else "")
