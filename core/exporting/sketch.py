"""Sketch: a picture, or moving pictures, of a run's figure, as it is asked for. Who draws it needs
Qt (gui.export), and is handed in.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.experiment import Experiment
from core.exporting.subject import Subject
from core.sentences import Sentence, SentenceError
from core.settings import PICTURE_DPI
from core.trace.playhead import Playhead

STILL = {"png": ".png", "svg": ".svg", "pdf": ".pdf", "report": ".html"}
MOVING = {"gif": ".gif", "mp4": ".mp4"}
HANDOUT, PAGE = "lesson", ".html"  # of a lesson; no figure of a run, but drawn as well
ABOUT = {
    "png": Sentence("a figure in pixels"),
    "svg": Sentence("a vector figure, its letters kept as text"),
    "pdf": Sentence("a vector figure, its fonts included"),
    "report": Sentence("a page with settings, words, figures and how to reproduce it"),
    "gif": Sentence("a figure over epochs, or over the operations of one"),
    "mp4": Sentence("the same as a film"),
    HANDOUT: Sentence("the lesson as a page, with figures, questions and answers"),
}
NEEDS = {"gif": "pillow", "mp4": "ffmpeg, or imageio-ffmpeg"}
SIZE, THEME = (960, 600), "light"
SIZES = ((300, 200), (4000, 3000))
OWN_CAPTION = "on"


@dataclass(frozen=True)
class Sketch:
    """size: of the figure in pixels of 96 to an inch, as it would stand in a window. dpi: of a
    picture in pixels. places: one moment; of moving pictures each frame's. seconds: of one frame.
    caption: below the figure; OWN_CAPTION: what it shows, and of which run and moment.
    """

    subject: Subject
    figure: str
    kind: str
    places: tuple[Playhead, ...]
    size: tuple[int, int] = SIZE
    dpi: int = PICTURE_DPI
    theme: str = THEME
    seconds: float = 0.25
    caption: str = ""


# The file of a sketch; is told how many frames are done. SketchError.
Drawer = Callable[[Sketch, Callable[[int], None]], bytes]


class SketchError(SentenceError):
    """What cannot be drawn here; str() is one sentence."""


def figures_of(experiment: Experiment) -> tuple[str, ...]:
    """Those that show anything of it."""
    if experiment.batched:
        return ()
    found = ["network", "cell", "hidden_state", "weights", "equations", "code"]
    if experiment.trains:
        found += ["loss", "decoded", "gradients"]
    if len(experiment.model.cell_kind.gates) > 1:
        found.append("gates")
    return (*found, *(["embedding"] if experiment.model.embedding_dim else []))
