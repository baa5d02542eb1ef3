"""Leaves: each step of a lesson as it is printed, played by a real session in a window unseen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from core.arrays import Array
from core.course.lesson import Lesson
from core.course.practice import is_on
from core.course.question import Verdict
from core.course.step import Step
from core.course.until import Until
from core.experiment import Experiment
from core.files.scratch import Scratch
from core.journal.intents import MoveTextMark, ResumeText
from core.rehearsal.player import Player, started
from core.rehearsal.ways import UnendedError, go
from core.session.session import Session
from core.text.letters import Letters
from gui.figures.equations.page import all_set
from gui.handout.paper import controls_of, out_of_sight, take_bars_off
from gui.learn.figure import StepFigure
from gui.learn.guide import Guide
from gui.style import theme
from gui.text import page as text_page
from gui.window.pages import BY_THEMSELVES
from gui.window.preferences import Settings
from gui.window.window import Window
from gui.wording.place import place_text

SIZE = 800, 560  # pixels of a figure
FINE = 2  # pixels of the picture to one of these
PATIENCE = 120.0  # seconds for torch to load, and for what one step has trained
RIM = 12  # pixels of the picture around what is drawn
WHITE = 250  # of 255
PROGRAM = "program"  # the page that one scrolls, which no paper does
CODE = "code"  # of which the end is as much as the beginning


@dataclass(frozen=True)
class Leaf:
    """own: the network that is asked about. picture: PNG, empty where there is nothing to be seen.
    width: of it, in the figure's own pixels. moment: at which it was taken. verdict: what torch
    answered to the step's question. program: in place of a picture, whole, as it is handed out.
    """

    step: Step
    own: Experiment
    picture: bytes = b""
    width: int = 0
    moment: str = ""
    verdict: Verdict | None = None
    program: str = ""


def leaves_of(lesson: Lesson) -> list[Leaf]:
    """All of them, in the light theme; a QApplication is there."""
    theme.apply("light")
    with started(lesson) as session, Scratch() as folder:
        window = Window(session, Settings(), folder / "settings.json", first="learn")
        table = _Table(session, window, lesson)
        try:
            return list(table.leaves())
        finally:
            table.clear()


class _Table:
    """Where the figure of each step is put and its picture is taken."""

    def __init__(self, session: Session, window: Window, lesson: Lesson) -> None:
        self._session = session
        self._window = window
        self._lesson = lesson
        self._guide = Guide(session, window)
        self._figure = StepFigure(session, window)
        # Of the window, which sets controls in it; a window by itself, since that one is not shown.
        self._figure.setParent(window, Qt.WindowType.Window)
        self._figure.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._figure.resize(*SIZE)
        self._player = Player(session, lesson, window.do)

    def leaves(self) -> Iterator[Leaf]:
        self._player.wait(lambda: self._session.is_ready, PATIENCE)
        self._figure.show()
        for place, step in enumerate(self._lesson.steps):
            yield self._leaf(place, step)

    def clear(self) -> None:
        """The window has its views again, and goes."""
        self._figure.hide()
        self._window.around_page.take_back()
        self._window.deleteLater()

    def _leaf(self, place: int, step: Step) -> Leaf:
        self._guide.begin(self._lesson.id, place)
        self._figure.show_view(step.show.figure)
        self._player.rest(PATIENCE)
        if step.question is None:
            self._complete(step.until)
        looks = self._figure.choose(step.show.set)
        if step.until.text is not None and step.question is None:
            self._train_text(step.until.text.origin, step.until.text.updates)
        self._draw()
        self._figure.choose(looks)  # what could not be before the first numbers came
        program = self._session.programs.text if step.show.figure == PROGRAM else ""
        taken = self._picture(step) if self._is_there(step) and not program else QImage()
        picture = b"" if taken.isNull() else _png(taken)
        run = self._session.runs.current
        moment = place_text(run) if run is not None and picture else ""
        moment = "" if step.show.figure in (*BY_THEMSELVES, "try_it", "api") else moment
        own, width = self._guide.experiment, taken.width() // FINE
        return Leaf(step, own, picture, width, moment, self._answer(step), program)

    def _complete(self, until: Until) -> None:
        """What is to be looked at once it is done; what changes the run is left to the reader."""
        for part in until.parts:
            wanted = part.epoch or part.trained or part.opened or part.compared or part.asked
            if wanted and until.own is not None:
                try:
                    go(self._player, part, until.own, PATIENCE)
                except UnendedError:
                    return
                self._player.rest(PATIENCE)

    def _answer(self, step: Step) -> Verdict | None:
        """Of torch, as in the window: something is committed to, and the run goes on."""
        question, guide = step.question, self._guide
        if question is None:
            return None
        guide.commit(question.some_answer(guide.experiment))
        wanted = question.by_learner.text
        if wanted is not None and guide.verdict is None:
            self._train_text(wanted.origin, wanted.updates)
        self._player.wait(lambda: guide.verdict is not None or self._player.is_idle, PATIENCE)
        self._player.rest(PATIENCE)
        return guide.verdict

    def _train_text(self, origin: str, updates: int) -> None:
        """As the form says, which the step has filled; a model that is there already goes on."""
        texts, page = self._session.texts, self._figure.view
        if is_on(texts.run, origin):
            if texts.run is not None and texts.run.updates < updates:
                self._window.do(MoveTextMark(updates))
                self._window.do(ResumeText())
        elif isinstance(page, text_page.Page):
            self._player.rest(PATIENCE)  # the text is read
            page.begin()
        self._player.rest(PATIENCE)

    def _is_there(self, step: Step) -> bool:
        """Whether a page has anything to show: nothing was trained on it before it is asked for."""
        session = self._session
        trained: dict[str, object] = {
            "seeds": session.seeds.result or session.grid.result,
            "tasks": session.tasks.series,
            "text": session.texts.run,
            "compare": session.comparison.runs,
            "try_it": step.show.set or step.until.asked,  # else its field is empty
        }
        return bool(trained.get(step.show.figure, True))

    def _draw(self) -> None:
        for _ in range(2):  # the second draws what the first has made room for
            self._window.redraw.all()
            self._window.redraw.now()
            self._player.rest(PATIENCE)
            self._hear_out()
            QApplication.processEvents()
        view = self._figure.view
        if view is not None:
            self._player.wait(lambda: all_set(view), PATIENCE)

    def _hear_out(self) -> None:
        """What was asked before has its answer: the worker answers in the order of asking."""
        run, answers = self._session.runs.current, self._session.answers
        known = run.experiment.vocabulary if run is not None else ()
        last = answers.ask(Letters.of(known[0])) if known else None
        self._player.wait(lambda: last is None or answers.last is last, PATIENCE)

    def _picture(self, step: Step) -> QImage:
        """Without what can only be pressed, and without the room that it does not need."""
        view = self._figure.view
        assert view is not None
        controls = controls_of(view)
        for each in controls:
            each.hide()
        take_bars_off(view)
        QApplication.processEvents()  # what is left has their room
        if step.show.figure == CODE:
            for _ in range(3):  # what stands beside it takes a share of the room
                self._figure.resize(SIZE[0], self._figure.height() + out_of_sight(view))
                self._draw()
        found = QImage(view.size() * FINE, QImage.Format.Format_RGB32)
        found.setDevicePixelRatio(FINE)
        found.fill(Qt.GlobalColor.white)
        view.render(found)
        self._figure.resize(*SIZE)
        for each in controls:
            each.show()
        return _cropped(found)


def _cropped(picture: QImage) -> QImage:
    """To what is not white, with a rim."""
    wide, high = picture.width(), picture.height()
    rows: Array = np.frombuffer(picture.constBits(), np.uint8).reshape(high, -1, 4)
    inked = np.min(rows[:, :wide, :3], axis=2) < WHITE
    down, across = (np.flatnonzero(np.any(inked, axis=axis)) for axis in (1, 0))
    if not len(down):
        return QImage()
    left, top = max(int(across[0]) - RIM, 0), max(int(down[0]) - RIM, 0)
    right, bottom = int(across[-1]) + RIM + 1, int(down[-1]) + RIM + 1
    return picture.copy(QRect(left, top, min(right, wide) - left, min(bottom, high) - top))


def _png(picture: QImage) -> bytes:
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    QPixmap.fromImage(picture).save(data, "PNG")
    return bytes(data.data().data())


def repeated(leaves: Sequence[Leaf], place: int) -> int:
    """The first leaf with the very same picture, or program, from 0; `place` itself where it is
    that.
    """
    shown = leaves[place].picture, leaves[place].program
    return next(n for n, each in enumerate(leaves) if (each.picture, each.program) == shown)
