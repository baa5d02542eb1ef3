"""Percentages over the bars that matter, losses in one form, and the way that memory takes."""

from dataclasses import replace

import numpy as np
import pytest

from core.runs.looked_at import LookedAt
from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.style import theme
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture, touching


@pytest.fixture(scope="module")
def read():
    """A letter's answer is wrong: its target is told, too."""
    run = run_of("hello-rnncell", 1)
    return at(run, run.steps.forward)


def at(run, step):
    """A picture of a step; the run, which other tests draw, stays where it is."""
    before = run.playhead
    run.move(Playhead(1, step))
    found = picture_of(run, LookedAt((0, 0)))
    run.move(before)
    return found


def probable(read, row):
    """The same with these probabilities at every letter."""
    rows = np.tile(np.array(row, np.float32), (len(read.trace.probabilities), 1))
    return replace(read, trace=replace(read.trace, probabilities=rows))


def percents(read, size):
    diagram = NetworkDiagram()
    diagram.show_picture(read)
    texts = drawn_texts(diagram, size)
    assert touching(texts) == []
    boxes = [each.rect for each in diagram.layout_now().nodes if each.kind == "output"]
    told = [each for each in texts if each.text.endswith("%")]
    return [[t.text for t in told if box.contains(t.rect.center())] for box in boxes]


def test_the_targets_percentage_is_told_beside_the_highest_where_both_are_clear(read):
    found = percents(probable(read, [0.06, 0.55, 0.12, 0.27]), (860, 640))
    assert set(found[0]) == {"55 %", "27 %"}  # answered h, wanted o
    assert found[1] == ["55 %"]  # wanted h: no other letter's loss is of interest


def test_it_is_left_out_where_a_higher_bar_beside_it_would_be_crossed(read):
    found = percents(probable(read, [0.02, 0.08, 0.55, 0.35]), (860, 640))
    assert found[0] == ["55 %"]


@pytest.mark.parametrize("size", [(569, 460), (860, 640), (1500, 1000)])
def test_losses_are_told_in_one_form(read, size):
    losses = np.array([0.0004204, 0.002344, 0.001098, 0.0004198, 0.0009024], np.float32)
    diagram = NetworkDiagram()
    diagram.show_picture(replace(read, trace=replace(read.trace, losses=losses)))
    texts = drawn_texts(diagram, size)
    boxes = [each.rect for each in diagram.layout_now().nodes if each.kind == "loss"]
    told = [t.text for box in boxes for t in texts if box.contains(t.rect.center())]
    told = [each for each in told if not each.isalpha()]  # and not whose loss it is
    assert len(told) == 5
    assert len({len(each.lstrip("0.")) for each in told}) == 1, told


def test_the_way_of_memory_is_drawn_stronger_than_the_ways_up(read):
    """It was the palest and shortest of all marks."""
    diagram = NetworkDiagram()
    diagram.show_picture(at(run_of("hello-rnncell", 1), 0))
    image = picture(diagram, (1400, 900))
    along, up = (
        next(each for each in diagram.layout_now().edges if each.weight.kind == kind)
        for kind in ("hh", "onehot")
    )
    ground = theme.current().color("window").lightness()

    def dark(edge, step):
        middle = edge.points[0] + 0.25 * (edge.points[-1] - edge.points[0])
        x, y = round(middle.x()), round(middle.y())
        seen = (image.pixelColor(x + k * step[0], y + k * step[1]) for k in range(-4, 5))
        return sum(ground - each.lightness() for each in seen)

    assert dark(along, (0, 1)) > 1.5 * dark(up, (1, 0)) > 0
