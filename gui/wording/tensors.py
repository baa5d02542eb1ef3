"""Tables of values (gui.wording.pasted) as torch code: every float32 is the very same again."""

import math
from collections.abc import Sequence

from core.text.plain import one_line
from gui.wording.pasted import blocks_of

Line = list[str]
WIDE = 88  # letters of a line of code


def torch_code(title: str, table: str) -> str:
    """A program's beginning; "" where not all that is shown are numbers. title: a comment."""
    blocks = blocks_of(table)
    parts = [part for block in blocks for part in _parts(block)]
    if not parts or any(not code for _, code in parts):
        return ""
    if len(parts) == 1:
        body = f"values = torch.tensor({parts[0][1]})"
    else:
        inner = "".join(f"    {name!r}: torch.tensor({code}),\n" for name, code in parts)
        body = f"values = {{\n{inner}}}"
    about = "".join(f"# {line}\n" for line in (one_line(title), *_columns(blocks)) if line)
    return f"import torch\n\n{about}{body}\n"


def _columns(blocks: Sequence[list[Line]]) -> list[str]:
    """What stands across and down, of one table."""
    head, *body = blocks[0]
    if len(blocks) > 1 or not body or len(head) != len(body[0]):
        return []
    named = _is_named(head, body)
    told = [f"columns: {', '.join(map(one_line, head[named:]))}"]
    return [f"rows: {', '.join(one_line(line[0]) for line in body)}", *told] if named else told


def _parts(block: list[Line]) -> list[tuple[str, str]]:
    """(name, code) each: one of a table, one a row where these are not of one length."""
    head, *body = block
    if not body:
        return []
    named = _is_named(head, body)
    lines = [line[named:] for line in body]
    if len({len(line) for line in lines}) > 1:
        full = [[each for each in line if each] for line in lines]
        return [(line[0], _row(each)) for line, each in zip(body, full, strict=True)]
    rows = [_row(line) for line in lines]
    name = head[0]
    if not all(rows):
        return [(name, "")]
    if len(rows) == 1 and not named:
        return [(name, rows[0])]
    return [(name, "[\n" + "".join(f"    {row},\n" for row in rows) + "]")]


def _is_named(head: Line, body: list[Line]) -> bool:
    """Whether what stands first in a row is its name."""
    if len(head) < 2:
        return False
    return not head[0] or not all(_number(line[0]) for line in body)


def _row(line: Line) -> str:
    numbers = [_number(each) for each in line]
    return f"[{', '.join(numbers)}]" if numbers and all(numbers) else ""


def _number(text: str) -> str:
    """As Python reads it; "" for what is no number, a gap is none that is known."""
    if not text:
        return 'float("nan")'
    try:
        value = float(text)
    except ValueError:
        return ""
    if not math.isfinite(value):
        return f'float("{value}")'
    return text if any(each in text for each in ".e") else f"{text}.0"
