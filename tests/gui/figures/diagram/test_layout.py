"""The diagram's geometry: what fits is not scrolled, and every arrow says what is true."""

import re
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise, product

import pytest
from PySide6.QtCore import QRectF

from core.course.lesson import find_lesson, load_lessons
from core.experiment import WordTask
from core.runs.looked_at import LookedAt
from core.trace.playhead import Playhead
from gui.figures.diagram.choices import Sight, least_height
from gui.figures.diagram.layout import CELLS, LARGEST, DiagramLayout
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.output_painter import FOOT
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.rows import TOLD
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts

EM = 12.3
NEAR = 0.01  # pixels
SIZES = ((300, 200), (690, 310), (860, 470), (1200, 900), (1900, 1000))
OUTER = ((300, 200), (1900, 1000))


def lay_out(experiment, width, height, folded=False, **more):
    return DiagramLayout(experiment, Sight(width, height, EM, folded, **more))


@cache
def layouts(cell, num_layers, bidirectional, sizes):
    """One of each kind: in these sizes, folded too, with and without an embedding and a head."""
    values = {"cell": cell, "num_layers": num_layers, "bidirectional": bidirectional}
    inputs = ({"embedding_dim": 10, "head": "Linear"}, {"embedding_dim": 0, "head": "none"})
    lesson = find_lesson("hello-embedding").experiment
    experiments = [lesson.with_values(**values, **each) for each in inputs]
    kinds = product(experiments, sizes, (False, True))
    return [lay_out(experiment, *size, folded) for experiment, size, folded in kinds]


# Daily each number of layers one way and both ways, each cell with some of them, in sizes between
# which the others lie.
DAILY = {("LSTM", 1, False), ("RNN", 2, False), ("GRU", 4, False)}
DAILY |= {("GRU", 1, True), ("LSTM", 2, True), ("RNN", 4, True)}
of_every_network = pytest.mark.parametrize(
    ("cell", "num_layers", "bidirectional", "sizes"),
    [
        *(pytest.param(*network, OUTER) for network in sorted(DAILY)),
        *(
            pytest.param(*network, SIZES, marks=pytest.mark.slow)
            for network in product(("RNN", "LSTM", "GRU"), (1, 2, 3, 4), (False, True))
        ),
    ],
)


@pytest.mark.turns(5)
@pytest.mark.parametrize("lesson", [lesson.id for lesson in load_lessons()])
@pytest.mark.parametrize("size", [(860, 470), (690, 310), (690, 240), (1200, 900)])
@pytest.mark.parametrize("folded", [False, True])
def test_every_lesson_fits_its_stage_without_scrolling(lesson, size, folded):
    layout = lay_out(find_lesson(lesson).experiment, *size, folded)
    assert layout.height <= size[1] + 1
    assert layout.width <= size[0] + 1
    named = layout.label_width > 2 * layout.em  # else no name is drawn there
    for node in layout.nodes:
        assert node.rect.left() >= (layout.label_width - NEAR if named else 0)
        assert node.rect.top() >= 0
        assert node.rect.bottom() <= size[1]


def test_a_word_of_five_letters_is_in_view_whole_on_the_smallest_stage():
    for lesson in ("hello-rnn", "hello-lstm"):
        assert lay_out(find_lesson(lesson).experiment, 300, 200).width <= 300


def test_boxes_and_letters_grow_with_the_stage_and_fill_it():
    experiment = find_lesson("hello-rnn").experiment
    small, large = lay_out(experiment, 500, 250), lay_out(experiment, 1900, 1000)
    assert small.scale == 1
    assert large.scale > 2.2
    assert lay_out(experiment, 9000, 9000).scale == LARGEST
    middle = lay_out(experiment, 860, 470)
    rects = [node.rect for node in middle.nodes]
    assert min(rect.top() for rect in rects) < 0.05 * 470
    assert max(rect.bottom() for rect in rects) > 0.95 * 470
    assert max(rect.right() for rect in rects) > 0.96 * 860
    bars = next(row for row in large.rows if row.kind == "output")
    assert bars.height > 200


def test_no_two_boxes_meet():
    for lesson, size in product(load_lessons(), SIZES):
        layout = lay_out(lesson.experiment, *size)
        for one, other in combinations([node.rect for node in layout.nodes], 2):
            assert not one.intersects(other), (lesson.id, size)


