r"""Operators: how expressions are combined, each with its three folds. See expression."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from gui.figures.equations.expression import ADDED, ATOM, MULTIPLIED, RAISED, Node, Place, Symbol
from gui.figures.equations.writing import around, over

TRANSPOSED = r"\top"  # T is the number of letters
_BAR = re.compile(r"(\\term\{[^}]*\}\{)*\\frac")  # what begins with one


@dataclass(frozen=True)
class Sum(Node):
    rank = ADDED
    summands: tuple[Node, ...]

    def latex(self, marked: bool = True) -> str:
        texts = (self._in(_bare(each), _held(each), marked) for each in self.summands)
        return _signed(self.summands, texts, "-")

    def plain(self) -> str:
        texts = (self._plain_in(_bare(each), _held(each)) for each in self.summands)
        return _signed(self.summands, texts, "−")

    def value(self, at: Place) -> Array:
        total: Array = self.summands[0].value(at)
        for each in self.summands[1:]:
            total = total + each.value(at)
        return total


def _bare(node: Node) -> Node:
    return node.body if isinstance(node, Negative) else node


def _held(node: Node) -> int:
    """What is taken off stands in brackets where it is a sum."""
    return MULTIPLIED if isinstance(node, Negative) else ADDED


def _signed(nodes: tuple[Node, ...], texts: Iterable[str], minus: str) -> str:
    signs = [f" {minus} " if isinstance(node, Negative) else " + " for node in nodes]
    signs[0] = minus if isinstance(nodes[0], Negative) else ""
    return "".join(sign + text for sign, text in zip(signs, texts, strict=True))


@dataclass(frozen=True)
class Negative(Node):
    rank = ADDED
    body: Node

    def latex(self, marked: bool = True) -> str:
        return "-" + self._in(self.body, MULTIPLIED, marked)

    def plain(self) -> str:
        return "−" + self._plain_in(self.body, MULTIPLIED)

    def value(self, at: Place) -> Array:
        return -self.body.value(at)


@dataclass(frozen=True)
class Elementwise(Node):
    """A product number by number."""

    rank = MULTIPLIED
    factors: tuple[Node, ...]

    def latex(self, marked: bool = True) -> str:
        return r" \odot ".join(self._in(each, MULTIPLIED, marked) for each in self.factors)

    def plain(self) -> str:
        return " ⊙ ".join(self._plain_in(each, MULTIPLIED) for each in self.factors)

    def value(self, at: Place) -> Array:
        total: Array = self.factors[0].value(at)
        for each in self.factors[1:]:
            total = total * each.value(at)
        return total


@dataclass(frozen=True)
class Scaled(Node):
    """A single number times something. dot: written between them."""

    rank = MULTIPLIED
    scale: Node
    body: Node
    dot: bool = False

    def latex(self, marked: bool = True) -> str:
        between = r" \cdot " if self.dot else r" \, "
        return between.join(self._in(each, MULTIPLIED, marked) for each in (self.scale, self.body))

    def plain(self) -> str:
        scale = self._plain_in(self.scale, MULTIPLIED)
        scale = f"({scale})" if "/" in scale else scale
        return f"{scale} {self._plain_in(self.body, MULTIPLIED)}"

    def value(self, at: Place) -> Array:
        return self.scale.value(at) * self.body.value(at)


@dataclass(frozen=True)
class Product(Node):
    """A matrix times a vector. whole: the term of what it gives, where that is told as one."""

    rank = MULTIPLIED
    matrix: Node
    vector: Node
    whole: str = ""

    def latex(self, marked: bool = True) -> str:
        matrix, vector = (self._in(x, MULTIPLIED, marked) for x in (self.matrix, self.vector))
        return f"{matrix}{_apart(vector)}"

    def plain(self) -> str:
        return " ".join(self._plain_in(each, MULTIPLIED) for each in (self.matrix, self.vector))

    def value(self, at: Place) -> Array:
        found: Array = self.matrix.value(at) @ self.vector.value(at)
        return found


def _apart(text: str) -> str:
    """A factor, clear of the marks of what stands before it: a fraction has a bar."""
    return (r" \, " if _BAR.match(text) else " ") + text


@dataclass(frozen=True)
class Outer(Node):
    """A column times a row."""

    rank = MULTIPLIED
    column: Node
    row: Node

    def latex(self, marked: bool = True) -> str:
        return rf"{self._in(self.column, ATOM, marked)} \, {_transposed(self.row, marked)}"

    def plain(self) -> str:
        return f"{self._plain_in(self.column, ATOM)} {self._plain_in(self.row, ATOM)}⊤"

    def value(self, at: Place) -> Array:
        return np.multiply.outer(self.column.value(at), self.row.value(at))


def _transposed(node: Node, marked: bool) -> str:
    if isinstance(node, Symbol) and not node.grad:
        return node.latex(marked, TRANSPOSED)
    text = node.latex(marked)
    whole = around(text) if r"\frac" in text else f"{{{text}}}"  # else it is the numerator's
    return f"{whole}^{TRANSPOSED}"


@dataclass(frozen=True)
class Transposed(Node):
    rank = RAISED
    body: Symbol

    def latex(self, marked: bool = True) -> str:
        return self.body.latex(marked, TRANSPOSED)

    def plain(self) -> str:
        return f"{self.body.plain()}⊤"

    def value(self, at: Place) -> Array:
        return self.body.value(at).T


@dataclass(frozen=True)
class Stacked(Node):
    """Vectors below one another."""

    parts: tuple[Node, ...]

    @property
    def term(self) -> str:
        return self.parts[0].term

    def latex(self, marked: bool = True) -> str:
        return around(", ".join(each.latex(marked) for each in self.parts), "[", "]")

    def plain(self) -> str:
        return f"[{', '.join(each.plain() for each in self.parts)}]"

    def value(self, at: Place) -> Array:
        return np.concatenate([each.value(at) for each in self.parts])


@dataclass(frozen=True)
class Power(Node):
    rank = RAISED
    base: Node
    exponent: Node

    def latex(self, marked: bool = True) -> str:
        power = self.exponent.latex(marked)
        if isinstance(self.base, Call) and self.base.name == "tanh":
            return self.base.latex(marked, power)
        if isinstance(self.base, Symbol) and not self.base.grad:
            return self.base.latex(marked, power)
        if isinstance(self.base, Symbol):
            return f"{around(self.base.latex(marked))}^{{{power}}}"
        base = self._in(self.base, ATOM, marked)
        bare = "^" in base and not base.startswith(("(", r"\left"))
        base = around(base) if bare else base
        return f"{base}^{{{power}}}"

    def plain(self) -> str:
        power = self.exponent.plain()
        base = self._plain_in(self.base, ATOM)
        base = f"({base})" if isinstance(self.base, Symbol) and self.base.grad else base
        return base + ("²" if power == "2" else f"^{self._plain_in(self.exponent, ATOM)}")

    def value(self, at: Place) -> Array:
        found: Array = self.base.value(at) ** self.exponent.value(at)
        return found


@dataclass(frozen=True)
class Fraction(Node):
    rank = MULTIPLIED
    top: Node
    bottom: Node

    def latex(self, marked: bool = True) -> str:
        return rf"\frac{{{self.top.latex(marked)}}}{{{self.bottom.latex(marked)}}}"

    def plain(self) -> str:
        return f"{self._plain_in(self.top, MULTIPLIED)} / {self._plain_in(self.bottom, RAISED)}"

    def value(self, at: Place) -> Array:
        return self.top.value(at) / self.bottom.value(at)


FUNCTIONS: dict[str, tuple[str, Any]] = {
    "tanh": (r"\tanh", np.tanh),
    "σ": (r"\sigma", lambda x: 1 / (1 + np.exp(-x))),
    "relu": (r"\mathrm{relu}", lambda x: np.maximum(x, 0)),
    "ln": (r"\ln", np.log),
    "cos": (r"\cos", np.cos),
    "softmax": (r"\mathrm{softmax}", lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum()),
}


@dataclass(frozen=True)
class Call(Node):
    """One of FUNCTIONS, number by number but for softmax."""

    name: str
    body: Node

    def latex(self, marked: bool = True, power: str = "") -> str:
        name = FUNCTIONS[self.name][0] + over(power)
        if self.name == "ln":
            return f"{name} {self.body.latex(marked)}"
        return name + around(self.body.latex(marked))

    def plain(self) -> str:
        inside = self.body.plain()
        return f"ln {inside}" if self.name == "ln" else f"{self.name}({inside})"

    def value(self, at: Place) -> Array:
        found: Array = FUNCTIONS[self.name][1](self.body.value(at))
        return found


@dataclass(frozen=True)
class Root(Node):
    body: Node

    def latex(self, marked: bool = True) -> str:
        return rf"\sqrt{{{self.body.latex(marked)}}}"

    def plain(self) -> str:
        return "√" + self._plain_in(self.body, ATOM)

    def value(self, at: Place) -> Array:
        return np.sqrt(self.body.value(at))


@dataclass(frozen=True)
class AtMostOne(Node):
    body: Node

    def latex(self, marked: bool = True) -> str:
        return r"\min" + around(f"1, {self.body.latex(marked)}")

    def plain(self) -> str:
        return f"min(1, {self.body.plain()})"

    def value(self, at: Place) -> Array:
        return np.minimum(1, self.body.value(at))


@dataclass(frozen=True)
class RoundedDown(Node):
    body: Node

    def latex(self, marked: bool = True) -> str:
        return around(f" {self.body.latex(marked)} ", r"\lfloor", r"\rfloor")

    def plain(self) -> str:
        return f"floor({self.body.plain()})"

    def value(self, at: Place) -> Array:
        return np.floor(self.body.value(at))


@dataclass(frozen=True)
class Positive(Node):
    """1 where the number is above 0, else 0: relu's derivative."""

    body: Node

    def latex(self, marked: bool = True) -> str:
        return around(f"{self.body.latex(marked)} > 0", "[", "]")

    def plain(self) -> str:
        return f"[{self.body.plain()} > 0]"

    def value(self, at: Place) -> Array:
        return (self.body.value(at) > 0).astype(np.float64)


