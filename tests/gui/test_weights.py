"""The parameters' panel: values, gradients and updates appear when they are done."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.parameters import at_work, parameters_of, role_of


@pytest.fixture
def panel(window, wait):
    window.docks["weights"].raise_()
    window.session.transport.next_epoch()
    wait()
    return window.docks["weights"].widget()


def shown(panel, name, kind):
    panel._choice.setCurrentIndex({"value": 0, "gradient": 1, "change": 2}[kind])
    matrix = next(matrix for matrix, _ in panel.page.places if matrix.name == name)
    return matrix.sheets[0].values


def test_every_parameter_is_there_with_its_name_and_shape(panel, window, wait):
    window.session.open_lesson("hello-lstm")
    wait()
    names = [matrix.name for matrix, _ in panel.page.places]
    assert names[0] == "emb.weight"
    assert "lstm.weight_hh_l1_reverse" in names
    assert names[-2:] == ["fc.weight", "fc.bias"]
    matrix = panel.page.places[1][0]
    assert (matrix.shape, matrix.gates) == ("(32, 10)", ("i", "f", "g", "o"))


def test_values_are_those_of_the_epoch_and_stepping_back_shows_the_earlier_ones(
    panel, window, wait
):
    run, name = window.session.run, "rnn.weight_hh_l0"
    first = shown(panel, name, "value")
    assert np.array_equal(first, run.trace.state[name])
    window.session.transport.next_epoch()
    wait()
    assert not np.array_equal(shown(panel, name, "value"), first)
    window.session.transport.previous_epoch()
    wait()
    assert np.array_equal(shown(panel, name, "value"), first)


def test_a_gradient_and_an_update_appear_with_their_operations(panel, window, wait):
    session, name = window.session, "rnn.weight_ih_l0"
    steps = session.run.steps
    assert shown(panel, name, "gradient") is None
    session.transport.seek(1, steps.last - 2)
    session.transport.set_step_size("operation")
    wait()
    session.transport.step()
    wait()
    assert at_work(session.run) == name
    assert np.array_equal(shown(panel, name, "gradient"), session.run.trace.grads[name])
    assert shown(panel, "rnn.weight_hh_l0", "gradient") is None
    assert shown(panel, name, "change") is None
    session.transport.seek(1, steps.last)
    wait()
    trace = session.run.trace
    assert np.allclose(
        shown(panel, name, "change"), trace.after[name] - trace.state[name], atol=1e-6
    )
    assert np.array_equal(shown(panel, name, "value"), trace.after[name])


def test_hovering_a_number_tells_it_and_lights_its_term(panel, window, wait):
    matrix, rects = panel.page.places[1]
    point = rects[0].topLeft()
    point.setX(point.x() + rects[0].width() * 0.6)
    point.setY(point.y() + 2)
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    where = panel.page.mapToGlobal(point.toPoint()).toPointF()
    move = QMouseEvent(QEvent.Type.MouseMove, point, where, button, button, none)
    QApplication.sendEvent(panel.page, move)
    value = window.session.run.trace.state["rnn.weight_hh_l0"][0, 2]
    assert matrix.name == "rnn.weight_hh_l0"
    assert panel.hint.text() == f"rnn.weight_hh_l0[0, 2] = {value:+.4f}"
    assert window.session.term == "W_hh"
    QApplication.sendEvent(panel.page, QEvent(QEvent.Type.Leave))
    assert window.session.term == ""


def test_a_number_says_what_it_is_for(window, wait):
    window.session.open_lesson("hello-lstm")
    wait()
    experiment = window.session.run.experiment
    assert role_of(experiment, "lstm.weight_hh_l0", 8 + 2, 3) == "h_prev[3] → f[2]"
    assert role_of(experiment, "lstm.bias_ih_l1", 0, 31) == "o[7]"
    assert role_of(experiment, "fc.weight", 1, 9) == "h[9] → “h”"
    assert role_of(experiment, "emb.weight", 3, 0) == "“o” [0]"


def test_numbers_that_are_not_finite_are_named(panel, window, wait):
    run = window.session.run
    before = panel.page.grab().toImage()
    broken = run.trace.state["rnn.weight_hh_l0"].copy()
    broken[1, 2] = np.nan
    run.keep(replace(run.trace, state=run.trace.state | {"rnn.weight_hh_l0": broken}))
    wait()
    found = {each.name: each for each in parameters_of(run, run.trace)}
    assert np.isnan(found["rnn.weight_hh_l0"].value[1, 2])
    assert panel.page.grab().toImage() != before
    assert any("not finite" in sheet.caption for m, _ in panel.page.places for sheet in m.sheets)


def test_many_numbers_fit_the_width(panel, window, wait):
    window.session.open_lesson("hello-embedding")
    wait()
    window.session.edit(cell="LSTM", hidden_size=128)
    wait()
    for _, rects in panel.page.places:
        assert rects[-1].right() <= panel.page.width()
        assert rects[0].height() >= 1
