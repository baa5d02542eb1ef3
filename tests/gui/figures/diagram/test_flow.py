"""The backward pass: gradients go back along the arrows, from edge to edge, and cross none."""

import re
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLabel

from core.trace.playhead import Playhead
from gui.figures.diagram.arrow import Arrows, rises
from gui.figures.diagram.flow_scale import MOST, FlowRange, FlowScale
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.parts import Edge, Weight
from gui.figures.diagram.picture import picture_of
from gui.style import theme
from gui.widgets.color_scale import ColorScale
from gui.widgets.one_line import OneLine
from gui.widgets.two_rows import TwoRows
from gui.wording.numbers import short_number
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture

LESSONS = ("hello-rnncell", "hello-embedding", "hello-lstm")
SIZE = (900, 560)


def gone_back(lesson, steps=None):
    """A picture of the backward pass: through so many of its steps, or through all."""
    run = run_of(lesson, 2)
    first = run.steps.forward + 1
    run.move(Playhead(2, first + (run.steps.forward if steps is None else steps)))
    return picture_of(run)


def shown(found, size=SIZE):
    diagram = NetworkDiagram()
    diagram.show_picture(found)
    return diagram, picture(diagram, size)


def seen(image, point, **aside):
    return image.pixelColor((point + QPointF(aside.get("x", 0), aside.get("y", 0))).toPoint())


def is_violet(color):
    return color.red() > color.green() + 30 and color.blue() > color.green() + 30


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_flows_back_ends_at_the_edges_of_boxes_and_changes_nothing_in_them(qapp, lesson):
    found = gone_back(lesson)
    diagram, after = shown(found)
    _, before = shown(replace(found, flow={}))
    assert found.flow
    for node in diagram.layout_now().nodes:
        inside = node.rect.adjusted(2, 2, -2, -2).toAlignedRect()
        assert after.copy(inside) == before.copy(inside), node


def test_no_gradient_goes_to_a_letter(qapp):
    """Where its vector had no room, the arrow back to that ended at the letter."""
    ends = {}
    for size in ((473, 210), (900, 700)):
        diagram, image = shown(gone_back("hello-rnn"), size)
        for edge in diagram.layout_now().edges:
            if edge.weight.kind == "ih":
                middle = (edge.points[0] + edge.points[-1]) / 2
                ends.setdefault(edge.source[0], set()).add(is_violet(seen(image, middle)))
    assert ends == {"input": {False}, "onehot": {True}}


def test_gradients_that_cross_leave_a_gap(qapp):
    found = gone_back("hello-lstm")
    diagram, image = shown(replace(found, flow=dict.fromkeys(found.flow, 1.0)))
    layout = diagram.layout_now()
    crossings = [(edge, x) for edge in layout.edges for x in edge.crossed]
    assert len(crossings) >= 16
    for edge, x in crossings:
        over = QPointF(x, edge.points[0].y())
        assert is_violet(seen(image, over)), edge
        for way in (-1, 1):
            out = [seen(image, over, x=way * far) for far in range(round(layout.gap) + 4)]
            told = "".join("v" if is_violet(color) else "." for color in out)
            assert re.fullmatch(r"v+\.+v+", told), (edge, told)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_gradient_comes_from_the_loss_through_softmax_and_head(qapp, lesson):
    found = gone_back(lesson, 1)
    diagram, image = shown(found)
    layout = diagram.layout_now()
    (t,) = {key[2] for key in found.flow if key[0] == "fc"}
    kinds = {edge.weight.kind for edge in layout.edges} & {"fc", "softmax", "loss"}
    assert kinds >= ({"fc"} if lesson == "hello-rnncell" else {"fc", "softmax"})
    for edge in layout.edges:
        if edge.weight.kind in kinds and edge.target[1] == t:
            assert is_violet(seen(image, (edge.points[0] + edge.points[-1]) / 2)), edge


