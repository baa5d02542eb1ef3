"""The form of the Tasks page: presets, what applies, what is refused, what a start will cost."""

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from core.journal.intents import GoToStep
from gui.tasks.form import LENGTHS
from gui.tasks.presets import PLAIN, presets
from gui.tasks.wording import plan_text
from tests.gui.tasks.experiments import ECHO


def test_every_preset_fills_the_whole_form_and_can_be_trained(page, find):
    for number, preset in enumerate(presets()):
        page.controls.choose(number)
        found = page.controls.experiment
        parts = (found.task, found.model, found.training)
        now = {name: value for part in parts for name, value in vars(part).items()}
        ignored = {"delay"} if found.task.kind != "echo" else set()
        ignored |= {"symbols"} if found.task.kind in ("adding", "parity", "parity_last") else set()
        wanted = {name: value for name, value in preset.values.items() if name not in ignored}
        assert {name: now[name] for name in wanted} == wanted
        assert not find("taskError").isVisible()
        assert find("taskPresetAbout").text() == preset.about
        assert page.controls.preset.currentText() == preset.title


def test_what_makes_a_preset_what_it_is_is_in_sight(page):
    """Two directions were set among what is folded."""
    form = page.controls.form
    for number, preset in enumerate(presets()):
        page.controls.choose(number)
        more = [name for name in form.more.boxes if preset.values.get(name) != PLAIN.get(name)]
        assert form.folding.is_open is bool(more), preset.title
    form.folding.button.click()
    form.folding.button.click()
    page.controls.choose(0)
    assert form.folding.is_open  # as the user left it


def test_what_stands_below_the_form_follows_when_it_is_folded_again(window, wait):
    window.resize(1440, 900)
    window.pages.show("learn")
    for lesson, place, opened in (("two-directions", 12, True), ("longer-word", 10, False)):
        window.do(GoToStep(lesson, place))
        wait()
        controls = window.pages.current.figure.view.controls
        assert controls.form.folding.is_open is opened
        assert controls.area.height() == controls.form.sizeHint().height()


def test_settings_that_do_not_apply_are_grey_with_their_reason_and_left_out(page, fill, find):
    fill({**PLAIN, "kind": "recall", "length": 8, "cell": "LSTM", "forget_bias": 5.0})
    assert page.controls.experiment.model.forget_bias == 5
    box = find("taskCellBox")
    box.setCurrentText("RNN")
    box.activated.emit(box.currentIndex())
    assert page.controls.experiment.model.cell == "RNN"
    assert page.controls.experiment.model.forget_bias == 0
    assert not find("taskForgetBiasBox").isEnabled()
    assert find("taskForgetBiasBox").toolTip() == "Only an LSTM has a forget gate."
    for name in ("Delay", "Gain", "Dropout", "Gamma", "Period"):
        box = find(f"task{name}Box")
        assert not box.isEnabled()
        assert box.toolTip().endswith(".")
    assert find("taskSymbolsBox").isEnabled()


def test_a_wrong_number_is_refused_with_a_sentence(page, find, qtbot):
    for name, text, sentence in (
        ("taskLengthBox", "1000", "length is 1000; allowed is a whole number from 2 to 500."),
        ("taskSeedsBox", "0", "seeds is 0; allowed is a whole number from 1 to 200."),
        ("taskHiddenSizeBox", "x", "hidden size is “x”; allowed is a whole number from 1"),
        ("taskGammaBox", "2", "gamma is 2.0; allowed is a number from 0 to 1."),
    ):
        box = find(name)
        before = box.value()
        box.setEnabled(True)
        box.lineEdit().setText(text)
        box.lineEdit().returnPressed.emit()
        box.interpretText()
        assert sentence in find("taskError").text()
        assert box.value() == before


def test_settings_that_do_not_go_together_are_told_and_nothing_can_be_started(fill, find, window):
    fill({**ECHO, "delay": 6})
    assert find("taskError").text() == "delay is 6; allowed is less than the length, 6."
    assert not find("taskTrainButton").isEnabled()
    fill(ECHO)
    assert not find("taskError").isVisible()
    assert find("taskTrainButton").isEnabled()


def test_a_negative_forget_bias_can_be_typed_and_stepped_to(page, fill, find):
    fill({**PLAIN, "kind": "recall", "length": 8, "cell": "LSTM"})
    box = find("taskForgetBiasBox")
    box.lineEdit().setText("-2")
    box.interpretText()
    assert page.controls.experiment.model.forget_bias == -2
    box.stepBy(1)
    assert page.controls.experiment.model.forget_bias == -1


def test_the_slider_and_the_number_always_say_the_same_length(page, find):
    slider, box = find("taskLengthSlider"), find("taskLengthBox")
    slider.setValue(LENGTHS.index(40))
    assert box.value() == page.controls.experiment.task.length == 40
    box.setValue(500)
    assert slider.value() == slider.maximum()
    assert page.controls.experiment.task.length == 500


def test_an_edit_by_hand_is_no_longer_the_preset_but_more_seeds_are(page, find):
    page.controls.choose(2)
    find("taskSeedsBox").setValue(20)
    assert page.controls.preset.currentData() == 2
    find("taskHiddenSizeBox").setValue(33)
    assert page.controls.preset.currentData() == -1
    assert presets()[2].title in find("taskPresetAbout").text()


def test_what_a_start_will_cost_is_told_from_what_was_measured(page, trained, practising, find):
    assert "how long that takes is known once one has run" in find("taskPlan").text()
    series = trained(ECHO)
    seconds = sum(run.seconds for run in series.runs)
    twice = series.experiment.with_values(length=12)
    made = plan_text(twice, 200, practising.series)
    assert "200 × 120 updates, about" in made
    assert find("taskPlan").text() == plan_text(series.experiment, 2, practising.series)
    assert seconds > 0


@pytest.mark.own_window  # PySide takes nextInFocusChain() for a child of the widget that is asked
def test_the_tab_key_goes_through_the_form_from_top_to_bottom(page):
    chain, widget = [], page.controls.preset
    for _ in range(200):
        chain.append(widget.objectName())
        widget = widget.nextInFocusChain()
    names = ["Preset", "Kind", "LengthSlider", "Length", "Symbols", "Delay", "Cell", "HiddenSize"]
    names += ["Seed", "Seeds"]
    wanted = [f"task{name}{'' if name.endswith('Slider') else 'Box'}" for name in names]
    wanted += ["taskMoreButton", "taskNumLayersBox", "taskTrainButton", "taskPauseButton"]
    wanted += ["taskMetricBox"]
    assert [name for name in dict.fromkeys(chain) if name in wanted] == wanted


def test_no_field_is_behind_the_scroll_bar_of_a_low_window(page, window):
    area = page.controls.area
    for high, has_bar in ((1200, False), (440, True)):
        window.resize(1024, high)
        QApplication.processEvents()
        assert (area.verticalScrollBar().maximum() > 0) == has_bar
        boxes = [box for box in area.findChildren(QAbstractSpinBox) if box.isVisible()]
        right = max(box.mapTo(area, box.rect().topRight()).x() for box in boxes)
        assert right < area.viewport().width() - 4
