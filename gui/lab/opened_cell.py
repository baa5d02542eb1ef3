"""The opened cell: brings session, diagram and inspector together on the stage."""

from PySide6.QtCore import QEvent, QObject, QPointF, Slot

from core.experiment import WordTask
from core.journal.intents import ChooseResult, CloseCell, LookInside, OpenCell, SelectUnit
from core.runs.looked_at import cell_now, operation_now
from core.runs.run import Run
from core.runs.visibility import levels
from core.session.session import Session
from core.text.letters import drawn
from core.trace.operations import IN_A_CELL, Kind
from core.trace.trace import EpochTrace
from gui.figures.cell.formula import cell_formula, cell_gradient
from gui.figures.cell.inspector import Inspector
from gui.figures.cell.parts import CellParts, cell_parts, result_of, results_of
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.style import theme
from gui.style import type as type_scale
from gui.wording.names import lane_text, state_name
from gui.wording.pieces import Piece
from gui.wording.plain import html_text
from gui.wording.translate import tr


class OpenedCell(QObject):
    """Shows the inspected cell over the diagram; clicks and keys go back."""

    def __init__(self, session: Session, diagram: NetworkDiagram) -> None:
        super().__init__(diagram)
        self._session = session
        self._diagram = diagram
        self._is_open = False
        self._trace: EpochTrace | None = None  # which is shown, and what decides how
        self._key: object = None
        self.inspector = Inspector(diagram.viewport())
        self.inspector.card.closed.connect(lambda: session.do(CloseCell()))
        self.inspector.card.unit_chosen.connect(self._on_unit)
        self.inspector.card.hovered.connect(session.selection.light)
        self.inspector.card.result_chosen.connect(self._on_result)
        self.inspector.card.inside_chosen.connect(self._on_inside)
        self.inspector.stage_clicked.connect(self._on_stage_clicked)
        diagram.opened.connect(self._on_enter)
        diagram.viewport().installEventFilter(self)

    def refresh(self) -> None:
        run = self._session.runs.current
        place = self._session.selection.inspected
        if place is None:
            self._is_open = False
        if run is None or place is None or run.trace is None:
            self._diagram.anchor(None)
            self.inspector.hide()
            return
        lane, t = place
        self._diagram.anchor(t)
        self._show(run, cell_parts(run, run.trace, lane, t))
        if not self._is_open and not self._session.transport.flat_out:
            self.inspector.grow()
        self._is_open = True

    def _show(self, run: Run, parts: CellParts) -> None:
        """run: with a trace."""
        assert run.trace is not None
        lane = parts.lane
        t = parts.t
        selection = self._session.selection
        unit = selection.looked_at.unit_number
        term = selection.term
        result = self._shown_result(run, parts)
        inside = self._gate_shown(parts, result)
        hole = self._diagram.cell_rect(lane, t)
        place = (run.id, lane, t, unit, term, result, inside, hole.getRect(), _known(run, parts))
        chosen = selection.inside, selection.result, selection.shapes
        size = self._diagram.viewport().size().toTuple()
        key = (place, chosen, size, theme.current().dark, type_scale.zoom())
        same = run.trace is self._trace and key == self._key and not self.inspector.isHidden()
        self._trace, self._key = run.trace, key
        if same:  # most of what a step computes is of other cells
            return
        self.inspector.show_cell(parts, unit, term, _title(run, lane, t), hole, inside)
        lines = cell_formula(parts, result, unit)
        numbers = (Piece(self.tr("unit {}: ").format(unit)), *lines.numbers)
        self.inspector.card.show_formula(result, lines.symbols, numbers, term)
        self.inspector.card.show_gradient(cell_gradient(run, lane, t, unit), term)
        self.inspector.card.show_shapes(_shapes(run.trace, parts) if selection.shapes else "")

    def _gate_shown(self, parts: CellParts, result: str) -> str | None:
        """The gate that is opened; of c and h, which have none of their own, the whole cell."""
        if not self._session.selection.inside:
            return None
        gate = result if len(parts.gates) > 1 else ""
        return gate if gate in parts.gates else None

    def _shown_result(self, run: Run, parts: CellParts) -> str:
        """What all views speak of, where that is a result of this cell, else what was chosen."""
        selection = self._session.selection
        by_operation = self._session.transport.by_operation
        operation = operation_now(run, selection.opened, by_operation)
        if operation is not None and operation.kind in IN_A_CELL:
            return result_of(parts, operation)
        return selection.result if selection.result in results_of(parts) else "h"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card keeps its place beside the cell when the stage changes its size."""
        if event.type() == QEvent.Type.Resize and self._session.selection.inspected is not None:
            self._diagram.show_picture(self._diagram.picture) if self._diagram.picture else None
            self.refresh()
        return False

    @Slot(int)
    def _on_unit(self, unit: int) -> None:
        place = self._session.selection.inspected
        if place is not None:
            self._session.do(SelectUnit(place[0], unit, place[1]))

    @Slot(str)
    def _on_result(self, term: str) -> None:
        self._session.do(ChooseResult(term))
        self._key = None  # its buttons are as they were pressed
        self.refresh()

    @Slot(bool)
    def _on_inside(self, shown: bool) -> None:
        """Of a cell's state there is nothing to open: then its first gate is."""
        run, place = self._session.runs.current, self._session.selection.inspected
        self._session.do(LookInside(shown))
        if run is not None and place is not None and run.trace is not None:
            parts = cell_parts(run, run.trace, *place)
            if shown and len(parts.gates) > 1 and self._shown_result(run, parts) not in parts.gates:
                self._on_result(parts.gates[0])
        self._key = None
        self.refresh()

    @Slot(QPointF)
    def _on_stage_clicked(self, point: QPointF) -> None:
        """Another cell is opened instead; anywhere else the cell closes."""
        place = self._diagram.cell_at(point)
        if place is None or place == self._session.selection.inspected:
            self._session.do(CloseCell())
        else:
            self._session.do(OpenCell(*place))

    @Slot()
    def _on_enter(self) -> None:
        """The cell that is looked at: the chosen unit's, or the step's."""
        run = self._session.runs.current
        if run is None:
            return
        if self._session.selection.inspected is not None:
            self._session.do(CloseCell())
            return
        place = cell_now(run, self._session.selection.looked_at)
        self._session.do(OpenCell(*(place or (0, 0))))


def _title(run: Run, lane: int, t: int) -> str:
    """ "<b>h₄⁽²←⁾ · layer 2 ←</b> · “l” · epoch 6": what comes first stays."""
    names = [state_name(run.experiment, lane, t + 1), lane_text(run.experiment, lane)]
    head = f"<b>{' · '.join(name for name in names if name)}</b>"
    if not isinstance(run.experiment.task, WordTask):
        return head
    letter = html_text(drawn(run.experiment.task.letters[t]))
    return f"{head} · “{letter}” · " + tr("epoch {}").format(f"{run.playhead.epoch:,}")


def _known(run: Run, parts: CellParts) -> tuple[object, ...]:
    """What of a cell is computed at the playhead, on the way back, too."""
    back = levels(run, parts.lane, Kind.GRAD_HIDDEN)[parts.t] if run.experiment.trains else None
    return parts.shown, back


def _shapes(trace: EpochTrace, parts: CellParts) -> str:
    named = (parts.x, parts.h_prev, *parts.matrices, *parts.columns, *parts.states)
    seen = {part.label: tuple(part.values.shape) for part in named}
    return "  ".join(f"{name} {shape}".replace(",)", ")") for name, shape in seen.items())
