"""The transport: buttons, step size, timeline and speed, as on a media player."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.arrays import envelope
from core.journal.intents import GoToBookmark, Seek, SetSpeed, SetStepSize
from core.runs.bookmark import Bookmark
from core.runs.note import Note
from core.runs.run import Run
from core.session.session import Session
from core.trace.playhead import SPEEDS, STEP_SIZES, Playhead
from gui.lab.transport.actions import TransportActions
from gui.lab.transport.note_marks import NoteMark
from gui.lab.transport.timeline import Flag, Timeline
from gui.style import icons, theme
from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.layouts import in_row
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.widgets.slider import Slider
from gui.widgets.voice import say
from gui.wording.place import moment_text, step_text
from gui.wording.punctuation import aside, sentences, stopped
from gui.wording.runs import past_told
from gui.wording.translate import told, tr

SIDES = ("min-width", "min-height", "max-width", "max-height")
BUTTONS = {
    "rewind": "rewindButton",
    "step_back": "stepBackButton",
    "run": "runButton",
    "step": "stepButton",
    "next_epoch": "nextEpochButton",
}


class TransportBar(QWidget):
    """The Qt view of session.transport."""

    def __init__(self, session: Session, actions: TransportActions) -> None:
        super().__init__()
        self.setObjectName("transportBar")
        self._session = session
        self._actions = actions
        self._timeline_key: object = None
        self._dressed: object = None
        self._buttons = {name: self._button(name) for name in BUTTONS}
        self._fork = named(QToolButton(autoRaise=True), "forkButton")
        self._fork.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        type_scale.keep(self._fork, partial(_icon, side=22))
        self.step_size = self._step_size_box()
        self.timeline = named(Timeline(), "timeline", self.tr("Timeline of epochs"))
        self.timeline.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.timeline.sought.connect(lambda epoch: session.do(Seek(epoch)))
        self.timeline.step_sought.connect(self._on_step_sought)
        self.timeline.flag_chosen.connect(lambda number: session.do(GoToBookmark(number)))
        session.bookmarks.changed.connect(self.refresh)
        session.notes.changed.connect(self.refresh)
        self.speed = self._speed_slider()
        self._speed_text = Label()
        self._lay_out()
        self._show_choices()
        session.transport.state_changed.connect(self._show_choices)

    def _button(self, name: str) -> QToolButton:
        button = named(QToolButton(), BUTTONS[name], self._actions.actions[name].text())
        button.setDefaultAction(self._actions.actions[name])
        button.setAutoRaise(True)
        # A click must not take the keys: Space stays Run after Step was clicked.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        type_scale.keep(button, _circle if name == "run" else partial(_icon, side=22))
        return button

    def _step_size_box(self) -> QComboBox:
        box = named(QComboBox(), "stepSizeBox", self.tr("Step size"))
        names = (self.tr("operation"), self.tr("time step"), self.tr("epoch"))
        for size, text in zip(STEP_SIZES, names, strict=True):
            box.addItem(text, size)
        box.setCurrentIndex(STEP_SIZES.index(self._session.transport.step_size))
        box.setToolTip(self.tr("What one Step does, and what Run does at the set speed"))
        box.currentIndexChanged.connect(self._on_step_size)
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # or words are cut
        return box

    def _speed_slider(self) -> Slider:
        slider = Slider("speedSlider", self.tr("Speed"))
        slider.setRange(0, len(SPEEDS) - 1)
        slider.setPageStep(1)
        slider.setValue(SPEEDS.index(self._session.transport.speed))
        type_scale.keep(slider, lambda each: each.setFixedWidth(type_scale.px(130)))
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.valueChanged.connect(self._on_speed)
        return slider

    def _lay_out(self) -> None:
        layout = in_row(self, (12, 6, 14, 6), 16)
        self._grid = self._button_grid()
        layout.addLayout(self._grid)
        steps, fork = (
            _held(_column(self.tr("step by"), self.step_size)),
            _held(_below(self._fork, self.tr("fork"))),
        )
        layout.addWidget(steps)
        layout.addWidget(fork)
        self.timeline.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.addWidget(self.timeline, 1)
        column = _column(self.tr("speed"), self.speed)
        column.addWidget(self._speed_text)
        speed = _held(column)
        layout.addWidget(speed)
        self._spare = (steps, speed, fork)  # in the menu, too; the last goes first

    def minimumSizeHint(self) -> QSize:
        """Of what never goes: a large zoom must not make the window larger than its screen."""
        return QSize(self._need(()), super().minimumSizeHint().height())

    def _need(self, spare: Sequence[QWidget]) -> int:
        """How wide it is with these."""
        margins, gap = self.layout().contentsMargins(), self.layout().spacing()  # type: ignore[union-attr]
        parts = [self._grid.minimumSize(), self.timeline.minimumSizeHint()]
        parts += [each.minimumSizeHint() for each in spare]
        return sum(each.width() + gap for each in parts) - gap + margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has no room is left out as a whole."""
        super().resizeEvent(event)
        count = len(self._spare)
        while count and self._need(self._spare[:count]) > self.width():
            count -= 1
        for number, each in enumerate(self._spare):
            each.setVisible(number < count)

    def _button_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        names = (self.tr("rewind"), self.tr("back"), "", self.tr("step"), self.tr("epoch"))
        self._captions = [Label(name) for name in names]
        for column, (button, caption) in enumerate(
            zip(self._buttons.values(), self._captions, strict=True)
        ):
            grid.addWidget(button, 0, column, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(caption, 1, column, Qt.AlignmentFlag.AlignCenter)
            type_scale.keep(caption, partial(_as_wide_as, names))
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return grid

    def add_fork(self, action: QAction) -> None:
        """The fork stands apart: it moves nothing here."""
        self._fork.setDefaultAction(action)
        self._fork.setAccessibleName(self.tr("Fork from here"))
        self._dress(anew=True)

    def _dress(self, anew: bool = False) -> None:
        """Before it is seen, or the first frame has other sizes: text for an icon, no circle."""
        dressed = theme.current(), type_scale.zoom()
        if dressed == self._dressed and not anew:
            return  # a style sheet costs a re-polish
        self._dressed = dressed
        colors = theme.current()
        # Of the action: the button takes text and icon from it at every change.
        fork = self._fork.defaultAction()
        if fork is not None:
            fork.setIcon(icons.icon("mdi6.source-fork", colors.text, colors.faint))
        _circle(self._buttons["run"])

    def refresh(self) -> None:
        self._actions.refresh()
        self._captions[2].setText(self._actions.actions["run"].text().lower())
        self._dress()
        run = self._session.runs.current
        if run is None:
            return
        trains = run.experiment.trains
        step = None if trains else run.playhead.step  # a demo has one epoch
        reason = told(self._session.refusal(Seek(run.playhead.epoch, step)))
        # Its marks are to be seen, and chosen.
        self.timeline.setEnabled(not reason or bool(run.bookmarks or run.notes))
        epochs, steps = self.tr("Drag to any epoch that was trained"), self.tr("Drag to any step")
        drag = epochs if trains else steps
        past = past_told(run)
        tip = reason or (sentences(stopped(drag), past) if past else drag)
        if tip != self.timeline.toolTip():
            self.timeline.setToolTip(tip)
        self._show_timeline(run)

    def _show_timeline(self, run: Run) -> None:
        recording = run.recording
        trains = run.experiment.trains
        epochs = run.experiment.training.epochs if trains else 0
        last = max(epochs, recording.last_epoch, run.first_epoch)
        key = (run.id, last, run.shown_epoch)
        if key != self._timeline_key:
            self._timeline_key = key
            of_steps = self.tr("Timeline of time steps")
            self.timeline.setAccessibleName(self.tr("Timeline of epochs") if trains else of_steps)
            self.timeline.set_steps(() if trains else _step_names(run))
            self.timeline.setRange(run.first_epoch, last)
            places, losses = envelope(recording.losses(run.shown_epoch), 150)
            self.timeline.set_losses(places + run.first_epoch, losses)
        self.timeline.set_flags(tuple(_flag(run, each) for each in run.bookmarks))
        notes = enumerate(run.notes, start=1)
        marks = tuple(_mark(run, number, each) for number, each in notes if each.place is not None)
        self.timeline.set_notes(marks)
        by_operation, head = self._session.transport.by_operation, run.playhead
        where = step_text(run, by_operation)
        brief = step_text(run, by_operation, brief=True)
        self.timeline.set_place(head.epoch, _fraction(run, head), where, brief)

    @Slot(int)
    def _on_step_sought(self, step: int) -> None:
        run = self._session.runs.current
        if run is not None:
            self._session.do(Seek(run.first_epoch, step))

    @Slot(int)
    def _on_step_size(self, index: int) -> None:
        self._session.do(SetStepSize(STEP_SIZES[index]))

    @Slot(int)
    def _on_speed(self, index: int) -> None:
        self._session.do(SetSpeed(SPEEDS[index]))

    @Slot()
    def _show_choices(self) -> None:
        """Step size and speed as the transport has them, whoever set them."""
        transport = self._session.transport
        for widget, show, place in (
            (self.step_size, self.step_size.setCurrentIndex, STEP_SIZES.index(transport.step_size)),
            (self.speed, self.speed.setValue, SPEEDS.index(transport.speed)),
        ):
            with quiet(widget):
                show(place)
        self._show_speed()

    def _show_speed(self) -> None:
        speed = SPEEDS[self.speed.value()]
        if speed is None:
            self._tell_speed(self.tr("as fast as it goes"))
            return
        paces = (
            (self.tr("{} operation/s"), self.tr("{} operations/s")),
            (self.tr("{} time step/s"), self.tr("{} time steps/s")),
            (self.tr("{} epoch/s"), self.tr("{} epochs/s")),
        )
        one, several = paces[self.step_size.currentIndex()]
        self._tell_speed((one if speed == 1 else several).format(int(speed)))

    def _tell_speed(self, text: str) -> None:
        """In words, to who hears the slider, too: its number is but a place."""
        self._speed_text.setText(text)
        self.speed.setAccessibleDescription(text)
        if self.speed.hasFocus():
            say(self.speed, text)


def _held(layout: QLayout) -> QWidget:
    """As one thing, which comes and goes."""
    held = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    held.setLayout(layout)
    return held


def _column(caption: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch(1)
    label = Label(caption)
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget)
    column.addStretch(1)
    return column


def _below(widget: QWidget, caption: str) -> QVBoxLayout:
    """Its caption under a button, as under the others."""
    column = QVBoxLayout()
    label = Label(caption)
    column.setSpacing(2)
    column.addStretch(1)
    for each in (widget, label):
        column.addWidget(each, 0, Qt.AlignmentFlag.AlignCenter)
    return column


def _flag(run: Run, bookmark: Bookmark) -> Flag:
    place = bookmark.place
    told = moment_text(run, place)
    text = aside(bookmark.name, told) if bookmark.name else told
    return Flag(place.epoch, _fraction(run, place), text)


def _mark(run: Run, number: int, note: Note) -> NoteMark:
    assert note.place is not None
    told = aside(note.first_line, moment_text(run, note.place))
    return NoteMark(number, note.place.epoch, _fraction(run, note.place), told)


def _step_names(run: Run) -> tuple[str, ...]:
    """Of a demo's: where each computes."""
    steps = range(1, run.steps.last + 1)
    return tuple(tr("t = {}").format(run.steps.cells(each)[0][1] + 1) for each in steps)


def _fraction(run: Run, place: Playhead) -> float:
    """Of its epoch's steps that are done."""
    done = place.step + place.operation / max(len(run.operations.of(place.step + 1)), 1)
    return done / max(run.steps.last, 1)


def _icon(button: QWidget, side: int) -> None:
    """side: pixels at 100 %."""
    assert isinstance(button, QToolButton)
    button.setIconSize(QSize(type_scale.px(side), type_scale.px(side)))


def _as_wide_as(names: Sequence[str], caption: QWidget) -> None:
    """As the longest of them: so all stand at equal distances."""
    longest = max(map(caption.fontMetrics().horizontalAdvance, names))
    caption.setMinimumWidth(longest + 2)


def _circle(button: QWidget) -> None:
    """As large as its icon wants it, at once: with the next events a frame has been painted."""
    assert isinstance(button, QToolButton)
    _icon(button, side=30)
    wanted = _round(theme.current(), button)
    if button.styleSheet() != wanted:
        button.setStyleSheet(wanted)
        button.ensurePolished()


def _round(colors: theme.Theme, button: QToolButton) -> str:
    """The run button is the one that a newcomer should find first: a circle at any zoom."""
    side = button.iconSize().width() + 12
    on = f"background: {colors.accent}; border-radius: {side // 2 + 2}px; padding: 0;"
    sides = " ".join(f"{each}: {side}px;" for each in SIDES)
    return (
        f"QToolButton {{ {on} {sides} border: 2px solid"
        f" transparent; }} QToolButton:disabled {{ background: {colors.border}; }}"
        f" QToolButton:focus {{ border-color: {colors.text}; }}"
    )
