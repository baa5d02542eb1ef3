"""What came of a program beside what should come: in a sentence, as curves, line by line."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.sandbox.outcome import Outcome
from core.session.programs import Programs
from core.text.plain import one_line
from gui.figures.code.side_by_side import SideBySide
from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.compare.run_line import DASHES
from gui.program.wording import headline
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.named import named
from gui.widgets.paragraph import Paragraph
from gui.widgets.voice import say
from gui.wording.runs import loss_axis

LETTERS = 200  # of a printed line that are shown
EVENLY = 1000


class Results(QWidget):
    """The view of a program's outcome; where no losses were printed, without a plot."""

    def __init__(self) -> None:
        super().__init__()
        as_card(self)
        self.headline = Paragraph("programHeadline")
        type_scale.wear(self.headline, "text", bold=True)
        self.plot = LossCurves()
        named(self.plot, "programPlot", self.tr("Loss by epoch: your program, and as it should be"))
        self.plot.setWhatsThis(
            self.tr(
                "The loss of each epoch as it was printed by your program, and as it should be."
            )
        )
        self.output = SideBySide()
        self._parts = parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        for place, part in enumerate((self.plot, self.output)):
            parts.addWidget(part)
            parts.setStretchFactor(place, 1)
        self._sizes = [EVENLY, EVENLY]  # of the two, while both are seen
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.addWidget(self.headline)
        column.addWidget(parts, 1)

    def show_outcome(self, programs: Programs) -> None:
        """Of what was run last; nothing while it runs."""
        told = headline(programs)
        if told != self.headline.text():
            self.headline.setText(told)
            say(self.headline, told)
        ours, wanted = programs.outcome, programs.wanted
        if ours is None:
            wanted = None
        self.output.show_lines(*(_lines(each) for each in (ours, wanted)))
        colors = theme.current()
        curves = (
            Curve(colors.muted, 1, _losses(wanted), self.tr("as it should be"), DASHES[1]),
            Curve(colors.accent, 1, _losses(ours), self.tr("your program")),
        )
        drawn = [curve for curve in curves if len(curve.losses)]
        self._show_plot(bool(drawn))
        if drawn and programs.experiment is not None:
            self.plot.axis = loss_axis(programs.experiment)[0]  # as printed, of the whole sequence
            self.plot.show_curves(drawn, 0, max(2, *(len(each.losses) for each in drawn)), False)
            self.plot.name_curves(True)

    def _show_plot(self, shown: bool) -> None:
        """With the room that it had before: a splitter gives what comes back the least."""
        if shown == (not self.plot.isHidden()):
            return
        sizes = self._parts.sizes()
        if not shown and all(sizes):
            self._sizes = sizes
        self.plot.setVisible(shown)
        if shown:
            self._parts.setSizes(self._sizes)


def _lines(outcome: Outcome | None) -> list[str]:
    return [one_line(line, LETTERS) for line in outcome.lines] if outcome is not None else []


def _losses(outcome: Outcome | None) -> np.ndarray:
    """(epochs,), as they were printed."""
    return np.array([each.loss for each in outcome.epochs] if outcome is not None else [], "f4")
