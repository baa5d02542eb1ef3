"""Forking from the window: settings, cut memory, a weight by hand; the old run is untouched."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QCheckBox, QDialog

from core.runs.records import named
from core.trace.operands import read
from gui.wording.runs import run_settings


@pytest.fixture
def forking(window, wait, qtbot):
    """Opens the dialog, lets `fill` fill it in, and waits for the fork."""

    def fork(fill=lambda dialog: None):
        window.menus.run.fork.trigger()
        dialog = window.findChild(QDialog, "forkDialog")
        fill(dialog)
        with qtbot.waitSignal(window.session.runs.forked):
            dialog.findChild(object, "forkGoButton").click()
        wait()
        return window.session.runs.current

    return fork


def epochs(window, wait, count):
    for _ in range(count):
        window.session.transport.next_epoch()
        wait()


def test_a_fork_at_the_last_epoch_trains_on_and_is_called_unchanged(window, wait, forking):
    window.session.runs.edit(epochs=2)
    wait()
    epochs(window, wait, 3)
    fork = forking()
    assert fork.limit > 2
    assert run_settings(window.session.runs, fork) == "unchanged"


def test_an_unchanged_fork_has_the_very_losses_of_the_run_it_comes_from(window, wait, forking):
    first = window.session.runs.current
    epochs(window, wait, 5)
    fork = forking()
    assert fork is not first
    assert ": unchanged. " in window.statusBar().currentMessage()
    assert fork.parent == first.id
    assert fork.first_epoch == 5
    epochs(window, wait, 6)
    window.session.runs.select(first)
    wait()
    epochs(window, wait, 6)
    last = min(first.recording.last_epoch, fork.recording.last_epoch)
    assert last >= 10
    assert [fork.recording.loss(k) for k in range(5, last + 1)] == [
        first.recording.loss(k) for k in range(5, last + 1)
    ]


def test_settings_of_the_dialog_are_the_forks(window, wait, forking):
    first = window.session.runs.current
    before = first.experiment
    epochs(window, wait, 3)

    def fill(dialog):
        dialog.findChild(object, "forkNameEdit").setText("slower")
        dialog.findChild(object, "fork lr").setValue(0.01)
        dialog.findChild(object, "fork optimizer").setCurrentText("SGD")
        dialog.findChild(object, "fork clip_norm").setValue(1.5)
        assert not dialog.findChild(object, "fork seed").isEnabled()  # h_0 is zeros

    fork = forking(fill)
    training = fork.experiment.training
    assert (training.lr, training.optimizer, training.clip_norm) == (0.01, "SGD", 1.5)
    assert fork.name == "slower"
    assert first.experiment == before
    assert "clip" in [each.kind for each in fork.operations.of(fork.steps.last - 1)]


def test_weight_decay_and_a_scheduler_are_the_forks_too(window, wait, forking):
    first = window.session.runs.current
    epochs(window, wait, 3)

    def fill(dialog):
        gamma, period = (dialog.findChild(object, f"fork {name}") for name in ("gamma", "period"))
        assert not gamma.isEnabled()
        assert "Without a scheduler" in gamma.toolTip()
        dialog.findChild(object, "fork scheduler").setCurrentText("ExponentialLR")
        assert gamma.isEnabled()
        assert "not from the fork" in gamma.toolTip()
        assert not period.isEnabled()
        dialog.findChild(object, "fork scheduler").setCurrentText("StepLR")
        dialog.findChild(object, "fork weight_decay").setValue(0.02)
        gamma.setValue(0.25)
        period.setValue(2)

    fork = forking(fill)
    epochs(window, wait, 2)
    training = fork.experiment.training
    assert (training.weight_decay, training.scheduler) == (0.02, "StepLR")
    assert (training.gamma, training.period) == (0.25, 2)
    assert first.experiment.training.scheduler == "none"
    operation = fork.operations.of(fork.steps.last)[0]
    of = {each.term: each.value for each in read(fork.experiment, fork.trace, operation).operands}
    done = fork.trace.epoch - 1
    assert float(of["lr"]) == pytest.approx(0.1 * 0.25 ** (done // 2))
    assert float(of["decay"]) == pytest.approx(0.02)


def test_a_refused_number_of_the_dialog_is_a_sentence_in_it(window, wait, qtbot):
    window.menus.run.fork.trigger()
    dialog = window.findChild(QDialog, "forkDialog")
    decay = dialog.findChild(object, "fork weight_decay")
    assert decay.text() == "off"
    decay.lineEdit().setText("-1")
    decay.interpretText()
    assert "weight decay is -1" in dialog.findChild(object, "forkError").text()
    dialog.reject()


def test_cut_memory_stays_zero_whatever_is_trained(window, wait, forking):
    epochs(window, wait, 8)
    fork = forking(lambda dialog: dialog.findChild(object, "cutButton").click())
    assert fork.experiment.training.frozen == ("rnn.weight_hh_l0",)
    epochs(window, wait, 10)
    weights = named(fork.experiment, fork.start)["rnn.weight_hh_l0"]
    assert not weights.any()
    assert not fork.trace.state["rnn.weight_hh_l0"].any()
    for epoch in range(fork.first_epoch, fork.recording.last_epoch + 1):
        answer = fork.recording.letters(epoch).text
        assert answer[2] == answer[3]  # both l's get one answer


def test_everything_frozen_is_refused_in_the_dialog_and_can_be_mended(window, wait, qtbot):
    window.menus.run.fork.trigger()
    dialog = window.findChild(QDialog, "forkDialog")
    boxes = [box for box in dialog.findChildren(QCheckBox) if box.objectName().startswith("freeze")]
    for box in boxes:
        box.setChecked(True)
    dialog.findChild(object, "forkGoButton").click()
    error = dialog.findChild(object, "forkError")
    assert error.isVisible()
    assert "at least one must be trained" in error.text()
    boxes[0].setChecked(False)
    with qtbot.waitSignal(window.session.runs.forked):
        dialog.findChild(object, "forkGoButton").click()
    wait()
    assert len(window.session.runs.current.experiment.training.frozen) == len(boxes) - 1


@pytest.fixture
def weights(window, wait, qtbot):
    window.docks["weights"].raise_()
    wait()
    return window.docks["weights"].widget()


def choose(qtbot, page, name):
    """Double-clicks the first number of a parameter."""
    place = page.place_of(name).toRect()
    spots = itertools.product(range(place.top(), place.bottom()), range(0, page.width(), 3))
    for y, x in spots:
        found = page.place_at(QPointF(x, y))
        if found is not None and found.matrix.name == name:
            qtbot.mouseDClick(page, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
            return found
    raise AssertionError(f"{name} has no cell")


def test_a_double_click_on_a_weight_sets_it_by_hand(window, wait, weights, qtbot):
    epochs(window, wait, 2)
    first = window.session.runs.current
    before = first.trace.state["rnn.weight_ih_l0"].copy()
    cell = choose(qtbot, weights.page, "rnn.weight_ih_l0")
    dialog = window.findChild(QDialog, "weightDialog")
    dialog.findChild(object, "weightEdit").setText("−0,5")
    with qtbot.waitSignal(window.session.runs.forked):
        dialog.findChild(object, "forkGoButton").click()
    wait()
    fork = window.session.runs.current
    after = fork.trace.state["rnn.weight_ih_l0"]
    assert after[cell.row, cell.column] == -0.5
    assert (after != before).sum() == 1
    assert fork.edits[0].text == f"weight_ih_l0[{cell.row}, {cell.column}] = -0.5"
    assert np.array_equal(first.trace_of(2).state["rnn.weight_ih_l0"], before)


@pytest.mark.parametrize(("typed", "says"), [("half", "“half” is not a number"), ("nan", "finite")])
def test_what_is_no_number_is_refused_in_the_dialog(window, weights, qtbot, typed, says):
    choose(qtbot, weights.page, "rnn.weight_hh_l0")
    dialog = window.findChild(QDialog, "weightDialog")
    dialog.findChild(object, "weightEdit").setText(typed)
    dialog.findChild(object, "forkGoButton").click()
    assert says in dialog.findChild(object, "forkError").text()
    dialog.reject()


def test_a_demos_weight_can_be_set_by_hand_too(window, wait, weights, qtbot):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    cell = choose(qtbot, weights.page, "rnncell.weight_ih")
    dialog = window.findChild(QDialog, "weightDialog")
    dialog.findChild(object, "weightEdit").setText("2")
    with qtbot.waitSignal(window.session.runs.forked):
        dialog.findChild(object, "forkGoButton").click()
    wait()
    assert window.session.runs.current.trace.state["rnncell.weight_ih"][cell.row, cell.column] == 2
