"""The headline experiments, each one click away: the page, its settings, and the start.

A menu for the teacher who has no time to look for them. What they show is in the pages.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from core.runs.fork import WeightEdit, recurrent_weights
from core.runs.run import Run
from gui.tasks.presets import presets as task_presets
from gui.text.presets import presets as text_presets
from gui.window.frame import Frame

CUT = "hello-embedding"
LUCK = "hello-rnn"
EPOCHS = 100


class Experiments(QObject):
    """Carries them out on one window; what the user made before stays."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._whole: Run | None = None  # whose memory is being cut
        self._waiting = False  # for a text, to be trained on once it is read
        self._session.forked.connect(self._on_forked)
        self._session.language.opening.changed.connect(self._on_opened)

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
        texts = menu.addMenu(self.tr("Te&xt: poem and language models"))
        texts.setToolTipsVisible(True)
        for number, text in enumerate(text_presets()):
            self._add(texts, f"text{number}", text.title, text.about, self._texter(number))

    def _words(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """(name, title, what it shows, how it is begun) of those about the lecture's word."""
        return (
            (
                "cutMemory",
                self.tr("&Cut the memory"),
                self.tr("The same network with W_hh held at 0: both l get the same answer."),
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
                self.tr("How many find the answer as early as the lecture stops."),
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

    def _lesson_run(self, lesson_id: str) -> Run | None:
        """A run with the lecture's values, current now."""
        lesson = self._session.lesson(lesson_id)
        if lesson is None:
            return None
        run = self._session.add_run(lesson.experiment, lesson_id=lesson_id)
        self._session.select_run(run)
        return run

    @Slot()
    def cut_the_memory(self) -> None:
        """The whole network beside one whose W_hh is 0 and stays so, from the same start."""
        lesson = self._session.lesson(CUT)
        if lesson is None:
            return
        whole = lesson.experiment.with_values(epochs=EPOCHS)
        self._whole = self._session.add_run(whole, self.tr("with memory"), CUT)
        self._session.select_run(self._whole)
        names = recurrent_weights(whole)
        cut = tuple(WeightEdit(name, (), 0.0) for name in names)
        self._session.fork(cut, self.tr("memory cut"), updates=0, frozen=names)

    @Slot()
    def _on_forked(self) -> None:
        """Both side by side, on one clock."""
        whole, self._whole = self._whole, None
        if whole is not None and self._session.run is not None:
            self._compare([whole, self._session.run])

    def _compare(self, runs: list[Run]) -> None:
        self._window.pages.show("compare")
        self._session.comparison.choose(runs)
        self._session.comparison.seek(1)
        self._session.comparison.play()

    @Slot()
    def six_models(self) -> None:
        from gui.compare.wording import add_six

        if self._lesson_run(LUCK) is not None:
            self._compare(add_six(self._session))

    def seeds(self, count: int, epochs: int) -> None:
        """`count` networks that differ in their seed alone."""
        if self._lesson_run(LUCK) is None:
            return
        page = self._window.pages.show("seeds")
        page.tabs.bar.setCurrentIndex(0)
        page.controls.count.setValue(count)
        page.controls.epochs.setValue(epochs)
        self._session.gridding.cancel()
        self._session.studying.cancel()
        self._begin(page)

    @Slot()
    def grid(self) -> None:
        if self._lesson_run(LUCK) is not None:
            page = self._window.pages.show("seeds")
            page.tabs.bar.setCurrentIndex(1)
            self._session.gridding.cancel()
            self._session.studying.cancel()
            self._begin(page.grid)

    def _begin(self, page: object) -> None:
        """What its own button would do, once it shows what is asked."""
        page.refresh()  # type: ignore[attr-defined]
        page.controls.start.click()  # type: ignore[attr-defined]

    def _tasker(self, number: int) -> Callable[[], None]:
        return lambda: self.task(number)

    def task(self, number: int) -> None:
        """A preset of the Tasks page, at once."""
        page = self._window.pages.show("tasks")
        self._session.practising.cancel()
        page.controls.choose(number)
        page.refresh()
        page.controls.train.click()

    def _texter(self, number: int) -> Callable[[], None]:
        return lambda: self.text(number)

    def text(self, number: int) -> None:
        """A preset of the Text page, as soon as its text is read."""
        page = self._window.pages.show("text")
        self._session.language.pause()
        self._waiting = True
        page.controls.choose(number)

    @Slot()
    def _on_opened(self) -> None:
        opening = self._session.language.opening
        if not self._waiting or opening.busy:
            return
        self._waiting = False
        if opening.text is not None and not opening.refusal:
            page = self._window.pages.show("text")
            page.refresh()  # its button may be grey as yet
            page.controls.start.click()
