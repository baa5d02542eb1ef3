"""The room of an opened cell at any size: texts never touch, lines end where they belong."""

from itertools import combinations, pairwise, product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from core.trace.playhead import Playhead
from gui.figures.cell import placing
from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.graph import ASIDE, FUNCTION, GATE, SIGN
from gui.figures.cell.parts import cell_parts
from gui.style import theme
from gui.style import type as type_scale
from gui.wording.numbers import number_text
from tests.gui.figures.cell.cells import CELLS, GATES, HIDDEN, drawing, sized, trained
from tests.gui.figures.drawn_texts import drawn_texts, outside, picture, touching
from tests.sampled import some

SIZES = ((300, 200), (420, 240), (640, 360), (1100, 380), (1920, 1000))
# Each size, and the smallest on a fine screen, too; all others with the experiments marked slow.
DAILY = [*product(SIZES, (1.0,)), (SIZES[0], 2.0), (SIZES[1], 1.5)]
ALL = [*product(SIZES, (1.0, 1.5, 2.0))]
CORNERS = [
    *product((1, 128), [DAILY]),
    *(pytest.param(hidden, ALL, marks=pytest.mark.slow) for hidden in HIDDEN),
]


@pytest.mark.turns(5, always=("128-places1-LSTM",))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(("hidden", "places"), CORNERS)
def test_no_two_texts_touch_and_none_is_cut_at_any_size_and_scale(qapp, cell, hidden, places):
    run = trained(cell, hidden)
    for (size, scale), inside in some(product(places, GATES[cell]), of=2):
        check(drawing(run, inside, lane=2 if scale > 1 else 1), size, scale)


@pytest.mark.turns(5, always=("250-LSTM",))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("zoom", [80, pytest.param(150, marks=pytest.mark.slow), 250])
def test_no_text_touches_another_at_any_zoom(qapp, cell, zoom):
    type_scale.set_zoom(zoom)
    for size, inside in some(product(SIZES, GATES[cell]), of=2):
        check(drawing(trained(cell, 8), inside), size)


def check(view, size, scale=1.0):
    texts = drawn_texts(view, size, scale)
    assert texts
    # An arrow in a name is of another font, and so a text of its own.
    whole = [each.rect for each in view.layout_now().texts]
    pairs = [
        (one, other)
        for one, other in touching(texts)
        if not any(rect.contains(one.rect) and rect.contains(other.rect) for rect in whole)
    ]
    assert pairs == [], (size, scale)
    assert outside(texts) == [], (size, scale)


def on_edge(rect, point):
    """In the middle of a side, where a circle's edge is as well as a box's; of a foot beside it."""
    middle = rect.center()
    ways = (
        *((middle.x() + share * rect.width(), rect.bottom()) for share in (-ASIDE, ASIDE)),
        (middle.x(), rect.top()),
        (middle.x(), rect.bottom()),
        (rect.left(), middle.y()),
        (rect.right(), middle.y()),
    )
    return any(abs(point.x() - x) + abs(point.y() - y) < 0.01 for x, y in ways)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_every_line_ends_at_the_edge_of_what_it_names_and_runs_free(qapp, cell, size):
    for inside in GATES[cell]:
        view = drawing(trained(cell, 8), inside)
        view.resize(*size)
        layout = view.layout_now()
        assert layout.lines
        for line, way in layout.lines:
            start = layout.graph.nodes[line.start]
            if start.rise:  # it leaves straight on, whether or not the box has risen
                assert way[0].x() == pytest.approx(layout.rects[start.key].right())
                assert layout.rects[start.key].contains(way[0])
            else:
                assert on_edge(layout.rects[start.key], way[0]), line
            assert on_edge(layout.rects[line.end], way[-1]), line
            for a, b in pairwise(way):
                assert a.x() == pytest.approx(b.x()) or a.y() == pytest.approx(b.y()), line
                assert not crossed(layout, line, QRectF(a, b).normalized()), line


def crossed(layout, line, wire):
    """What a piece of a line runs through that is neither of its ends."""
    wire = wire.adjusted(-0.5, -0.5, 0.5, 0.5)
    others = [key for key in layout.rects if key not in (line.start, line.end)]
    boxes = [key for key in others if layout.rects[key].intersects(wire)]
    return boxes + [each.text for each in layout.texts if each.rect.intersects(wire)
                    and each.key not in (line.start, line.end)]  # fmt: skip


