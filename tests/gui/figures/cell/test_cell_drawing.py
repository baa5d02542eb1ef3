"""The opened cell at any size: texts never touch, lines end where they belong, numbers are true."""

from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise, product

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.trace.playhead import Playhead
from gui.figures.cell import placing
from gui.figures.cell.card import CellCard
from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.graph import ASIDE, DOT, FUNCTION, GATE, PRODUCT, SIGN
from gui.figures.cell.parts import cell_parts
from gui.style import theme
from gui.style import type as type_scale
from gui.wording.heard import few_numbers
from gui.wording.names import weight_name
from gui.wording.numbers import number_text, pasted_text
from tests.gui.figures.drawn_texts import drawn_texts, outside, picture, touching
from tests.gui.test_printed_numbers import LESSONS, run_of

CELLS = ("RNN", "LSTM", "GRU")
HIDDEN = (1, 4, 8, 128)
SIZES = ((300, 200), (420, 240), (640, 360), (1100, 380), (1920, 1000))
# Each size, and the smallest on a fine screen, too; all others with the experiments marked slow.
DAILY = [*product(SIZES, (1.0,)), (SIZES[0], 2.0), (SIZES[1], 1.5)]
ALL = [*product(SIZES, (1.0, 1.5, 2.0))]
CORNERS = [
    *product((1, 128), [DAILY]),
    *(pytest.param(hidden, ALL, marks=pytest.mark.slow) for hidden in HIDDEN),
]
GATES = {"RNN": (None, ""), "LSTM": (None, "f", "g"), "GRU": (None, "z", "n")}


@cache
def trained(cell, hidden, **values):
    """Two layers in both directions; above the first, what enters has a long name."""
    values = {"num_layers": 2, "bidirectional": True, "embedding_dim": 50, **values}
    return run_of(
        LESSONS["hello-embedding"].with_values(cell=cell, hidden_size=hidden, **values), 2
    )


def drawing(run, inside=None, lane=3, unit=0):
    made = CellDrawing()
    made.show_parts(cell_parts(run, run.trace, lane, 2), unit, "", inside)
    return made


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(("hidden", "places"), CORNERS)
def test_no_two_texts_touch_and_none_is_cut_at_any_size_and_scale(qapp, cell, hidden, places):
    run = trained(cell, hidden)
    for (size, scale), inside in product(places, GATES[cell]):
        check(drawing(run, inside, lane=2 if scale > 1 else 1), size, scale)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("zoom", [80, pytest.param(150, marks=pytest.mark.slow), 250])
def test_nor_at_any_zoom(qapp, cell, zoom):
    type_scale.set_zoom(zoom)
    for size, inside in product(SIZES, GATES[cell]):
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
            assert on_edge(layout.rects[line.start], way[0]), line
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
def test_the_figure_computes_what_torch_computed(qapp, cell):
    """Each symbol's number follows from the numbers of what enters it."""
    layout = sized(drawing(trained(cell, 8), unit=5)).layout_now()
    of = {key: node.holds.values for key, node in layout.graph.nodes.items() if node.holds}
    if cell == "RNN":
        same(of["add"], of["Wx"] + of["Wh"] + of["b"])
        same(of["h"], np.tanh(of["add"]))
    elif cell == "LSTM":
        same(of["keep"], of["f"] * of["c_prev"])
        same(of["write"], of["i"] * of["g"])
        same(of["c"], of["keep"] + of["write"])
        same(of["h"], of["o"] * of["squash"])
    else:
        same(of["rest"], 1 - of["z"])
        same(of["h"], of["keep"] + of["write"])


READ = {
    "LSTM": {
        "keep": "c_prev f",
        "write": "i g",
        "add": "keep write",
        "show": "o squash",
        "h": "show",
    },
    "GRU": {"keep": "h_prev z", "rest": "z", "write": "rest n", "add": "keep write", "h": "add"}
    | {"reset": "r Wh", "n": "reset x", "Wh": "h_prev", "z": "h_prev x", "r": "h_prev x"},
    "RNN": {"add": "Wh Wx b", "f": "add", "h": "f", "Wh": "h_prev", "Wx": "x"},
}


@pytest.mark.parametrize("cell", CELLS)
def test_every_symbol_is_reached_from_what_it_reads_and_from_nothing_else(qapp, cell):
    graph = sized(drawing(trained(cell, 8))).layout_now().graph
    for key, read in READ[cell].items():
        assert sources(graph, key) == set(read.split()), key


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


