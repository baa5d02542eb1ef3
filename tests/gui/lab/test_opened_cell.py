"""The opened cell: opening and closing it, its numbers, its rows, and what lights up."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.figures.cell.formula import cell_formula
from gui.figures.cell.inspector import results_of
from gui.figures.cell.parts import cell_parts
from gui.wording.pieces import as_text
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


def evaluate(text):
    """The left side of a line of numbers by Python's own arithmetic, and the right side."""
    body, _, value = text.replace("−", "-").replace("·", "*").partition(" = ")
    names = {"tanh": math.tanh, "σ": lambda x: 1 / (1 + math.exp(-x)), "relu": lambda x: max(x, 0)}
    return eval(body, {"__builtins__": {}}, names), float(value)


def test_a_click_opens_a_cell_and_escape_closes_it(window, opened, view, wait, qtbot):
    go(window, wait, 2)
    click_cell(qtbot, view, 0, 2)
    wait()
    assert window.session.selection.inspected == (0, 2)
    assert opened.inspector.isVisible()
    assert opened.inspector.title.text().startswith("<b>h₃ · “l”")
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
    click(qtbot, opened.inspector.close_button)
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


@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_every_formulas_numbers_reconcile_with_a_calculator(session, settle, cell, bidirectional):
    values = {"cell": cell, "bidirectional": bidirectional}
    train(session, lambda: settle(session), 3, "hello-embedding", **values)
    run = session.runs.current
    off = []
    for lane in range(run.steps.num_lanes):
        for t in range(5):
            parts = cell_parts(run, run.trace, lane, t)
            for result in results_of(parts):
                for unit in range(8):
                    told, value = evaluate(as_text(cell_formula(parts, result, unit).numbers))
                    off.append(abs(round(told, 4) - value))
                    assert abs(told - value) < 1.2e-4
    assert np.mean(np.array(off) > 1e-9) < 0.2  # nearly always to the last digit


def test_the_formula_ends_in_the_value_of_the_picture(window, opened, wait):
    go(window, wait, 2, "hello-embedding", cell="GRU")
    window.session.selection.select(1, 5, 3)
    window.session.selection.inspect(1, 3)
    wait()
    run = window.session.runs.current
    text = as_text(opened.inspector.numbers._pieces)
    assert text.endswith(f"= {run.trace.lanes[1].h[3, 5]:+.4f}".replace("-", "−"))
    assert as_text(opened.inspector.symbols._pieces) == "h²₄[5] = (1 − z)·n + z·h²₃"


def test_by_operations_the_cell_fills_as_it_is_computed(window, opened, wait):
    window.session.transport.set_step_size("operation")
    window.session.selection.inspect(0, 0)
    wait()
    filled = []
    for _ in range(7):
        window.session.transport.step()
        wait()
        parts = opened.inspector.drawing._parts
        shown = [part.shown[0] for part in (*parts.columns, *parts.states)]
        filled.append(sum(shown))
    assert filled == [0, 0, 1, 2, 3, 4, 5]
    assert "?" not in as_text(opened.inspector.numbers._pieces)
    for expected in reversed(filled[:-1]):
        window.session.transport.step_back()
        wait()
        parts = opened.inspector.drawing._parts
        assert sum(part.shown[0] for part in (*parts.columns, *parts.states)) == expected
    assert "?" in as_text(opened.inspector.numbers._pieces)


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
    drawing = opened.inspector.drawing
    box = next(b for b in drawing.layout_now().boxes if b.part.terms == ("W_hh h",))
    hover(drawing, box.rect.center())
    assert window.session.selection.term == "W_hh h"
    wait()
    assert opened.inspector.symbols._term == "W_hh h"
    place = next(rect for rect, piece in opened.inspector.numbers._places if piece.term == "b")
    hover(opened.inspector.numbers, place.center())
    wait()
    assert drawing._term == "b"
    QApplication.sendEvent(drawing, QEvent(QEvent.Type.Leave))
    assert window.session.selection.term == ""


def test_a_click_on_a_row_chooses_its_unit_and_the_box_does_too(window, opened, wait, qtbot):
    go(window, wait, 2)
    window.session.selection.inspect(0, 2)
    wait()
    layout = opened.inspector.drawing.layout_now()
    row = layout.unit_rows(3)[0].center().toPoint()
    qtbot.mouseClick(opened.inspector.drawing, Qt.MouseButton.LeftButton, pos=row)
    wait()
    assert window.session.selection.unit == (0, 3)
    opened.inspector.unit.setValue(1)
    wait()
    assert window.session.selection.unit == (0, 1)


def test_many_units_come_in_pages_and_one_unit_fits(window, opened, wait):
    go(window, wait, 1, "hello-embedding", cell="LSTM", hidden_size=128)
    window.session.selection.select(0, 100, 2)
    window.session.selection.inspect(0, 2)
    wait()
    layout = opened.inspector.drawing.layout_now()
    assert layout.pages > 1
    assert layout.first <= 100 < layout.first + layout.shown
    assert str(layout.first) in opened.inspector.pages.text()
    go(window, wait, 1, "hello-embedding", hidden_size=1)
    window.session.selection.inspect(0, 2)
    wait()
    assert opened.inspector.drawing.layout_now().pages == 1
    assert opened.inspector.pages.text() == ""


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
    assert "nan" in as_text(opened.inspector.numbers._pieces)
    opened.inspector.grab()
