"""Tables as files: CSV, JSON Lines, Parquet; row by row, so that a long one needs no memory.

The columns have the same names in all three, units in brackets. A number stands with every digit
that it takes to read the same float32 back.
"""

import csv
import io
import json
import math
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from core.export.extras import needed
from core.export.record import Offer, Record, Wanted, only
from core.export.table import Cell, Table, Type
from core.export.tables import TABLES
from core.files.atomic_write import Data
from core.sentences import Sentence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")  # what a spreadsheet computes, and our mark
CHUNK = 10_000  # rows that are held at once


def _csv(table: Table) -> Data:
    """RFC 4180, UTF-8 with its mark, as spreadsheets open it."""

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(table.heads)
        for rows in _chunks(table):
            writer.writerows([_plain(cell) for cell in row] for row in rows)
        text.detach()

    return write


def _plain(cell: Cell) -> Cell:
    """A text that a spreadsheet would compute has an apostrophe before it, and so has one that
    begins with an apostrophe: who reads the file takes one away.
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return cell  # csv writes a float as repr() does: every digit


def _json_lines(table: Table) -> Data:
    def write(file: BinaryIO) -> None:
        for rows in _chunks(table):
            lines = (
                json.dumps(
                    dict(zip(table.heads, map(_finite, row), strict=True)), ensure_ascii=False
                )
                for row in rows
            )
            file.write("".join(f"{line}\n" for line in lines).encode())

    return write


def _finite(cell: Cell) -> Cell:
    """JSON has no nan and no inf."""
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell


def _parquet(table: Table) -> Data:
    arrow = needed("pyarrow", "pyarrow", "A Parquet file")
    parquet = needed("pyarrow.parquet", "pyarrow", "A Parquet file")
    types: dict[Type, Any] = {each: getattr(arrow, each.value)() for each in Type}
    schema = arrow.schema([(column.head, types[column.type]) for column in table.columns])

    def write(file: BinaryIO) -> None:
        with parquet.ParquetWriter(file, schema) as writer:
            for rows in _chunks(table):
                columns = [list(each) for each in zip(*rows, strict=True)]
                writer.write_table(arrow.table(columns, schema=schema))

    return write


def _chunks(table: Table) -> Iterator[list[tuple[Cell, ...]]]:
    rows = iter(table.rows)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _offer(name: str, about: str, ending: str, written: Callable[[Table], Data]) -> Offer:
    def files(record: Record, wanted: Wanted) -> dict[Path, Data]:
        return only(wanted.path, written(TABLES[wanted.table].of(record)))

    extra = "pyarrow" if name == "parquet" else ""
    takes = frozenset({"table", "at", "range"})
    return Offer(name, about, (ending,), files, takes, extra=extra)


OFFERS = (
    _offer("csv", Sentence("a table with commas, for spreadsheets"), ".csv", _csv),
    _offer("jsonl", Sentence("a table as JSON Lines, an object a row"), ".jsonl", _json_lines),
    _offer(
        "parquet",
        Sentence("a table in the form that pandas and Arrow read fastest"),
        ".parquet",
        _parquet,
    ),
)
