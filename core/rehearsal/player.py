"""Player: goes through a lesson's steps with a session, and waits for what comes of it.

What the Guide (gui/learn) has the window do, this has the session do. It needs an event loop and
no display.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from core.course.completion import Situation, clears
from core.course.lesson import Lesson
from core.course.step import Step
from core.experiment import Experiment
from core.journal import intents
from core.journal.intent import Intent, WindowIntent
from core.journal.journal import Door
from core.messages.texts import Written
from core.session.session import Session
from core.session.situation import situation_of

BEAT_MS = 10  # for what comes about without an event
# What speaks against these says that it is so already.
CONTENT = (
    intents.Rewind,
    intents.GoToEnd,
    intents.Reset,
    intents.Pause,
    intents.Play,
    intents.StepBack,
    intents.PreviousEpoch,
    intents.CancelSeeds,
    intents.CancelGrid,
    intents.CancelSeries,
    intents.CancelReading,
    intents.PauseText,
)


@contextmanager
def started(lesson: Lesson) -> Iterator[Session]:
    """A session with this lesson alone, for as long as it is played.

    Cycles are collected before its thread begins, and not in it: what is left of the session before
    has timers, which must not go in another thread than theirs.
    """
    collected = gc.isenabled()
    gc.collect()
    gc.disable()
    kept = QCoreApplication.instance() or QCoreApplication([])  # held, or there is none
    session = Session((lesson,))
    session.start()
    try:
        yield session
    finally:
        session.close()
        del kept
        if collected:
            gc.enable()


class Player(QObject):
    """door: through which acts go, the session's own or a window's that shows it."""

    def __init__(self, session: Session, lesson: Lesson, door: Door | None = None) -> None:
        super().__init__()
        self.session = session
        self.lesson = lesson
        self._door = door
        self.page = "learn"
        self.problems: list[str] = []  # that the session told since the step began
        self.forks = 0  # that are under way
        self._written = 0
        self.session.failed.connect(self._on_failed)
        self.session.runs.forked.connect(self._on_forked)
        self.session.texts.written.connect(self._on_written)

    def begin(self, lesson: Lesson, step: Step) -> list[tuple[int, str]]:
        """The step's moment, and the acts that were refused, (number from 1, why) each."""
        self.lesson = lesson
        self.page = "learn"
        self.problems = []
        self._written = 0
        session = self.session
        refused = []
        session.do(intents.Pause())
        if session.runs.current_lesson is not lesson or step.do:
            session.do(intents.OpenLesson(lesson.id))
        session.do(intents.CloseCell())
        if step.variation is not None:
            session.do(intents.OpenRun(self.own(step)))
        for number, intent in enumerate(step.do, start=1):
            why = self.do(intent)
            if why and not isinstance(intent, CONTENT):
                refused.append((number, why))
        for intent in self._clearing(step):
            self.do(intent)
        return refused

    def own(self, step: Step) -> Experiment:
        """What the step asks of at the first try."""
        drawn, whole = step.variation, step.own or self.lesson.experiment
        return whole if drawn is None else drawn.drawn(whole, 0)

    def _clearing(self, step: Step) -> list[Intent]:
        told = step.question.clears(self.situation) if step.question is not None else None
        return [*clears(step.until, self.situation), *((told,) if told is not None else ())]

    def do(self, intent: Intent) -> str:
        """Why not; "" where it is done."""
        if isinstance(intent, intents.ShowPage):
            self.page = intent.page
        if isinstance(intent, WindowIntent):
            return self._door(intent) if self._door is not None else ""
        if isinstance(intent, intents.Fork):
            self.forks += 1
        refusal = (self._door or self.session.do)(intent)
        if refusal and isinstance(intent, intents.Fork):
            self.forks -= 1
        return refusal

    @property
    def situation(self) -> Situation:
        return situation_of(self.session, self.lesson, self.page, self._written)

    @property
    def is_idle(self) -> bool:
        """Nothing goes on, and nothing is awaited."""
        of = self.session
        busy = [of.seeds.running, of.grid.running, of.tasks.running, of.texts.running]
        busy += [of.programs.is_running, of.tasks.testing]
        trains = any(busy) or of.texts.opening.busy or self.forks > 0
        ready = of.is_ready and of.transport.settled
        return ready and not trains and of.comparison.settled

    def wait(self, met: Callable[[], bool], seconds: float) -> bool:
        """Whether it came about in that time; events are handled meanwhile."""
        end = monotonic() + seconds
        loop = QEventLoop()
        beat = QTimer(interval=BEAT_MS)
        beat.start()
        while not met():
            if monotonic() > end:
                return False
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return True

    def rest(self, seconds: float) -> bool:
        """Whether all that goes on came to its end in that time; else it is stopped."""
        if self.wait(lambda: self.is_idle, seconds):
            return True
        for stop in (intents.Pause, intents.CancelSeeds, intents.CancelGrid):
            self.session.do(stop())
        for end in (intents.CancelSeries, intents.PauseText, intents.PauseComparison):
            self.session.do(end())
        return False

    @Slot(object)
    def _on_failed(self, sentence: str) -> None:
        self.problems.append(sentence)
        self.forks = 0

    @Slot()
    def _on_forked(self) -> None:
        self.forks -= 1

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        self._written += len(written.letters)
