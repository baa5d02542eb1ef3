"""What boxes tell: the form of each kind, and the numbers in it, alike in all of them."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from gui.figures.cell.blocks import unit_number
from gui.figures.cell.forms import ROLE, Form, Kind, forms, kind_of
from gui.figures.cell.graph import CellGraph, Node, Quantity
from gui.figures.cell.measure import Measure
from gui.wording.numbers import DIGITS

FEWEST = 2  # digits
ROLE_SIZE = 0.85  # at most, beside the other type: it is said aside

Rounded = Callable[[int, bool], Mapping[str, int]]


def _all_alike(digits: int, alone: bool) -> Mapping[str, int]:
    return {}


@dataclass
class Boxes:
    """forms: by kind. digits: as many as usual numbers have room for. numbers: by the boxes' keys,
    "" for none; sizes: of their type, by kind. rounded: how many digits each number needs, by
    key, so that all comes out as it is printed, if so many are wanted; rounds: those in use.
    """

    graph: CellGraph
    rects: dict[str, QRectF]
    type: Measure
    forms: dict[Kind, Form] = field(default_factory=dict)
    digits: int = DIGITS
    numbers: dict[str, str] = field(default_factory=dict)
    sizes: dict[Kind, float] = field(default_factory=dict)
    rounded: Rounded = _all_alike
    rounds: Mapping[str, int] = field(default_factory=dict)
    alone: bool = False

    def decide(self) -> None:
        """The forms, with usual numbers."""
        kinds = self._kinds()
        self.digits = FEWEST
        numbered = [nodes for nodes in kinds.values() if self._have_usual(nodes)]
        for digits in range(DIGITS, FEWEST - 1, -1):
            self.digits = digits
            if all(map(self._have_usual, numbered)):
                break
        for kind, nodes in kinds.items():
            fitting = (form for form in forms(nodes) if self._suits(form, nodes))
            self.forms[kind] = next(fitting, Form(()))

    def tell(self, unit: int | None) -> None:
        """The numbers of that unit: all in as many digits, so that none has fewer beside others
        that have theirs, and in more where what is printed would not come out; those of a kind in
        one type, in which the longest has room.
        """
        numbered = [
            each for nodes in self._kinds().values() for each in nodes if _held(each).by_unit
        ]
        without = self._try(numbered, unit)
        if without:  # where they lack room for what symbols say, too, those say nothing
            self.alone = not self._try(numbered, unit, alone=True)
            without = [] if self.alone else self._try(numbered, unit)
        silent = {*map(kind_of, without)}
        for each in numbered:
            if kind_of(each) in silent:
                self.numbers[each.key] = ""
        for each in numbered:
            self._shrink(each)

    def _try(self, numbered: list[Node], unit: int | None, alone: bool = False) -> list[Node]:
        """Who has no room, even for the fewest digits; alone: with those of boxes alone."""
        without: list[Node] = []
        for digits in range(self.digits, FEWEST - 1, -1):
            self.rounds = self.rounded(digits, alone)
            for each in numbered:
                self.numbers[each.key] = self.number(each, unit, digits)
            without = [each for each in numbered if not self._has_width(each)]
            if not without:
                break
        return without

    def number(self, node: Node, unit: int | None, digits: int = DIGITS) -> str:
        """With its rounding in use; "" of a symbol where boxes alone have theirs."""
        if self.alone and kind_of(node) is None:
            return ""
        return unit_number(_held(node), unit, self.rounds.get(node.key, digits))

    def said(self, node: Node) -> list[str]:
        return self.form(node).said(node, self.numbers.get(node.key, ""))

    def form(self, node: Node) -> Form:
        kind = kind_of(node)
        assert kind is not None
        return self.forms[kind]

    def size(self, node: Node) -> float:
        """Of its number, beside the other type."""
        kind = kind_of(node)
        return self.sizes.get(kind, 1.0) if kind is not None else 1.0

    def role_size(self, node: Node) -> float:
        """Of what all of its kind are for, beside the other type; 0 where that has no room."""
        wide = self._wide(node)
        longest = max(self.type.advance(each.role) for each in self.graph.nodes.values())
        least, most = 1 / self.type.scale, min(wide / max(longest, 1.0), ROLE_SIZE)
        return max(least, most) if longest * least <= wide else 0.0

    def _kinds(self) -> dict[Kind, list[Node]]:
        found: dict[Kind, list[Node]] = defaultdict(list)
        for node in self.graph.nodes.values():
            kind = kind_of(node)
            if kind is not None:
                found[kind].append(node)
        return found

    def _wide(self, node: Node) -> float:
        return self.type.inner(self.rects[node.key]).width()

    def _usual(self, node: Node) -> str:
        return unit_number(_held(node), None, self.digits)

    def _have_usual(self, nodes: list[Node]) -> bool:
        """Whether all have room for usual numbers of so many digits, where they have any."""
        return all(self.type.has_width([self._usual(each)], self._wide(each)) for each in nodes)

    def _suits(self, form: Form, nodes: list[Node]) -> bool:
        return all(self._has_room(form, each) for each in nodes)

    def _has_room(self, form: Form, node: Node) -> bool:
        rect = self.rects[node.key]
        inner = self.type.inner(rect)
        strip = self.type.em if ROLE in form.lines else self.type.least_strip(rect)
        high = inner.height() - (strip if form.strip else 0)
        lines = form.said(node, self._usual(node))
        if len(lines) * self.type.line > high:
            return False
        if ROLE in form.lines and not self.role_size(node):
            return False
        return self._have_width(node, lines)

    def _has_width(self, node: Node) -> bool:
        return self._have_width(node, self.said(node))

    def _have_width(self, node: Node, lines: list[str]) -> bool:
        """But for its role, which is as large as it has room."""
        told = [each for each in lines if each != node.role]
        return self.type.has_width(told, self._wide(node))

    def _shrink(self, node: Node) -> None:
        number = self.numbers[node.key]
        if number in self.said(node):
            size = self._wide(node) / max(self.type.advance(number), 1.0)
            kind = kind_of(node)
            assert kind is not None
            self.sizes[kind] = min(self.sizes.get(kind, 1.0), size)


def _held(node: Node) -> Quantity:
    assert node.holds is not None
    return node.holds
