"""Frames of what is returned, and shapes on the arrows: what they leave whole."""

import re

from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.style import theme
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture

SIZE = (834, 520)


def framed(lesson, step=20, shapes=False):
    run = run_of(lesson, 1)
    before = run.playhead
    run.move(Playhead(1, step))
    diagram = NetworkDiagram()
    diagram.set_framed(True)
    diagram.show_picture(picture_of(run, shapes=shapes))
    run.move(before)
    return diagram


def is_ground(image, x, y):
    return image.pixelColor(round(x), round(y)) == theme.current().color("window")


def test_a_columns_shading_ends_before_the_legend(qapp):
    diagram = framed("hello-lstm")
    image = picture(diagram, SIZE)
    layout = diagram.layout_now()
    middle = layout.column_middle(0)
    edge = middle + 0.48 * layout.column
    assert not is_ground(image, edge, layout.rows[-1].middle)
    assert is_ground(image, edge, SIZE[1] - 4)


def test_no_letter_in_a_box_bites_the_frame_around_it(qapp):
    diagram = framed("hello-lstm")
    image = picture(diagram, (834, 480))
    layout = diagram.layout_now()
    rect, around = layout.node("state", 0, 4).rect, 0.17 * layout.em
    y = rect.top() - around
    for x in range(round(rect.left() + 6), round(rect.right() - 6)):
        assert image.pixelColor(x, round(y - 0.5)).lightness() < 150, x


def test_a_frame_leaves_the_arrows_their_heads(qapp):
    diagram = framed("hello-embedding", 5)
    image = picture(diagram, SIZE)
    edges = diagram.layout_now().edges
    accent = theme.current().color("accent")
    for edge in (each for each in edges if each.weight == ("ih", 1) and each.target[1] < 4):
        tip = edge.points[-1]
        at = [image.pixelColor(round(tip.x()), round(tip.y()) + down) for down in range(1, 7)]
        assert accent not in at


def test_with_shapes_each_recurrence_tells_its_and_none_floats_outside_its_column(qapp):
    diagram = framed("hello-lstm", shapes=True)
    texts = [x for x in drawn_texts(diagram, SIZE) if re.fullmatch(r"\(\d+(, \d+)*\)", x.text)]
    layout = diagram.layout_now()
    right = layout.column_middle(4) + layout.column / 2
    outside = [each for each in texts if each.rect.left() > right]
    entering = [layout.node("initial", lane, -1).rect for lane in range(4)]
    for rect in entering:
        near = [x for x in texts if 0 < rect.top() - x.rect.center().y() < layout.em * 1.5]
        assert any(abs(x.rect.center().x() - rect.center().x()) < 3 for x in near)
    assert len(outside) == 2  # over the states that enter from the right
