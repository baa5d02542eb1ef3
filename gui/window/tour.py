"""The tour: five stops, each of which does something; then all is as it was before.

Offered once to who starts the program for the first time, in a line at the foot of the window;
Help > Tour begins it again. Every stop is acts of a user (core.journal.intents), and no show.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.journal import intents
from core.journal.intent import Intent
from core.runs.run import Run
from core.trace.playhead import Playhead
from gui.learn.guide import Guide
from gui.learn.page import Page as LearnPage
from gui.style import theme
from gui.widgets.buttons import button
from gui.widgets.named import named
from gui.widgets.paragraph import Paragraph
from gui.window.frame import Frame
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

FIRST, TRAINS = "rnn-cell", "hello-rnn"  # the lessons that it goes to
TYPED = "hell"  # on Try it
ABOVE = 2  # pixels
WIDE = 4  # times what other lines of the status bar get of its room


@dataclass(frozen=True)
class Stop:
    """text: what is seen there. acts: one after the other."""

    text: str
    acts: tuple[Intent, ...]


def stops() -> tuple[Stop, ...]:
    """In their order, five at most."""
    return (
        Stop(
            tr(
                "Three inputs are read, one after the other. After each the memory is written anew."
            ),
            (intents.ShowPage("learn"), intents.GoToStep(FIRST, 0), intents.Play()),
        ),
        Stop(
            tr("A click on a cell opens it: how input and memory become the new memory."),
            (intents.TrainTo(1, 2), intents.OpenCell(0, 1)),
        ),
        Stop(
            tr("One step back, as ← does: nothing that was computed is ever lost. → goes on."),
            (intents.CloseCell(), intents.StepBack()),
        ),
        Stop(
            tr(
                "The Lab shows everything at once. It learns: letters turn green where it is right."
            ),
            (
                intents.ShowPage("lab"),
                intents.OpenLesson(TRAINS),
                intents.SetStepSize("epoch"),
                intents.SetSpeed(4),
                intents.Rewind(),
                intents.Play(),
            ),
        ),
        Stop(
            tr(
                "Type a word: it answers with what it has learned so far. And F1 tells you "
                "what anything is."
            ),
            (intents.Pause(), intents.ShowPage("try_it"), intents.Look("tryInput", TYPED)),
        ),
    )


class Strip(QWidget):
    """A line of text and two buttons. on, off: to go on, and to have done with it."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "tourStrip", self.tr("Tour"))
        self.text = Paragraph("tourText")
        self.on = button("tourOnButton", self.tr("Take the tour"))
        self.off = button("tourOffButton", self.tr("Not now"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, ABOVE, 8, ABOVE)
        line.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        for each in (self.on, self.off):
            line.addWidget(each)
        self.setAutoFillBackground(True)
        self._color()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        palette = self.palette()
        ground = theme.current().color("accent_soft")
        if palette.color(palette.ColorRole.Window) != ground:
            palette.setColor(palette.ColorRole.Window, ground)
            self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its text takes at this width; the status bar asks for no more."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """In other type, too: after presenting it has the height of before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        needed = max(self.on.sizeHint().height(), self.text.heightForWidth(self.text.width()))
        if self.maximumHeight() != needed + 2 * ABOVE:
            self.setMaximumHeight(needed + 2 * ABOVE)
            self.updateGeometry()

    def say(self, text: str, on: str, off: str) -> None:
        self._color()
        self.text.setText(text)
        for made, words in ((self.on, on), (self.off, off)):
            made.setText(words)
            made.setAccessibleName(words)
            made.setVisible(bool(words))
        self.show()


@dataclass(frozen=True)
class Place:
    """Where one is in the window, as far as a stop leads somewhere."""

    page: str
    step: tuple[str, int] | None  # of the course, where it is in front
    run: Run | None  # on other pages: a step of the course brings its own


@dataclass(frozen=True)
class Before:
    """What was in front when the tour began."""

    page: str
    step: tuple[str, int] | None  # of the course
    run: Run | None
    playhead: Playhead | None
    cell: tuple[int, int] | None
    step_size: str
    speed: float | None
    typed: str


class Tour(QObject):
    """The tour through one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.strip = Strip()
        self.strip.setParent(window.statusBar())
        self.strip.hide()
        self.strip.on.clicked.connect(self._on_next)
        self.strip.off.clicked.connect(self.end)
        window.statusBar().messageChanged.connect(self._on_message)
        window.pages.turned.connect(self._on_elsewhere)
        window.session.runs.current_changed.connect(self._on_elsewhere)
        self._is_offered = False  # and neither taken nor put away
        self._stops: tuple[Stop, ...] = ()
        self._place = 0  # how many stops were come to
        self._before: Before | None = None
        self._stop_is: Place | None = None  # where the last stop led, once it has

    @property
    def under_way(self) -> bool:
        return self._before is not None

    def offer(self) -> None:
        """Once, and never again."""
        if not self._window.settings.tour_offered:
            self._window.settings.tour_offered = True
            told = self.tr(
                "New here? The tour has five stops, takes a minute, and ends where you are."
            )
            self._say(told, self.tr("Take the tour"), self.tr("Not now"))
            self._is_offered = True

    def _say(self, text: str, on: str, off: str) -> None:
        """In the status bar, which is as high as what is in it, hidden or not."""
        self._take_away()
        self._window.statusBar().addPermanentWidget(self.strip, WIDE)
        self.strip.say(text, on, off)

    def _take_away(self) -> None:
        self._window.statusBar().removeWidget(self.strip)

    def go_on(self, before: "Tour") -> None:
        """An offer that nobody answered stands in the window of another language, too."""
        if before._is_offered:
            self._window.settings.tour_offered = False
            self.offer()

    @Slot(str)
    def _on_message(self, text: str) -> None:
        """As long as the tour is only offered, what the window tells has its room."""
        if self._is_offered:
            self.strip.setVisible(not text)

    @Slot()
    def begin(self) -> None:
        """From its first stop on, whatever was offered or under way."""
        self.end()
        self._before = self._now()
        self._stops = stops()
        self._place = 0
        self._on_next()

    @Slot()
    def _on_next(self) -> None:
        if self._before is None:
            self.begin()
            return
        if self._has_left and self._stop_is is not None:
            self._before = self._now()
            self._return_to(self._stop_is)
        if self._place < len(self._stops):
            self._come_to(self._stops[self._place])
        else:
            self.end()

    def _return_to(self, place: Place) -> None:
        """The next stop goes on from the last one."""
        self._do_all(intents.ShowPage(place.page))
        if place.step is not None:
            self._do_all(intents.GoToStep(*place.step))
        elif place.run is not None:
            self._do_all(self._back_to_run(place.run))

    def _come_to(self, stop: Stop) -> None:
        self._place += 1
        self._stop_is = None
        refusals = [told(found) for each in stop.acts if (found := self._done(each))]
        self._tell(sentences(stop.text, *refusals[:1]))
        self.strip.on.setFocus(Qt.FocusReason.TabFocusReason)
        guide = self._guide()
        if guide is not None:
            guide.moved.connect(self._on_elsewhere, Qt.ConnectionType.UniqueConnection)
        self._stop_is = self._where()

    @property
    def _has_left(self) -> bool:
        """Whether one went elsewhere than the last stop led."""
        return self._stop_is is not None and self._stop_is != self._where()

    @Slot()
    def _on_elsewhere(self) -> None:
        """What the stop's text tells is no longer in front, or is again."""
        if self._has_left:
            self._tell(self.tr("You have gone on by yourself: the tour waits for you."))
        elif self._stop_is is not None:
            self._tell(self._stops[self._place - 1].text)

    def _tell(self, text: str) -> None:
        count, last = len(self._stops), self._place == len(self._stops)
        on, off = self.tr("Next stop"), self.tr("End the tour")
        if last:
            on, off = (off if self._has_left else self.tr("Back to where I was")), ""
        self._say(self.tr("{} of {}  ·  {}").format(self._place, count, text), on, off)

    def _where(self) -> Place:
        name, guide = self._window.pages.name, self._guide()
        if name == "learn" and guide is not None and guide.lesson is not None:
            return Place(name, (guide.lesson.id, guide.place), None)
        return Place(name, None, self._window.session.runs.current)

    def _done(self, act: Intent) -> str:
        """Why not; where it begins already it need not be rewound."""
        refusal = self._window.do(act)
        return "" if isinstance(act, intents.Rewind) else refusal

    @Slot()
    def end(self) -> None:
        """All as it was before, unless one has gone elsewhere: there one stays.

        What was only offered is taken away.
        """
        self._is_offered = False
        self._take_away()
        before, self._before = self._before, None
        has_left, self._stop_is = self._has_left, None
        self._stops = ()
        self._place = 0
        if before is not None and not has_left:
            self._go_back_to(before)

    def _go_back_to(self, before: Before) -> None:
        """The course's step first: it has acts of its own."""
        step = before.step
        page = "learn" if step is not None else before.page
        self._do_all(
            intents.Pause(),
            intents.Look("tryInput", before.typed or "hello"),
            intents.ShowPage(page),
        )
        if step is not None:
            self._do_all(intents.GoToStep(*step))
        self._do_all(
            *self._run_of(before),
            intents.SetStepSize(before.step_size),
            intents.SetSpeed(before.speed),
            intents.OpenCell(*before.cell) if before.cell else intents.CloseCell(),
            intents.ShowPage(before.page),
        )

    def _do_all(self, *acts: Intent) -> None:
        for act in acts:
            self._window.do(act)

    def _run_of(self, before: Before) -> list[Intent]:
        run, head = before.run, before.playhead
        if run is None or head is None:
            return []
        return [self._back_to_run(run), intents.TrainTo(head.epoch, head.step, head.operation)]

    def _back_to_run(self, run: Run) -> Intent:
        """One in which nothing had been done went with the next lesson's."""
        if run in self._window.session.runs.all:
            return intents.SelectRun(run.id)
        return intents.OpenRun(run.experiment, run.lesson_id, run.name)

    def _now(self) -> Before:
        window, session = self._window, self._window.session
        run, guide = session.runs.current, self._guide()
        field = window.findChild(QLineEdit, "tryInput")
        return Before(
            window.pages.name,
            (guide.lesson.id, guide.place) if guide is not None and guide.lesson else None,
            run,
            run.playhead if run is not None else None,
            session.selection.inspected,
            session.transport.step_size,
            session.transport.speed,
            field.text() if field is not None else "",
        )

    def _guide(self) -> Guide | None:
        """Of the course, where its page was opened."""
        page = self._window.findChild(LearnPage, "learnPage")
        return page.guide if page is not None else None
