"""The opened cell: its numbers are true, its parts can be chosen, heard and told apart."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.trace.playhead import Playhead
from gui.figures.cell.card import CellCard
from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.graph import DOT, GATE, PRODUCT
from gui.figures.cell.painter import CellPainter, _frame
from gui.figures.cell.parts import cell_parts
from gui.style import theme
from gui.widgets.painting import painting
from gui.wording.heard import few_numbers
from gui.wording.names import weight_name
from gui.wording.numbers import number_text, pasted_text
from tests.gui.figures.cell.cells import CELLS, GATES, drawing, same, sized, trained
from tests.gui.figures.drawn_texts import picture
from tests.gui.test_printed_numbers import LESSONS, run_of


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


def test_where_it_has_room_it_says_what_r_left_of_it(qapp):
    layout = sized(drawing(trained("GRU", 4)), (900, 420)).layout_now()
    value = number_text(float(layout.graph.nodes["reset"].holds.values[0]), sign="+")
    said = " ".join(text.text for text in layout.texts if text.key == "reset")
    assert said == f"× r₃⁽²←⁾ ⊙ (…) = {value}"


@pytest.mark.parametrize("cell", CELLS)
def test_a_product_is_that_of_the_row_and_the_vector_above_each_other(qapp, cell):
    gate = GATES[cell][-1]
    nodes = sized(drawing(trained(cell, 8), gate, unit=5)).layout_now().graph.nodes
    for key, result in (("W_ih", "Wx"), ("W_hh", "Wh")):
        (row, _), (vector, _) = nodes[key].factors.rows
        same(row.values @ vector.values, nodes[result].holds.values[5])


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
    view = drawing(trained(cell, 8), gate, unit=5)
    nodes = sized(view).layout_now().graph.nodes
    (row, _), _ = nodes["W_hh"].factors.rows
    assert row.names == (f"W_h{gate}[5]", f"W_h{gate}")
    x = view._parts.x.label
    assert nodes["Wx"].holds.names[:2] == (f"W_i{gate} {x}", f"W_i{gate} h₃⁽¹⁾")
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


@pytest.mark.parametrize("cell", ["RNN", "LSTM"])
def test_no_unit_is_framed_in_a_state_that_matrices_alone_read(qapp, cell):
    """A row of W_hh is multiplied with all of it; in a GRU z takes each unit's own."""
    layout = sized(drawing(trained(cell, 8), lane=0), (900, 560)).layout_now()
    assert not layout.graph.nodes["h_prev"].holds.by_unit
    assert [each.text for each in layout.texts if each.key == "h_prev"] == ["h₂⁽¹→⁾"]
    assert (
        sized(drawing(trained("GRU", 8), lane=0)).layout_now().graph.nodes["h_prev"].holds.by_unit
    )


def test_the_frame_of_the_chosen_unit_stays_within_its_strip():
    for cell in (QRectF(10, 20, 12, 6), QRectF(10, 20, 1.5, 6), QRectF(48.5, 20, 1.5, 6)):
        strip = QRectF(10, 20, 40, 6)
        assert strip.contains(_frame(cell, strip).adjusted(-0.5, -0.5, 0.5, 0.5))
        assert _frame(cell, strip).intersects(cell)


def test_the_cells_of_a_vector_that_is_not_computed_yet_are_as_many_as_those_of_others(qapp):
    run = trained("RNN", 4, num_layers=1, bidirectional=False, embedding_dim=0)
    view = drawing(run, lane=0)
    column = replace(view._parts.states[0], shown=(False,))
    view.show_parts(replace(view._parts, states=(column,)), 0, "")
    image = picture(sized(view), (700, 400))
    (strip,) = [each for each in view.layout_now().strips if each.key == "h"]
    ground = image.pixelColor(strip.cell(2).center().toPoint())
    edge = strip.cell(2).left()
    y = int(strip.rect.center().y())
    assert any(image.pixelColor(int(edge) + k, y) != ground for k in (-1, 0, 1))


def test_the_buttons_of_the_results_stand_in_the_figures_order(qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    for cell, names in (("LSTM", "figoch"), ("GRU", "zrnh")):
        card = CellCard(sheet)
        view = drawing(trained(cell, 4), lane=0)
        card.show_cell(view._parts, 0, "", "", None)
        assert "".join(each.text() for each in card.choices.buttons()) == names
        gates = [n for n in sized(view).layout_now().graph.nodes.values() if n.kind == GATE]
        assert [n.key for n in sorted(gates, key=lambda n: n.x)] == [*names.rstrip("ch")]


@pytest.mark.parametrize("inside", [None, ""])
def test_a_word_lights_what_it_names_and_no_product_that_holds_it_as_well(qapp, inside):
    """An old note had three frames: its own, and twice that of what a matrix makes of it."""
    layout = sized(drawing(trained("RNN", 4), inside)).layout_now()
    image = QImage(8, 8, QImage.Format.Format_RGB32)

    def lit(term):
        with painting(image) as painter:
            found = CellPainter(painter, layout, 0, term)
            terms = {each.term for each in (*found.nodes.values(), *layout.strips)}
            return {each for each in terms if found._is_lit(each)}

    assert lit("h_prev") == {"h_prev"}
    assert lit("x") == {"x"}
    assert lit("W_hh") == ({"W_hh h"} if inside is None else {"W_hh"})  # where that has a row
    assert lit("W_hh h") >= {"W_hh h", "h_prev"}


@pytest.mark.parametrize("size", [(380, 290), (390, 300), (560, 340), (800, 460)])
def test_a_label_beside_its_symbol_is_clear_of_it(qapp, size):
    """The minus of −0.01205 looked like a line that leaves ×."""
    layout = sized(drawing(trained("LSTM", 8, num_layers=1, bidirectional=False), lane=0), size)
    layout = layout.layout_now()
    em = QFontMetricsF(layout.font).height()
    beside = [each for each in layout.texts if each.left and each.text]
    assert beside
    for each in beside:
        assert each.rect.left() - layout.rects[each.key].right() > 0.4 * em, each.text
