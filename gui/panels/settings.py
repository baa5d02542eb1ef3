"""The model and its training, to read and to edit; an edit begins a fresh run."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.layout import parameter_count
from core.session import Session
from core.spec import CHOICES, GATED, Experiment, SpecError
from gui import theme
from gui.widgets.number_box import RealNumberBox, WholeNumberBox

TITLE = "Model"
AREA = "left"
ORDER = 1

NAMES = {
    "cell": "cellBox",
    "nonlinearity": "nonlinearityBox",
    "embedding_dim": "embeddingBox",
    "hidden_size": "hiddenSizeBox",
    "num_layers": "layersBox",
    "bidirectional": "bidirectionalBox",
    "batch_first": "batchFirstBox",
    "batch": "batchBox",
    "head": "headBox",
    "initial_state": "initialStateBox",
    "reduction": "lossBox",
    "optimizer": "optimizerBox",
    "lr": "learningRateBox",
    "clip_norm": "clipBox",
    "epochs": "epochsBox",
    "seed": "seedBox",
}
TRAINING = ("embedding_dim", "head", "reduction", "optimizer", "lr", "clip_norm", "epochs")


def value_of(experiment: Experiment, name: str) -> object:
    """A setting's value, from whichever part of the experiment holds it."""
    parts = (experiment.model, experiment.training, experiment)
    return next(getattr(part, name) for part in parts if hasattr(part, name))


