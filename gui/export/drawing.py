"""Drawing: a sketch to its file, by Qt without a display."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage

from core.course.language import spoken
from core.exporting.sketch import MOVING, Sketch
from gui.export.film import gif, mp4
from gui.export.studio import Studio, picture, studio
from gui.handout.handout import application, keep_quiet
from gui.widgets.captioned import DPI

Tell = Callable[[int], None]


def draw(sketch: Sketch, tell: Tell) -> bytes:
    """The file; `tell` is told how many frames are done. SketchError."""
    with drawer() as drawn:
        return drawn(sketch, tell)


@contextmanager
def drawer() -> Iterator[Callable[[Sketch, Tell], bytes]]:
    """Draws one sketch after the other; of one run, in the studio where it stands already. In the
    language that is spoken.
    """
    app = application()
    from gui.window.language import speak

    before = qInstallMessageHandler(keep_quiet)
    speak(spoken())
    drawn = _Drawer()
    try:
        yield drawn
    finally:
        drawn.close()
        app.processEvents()
        qInstallMessageHandler(before)


class _Drawer:
    def __init__(self) -> None:
        self._open = ExitStack()
        self._studio: Studio | None = None

    def __call__(self, sketch: Sketch, tell: Tell) -> bytes:
        made = self._studio_of(sketch)
        if sketch.kind == "report":
            from gui.export.report import report

            return report(sketch, made, tell)
        if sketch.kind not in MOVING:
            view = made.draw(sketch.places[0])
            tell(1)
            return picture(made.captioned(view, sketch.places[0]), sketch)
        return (gif if sketch.kind == "gif" else mp4)(_frames(sketch, made, tell), sketch.seconds)

    def _studio_of(self, sketch: Sketch) -> Studio:
        if self._studio is None or not self._studio.is_of(sketch.subject):
            self.close()
            self._studio = self._open.enter_context(studio(sketch))
        self._studio.turn_to(sketch)
        return self._studio

    def close(self) -> None:
        self._studio = None
        self._open.close()


def _frames(sketch: Sketch, made: Studio, tell: Tell) -> Iterator[QImage]:
    for done, place in enumerate(sketch.places, start=1):
        yield made.captioned(made.draw(place), place).image(sketch.dpi / DPI)
        tell(done)