def test_a_long_word_scrolls_sideways_at_full_size():
    experiment = find_lesson("hello-rnn").experiment
    task = WordTask("hello" * 40, "ohlol" * 40)
    layout = lay_out(replace(experiment, task=task), 690, 310)
    assert layout.width > 10 * 690
    view = QRectF(5000, 0, 690, 310)
    shown = layout.nodes_in(view)
    known = {node.key for node in layout.nodes if node.rect.intersects(view)}
    assert {node.key for node in shown} == known
    assert 20 < len(shown) < 80
    crossing = [e for e in layout.edges if QRectF(e.points[0], e.points[-1]).intersects(view)]
    assert set(map(id, crossing)) <= set(map(id, layout.edges_in(view)))


@pytest.mark.parametrize("bidirectional", [False, True])
def test_no_box_of_a_long_word_is_cut_where_a_step_scrolls_to(bidirectional):
    experiment = find_lesson("hello-rnn").experiment.with_values(bidirectional=bidirectional)
    task = WordTask("hello" * 40, "ohlol" * 40)
    for width in (300, 691, 834):
        layout = lay_out(replace(experiment, task=task), width, 310)
        for column in (layout.seen, 100, 199):
            left = min(layout.scrolled_to(column), layout.width - width)
            view = QRectF(left, 0, width, 310).adjusted(layout.label_width, -9, 0, 9)
            shown = layout.nodes_in(view)
            assert {node.t for node in shown} >= {column}
            assert all(view.contains(node.rect) for node in shown), (width, column)


@of_every_network
def test_both_lanes_read_all_of_the_layer_below_and_recur_in_their_own_lane(
    cell, num_layers, bidirectional, sizes
):
    for layout in layouts(cell, num_layers, bidirectional, sizes):
        lanes = layout.experiment.lanes
        reads = {}
        for edge in layout.edges:
            reads.setdefault(edge.end, []).append(edge.source)
        bottom = "embedding" if layout.row("embedding") else "onehot"
        bottom = bottom if layout.row(bottom) else "input"
        for t, lane in product(range(layout.columns), range(layout.steps.num_lanes)):
            first = lanes.of_layer(lanes.layer(lane))[0] - lanes.num_directions
            below = ("joined" if bidirectional else "state", first, t)
            entering = below if first >= 0 else (bottom, -1, t)
            before = t + 1 if lanes.is_backward(lane) else t - 1
            begins = before in (-1, layout.columns)
            earlier = [("initial", lane, -1) if begins else ("state", lane, before)]
            loops = [("state", lane, t)] if layout.folded else []
            assert sorted(reads["state", lane, t]) == sorted([entering, *earlier, *loops])
        for first, t in product(lanes.of_layer(0)[:1] if bidirectional else (), range(1)):
            assert reads["joined", first, t] == [("state", first, t), ("state", first + 1, t)]
        top = ("joined" if bidirectional else "state", lanes.top[0], 0)
        assert reads["head" if layout.row("head") else "output", -1, 0] == [top]


@of_every_network
def test_every_arrow_goes_from_its_boxs_edge_to_its_boxs_edge_and_through_no_other(
    cell, num_layers, bidirectional, sizes
):
    for layout in layouts(cell, num_layers, bidirectional, sizes):
        for edge in layout.edges:
            source, end = layout.node(*edge.source).rect, layout.node(*edge.end).rect
            assert on_edge(source, edge.points[0]), edge
            assert on_edge(end, edge.points[-1]), edge
            for start, stop in pairwise(edge.points):
                assert abs(start.x() - stop.x()) < NEAR or abs(start.y() - stop.y()) < NEAR, edge
                line = QRectF(start, stop).normalized().adjusted(-NEAR, -NEAR, NEAR, NEAR)
                for node in layout.nodes_in(line):
                    inside = node.rect.adjusted(2 * NEAR, 2 * NEAR, -2 * NEAR, -2 * NEAR)
                    assert not inside.intersects(line), (edge, node)


@of_every_network
def test_arrows_that_leave_different_boxes_share_no_piece_of_line(
    cell, num_layers, bidirectional, sizes
):
    for layout in layouts(cell, num_layers, bidirectional, sizes):
        lines = [
            (edge.source, QRectF(start, stop).normalized().adjusted(-1.5, -1.5, 1.5, 1.5))
            for edge in layout.edges
            for start, stop in pairwise(edge.points)
        ]
        for (source, one), (other_source, other) in combinations(lines, 2):
            if source != other_source and one.intersects(other):
                common = one & other
                assert max(common.width(), common.height()) < 5, (source, other_source)