def test_an_arrow_that_flows_back_has_one_head(qapp):
    diagram, image = shown(gone_back("hello-embedding"))
    em = diagram.layout_now().em
    faint = theme.current().color("faint").getRgb()
    for edge in diagram.layout_now().edges:
        if not rises(edge) or edge.weight.kind not in ("ih", "fc"):
            continue
        tip = edge.points[-1]  # of the head that the forward pass had
        for way, down in product((-1, 1), range(4, round(0.7 * em))):
            color = seen(image, tip, x=way * 0.26 * em, y=down).getRgb()  # of its wings
            assert max(abs(a - b) for a, b in zip(color, faint, strict=True)) > 30, edge


def test_the_legend_tells_the_widest_and_the_thinnest(qapp):
    scale = FlowScale()
    empty = scale.sizeHint()
    assert not drawn_texts(scale, empty.toTuple())
    scale.show_range(FlowRange.of([0.06766, 9e-6, 0.0]))
    told = [each.text for each in drawn_texts(scale, empty.toTuple())]
    assert told == ["gradient", "6.8e−6", "0.068"]
    assert scale.sizeHint() == empty
    assert short_number(0.06766) in scale.toolTip()
    least = min(
        wide
        for wide in range(60, empty.width())
        if "grad" in [each.text for each in drawn_texts(scale, (wide, empty.height()))]
    )
    assert least < 0.75 * empty.width()  # its name goes on in short: numbers alone tell nothing
    assert not {"grad", "gradient"} & {
        each.text for each in drawn_texts(scale, (least - 1, empty.height()))
    }
    assert FlowRange(0.06766, MOST).share(0.06766 / 10**MOST) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("sizes", [[0.21, 0.03], [0.087, 0.0009], [0.0087, 0.0009]])
def test_in_a_low_window_the_legend_has_its_name_beside_the_scale_of_colours(qtbot, sizes):
    """Numbers alone read as part of that scale."""
    scale = FlowScale()
    rows = TwoRows((QLabel("UNROLLED"),), (ColorScale(), scale), (OneLine(), OneLine()))
    qtbot.addWidget(rows)
    scale.show_range(FlowRange.of(sizes))
    rows.resize(452, 60)  # of a lesson's stage, in a window 960 wide
    rows.grab()
    told = [each.text for each in drawn_texts(scale, scale.size().toTuple())]
    assert len(told) == 3
    assert told[0] in {"grad", "gradient"}


def test_the_arrow_to_a_loss_that_is_not_computed_yet_ends_at_a_place_for_it(qapp):
    run = run_of("hello-rnn", 2)
    run.move(Playhead(2, run.steps.forward))  # all letters are read, no loss is told
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run))
    image = picture(diagram, (1100, 900))
    places = [node.rect for node in diagram.layout_now().nodes if node.kind == "loss"]
    ground = theme.current().color("window")
    assert places
    for place in places:
        left = [image.pixelColor(round(place.left()), y) for y in _heights(place)]
        assert any(each != ground for each in left)


def width_of(image, edge):
    """Of what flows back along an arrow that rises, in pixels."""
    middle = (edge.points[0] + edge.points[-1]) / 2
    return sum(is_violet(seen(image, middle, x=x)) for x in range(-15, 16))


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-embedding"])
def test_an_arrow_that_carries_a_few_times_as_much_can_be_told_by_its_width(qapp, lesson):
    """Over four decades 0.18 was all but as wide as 0.04."""
    found = gone_back(lesson)
    keys = sorted(key for key in found.flow if key[0] == "ih" and key[1] == 0)
    sizes = dict(zip(keys, (0.18, 0.04, 0.09, 0.03, 0.12), strict=True))
    diagram, image = shown(replace(found, flow=sizes), (1400, 900))
    wide = {
        edge.target[1]: width_of(image, edge)
        for edge in diagram.layout_now().edges
        if edge.weight == ("ih", 0)
    }
    assert wide[0] >= 1.5 * wide[1], wide
    assert wide[0] > wide[2] > wide[1] >= wide[3] > 0, wide


