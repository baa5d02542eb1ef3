r"""Expression: one tree from which an equation's typeset form, plain text and value are folded.

A node says with its three folds side by side how it is written in LaTeX (a term as
\term{key}{body}, keys as in core.trace.terms), how in plain text, and what it comes to from the
arrays of a trace (arrays.Arrays). Here are names and numbers; how they are combined is in
operators, which of a result's numbers is told in a line is in lines. No Qt, no torch.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Protocol

import numpy as np

from core.arrays import Array
from gui.figures.equations.writing import (
    GREEK,
    around,
    below,
    number_latex,
    over,
    time_latex,
    time_plain,
)
from gui.wording.names import lane_mark, subscript
from gui.wording.numbers import typed_text

ADDED, MULTIPLIED, RAISED, ATOM = range(4)  # how tightly a node holds together


class Place(Protocol):
    """Where an expression is evaluated: a lane, a time step and a parameter of one epoch."""

    def find(self, symbol: "Symbol") -> Array: ...

    def steps(self) -> "Iterator[Place]": ...

    def parameters(self) -> "Iterator[Place]": ...


@dataclass(frozen=True)
class Node:
    """An expression. rank: brackets stand around one that holds less tightly than its place."""

    rank: ClassVar[int] = ATOM

    def latex(self, marked: bool = True) -> str:
        """marked: with its terms; without them it can stand inside another term."""
        raise NotImplementedError

    def plain(self) -> str:
        raise NotImplementedError

    def value(self, at: Place) -> Array:
        """In float64: vectors are (n,), matrices (rows, columns), numbers ()."""
        raise NotImplementedError

    @property
    def term(self) -> str:
        return ""

    @property
    def nodes(self) -> "Iterator[Node]":
        """This node and all below it."""
        yield self
        for part in _parts(self):
            yield from part.nodes

    def _in(self, child: "Node", rank: int, marked: bool) -> str:
        text = child.latex(marked)
        return around(text) if child.rank < rank else text

    def _plain_in(self, child: "Node", rank: int) -> str:
        return f"({child.plain()})" if child.rank < rank else child.plain()


def _parts(node: Node) -> Iterator[Node]:
    for field in fields(node):
        found = getattr(node, field.name)
        for each in found if isinstance(found, tuple) else (found,):
            if isinstance(each, Node):
                yield each


def mapped(node: Any, change: "Callable[[Symbol], Node]") -> Any:
    """The same tree with other symbols."""
    if isinstance(node, Symbol):
        return change(node)
    if isinstance(node, tuple):
        return tuple(mapped(each, change) for each in node)
    if not isinstance(node, Node):
        return node
    return replace(node, **{f.name: mapped(getattr(node, f.name), change) for f in fields(node)})


def replaced(node: Any, old: Node, new: Node) -> Any:
    """The same tree with `new` wherever the very node `old` stands."""
    if node is old:
        return new
    if isinstance(node, tuple):
        return tuple(replaced(each, old, new) for each in node)
    if not isinstance(node, Node):
        return node
    changed = {field.name: replaced(getattr(node, field.name), old, new) for field in fields(node)}
    return replace(node, **changed)


@dataclass(frozen=True)
class Symbol(Node):
    """A named array: "h" at t - 1, "W" with ih below, the derivative of the loss by one.

    key: its term. below: which of its name. gate: whose rows. time: steps from t, None where
    it has none. step: t as a number, from 1, where it is told as one. layer (from 1), direction:
    given where it is not this lane's, or every lane is named. columns: the half
    that the states of this direction stand in, or are multiplied by. stage: of what an update
    gives new values to, how many times it has had one. grad: dL/d of it.
    """

    name: str
    key: str = ""
    below: str = ""
    gate: str = ""
    time: int | None = None
    layer: int | None = None
    direction: str = ""
    columns: str = ""
    stage: int = 0
    grad: bool = False
    step: int | None = None

    def at(self, step: int, layer: int | None, direction: str) -> "Symbol":
        """At one time step of one lane."""
        return replace(self, step=step, layer=layer, direction=direction)

    def latex(self, marked: bool = True, power: str = "") -> str:
        arrows = {"→": r"\rightarrow ", "←": r"\leftarrow ", "": ""}
        layer = "" if self.layer is None else str(self.layer)
        lane = f"({layer}{arrows[self.direction]})" if layer or self.direction else ""
        gate = self.gate if self.name in ("a", "u") else ""
        inner = "" if self.grad else power
        high = over(gate, lane, inner)
        time = time_latex(self.time) if self.step is None else str(self.step)
        low = below(self._below(), time, arrows[self.columns])
        text = f"{GREEK.get(self.name, self.name)}{low}{high}"
        if self.grad:
            text = rf"\frac{{\partial L}}{{\partial {text}}}" + over(power)
        return rf"\term{{{self.key}}}{{{text}}}" if marked and self.key else text

    def plain(self) -> str:
        gate = f"^{self.gate}" if self.gate and self.name in ("a", "u") else ""
        low = ",".join(part for part in (self._below(), self.columns) if part)
        time = time_plain(self.time) if self.step is None else subscript(self.step)
        text = self.name + (f"_{low}" if low else "") + time + gate
        return ("∂L/∂" if self.grad else "") + text + lane_mark(self.layer, self.direction)

    def _below(self) -> str:
        """A gate's rows of W_ih and W_hh are W_in and W_hn, as in torch's documentation."""
        if self.gate and self.name in "Wb":
            return self.below[0] + self.gate
        return self.below

    def value(self, at: Place) -> Array:
        return np.asarray(at.find(self), np.float64)

    @property
    def term(self) -> str:
        return self.key


@dataclass(frozen=True)
class Number(Node):
    """A constant of the equation itself."""

    number: float

    def latex(self, marked: bool = True) -> str:
        return number_latex(self.number)

    def plain(self) -> str:
        return typed_text(self.number)

    def value(self, at: Place) -> Array:
        return np.float64(self.number)  # type: ignore[return-value]  # numpy takes it for one


@dataclass(frozen=True)
class Term(Node):
    """A part that is one thing in all views: hovered and lit as a whole."""

    key: str
    body: Node

    @property
    def rank(self) -> int:  # type: ignore[override]  # a class has one rank, a term its body's
        return self.body.rank

    @property
    def term(self) -> str:
        return self.key

    def latex(self, marked: bool = True) -> str:
        inside = self.body.latex(False)
        return rf"\term{{{self.key}}}{{{inside}}}" if marked else inside

    def plain(self) -> str:
        return self.body.plain()

    def value(self, at: Place) -> Array:
        return self.body.value(at)
