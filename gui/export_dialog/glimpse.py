"""Glimpse: what of an export is made to be looked at before it is written, and what came of it.

A picture is the very picture, in pixels; of a film its first, middle and last frame; of a table the
first rows; of anything else the file.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from core.exporting.choices import Choice
from core.exporting.order import Order
from core.files.bounded_read import FileError, read_bytes
from gui.wording.translate import told, tr

READABLE = {"parquet": "csv"}  # shown as the same table in letters
ROWS_MAX, LETTERS_MAX = 60, 20_000
BYTES_MAX = 64_000_000
EPOCHS = 3  # of a table
FINE = 192  # dots per inch, at most, of what is looked at


@dataclass(frozen=True)
class Glimpse:
    """images: pictures side by side, each with a line below. text, html: one of them, or "" """

    images: tuple[tuple[QImage, str], ...] = ()
    text: str = ""
    html: str = ""


@dataclass(frozen=True)
class Look:
    """An order whose file is looked at; title: of a frame."""

    order: Order
    ending: str
    title: str = ""


def looks(order: Order, choice: Choice, frames: Sequence[tuple[str, str]]) -> list[Look]:
    """frames: (--at, how it is called) of those of a film that are shown."""
    if choice.is_picture and frames:
        rest = {k: v for k, v in order.options.items() if k not in ("--from", "--until", "--dpi")}
        png = replace(order, format="png", options=rest)
        return [
            Look(replace(png, options=rest | {"--at": at}), ".png", title) for at, title in frames
        ]
    if choice.is_picture:
        options = dict(order.options)
        if int(options.get("--dpi", FINE)) >= FINE:
            options.pop("--dpi", None)
        return [Look(replace(order, format="png", options=options), ".png")]
    if "table" in choice.takes:
        name = READABLE.get(order.format, order.format)
        ending = choice.endings[0] if name == order.format else f".{name}"
        return [Look(replace(order, format=name, options=_few(order.options)), ending)]
    return [Look(order, choice.endings[0] if choice.endings else "")]


def _few(options: dict[str, str]) -> dict[str, str]:
    """The same first rows, without all the others."""
    first, last = options.get("--from", ""), options.get("--until", "")
    if first.isdecimal() and last.isdecimal():
        return options | {"--until": str(min(int(last), int(first) + EPOCHS - 1))}
    return options


def glimpse(files: Sequence[tuple[Path, str]]) -> Glimpse:
    """(file, title) each."""
    pictures = [(QImage(str(file)), title) for file, title in files if file.suffix == ".png"]
    if pictures:
        return Glimpse(images=tuple(pictures))
    file = files[0][0]
    try:
        data = read_bytes(file, BYTES_MAX)
    except FileError as error:
        return Glimpse(text=told(error))
    if file.suffix == ".html":
        return Glimpse(html=data.decode(errors="replace"))
    return Glimpse(text=_READERS.get(file.suffix, _as_text)(data))


def _as_text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return tr("A file of {} bytes, for programs to read.").format(f"{len(data):,}")
    lines = text[:LETTERS_MAX].splitlines()
    more = len(lines) > ROWS_MAX or len(text) > LETTERS_MAX
    return "\n".join([*lines[:ROWS_MAX], *(["…"] if more else [])])


def _as_weights(data: bytes) -> str:
    """The tensors of a .safetensors file, by its header."""
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    wide = max(map(len, header), default=0)
    lines = (f"{name:<{wide}}  {each['dtype']} {each['shape']}" for name, each in header.items())
    return "\n".join(lines)


def _as_notebook(data: bytes) -> str:
    """Cell by cell."""
    cells = json.loads(data)["cells"]
    parts = [f"[{each['cell_type']}]\n{''.join(each['source'])}" for each in cells]
    return _as_text("\n\n".join(parts).encode())


_READERS = {".safetensors": _as_weights, ".ipynb": _as_notebook}
