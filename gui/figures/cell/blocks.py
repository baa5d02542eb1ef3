"""Texts of an opened cell: boxes, symbols and values, and what is said where there is less room."""

from core.arrays import Array
from gui.wording.numbers import cell_text

Blocks = list[list[str]]


def box_blocks(sign: str, names: tuple[str, ...], number: str) -> tuple[Blocks, Blocks]:
    """The lines of a box, the most telling first: those that tell its name and number, and those
    that do not.
    """
    above = [sign] if sign else []
    if not number:
        return [[*above, name] for name in names], [[sign or names[-1]]]
    stacked = [[name, number] for name in names]
    flat = [[f"{name} = {number}"] for name in names]
    if not sign:
        return [*stacked, *flat], [[number], *([name] for name in names), [names[-1]]]
    low = [[f"{sign} → {names[-1]}", number]]  # longer ones may end in an arrow of their own
    whole = [*([sign, *lines] for lines in stacked), *low]
    whole += [*([sign, *lines] for lines in flat), *stacked, *flat]
    return whole, [[number], *([*above, name] for name in names), [sign or names[-1]]]


def cell_texts(values: Array, digits: int) -> tuple[str, ...]:
    """Whole numbers as they are: a one-hot vector is of 0 and 1."""
    told = values.tolist()
    if all(value in (0, 1) for value in told):
        return tuple(str(int(value)) for value in told)
    return tuple(cell_text(value, digits) for value in told)


def label_blocks(names: tuple[str, ...], number: str) -> Blocks:
    """The lines beside a symbol."""
    if not number:
        return [[name] for name in names]
    flat = [[f"{name} = {number}"] for name in names]
    return [*flat, *([name, number] for name in names), [number]]
