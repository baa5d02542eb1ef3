"""A picture that was stepped, scrolled and moved looks as if it were painted anew."""

import numpy as np
import pytest
from pyqtgraph.functions import ndarray_from_qimage
from PySide6.QtWidgets import QApplication

from core.trace.playhead import Playhead
from gui.figures.diagram import still as still_module
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.still import Still
from gui.style import theme
from gui.style import type as type_scale
from tests.gui.figures.diagram.runs import run_of

WORD = "hello" * 8
LAST = 2 * len(WORD) + 1
# What is stepped through: a long word that scrolls, and two directions.
WALKS = {
    "one way": ("hello-embedding", {"source": WORD, "target": WORD[::-1], "num_layers": 4}),
    "both ways": ("hello-lstm", {"source": WORD, "target": WORD[::-1]}),
}
RATIOS = [1.0, 1.5, *(pytest.param(each, marks=pytest.mark.slow) for each in (1.25, 2.0))]
ROUNDED = 1  # of 255: Qt rounds what is half transparent by how much is drawn at once


class Stepped:
    """A diagram on a device, and whether it shows what it would if nothing were kept."""

    def __init__(self, walk, ratio=1.0):
        self.run = run_of(walk[0], 2, **walk[1])
        self.diagram = NetworkDiagram()
        self.diagram.resize(700, 560)
        self.ratio = ratio
        self.diagram.devicePixelRatioF = lambda: self.ratio
        self.diagram.show()
        QApplication.processEvents()
        self.parts = []  # of the picture, 0 to 1, that were painted

    def goes_to(self, step, operation=0):
        self.run.move(Playhead(2, step, operation))
        self.diagram.show_picture(picture_of(self.run, (0, 0), bool(operation)))
        return self.is_as_fresh()

    def is_as_fresh(self):
        scene = self.diagram._scene()
        parts = still_module.columns(self.diagram._still.stale(scene))
        area = scene.size.width() * scene.size.height()
        self.parts.append(sum(part.width() * part.height() for part in parts) / area)
        pictures = self.diagram._still.now(scene), Still().now(scene)
        one, other = (ndarray_from_qimage(each.toImage()).astype(int) for each in pictures)
        return np.abs(one - other).max() <= ROUNDED


@pytest.fixture(params=WALKS.values(), ids=WALKS)
def stepped(qtbot, request):
    found = Stepped(request.param)
    qtbot.addWidget(found.diagram)
    return found


@pytest.mark.parametrize("ratio", RATIOS)
def test_stepped_forth_and_back_it_looks_as_if_painted_anew(stepped, ratio):
    stepped.ratio = ratio
    for step in (*range(14, 19), *range(17, 14, -1), 30, 3, LAST - 4, LAST + 6, LAST + 7):
        assert stepped.goes_to(step), step
    assert np.median(stepped.parts) < 0.6
    for operation in (1, 2, 3, 2):
        assert stepped.goes_to(20, operation), operation
    assert (
        max(stepped.parts[-3:]) < 0.5
    )  # who goes by operations has another row, from the first on


def test_scrolled_resized_zoomed_and_in_another_theme_it_does_too(stepped):
    diagram = stepped.diagram
    bar = diagram.horizontalScrollBar()
    assert stepped.goes_to(16)
    try:
        for change in (
            lambda: bar.setValue(bar.value() + 31),
            lambda: bar.setValue(bar.value() - 240),
            lambda: diagram.resize(620, 480),
            lambda: theme.apply("dark"),
            lambda: type_scale.set_zoom(125),
            lambda: diagram.set_framed(True),
            lambda: diagram.set_folded(True),
        ):
            change()
            QApplication.processEvents()
            assert stepped.is_as_fresh()
            assert stepped.goes_to(17)
            assert stepped.goes_to(16)
    finally:
        theme.apply("light")
        type_scale.set_zoom(100)
