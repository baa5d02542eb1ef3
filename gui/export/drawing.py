"""Drawing: a sketch to its file, by Qt without a display."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage

from core.exporting.sketch import MOVING, Sketch
from gui.export.film import gif, mp4
from gui.handout.handout import application, keep_quiet


def draw(sketch: Sketch, told: Callable[[int], None]) -> bytes:
    """The file; `told` hears how many frames are done. SketchError."""
    app = application()
    from gui.export.report import report
    from gui.export.studio import DPI, image, picture, studio

    before = qInstallMessageHandler(keep_quiet)
    try:
        with studio(sketch) as made:
            if sketch.kind == "report":
                return report(sketch, made, told)
            if sketch.kind not in MOVING:
                file = picture(made.draw(sketch.places[0]), sketch)
                told(1)
                return file

            def frames() -> Iterator[QImage]:
                for done, place in enumerate(sketch.places, start=1):
                    yield image(made.draw(place), sketch.dpi / DPI)
                    told(done)

            return (gif if sketch.kind == "gif" else mp4)(frames(), sketch.seconds)
    finally:
        app.processEvents()
        qInstallMessageHandler(before)
