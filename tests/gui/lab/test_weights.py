"""The parameters' panel: values, gradients and updates appear when they are done."""

from dataclasses import replace
from operator import attrgetter

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog

from core.trace.optimizer_step import update
from core.trace.playhead import Playhead
from gui.figures.weights.matrix_flow import Cell
from gui.figures.weights.matrix_layout import Sheet
from gui.figures.weights.matrix_sheet import missing_text
from gui.figures.weights.parameters import at_work, axes_of, parameters_of, role_of
from gui.wording.numbers import number_text, short_number


def test_its_headline_names_the_number_of_what_is_shown_that_is_furthest_from_0(
    weights_panel, window, wait
):
    run = window.session.runs.current
    assert weights_panel.says.text().startswith("Epoch 1: the weight furthest from 0 is ")
    weights_panel._choice.setCurrentIndex(1)
    assert weights_panel.says.text() == "The gradients come after the loss."
    window.session.transport.next_epoch()
    window.session.transport.seek(1, run.steps.last)
    wait()
    for kind, told in (("gradient", "gradient"), ("change", "step")):
        weights_panel._choice.setCurrentIndex({"gradient": 1, "change": 2}[kind])
        found = {each.name: getattr(each, kind) for each in parameters_of(run, run.trace)}
        name = max(found, key=lambda each: abs(found[each]).max())
        value = max(found[name].flat, key=abs)
        number = number_text(value, sign="+")
        tied = [each for each in found if value in found[each]]
        names = f"{name} and others" if len(tied) > 2 else " and ".join(tied)
        assert (
            weights_panel.says.text()
            == f"Epoch 1: the {told} furthest from 0 is {number}, in {names}."
        )


def test_a_demo_which_has_no_epochs_tells_of_none(weights_panel, find, window, wait):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    window.session.selection.inspect(0, 2)
    window.session.transport.next_epoch()
    wait()
    assert weights_panel.says.text().startswith("The weight furthest from 0 is ")
    assert find("hiddenStateHeadline").text() == "framed: h₃, the opened cell, unit 0"
    window.session.selection.close_inspector()


def shown(weights_panel, name, kind):
    return sheet(weights_panel, name, kind).values


def sheet(weights_panel, name, kind):
    weights_panel._choice.setCurrentIndex({"value": 0, "gradient": 1, "change": 2}[kind])
    return matrix(weights_panel, name).sheets[0]


def matrix(weights_panel, name):
    return next(spot.matrix for spot in weights_panel.page.spots if spot.matrix.name == name)


def hover(weights_panel, point):
    """Moves the mouse over the page; the end of a test moves it off again."""
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    where = weights_panel.page.mapToGlobal(point.toPoint()).toPointF()
    move = QMouseEvent(QEvent.Type.MouseMove, point, where, button, button, none)
    QApplication.sendEvent(weights_panel.page, move)