def test_a_range_of_gradients_has_as_few_decades_as_there_are_and_draws_the_least_of_them():
    for sizes, decades in (((0.2,), 1), ((0.2, 0.02), 2), ((0.2, 0.03), 1), ((0.2, 1e-9), MOST)):
        found = FlowRange.of(sizes)
        assert found.decades == decades, sizes
        assert (found.share(min(sizes)) > 0) == (min(sizes) > 1e-6)
    assert FlowRange.of([]) == FlowRange.of([0.0, float("nan")]) == FlowRange()


def _heights(rect):
    return range(round(rect.top()) + 4, round(rect.bottom()) - 4)


def heights_of_ink(image, edge, xs):
    """How many pixels of an arrow's line each x has, near its own height."""
    y = edge.points[0].y()
    ground = theme.current().color("window").getRgb()[:3]
    found = []
    for x in xs:
        column = (image.pixelColor(x, round(y) + down).getRgb()[:3] for down in range(-9, 10))
        far = (max(abs(a - b) for a, b in zip(each, ground, strict=True)) for each in column)
        found.append(sum(each > 40 for each in far))
    return found


@pytest.mark.parametrize("back", [True, False])
def test_an_arrow_that_leads_out_of_a_scrolled_stage_ends_in_a_whole_head(qapp, back):
    """It was cut: a stub was left that ended in a bar."""
    run = run_of("hello-embedding", 1, source="hello" * 8, target="olleh" * 8)
    run.move(Playhead(1, 2 * run.steps.forward + 1 if back else run.steps.forward))
    diagram, _ = shown(picture_of(run), (700, 480))
    diagram.horizontalScrollBar().setValue(diagram.layout_now().scrolled_to(20))
    image = picture(diagram, (700, 480))
    layout, left = diagram.layout_now(), diagram.horizontalScrollBar().value()
    assert layout.scrolls
    first, last = round(layout.label_width), image.width() - 1
    edge = first if back else last
    out = [
        replace(each, points=tuple(point - QPointF(left, 0) for point in each.points))
        for each in layout.edges
        if each.weight.kind == "hh"
        and each.points[0].x() - left < edge < each.points[-1].x() - left
    ]
    assert len(out) == 2  # of two layers
    for each in out:
        xs = range(edge, edge + 6) if back else range(edge, edge - 6, -1)
        high = heights_of_ink(image, each, xs)
        assert high[0] < max(high), high  # a tip is lower than what is behind it


def test_of_an_arrow_too_short_for_a_line_a_whole_head_is_left_or_nothing():
    """A wedge was left that its box cut."""
    for length, heads in ((2.0, 0), (5.0, 1), (9.0, 1), (40.0, 1)):
        points = (QPointF(100.0 + length, 50.0), QPointF(100.0, 50.0))
        edge = Edge(Weight("hh", 0), (0, 1), points, ("state", 0, 0), ("state", 0, 1))
        found = Arrows(5.0, 3.0, 12.0)
        found.add_part(edge)
        assert len(found.heads.toSubpathPolygons()) == heads, length
        if heads:
            box = found.heads.boundingRect()
            assert box.left() == pytest.approx(100.0)
            assert box.right() <= 100.0 + length + 0.01
            assert found.lines.isEmpty() == (length < 11)
            assert box.width() == pytest.approx(length) or not found.lines.isEmpty()


def test_after_a_backward_pass_the_stage_stands_where_that_came_to(qapp):
    """It leapt to the last letter, where the gradient has grown least."""
    run = run_of("hello-embedding", 1, source="hello" * 8, target="olleh" * 8)
    came = []
    for step in (run.steps.forward + 2, 2 * run.steps.forward + 1, 2 * run.steps.forward + 2):
        run.move(Playhead(1, step))
        came.append((run.steps.phase(step), picture_of(run).column))
    run.move(Playhead(1, 2 * run.steps.forward + 1, 1))
    came.append(("by operations", picture_of(run, by_operation=True).column))
    run.move(Playhead(1, run.steps.last))
    came.append(("update", picture_of(run).column))
    assert came == [
        ("backward", 39),
        ("backward", 0),
        ("gradients", 0),
        ("by operations", 0),
        ("update", 39),
    ]