def on_edge(rect, point):
    across = rect.left() - NEAR <= point.x() <= rect.right() + NEAR
    along = rect.top() - NEAR <= point.y() <= rect.bottom() + NEAR
    beside = min(abs(point.x() - rect.left()), abs(point.x() - rect.right())) < NEAR
    above = min(abs(point.y() - rect.top()), abs(point.y() - rect.bottom())) < NEAR
    return across and along and (beside or above)


@of_every_network
def test_an_arrow_that_others_rise_over_is_seen_on_either_side_of_each(
    cell, num_layers, bidirectional, sizes
):
    for layout in layouts(cell, num_layers, bidirectional, sizes):
        rising = [e for e in layout.edges if abs(e.points[0].x() - e.points[-1].x()) < NEAR]
        for edge in layout.edges:
            if len(edge.points) > 2 or edge in rising:
                continue
            low, high = sorted(point.x() for point in edge.points)
            y = edge.points[0].y()
            over = [
                each.points[0].x()
                for each in rising
                if low < each.points[0].x() < high and each.points[-1].y() < y < each.points[0].y()
            ]
            assert sorted(edge.crossed) == sorted(over)
            places = [low - layout.gap, *sorted(over), high + layout.gap]
            seen = [b - a - 2 * layout.gap for a, b in pairwise(places)]
            assert min(seen) > 1.5 * layout.gap, (edge, layout.column)


LOSS_SIZES = ((300, 200), (420, 260), (640, 400), (845, 650), (1900, 1000))


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-embedding", "hello-lstm"])
def test_a_loss_has_its_own_place_over_its_column_and_an_arrow_that_passes_the_letter(lesson):
    found = 0
    for size, folded in product(LOSS_SIZES, (False, True)):
        layout = lay_out(find_lesson(lesson).experiment, *size, folded)
        if layout.row("loss") is None:
            continue
        to_loss = [edge for edge in layout.edges if edge.weight.kind == "loss"]
        assert len(to_loss) == layout.columns or (size == LOSS_SIZES[0] and not to_loss)
        for t in range(layout.columns):
            loss, letter = (layout.node(kind, -1, t).rect for kind in ("loss", "letters"))
            assert loss.bottom() < letter.top() - 0.15 * EM
            assert abs(loss.center().x() - layout.column_middle(t)) < NEAR
        for edge in to_loss:
            found += 1
            assert edge.source == ("output", -1, edge.end[2])
            x = edge.points[-1].x()
            loss, letter = (layout.node(kind, -1, edge.end[2]).rect for kind in ("loss", "letters"))
            assert x < letter.left() - 0.4 * layout.em
            corner = 0.5 * layout.em  # it does not end where the box is round
            assert loss.left() + corner < x < loss.right() - corner
    assert found >= 20


def test_a_loss_has_its_own_place_with_a_word_of_eleven_letters_beside_a_text():
    layout = lay_out(find_lesson("longer-word").experiment, 860, 645)
    assert layout.row("loss") is not None
    assert sum(edge.weight.kind == "loss" for edge in layout.edges) == layout.columns == 11


def test_a_figure_beside_a_text_fills_its_height_and_shows_the_numbers_of_four_units():
    layout = lay_out(find_lesson("hello-rnn").experiment, 860, 645)
    rects = [node.rect for node in layout.nodes]
    assert min(rect.top() for rect in rects) < 0.05 * 645
    assert max(rect.bottom() for rect in rects) > 0.93 * 645
    assert (layout.box - 0.5 * layout.em) / 4 >= CELLS[1] * EM


def test_losses_take_no_room_that_percentages_need_and_go_after_the_names_of_states():
    rnn, lstm = (find_lesson(lesson).experiment for lesson in ("hello-rnn", "hello-lstm"))
    small = lay_out(rnn, 300, 150)
    assert small.row("loss") is None
    assert small.row("output").height >= TOLD * small.em
    assert lay_out(lstm, 1900, 1000).named
    for size in ((845, 430), (845, 350), (640, 255)):
        layout = lay_out(lstm, *size)
        assert layout.row("loss") is not None
        assert not layout.named
        assert lay_out(lstm, *size, foot=FOOT).height <= size[1] + 1  # with out and h_n framed
        assert (layout.row("output").height >= TOLD * layout.em) == (size[0] > 800)


def test_letters_of_a_broad_face_grow_less_so_that_columns_hold_them():
    experiment = find_lesson("hello-rnn").experiment
    plain, broad = (lay_out(experiment, 1500, 900, broad=each) for each in (1.0, 1.25))
    assert 1 < broad.scale < plain.scale
    assert broad.column / broad.em > 1.1 * plain.column / plain.em
    small = [lay_out(experiment, 300, 200, broad=each).scale for each in (1.0, 1.25)]
    assert small == [1, 1]


