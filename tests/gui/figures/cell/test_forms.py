"""The form of an opened cell's boxes: alike in all of a kind, its name kept before its values."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from gui.figures.cell.card import CellCard
from gui.figures.cell.graph import DOT, FUNCTION, GATE, SIGN, STATE
from gui.style import type as type_scale
from tests.gui.figures.cell.cells import CELLS, GATES, drawing, sized, trained

ONE_LAYER = {"num_layers": 1, "bidirectional": False, "embedding_dim": 0}
LOW = ((381, 170), (356, 158), (420, 150))  # in the Lab at 1920×1080 and 200 %, and at 1024×700
SIZES = (*LOW, (300, 200), (588, 310), (620, 520), (1100, 380), (1150, 1150))


def cells(cell):
    """Where names are the longest, and where they are the shortest."""
    return drawing(trained(cell, 8), lane=1), drawing(trained(cell, 4, **ONE_LAYER), lane=0)


def roomy(size):
    """As large for this face as it is for the one in which the sizes were seen."""
    face = QFontMetricsF(type_scale.font("number"))
    wide, high = face.horizontalAdvance("−0.0000") / 47.6, face.height() / 12.8
    return int(size[0] * max(1, wide)), int(size[1] * max(1, high))


def told(layout, node):
    """What a box tells: its function, a name, which one, a number of how many digits, values."""
    names = node.holds.names
    said = [each.text for each in layout.texts if each.key == node.key]
    words = " ".join(said).replace("→", " ").split(" ")
    rank = next((k for k, name in enumerate(names) if any(name in each for each in said)), None)
    if node.kind == GATE and rank == 0:
        rank = 0 if names[0] in words else 1
    number = next((each for each in said if each[-1:].isdigit() and each not in names), "")
    strip = any(each.key == node.key for each in layout.strips)
    sign = "with" if any("→" in each for each in said if node.sign in each) else "above"
    digits = len(number.strip("+−0").lstrip("0.").replace(".", ""))
    return bool(node.sign) and (node.sign in words, sign), rank, bool(number), strip, digits


def kinds(layout):
    found = {}
    for node in layout.graph.nodes.values():
        if node.kind in (STATE, GATE) and node.holds.by_unit:
            found.setdefault((node.kind, node.among), []).append(node)
    return found


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_boxes_of_a_kind_tell_their_function_name_number_and_values_or_none_of_them_does(
    qapp, cell, size
):
    for inside in GATES[cell]:
        for view in (*cells(cell), drawing(trained(cell, 4, **ONE_LAYER), inside, lane=0)):
            layout = sized(view, roomy(size)).layout_now()
            for kind, nodes in kinds(layout).items():
                forms = {node.key: told(layout, node) for node in nodes}
                alike = {(sign, rank is None, *rest[:2]) for sign, rank, *rest in forms.values()}
                assert len(alike) == 1, (kind, size, forms)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", LOW)
def test_in_a_low_card_every_box_still_has_its_name_and_number(qapp, cell, size):
    for view in cells(cell):
        layout = sized(view, roomy(size)).layout_now()
        for nodes in kinds(layout).values():
            for node in nodes:
                sign, rank, number, *_ = told(layout, node)
                assert rank is not None, (node.key, size)
                assert number, (node.key, size)
                assert sign is False or sign[0], (node.key, size)
        assert any(each.key == "x" for each in layout.texts)


def test_numbers_of_boxes_have_as_many_digits_or_those_that_come_out_and_one_size_in_a_kind(qapp):
    view = drawing(trained("LSTM", 8), lane=0)
    parts = view._parts
    rows = np.arange(4 * 8) // 8 == parts.gates.index("g")  # whose numbers have a sign, too
    shut = (
        replace(each, values=np.where(rows, np.float32(-0.0056531), each.values))
        for each in parts.columns
    )
    view.show_parts(replace(parts, columns=tuple(shut)), 0, "")
    shrunk = 0
    for wide in range(360, 1100, 20):
        layout = sized(view, (wide, 520)).layout_now()
        written = {}
        for node in kinds(layout)[GATE, ""]:
            for text in layout.texts:
                if text.key == node.key and text.text[-1:].isdigit():
                    written[text.text] = text.font.pointSizeF()
        assert len(written) == 4, (wide, written)
        assert len(set(written.values())) == 1, (wide, written)
        digits = sorted(len(each.lstrip("+−0.").replace(".", "")) for each in written)
        needed = view._rounded(digits[0])
        assert digits == sorted(needed[gate] for gate in "ifgo"), (wide, written)
        shrunk += next(iter(written.values())) < layout.font.pointSizeF()
    assert shrunk


@pytest.mark.parametrize("cell", CELLS)
def test_in_much_height_boxes_are_no_pillars_and_rows_belong_together(qapp, cell):
    for view in cells(cell):
        layout = sized(view, (600, 1400)).layout_now()
        em = QFontMetricsF(layout.font).height()
        for key, node in layout.graph.nodes.items():
            rect, said = layout.rects[key], [each for each in layout.texts if each.key == key]
            if node.kind == FUNCTION:
                assert rect.height() < 2.3 * em
            if node.kind in (GATE, STATE):
                free = rect.height() - sum(each.rect.height() for each in said)
                assert free < 3 * em, key  # the strip is one of them
        middle = layout.rects["h"].united(layout.rects["x"]).center().y()
        assert abs(middle - 700) < 250


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_every_arrow_is_longer_than_its_head_and_can_be_seen(qapp, cell, size):
    for view in cells(cell):
        layout = sized(view, roomy(size)).layout_now()
        em = QFontMetricsF(layout.font).height()
        for line, way in layout.lines:
            if layout.graph.nodes[line.end].kind == DOT:
                continue
            last = [*pairwise(way)][-1]
            long = (last[1] - last[0]).manhattanLength()
            from_dot = layout.graph.nodes[line.start].kind == DOT
            assert long > (0.65 if from_dot else 0.3) * em, (line, long, em)


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
@pytest.mark.parametrize("size", SIZES)
def test_a_label_calls_the_state_as_its_box_does(qapp, cell, size):
    for view in cells(cell):
        layout = sized(view, roomy(size)).layout_now()
        past = layout.graph.nodes["c_prev" if cell == "LSTM" else "h_prev"].holds.names[0]
        said = [each.text for each in layout.texts if each.key == "keep" and "⊙" in each.text]
        assert all(past in each for each in said)
        assert said or size[0] < 500
        named = [each.text for each in layout.texts if each.key == "squash" and "(" in each.text]
        assert all(layout.graph.nodes["c"].holds.names[0] in each for each in named)
        if cell == "GRU" and size[0] > 420:  # else W's and b's letters come before its marks
            assert any(past in each.text for each in layout.texts if each.key == "Wh")


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_labels_all_call_the_gates_as_long_as_their_boxes_do_or_all_briefly(qapp, cell):
    seen = set()
    for view in cells(cell):
        for size in (*SIZES, (900, 560), (1400, 700)):
            layout = sized(view, roomy(size)).layout_now()
            brief = set()
            for node in layout.graph.nodes.values():
                if node.kind != SIGN or node.holds is None:
                    continue
                said = [
                    each.text.partition(" = ")[0] for each in layout.texts if each.key == node.key
                ]
                brief |= {
                    said_name == node.holds.names[-1]
                    for said_name in said
                    if said_name in node.holds.names
                }
            assert len(brief) <= 1, size
            seen |= brief
    assert seen == {False, True}


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
@pytest.mark.parametrize("size", [(588, 300), (900, 430)])  # in the Lab at 1440 and at 1920
def test_labels_have_the_index_that_the_gates_have_in_their_boxes(qapp, cell, size):
    for view in cells(cell):
        layout = sized(view, roomy(size)).layout_now()
        for key in ("keep", "write"):
            (name,) = [t.text for t in layout.texts if t.key == key and "⊙" in t.text]
            assert name.partition(" = ")[0] == layout.graph.nodes[key].holds.names[0]


def test_a_card_without_room_for_its_title_still_says_which_cell_it_is(qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    card = CellCard(sheet)
    parts = drawing(trained("LSTM", 8), lane=0)._parts
    card.show_cell(parts, 0, "", "<b>h₃⁽¹→⁾ · layer 1 →</b> · “l” · epoch 8", None)
    card.title.resize(card.title.fontMetrics().horizontalAdvance("h₃⁽¹→⁾ · layer"), 20)
    assert card.title.shown() == "h₃⁽¹→⁾"


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("LSTM", {"i": "input", "f": "forget", "g": "candidate", "o": "output"}),
        ("GRU", {"r": "reset", "z": "update", "n": "candidate"}),
    ],
)
def test_a_gates_box_says_what_it_is_for_where_all_of_them_have_room(qapp, cell, roles):
    said = []
    for size in (roomy((588, 310)), roomy((620, 520)), (1150, 1150)):
        for view in cells(cell):
            layout = sized(view, size).layout_now()
            assert not layout.missing  # nothing else is given up for it
            found = {each.key: each.text for each in layout.texts if each.text in roles.values()}
            assert found in ({}, roles)
            said.append(bool(found))
    assert said[-2:] == [True, True]
    assert not any(said[:2])


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_in_the_labs_card_at_1920_gates_say_what_they_are_for_in_type_that_is_large_still(
    qapp, cell
):
    for view in cells(cell):
        layout = sized(view, roomy((900, 400))).layout_now()
        roles = [each.role for each in layout.graph.nodes.values() if each.role]
        assert {*roles} <= {each.text for each in layout.texts}
        assert layout.font.pointSizeF() >= 1.3 * type_scale.font("number").pointSizeF()
        assert not layout.missing


@pytest.mark.parametrize("size", [each for each in SIZES if each[0] > 300])
def test_what_r_multiplies_names_its_matrix_and_its_bias_with_all_their_letters(qapp, size):
    for view in cells("GRU"):
        layout = sized(view, roomy(size)).layout_now()
        name = next(each.text for each in layout.texts if each.key == "Wh")
        assert (name[:4], name[-4:]) == ("W_hn", "b_hn")


def test_gates_say_their_step_beside_their_function_where_no_arrow_ends_their_name(qapp):
    """In a low card of one layer they were z, r and n, and the formula below spoke of z₃."""
    view = drawing(trained("GRU", 4, **ONE_LAYER), lane=0)
    layout = sized(view, roomy((430, 150))).layout_now()
    told = {each.text for each in layout.texts if each.key in ("z", "r", "n")}
    assert {"σ → z₃", "σ → r₃", "tanh → n₃"} <= told


@pytest.mark.parametrize("size", [(372, 190), (460, 150), (900, 560)])
def test_no_symbol_of_an_lstm_lies_on_a_box(qapp, size):
    """At 200 % on 1920 x 1080 the last × lay on the output gate's edge."""
    for view in cells("LSTM"):
        rects = sized(view, roomy(size)).layout_now().rects
        assert rects["show"].bottom() + 0.5 <= rects["o"].top()


