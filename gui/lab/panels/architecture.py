"""The stage: the network unrolled in time, with live values at the playhead."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from core.journal.intents import (
    ChooseSequence,
    OpenCell,
    Seek,
    SelectOperation,
    SelectUnit,
    ShowShapes,
)
from core.runs.looked_at import NOTHING, lane_now
from core.runs.run import Run
from core.session.session import Session
from core.trace.playhead import Playhead
from gui.figures.diagram.flow_scale import FlowRange, FlowScale
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import Picture, picture_of, term_of_weight
from gui.figures.diagram.shape_painter import shapes_line
from gui.lab.letter_rows import row_beside
from gui.lab.opened_cell import OpenedCell
from gui.style import theme
from gui.widgets.buttons import button
from gui.widgets.color_scale import ColorScale
from gui.widgets.home import give_home
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.one_line import OneLine
from gui.widgets.quiet import quiet
from gui.widgets.two_rows import TwoRows
from gui.wording.place import place_text

TITLE = "Architecture"
AREA = "center"
ORDER = 0
SLOW = 4  # steps a second: of those each stands longer than its values travel


class Panel(QWidget):
    """The Qt view of the current run's trace; clicks choose a unit or move the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._titles = self.tr("UNROLLED IN TIME"), self.tr("THE NETWORK, FOLDED")
        self._heading = OneLine(least=0, whole=True)
        self._place = OneLine(apart=" · ")
        self._hint = OneLine()
        for line in (self._heading, self._place):
            line.set_bold()
        self._heading.reserve(*self._titles)  # nothing beside it moves when it changes
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.diagram = named(
            NetworkDiagram(), "architectureView", self.tr("Network unrolled in time")
        )
        # Run and moment, and whether the next was not due soon.
        self._shown: tuple[int, Playhead | None, bool] = (0, None, True)
        self._flow = named(FlowScale(), "flowScale")
        self._make_controls()
        give_home(self, self.diagram)
        self._lay_out()
        self.opened = OpenedCell(session, self.diagram)
        self.diagram.unit_clicked.connect(self._on_unit_clicked)
        self.diagram.unit_moved.connect(self._on_unit_moved)
        self.diagram.operation_clicked.connect(self._on_operation_clicked)
        self.diagram.step_clicked.connect(self._on_step_clicked)
        self.diagram.weight_hovered.connect(self._on_weight_hovered)

    def _make_controls(self) -> None:
        self._fold = button(
            "foldButton", self.tr("Fold"), self.tr("Fold the network into its loop")
        )
        self._fold.setToolTip(self.tr("Show the loop that the network really is, or unroll it"))
        self._fold.toggled.connect(self._on_fold)
        self._shapes = button(
            "shapesButton", self.tr("Shapes"), self.tr("Tensor shapes on every arrow")
        )
        self._shapes.clicked.connect(self._on_shapes)
        self._outputs = button(
            "outputsButton", self.tr("out, h_n"), self.tr("Frame what the network returns")
        )
        self._outputs.toggled.connect(self._frame_outputs)
        for each in (self._fold, self._shapes, self._outputs):
            each.setCheckable(True)
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shapes_line = Label(objectName="shapesLine", wordWrap=True)
        self._shapes_line.setContentsMargins(0, 4, 0, 2)  # apart from the buttons above it
        self._shapes_line.hide()
        said = self.tr("Sequence of the batch")
        self._sequence = named(WholeNumberBox("sequence", limits=(1, 1)), "sequenceBox", said)
        self._sequence.setToolTip(self.tr("All sequences of the batch are read at once"))
        self._sequence.setPrefix(self.tr("sequence "))
        self._sequence.valueChanged.connect(self._on_sequence)

    def _lay_out(self) -> None:
        buttons = (self._fold, self._shapes, self._outputs)
        left = (self._heading, *buttons, self._sequence)
        scales = ColorScale(), self._flow
        self.header = TwoRows(left, scales, (self._hint, self._place))
        self._column = layout = in_column(self, (12, 8, 12, 4))
        layout.addWidget(self.header)
        layout.addWidget(self._shapes_line)
        layout.addWidget(self.diagram, 1)
        self.diagram.setMinimumHeight(48)  # less than a scroll area asks for in large letters
        self.setMinimumHeight(160)

    @property
    def least_height(self) -> int:
        """Pixels in which all of the network is in sight."""
        between, around = self._column.spacing(), self._column.contentsMargins()
        line = self._shapes_line
        told = line.heightForWidth(line.width()) + between if line.isVisibleTo(self) else 0
        high = self.header.sizeHint().height() + between + told + self.diagram.least_height
        return high + around.top() + around.bottom()

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        folded = self._fold.isChecked()
        self._heading.setText(self._titles[folded])
        by_operation = self._session.transport.by_operation
        self._place.brief = place_text(run, by_operation, brief=True)
        self._place.setText(place_text(run, by_operation))
        self._place.set_ink(theme.current().color("accent"))
        self._frame_outputs()
        before = self.diagram.picture
        picture = self._picture(run)
        self.diagram.show_picture(picture)
        self._flow.show_range(FlowRange.of(picture.flow.values()))
        self._travel(run, before)
        self._show_shapes(run)
        self._offer_sequences(run)
        self.opened.refresh()

    def _travel(self, run: Run, before: Picture | None) -> None:
        """How a step came about is shown where the next is not due before; of leaps it is not."""
        transport = self._session.transport
        stands = not transport.playing or (transport.speed or math.inf) <= SLOW
        (shown, was, stood), self._shown = self._shown, (run.id, run.playhead, stands)
        if shown != run.id or was is None or before is None or transport.step_size == "epoch":
            return
        if self._session.selection.inspected is not None:  # the card covers what would move
            return
        if stands and stood and was != run.playhead == run.after(was, transport.step_size):
            self.diagram.travel(before)

    def _picture(self, run: Run) -> Picture:
        session = self._session
        looked_at, withheld = session.selection.looked_at, session.selection.withheld
        term = session.selection.term
        shapes = session.selection.shapes and withheld != "shapes"
        found = picture_of(run, looked_at, session.transport.by_operation, shapes, term)
        found = replace(found, withheld=withheld)
        opened = session.selection.inspected
        if opened is not None and self._fold.isChecked():  # its one column is the opened cell's
            found = replace(found, column=opened[1])
        return found

    def _show_shapes(self, run: Run) -> None:
        """All tensors of the pass in a line of their own, while shapes are wanted."""
        asked = self._session.selection.withheld == "shapes"
        self._shapes.setEnabled(not asked)
        self._shapes.setChecked(self._session.selection.shapes)
        tip = self.tr("Show the shape of every arrow and tensor, axes named")
        tip = self.tr("A shape is asked for: answer first") if asked else tip
        if self._shapes.toolTip() != tip:  # else each frame says that it is another
            self._shapes.setToolTip(tip)
        shown = self._session.selection.shapes and not asked and run.trace is not None
        self._shapes_line.setVisible(shown)
        if shown and run.trace is not None:
            self._shapes_line.setText(shapes_line(run.trace, run.experiment.model))

    @Slot()
    def _frame_outputs(self) -> None:
        """Of a cell that is called step by step there is no out, nor h_n."""
        run = self._session.runs.current
        returned = run is not None and not run.experiment.model.cell_kind.by_step
        self._outputs.setEnabled(returned)
        tip = self.tr("An RNNCell returns one state at a time: there is no out, and no h_n")
        if returned:
            tip = self.tr("Frame out, the top layer at every step, and h_n, each lane's last state")
        if self._outputs.toolTip() != tip:
            self._outputs.setToolTip(tip)
        self.diagram.set_framed(returned and self._outputs.isChecked())

    def _offer_sequences(self, run: Run) -> None:
        """Which of a batch is looked at; a batch of one leaves no choice."""
        batch = run.experiment.batch
        self._sequence.setVisible(batch > 1)
        with quiet(self._sequence):
            self._sequence.setMaximum(batch)
            self._sequence.setSuffix(self.tr(" of {}").format(batch))
            self._sequence.setValue(run.sequence + 1)

    @Slot(int)
    def _on_sequence(self, number: int) -> None:
        self._session.do(ChooseSequence(number - 1))

    @Slot(bool)
    def _on_shapes(self, shown: bool) -> None:
        self._session.do(ShowShapes(shown))

    @Slot(bool)
    def _on_fold(self, folded: bool) -> None:
        self._fold.setText(self.tr("Unroll") if folded else self.tr("Fold"))
        self.diagram.set_folded(folded)
        self.refresh()

    @Slot(int, int, int)
    def _on_unit_clicked(self, lane: int, unit: int, t: int) -> None:
        self._session.do(SelectUnit(lane, unit, t))
        self._session.do(OpenCell(lane, t))

    @Slot(int, int)
    def _on_unit_moved(self, lanes: int, units: int) -> None:
        """From the unit that is chosen, or from the first of the lane that is looked at; above the
        last lane are the rows of letters.
        """
        run = self._session.runs.current
        session = self._session
        if run is None:
            return
        by_operation = session.transport.by_operation
        above = row_beside(run, session.selection, by_operation, lanes, units)
        if above is not None:
            session.do(above)
            return
        here = session.selection.unit
        lane, unit = here or (lane_now(run, NOTHING), 0)
        if here is not None:
            lane = min(max(lane + lanes, 0), run.steps.num_lanes - 1)
            unit = (unit + units) % run.experiment.model.hidden_size
        session.do(SelectUnit(lane, unit, session.selection.t))

    @Slot(str, int, int)
    def _on_operation_clicked(self, kind: str, t: int, letter: int) -> None:
        self._session.do(SelectOperation(kind, t, letter))

    @Slot(int, int)
    def _on_step_clicked(self, lane: int, t: int) -> None:
        run = self._session.runs.current
        if run is not None:
            self._session.do(Seek(run.playhead.epoch, run.steps.step_of(lane, t)))

    @Slot(str)
    def _on_weight_hovered(self, text: str) -> None:
        self._hint.setText(text)
        self._session.selection.light(term_of_weight(self.diagram.lit_weight))
