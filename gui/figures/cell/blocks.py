"""Texts of an opened cell: numbers and labels, and what is said where there is less room."""

from core.arrays import Array
from gui.figures.cell.graph import Quantity
from gui.wording.numbers import DIGITS, cell_text, short_text

WIDEST = "−0.0000"  # of the usual numbers: the type does not change with a sign

Blocks = list[list[str]]


def cell_texts(values: Array, digits: int) -> tuple[str, ...]:
    """Whole numbers as they are: a one-hot vector is of 0 and 1."""
    told = values.tolist()
    if all(value in (0, 1) for value in told):
        return tuple(str(int(value)) for value in told)
    return tuple(cell_text(value, digits) for value in told)


def is_one_hot(held: Quantity) -> bool:
    """Whether it says which letter: it is drawn as in the unrolled network."""
    values = held.values
    if held.by_unit or values is None or held.count < 2:
        return False
    return bool(((values == 0) | (values == 1)).all()) and float(values.sum()) == 1.0


def usual_text(texts: tuple[str, ...], digits: int) -> str:
    """For which a cell of them must have room: a one-hot vector needs less than other numbers."""
    return "0" if texts and set(texts) <= {"0", "1"} else f"−0.{'0' * digits}"


def unit_number(held: Quantity, unit: int | None, digits: int = DIGITS) -> str:
    """Of one unit, or what usual numbers need where there is none yet; "" where units have none."""
    if not held.by_unit:
        return ""
    if held.values is None:
        return WIDEST[not held.signed : len(WIDEST) - DIGITS + digits] if unit is None else ""
    value, sign = float(held.values[unit or 0]), "+" if held.signed else ""
    return short_text(value, digits, sign)


def label_blocks(names: tuple[str, ...], number: str) -> Blocks:
    """The lines beside a symbol."""
    if not number:
        return [[name] for name in names]
    flat = [[f"{name} = {number}"] for name in names]
    return [*flat, *([name, number] for name in names), [number]]
