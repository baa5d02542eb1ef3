"""Gradients back through time: by step, over training, and which loss reaches which state."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.journal.intents import Seek
from core.runs.looked_at import lane_now
from core.runs.run import Run
from core.runs.visibility import Seen
from core.session.session import Session
from gui.figures.gradients.log_lines import LogLines
from gui.figures.gradients.pictures import Passed, over_training, reach_of, through_time
from gui.figures.gradients.wording import headline
from gui.redraw import is_in_view
from gui.style import type as type_scale
from gui.widgets.headline import Headline
from gui.widgets.label import Label
from gui.widgets.lane_box import LaneBox
from gui.widgets.layouts import keep_apart
from gui.widgets.log_map import LogMap, LogPicture
from gui.widgets.log_scale import LogRange, LogScale
from gui.widgets.named import named
from gui.wording.punctuation import sentences

TITLE = "Gradients"
AREA = "bottom"
ORDER = 4
THROUGH, LINES, OVER, REACH = range(4)
BELOW_FROM, BESIDE_FROM = 250, 560  # pixels that map and lines need together


class Panel(QWidget):
    """The Qt view of the trace's gradients and of the run's history of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._passed = Passed()
        self._epochs: list[int] = []  # of the rows, over training
        self._view = self._box("gradientViewBox", self.tr("View of the gradients"))
        names = ("through time", "lines", "over training", "reach")
        self._view.addItems([self.tr(name) for name in names])
        self._lane = LaneBox("gradientsLaneBox")
        self._quantity = self._box("gradientQuantityBox", self.tr("Hidden or cell state"))
        self._quantity.addItems(("h", "c"))
        self.map = LogMap()
        like = self.tr("Epoch 7: the loss depends most on h₅⁽²←⁾ (0.10), least on h₂⁽¹→⁾ (0.0012).")
        self.says = Headline("gradientsHeadline", like, self.map)
        self.none = Label(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.lines = LogLines()
        self._told_lines = False  # whether lines stood there when the sentence was said
        self.scale = LogScale()
        self._lay_out()
        for box in (self._view, self._lane, self._quantity):
            box.currentIndexChanged.connect(self._on_choice)
        self.map.clicked.connect(self._on_clicked)
        self.map.hovered.connect(session.selection.light)
        session.transport.state_changed.connect(self._on_state_changed)
        self._show(None, "")  # what is away asks for no room, of a panel behind another tab, too

    def _box(self, name: str, text: str) -> QComboBox:
        box = named(QComboBox(), name, text)
        box.setToolTip(text)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        keep_apart(top, self, 4)
        for box in (self._view, self._lane, self._quantity):
            top.addWidget(box)
        top.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(8)
        self._body.addWidget(self.map, 1)
        self._body.addWidget(self.lines, 1)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.says)
        layout.addWidget(self.none, 1)
        layout.addLayout(self._body, 1)
        layout.addWidget(self.scale)
        type_scale.keep_least(self, 140)
        self.setToolTip(
            self.tr(
                "The total derivative: all paths from a state to the loss are counted. "
                "retain_grad() on nn.RNN's out would show the direct one alone."
            )
        )

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            self._show(None, "")
        elif not run.experiment.trains:
            self._show(None, self.tr("This demo has no loss, and so no gradients."))
        elif self._view.currentIndex() == OVER:
            self._show_over(run)
        else:
            self._show_trace(run)

    def _show_over(self, run: Run) -> None:
        self._session.history.want()
        lane = self._lane_shown(run)
        letter = self._quantity.currentText()
        letter = letter if run.experiment.model.cell_kind.has_c else "h"
        found = over_training(run, lane, letter)
        if found is None:
            self._show(None, self._not_yet())
            return
        picture, self._epochs = found
        text = self.tr("Row: an epoch; violet: how strongly the loss depends on {} at this letter.")
        text = text.format(letter)
        span = self._span(picture)
        if span is not None:
            text = self.tr("Row: an epoch; |∂L/∂{}| at each letter is {} to {}.")
            text = text.format(letter, *span)
        short = self.tr("An epoch a row: |∂L/∂{}|")
        self._show(picture, text, short.format(letter))

    def _show_trace(self, run: Run) -> None:
        trace = self._passed.newest(run)
        if trace is None:
            if run.trace is None or run.trace.complete or self.map.picture is None:
                self._show(None, self._not_yet())
            return
        picture: LogPicture | None
        if self._view.currentIndex() == REACH:
            picture = reach_of(run, trace, self._lane_shown(run))
            told = self._reach_text(picture)
        else:
            picture = through_time(
                run, trace, self._session.selection.term, self._session.selection.inspected
            )
            self._told_lines = self._has_lines
            told = headline(trace.epoch, picture, self._asked, self._told_lines)
        if trace.epoch != run.playhead.epoch and run.trace is not None and run.trace.complete:
            come = self.tr("The gradients of epoch {} come after its loss.").format(
                run.playhead.epoch
            )
            told = (sentences(told[0], come), *told)
        if self._asked and picture is not None:  # the whole one would tell how far it goes
            picture = replace(picture, range=LogRange.of(picture.values[picture.levels > 0]))
        self._show(picture, *told)

    def _reach_text(self, picture: LogPicture | None) -> tuple[str, ...]:
        span = self._span(picture)
        text = self.tr("Row: whose loss. Column: the state that it reaches back to.")
        if span is not None:
            text = self.tr("Row: whose loss. Column: the state it reaches, with {} to {}.")
            text = text.format(*span)
        return text, self.tr("Row: whose loss")

    @property
    def _asked(self) -> bool:
        """What is asked for is not told."""
        return self._session.selection.withheld == "range"

    def _span(self, picture: LogPicture | None) -> tuple[str, str] | None:
        return None if self._asked or picture is None else picture.span

    def _not_yet(self) -> str:
        return self.tr("Gradients come after the loss: step on, or run.")

    def _lane_shown(self, run: Run) -> int:
        now = lane_now(run, self._session.selection.looked_at)
        return self._lane.choose(run.experiment, now)

    def _show(self, picture: LogPicture | None, text: str, *short: str) -> None:
        """One picture in all parts of the view; without one the sentence stands alone. short: what
        is said where there is no room for it.
        """
        run = self._session.runs.current
        view = self._view.currentIndex()
        self.says.say(text, *short)
        self.none.setText(text)
        by_lane = view in (OVER, REACH) and run is not None and run.experiment.trains
        self._lane.setVisible(by_lane and run is not None and run.steps.num_lanes > 1)
        is_lstm = run is not None and run.experiment.model.cell_kind.has_c
        self._quantity.setVisible(by_lane and view == OVER and is_lstm)
        self.map.show_picture(picture)
        self.lines.show_picture(picture if view in (THROUGH, LINES) else None)
        if picture is not None:
            known = picture.levels[picture.levels > 0]
            faint = len(known) > 0 and bool((known == Seen.LATER).all())
            shown = picture.values[picture.levels > 0]
            self.scale.show_range(picture.range, shown, faint, picture.what)
        self._arrange()

    @property
    def _has_lines(self) -> bool:
        """Alone, or below or beside the map."""
        view = self._view.currentIndex()
        room = self.height() > BELOW_FROM + 100 or self.width() > BESIDE_FROM
        return view == LINES or (view == THROUGH and room)

    def _arrange(self) -> None:
        """Lines below or beside the map where there is room for both."""
        view = self._view.currentIndex()
        shown = self.map.picture is not None
        direction, beside = QBoxLayout.Direction, self.width() > BESIDE_FROM
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.map.setVisible(shown and view != LINES)
        self.lines.setVisible(shown and self._has_lines)
        self.scale.setVisible(shown and view != LINES)
        self.says.setVisible(shown)
        self.none.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self._told_lines != self._has_lines:
            self.refresh()  # its sentence tells how c is drawn

    @Slot(int)
    def _on_choice(self, index: int) -> None:
        self.refresh()

    @Slot(int, int)
    def _on_clicked(self, row: int, column: int) -> None:
        """Over training a row is an epoch."""
        if self._view.currentIndex() == OVER:
            self._session.do(Seek(self._epochs[row]))

    @Slot()
    def _on_state_changed(self) -> None:
        """A pause draws nothing anew, and is when gaps can be filled in."""
        hidden = not is_in_view(self)
        if self._view.currentIndex() == OVER and not hidden:
            self._session.history.want()