@pytest.mark.parametrize("size", [(372, 190), (900, 560)])
def test_what_r_multiplies_says_which_state_in_low_windows_too(qapp, size):
    """At 200 % on 1920 x 1080 it was h, as if it were that which the cell puts out; and its box
    touches none.
    """
    for view, past in zip(cells("GRU"), ("h₄", "h₂"), strict=True):
        layout = sized(view, roomy(size)).layout_now()
        assert past in next(each.text for each in layout.texts if each.key == "Wh")
        box = layout.rects["Wh"]
        assert (
            min(box.left() - layout.rects["r"].right(), layout.rects["n"].left() - box.right()) > 2
        )


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_values_stand_in_strips_that_can_be_seen_or_not_at_all(qapp, cell, size):
    for view in cells(cell):
        for strip in sized(view, roomy(size)).layout_now().strips:
            assert strip.rect.height() >= 7.9, (strip.key, size)


def test_in_the_labs_card_at_1024_an_rnns_boxes_are_high_enough_for_their_values(qapp):
    for view in cells("RNN"):
        layout = sized(view, roomy((420, 160))).layout_now()
        assert {"b", "Wh", "Wx", "h"} <= {each.key for each in layout.strips}


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("inside", [False, True])
def test_what_enters_a_higher_layer_is_called_a_state_and_never_x_at_any_size(qapp, cell, inside):
    for size in SIZES:
        view = sized(drawing(trained(cell, 8), GATES[cell][1] if inside else None), size)
        layout = view.layout_now()
        said = {each.text for each in layout.texts}
        assert not {each for each in said if "x" in each or each in ("h", "Wh")}, (size, said)
        below = ("[h₃⁽¹→⁾, h₃⁽¹←⁾]", "h₃⁽¹⁾")
        assert inside or said & {*below}, (size, said)


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
@pytest.mark.parametrize("size", LOW)
def test_in_a_low_card_what_enters_has_its_name_and_its_values(qapp, cell, size):
    layout = sized(drawing(trained(cell, 8)), roomy(size)).layout_now()
    entering = {"x"} if cell == "GRU" else {"x", "h_prev"}
    assert entering <= {each.key for each in layout.strips}
    assert entering <= {each.key for each in layout.texts}