@pytest.mark.turns(3)
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("zoom", [100, 250])
def test_no_label_of_a_symbol_is_crossed_or_covered(qapp, cell, zoom):
    type_scale.set_zoom(zoom)
    for size, hidden in product(((300, 200), *SIZES), (1, 8)):
        layout = sized(drawing(trained(cell, hidden)), size).layout_now()
        wires = [
            QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5)
            for _, way in layout.lines
            for a, b in pairwise(way)
        ]
        labels = [each for each in layout.texts if is_label(layout, each)]
        assert labels or zoom > 100 or size[1] < 300
        for each in labels:
            assert not [wire for wire in wires if wire.intersects(each.rect)], (each, size)
            covered = [key for key, rect in layout.rects.items() if rect.intersects(each.rect)]
            assert not covered, (each.text, size)


def is_label(layout, text):
    return layout.graph.nodes[text.key].kind in (SIGN, FUNCTION) and not text.strong


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_no_box_or_symbol_covers_another(qapp, cell, size):
    for inside in GATES[cell]:
        view = drawing(trained(cell, 8), inside)
        view.resize(*size)
        rects = view.layout_now().rects
        for one, other in combinations(rects, 2):
            apart = rects[one].adjusted(0.5, 0.5, -0.5, -0.5)
            assert not apart.intersects(rects[other]), (one, other, inside)


@pytest.mark.parametrize("cell", CELLS)
def test_where_lines_cross_the_level_one_has_a_gap(qapp, cell):
    view = sized(drawing(trained(cell, 8)))
    layout = view.layout_now()
    crossings = [point for points in layout.crossed.values() for point in points]
    assert len(crossings) == (2 if cell == "GRU" else 0)
    image = picture(view, (700, 400))
    for point in crossings:
        beside = image.pixelColor(int(point.x()) - 3, int(point.y()))
        assert beside == theme.current().color("panel")


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_the_chosen_units_numbers_are_written_and_fill_the_sheet(qapp, cell, hidden):
    run = trained(cell, hidden, num_layers=1, bidirectional=False)
    layout = sized(drawing(run, lane=0, unit=hidden - 1), (560, 320)).layout_now()
    said = [each.text for each in layout.texts]
    state = number_text(run.trace.lanes[0].h[2, -1], sign="+")
    assert any(state in each for each in said)
    whole = layout.rects["h"]
    for rect in layout.rects.values():
        whole = whole.united(rect)
    assert whole.width() > 0.95 * 560
    assert whole.height() > 0.85 * 320
    larger = sized(drawing(run, lane=0, unit=hidden - 1), (1400, 800)).layout_now()
    assert larger.font.pointSizeF() > 1.5 * layout.font.pointSizeF()


def test_the_type_stays_as_large_while_numbers_come_and_change(qapp):
    run = trained("LSTM", 8, lr=0.05)
    sizes = set()
    for epoch_end in (False, True):
        run.move(Playhead(2, run.steps.last if epoch_end else 3))
        for lane, t in product(range(4), range(5)):
            view = CellDrawing()
            view.show_parts(cell_parts(run, run.trace, lane, t), 3, "")
            layer = run.experiment.lanes.layer(lane)
            sizes.add((layer, sized(view).layout_now().font.pointSizeF()))
    assert len(sizes) == 2  # what enters the upper layer has a longer name


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES[1:4])
def test_the_type_is_as_large_whichever_cell_was_open_before(qapp, cell, size, monkeypatch):
    """The search for it begins where it ended for the cell before."""
    found = set()
    for begun in (0, 4, len(placing.SCALES) - 1):
        placing._scale.cache_clear()
        monkeypatch.setattr(placing, "rung_of", lambda *_, begun=begun: [begun])
        view = drawing(trained(cell, 4))
        view.resize(*size)
        found.add(view.layout_now().font.pointSizeF())
    assert len(found) == 1


@pytest.mark.turns(2)
@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_either_all_gates_have_their_full_name_or_none(qapp, cell):
    type_scale.set_zoom(215)  # as it was seen, presented
    view = drawing(trained(cell, 8), lane=0)
    for wide in some(range(640, 870, 12), of=3):
        layout = sized(view, (wide, 480)).layout_now()
        full = {}
        for key, node in layout.graph.nodes.items():
            said = [each.text for each in layout.texts if each.key == key]
            if node.kind == GATE and any(each in said for each in node.holds.names):
                full[key] = node.holds.names[0] in said
        assert len(set(full.values())) <= 1, (wide, full)


@pytest.mark.parametrize("hidden", [1, 8])
def test_what_stands_beside_a_symbol_is_not_wedged_between_boxes(qapp, hidden):
    for size in (*SIZES, (550, 260), (588, 310), (860, 330)):
        layout = sized(drawing(trained("LSTM", hidden)), size).layout_now()
        em = QFontMetricsF(layout.font).height()
        beside = [each for each in layout.texts if each.key == "squash" and not each.strong]
        for each in beside:
            near = each.rect.adjusted(0, -0.2 * em, 0, 0.2 * em)
            assert not [key for key, rect in layout.rects.items() if rect.intersects(near)], size
