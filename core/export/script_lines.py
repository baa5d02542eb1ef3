"""How the lines of a program are written: quoted, wrapped and spaced as PEP 8 and ruff have it.

Knows nothing of what the program does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.trace.operations import Kind, Operation


@dataclass(frozen=True)
class Line:
    """A line of code and the kinds of operations that happen there."""

    text: str
    kinds: tuple[Kind, ...] = ()


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

    def kinds_of(self, number: int) -> tuple[Kind, ...]:
        """The kinds of operations of line `number` (from 1)."""
        return self.lines[number - 1].kinds if 1 <= number <= len(self.lines) else ()


WIDTH = 88
COMMENT = "  # "


def literal(text: str) -> str:
    """A string in double quotes; in single ones where that saves escapes, as formatters do."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    inside = "".join(f"\\{each}" if each == quote else _escaped(each) for each in text)
    return f"{quote}{inside}{quote}"


def _escaped(letter: str) -> str:
    return letter if letter in "'\"" else repr(letter)[1:-1]


def listed(name: str, items: Sequence[str]) -> list[str]:
    """`name = [...]`, an item a line where one line is too short for all."""
    line = f"{name} = [{', '.join(items)}]"
    if len(line) <= WIDTH:
        return [line]
    return [f"{name} = [", *(f"    {each}," for each in items), "]"]


def spelled(name: str, text: str) -> list[str]:
    """`name = "..."`, a piece a line where one line is too short for it."""
    line = f"{name} = {literal(text)}"
    if len(line) <= WIDTH:
        return [line]
    pieces = []
    piece = ""
    for letter in text:
        if len(literal(piece + letter)) > WIDTH - 4:
            pieces.append(literal(piece))
            piece = ""
        piece += letter
    return [f"{name} = (", *(f"    {each}" for each in [*pieces, literal(piece)]), ")"]


def fitted(line: Line) -> list[Line]:
    """The line within WIDTH: its comment above it, its arguments below it."""
    if len(line.text) <= WIDTH:
        return [line]
    code, mark, comment = line.text.partition(COMMENT)
    above = [Line(f"{_indent(code)}# {comment}")] if mark else []
    return [*above, *(Line(text, line.kinds) for text in _wrapped(code))]


def _indent(code: str) -> str:
    return code[: len(code) - len(code.lstrip())]


def _wrapped(code: str) -> list[str]:
    """A call's arguments on a line of their own, or one a line with a comma behind the last."""
    if len(code) <= WIDTH:
        return [code]
    head, arguments = code.removesuffix(")").split("(", 1)
    indent = _indent(code)
    inner = f"{indent}    {arguments}"
    if len(inner) <= WIDTH:
        return [f"{head}(", inner, f"{indent})"]
    each = (f"{indent}    {argument}," for argument in arguments.split(", "))
    return [f"{head}(", *each, f"{indent})"]


def spaced(parts: Iterable[Sequence[Line]]) -> list[Line]:
    """The parts of a program below each other, two blank lines around what is defined."""
    lines: list[Line] = []
    defined = False
    for part in parts:
        defines = part[0].text.startswith(("class ", "def "))
        if lines:
            lines += [Line("")] * (2 if defined or defines else 1)
        lines += [each for line in part for each in fitted(line)]
        defined = defines
    return lines