def sources(graph, key):
    """What its lines come from, dots followed back."""
    found = set()
    for line in graph.lines:
        if line.end == key:
            dot = graph.nodes[line.start].kind == DOT
            found |= sources(graph, line.start) if dot else {line.start}
    return found


def test_a_grus_candidate_lets_r_act_on_what_the_hidden_state_says_bias_included(qapp):
    run = trained("GRU", 8)
    whole = sized(drawing(run)).layout_now().graph.nodes
    inside = sized(drawing(run, "n", unit=5)).layout_now().graph.nodes
    of = {key: node.holds.values for key, node in inside.items() if node.holds}
    same(of["sum"], of["Wx"] + of["b"] + of["r"] * (of["Wh"] + of["b_hh"]))
    same(whole["Wh"].holds.values, of["Wh"] + of["b_hh"])
    same(whole["reset"].holds.values, of["r"] * (of["Wh"] + of["b_hh"]))
    same(of["y"], np.tanh(of["sum"]))


def same(one, other):
    assert np.allclose(one, other, atol=1e-5)


def sized(view, size=(700, 400)):
    view.resize(*size)
    view._layout = None  # a hidden widget hears of its size when it is shown
    return view


def test_where_it_has_room_it_says_what_r_left_of_it(qapp):
    layout = sized(drawing(trained("GRU", 4)), (900, 420)).layout_now()
    value = number_text(float(layout.graph.nodes["reset"].holds.values[0]), sign="+")
    assert [text.text for text in layout.texts if text.key == "reset"] == ["×", "r ⊙ (…)", value]


@pytest.mark.parametrize("cell", CELLS)
def test_a_product_is_that_of_the_row_and_the_vector_above_each_other(qapp, cell):
    gate = GATES[cell][-1]
    nodes = sized(drawing(trained(cell, 8), gate, unit=5)).layout_now().graph.nodes
    for key, result in (("W_ih", "Wx"), ("W_hh", "Wh")):
        (row, _), (vector, _) = nodes[key].factors.rows
        same(row.values @ vector.values, nodes[result].holds.values[5])


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
        monkeypatch.setattr(placing, "_rung_of", lambda *_, begun=begun: [begun])
        view = drawing(trained(cell, 4))
        view.resize(*size)
        found.add(view.layout_now().font.pointSizeF())
    assert len(found) == 1


def test_a_click_on_a_value_chooses_its_unit_and_one_beside_opens_the_gate(qapp, qtbot):
    view = sized(drawing(trained("LSTM", 8)))
    units, gates = [], []
    view.unit_clicked.connect(units.append)
    view.gate_opened.connect(gates.append)
    strip = next(each for each in view.layout_now().strips if each.key == "f")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=strip.cell(6).center().toPoint())
    assert (units, gates) == ([6], [])
    corner = view.layout_now().rects["f"].topLeft() + QPointF(6, 6)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=corner.toPoint())
    assert (units, gates) == ([6], ["f"])


def test_what_a_number_without_room_is_the_tip_still_tells(qapp):
    view = sized(drawing(trained("LSTM", 128), unit=77), (300, 200))
    layout = view.layout_now()
    for key, rect in layout.rects.items():
        if layout.graph.nodes[key].kind not in (DOT, PRODUCT) and layout.graph.nodes[key].holds:
            hit = view.place_at(rect.topLeft() + QPointF(1, 1))
            if layout.graph.nodes[key].holds.by_unit and hit is not None:
                assert "[77] = " in view.text_at(hit)


def test_a_gate_that_is_shut_is_an_empty_cell_and_an_open_one_a_full_one(qapp):
    run = trained("LSTM", 4)
    parts = cell_parts(run, run.trace, 3, 2)
    gates = parts.columns[-1]
    shut = replace(gates, values=np.tile(np.array([0, 0, 1, 1], "f4"), 4))
    made = CellDrawing()
    made.show_parts(replace(parts, columns=(*parts.columns[:-1], shut)), 0, "")
    image = sized(made).grab().toImage()
    strip = next(each for each in made.layout_now().strips if each.key == "f")
    seen = [image.pixelColor(strip.cell(k).center().toPoint()).getRgb()[:3] for k in (1, 2)]
    assert seen == [theme.current().zero, theme.current().positive]
    edge = strip.cell(2).left()
    beside = [image.pixelColor(int(edge) + k, int(strip.rect.center().y())) for k in (-1, 0, 1)]
    assert any(abs(each.lightness() - 219) < 12 for each in beside)  # of its outline


