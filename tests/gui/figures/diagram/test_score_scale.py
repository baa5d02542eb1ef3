"""The row of scores has colours of a scale of its own: it is told, or they are the key's."""

from dataclasses import replace

import numpy as np
import pytest

from core.runs.looked_at import LookedAt
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.strips import Strips
from gui.style import theme
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture

SIZES = [(300, 200), (420, 300), (560, 300), (640, 400), (860, 460), (1100, 700), (1900, 900)]


def scored(lesson, largest, **looks):
    """A diagram whose largest score is of that size."""
    found = picture_of(run_of(lesson, 1), LookedAt((0, 0)))
    logits = found.trace.logits
    logits = logits * (largest / np.abs(logits).max())
    diagram = NetworkDiagram()
    for look, value in looks.items():
        getattr(diagram, f"set_{look}")(value)
    diagram.show_picture(replace(found, trace=replace(found.trace, logits=logits)))
    return diagram


def scale_told(texts):
    told = [each.text.rpartition("±")[2] for each in texts if "±" in each.text]
    return float(told[0]) if told else 1.0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lesson", ["longer-word", "what-memory-buys", "hello-lstm"])
def test_scores_are_coloured_by_the_scale_that_is_told_beside_them_or_by_the_keys(lesson, size):
    for largest in (8.2, 950.0):
        scale = scale_told(drawn_texts(scored(lesson, largest), size))
        diagram = scored(lesson, largest)
        image = picture(diagram, size)
        layout, logits = diagram.layout_now(), diagram.picture.trace.logits
        strips = Strips(layout, diagram.picture.experiment)
        node = layout.node("head", -1, 0)
        count = strips.count(node)
        for k in range(count):
            cell = strips.cell(strips.of(node)[0], count, k).toRect()
            seen = image.pixelColor(cell.left() + 2, cell.top() + 2).getRgb()[:3]
            meant = theme.diverging(logits[0, k : k + 1] / scale)[0].tolist()
            assert list(seen) == pytest.approx(meant, abs=4), (k, scale, size)


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("size", [(620, 320), (830, 330), (860, 460), (860, 645), (1100, 700)])
@pytest.mark.parametrize("lesson", ["longer-word", "what-memory-buys", "hello-lstm"])
def test_where_rows_have_names_the_scores_have_their_scale(lesson, size, folded):
    """It was wider than the margin, and left out where the key is of another scale."""
    diagram = scored(lesson, 8.2, folded=folded)
    texts = drawn_texts(diagram, size)
    names = [each.text for each in texts if each.text.startswith("head")]
    assert bool(names) == (scale_told(texts) == 10)
    assert names or size[0] < 700
