"""CurvesCard: what came of a series in a sentence, and its curves with their switches."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from core.experiment import SyntheticTask
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from gui.figures.tasks.curves import EMPTY, LINES, METRICS, axis_text, is_log
from gui.figures.tasks.plot import TaskPlot
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.headline import HeadedHeadline
from gui.widgets.label import Label
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.named import named
from gui.widgets.one_line import OneLine


class CurvesCard(QWidget):
    """The page fills it; it knows no Session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = named(QComboBox(), "taskMetricBox", self.tr("What the plot shows"))
        texts = (self.tr("score"), self.tr("training loss"), self.tr("gradient norm"))
        for name, text in zip(METRICS, texts, strict=True):
            self.what.addItem(text, name)
        self.run = named(ChoiceBox(), "taskRunBox", self.tr("Run that is looked at"))
        self.run.setToolTip(self.tr("The run in front; a click on its line chooses it, too"))
        # As wide whatever its seeds have come to.
        self.run.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.run.setMinimumContentsLength(16)
        self.plot = named(TaskPlot(), "taskPlot", self.tr("Curves of all seeds over the updates"))
        like = self.tr(
            "LSTM 16, forget bias 5, clip 1: 3 of 5 seeds solved, median accuracy 100 %, "
            "2.4 s a run."
        )
        self.headline = HeadedHeadline("taskHeadline", like, self.plot)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        keep_apart(line, self)
        line.addWidget(self.what)
        self._lines = OneLine(self.tr("one line a seed"), least=0, whole=True)
        self._lines.setObjectName("taskLines")
        line.addWidget(self._lines, 1)
        line.addWidget(Label(self.tr("in front:"), objectName="taskFront"))
        line.addWidget(self.run)
        column = in_column(self)
        column.addWidget(self.headline)
        column.addLayout(line)
        column.addWidget(self.plot, 1)

    @property
    def wanted(self) -> str:
        """One of METRICS."""
        return str(self.what.currentData())

    def want(self, metric: str) -> None:
        """As if it were chosen in the box."""
        self.what.setCurrentIndex(METRICS.index(metric))

    def show_nothing(self, task: SyntheticTask) -> None:
        """Before the first series: empty axes of `task`, and what to do."""
        self.headline.say(self.tr("Choose an experiment on the left, and train it."))
        self.run.clear()
        self.run.setEnabled(False)
        label = axis_text(task, self.wanted)
        self.plot.show_curves(EMPTY.labelled(label, is_log(task, self.wanted)))

    def show_runs(self, texts: list[str], run: BatchRun, series: Series) -> None:
        """texts: of each run of the series, in order."""
        self.run.setEnabled(True)
        some = self.tr("{} of {} seeds").format(LINES, len(texts))
        self._lines.setText(some if len(texts) > LINES else self.tr("one line a seed"))
        while self.run.count() > len(texts):
            self.run.removeItem(self.run.count() - 1)
        for number, text in enumerate(texts):
            if number >= self.run.count():
                self.run.addItem(text)
            elif self.run.itemText(number) != text:
                self.run.setItemText(number, text)
        place = series.runs.index(run)
        if self.run.currentIndex() != place:
            self.run.setCurrentIndex(place)
