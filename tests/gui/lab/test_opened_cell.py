"""The opened cell: opening and closing it, its numbers, its rows, and what lights up."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.journal.intents import ChooseResult, CloseCell, LookInside, OpenCell, OwnPair
from gui.figures.cell.formula import cell_formula
from gui.figures.cell.parts import cell_parts, results_of
from gui.style import motion
from gui.style import type as type_scale
from gui.wording.pieces import as_text
from tests.calculator import reconciles
from tests.gui.conftest import click


@pytest.fixture
def opened(window):
    return window.stage.opened


@pytest.fixture
def view(window):
    return window.stage.diagram


def click_cell(qtbot, view, lane, t):
    rect = view.cell_rect(lane, t)
    at = QPoint(int(rect.left() + rect.width() * 0.6), int(rect.center().y()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def go(window, wait, epochs, lesson="hello-rnn", **values):
    train(window.session, wait, epochs, lesson, **values)


def train(session, wait, epochs, lesson, **values):
    session.runs.open_lesson(lesson)
    wait()
    if values:
        session.runs.edit(**values)
        wait()
    for _ in range(epochs):
        session.transport.next_epoch()
        wait()


def hover(widget, at):
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    where = widget.mapToGlobal(at.toPoint()).toPointF()
    QApplication.sendEvent(
        widget, QMouseEvent(QEvent.Type.MouseMove, at, where, button, button, none)
    )


def test_a_click_opens_a_cell_and_escape_closes_it(window, opened, view, wait, qtbot):
    go(window, wait, 2)
    click_cell(qtbot, view, 0, 2)
    wait()
    assert window.session.selection.inspected == (0, 2)
    assert opened.inspector.isVisible()
    title = opened.inspector.card.title
    assert title.shown().startswith("h₃ · “l”")
    title.resize(title.fontMetrics().horizontalAdvance("h₃ · “l”"), title.height())
    assert title.shown() == "h₃"  # nothing is cut
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    wait()
    assert window.session.selection.inspected is None
    assert not opened.inspector.isVisible()


def test_enter_opens_the_cell_that_is_looked_at(window, opened, view, wait, qtbot):
    go(window, wait, 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait()
    assert window.session.selection.inspected == (0, 4)
    assert opened.inspector.isVisible()
    click(qtbot, opened.inspector.card.close_button)
    wait()
    assert not opened.inspector.isVisible()


def test_the_opened_cell_stays_beside_its_card_and_the_card_on_the_stage(
    window, opened, view, wait
):
    for lesson, cell in (("hello-rnn", (0, 4)), ("hello-lstm", (3, 0))):
        go(window, wait, 1, lesson)
        window.session.selection.inspect(*cell)
        wait()
        card, hole = opened.inspector.card.geometry(), view.cell_rect(*cell)
        assert hole.right() < card.left()
        assert view.viewport().rect().contains(card)
        assert card.width() > view.viewport().width() / 2


def test_a_folded_network_stands_at_the_step_of_its_opened_cell(window, view, find, wait, qtbot):
    go(window, wait, 1, "hello-lstm")
    window.session.transport.rewind()
    wait()
    click(qtbot, find("foldButton"))
    window.session.selection.inspect(3, 2)
    wait()
    assert view.picture.column == 2
    window.session.transport.step()
    wait()
    assert view.picture.column == window.session.selection.inspected[1]
    window.session.selection.close_inspector()
    wait()
    assert view.picture.column == 0
    click(qtbot, find("foldButton"))


def test_another_cell_on_the_stage_is_opened_instead_and_empty_stage_closes(
    window, opened, view, wait, qtbot
):
    go(window, wait, 1, "hello-embedding")
    window.session.selection.inspect(0, 2)
    wait()
    above = view.cell_rect(1, 2).center().toPoint()
    qtbot.mouseClick(opened.inspector, Qt.MouseButton.LeftButton, pos=above)
    wait()
    assert window.session.selection.inspected == (1, 2)
    qtbot.mouseClick(opened.inspector, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    wait()
    assert window.session.selection.inspected is None


@pytest.mark.turns(5, always=("False-LSTM",))
@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_every_formulas_numbers_reconcile_with_a_calculator(session, settle, cell, bidirectional):
    values = {"cell": cell, "bidirectional": bidirectional}
    train(session, lambda: settle(session), 3, "hello-embedding", **values)
    run = session.runs.current
    for lane in range(run.steps.num_lanes):
        for t in range(5):
            parts = cell_parts(run, run.trace, lane, t)
            for result in results_of(parts):
                for unit in range(8):
                    assert reconciles(as_text(cell_formula(parts, result, unit).numbers))


def test_the_formula_ends_in_the_value_of_the_picture(window, opened, wait):
    go(window, wait, 2, "hello-embedding", cell="GRU")
    window.session.selection.select(1, 5, 3)
    window.session.selection.inspect(1, 3)
    wait()
    run = window.session.runs.current
    text = as_text(opened.inspector.card.numbers._pieces)
    assert text.endswith(f"= {run.trace.lanes[1].h[3, 5]:+.4f}".replace("-", "−"))
    assert text.startswith("unit 5: ")
    said = opened.inspector.card.symbols.accessibleName()
    assert said == "h₄⁽²⁾ = (1 − z₄⁽²⁾) ⊙ n₄⁽²⁾ + z₄⁽²⁾ ⊙ h₃⁽²⁾"


def test_by_operations_the_cell_fills_as_it_is_computed(window, opened, wait):
    window.session.transport.set_step_size("operation")
    window.session.selection.inspect(0, 0)
    wait()
    filled = []
    for _ in range(7):
        window.session.transport.step()
        wait()
        parts = opened.inspector.card.drawing._parts
        shown = [part.shown[0] for part in (*parts.columns, *parts.states)]
        filled.append(sum(shown))
    assert filled == [0, 0, 1, 2, 3, 4, 5]
    assert "?" not in as_text(opened.inspector.card.numbers._pieces)
    for expected in reversed(filled[:-1]):
        window.session.transport.step_back()
        wait()
        parts = opened.inspector.card.drawing._parts
        assert sum(part.shown[0] for part in (*parts.columns, *parts.states)) == expected
    assert "?" in as_text(opened.inspector.card.numbers._pieces)


def test_a_step_that_computes_nothing_of_the_opened_cell_leaves_it_as_it_is(
    window, opened, wait, monkeypatch
):
    go(window, wait, 1, "hello-lstm")
    window.do(OpenCell(0, 1))
    window.session.transport.set_step_size("operation")
    wait()
    card, shown, kept = opened.inspector.card, [], 0
    show = card.show_formula
    monkeypatch.setattr(card, "show_formula", lambda *told: shown.append(told) or show(*told))
    for _ in range(30):
        shown.clear()
        window.session.transport.step()
        wait()
        kept += not shown
        told = card.title.text(), as_text(card.numbers._pieces), card.drawing.headline()
        opened._key = None  # all of it is shown anew
        opened.refresh()
        assert told == (card.title.text(), as_text(card.numbers._pieces), card.drawing.headline())
    assert 0 < kept < 30


def test_the_opened_cell_goes_along_with_steps_and_stays_over_epochs(window, wait):
    go(window, wait, 2)
    window.session.transport.seek(2, 2)
    wait()
    window.session.selection.inspect(0, 1)
    window.session.transport.step()
    wait()
    assert window.session.selection.inspected == (0, 2)
    window.session.transport.next_epoch()
    window.session.transport.next_epoch()
    wait()
    assert window.session.selection.inspected == (0, 2)


def test_a_hovered_part_is_lit_in_all_views_and_left_again(window, opened, wait, qtbot):
    go(window, wait, 2)
    window.session.selection.inspect(0, 2)
    wait()
    drawing = opened.inspector.card.drawing
    hover(drawing, drawing.layout_now().rects["Wh"].center())
    assert window.session.selection.term == "W_hh h"
    wait()
    assert opened.inspector.card.symbols._term == "W_hh h"
    numbers = opened.inspector.card.numbers
    hover(numbers, next(rect for rect, piece in numbers._places if piece.term == "b_hh").center())
    wait()
    assert drawing._term == "b_hh"
    QApplication.sendEvent(drawing, QEvent(QEvent.Type.Leave))
    assert window.session.selection.term == ""


def test_a_click_on_a_value_chooses_its_unit_and_the_box_does_too(window, opened, wait, qtbot):
    go(window, wait, 2)
    window.session.selection.inspect(0, 2)
    wait()
    strips = opened.inspector.card.drawing.layout_now().strips
    cell = next(each for each in strips if each.key == "h").cell(3).center().toPoint()
    qtbot.mouseClick(opened.inspector.card.drawing, Qt.MouseButton.LeftButton, pos=cell)
    wait()
    assert window.session.selection.unit == (0, 3)
    assert opened.inspector.card.unit.value() == 3
    opened.inspector.card.unit.setValue(1)
    wait()
    assert window.session.selection.unit == (0, 1)


def test_how_to_see_another_unit_is_said_where_its_number_stands(window, opened, wait):
    go(window, wait, 1, hidden_size=5)
    window.session.selection.inspect(0, 2)
    wait()
    assert opened.inspector.card.units.text() == "of 0 to 4"
    assert "one of 5" in opened.inspector.card.unit.toolTip()
    assert "click on a coloured box" in opened.inspector.card.unit.toolTip()


def test_a_click_on_a_gate_shows_its_products_and_its_formula_and_back(
    window, opened, wait, qtbot, find
):
    go(window, wait, 1, "hello-embedding", cell="LSTM")
    window.session.selection.inspect(0, 2)
    wait()
    drawing = opened.inspector.card.drawing
    corner = drawing.layout_now().rects["f"].topLeft().toPoint() + QPoint(6, 6)
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=corner)
    assert "W_hh" in drawing.layout_now().graph.nodes
    said = opened.inspector.card.symbols.accessibleName
    assert said().startswith("f₃⁽¹⁾ = σ(W_if x₃ + b_if + W_hf h₂⁽¹⁾")
    click(qtbot, find("result_g"))
    assert drawing.layout_now().graph.nodes["squash"].sign == "tanh"
    click(qtbot, find("insideButton"))
    assert "c_prev" in drawing.layout_now().graph.nodes
    click(qtbot, find("result_h"))  # a state has no products of its own: then the first gate's
    click(qtbot, find("insideButton"))
    assert said().startswith("i₃⁽¹⁾ = σ")


def test_what_an_opened_cell_tells_and_shows_is_an_act_that_can_be_done_again(
    window, opened, wait, qtbot, find
):
    go(window, wait, 1, "hello-embedding", cell="LSTM")
    window.do(OpenCell(0, 2))
    wait()
    window.session.journal.done.clear()
    click(qtbot, find("result_o"))
    click(qtbot, find("insideButton"))
    acts = list(window.session.journal.done)
    assert acts == [ChooseResult("o"), LookInside(True)]
    told = opened.inspector.card.symbols.accessibleName()
    assert told.startswith("o₃⁽¹⁾ = σ")
    window.do(CloseCell())
    window.do(OpenCell(0, 2))
    window.do(ChooseResult("h"))
    wait()
    assert not find("insideButton").isChecked()
    for act in acts:
        window.do(act)
    wait()
    assert opened.inspector.card.symbols.accessibleName() == told
    assert find("insideButton").isChecked()


def test_an_opened_cell_grows_out_of_its_box_until_a_key_ends_it(
    window, opened, view, wait, qtbot, moving
):
    go(window, wait, 2)
    click_cell(qtbot, view, 0, 2)
    wait()
    growth, card = opened.inspector._growth, opened.inspector.card
    assert growth.running
    assert card.isHidden()
    growth.setCurrentTime(0)
    assert growth.rect() == view.cell_rect(0, 2)
    opened.inspector.grab()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert not growth.running
    assert card.isVisible()
    assert growth.rect() == card.geometry().toRectF()


def test_it_is_there_at_once_where_nothing_is_to_move_and_at_full_speed(
    window, opened, view, wait, qtbot, moving
):
    go(window, wait, 1)
    window.session.transport.set_speed(None)
    window.session.transport.play()
    window.session.selection.inspect(0, 2)
    opened.refresh()
    assert not opened.inspector._growth.running
    window.session.selection.close_inspector()
    window.session.transport.pause()
    wait()
    motion.apply("on")
    window.session.selection.inspect(0, 2)
    wait()
    assert not opened.inspector._growth.running
    assert opened.inspector.card.isVisible()


def test_numbers_that_are_not_finite_are_hatched(window, opened, wait):
    go(window, wait, 1, "hello-embedding", optimizer="SGD", lr=1e38, nonlinearity="relu")
    window.session.transport.to_end()
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    run = window.session.runs.current
    assert run.diverged is not None
    assert not np.isfinite(run.trace.lanes[0].h).all()
    window.session.selection.inspect(0, 2)
    wait()
    assert "nan" in as_text(opened.inspector.card.numbers._pieces)
    opened.inspector.grab()


def test_the_formula_of_a_large_card_is_in_larger_type_and_whole(window, opened, wait):
    go(window, wait, 2)
    card = opened.inspector.card
    window.session.selection.inspect(0, 1)
    wait()
    window.redraw.now()
    heights, line = {}, card.fontMetrics().height()
    for lines in (30, 44, 58):
        card.resize(900, lines * line)
        card.show_shapes("")
        heights[lines] = card.symbols.height(), card.numbers.height()
        texts = [rect for view in (card.symbols, card.numbers) for rect, _ in view._places]
        assert max(rect.right() for rect in texts) <= card.width()
    assert heights[30] < heights[44] < heights[58]


def test_what_stands_beside_the_title_is_as_far_apart_as_its_letters_are_large(opened):
    card, gaps = opened.inspector.card, {}
    size = card.size()
    for zoom in (100, 250):
        type_scale.set_zoom(zoom)
        card.resize(900 * zoom // 100, 400 * zoom // 100)
        card.layout().activate()
        gaps[zoom] = card.units.geometry().left() - card.unit.geometry().right()
    type_scale.set_zoom(100)
    card.resize(size)
    assert gaps[250] > 2 * gaps[100]


def test_the_title_shows_any_letter_as_itself_and_a_space_by_its_sign(window, opened, wait):
    window.do(OwnPair("a &<", "<& a"))
    for t, shown in enumerate(("a", "␣", "&", "<")):
        window.session.selection.inspect(0, t)
        wait()
        opened.inspector.card.title.resize(900, 30)
        assert f"“{shown}”" in opened.inspector.card.title.shown()
    window.session.selection.close_inspector()