@dataclass(frozen=True)
class Picked(Node):
    """The number, or the row, of an array at a letter's place."""

    array: Node
    place: Symbol

    @property
    def term(self) -> str:
        return self.array.term

    def latex(self, marked: bool = True) -> str:
        return f"{self.array.latex(marked)}[{self.place.latex(marked)}]"

    def plain(self) -> str:
        return f"{self.array.plain()}[{self.place.plain()}]"

    def value(self, at: Place) -> Array:
        found: Array = self.array.value(at)[int(self.place.value(at))]
        return found


@dataclass(frozen=True)
class OneHot(Node):
    """Zeros, but for a one at a letter's place. size: as many numbers as this has."""

    place: Symbol
    size: Symbol

    @property
    def term(self) -> str:
        return self.place.term

    def latex(self, marked: bool = True) -> str:
        return rf"\mathrm{{onehot}}({self.place.latex(marked)})"

    def plain(self) -> str:
        return f"onehot({self.place.plain()})"

    def value(self, at: Place) -> Array:
        found = np.zeros(len(self.size.value(at)))
        found[int(self.place.value(at))] = 1
        return found


@dataclass(frozen=True)
class OverTime(Node):
    """Added up over all time steps."""

    rank = MULTIPLIED
    body: Node

    def latex(self, marked: bool = True) -> str:
        return rf"\sum_t{_apart(self._in(self.body, MULTIPLIED, marked))}"

    def plain(self) -> str:
        return f"Σₜ {self._plain_in(self.body, MULTIPLIED)}"

    def value(self, at: Place) -> Array:
        found: Array = np.sum([self.body.value(each) for each in at.steps()], axis=0)
        return found


@dataclass(frozen=True)
class SquaresOfAll(Node):
    """Squared and added up over all numbers of all parameters that are trained."""

    rank = MULTIPLIED
    body: Symbol

    def latex(self, marked: bool = True) -> str:
        return rf"\sum_W \|{self.body.latex(marked)}\|^2"

    def plain(self) -> str:
        return f"Σ over all W ‖{self.body.plain()}‖²"

    def value(self, at: Place) -> Array:
        squares = [np.sum(self.body.value(each) ** 2) for each in at.parameters()]
        return np.asarray(np.sum(squares))