class Panel(QScrollArea):
    """The Qt view of the current run's experiment."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._key: object = None
        self._refused_in: object = None  # the run that the sentence on show is about
        self._texts = self._captions()
        self.boxes = {name: self._box(name) for name in NAMES}
        self._labels = {name: QLabel(self._texts[name]) for name in NAMES}
        self._error = QLabel(wordWrap=True)
        self._error.setObjectName("settingsError")
        self._count = QLabel()
        self._count.setObjectName("parameterCount")
        self._reset = QPushButton(self.tr("Reset to lecture values"))
        self._reset.setObjectName("resetButton")
        self._reset.setAccessibleName(self.tr("Reset to lecture values"))
        self._reset.clicked.connect(self._on_reset)
        self._lay_out()

    def _captions(self) -> dict[str, str]:
        texts = (
            self.tr("cell"),
            self.tr("nonlinearity"),
            self.tr("embedding"),
            self.tr("hidden size"),
            self.tr("layers"),
            self.tr("bidirectional"),
            self.tr("batch_first"),
            self.tr("batch"),
            self.tr("head"),
            self.tr("initial h₀"),
            self.tr("loss"),
            self.tr("optimiser"),
            self.tr("learning rate"),
            self.tr("clip norm"),
            self.tr("epochs"),
            self.tr("seed"),
        )
        return dict(zip(NAMES, texts, strict=True))

    def _lay_out(self) -> None:
        body = QWidget()
        form = QFormLayout()
        form.setVerticalSpacing(3)
        form.setHorizontalSpacing(4)
        widest = max(self._marked_width(text) for text in self._texts.values())
        for name, box in self.boxes.items():
            self._labels[name].setMinimumWidth(widest)  # or an edit would push the fields aside
            form.addRow(self._labels[name], box)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.setSpacing(4)
        layout.addWidget(self._error)
        layout.addLayout(form)
        layout.addWidget(self._count)
        layout.addWidget(self._reset)
        layout.addStretch(1)
        self._error.hide()
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(body.minimumSizeHint().width() + bar)

    def _marked_width(self, text: str) -> int:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(f"{text} •")

    def _box(self, name: str) -> QWidget:
        box = self._make_box(name)
        box.setObjectName(NAMES[name])
        box.setAccessibleName(self._texts[name])
        box.setProperty("setting", name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance("one-hot") + 26)
        return box

    def _make_box(self, name: str) -> QWidget:
        if name in CHOICES:
            choice = QComboBox()
            choice.addItems(CHOICES[name])
            choice.activated.connect(self._on_edited)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            return choice
        if name in ("bidirectional", "batch_first"):
            check = QCheckBox()
            check.toggled.connect(self._on_edited)
            return check
        real = name in ("lr", "clip_norm")
        number = RealNumberBox(name) if real else WholeNumberBox(name)
        if name == "clip_norm":
            number.setSpecialValueText(self.tr("off"))
        if name == "embedding_dim":
            number.setSpecialValueText(self.tr("one-hot"))
        number.valueChanged.connect(self._on_edited)
        number.refused.connect(self._on_refused)
        return number

    def refresh(self) -> None:
        run, dark = self._session.run, theme.current().dark
        key = (run.experiment, run.id, dark) if run is not None else None
        if run is None or key == self._key:
            return
        self._key = key
        if run is not self._refused_in:
            self._error.hide()
        self._show(run.experiment)
        count = parameter_count(run.experiment)
        self._count.setText(self.tr("{} parameters").format(f"{count:,}"))
        self._mark_changes(run.experiment)

    def _show(self, experiment: Experiment) -> None:
        for name, box in self.boxes.items():
            value = value_of(experiment, name)
            box.blockSignals(True)
            if isinstance(box, QComboBox):
                box.setCurrentText(str(value))
            elif isinstance(box, QCheckBox):
                box.setChecked(bool(value))
            elif isinstance(box, WholeNumberBox | RealNumberBox):
                box.setValue(value)  # type: ignore[arg-type]
            box.blockSignals(False)
            reason = self._why_off(experiment, name)
            box.setEnabled(not reason)
            box.setToolTip(reason)
            self._labels[name].setToolTip(reason)

    def _why_off(self, experiment: Experiment, name: str) -> str:
        if not experiment.trains and name in TRAINING:
            return self.tr("This lesson is one forward pass; nothing is trained.")
        if experiment.trains and name == "batch":
            return self.tr("A word is one sequence: its batch is 1.")
        cell = experiment.model.cell
        if cell == "RNNCell" and name in ("num_layers", "bidirectional", "batch_first"):
            return self.tr("An RNNCell is one layer in one direction, fed step by step.")
        if cell in GATED and name == "nonlinearity":
            return self.tr("This cell always has sigmoid gates and tanh for its state.")
        return ""

    def _mark_changes(self, experiment: Experiment) -> None:
        """Bold where the value is not the lecture's."""
        lesson, changed = self._session.current_lesson, self._session.is_edited
        for name, label in self._labels.items():
            ours = value_of(experiment, name)
            differs = lesson is not None and ours != value_of(lesson.experiment, name)
            label.setText(f"<b>{self._texts[name]} •</b>" if differs else self._texts[name])
        self._reset.setEnabled(changed)
        self._reset.setToolTip("" if changed else self.tr("These are the lecture's values."))

    @Slot()
    def _on_edited(self) -> None:
        box = self.sender()
        name = box.property("setting")
        if isinstance(box, QComboBox):
            self._edit(name, box.currentText())
        elif isinstance(box, QCheckBox):
            self._edit(name, box.isChecked())
        elif isinstance(box, WholeNumberBox | RealNumberBox):
            self._edit(name, box.value())

    def _edit(self, name: str, value: object) -> None:
        values: dict[str, object] = {name: value}
        if name == "cell" and value == "RNNCell":
            values |= {"num_layers": 1, "bidirectional": False, "batch_first": False}
        if name == "cell" and value in GATED:
            values["nonlinearity"] = "tanh"
        self._error.hide()
        try:
            self._session.edit(**values)
        except SpecError as error:
            self._on_refused(str(error))

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        """The sentence stays until the next edit; the field goes back to the run's value."""
        self._error.setStyleSheet(f"color: {theme.current().wrong}")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setText(sentence)
        self._error.show()
        self._refused_in = self._session.run
        self.ensureVisible(0, 0)
        self._key = None
        self.refresh()

    @Slot()
    def _on_reset(self) -> None:
        self._error.hide()
        self._session.reset()
