"""Forms: in which lines the boxes of a kind tell what they hold. One is chosen for all of a kind,
by the one with the least room: else a box would seem to hold something else than its brothers.

The role is given up first, then values, then the function; the name is the last that goes before
the number.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.figures.cell.graph import GATE, STATE, Node

ROLE, SIGN, NAME, NUMBER = "{role}", "{sign}", "{name}", "{number}"
BOTH = f"{NAME} = {NUMBER}"
LOW, CLOSE = f"{SIGN} → {NAME}", f"{SIGN}→{NAME}"
PLAIN = ((NAME, NUMBER), (BOTH,))
SIGNED = ((SIGN, NAME, NUMBER), (LOW, NUMBER), (CLOSE, NUMBER), (SIGN, BOTH))
Lines = tuple[str, ...]
Kind = tuple[str, bool, str]


@dataclass(frozen=True)
class Form:
    """lines: with places for role, sign, name and number. rank: which of the names, 0 for the
    longest. strip: whether all values stand below.
    """

    lines: Lines
    rank: int = 0
    strip: bool = True

    def said(self, node: Node, number: str) -> list[str]:
        """The lines of one box; number: "" where there is none yet."""
        assert node.holds is not None
        names = node.holds.names
        name = names[min(self.rank, len(names) - 1)]
        lines = self.lines
        if not number:
            lines = tuple(NAME if each == BOTH else each for each in lines if each != NUMBER)
        told = {"role": node.role, "sign": node.sign, "name": name, "number": number}
        return [each.format(**told) for each in lines]


def kind_of(node: Node) -> Kind | None:
    """Whose form it has; None for what is no box."""
    if node.kind not in (STATE, GATE) or node.holds is None:
        return None
    return node.kind, node.holds.by_unit, node.among


def forms(nodes: list[Node]) -> Iterator[Form]:
    """Of boxes of one kind, the most telling first; the last says nothing but has values."""
    signed, roled = any(each.sign for each in nodes), all(each.role for each in nodes)
    numbered = any(each.holds is not None and each.holds.by_unit for each in nodes)
    ranks = max(len(each.holds.names) for each in nodes if each.holds is not None)
    arrowed = any("⁽" in name for each in nodes if each.holds for name in each.holds.names)
    for lines, strip in _ladder(signed, numbered, roled):
        # Before a name that ends in an arrow of its own the function has none.
        first = ranks - 1 if arrowed and {LOW, CLOSE} & {*lines} else 0
        for rank in range(first, ranks if _has_name(lines) else first + 1):
            yield Form(lines, rank, strip)


def _ladder(signed: bool, numbered: bool, roled: bool) -> Iterator[tuple[Lines, bool]]:
    if signed and numbered and roled:
        yield (ROLE, *SIGNED[0]), True
    whole = (SIGNED if signed else PLAIN) if numbered else ((NAME,),)
    for several in (whole, PLAIN if signed else ()):
        for strip in (True, False):
            yield from ((lines, strip) for lines in several)
    if numbered:
        yield from (((NUMBER,), strip) for strip in (True, False))
    if signed:
        yield (SIGN, NAME), False
    if numbered:
        yield (NAME,), True
        yield (NAME,), False
    if signed:
        yield (SIGN,), True
    yield (), True


def _has_name(lines: Lines) -> bool:
    return any(NAME in each for each in lines)
