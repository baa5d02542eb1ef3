"""TaskGradients: how far a run's gradients reach back, over its updates, and that in words.

Knows no Session.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from core.experiment import Experiment
from core.runs.batch_run import BatchRun
from gui.figures.tasks.gradient_picture import flow_text, over_updates
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.log_map import LogMap, LogPicture
from gui.widgets.log_scale import LogScale
from gui.widgets.named import named
from gui.wording.names import lane_label


class QuietMap(LogMap):
    """Without numbers in its cells: its rows are of many heights, and numbers need one for all."""

    def _numbers(self, painter: QPainter, picture: LogPicture) -> None:
        pass


class TaskGradients(QWidget):
    """changed: another lane, state or update is to be shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        self._run_id = 0
        self._wanted = "h"  # state, wherever a run has it
        self._at: tuple[int, int] | None = None  # (run id, row) that was clicked
        self.lane = named(QComboBox(), "taskLaneBox", self.tr("Layer and direction"))
        self.state = named(QComboBox(), "taskStateBox", self.tr("State whose gradient is shown"))
        self.state.addItem("∂L/∂h", "h")
        self.state.addItem("∂L/∂c", "c")
        self.map = QuietMap()
        self.scale = LogScale()
        self.map.setObjectName("taskGradientMap")
        tip = self.tr("Dark: much of the loss's gradient arrives at this time step. Click a row.")
        self.map.setToolTip(tip)
        self.words = HtmlLabel(objectName="taskFlow", wordWrap=True)
        self._title = HtmlLabel(objectName="taskGradientTitle", wordWrap=True)
        self._lay_out()
        self.lane.activated.connect(self.changed)
        self.state.activated.connect(self._on_state)
        self.map.clicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        for widget in (self.lane, self.state):
            line.addWidget(widget)
        self._axes = Label(objectName="taskGradientAxes")
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._axes)
        below.addWidget(self.scale, 1)  # all room there is: what a zero looks like is told last
        column = in_column(self)
        column.addLayout(line)
        column.addWidget(self.words)
        column.addWidget(self.map, 1)
        column.addLayout(below)

    @property
    def letter(self) -> str:
        """ "h" or "c"."""
        return self._wanted if self.state.isEnabled() else "h"

    def want(self, letter: str) -> None:
        """As if it were chosen in the box, now and with the next run that has such a state."""
        self._wanted = letter
        self._choose()

    def _choose(self) -> None:
        self.state.setCurrentIndex(self.state.findData(self.letter))

    def show_run(self, run: BatchRun | None) -> None:
        """None: before the first series."""
        self.state.setVisible(run is not None)
        for widget in (self._axes, self.scale):
            widget.setVisible(run is not None and bool(run.profiles))
        if run is None:
            self._title.setText(self.tr("<b>Gradient through time</b>"))
            self.words.setText(self.tr("How much of the loss's gradient reaches each time step."))
            self.map.show_picture(None)
            self.lane.hide()
            self._key = None
            return
        self._run_id = run.id
        untrained = self.tr("time step →   update ↓ (0: untrained)")
        self._axes.setText(self.tr("time step →   update ↓") if run.first else untrained)
        self._fill(run.experiment)
        seed = run.experiment.training.seed
        self._title.setText(self.tr("<b>Gradient through time</b>, seed {}").format(seed))
        lane = max(self.lane.currentIndex(), 0)
        row = self._row(run)
        picture = over_updates(run, lane, self.letter, row)
        self.map.show_picture(picture)
        if picture is None:
            opened = self.tr("Nothing measured since it was opened.")
            self.words.setText(opened if run.first else self.tr("Nothing measured yet."))
            return
        self.scale.show_range(picture.range, picture.values[picture.levels > 0])
        profiles = [run.profiles[0], run.profiles[row if row >= 0 else -1]]
        self.words.setText(flow_text(profiles, lane, self.letter))

    def _row(self, run: BatchRun) -> int:
        """The row that was clicked in this run, -1 for none."""
        run_id, row = self._at or (0, -1)
        return row if run_id == run.id and row < len(run.profiles) else -1

    def _fill(self, experiment: Experiment) -> None:
        model = experiment.model
        key = (model.num_layers, model.bidirectional, model.cell)
        if key == self._key:
            return
        self._key = key
        self.lane.clear()
        self.lane.addItems([lane_label(experiment, lane) for lane in range(model.num_lanes)])
        self.lane.setVisible(model.num_lanes > 1)
        lstm = model.cell_kind.has_c
        self.state.setEnabled(lstm)
        self.state.setToolTip("" if lstm else self.tr("Only an LSTM has a cell state c."))
        self._choose()

    @Slot()
    def _on_state(self) -> None:
        self._wanted = str(self.state.currentData())
        self.changed.emit()

    @Slot(int, int)
    def _on_clicked(self, row: int, column: int) -> None:
        """A second click on the same row lets it go."""
        picture = self.map.picture
        again = picture is not None and picture.row == row
        self._at = None if again else (self._run_id, row)
        self.changed.emit()
