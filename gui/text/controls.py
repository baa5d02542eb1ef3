"""TextControls: which text, which network, how it is trained; start, pause, progress, time left.

Makes Experiments from what stands in the form; knows no Session.
"""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QWidget,
)

from core.experiment import Experiment
from core.experiment.cost import update_seconds
from core.experiment.parameters import parameter_count
from core.settings import SpecError
from core.text.builtin import offered
from core.text.plain import one_line
from core.text.sampling import Style
from core.text.text import Text
from gui.style import type as type_scale
from gui.text.encoding_line import EncodingLine
from gui.text.form import TextForm
from gui.text.presets import MODEL, PLAIN, TextPreset, presets
from gui.widgets.buttons import button
from gui.widgets.command_box import CommandBox
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.paragraph import Paragraph
from gui.widgets.progress import progress
from gui.widgets.reason import Reason
from gui.widgets.run_button import RunButton
from gui.widgets.run_place import RunPlace
from gui.widgets.sampling_boxes import SamplingBoxes
from gui.wording.numbers import duration
from gui.wording.plain import html_text
from gui.wording.translate import told, tr

OWN = "own"  # the box's entry for an open text that is not built-in
SLOW = 0.1  # seconds of an update: below, nobody waits

Box = TypeVar("Box", bound=QComboBox)


