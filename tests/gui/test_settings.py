"""The model's settings in both directions: an edit begins a run, a run fills the fields."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import click


def test_an_edited_seed_begins_a_run_and_reset_brings_the_lectures_back(window, find, wait, qtbot):
    click(qtbot, find("stepButton"))
    wait()
    find("seedBox").setValue(3)
    wait()
    assert window.session.run.experiment.training.seed == 3
    assert len(window.session.runs) == 2
    click(qtbot, find("resetButton"))
    wait()
    assert find("seedBox").value() == 12
    assert not find("resetButton").isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("hiddenSizeBox", "0", "hidden_size is 0"),
        ("hiddenSizeBox", "3", "without a Linear head"),
        ("epochsBox", "-1", "epochs is -1"),
        ("seedBox", "abc", "seed is 'abc'"),
        ("learningRateBox", "nan", "lr is nan"),
    ],
)
def test_a_wrong_number_is_a_sentence_beside_the_fields(
    window, find, wait, qtbot, name, text, sentence
):
    field, before = find(name), window.session.run.experiment
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait()
    assert sentence in find("settingsError").text()
    assert find("settingsError").isVisible()
    assert window.session.run.experiment == before


def test_choosing_an_rnn_cell_makes_the_network_one_that_it_can_be(window, find, wait):
    window.session.open_lesson("hello-lstm")
    wait()
    box = find("cellBox")
    box.setCurrentText("RNNCell")
    box.activated.emit(box.currentIndex())
    wait()
    model = window.session.run.experiment.model
    assert (model.cell, model.num_layers, model.bidirectional) == ("RNNCell", 1, False)
    assert not find("layersBox").isEnabled()
    assert "one layer" in find("layersBox").toolTip()


def test_gradient_clipping_is_off_until_a_norm_is_typed(window, find, wait, qtbot):
    box = find("clipBox")
    assert box.text() == "off"
    box.lineEdit().setText("0.5")
    box.interpretText()
    wait()
    run = window.session.run
    assert run.experiment.training.clip_norm == 0.5
    assert "clip" in [each.kind for each in run.operations.of(run.steps.last - 1)]
    box.lineEdit().setText("off")
    box.interpretText()
    wait()
    assert window.session.run.experiment.training.clip_norm == 0
    box.lineEdit().setText("-3")
    box.interpretText()
    assert "clip_norm is -3" in find("settingsError").text()
