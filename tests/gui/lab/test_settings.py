"""The model's settings in both directions: an edit begins a run, a run fills the fields."""

from itertools import islice

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from core.journal import intents
from core.training.trainer import train
from gui.wording.settings import MORE, NAMES, captions, tip, value_of
from tests.gui.conftest import click
from tests.gui.waiting import lay_out


def test_an_edited_seed_begins_a_run_and_reset_brings_the_lectures_back(window, find, wait, qtbot):
    click(qtbot, find("stepButton"))
    wait()
    find("seedBox").setValue(3)
    wait()
    assert window.session.runs.current.experiment.training.seed == 3
    assert len(window.session.runs.all) == 2
    click(qtbot, find("resetButton"))
    wait()
    assert find("seedBox").value() == 12
    assert not find("resetButton").isEnabled()


def test_no_sentence_that_comes_or_goes_moves_a_field(window, find, wait, qtbot):
    window.do(intents.ShowPage("lab"))
    field = find("hiddenSizeBox")
    lay_out()
    places = []
    for text in ("5000", "6"):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        places.append(field.mapToGlobal(QPoint()))
        qtbot.keyClick(field, Qt.Key.Key_Return)
        wait()
        lay_out()
        places.append(field.mapToGlobal(QPoint()))
        error = find("settingsError")
        assert error.isVisible() == (text == "5000")
        if error.isVisible():
            assert error.height() >= error.heightForWidth(error.width())
            assert not error.visibleRegion().isEmpty()
    assert len(set(map(QPoint.toTuple, places))) == 1


@pytest.mark.one_window
@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("hiddenSizeBox", "0", "hidden size is 0"),
        ("hiddenSizeBox", "3", "without a Linear head"),
        ("epochsBox", "-1", "epochs is -1"),
        ("seedBox", "abc", "seed is “abc”"),
        ("learningRateBox", "nan", "learning rate is nan"),
    ],
)
def test_a_wrong_number_is_a_sentence_beside_the_fields(
    window, find, wait, qtbot, name, text, sentence
):
    field, before = find(name), window.session.runs.current.experiment
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait()
    assert sentence in find("settingsError").text()
    assert find("settingsError").isVisible()
    assert window.session.runs.current.experiment == before


