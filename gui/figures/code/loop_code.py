"""LoopCode: a recurrent network as the loop that it is, its line lit as the playhead goes."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.runs.looked_at import operation_now
from core.runs.run import Run
from core.trace.operations import IN_A_CELL, Kind
from gui.figures.code.code_view import CodeView
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.wording.translate import tr

SUMS = (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.BIASES, Kind.SUM)
AFTER = (Kind.HIDDEN, Kind.HEAD, Kind.SOFTMAX)


class Line(NamedTuple):
    """kinds: of the operations that it does."""

    text: str
    kinds: tuple[Kind, ...] = ()


def loop_of(run: Run) -> tuple[Line, ...]:
    """As lectures write it; of a cell with gates in one line."""
    kind = run.experiment.model.cell_kind
    turn = Line("for x in X:", (Kind.INPUT,))
    if kind.has_c:
        cell = Line("    h, c = lstm(x, h, c)", (*IN_A_CELL, *AFTER))
        return (Line("h, c = 0, 0"), turn, cell)
    if len(kind.gates) > 1:
        return (Line("h = 0"), turn, Line("    h = gru(x, h)", (*IN_A_CELL, *AFTER)))
    squash = run.experiment.model.nonlinearity
    return (
        Line("h = 0"),
        turn,
        Line("    h = linear(x, h)", SUMS),
        Line(f"    h = {squash}(h)", AFTER),
    )


class LoopCode(CodeView):
    """Four lines, beside the network that they are. No Session."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "loopCode", tr("The network as a loop"))
        self.setWhatsThis(
            tr("The network as a loop: each turn reads one input and writes the state anew.")
        )
        self._lines: tuple[Line, ...] = ()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        type_scale.wear(self, "reading", mono=True)
        type_scale.keep(self, _as_high_as_it_is)

    def _leave_out_bar(self) -> None:
        """It never has one."""

    def show_run(self, run: Run, by_operation: bool) -> None:
        """Where the playhead is in it: at the first line before anything is read."""
        found = loop_of(run)
        if found != self._lines:
            self._lines = found
            self.show_text("\n".join(line.text for line in found))
            _as_high_as_it_is(self)
        number = self._line(run, by_operation)
        self.light(number)
        here = tr("Here it is in line {}.").format(number) if number else ""
        self.setAccessibleDescription(here)

    def _line(self, run: Run, by_operation: bool) -> int:
        """From 1; 0 where the pass is over."""
        head = run.playhead
        if run.experiment.trains and head.step > run.steps.forward:
            return 0
        if not (head.step or head.operation):
            return 1
        operation = operation_now(run, None, by_operation)
        for number, line in enumerate(self._lines, start=1):
            if operation is not None and operation.kind in line.kinds:
                return number
        return 0


def _as_high_as_it_is(view: QWidget) -> None:
    assert isinstance(view, LoopCode)
    margin = 2 * round(view.document().documentMargin()) + view.fontMetrics().leading() + 8
    view.setFixedHeight(max(view.blockCount(), 3) * view.fontMetrics().lineSpacing() + margin)