def test_a_loss_has_room_for_its_number_or_no_place_and_no_arrow_at_all():
    experiment = find_lesson("hello-rnn").experiment
    broad = 1.28  # in other faces all that does not scroll has room
    found = [lay_out(experiment, width, 600, broad=broad) for width in range(229, 700, 2)]
    told = [layout.row("loss") is not None for layout in found]
    assert told == sorted(told)
    assert {*told} == {False, True}
    for layout in found:
        losses = [node.rect.width() for node in layout.nodes if node.kind == "loss"]
        assert all(wide > 2.5 * layout.em for wide in losses)
        assert losses or all(edge.weight.kind != "loss" for edge in layout.edges)


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-embedding", "real-text", "longer-word"])
def test_a_recurrence_is_no_stub_for_the_sake_of_numbers_in_cells(lesson):
    """On a large stage it shrank to a head without a shaft."""
    sizes = ((500, 300), (860, 645), (1300, 700), (1720, 900), (2300, 1200))
    for size, broad in product(sizes, (1.0, 1.1, 1.28)):
        layout = lay_out(find_lesson(lesson).experiment, *size, broad=broad)
        along = [edge for edge in layout.edges if edge.weight.kind == "hh"]
        shortest = min(abs(edge.points[0].x() - edge.points[-1].x()) for edge in along)
        assert shortest > 0.99 * layout.em, (size, broad)


@pytest.mark.parametrize(("letters", "width"), [(11, 593), (11, 655), (15, 860)])
def test_rows_have_names_and_losses_their_arrows_where_a_longer_word_has_little_room(
    letters, width
):
    word = "hello" * 3
    task = WordTask(word[:letters], word[::-1][:letters])
    experiment = replace(find_lesson("longer-word").experiment, task=task)
    layout = DiagramLayout(experiment, Sight(width, 380, 11.45, labels=5.8, names=5.76, broad=1.28))
    assert layout.width <= width
    assert layout.label_width > 5 * layout.em
    assert sum(edge.weight.kind == "loss" for edge in layout.edges) == letters


def test_the_arrow_to_a_loss_passes_the_letter_in_columns_that_are_too_narrow_for_names():
    """Of 15 letters in a face with high lines: losses hung free over their letters."""
    task = WordTask("hello" * 3, "ohlel" * 3)
    experiment = replace(find_lesson("gradients").experiment, task=task)
    layout = DiagramLayout(experiment, Sight(860, 340, 13.4, labels=6.0, names=5.7))
    assert layout.label_width < layout.em
    assert sum(edge.weight.kind == "loss" for edge in layout.edges) == 15


@pytest.mark.parametrize("size", [(473, 240), (500, 480), (860, 600), (1300, 900)])
@pytest.mark.parametrize("lesson", ["rnn-cell", "hello-rnn", "hello-rnncell"])
def test_all_that_a_folded_network_says_is_in_one_size(qapp, lesson, size):
    """Its rows' names were twice as large as the numbers in its cells."""
    run = run_of(lesson, 1)
    run.move(Playhead(1, run.steps.forward + 1 if run.experiment.trains else run.steps.last))
    diagram = NetworkDiagram()
    diagram.set_folded(True)
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    texts = drawn_texts(diagram, size)
    tall = {each.text: each.rect.height() for each in texts}
    numbers = [high for text, high in tall.items() if re.fullmatch(r"[−+]?\d\.\d\d", text)]
    assert numbers
    assert tall["layer 1"] < 1.5 * min(numbers)  # the sign of one is no higher than a digit
    assert diagram.layout_now().width <= size[0]


@pytest.mark.parametrize("size", [(500, 480), (880, 690), (1300, 850)])
def test_a_network_of_few_rows_uses_the_height_that_there_is(size):
    """One layer of a demo filled two fifths of it."""
    rects = [each.rect for each in lay_out(find_lesson("rnn-cell").experiment, *size).nodes]
    high = max(each.bottom() for each in rects) - min(each.top() for each in rects)
    assert high > 0.53 * size[1]


def test_at_its_least_height_all_of_a_network_is_in_sight():
    """A line for the time steps had it scroll."""
    for lesson in ("hello-rnn", "hello-lstm", "two-directions"):
        experiment = find_lesson(lesson).experiment
        sight = Sight(480, 0, EM, step=2.0, asked=frozenset({"onehot"}))
        high = least_height(experiment, sight)
        for height in (high + 0.1, high + 10):
            layout = DiagramLayout(experiment, replace(sight, height=height))
            assert layout.height <= height + NEAR
