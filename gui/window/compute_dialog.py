"""Run > Compute…: the device and the threads that the Tasks and Text pages compute with, and the
memory that all runs may keep.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.journal.intents import Compute, ForgetDeleted, KeepWithin
from core.runs.run_memory import LEAST_MB, MOST_MB
from core.session.computing import Computing
from core.session.session import Session
from gui.style import theme
from gui.widgets.buttons import DialogButtons, button
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.soon import soon
from gui.window.preferences import Settings
from gui.wording.numbers import megabytes_text
from gui.wording.punctuation import sentences
from gui.wording.translate import tr

EMS = 33  # of the paragraphs' width


class ComputeDialog(QDialog):
    """One radio button a device, a number of threads, and why the defaults are what they are."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("computeDialog")
        self.setWindowTitle(self.tr("Compute"))
        self._session = session
        self._settings = settings
        self._computing = computing = session.computing
        self._devices = QButtonGroup(self)
        self._choices = QVBoxLayout()
        self._only = _said("", "computeOnlyCpu", muted=True)
        threads = WholeNumberBox("threads", limits=(1, computing.cores))
        self.threads = named(threads, "threadsBox", self.tr("Threads"))
        memory = WholeNumberBox("megabytes", limits=(LEAST_MB, MOST_MB))
        said = self.tr("Megabytes that all runs together may keep")
        self.memory = named(memory, "runMemoryBox", said)
        self.memory.setValue(settings.run_memory)
        self._kept = _said("", "runMemoryLabel")
        self._free = button("runMemoryFreeButton", self.tr("Let deleted runs go"))
        self._free.setAutoDefault(False)
        self._free.clicked.connect(self._on_free)
        self._error = _said("", "computeError")
        self._error.setStyleSheet(f"color: {theme.current().wrong}")
        self._error.hide()
        self._refused = False
        for box in (self.threads, self.memory):
            box.refused.connect(self._on_refused)
            box.valueChanged.connect(self._error.hide)
        self.memory.valueChanged.connect(self._show_memory)
        self._lay_out()
        self._fill()
        computing.found.connect(self._fill)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("threads"), self.threads)
        line = QHBoxLayout()
        line.addWidget(self.memory)
        line.addWidget(Label(self.tr("MB")))
        line.addWidget(self._free)
        form.addRow(self.tr("memory of runs"), line)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        # As high as its paragraphs need at this width, whatever the font: no line is cut off.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(_said(_used_for(), "computeUsedFor"))
        layout.addLayout(self._choices)
        layout.addWidget(self._only)
        layout.addWidget(_said(_why_slower(), "computeWhySlower", muted=True))
        layout.addLayout(form)
        layout.addWidget(self._kept)
        layout.addWidget(self._error)
        layout.addWidget(_said(_why_one(), "computeWhyOne", muted=True))
        layout.addWidget(_said(_when(), "computeWhen", muted=True))
        layout.addWidget(_said(_what_goes(), "computeWhatGoes", muted=True))
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = DialogButtons(kinds.Cancel | kinds.Ok)
        buttons.accepted.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.Cancel).setAutoDefault(False)
        self._go = buttons.button(kinds.Ok)
        self._go.setObjectName("computeGoButton")
        self._go.setDefault(True)
        self._go.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves what is typed to _on_go
        return buttons

    @Slot()
    def _fill(self) -> None:
        """The devices, as soon as it is known what there is; the one in use is picked."""
        for choice in self._devices.buttons():
            self._devices.removeButton(choice)
            choice.hide()
            choice.deleteLater()
        for device in self._computing.devices:
            said = self.tr("Compute on {}").format(device.label)
            choice = named(QRadioButton(device.label), f"device {device.id}", said)
            choice.setProperty("device", device.id)
            choice.setChecked(device == self._computing.device)
            self._devices.addButton(choice)
            self._choices.addWidget(choice)
        self.threads.setRange(1, self._computing.cores)
        self.threads.setValue(self._computing.threads)
        self._only.setText(self._nothing_else())
        self._only.setVisible(len(self._computing.devices) == 1)
        self._go.setEnabled(self._computing.is_known)
        self._show_memory()

    @Slot()
    def _show_memory(self) -> None:
        used = self._session.memory.used
        deleted = self._session.memory.deleted_bytes
        text = self.tr("Memory kept by runs: {} of {} MB.")
        text = text.format(megabytes_text(used), f"{self.memory.value():,}")
        if self._can_free:
            more = self.tr("{} MB of it belong to deleted runs, which can be brought back.")
            text = sentences(text, more.format(megabytes_text(deleted)))
        self._kept.setText(text)
        self._free.setEnabled(self._can_free)
        nothing = self.tr("Nothing was deleted.")
        self._free.setToolTip("" if self._can_free else nothing)

    @property
    def _can_free(self) -> bool:
        return self._session.memory.has_deleted

    @Slot()
    def _on_free(self) -> None:
        self._session.do(ForgetDeleted())
        self._show_memory()

    def _nothing_else(self) -> str:
        if not self._computing.is_known:
            return self.tr("PyTorch is loading; what else there is will appear here in a moment.")
        return self.tr("Only the CPU was found: there is no GPU that this PyTorch can use.")

    def _picked(self) -> str:
        choice = self._devices.checkedButton()
        return str(choice.property("device")) if choice else self._computing.device.id

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        """The Enter that ended the typing is also OK's: that one does not close the dialog."""
        self._error.setText(sentence)
        self._error.show()
        self._refused = True
        soon(self, self._on_read)

    @Slot()
    def _on_read(self) -> None:
        self._refused = False

    @Slot()
    def _on_go(self) -> None:
        self.threads.interpretText()
        self.memory.interpretText()
        if self._refused:
            return
        self._session.do(Compute(self._picked(), self.threads.value()))
        self._settings.device = self._computing.device.id
        self._settings.threads = self._computing.threads
        self._settings.run_memory = self.memory.value()
        self._session.do(KeepWithin(self.memory.value()))
        self.accept()


