"""The studio: a run in a window unseen, whose figures are drawn at any size and at any moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.course.lesson import find_lesson
from core.exporting.sketch import OWN_CAPTION, Sketch, SketchError
from core.exporting.subject import Subject
from core.files.scratch import Scratch
from core.journal.intents import CloseCell, OpenCell, TrainTo
from core.rehearsal.player import Player, started
from core.runs.run import Run
from core.trace.playhead import Playhead
from gui.figures.equations.page import all_set
from gui.handout.paper import controls_of, out_of_sight, take_bars_off
from gui.learn.figure import StepFigure
from gui.style import motion, theme
from gui.style import type as type_scale
from gui.widgets.captioned import Captioned
from gui.widgets.vector import pdf_of, svg_of
from gui.window.preferences import Settings
from gui.window.window import Window
from gui.wording.pictures import caption_of

PATIENCE = 120.0  # seconds for torch to load, and for what one moment takes
HOST = "rnn-cell"  # the lesson of a window that is there for a run alone


class Studio:
    """One run. turn_to: from now on as this sketch of it says. draw: its figure at a moment."""

    def __init__(self, sketch: Sketch, window: Window, player: Player) -> None:
        self._sketch = sketch
        self._window = window
        self._player = player
        self._name = sketch.figure
        self._more = 0  # pixels that it is higher than the sketch says
        self._figure = StepFigure(window.session, window)
        self._figure.setParent(window, Qt.WindowType.Window)
        self._figure.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._figure.show()

    def is_of(self, subject: Subject) -> bool:
        return self._sketch.subject.is_same(subject)

    def turn_to(self, sketch: Sketch) -> None:
        self._sketch = sketch
        theme.apply(sketch.theme)

    @property
    def run(self) -> Run:
        run = self._window.session.runs.current
        assert run is not None
        return run

    def draw(self, place: Playhead, figure: str = "", whole: bool = False) -> QWidget:
        """The view, drawn, as large as the sketch says. figure: another one than the sketch's.
        whole: as much higher as what it would scroll to needs.
        """
        self._name = figure or self._sketch.figure
        self._more = 0
        view = self._drawn(place)
        self._more = out_of_sight(view) if whole else 0
        return self._drawn(place) if self._more else view

    def _drawn(self, place: Playhead) -> QWidget:
        self._go(place)
        self._figure.show_view(self._name)
        for _ in range(3):  # what it needs beside the figure, then what came of that
            self._figure.resize(self._size_around())
            self._window.redraw.all()
            self._window.redraw.now()
            self._player.rest(PATIENCE)
            QApplication.processEvents()
        view = self._figure.view
        assert view is not None
        self._player.wait(lambda: all_set(view), PATIENCE)
        for control in controls_of(view):
            control.hide()
        take_bars_off(view)
        QApplication.processEvents()  # what is left has their room
        return view

    def captioned(self, view: QWidget, place: Playhead) -> Captioned:
        sketch, caption = self._sketch, self._sketch.caption
        if caption == OWN_CAPTION:
            caption = caption_of(sketch.subject.experiment, sketch.figure, place)
        return Captioned(view, caption)

    def _size_around(self) -> QSize:
        """Of the figure with what stands around the view, so that the view has its size."""
        view = self._figure.view
        assert view is not None
        size = QSize(*self._sketch.size) + QSize(0, self._more)
        return self._figure.size() + size - view.size()

    def _go(self, place: Playhead) -> None:
        session = self._window.session
        steps = self.run.steps
        if self._name == "gradients" and place == steps.whole(place.epoch):
            place = Playhead(place.epoch, steps.last)  # which come after the pass
        session.do(CloseCell())
        if session.runs.current is not None and session.runs.current.experiment.trains:
            session.do(TrainTo(place.epoch, place.step, place.operation))
        else:
            session.transport.seek_place(place)
        if not self._player.rest(PATIENCE):
            raise SketchError("Epoch {epoch} took longer than two minutes.", epoch=place.epoch)
        run = session.runs.current
        if run is not None and run.diverged is not None and place.epoch > run.diverged.number:
            raise SketchError("The run diverged at epoch {epoch}.", epoch=run.diverged.number)
        if self._name == "cell" and run is not None:
            lane, t = (run.active or run.steps.cells(1))[0]
            session.do(OpenCell(lane, t))
            self._player.rest(PATIENCE)

    def close(self) -> None:
        self._figure.hide()
        self._window.around_page.take_back()
        self._window.deleteLater()


@contextmanager
def studio(sketch: Sketch) -> Iterator[Studio]:
    """With the run of the sketch in it."""
    theme.apply(sketch.theme)
    motion.apply("on")
    type_scale.set_zoom(100)
    with started(find_lesson(HOST)) as session, Scratch() as folder:
        settings = Settings()
        settings.theme = sketch.theme
        settings.reduced_motion = "on"
        settings.zoom = 100
        window = Window(session, settings, folder / "settings.json", first="learn")
        player = Player(session, find_lesson(HOST), window.do)
        player.wait(lambda: session.is_ready, PATIENCE)
        subject = sketch.subject
        session.runs.begin(
            Run(session.runs.new_id(), "", subject.experiment, subject.start, name=subject.name)
        )
        player.rest(PATIENCE)
        made = Studio(sketch, window, player)
        try:
            yield made
        finally:
            made.close()


def picture(whole: Captioned, sketch: Sketch) -> bytes:
    """The file of a still one."""
    if sketch.kind == "svg":
        return svg_of(whole, sketch.subject.name)
    if sketch.kind == "pdf":
        return pdf_of(whole, sketch.subject.name)
    return whole.png(sketch.dpi)
