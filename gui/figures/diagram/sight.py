"""In how much room a picture is seen, and how large the window's letters are: what its layout goes
by, which knows no fonts.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF

from core.experiment import Experiment
from core.trace.operations import IN_A_CELL, TELLING, Kind
from gui.figures.diagram.choices import Sight
from gui.figures.diagram.layout import DIGIT
from gui.figures.diagram.output_painter import FOOT
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.rows import BETWEEN, INSIDE, NAME, OVER, Row, row_kinds
from gui.figures.diagram.wording import STEP_FORMS, row_labels
from gui.style import type as type_scale
from gui.widgets.lowered_text import formula_text
from gui.wording.names import state_name

CLEAR_OF_EDGE = 0.22  # em, above and below a name: the selected box's border reaches inside
CLEAR_OF_LETTER = 1.5  # pixels, from h to c below it: a row, however both come to lie on these
FORWARD = frozenset((Kind.ZERO_GRAD, Kind.INPUT, *IN_A_CELL, *TELLING)) - {Kind.GRAD_LOGITS}
A_STEP = 8  # whose digit is as high as any


def sight_of(picture: Picture, size: QSize, folded: bool, framed: bool) -> Sight:
    """framed: whether out and h_n are, and told below the rows."""
    metrics = QFontMetricsF(type_scale.font("text"))
    em = metrics.height() * 0.82
    return Sight(
        size.width(),
        size.height(),
        em,
        folded,
        labels=_label_width(picture.experiment, em),
        shapes=picture.shapes,
        asked=asked_rows(picture),
        foot=FOOT if framed else 0.0,
        broad=max(metrics.horizontalAdvance("0") / em / DIGIT, 1.0),
        name=_name_height(picture.experiment, em),
        initial=_initial_size(picture.experiment, em),
        names=_label_width(picture.experiment, em, shapes=False),
        step=_step_width(picture.experiment, em),
        pitch=_pitch(em),
    )


def asked_rows(picture: Picture) -> frozenset[str]:
    """Rows that are wanted even where there is little room: who goes forward by operations steps
    into the input, and who clicks it looks at it.
    """
    chosen, operation = picture.chosen, picture.operation
    forward = operation is not None and operation.kind in FORWARD
    inside = forward or (chosen is not None and chosen.kind == Kind.INPUT)
    return frozenset({"onehot"} if inside else ())


def _label_width(experiment: Experiment, em: float, shapes: bool = True) -> float:
    """Of the row names, in em, and of the shapes below them."""
    metrics = QFontMetricsF(type_scale.font("label"))
    kinds = row_kinds(experiment, frozenset({"loss", "wanted", "onehot"}))
    rows = [Row(kind, lane, 0.0, 0.0) for kind, lane in kinds]
    names = row_labels(experiment, rows)
    told = max(map(metrics.horizontalAdvance, names if shapes else names[:-1])) / em
    return told + (1.0 if shapes else 0.8)


def _step_width(experiment: Experiment, em: float) -> float:
    """Of the last time step, which has as many digits as any."""
    metrics = QFontMetricsF(type_scale.font("number"))
    return metrics.horizontalAdvance(STEP_FORMS[-1].format(experiment.task.seq_len)) / em


def _name_height(experiment: Experiment, em: float) -> float:
    """Of the line with a state's name, in em: marks over each other are asked how high they are."""
    name = state_name(experiment, 0, A_STEP)
    if "⁽" not in name:
        return NAME
    high = formula_text(type_scale.font("number")).tall(name)
    return max(high / em + 2 * CLEAR_OF_EDGE, NAME)


def _pitch(em: float) -> float:
    """From the middle of h to that of c below it, in em."""
    tall = formula_text(type_scale.font("number")).tall
    return ((tall("h") + tall("c")) / 2 + CLEAR_OF_LETTER) / em


def _initial_size(experiment: Experiment, em: float) -> tuple[float, float]:
    """How wide and high a box is that says of which lane the initial states are 0, in em."""
    if experiment.model.initial_state != "zeros":
        return 0.0, 0.0
    font = formula_text(type_scale.font("number"))
    letters = "hc" if experiment.model.cell_kind.has_c else "h"
    lanes = range(experiment.model.num_lanes)
    names = [[state_name(experiment, lane, 0, each) for each in letters] for lane in lanes]
    wide = max(font.advance(f"{name} = 0") for lane in names for name in lane) / em
    high = sum(font.tall(name) for name in names[-1]) / em
    return wide + 2 * INSIDE, high + BETWEEN * (len(letters) - 1) + 2 * OVER
