"""Where the margin's names of rows stand, and how much of them: by which the painters of the ground
and of values agree on the scale of the scores' colours.
"""

from gui.figures.diagram.rows import Row
from gui.figures.diagram.sheet import Sheet
from gui.figures.diagram.wording import row_label
from gui.wording.numbers import setting_text

CLEAR = 0.5  # em, between what is told of a row and its first box
LABEL_FROM = 0.6  # em, of the margin's edge to the rows' names
WORDLESS = ("loss", "wanted", "letters")  # rows without a shape


def are_told(sheet: Sheet) -> bool:
    """Whether rows have their names."""
    return sheet.layout.label_width > 2 * sheet.layout.em


def in_two_lines(sheet: Sheet, row: Row) -> bool:
    """Whether its shape stands below its name."""
    high = sum(sheet.fonts.metrics(role).height() for role in ("label", "number"))
    return high <= row.room and row.kind not in WORDLESS


def right_of(sheet: Sheet, row: Row) -> float:
    """As far as what is told of a row may reach: its first box, or what enters it from the left."""
    layout = sheet.layout
    backward = row.kind == "state" and layout.experiment.lanes.is_backward(row.lane)
    enters = row.kind == "state" and not backward
    if enters or row.kind in WORDLESS:
        return layout.label_width - (CLEAR / 2 * layout.em if enters else 0.0)
    node = layout.node(row.kind, row.lane, 0)
    first = layout.column_middle(0) - layout.box / 2 - layout.side
    first = first if node is None else min(first, node.rect.left())
    if layout.folded:  # a loop comes down between the initial state and its box
        rights = [each.rect.right() for each in layout.nodes if each.kind == "initial"]
        first = min(first, *rights)
    return max(first - CLEAR * layout.em, layout.label_width)


def score_scale(sheet: Sheet, bound: float) -> float:
    """What has the full colour of the scores: their bound where it is told beside their row; else
    1, as the colours' key has it.
    """
    return sheet.once(("scale of scores", bound), lambda: _score_scale(sheet, bound))


def _score_scale(sheet: Sheet, bound: float) -> float:
    row = sheet.layout.row("head")
    if row is None or not are_told(sheet):
        return 1.0
    told, role = scale_text(bound), "number"
    if not in_two_lines(sheet, row):
        told, role = f"{row_label(sheet.layout.experiment, row)} {told}", "label"
    # Of a word that scrolls the margin stays, and what is beside it does not.
    right = sheet.layout.label_width if sheet.layout.scrolls else right_of(sheet, row)
    room = right - LABEL_FROM * sheet.layout.em
    return bound if sheet.fonts.texts(role).width(told) <= room else 1.0


def scale_text(bound: float) -> str:
    """ "±10": of the row of scores."""
    return f"±{setting_text(bound)}"
