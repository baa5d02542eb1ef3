"""TextForm: the network and its training on a text, as settings; makes Experiments of them.

Knows no Session.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.settings import SpecError
from core.text.text import Text
from gui.text.presets import HEART as HEART_VALUES
from gui.text.presets import MODEL as MODEL_VALUES
from gui.widgets.folding import Folding
from gui.widgets.one_edge import in_one_edge
from gui.widgets.spec_form import BATCH_TRAINING, SpecForm
from gui.wording.settings import about_dropout, about_period, no_forget_gate, off_words, one_layer

MODEL = ("cell", "hidden_size", "embedding_dim", "num_layers", "dropout", "forget_bias")
HEART_MAX = 5_000  # letters that may be learned as one sequence
LR = 0.003  # that suits a language model of any size here
PASS_MIN = 4  # updates of a pass over a short text, at least


class TextForm(QWidget):
    """edited(setting): by the user. refused(sentence): what was typed cannot be."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = self._form()
        self.more = self._more()
        folding = Folding(self.tr("More settings"), self.more, "textMoreButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.form, folding):
            column.addWidget(widget)
        in_one_edge(self, self.form, self.more)
        for form in (self.form, self.more):
            form.edited.connect(self._on_edited)
            form.refused.connect(self.refused)

    @property
    def boxes(self) -> Mapping[str, QWidget]:
        """Every setting's box, by its name."""
        return {**self.form.boxes, **self.more.boxes}

    def value(self, name: str) -> object:
        return (self.form if name in self.form.boxes else self.more).value(name)

    def fill(self, values: Mapping[str, object]) -> None:
        """Without telling that they were edited."""
        for form in (self.form, self.more):
            form.show_values(values)
        self._show_reasons()

    def _form(self) -> SpecForm:
        steps = self.tr("time steps that a gradient goes back")
        rows = (
            ("cell", self.tr("cell"), ""),
            ("hidden_size", self.tr("hidden size"), ""),
            ("embedding_dim", self.tr("embedding"), ""),
            ("chunk", self.tr("chunk (TBPTT)"), steps),
            ("batch_size", self.tr("batch"), self.tr("stretches of the text read side by side")),
            ("lr", self.tr("learning rate"), ""),
            ("epochs", self.tr("updates"), ""),
            ("seed", self.tr("seed"), ""),
        )
        form = SpecForm("text", rows, off_words(), {"cell": ("LSTM", "GRU", "RNN")})
        updates = form.boxes["epochs"]
        assert isinstance(updates, QSpinBox)
        updates.setGroupSeparatorShown(True)  # as everywhere where updates are told
        return form

    def _more(self) -> SpecForm:
        carried = self.tr("The state goes on from chunk to chunk, detached, or begins at 0")
        rows = (
            ("carry", self.tr("carry the state"), carried),
            ("clip_norm", self.tr("clip norm"), ""),
            ("num_layers", self.tr("layers"), ""),
            ("dropout", self.tr("dropout"), about_dropout()),
            ("forget_bias", self.tr("forget bias"), self.tr("0: as torch draws it")),
            ("optimizer", self.tr("optimiser"), ""),
            ("weight_decay", self.tr("weight decay"), ""),
            ("scheduler", self.tr("scheduler"), ""),
            ("gamma", self.tr("gamma"), self.tr("What a scheduler multiplies the rate by")),
            ("period", self.tr("period"), about_period()),
        )
        return SpecForm("text", rows, {**off_words(), "weight_decay": "0"})

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        self._show_reasons()
        self.edited.emit(name)

    def _show_reasons(self) -> None:
        """What does not apply is grey, and says why."""
        lstm = self.form.value("cell") == "LSTM"
        layers = int(str(self.more.value("num_layers")))
        reason = "" if lstm else no_forget_gate()
        self.more.show_reason("forget_bias", reason)
        reason = "" if layers > 1 else one_layer()
        self.more.show_reason("dropout", reason)
        whole = self.form.value("chunk") == 0
        reason = self.tr("The whole text is one sequence.") if whole else ""
        self.form.show_reason("batch_size", reason)
        self.more.show_reason("carry", reason)
        scheduled = self.more.value("scheduler") != "none"
        reason = "" if scheduled else self.tr("There is no scheduler.")
        for name in ("gamma", "period"):
            self.more.show_reason(name, reason)

    def experiment(self, text: Text | None) -> Experiment:
        """What the form says, on a text; SpecError where it cannot be."""
        if text is None:
            raise SpecError("text", self.tr("Open a text first."))
        values = self.form.values(*MODEL, *BATCH_TRAINING, "chunk")
        values |= self.more.values(*MODEL, *BATCH_TRAINING, "carry")
        whole = values["chunk"] == 0
        if whole and len(text.codes) > HEART_MAX:
            sentence = self.tr("Learning by heart is for up to {} letters; choose a chunk.")
            raise SpecError("chunk", sentence.format(f"{HEART_MAX:,}"))
        if values["num_layers"] == 1:
            values["dropout"] = 0.0
        if values["cell"] != "LSTM":
            values["forget_bias"] = 0.0
        values["batch_size"] = 1 if whole else values["batch_size"]
        task = TextTask.of(text, int(str(values["chunk"])), bool(values["carry"]) and not whole)
        # Of any type: the records judge them.
        model: dict[str, Any] = {name: values[name] for name in MODEL}
        training: dict[str, Any] = {name: values[name] for name in BATCH_TRAINING}
        return Experiment(task, _model(model), TrainingSpec(**training))

    def show_experiment(self, experiment: Experiment) -> None:
        """The form as this experiment has it."""
        for part in (experiment.task, experiment.model, experiment.training):
            for form in (self.form, self.more):
                form.show_values({n: getattr(part, n) for n in form.boxes if hasattr(part, n)})
        self._show_reasons()

    def agrees(self, values: Mapping[str, object]) -> bool:
        """Whether the form has these very values."""
        return all(self.value(name) == value for name, value in values.items())

    def fit(self, text: Text) -> str:
        """A language model of a text of the user's own, in batches that it has room for; says so.

        What is too short for that is learned by heart.
        """
        most = int(len(text.codes) * 0.9) // (int(str(MODEL_VALUES["chunk"])) + 1) // PASS_MIN
        if most < 1:
            self.fill(HEART_VALUES)
            return self.tr("A short text: it is learned by heart, as one sequence.")
        batch = min(int(str(MODEL_VALUES["batch_size"])), most)
        self.fill({**MODEL_VALUES, "batch_size": batch, "lr": LR})
        if batch == 1:
            return self.tr(
                "A language model of your own text, read in one stretch; its last tenth is held "
                "out. Chunk 0 learns a short text by heart instead."
            )
        return self.tr(
            "A language model of your own text, read in {} stretches side by side; its last tenth "
            "is held out. Chunk 0 learns a short text by heart instead."
        ).format(batch)


def _model(values: Mapping[str, Any]) -> ModelSpec:
    return ModelSpec(head="Linear", **values)
