"""The headline experiments, each one click away: the page, its settings, and the start.

A menu for the teacher who has no time to look for them. What they show is in the pages.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from core.journal import intents
from core.journal.intent import Intent
from core.runs.fork import WeightEdit, recurrent_weights
from core.runs.run import Run
from gui.compare.wording import six_on
from gui.seeds.page import Page as SeedsPage
from gui.tasks.page import Page as TasksPage
from gui.tasks.presets import presets as task_presets
from gui.text.page import Page as TextPage
from gui.text.presets import presets as text_presets
from gui.window.frame import Frame

CUT = "hello-embedding"
LUCK = "hello-rnn"
EPOCHS = 100

Page = TypeVar("Page")


class ExperimentsMenu(QObject):
    """Carries them out on one window; what the user made before stays."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._whole: Run | None = None  # whose memory is being cut
        self._waiting = False  # for a text, to be trained on once it is read
        self._session.runs.forked.connect(self._on_forked)
        self._session.texts.opening.changed.connect(self._on_opened)

    def fill(self, menu: QMenu) -> None:
        """An entry for each, with what it shows as tool tip."""
        menu.setToolTipsVisible(True)
        for name, title, about, do in self._words():
            self._add(menu, name, title, about, do)
        menu.addSeparator()
        tasks = menu.addMenu(self.tr("&Tasks: memory, gradients, parity, leak"))
        tasks.setToolTipsVisible(True)
        for number, task in enumerate(task_presets()):
            self._add(tasks, f"task{number}", task.title, task.about, self._tasker(number))
        texts = menu.addMenu(self.tr("T&ext: poem and language models"))
        texts.setToolTipsVisible(True)
        for number, text in enumerate(text_presets()):
            self._add(texts, f"text{number}", text.title, text.about, self._texter(number))

    def _words(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """(name, title, what it shows, how it is begun) of those about the lecture's word."""
        return (
            (
                "cutMemory",
                self.tr("&Cut the memory"),
                self.tr("The same network with Wₕₕ held at 0: both l's get the same answer."),
                self.cut_the_memory,
            ),
            (
                "sixModels",
                self.tr("Si&x models side by side"),
                self.tr("RNNCell, RNN, embedding, LSTM, both directions and GRU on one clock."),
                self.six_models,
            ),
            (
                "floors",
                self.tr("&Floors and rungs: 500 seeds"),
                self.tr("Where runs come to rest, and which letters they leave open there."),
                lambda: self.seeds(500, EPOCHS),
            ),
            (
                "luck",
                self.tr("&Luck of the seed: 15 epochs"),
                self.tr("How many have found the answer by the time the lecture stops."),
                lambda: self.seeds(256, 15),
            ),
            (
                "grid",
                self.tr("Learning rate × hidden size × cell"),
                self.tr("Which settings solve the word, as a grid of shares."),
                self.grid,
            ),
        )

    def _add(self, menu: QMenu, name: str, title: str, about: str, do: Callable[[], None]) -> None:
        action = menu.addAction(title)
        action.setObjectName(f"{name}Experiment")
        action.setToolTip(about)
        action.triggered.connect(lambda _=False: do())

    def _do(self, *acts: Intent) -> bool:
        """One after another, until one cannot be done: that is told."""
        for intent in acts:
            refusal = self._window.do(intent)
            if refusal:
                self._session.refuse(refusal)
                return False
        return True

    def _page(self, name: str, kind: type[Page]) -> Page:
        """Its page in front: what is begun on it is what stands in its fields."""
        self._do(intents.ShowPage(name))
        page = self._window.pages.current
        assert isinstance(page, kind)
        return page

    def _opened(self, lesson_id: str) -> Run | None:
        """A run with the lecture's values, current now."""
        lesson = self._session.runs.lesson(lesson_id)
        if lesson is not None:
            self._do(intents.OpenRun(lesson.experiment, lesson_id))
        return self._session.runs.current if lesson is not None else None

    @Slot()
    def cut_the_memory(self) -> None:
        """The whole network beside one whose W_hh is 0 and stays so, from the same start."""
        lesson = self._session.runs.lesson(CUT)
        if lesson is None:
            return
        whole = lesson.experiment.with_values(epochs=EPOCHS)
        self._do(intents.OpenRun(whole, CUT, self.tr("with memory")))
        self._whole = self._session.runs.current
        names = recurrent_weights(whole)
        cut = tuple(WeightEdit(name, (), 0.0) for name in names)
        self._do(intents.Fork(cut, self.tr("memory cut"), 0, (("frozen", names),)))

    @Slot()
    def _on_forked(self) -> None:
        """Both side by side, on one clock."""
        whole, self._whole = self._whole, None
        if whole is not None and self._session.runs.current is not None:
            self._do(
                intents.ShowPage("compare"),
                intents.CompareRuns((whole.id, self._session.runs.current.id)),
                intents.SeekComparison(1),
                intents.PlayComparison(),
            )

    @Slot()
    def six_models(self) -> None:
        run = self._opened(LUCK)
        if run is not None:
            self._do(intents.ShowPage("compare"), six_on(run))

    def seeds(self, count: int, epochs: int) -> None:
        """`count` networks that differ in their seed alone."""
        if self._opened(LUCK) is not None:
            self._study(0).begin(count, epochs)

    @Slot()
    def grid(self) -> None:
        if self._opened(LUCK) is not None:
            self._study(1).grid.begin()

    def _study(self, tab: int) -> SeedsPage:
        """The Seeds page, at rest, to begin something on."""
        page = self._page("seeds", SeedsPage)
        self._do(intents.Look("seedsTabs", tab))
        for cancel in (intents.CancelGrid(), intents.CancelSeeds()):
            self._window.do(cancel)  # where nothing runs there is nothing to be told
        return page

    def _tasker(self, number: int) -> Callable[[], None]:
        return lambda: self.task(number)

    def task(self, number: int) -> None:
        """A preset of the Tasks page, at once."""
        page = self._page("tasks", TasksPage)
        self._window.do(intents.CancelSeries())
        page.begin(number)

    def _texter(self, number: int) -> Callable[[], None]:
        return lambda: self.text(number)

    def text(self, number: int) -> None:
        """A preset of the Text page, as soon as its text is read."""
        page = self._page("text", TextPage)
        self._window.do(intents.PauseText())
        self._waiting = True
        page.take(number)

    @Slot()
    def _on_opened(self) -> None:
        opening = self._session.texts.opening
        if not self._waiting or opening.busy:
            return
        self._waiting = False
        if opening.text is not None and not opening.refusal:
            self._page("text", TextPage).begin()
