"""TaskControls: which experiment, its settings; start, pause, progress.

Knows no Session.
"""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from core.experiment import Experiment, SyntheticTask
from core.session.task_training import NONE_PAUSED
from core.settings import SpecError
from gui.style import type as type_scale
from gui.tasks.form import TaskForm
from gui.tasks.presets import PLAIN, TaskPreset, presets
from gui.widgets.error_label import ErrorLabel
from gui.widgets.form_area import FormArea
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.progress import progress
from gui.widgets.reason import Reason
from gui.widgets.run_button import RunButton
from gui.widgets.run_place import RunPlace
from gui.widgets.side_column import SideColumn
from gui.wording.translate import told

MARGIN = 10
WIDTH_EMS = 18  # lines' heights


class TaskControls(QWidget):
    """edited: another experiment is wanted; `experiment` is it, None where it cannot be.
    picked(metric, state): a preset was chosen, which is looked at best in this way.
    """

    edited = Signal()
    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.experiment: Experiment | None = None
        self._presets = presets()
        self.preset = self._preset_box()
        self.form = TaskForm()
        self._about = Label(wordWrap=True, objectName="taskPresetAbout")
        self.plan = Label(wordWrap=True, objectName="taskPlan")
        self.time = Label(wordWrap=True, objectName="taskTime")
        self.error = ErrorLabel("taskError")
        self.train = RunButton("taskTrainButton", "")
        self.pause = RunButton("taskPauseButton", self.tr("Pause"))
        self.bar = progress("taskProgress", self.tr("Updates done"))
        why = Reason(self.train, self.error)
        self.run = RunPlace(self.train, self.pause, why, self.bar, self.time)
        self._lay_out()
        self.preset.activated.connect(self._on_preset)
        self.form.edited.connect(self._on_edited)
        self.form.refused.connect(self.show_error)
        self.choose(0)

    def _preset_box(self) -> QComboBox:
        box = named(QComboBox(), "taskPresetBox", self.tr("Experiment"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.setMaxVisibleItems(40)
        group = ""
        for number, each in enumerate(self._presets):
            if group not in ("", each.group):
                box.insertSeparator(box.count())
            group = each.group
            box.addItem(each.title, number)
            box.setItemData(box.count() - 1, each.about, Qt.ItemDataRole.ToolTipRole)
        box.insertSeparator(box.count())
        box.addItem(self.tr("Settings of your own"), -1)
        return box

    def _lay_out(self) -> None:
        column = in_column(self, (MARGIN, 8, MARGIN, 8), 6)
        column.addWidget(HtmlLabel(self.tr("<b>Experiment</b>"), objectName="taskTitle"))
        column.addWidget(self.preset)
        column.addWidget(self._about)
        self.area = FormArea("taskFormArea", "", self.form)
        column.addWidget(self.area)
        column.addWidget(self.error)
        column.addWidget(self.plan)
        column.addWidget(self.run)
        column.addStretch(1)
        self.error.hide()
        self._order_tabs()
        SideColumn(self, partial(_least, self))

    def _order_tabs(self) -> None:
        """From top to bottom, as they are seen."""
        chain = [self.preset, *self.form.fields, self.train, self.pause]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # what is wanted -----------------------------------------------------------------------------

    @property
    def first(self) -> int:
        return int(str(self.form.form.value("seed")))

    @property
    def count(self) -> int:
        return self.form.count.value()

    def choose(self, number: int) -> None:
        """A preset, as if it were picked."""
        self.preset.setCurrentIndex(self.preset.findData(number))
        self._on_preset()

    def show_wanted(self, experiment: Experiment, count: int) -> None:
        """What is trained, wherever it was begun: the preset that it is, or its own settings."""
        if (self.experiment, self.count) == (experiment, count):
            return
        self.form.show_count(count)
        self.form.show_values({"seed": experiment.training.seed})
        numbers = range(len(self._presets))
        number = next((each for each in numbers if self._is_preset(each, experiment)), None)
        self.show_experiment(experiment) if number is None else self.choose(number)

    @Slot(object)
    def show_experiment(self, experiment: Experiment) -> None:
        """The settings of one that was trained, to be changed and trained again."""
        parts = (experiment.task, experiment.model, experiment.training)
        self.form.show_values({name: each for part in parts for name, each in vars(part).items()})
        self._on_edited()

    @Slot()
    def _on_preset(self) -> None:
        """All settings at once; how many seeds, and from which, stays as it is."""
        number = int(self.preset.currentData())
        chosen: TaskPreset | None = self._presets[number] if number >= 0 else None
        self._about.setText(chosen.about if chosen else self.tr("Everything below is yours."))
        if chosen is not None:
            self.form.show_values(chosen.values)
            # What makes it this preset is in sight, and not among what nobody looks at.
            self.form.reveal(
                [name for name, usual in PLAIN.items() if chosen.values[name] != usual]
            )
            self.picked.emit(chosen.metric, chosen.state)
        self._judge()

    @Slot()
    def _on_edited(self) -> None:
        """What was changed by hand is no longer the preset; seeds are none of its business."""
        number = int(self.preset.currentData())
        self._judge()
        if (
            number >= 0
            and self.experiment is not None
            and not self._is_preset(number, self.experiment)
        ):
            self.preset.setCurrentIndex(self.preset.findData(-1))
            title = self._presets[number].title
            self._about.setText(self.tr("Changed from “{}”.").format(title))

    def _is_preset(self, number: int, found: Experiment) -> bool:
        task = found.task
        assert isinstance(task, SyntheticTask)
        return all(
            found.value_of(name) == value
            for name, value in self._presets[number].values.items()
            if task.reads(name)
        )

    def _judge(self) -> None:
        try:
            self.experiment = self.form.experiment()
            self.show_error("")
        except SpecError as error:
            self.experiment = None
            self.show_error(told(error))
        self.edited.emit()

    # what is told -------------------------------------------------------------------------------

    def show_state(
        self, running: bool, resumable: bool, plan: str, refusal: str, fresh: bool
    ) -> None:
        """plan: what a start would train. refusal: why it cannot now, "" where it can. fresh: it is
        another series than the one to go on with.
        """
        self.plan.setText(plan if self.experiment is not None else "")
        text = self.tr("Train {} seeds") if self.count > 1 else self.tr("Train {} seed")
        self.train.setText(text.format(self.count))
        self.train.setAccessibleName(self.train.text())
        reason = refusal if self.experiment is not None else self.error.text()
        self.train.setEnabled(not reason)
        self.train.setToolTip(reason)
        self.pause.setText(self.tr("Pause") if running else self.tr("Go on"))
        self.pause.does("pause" if running else "run")
        self.pause.setEnabled(running or resumable)
        kept = self.tr("What was trained is kept, and you can go on from there.")
        lacks = self.tr("Trains what the chosen series still lacks.")
        rests = told(NONE_PAUSED)
        self.pause.setToolTip(kept if running else lacks if resumable else rests)
        self.run.lead(running or resumable, begins=not running, fresh=fresh)

    def show_progress(self, share: float, text: str) -> None:
        """share: 0 to 1, below 0 for none."""
        self.bar.setVisible(share >= 0)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * max(share, 0)))
        self.time.setText(text)
        self.time.setVisible(bool(text))

    @Slot(str)
    def show_error(self, sentence: str) -> None:
        """ "" for none."""
        self.error.say(sentence)


def _least(controls: TaskControls) -> int:
    wide = max(type_scale.px(272), WIDTH_EMS * controls.fontMetrics().height())
    return max(wide, controls.area.needs + 2 * MARGIN)