def test_every_parameter_is_there_with_its_name_and_shape(weights_panel, window, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    names = [spot.matrix.name for spot in weights_panel.page.spots]
    assert names[0] == "emb.weight"
    assert "lstm.weight_hh_l1_reverse" in names
    assert names[-2:] == ["fc.weight", "fc.bias"]
    found = weights_panel.page.spots[1].matrix
    assert (found.shape, found.sides) == ("(32, 10)", ("i", "f", "g", "o"))
    bias = matrix(weights_panel, "lstm.bias_ih_l0")
    assert (bias.rows, bias.columns, bias.sides) == (4, 8, ("i", "f", "g", "o"))
    assert np.array_equal(
        shown(weights_panel, "lstm.bias_ih_l0", "value").reshape(-1),
        window.session.runs.current.trace.state["lstm.bias_ih_l0"],
    )


def test_values_are_those_of_the_epoch_and_stepping_back_shows_the_earlier_ones(
    weights_panel, window, wait
):
    run, name = window.session.runs.current, "rnn.weight_hh_l0"
    first = shown(weights_panel, name, "value")
    assert np.array_equal(first, run.trace.state[name])
    window.session.transport.next_epoch()
    wait()
    assert not np.array_equal(shown(weights_panel, name, "value"), first)
    window.session.transport.previous_epoch()
    wait()
    assert np.array_equal(shown(weights_panel, name, "value"), first)


def test_a_gradient_and_an_update_appear_with_their_operations(weights_panel, window, wait):
    session, name = window.session, "rnn.weight_ih_l0"
    steps = session.runs.current.steps
    assert shown(weights_panel, name, "gradient") is None
    session.transport.seek(1, steps.last - 2)
    session.transport.set_step_size("operation")
    wait()
    session.transport.step()
    wait()
    run = session.runs.current
    assert at_work(run, run.operations.at(run.playhead)) == name
    assert np.array_equal(
        shown(weights_panel, name, "gradient"), session.runs.current.trace.backward.weights[name]
    )
    assert shown(weights_panel, "rnn.weight_hh_l0", "gradient") is None
    assert shown(weights_panel, name, "change") is None
    session.transport.seek(1, steps.last)
    wait()
    trace = session.runs.current.trace
    assert np.allclose(
        shown(weights_panel, name, "change"),
        trace.update.after[name] - trace.state[name],
        atol=1e-6,
    )
    assert np.array_equal(shown(weights_panel, name, "value"), trace.update.after[name])


def test_what_was_seen_later_is_dimmed_and_what_was_not_is_an_empty_frame(
    weights_panel, window, wait
):
    session, name = window.session, "rnn.weight_ih_l0"
    steps = session.runs.current.steps
    for kind in ("gradient", "change"):
        assert sheet(weights_panel, name, kind).tail == "later"
    session.transport.seek(1, steps.last)
    wait()
    assert not sheet(weights_panel, name, "gradient").dim
    session.transport.seek(1, steps.forward)
    wait()
    trace = session.runs.current.trace
    for kind, truth in (
        ("gradient", trace.backward.weights[name]),
        ("change", trace.update.after[name]),
    ):
        found = sheet(weights_panel, name, kind)
        assert found.dim
        before = trace.state[name] if kind == "change" else 0
        assert np.allclose(found.values, truth - before, atol=1e-6)
    assert np.array_equal(shown(weights_panel, name, "value"), trace.state[name])


@pytest.mark.turns(3)
@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-embedding", "hello-lstm"])
def test_the_update_is_the_optimisers_step(weights_panel, window, wait, lesson):
    session = window.session
    session.runs.open_lesson(lesson)
    wait()
    session.transport.next_epoch()
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    trace = session.runs.current.trace
    for name in trace.backward.weights:
        step = update(
            session.runs.current.experiment, trace.state, name, trace.backward.weights[name], 1
        )
        found = shown(weights_panel, name, "change")
        assert np.allclose(found.reshape(step.change.shape), -step.change, atol=1e-6)


def test_a_gradient_tells_its_scale_and_values_keep_theirs(weights_panel, window, wait):
    window.session.transport.seek(1, window.session.runs.current.steps.last)
    wait()
    name = "rnn.weight_hh_l0"
    largest = np.abs(window.session.runs.current.trace.backward.weights[name]).max()
    found = sheet(weights_panel, name, "gradient")
    assert found.top == pytest.approx(largest)
    assert found.tail == f"±{short_number(largest)}"
    assert sheet(weights_panel, name, "value").top == 1.0


def test_a_picture_at_full_speed_says_where_its_gradients_are(weights_panel, window, wait):
    run, name = window.session.runs.current, "rnn.weight_hh_l0"
    window.session.transport.seek(1, run.steps.last)
    wait()
    run._traces[1] = replace(run.trace, backward=None)
    weights_panel.refresh()
    assert not run.trace.complete
    assert sheet(weights_panel, name, "gradient").tail == "pause to see it"
    assert shown(weights_panel, name, "change") is not None


def test_a_demo_promises_no_gradient(weights_panel, window, wait):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    name = weights_panel.page.spots[0].matrix.name
    assert sheet(weights_panel, name, "gradient").tail == "none in a demo"
    assert shown(weights_panel, name, "value") is not None


def test_the_parameter_at_work_is_scrolled_into_view(weights_panel, window, wait):
    session = window.session
    session.runs.open_lesson("hello-lstm")
    wait()
    session.transport.next_epoch()
    session.transport.set_step_size("operation")
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    weights_panel.refresh()
    run = session.runs.current
    for choice in range(weights_panel._choice.count()):
        weights_panel._choice.setCurrentIndex(choice)
        assert at_work(run, run.operations.at(run.playhead)) == "fc.bias"
        top = (
            weights_panel.page.place_of("fc.bias").top()
            - weights_panel.scroll_area.verticalScrollBar().value()
        )
        assert 0 <= top < weights_panel.scroll_area.viewport().height()


def test_a_whole_update_frames_no_parameter_and_one_of_its_operations_does(
    weights_panel, window, wait
):
    session = window.session
    session.transport.next_epoch()
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    weights_panel.refresh()
    assert weights_panel.page._current == ""
    session.transport.set_step_size("operation")
    wait()
    weights_panel.refresh()
    assert weights_panel.page._current == "rnn.bias_hh_l0"
    session.transport.set_step_size("time step")


def test_another_views_term_frames_its_matrices(weights_panel, window, wait):
    before = weights_panel.page.grab().toImage()
    window.session.selection.light("W_ih")
    wait()
    assert weights_panel.page.grab().toImage() != before
    assert [
        spot.matrix.name
        for spot in weights_panel.page.spots
        if weights_panel.page._is_lit(spot.matrix)
    ] == ["rnn.weight_ih_l0"]


def test_a_term_lit_elsewhere_is_scrolled_into_view(weights_panel, window, wait):
    window.session.runs.open_lesson("hello-lstm")
    window.session.transport.next_epoch()
    wait()
    window.session.selection.light("W_fc")
    wait()
    top = (
        weights_panel.page.place_of("fc.weight").top()
        - weights_panel.scroll_area.verticalScrollBar().value()
    )
    assert 0 <= top < weights_panel.scroll_area.viewport().height()


def test_hovering_a_number_tells_it_and_lights_its_term(weights_panel, window, wait):
    spot = weights_panel.page.spots[1]
    rect = spot.rects[0]
    hover(weights_panel, QPointF(rect.left() + rect.width() * 0.6, rect.top() + 2))
    value = window.session.runs.current.trace.state["rnn.weight_hh_l0"][0, 2]
    assert spot.matrix.name == "rnn.weight_hh_l0"
    assert weights_panel.hint.text() == f"rnn.weight_hh_l0[0, 2] = {number_text(value, sign='+')}"
    assert "\nfrom h[2] of the step before to unit 0\n" in weights_panel.page.tip
    assert window.session.selection.term == "W_hh"
    QApplication.sendEvent(weights_panel.page, QEvent(QEvent.Type.Leave))
    assert window.session.selection.term == ""
    assert weights_panel.hint.text() == ""


def test_a_hovered_number_that_a_smaller_model_lacks_is_forgotten(weights_panel, window, wait):
    window.session.runs.edit(hidden_size=32)
    window.session.transport.next_epoch()
    wait()
    weights_panel._on_hover(Cell(matrix(weights_panel, "rnn.weight_hh_l0"), 31, 31))
    assert "[31, 31]" in weights_panel.hint.text()
    window.session.runs.edit(hidden_size=4)
    wait()
    weights_panel.refresh()
    assert weights_panel.hint.text() == ""


def test_a_number_is_told_of_the_model_that_is_drawn_not_of_the_next(weights_panel, window, wait):
    window.session.runs.open_lesson("hello-lstm")
    window.session.transport.next_epoch()
    wait()
    cell = Cell(matrix(weights_panel, "lstm.weight_hh_l0"), 31, 0)
    window.session.runs.edit(hidden_size=2)  # not drawn yet
    weights_panel._on_hover(cell)
    assert "\nfrom h[0] of the step before to gate o of unit 7\n" in weights_panel.page.tip
    weights_panel._on_chosen(cell)
    assert window.findChild(QDialog) is None
    weights_panel._on_hover(None)


def test_a_number_says_what_it_is_for(window, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    experiment = window.session.runs.current.experiment
    for name, index, text in (
        ("lstm.weight_hh_l0", (8 + 2, 3), "from h[3] of the step before to gate f of unit 2"),
        ("lstm.weight_ih_l0", (0, 3), "from x[3] to gate i of unit 0"),
        ("lstm.weight_ih_l1", (0, 11), "from h ←[3] of layer 1 to gate i of unit 0"),
        ("lstm.bias_ih_l1", (31,), "added to gate o of unit 7"),
        ("fc.weight", (1, 9), "from h ←[1] to the logit of “h”"),
        ("fc.bias", (1,), "added to the logit of “h”"),
        ("emb.weight", (3, 0), "number 0 of the vector of “o”"),
    ):
        assert role_of(experiment, name, index) == text


def test_a_number_of_a_bias_is_told_by_its_own_index(weights_panel, window, wait):
    window.session.runs.open_lesson("hello-lstm")
    window.session.transport.next_epoch()
    wait()
    weights_panel._on_hover(Cell(matrix(weights_panel, "lstm.bias_hh_l0"), 1, 2))
    value = window.session.runs.current.trace.state["lstm.bias_hh_l0"][8 + 2]
    assert weights_panel.hint.text() == f"lstm.bias_hh_l0[10] = {number_text(value, sign='+')}"
    assert "\nadded to gate f of unit 2\n" in weights_panel.page.tip
    weights_panel._on_hover(None)


def test_axes_name_what_enters(window, wait):
    experiment = window.session.runs.current.experiment
    assert axes_of(experiment, "rnn.weight_ih_l0").feet == ("e", "h", "l", "o")
    assert axes_of(experiment, "rnn.weight_hh_l0").name == "h of the step before"
    window.session.runs.open_lesson("hello-lstm")
    wait()
    experiment = window.session.runs.current.experiment
    assert axes_of(experiment, "lstm.weight_ih_l1").feet == ("h →", "h ←")
    assert axes_of(experiment, "fc.weight").sides == ("e", "h", "l", "o")


def test_numbers_that_are_not_finite_are_named(weights_panel, window, wait):
    run = window.session.runs.current
    before = weights_panel.page.grab().toImage()
    broken = run.trace.state["rnn.weight_hh_l0"].copy()
    broken[1, 2] = np.nan
    run.keep(replace(run.trace, state=run.trace.state | {"rnn.weight_hh_l0": broken}))
    window.redraw.all()
    wait()
    found = {each.name: each for each in parameters_of(run, run.trace)}
    assert np.isnan(found["rnn.weight_hh_l0"].value[1, 2])
    assert weights_panel.page.grab().toImage() != before
    assert sheet(weights_panel, "rnn.weight_hh_l0", "value").missing == 1
    metrics = QFontMetrics(weights_panel.font())
    assert missing_text(3, metrics, 1000) == "3 numbers are not finite"
    assert missing_text(3, metrics, 10) == "not finite"


def test_numbers_that_are_not_finite_take_no_part_in_the_scale():
    values = np.array([[0.5, np.inf, np.nan, -2.0]], np.float32)
    found = Sheet("gradient", lambda: values)
    assert (found.top, found.missing) == (2.0, 2)


def test_at_every_operation_the_numbers_are_those_of_the_moment(weights_panel, window, wait):
    run, kept = window.session.runs.current, 0
    seen = attrgetter("name", "updated", "ahead", "unseen")
    for head in (Playhead(1, 1), Playhead(1, run.steps.last - 3)):
        for _ in range(30):
            head = min(run.operations.after(head), Playhead(1, run.steps.last))
            before = weights_panel._matrices
            run.move(head)
            weights_panel.refresh()
            kept += weights_panel._matrices is before
            now = parameters_of(run, run.trace)
            assert [*map(seen, weights_panel._parameters.values())] == [*map(seen, now)], head
    assert kept > 20