class TextControls(QWidget):
    """acts: what is done with it, which stands below and stays in sight.

    opened(origin): a text was chosen, "file" or "paste" where it is yet to be asked for.

    needed(origin): a preset was chosen, which is about this text.
    reread(encoding): the open file is to be read in it; "" for as its content tells.
    """

    opened = Signal(str)
    needed = Signal(str)
    reread = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: Text | None = None
        self._known: tuple[str, bool, bool] | None = None  # as _tell() told it
        self._presets = presets()
        self.preset = self._combo(QComboBox(), "textPresetBox", self.tr("Experiment"))
        self.preset.addItems([each.title for each in self._presets])
        self.preset.setPlaceholderText(self.tr("Choose an experiment"))
        self.preset.setCurrentIndex(-1)  # Qt would have the first, of which nothing is told yet
        self.source = self._combo(CommandBox(), "textSourceBox", self.tr("Text"))
        for each in offered():
            self.source.addItem(told(each.title), each.id)
        self.source.add_command(self.tr("Open a file…"), "file")
        self.source.add_command(self.tr("Paste…"), "paste")
        self.encoding = EncodingLine()
        self.form = TextForm()
        self.style_boxes = SamplingBoxes("textSample")
        self._make_labels()
        self._make_buttons()
        self._lay_out()
        self.preset.activated.connect(self._on_preset)
        self.source.activated.connect(self._on_source)
        self.encoding.chosen.connect(self.reread)
        self.form.edited.connect(self._on_edited)
        self.form.refused.connect(self.show_error)

    def _combo(self, box: Box, name: str, text: str) -> Box:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return named(box, name, text)

    def _make_labels(self) -> None:
        self._about = HtmlLabel(wordWrap=True, objectName="textAbout")
        self._told = Label(wordWrap=True, objectName="textPresetAbout")
        self._count = Label(wordWrap=True, objectName="textParameters")
        self.time = Paragraph("textTime")
        type_scale.keep(self.time, _two_lines)  # how long it takes comes and goes: nothing moves
        self._error = ErrorLabel("textError")

    def _make_buttons(self) -> None:
        self.bar = progress("textProgress", self.tr("Updates done"))
        self.reading = progress("textReading", self.tr("How much of the text has been read"))
        self.reading.setRange(0, 100)
        self.reading.hide()
        self.stop = button(
            "textCancelButton", self.tr("Cancel"), self.tr("Cancel reading the text")
        )
        self.stop.hide()
        self.start = RunButton("textStartButton", self.tr("Train a fresh one"))
        self.pause = RunButton("textPauseButton", self.tr("Pause"))
        self.fork = button("textForkButton", self.tr("Fork from this update"))

    def _lay_out(self) -> None:
        column = in_column(self, (10, 8, 10, 8), 6)
        line = QHBoxLayout()
        line.addWidget(self.reading, 1)
        line.addWidget(self.stop)
        samples = HtmlLabel(self.tr("<b>Samples</b> as it learns"))
        title = HtmlLabel(self.tr("<b>Experiment</b>"), objectName="textTitle")
        for above in (title, self.preset, self._told, self.source):
            column.addWidget(above)
        column.addLayout(line)
        for below in (self._about, self.encoding, self.form):
            column.addWidget(below)
        column.addWidget(samples)
        column.addWidget(self.style_boxes)
        self.acts = QWidget()
        acts = in_column(self.acts, (10, 0, 10, 8), 6)
        acts.addWidget(self._count)
        acts.addWidget(self._error)
        self.run = RunPlace(self.start, self.pause, Reason(self.start), self.bar, self.time)
        for act in (self.run, self.fork):
            acts.addWidget(act)

    # what is wanted -----------------------------------------------------------------------------

    def choose(self, index: int) -> None:
        """A preset, as if it were picked."""
        self.preset.setCurrentIndex(index)
        self._on_preset(index)

    def begin_plain(self) -> None:
        """Settings that work, for a text that was opened before anything was chosen."""
        self.preset.setCurrentIndex(-1)
        self.form.fill({**PLAIN, **MODEL})
        self._on_edited()

    @Slot(int)
    def _on_preset(self, index: int) -> None:
        chosen = self._presets[index]
        self._fill(chosen)
        place = self.source.findData(chosen.origin)
        if place >= 0:
            self.source.setCurrentIndex(place)
            self.needed.emit(chosen.origin)

    def _fill(self, chosen: TextPreset) -> None:
        self._told.setText(chosen.about)
        self.form.fill({**PLAIN, **chosen.values})
        self._on_edited()

    @Slot(int)
    def _on_source(self, index: int) -> None:
        wanted = str(self.source.itemData(index))
        if wanted != OWN:  # which is open already
            self.opened.emit(wanted)

    @Slot()
    def _on_edited(self) -> None:
        self.show_error("")
        self._judge()

    def experiment(self) -> Experiment:
        """What the form says, on the open text; SpecError where it cannot be."""
        return self.form.experiment(self._text)

    def show_experiment(self, experiment: Experiment, fresh: bool = False) -> None:
        """The form as this experiment has it. fresh: just begun, maybe as a preset has it."""
        self.form.show_experiment(experiment)
        chosen = self.preset.currentIndex()
        found = self._preset_of(experiment) if fresh else -1
        if found >= 0:
            self.preset.setCurrentIndex(found)
            self._told.setText(self._presets[found].about)
        elif chosen >= 0 and not self._is(self._presets[chosen].values):
            self._forget_preset()
        self._on_edited()

    @property
    def sample_style(self) -> Style:
        return self.style_boxes.sample_style

    # what is told -------------------------------------------------------------------------------

    def show_text(self, text: Text | None, refusal: str, busy: bool, file_is_there: bool) -> None:
        """The text that is open, and what became of the one that was asked for last.

        While a run is trained it is told ten times a second: what is as it was costs nothing.
        """
        other = text is not self._text
        if other and text is not None:
            self._fit(text)
        self._text = text
        if not busy:
            self.show_source()
        known = (refusal, busy, file_is_there)
        if other or known != self._known:
            self._known = known
            self._tell(*known)

    def _tell(self, refusal: str, busy: bool, file_is_there: bool) -> None:
        text = self._text
        self.reading.setVisible(busy)
        self.stop.setVisible(busy)
        gone = "" if file_is_there else self.tr("The file is no longer where it was.")
        why_not = self.tr("A text is being read.") if busy else gone
        self.encoding.show_reading(text.reading if text is not None else None, why_not)
        self.show_error("")
        self._judge()
        if refusal:
            self.show_error(refusal)

    def show_source(self) -> None:
        """The box says which text is open, whichever way it came and whatever was wished for."""
        text = self._text
        own = self.source.findData(OWN)
        place = -1 if text is None else self.source.findData(text.origin)
        if text is not None and place < 0:
            place = own if own >= 0 else self.source.findData("file")
            if own < 0:
                self.source.insertItem(place, "", OWN)
            self.source.setItemText(place, one_line(told(text.title)))
            self.source.setItemData(place, text.origin, Qt.ItemDataRole.ToolTipRole)
        elif own >= 0:
            self.source.removeItem(own)
            place = -1 if text is None else self.source.findData(text.origin)
        if place != self.source.currentIndex():
            self.source.setCurrentIndex(place)

    def _fit(self, text: Text) -> None:
        """Settings for a text of one's own; a preset that is about another is not what is meant."""
        chosen = self.preset.currentIndex()
        if chosen >= 0 and self._presets[chosen].origin != text.origin:
            self._forget_preset()
        if self.preset.currentIndex() < 0:
            self._told.setText(self.form.fit(text))

    def _preset_of(self, experiment: Experiment) -> int:
        """The place of the preset that the form has now, on this experiment's text; -1 for none."""
        origin = getattr(experiment.task, "origin", "")
        places = (
            place
            for place, each in enumerate(self._presets)
            if each.origin == origin and self._is({**PLAIN, **each.values})
        )
        return next(places, -1)

    def _is(self, values: Mapping[str, object]) -> bool:
        """Whether the form has them, for however many updates: those are no other experiment."""
        return self.form.agrees({name: values[name] for name in values if name != "epochs"})

    def _forget_preset(self) -> None:
        self.preset.setCurrentIndex(-1)
        self._told.setText("")

    def _judge(self) -> None:
        """What the open text is, the size of what would be trained, or why it cannot be, and
        whether letters are drawn; whoever has filled the form.
        """
        whole = self.form.value("chunk") == 0
        self.style_boxes.setEnabled(not whole)
        reason = self.tr("Reciting always takes the likeliest letter.")
        self.style_boxes.setToolTip(reason if whole else "")
        text = self._text
        about = count = ""
        if text is not None:
            about = _about(text)
            try:
                wanted = self.experiment()
            except SpecError as error:
                self.show_error(told(error))
            else:
                count = _size(wanted)
        self._about.setText(about)
        self._count.setText(count)

    @Slot(str)
    def show_error(self, sentence: str) -> None:
        """ "" for none."""
        self._error.say(sentence)


def _two_lines(told: QWidget) -> None:
    told.setMinimumHeight(2 * told.fontMetrics().lineSpacing())


def _size(wanted: Experiment) -> str:
    """Of its network; how long an update takes, where one waits for it."""
    size = tr("{} parameters").format(f"{parameter_count(wanted):,}")
    seconds = update_seconds(wanted)
    slow = tr(" · about {} an update").format(duration(seconds))
    return size + (slow if seconds >= SLOW else "")


def _about(text: Text) -> str:
    """Its name, its size, its vocabulary, and what of it is not shown as it is."""
    about = tr("<b>{}</b>: {} letters, a vocabulary of {}.").format(
        html_text(told(text.title)), f"{len(text.codes):,}", len(text.vocabulary)
    )
    if text.replaced:
        about += tr(" {} rare letters are shown as �.").format(f"{text.replaced:,}")
    return about