def test_both_themes_are_drawn(qapp):
    for name in ("dark", "light"):
        theme.apply(name)
        assert not sized(drawing(trained("GRU", 4))).grab().isNull()


@pytest.mark.parametrize(("cell", "gate"), [("LSTM", "f"), ("GRU", "n")])
def test_a_gates_rows_are_called_as_in_equations(qapp, cell, gate):
    nodes = sized(drawing(trained(cell, 8), gate, unit=5)).layout_now().graph.nodes
    (row, _), _ = nodes["W_hh"].factors.rows
    assert row.names == (f"W_h{gate}[5]", f"W_h{gate}")
    assert nodes["Wx"].holds.names[0] == f"W_i{gate} x"
    assert nodes["sum"].holds.names == ("sum",)
    assert nodes["b"].holds.names == (("b_in",) if gate == "n" else (f"b_{gate}",))


@pytest.mark.parametrize("cell", CELLS)
def test_inside_the_biases_are_there_before_anything_is_computed_and_nothing_else(qapp, cell):
    values = {"num_layers": 1, "bidirectional": False}
    run = run_of(LESSONS["hello-embedding"].with_values(cell=cell, **values), 1)
    run.move(Playhead(1, 0))
    made = CellDrawing()
    made.show_parts(cell_parts(run, run.trace, 0, 0), 0, "", GATES[cell][-1])
    nodes = sized(made).layout_now().graph.nodes.values()
    shown = {n.holds.names[0] for n in nodes if n.holds and n.holds.values is not None}
    assert {each[0] for each in shown} - {"h", "c"} == {"b"}


def test_a_number_with_more_zeros_than_usual_is_written_smaller_and_not_left_out(qapp):
    run = trained("RNN", 4)
    parts = cell_parts(run, run.trace, 3, 2)
    product = replace(parts.columns[0], values=np.full(4, 0.002509, "f4"))
    made = CellDrawing()
    made.show_parts(replace(parts, columns=(product, *parts.columns[1:])), 0, "", "")
    told = [each.text for each in sized(made, (640, 360)).layout_now().texts]
    assert told.count("+0.002509") == 2


def test_inside_all_that_is_multiplied_is_heard_and_stands_in_the_values(qapp):
    run = trained("RNN", 4)
    w_ih, w_hh = (each.values[1] for each in cell_parts(run, run.trace, 3, 2).matrices)
    made = drawing(run, "", unit=1)
    told = made.headline()
    for name, row in (("W_ih", w_ih), ("W_hh", w_hh)):
        assert told.count(f"{weight_name(name)}[1] = ({few_numbers(row.tolist())}), ") == 1
        assert told.count(f"{weight_name(name)} ") == 1  # the product, once
    pasted = made.values_text().splitlines()
    assert pasted[pasted.index("W_hh[1]") + 1] == "\t".join(map(pasted_text, w_hh.tolist()))


def test_the_buttons_of_a_cell_that_was_shown_before_are_out_of_sight_at_once(qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    card = CellCard(sheet)
    card.resize(640, 480)
    sheet.show()

    def seen(cell):
        run = trained(cell, 4)
        card.show_cell(cell_parts(run, run.trace, 1, 2), 0, "", "", None)
        QApplication.processEvents()
        return {
            each.text()
            for each in card.findChildren(QPushButton)
            if each.isVisible() and each.objectName().startswith("result_")
        }

    assert seen("LSTM") == {"i", "f", "g", "o", "c", "h"}
    assert seen("RNN") == set()


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_either_all_gates_have_their_full_name_or_none(qapp, cell):
    type_scale.set_zoom(215)  # as it was seen, presented
    view = drawing(trained(cell, 8), lane=0)
    for wide in range(640, 870, 12):
        layout = sized(view, (wide, 480)).layout_now()
        full = {}
        for key, node in layout.graph.nodes.items():
            said = [each.text for each in layout.texts if each.key == key]
            if node.kind == GATE and any(each in said for each in node.holds.names):
                full[key] = node.holds.names[0] in said
        assert len(set(full.values())) <= 1, (wide, full)