def restore(computing: Computing, settings: Settings) -> str:
    """Takes up what was chosen last time; a sentence where its device is gone, else ""."""
    wanted = settings.device
    there = computing.use(wanted, settings.threads)
    settings.device = computing.device.id
    settings.threads = computing.threads
    if there:
        return ""
    return tr("{} is no longer there: Tasks and Text compute on the CPU.").format(wanted)


def chosen(computing: Computing) -> str:
    """What is computed with from now on, as a sentence."""
    text = tr("Tasks and Text compute on: {}. Threads: {}.")
    return text.format(computing.device.label, computing.threads)


def _said(text: str, name: str, muted: bool = False) -> Label:
    label = Label(text, wordWrap=True, objectName=name)
    label.setFixedWidth(EMS * label.fontMetrics().height())
    if muted:
        label.setStyleSheet(f"color: {theme.current().muted}")
    return label


def _used_for() -> str:
    return tr(
        "The Tasks and Text pages compute with what is chosen here. The Lab, Compare and Seeds "
        "pages always take the CPU and one thread: their words are compared with the lecture's "
        "own numbers, bit for bit."
    )


def _why_slower() -> str:
    return tr(
        "A small network is slower on a GPU. Each time step waits for the one before, so there "
        "are thousands of small steps, and starting each one on the GPU takes about 10 "
        "microseconds: longer than its arithmetic. 10 hidden units leave nothing to share out "
        "among thousands of cores. A GPU pays off from hidden sizes of many hundreds and large "
        "batches."
    )


def _why_one() -> str:
    return tr(
        "One thread is the default, because threads wait for each other at every step. Measured: "
        "with two threads and one other busy core, the lecture's LSTM fell from 288 epochs a "
        "second to 1.6. A larger text model may gain from more."
    )


def _when() -> str:
    return tr(
        "A run that is under way keeps its device until it is paused or another begins. Another "
        "device, or another number of threads, may round the last digits differently."
    )


def _what_goes() -> str:
    return tr(
        "Beyond this memory the oldest runs keep fewer of the states from which earlier updates "
        "are computed again. Nothing is lost and no digit changes: looking back takes longer."
    )