def test_choosing_an_rnn_cell_makes_the_network_one_that_it_can_be(window, find, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    box = find("cellBox")
    box.setCurrentText("RNNCell")
    box.activated.emit(box.currentIndex())
    wait()
    model = window.session.runs.current.experiment.model
    assert (model.cell, model.num_layers, model.bidirectional) == ("RNNCell", 1, False)
    assert not find("layersBox").isEnabled()
    assert "one layer" in find("layersBox").toolTip()


def test_gradient_clipping_is_off_until_a_norm_is_typed(window, find, wait, qtbot):
    box = find("clipBox")
    assert box.text() == "off"
    box.lineEdit().setText("0.5")
    box.interpretText()
    wait()
    run = window.session.runs.current
    assert run.experiment.training.clip_norm == 0.5
    assert "clip" in [each.kind for each in run.operations.of(run.steps.last - 1)]
    box.lineEdit().setText("off")
    box.interpretText()
    wait()
    assert window.session.runs.current.experiment.training.clip_norm == 0
    box.lineEdit().setText("-3")
    box.interpretText()
    assert "clip norm is -3" in find("settingsError").text()


def choose(box, text):
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def type_in(box, text):
    box.lineEdit().setText(text)
    box.interpretText()


def rare(find):
    return find("moreSettings")


def test_rare_settings_are_folded_away_until_asked_for(window, find, wait, qtbot):
    assert not rare(find).isVisible()
    assert find("moreButton").accessibleName() == "More settings"
    click(qtbot, find("moreButton"))
    assert rare(find).isVisible()
    for name in MORE:
        box = find(NAMES[name])
        assert rare(find).isAncestorOf(box)
        assert box.isVisible()
        assert box.accessibleName()
    click(qtbot, find("moreButton"))
    assert not rare(find).isVisible()


def test_more_opens_by_itself_when_a_setting_in_it_is_not_the_lectures(window, find, wait, qtbot):
    window.session.runs.edit(lr=0.2)
    wait()
    assert not rare(find).isVisible()
    window.session.runs.edit(weight_decay=0.01)
    wait()
    assert rare(find).isVisible()
    assert find("moreButton").text() == "More settings •"
    click(qtbot, find("moreButton"))
    window.session.runs.edit(lr=0.3)
    wait()
    assert not rare(find).isVisible()  # closed by hand, and nothing in it is new
    window.session.runs.edit(scheduler="StepLR")
    wait()
    assert rare(find).isVisible()
    click(qtbot, find("resetButton"))
    wait()
    assert find("moreButton").text() == "More settings"
    assert window.session.runs.current.experiment == window.session.runs.current_lesson.experiment


def test_a_number_typed_is_the_new_runs_and_bold(window, find, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.session.runs.edit(init="orthogonal", scheduler="StepLR")
    wait()
    panel = window.docks["settings"].widget()
    for name, text, setting, value in (
        ("weightDecayBox", "0.02", "weight_decay", 0.02),
        ("forgetBiasBox", "-3", "forget_bias", -3),
        ("gainBox", "1.5", "gain", 1.5),
        ("gammaBox", "0.9", "gamma", 0.9),
        ("periodBox", "7", "period", 7),
    ):
        assert find(name).isEnabled()
        assert panel._labels[setting].text() == captions()[setting]
        type_in(find(name), text)
        wait()
        assert value_of(window.session.runs.current.experiment, setting) == value
        assert panel._labels[setting].text() == f"<b>{captions()[setting]} •</b>"


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("name", "text", "setting"),
    [("initBox", "orthogonal", "init"), ("schedulerBox", "CosineAnnealingLR", "scheduler")],
)
def test_a_choice_is_the_new_runs_and_changes_what_it_learns(
    window, find, wait, name, text, setting
):
    window.session.runs.edit(period=2)
    wait()
    choose(find(name), text)
    wait()
    run = window.session.runs.current
    assert value_of(run.experiment, setting) == text
    for _ in range(4):
        window.session.transport.next_epoch()
        wait()
    lesson = [each.loss for each in islice(train(window.session.runs.current_lesson.experiment), 4)]
    chosen = [each.loss for each in islice(train(run.experiment), 4)]
    assert [run.recording.loss(epoch) for epoch in range(1, 5)] == chosen
    assert chosen[3] != lesson[3]


def test_what_does_not_apply_is_grey_and_says_why(window, find, wait):
    def reason(name):
        assert find(name).isEnabled() == (find(name).toolTip() == tip_of(name))
        return "" if find(name).isEnabled() else find(name).toolTip()

    def tip_of(name):
        return tip(next(key for key, box in NAMES.items() if box == name))

    assert "Only an LSTM" in reason("forgetBiasBox")
    assert "orthogonal" in reason("gainBox")
    assert "Without a scheduler" in reason("gammaBox")
    assert "Without a scheduler" in reason("periodBox")
    assert reason("weightDecayBox") == reason("schedulerBox") == reason("initBox") == ""
    window.session.runs.edit(init="orthogonal", scheduler="ExponentialLR")
    wait()
    assert reason("gainBox") == reason("gammaBox") == ""
    assert reason("periodBox") == "ExponentialLR does not use it."
    window.session.runs.edit(scheduler="CosineAnnealingLR")
    wait()
    assert reason("gammaBox") == "CosineAnnealingLR does not use it."
    assert reason("periodBox") == ""
    window.session.runs.open_lesson("hello-lstm")
    wait()
    assert reason("forgetBiasBox") == ""
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert "nothing is trained" in reason("schedulerBox")
    assert "nothing is trained" in reason("weightDecayBox")
    assert reason("initBox") == ""


def test_another_cell_takes_the_forget_bias_along(window, find, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    type_in(find("forgetBiasBox"), "5")
    wait()
    assert window.session.runs.current.experiment.model.forget_bias == 5
    choose(find("cellBox"), "GRU")
    wait()
    model = window.session.runs.current.experiment.model
    assert (model.cell, model.forget_bias) == ("GRU", 0)
    assert not find("settingsError").isVisible()


@pytest.mark.turns(5)
@pytest.mark.one_window
@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("weightDecayBox", "11", "weight decay is 11"),
        ("gammaBox", "1.5", "gamma is 1.5"),
        ("periodBox", "0", "period is 0"),
        ("forgetBiasBox", "21", "forget bias is 21"),
        ("gainBox", "-1", "gain is -1"),
    ],
)
def test_a_wrong_rare_number_is_a_sentence_too(window, find, wait, name, text, sentence):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.session.runs.edit(init="orthogonal", scheduler="StepLR")
    wait()
    before = window.session.runs.current.experiment
    type_in(find(name), text)
    wait()
    assert sentence in find("settingsError").text()
    assert window.session.runs.current.experiment == before


@pytest.mark.turns(2)
@pytest.mark.parametrize("size", [(1440, 900), (1180, 720)])
def test_no_caption_and_no_choice_is_cut_off(window, find, wait, qtbot, size):
    window.resize(*size)
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.session.runs.edit(init="orthogonal", scheduler="CosineAnnealingLR", weight_decay=0.01)
    wait()
    panel = window.docks["settings"].widget()
    qtbot.waitUntil(lambda: rare(find).isVisible())
    for name in MORE:
        label, box = panel._labels[name], panel.boxes[name]
        assert label.width() >= label.sizeHint().width(), name
        if isinstance(box, QComboBox):
            text = box.fontMetrics().horizontalAdvance(box.currentText())
            assert box.width() >= text + 24, name


def test_a_demo_shows_only_the_settings_that_it_has(window, find, wait):
    assert find("headBox").isVisible()
    assert find("demoNote").isHidden()
    window.session.runs.open_lesson("rnn-layers")
    wait()
    gone = [name for name in ("headBox", "lossBox", "learningRateBox") if find(name).isVisible()]
    assert not gone
    assert find("hiddenSizeBox").isVisible()
    assert "random numbers" in find("demoNote").text()
    assert not find("demoNote").isHidden()
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert find("headBox").isVisible()
