"""Values as they are pasted elsewhere: rows with tabs, each number to its last float32 digit."""

from collections.abc import Iterable, Sequence
from html import escape

import numpy as np

from core.arrays import Array
from gui.wording.numbers import pasted_text, read_back


def rows(head: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    """A table; "" where it has no line."""
    told = ["\t".join(map(_cell, line)) for line in lines]
    return "\n".join(["\t".join(map(_cell, head)), *told]) + "\n" if told else ""


def matrix(columns: Sequence[str], names: Sequence[str], values: Array, corner: str = "") -> str:
    """A named row a line of `values`; what is not known is NaN and left empty."""
    lines = zip(names, values.tolist(), strict=True)
    return rows([corner, *columns], ([name, *line] for name, line in lines))


def curves(across: str, shown: Sequence[tuple[str, Array, Array]]) -> str:
    """Curves (name, x, y) in one table by their x, named `across`; where one has none, a gap."""
    known = [(name, dict(zip(x.tolist(), y.tolist(), strict=True))) for name, x, y in shown]
    places = sorted({x for _, found in known for x in found})
    head = [across, *(name for name, _ in known)]
    return rows(head, ([x, *(found.get(x, np.nan) for _, found in known)] for x in places))


def as_html(table: str) -> str:
    """The same as office programs paste it: cells, each text a text, whatever it begins with."""
    blocks = blocks_of(table)
    tables = "".join(f"<table>{''.join(map(_row_html, lines))}</table>" for lines in blocks)
    return f"<html><head><meta charset='utf-8'></head><body>{tables}</body></html>"


def blocks_of(table: str) -> list[list[list[str]]]:
    """The cells of its lines, of each of the tables that stand below one another."""
    blocks = (block.strip("\n") for block in table.split("\n\n"))
    return [[line.split("\t") for line in block.split("\n")] for block in blocks if block]


def _row_html(line: list[str]) -> str:
    return f"<tr>{''.join(map(_cell_html, line))}</tr>"


def _cell_html(text: str) -> str:
    """What is no number is not to be computed, which Excel and LibreOffice are told each."""
    mark = "" if read_back(text) else " style=\"mso-number-format:'\\@'\" sdnum='0;0;@'"
    return f"<td{mark}>{escape(text)}</td>"


def _cell(value: object) -> str:
    if isinstance(value, float | np.floating):
        return "" if np.isnan(value) else pasted_text(float(value))
    text = str(value).replace("\t", " ").replace("\n", " ")
    return read_back(text) or text
