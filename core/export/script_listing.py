"""Program: lines of code, and which operations each carries out. Writes none of them."""

from dataclasses import dataclass

from core.trace.operations import Operation


@dataclass(frozen=True)
class Line:
    """A line of code and the kinds of operations that happen there."""

    text: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Program:
    """lines: from 1 as editors count them."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "".join(f"{line.text}\n" for line in self.lines)

    def line_of(self, operation: Operation) -> int:
        """The line (from 1) that carries out an operation; 0 where none does."""
        for number, line in enumerate(self.lines, start=1):
            if operation.kind in line.kinds:
                return number
        return 0

    def kinds_of(self, number: int) -> tuple[str, ...]:
        """The kinds of operations of line `number` (from 1)."""
        return self.lines[number - 1].kinds if 1 <= number <= len(self.lines) else ()
