"""TextPlotCard: how good the language model is, update by update, and which update is looked at."""

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStyle,
    QWidget,
)

from core.experiment import Experiment, TextTask
from core.journal import intents
from core.runs.batch_run import BatchRun
from core.session.text_training import TextTraining
from core.tasks.batches import updates_a_pass
from gui.figures.text.bits_plot import BitsPlot
from gui.run_files import TextFile
from gui.shell import Shell
from gui.style import type as type_scale
from gui.text.left_over_strip import LeftOverStrip
from gui.text.wording import Subject, baselines_text, comparable, headline_of, legend, subject_of
from gui.widgets.buttons import button
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.headline import HtmlHeadline
from gui.widgets.label import HtmlLabel
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.named import named
from gui.widgets.one_line import OneLine
from gui.widgets.quiet import quiet
from gui.widgets.slider import Slider
from gui.wording.plain import tip_text
from gui.wording.runs import run_name

ROOM = 640  # pixels at 100 % that the sentence has beside the buttons, or else a row of its own


class TextPlotCard(QWidget):
    """A language model's run over its updates; clicks and the slider seek."""

    def __init__(self, texts: TextTraining, shell: Shell) -> None:
        super().__init__()
        self._texts = texts
        self._shell = shell
        self.setObjectName("textCard")
        self._planned: Experiment | None = None
        self._below: tuple[int, ...] = ()  # the margins that the slider has
        self._drawn: object = None
        self.file = TextFile(texts, shell, self)
        self.strip = LeftOverStrip(texts, shell)
        self.headline = HtmlHeadline("textHeadline")
        self.runs = named(ChoiceBox(), "textRunBox", self.tr("Which run is looked at"))
        self.runs.setPlaceholderText(self.tr("Earlier runs"))
        self._listed: tuple[BatchRun, ...] = ()  # as the box shows them
        self.plot = named(BitsPlot(), "textPlot", self.tr("Bits per letter by update"))
        self.plot.setToolTip(baselines_text())
        self.slider = Slider("textSlider", self.tr("Update that is looked at"))
        self._where = named(OneLine(), "textWhere")
        self._legend = HtmlLabel(objectName="textLegend")
        self._make_buttons()
        self._lay_out()
        view = self.plot.getViewBox()
        for moved in (view.sigResized, view.sigRangeChanged):
            moved.connect(self._stand_below)
        self.plot.chosen.connect(self._on_sought)
        self.slider.valueChanged.connect(self._on_sought)
        self.runs.activated.connect(self._on_run)
        self.save.clicked.connect(self.file.save)
        self.delete.clicked.connect(self._on_delete)
        self.undo.clicked.connect(lambda: shell.do(intents.RestoreText()))

    def _make_buttons(self) -> None:
        """What can be done with the run that is looked at."""
        self.delete = button(
            "textDeleteButton", self.tr("Delete"), self.tr("Delete the run that is looked at")
        )
        self.undo = button(
            "textUndoButton",
            self.tr("Bring back"),
            self.tr("Bring back the run that was deleted last"),
        )
        self.save = button(
            "textSaveButton",
            self.tr("Save…"),
            self.tr("Save a checkpoint of the update that is looked at"),
        )
        self.write = button(
            "textWriteButton", self.tr("Let it write"), self.tr("Let it write on the Try it page")
        )

    def _lay_out(self) -> None:
        self._acts = acts = QHBoxLayout()
        keep_apart(acts, self)
        acts.addStretch()
        for widget in (self.runs, self.delete, self.undo, self.save, self.write):
            acts.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.addWidget(self.headline, 1)
        held = QWidget()  # away as a whole while one presents, whichever of them there are
        acts.setContentsMargins(0, 0, 0, 0)
        held.setLayout(acts)
        top.addWidget(held)
        self._clock = clock = QHBoxLayout()
        clock.addWidget(self.slider)
        told = QHBoxLayout()
        keep_apart(told, self)
        told.addWidget(self._where, 1)
        told.addWidget(self._legend)
        column = in_column(self, (10, 6, 10, 8))
        column.addLayout(top)
        column.addWidget(self.plot, 1)
        column.addLayout(clock)
        column.addLayout(told)

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """On a wall: all but what can be done with the run."""
        return self.headline, self.plot, self.slider, self._where, self._legend

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Where the buttons leave it little the sentence has a row of its own."""
        narrow = self.width() - self._acts.sizeHint().width() < type_scale.px(ROOM)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.BottomToTop if narrow else direction.LeftToRight)

    def _stand_below(self) -> None:
        """The slider's handle stands below the plot's mark, whichever update it is."""
        ends = (self.slider.minimum(), self.slider.maximum())
        half = self.slider.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength) / 2
        left, right = (round(self.plot.place_of(each)) for each in ends)
        room = (round(left - half), 0, round(self.plot.width() - right - half), 0)
        if room != self._below and min(room) >= 0 and right > left:
            self._below = room
            self._clock.setContentsMargins(*room)

    def tell(self, planned: Experiment | None) -> None:
        """In words, too. planned: what would be trained, as long as nothing is."""
        self._planned = planned
        subject = subject_of(self._texts, planned)
        self.strip.refresh()
        self.headline.setText(headline_of(subject))
        reason = self.file.why_not()
        for each in (self.save, self.write):
            each.setEnabled(not reason)
            each.setToolTip(reason)
        self._show_runs()
        self._share_out()
        self._show_plot(subject)
        self._where.setText(self.tr("update {}").format(f"{subject.at:,}"))
        self._legend.setText(legend(subject.run, self.plot.has_passes))

    def refresh(self) -> None:
        """The picture alone, as it moves on while one watches: by less than a pixel nobody sees."""
        subject = subject_of(self._texts, self._planned)
        if self._place(subject) != self._drawn:
            self._show_plot(subject)

    def _place(self, subject: Subject) -> object:
        """How far a picture of it has come, in whole pixels."""
        run = subject.run
        return run, run and len(run.scores), round(self.plot.place_of(subject.at))

    def _show_runs(self) -> None:
        self._listed = tuple(self._texts.runs)
        names = [run_name(run) for run in self._listed]
        shown = [self.runs.itemText(k) for k in range(self.runs.count())]
        if names != shown:
            self.runs.clear()
            self.runs.addItems(names)
        run = self._texts.run
        self.runs.setVisible(len(names) > (run is not None))
        self.runs.setCurrentIndex(self._listed.index(run) if run in self._listed else -1)
        self.delete.setVisible(run is not None)
        self.delete.setToolTip(self.tr("This run; it can be brought back"))
        deleted = self._texts.deleted.last
        self.undo.setVisible(deleted is not None)
        self.undo.setToolTip(tip_text(run_name(deleted)) if deleted is not None else "")

    def _show_plot(self, subject: Subject) -> None:
        run = subject.run
        at = subject.at
        planned = subject.planned
        self.plot.restyle()
        first = 0
        end = planned.training.epochs if planned is not None else 100
        losses = np.zeros(0)
        scores = np.zeros((0, 2))
        if run is not None:
            first, end = run.first, max(run.experiment.training.epochs, run.updates)
            losses = run.losses.astype(float)
            scores = np.array([(s.updates, s.loss) for s in run.scores]).reshape(-1, 2)
        self._show_passes(run, end)
        self.plot.show_baselines(comparable(subject.experiment, subject.text))
        self.plot.show_run(first, losses, scores, end, at)
        with quiet(self.slider):
            self.slider.setEnabled(run is not None)
            self.slider.setRange(first, end)  # as the plot's axis; what is to come is not sought
            self.slider.setValue(at)
        self._stand_below()
        self._drawn = self._place(subject)

    def _show_passes(self, run: BatchRun | None, end: int) -> None:
        """None where there is no run, or where each update is a pass."""
        task = run.experiment.task if run is not None else None
        if run is None or not isinstance(task, TextTask) or task.whole:
            self.plot.show_passes(10**9, 0, 0)
        else:
            every = updates_a_pass(task, run.experiment.training.batch_size)
            self.plot.show_passes(every, run.first, end)

    @Slot(int)
    def _on_run(self, index: int) -> None:
        """Of the list as it was shown: one that was deleted meanwhile cannot be chosen."""
        self._shell.do(intents.SelectText(self._listed[index].id))

    @Slot(int)
    def _on_sought(self, updates: int) -> None:
        self._shell.do(intents.SeekText(updates))

    @Slot()
    def _on_delete(self) -> None:
        if self._texts.run is not None:
            self._shell.do(intents.DeleteText(self._texts.run.id))
