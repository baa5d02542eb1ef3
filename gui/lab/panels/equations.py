"""Equations: everything an epoch computes, typeset; what is computed now is lit."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from core.runs.looked_at import lane_now, operation_now
from core.runs.run import Run
from core.session.session import Session
from core.trace.operands import read
from core.trace.operations import IN_A_CELL, TELLING, Kind, Operation
from core.trace.terms import is_lit, term_of
from gui.figures.equations.equations import equations, keys_of, lane_of
from gui.figures.equations.numbers import step_numbers
from gui.figures.equations.page import EquationPage
from gui.figures.equations.term_names import in_formulas
from gui.style import type as type_scale
from gui.widgets.fade import Fade
from gui.widgets.named import named
from gui.widgets.paragraph import HtmlParagraph
from gui.widgets.term_line import TermLine
from gui.wording.names import lane_text, state_name
from gui.wording.operations import number_name, operation_name
from gui.wording.pieces import Piece
from gui.wording.plain import html_text
from gui.wording.punctuation import aside, listed
from gui.wording.table import unbroken
from gui.wording.translate import told

TITLE = "Equations"
AREA = "right"
ORDER = 1


class Panel(QWidget):
    """The equations of the lane at the playhead, with one line in this run's numbers."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._current: frozenset[str] = frozenset()
        said = self.tr("Equations of an epoch")
        self.page = named(EquationPage(), "equationsPage", said)
        self.scroll_area = named(QScrollArea(widgetResizable=True), "equationsScroll", said)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(self.page)
        Fade(self.scroll_area)
        # Whether they take a line or two: the page above them stays where it is.
        self.name = HtmlParagraph("equationsNow", lines=2)
        self.numbers = named(TermLine(is_lit, lines=2), "equationsNumbers")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 8)
        for widget, stretch in ((self.scroll_area, 1), (self.name, 0), (self.numbers, 0)):
            layout.addWidget(widget, stretch)
        type_scale.keep_least(self, 240)
        self.page.laid_out.connect(self._bring_into_view)
        for view in (self.page, self.numbers):
            view.hovered.connect(session.selection.light)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        selection = self._session.selection
        by_operation = self._session.transport.by_operation
        operation = operation_now(run, selection.opened, by_operation)
        lane = lane_of(run.experiment, operation, lane_now(run, selection.looked_at))
        shown = equations(run.experiment, lane)
        keys = keys_of(run.experiment, operation) if operation else frozenset()
        doing = term_of(operation) if operation else ""
        self.page.show_equations(shown, keys, doing, selection.term)
        if keys != self._current:
            self._current = keys
            self._bring_into_view()
        self._tell(run, operation)

    @Slot()
    def _bring_into_view(self) -> None:
        place = self.page.place_of(lambda key: key in self._current).toRect()
        if not place.isEmpty():
            self.scroll_area.ensureVisible(20, place.bottom(), 0, 12)
            self.scroll_area.ensureVisible(20, place.top(), 0, 30)

    def _which(self, run: Run, operation: Operation, unit: int) -> str:
        """Which of the result's numbers the line below tells; "" for a single number."""
        reading = read(run.experiment, run.trace, operation) if run.trace is not None else None
        if reading is None or operation.kind == Kind.INPUT:
            return ""
        if operation.kind in IN_A_CELL:
            return self.tr(", unit {}").format(unit)
        name = number_name(run.experiment, reading, unit, self._letter(operation))
        return f" {html_text(name)}" if name else ""

    def _letter(self, operation: Operation) -> int:
        """Whose number is told, where one was chosen of this very operation; else -1."""
        selection = self._session.selection
        return selection.letter if selection.operation == operation else -1

    def _tell(self, run: Run, operation: Operation | None) -> None:
        """The operation's name, and of which cell it is, over its line of numbers."""
        unit = self._session.selection.looked_at.unit_number
        if operation is None:
            self.name.setText(self.tr("Step on: each line is computed in its turn."))
            self.numbers.show_pieces((), "")
        else:
            name = operation_name(run.experiment, operation)
            looked_at = self._session.selection.looked_at
            hides = operation.kind in TELLING
            why = told(looked_at.why_hidden_at(run, operation.t)) if hides else ""
            said = f"<b>{in_formulas(name + self._where(run, operation))}</b>"
            said += "" if why else self._which(run, operation, unit)
            self.name.setText(unbroken(said))
            numbers = step_numbers(run, unit, operation, self._letter(operation))
            if why:
                numbers = (Piece(why),)
            self.numbers.show_pieces(numbers, self._session.selection.term)

    def _where(self, run: Run, operation: Operation) -> str:
        """ " of h₃⁽²⁾ (layer 2)": an operation whose name does not say it in which cell it is; of
        an opened cell's, that it is.
        """
        if operation.lane < 0:
            return ""
        lane = lane_text(run.experiment, operation.lane)
        parts = [lane] if lane else []
        opened = self._session.selection.inspected
        if (operation.lane, operation.t) == opened:
            parts.append(self.tr("the opened cell"))
        if operation.kind not in (Kind.HIDDEN, Kind.CELL, Kind.GRAD_HIDDEN, Kind.GRAD_CELL):
            name = state_name(run.experiment, operation.lane, operation.t + 1)
            told = self.tr(" of {}").format(name) if operation.kind != Kind.GRAD_SUM else ""
        else:
            told = ""
        return aside(told, listed(parts)) if parts else told
