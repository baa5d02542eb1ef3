"""The model and its training, to read and to edit; an edit begins a fresh run."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from core.experiment import Experiment
from core.experiment.parameters import parameter_count
from core.journal.intents import Change, Reset
from core.session.session import Session
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.error_label import ErrorLabel
from gui.widgets.fade import Fade
from gui.widgets.folding import Folding
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.spec_form import Box, Number, edited_in, setting_box, show_in, value_in
from gui.wording.settings import (
    MORE,
    NAMES,
    along,
    applies,
    captions,
    off_words,
    tip,
    value_of,
    why_off,
)
from gui.wording.translate import told

TITLE = "Model"
AREA = "left"
ORDER = 1

ROW_APART = 3  # pixels
BESIDE, ABOVE = 10, 4  # pixels, of what stands in it
LARGE = 200  # percent: from then on captions may stand above their fields
WIDE = ("init", "scheduler")  # names too long to stand beside their captions


class Panel(QScrollArea):
    """The Qt view of the current run's experiment."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._forms: list[QFormLayout] = []
        self._beside = 0  # pixels that captions beside their fields take
        self._key: object = None
        self._refused_in: object = None  # the run that the sentence on show is about
        self._rare: set[str] = set()  # of MORE, what differs from the lesson
        self._texts = captions()
        off = off_words()
        self.boxes = {name: self._box(name, off) for name in NAMES}
        self._labels = {name: HtmlLabel(self._texts[name]) for name in NAMES}
        self._error = ErrorLabel("settingsError", self)
        demo = self.tr("A demo: its inputs are random numbers, and nothing is trained.")
        self._demo = Label(demo, objectName="demoNote", wordWrap=True)
        self._count = named(Label(), "parameterCount")
        self._reset_texts = self.tr("Reset to lecture values"), self.tr("Reset")
        self._reset = button("resetButton", self._reset_texts[0])
        self._reset.clicked.connect(self._on_reset)
        self._lay_out()

    def _lay_out(self) -> None:
        body = self._body = QWidget()
        rare = named(QWidget(), "moreSettings")
        rare.setLayout(self._form(MORE))
        self._more = Folding(self.tr("More settings"), rare, "moreButton")
        layout = in_column(body, (BESIDE, ABOVE, BESIDE, ABOVE))
        self._apart = layout.spacing()
        layout.addWidget(self._demo)
        layout.addLayout(self._form([name for name in NAMES if name not in MORE]))
        layout.addWidget(self._more)
        layout.addWidget(self._count)
        layout.addWidget(self._reset)
        layout.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Fade(self)
        type_scale.keep(body, self._measure)

    def _measure(self, body: QWidget) -> None:
        """Room for every label in bold, or an edit would push the fields aside."""
        widest = max(self._marked_width(text) for text in self._texts.values())
        for label in self._labels.values():
            label.setMinimumWidth(widest)
        for layout in body.findChildren(QLayout):  # what they know is of the font before
            layout.invalidate()
        for each in body.findChildren(QWidget):
            each.updateGeometry()
        bar = self.verticalScrollBar().sizeHint().width()
        self._wrap(False)
        self._beside = body.minimumSizeHint().width()
        least = self._beside
        if type_scale.zoom() >= LARGE:
            self._wrap(True)
            least = body.minimumSizeHint().width()
        self.setMinimumWidth(least + bar)
        self._wrap(self.viewport().width() < self._beside)
        self._place_error()

    def sizeHint(self) -> QSize:
        """As high as a lesson's settings that trains, whichever is open: the next one may."""
        high = self._body.minimumSizeHint().height()
        if not self._demo.isHidden():
            high -= self._demo.minimumSizeHint().height() + self._apart
        rows = [self.boxes[name] for name in NAMES if name not in MORE]
        high += sum(box.sizeHint().height() + ROW_APART for box in rows if box.isHidden())
        return QSize(super().sizeHint().width(), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a column too narrow for both, a caption stands above its field."""
        super().resizeEvent(event)
        self._wrap(self.viewport().width() < self._beside)
        self._place_error()

    def _say(self, sentence: str) -> None:
        self._error.say(sentence)
        self._place_error()

    def _place_error(self) -> None:
        """At the foot, in sight wherever the fields are scrolled to: above them it would move what
        is under the pointer, in coming and in going.
        """
        wide = self.viewport().width() - 2 * BESIDE
        high = 0 if self._error.isHidden() else self._error.heightForWidth(wide) + 2 * ABOVE
        if self.viewportMargins().bottom() != high:
            self.setViewportMargins(0, 0, 0, high)
        self._error.setGeometry(BESIDE, self.height() - high + ABOVE, wide, high - 2 * ABOVE)

    def _wrap(self, above: bool) -> None:
        policies = QFormLayout.RowWrapPolicy
        policy = policies.WrapAllRows if above else policies.DontWrapRows
        self._reset.setText(self._reset_texts[above])
        for form in self._forms:
            if form.rowWrapPolicy() != policy:
                form.setRowWrapPolicy(policy)

    def _form(self, names: Sequence[str]) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(ROW_APART)
        form.setHorizontalSpacing(4)
        self._forms.append(form)
        for name in names:
            self._labels[name].setBuddy(self.boxes[name])  # what a screen reader calls it
            if name in WIDE:
                form.addRow(self._labels[name])
                form.addRow(self.boxes[name])
            else:
                form.addRow(self._labels[name], self.boxes[name])
        return form

    def _marked_width(self, text: str) -> int:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(f"{text} •")

    def _box(self, name: str, off: Mapping[str, str]) -> Box:
        box = setting_box(name, off)
        edited_in(box).connect(self._on_edited)
        if isinstance(box, Number):
            box.refused.connect(self._on_refused)
        if isinstance(box, QComboBox):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.view().setMinimumWidth(box.sizeHint().width())  # the box may be narrower
        box.setObjectName(NAMES[name])
        box.setAccessibleName(self._texts[name])
        box.setProperty("setting", name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        room = box.fontMetrics().horizontalAdvance("one-hot") + 26
        if isinstance(box, QComboBox) and name not in WIDE:
            room = max(room, box.sizeHint().width())
        box.setMinimumWidth(room)
        return box

    def refresh(self) -> None:
        run = self._session.runs.current
        dark = theme.current().dark
        hidden = self._session.selection.hidden_settings
        key = (run.experiment, run.id, dark, hidden) if run is not None else None
        if run is None or key == self._key:
            return
        self._key = key
        if run is not self._refused_in:
            self._say("")
        self._show(run.experiment)
        count = parameter_count(run.experiment)
        self._count.setText(self.tr("{} parameters").format(f"{count:,}"))
        self._mark_changes(run.experiment)

    def _show(self, experiment: Experiment) -> None:
        for name, box in self.boxes.items():
            show_in(box, value_of(experiment, name))
            reason = why_off(experiment, name)
            box.setEnabled(not reason)
            hidden = name in self._session.selection.hidden_settings
            self._show_row(name, applies(experiment, name) and not hidden)
            said = reason or tip(name)
            for part in (box, self._labels[name]):
                part.setToolTip(said)
        self._demo.setVisible(not experiment.trains)

    def _show_row(self, name: str, shown: bool) -> None:
        """What a demo does not have is not there: its value would be untrue."""
        for form in self._forms:
            for part in (self._labels[name], self.boxes[name]):
                if form.indexOf(part) >= 0:
                    form.setRowVisible(part, shown)

    def _mark_changes(self, experiment: Experiment) -> None:
        """Bold where the value is not the lecture's."""
        lesson = self._session.runs.current_lesson
        differing = set()
        for name, label in self._labels.items():
            ours = value_of(experiment, name)
            differs = lesson is not None and ours != value_of(lesson.experiment, name)
            label.setText(f"<b>{self._texts[name]} •</b>" if differs else self._texts[name])
            differing |= {name} if differs else set()
        self._mark_more(differing & set(MORE))
        reason = self._session.refusal(Reset())
        self._reset.setEnabled(not reason)
        self._reset.setToolTip(told(reason))

    def _mark_more(self, rare: set[str]) -> None:
        """Opens for what is newly different; closed by hand, it stays so until then."""
        if rare - self._rare:
            self._more.open()
        self._rare = rare
        self._more.mark(bool(rare))

    @Slot()
    def _on_edited(self) -> None:
        name = self.sender().property("setting")
        self._edit(name, value_in(self.boxes[name]))

    def _edit(self, name: str, value: str | int | float) -> None:
        values = {name: value, **along(name, value)}
        self._say("")
        refusal = self._session.do(Change(tuple(values.items())))
        if refusal:
            self._on_refused(told(refusal))

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        """The sentence stays until the next edit; the field goes back to the run's value."""
        self._say(sentence)
        self._refused_in = self._session.runs.current
        self._key = None
        self.refresh()

    @Slot()
    def _on_reset(self) -> None:
        self._say("")
        self._session.do(Reset())
