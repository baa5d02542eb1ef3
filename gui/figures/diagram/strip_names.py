"""Where a cell of two states says which of its strips is h and which c: in one way for all lanes;
of some alone a reader would take the others for something else.
"""

import math
from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QRectF

from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Node
from gui.figures.diagram.row_names import LABEL_FROM, are_told, right_of
from gui.figures.diagram.rows import Row
from gui.figures.diagram.sheet import Sheet
from gui.figures.diagram.wording import row_labels
from gui.wording.translate import tr

APART = 1.5  # pixels at least, from a letter to the head of the arrow that it stands beside
WIDEST = 2.6  # an arrow's width, where it is lit
FARTHEST = 0.66  # of a row's room: beyond its half nothing stands there but lanes on the same side
HALF = 0.78  # of a head's size: half of its height


class Told(Enum):
    """Nowhere; by letters inside each box; by letters where a lane is entered; in the margin,
    behind the row's shape or below it.
    """

    NOWHERE = 0
    INSIDE = 1
    AT_ENTRY = 2
    BEHIND = 3
    BELOW = 4


def told(sheet: Sheet) -> Told:
    """Found once for a sheet."""
    return sheet.once("strip names", lambda: _found(sheet))


def words() -> str:
    """In the margin."""
    return tr("h over c")


def _found(sheet: Sheet) -> Told:
    layout = sheet.layout
    first = layout.node("state", 0, 0)
    if first is None or not layout.experiment.model.cell_kind.has_c:
        return Told.NOWHERE
    if sheet.strips.has_letters(first):
        return Told.INSIDE
    rows = [each for each in layout.rows if each.kind == "state"]
    entered = (each for each in layout.nodes if each.kind == "initial")
    if not (layout.named or layout.scrolls) and all(letters_at(sheet, each) for each in entered):
        return Told.AT_ENTRY
    if are_told(sheet) and _fit_below(sheet, rows) and not _fit_behind(sheet, rows):
        return Told.BELOW
    return Told.BEHIND


def _fit_behind(sheet: Sheet, rows: Iterable[Row]) -> bool:
    """The longest of shapes stands for theirs, which the first trace tells."""
    shape = row_labels(sheet.layout.experiment, ())[-1]
    wide = sheet.fonts.texts("number").width(f"{shape}  {words()}")
    left = LABEL_FROM * sheet.layout.em
    return all(left + wide <= right_of(sheet, row) for row in rows)


def _fit_below(sheet: Sheet, rows: Iterable[Row]) -> bool:
    high = sheet.fonts.metrics("label").height() + 2 * sheet.fonts.metrics("number").height()
    return all(high <= row.room for row in rows)


def letters_at(sheet: Sheet, initial: Node) -> list[tuple[str, QRectF]]:
    """h and c with their rooms, over and under the arrow from an initial state into its lane, each
    at the height of its strip or farther from the arrow; none where they have no room.
    """
    return sheet.once(("letters at", initial.key), lambda: _letters_at(sheet, initial))


def _letters_at(sheet: Sheet, initial: Node) -> list[tuple[str, QRectF]]:
    layout, font = sheet.layout, sheet.fonts.names("number")
    row = layout.row("state", initial.lane)
    last = layout.columns - 1 if layout.experiment.lanes.is_backward(initial.lane) else 0
    state = layout.node("state", initial.lane, last)
    if row is None or state is None or layout.folded:
        return []
    ends = (initial.rect.left(), initial.rect.right(), state.rect.left(), state.rect.right())
    left, right = sorted(ends)[1:3]
    middle = initial.rect.center().y()
    found, reach, room = [], 0.0, _room_beside(layout, row)
    for letter, strip, down in zip("hc", sheet.strips.of(state), (-1, 1), strict=True):
        half = font.tall(letter) / 2
        clear = HALF * sheet.head_size(WIDEST) + APART + half
        aside = max(clear, down * (strip.center().y() - middle))
        reach += aside + half
        wide = font.width(letter) <= right - left - 2 * APART
        if aside + half > FARTHEST * row.room or reach + APART > room or not wide:
            return []
        top = middle + down * aside - font.low(letter) - font.high / 2
        found.append((letter, QRectF(left, top, right - left, font.high)))
    return found


def _room_beside(layout: DiagramLayout, row: Row) -> float:
    """From the middle of a lane's row to that of the next one that is entered on the same side."""
    backward = layout.experiment.lanes.is_backward
    lanes = [each for each in layout.rows if each.kind == "state" and each.lane != row.lane]
    alike = [each for each in lanes if backward(each.lane) == backward(row.lane)]
    return min((abs(each.middle - row.middle) for each in alike), default=math.inf)
