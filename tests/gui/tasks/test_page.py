"""The Tasks page: series on made-up sequences, their curves, gradients, and a closer look."""

import itertools
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QSlider,
    QSpinBox,
)

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun, Profile, Score, Step
from core.runs.series import Series
from core.session import batch_training
from core.tasks.draw import is_held_out
from gui.figures.tasks.curves import curves
from gui.figures.tasks.gradient_picture import over_updates
from gui.tasks.form import LENGTHS
from gui.tasks.presets import PLAIN, presets
from gui.tasks.wording import headline, plan_text, short_headlines
from gui.wording.series import guessing_text, score_text
from tests.gui.remembering import remembering

ECHO = {**PLAIN, "kind": "echo", "length": 6, "symbols": 2, "delay": 1, "hidden_size": 12}
ECHO |= {"lr": 0.03, "epochs": 120, "batch_size": 16}
WILD = {**PLAIN, "kind": "adding", "length": 30, "hidden_size": 32, "init": "orthogonal"}
WILD |= {"gain": 1.5, "optimizer": "SGD", "lr": 0.1, "epochs": 60}
LEAK = {**PLAIN, "kind": "next", "length": 6, "symbols": 4, "cell": "LSTM", "hidden_size": 16}
LEAK |= {"lr": 0.03, "epochs": 80, "bidirectional": True}
ADDING = Experiment(
    SyntheticTask("adding", 5),
    ModelSpec("RNN", hidden_size=6, head="Linear"),
    TrainingSpec(lr=0.01, epochs=60, batch_size=8),
)


@pytest.fixture
def page(window):
    found = window.pages.show("tasks")
    window.redraw.now()
    return found


@pytest.fixture
def practising(window):
    return window.session.tasks


@pytest.fixture
def fill(page, window):
    """Puts settings into the form as a user's edits."""

    def put(values, seeds=2):
        page.controls.form.show_values(values)
        page.controls.form.count.setValue(seeds)
        page.controls.form.edited.emit()
        window.redraw.now()

    return put


@pytest.fixture
def trained(fill, find, practising, qtbot, window):
    """Fills the form, presses Train and waits for the end."""

    def train(values, seeds=2):
        fill(values, seeds)
        with remembering(practising.training):
            find("taskTrainButton").click()
            qtbot.waitUntil(lambda: not practising.running, timeout=60_000)
        window.redraw.all()
        window.redraw.now()
        return practising.shown

    return train


def probe_of(page, qtbot):
    qtbot.waitUntil(lambda: page.length_test.sequences.probed is not None, timeout=20_000)
    return page.length_test.sequences.probed


# what is wanted ---------------------------------------------------------------------------------


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


def test_a_click_on_train_trains_what_the_form_says_and_shows_what_came_of_it(
    page, trained, find, practising
):
    series = trained(ECHO, seeds=3)
    assert series.experiment == page.controls.experiment
    assert [run.experiment.training.seed for run in series.runs] == [0, 1, 2]
    assert f"{series.solved} of 3 seeds solved" in find("taskHeadline").text()
    table = find("taskTable")
    assert table.item(0, 0).text() == (
        "RNN 12, Adam 0.03, batch 16\nDelayed echo T=6 delay 1 2 symbols"
    )
    assert table.item(0, 1).text() == f"{series.solved}/3"
    for run, line in zip(series.runs, page.view.plot.curves.lines, strict=True):
        assert line.x.tolist() == [score.updates for score in run.scores]
        assert line.y.tolist() == pytest.approx([100 * score.score for score in run.scores])
    assert page.view.plot.picked.getData()[1][-1] == pytest.approx(
        100 * series.runs[0].last_score.score
    )
    assert [mark.text for mark in page.view.plot.curves.marks] == [
        "guessing 50 %",
        "solved from 95 %",
    ]
    assert [mark.y for mark in page.view.plot.curves.marks] == [50, 95]
    assert [line.value() for line in page.view.plot.marks] == [50, 95]


def test_a_series_begun_elsewhere_is_shown_too(page, practising, find, qtbot, window):
    experiment = Experiment(
        SyntheticTask("recall", 5),
        ModelSpec("GRU", hidden_size=6, head="Linear"),
        TrainingSpec(lr=0.01, epochs=20, batch_size=8),
    )
    series = practising.start(experiment, 7, 1)
    qtbot.waitUntil(lambda: not practising.running, timeout=20_000)
    window.redraw.now()
    qtbot.waitUntil(lambda: "0/1" in find("taskTable").item(0, 1).text(), timeout=5_000)
    assert "GRU 6" in find("taskHeadline").text()
    assert "guessing (25 %)" in find("taskHeadline").text()
    assert page.run is series.runs[0]
    assert find("taskRunBox").currentText().startswith("seed 7 · ")


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
        ("taskHiddenSizeBox", "x", "hidden size is 'x'; allowed is a whole number from 1"),
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
    assert "how long is known once one has run" in find("taskPlan").text()
    series = trained(ECHO)
    seconds = sum(run.seconds for run in series.runs)
    twice = series.experiment.with_values(length=12)
    made = plan_text(twice, 200, practising.series)
    assert "200 × 120 updates, about" in made
    assert find("taskPlan").text() == plan_text(series.experiment, 2, practising.series)
    assert seconds > 0


# training ---------------------------------------------------------------------------------------


def test_a_cancelled_series_says_so_and_resume_ends_it(
    page, fill, find, practising, qtbot, window, monkeypatch
):
    monkeypatch.setattr(batch_training, "BUDGET", 0.01)  # never all of it at once
    fill({**ECHO, "epochs": 40})
    practising.changed.connect(find("taskCancelButton").click)  # as soon as something is trained
    find("taskTrainButton").click()
    window.redraw.now()
    assert not find("taskTrainButton").isEnabled()
    assert "cancel it first" in find("taskTrainButton").toolTip()
    series = practising.shown
    qtbot.waitUntil(lambda: not practising.running, timeout=60_000)
    practising.changed.disconnect(find("taskCancelButton").click)
    window.redraw.now()
    assert not practising.running
    assert "cancelled 0/2" in find("taskTable").item(0, 0).text()
    assert find("taskResumeButton").isEnabled()
    find("taskResumeButton").click()
    qtbot.waitUntil(lambda: not practising.running, timeout=60_000)
    window.redraw.now()
    assert [run.updates for run in series.runs] == [40, 40]
    assert not find("taskResumeButton").isEnabled()
    assert "cancelled" not in find("taskTable").item(0, 0).text()


def test_while_another_page_is_in_front_nothing_is_drawn(
    page, fill, find, practising, qtbot, window
):
    fill(ECHO)
    with remembering(practising.training):
        find("taskTrainButton").click()
        window.pages.show("lab")
        window.redraw.now()
        before = window.redraw.frames["tasksPage"]
        qtbot.waitUntil(lambda: not practising.running, timeout=30_000)
    window.redraw.all()
    window.redraw.now()
    assert window.redraw.frames["tasksPage"] == before
    window.pages.show("tasks")
    window.redraw.now()
    assert "2 seeds solved" in find("taskHeadline").text()


def test_while_it_trains_the_page_is_drawn_at_most_ten_times_a_second(page, practising, window):
    window.redraw.now()
    before, start = window.redraw.frames["tasksPage"], perf_counter()
    for _ in range(300):
        practising.changed.emit()
        QApplication.processEvents()
    most = 10 * (perf_counter() - start) + 1
    assert window.redraw.frames["tasksPage"] - before <= most


def test_runs_that_diverge_are_marked_told_and_neither_tested_nor_saved(page, trained, find):
    series = trained(WILD, seeds=3)
    assert series.diverged == 3
    ends = sorted(run.diverged for run in series.runs)
    assert f"3 of 3 runs diverged, at updates {ends[0]} to {ends[-1]}" in (
        find("taskHeadline").text()
    )
    plot = page.view.plot
    assert plot.curves.ends == (0, 1, 2)
    assert sorted(plot.crosses.getData()[0]) == ends  # not where they were evaluated last
    assert find("taskTable").item(0, 2).text() == "–"
    told = [name.forms[0] for name in plot.line_names]
    assert f"✕ diverged at update {series.runs[0].diverged}" in told
    assert "diverged" in find("taskTested").text()
    assert not find("taskSaveButton").isEnabled()
    assert "3 diverged" in find("taskTable").item(0, 0).text()
    assert plot.curves.last < 60  # the axis ends near what there is


def made_run(seed, scores, diverged=None, updates=60):
    """A run of WILD's kind as if it were trained, without a worker."""
    run = BatchRun(seed + 1, ADDING.with_values(seed=seed))
    run.append([Step(k + 1, 0.2, 1.0) for k in range(updates)])
    for number, score in scores:
        run.add(Score(number, score, score))
    run.diverged = diverged
    return run


def test_what_a_diverged_run_reached_does_not_stretch_the_axis_for_the_others():
    calm = made_run(0, [(0, 0.2), (60, 0.1)])
    wild = made_run(1, [(0, 0.2), (8, 1e13)], diverged=9, updates=8)
    beside = curves(Series(1, ADDING, [calm, wild]), [], "score", calm)
    assert beside.ends == (1,)
    assert beside.heights.max() == pytest.approx(np.log10(0.2))
    alone, other = Series(1, ADDING, [wild]), Series(2, ADDING, [calm])
    assert curves(other, [alone, other], "score", calm).behind == ()
    assert curves(alone, [alone, other], "score", wild).heights.max() == 12


def test_runs_that_diverged_are_told_with_their_updates_and_have_no_median():
    wild = [made_run(k, [(0, 0.2), (1, 2e20)], diverged=2, updates=1) for k in range(2)]
    series = Series(1, ADDING, wild)
    assert headline(series, False).endswith(
        "2 of 2 runs diverged, at update 2: their losses left all bounds."
    )
    assert series.score is None
    assert Series(1, ADDING, [*wild, made_run(2, [(60, 0.1)])]).score == 0.1


def test_of_a_series_that_rests_it_is_told_how_many_were_trained_and_solved():
    solved, failed, not_begun = (made_run(k, [(60, 0.1**k)]) for k in (2, 1, 3))
    not_begun = made_run(3, [], updates=0)
    for runs, told in (
        ([solved, solved, not_begun], "2 of 3 trained, both solved"),
        ([solved, failed, not_begun], "2 of 3 trained, 1 solved"),
        ([failed, failed, not_begun], "2 of 3 trained, none solved"),
        ([solved, failed], "1 of 2 seeds solved"),
    ):
        series = Series(1, ADDING, runs)
        assert told in headline(series, False)
        assert short_headlines(series, False)[-1] == f"{told}."


def test_long_lines_are_means_of_stretches():
    run = BatchRun(1, ADDING.with_values(epochs=800))
    run.append([Step(k + 1, 0.2, 1.0) for k in range(800)])
    found = curves(Series(1, run.experiment, [run]), [], "norm", run)
    assert len(found.lines[0].x) == 200
    assert found.label == "gradient norm, mean of 4"


def test_what_a_run_did_behind_its_last_look_before_it_diverged_stays_empty():
    run = made_run(0, [], diverged=61)
    for number in (0, 1, 20):
        run.add(Profile(number, np.ones((1, 5)), None))
    picture = over_updates(run, 0, "h")
    assert picture.levels[-1].tolist() == [0] * 5
    assert picture.edges[-1, 0] < 0.5
    assert picture.edges[-1, 1] == 1


def test_the_empty_plot_has_the_axis_of_what_is_chosen(page, find, window):
    page.controls.form.show_values(WILD)
    page.controls.form.edited.emit()
    window.redraw.now()
    assert page.view.plot.curves.label == "held-out squared error"
    assert page.view.plot.curves.log
    page.controls.form.show_values(ECHO | {"symbols": 4})
    page.controls.form.edited.emit()
    window.redraw.now()
    assert page.view.plot.curves.label == "held-out accuracy, %"
    assert not page.view.plot.curves.log
    page.controls.form.show_values(ECHO | {"kind": "parity_last", "length": 4})
    page.controls.form.edited.emit()
    window.redraw.now()
    assert page.view.plot.curves.label == "accuracy on all 16 sequences, %"


@pytest.mark.own_window  # PySide takes nextInFocusChain() for a child of the widget that is asked
def test_the_tab_key_goes_through_the_form_from_top_to_bottom(page):
    chain, widget = [], page.controls.preset
    for _ in range(200):
        chain.append(widget.objectName())
        widget = widget.nextInFocusChain()
    names = ["Preset", "Kind", "LengthSlider", "Length", "Symbols", "Delay", "Cell", "HiddenSize"]
    names += ["Seed", "Seeds"]
    wanted = [f"task{name}{'' if name.endswith('Slider') else 'Box'}" for name in names]
    wanted += ["taskMoreButton", "taskNumLayersBox", "taskTrainButton", "taskResumeButton"]
    wanted += ["taskMetricBox"]
    assert [name for name in dict.fromkeys(chain) if name in wanted] == wanted


def test_the_plot_can_show_losses_and_gradient_norms_instead(page, trained, find, window):
    series = trained({**ECHO, "clip_norm": 0.5, "epochs": 30})
    box = find("taskMetricBox")
    for place, values in ((1, "losses"), (2, "norms")):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        window.redraw.now()
        line = page.view.plot.curves.lines[1]
        expected = np.log10(getattr(series.runs[1], values).astype("f8"))
        assert line.y == pytest.approx(expected)
        assert line.x.tolist() == list(range(1, 31))
    assert [mark.text for mark in page.view.plot.curves.marks] == ["cut down to 0.5"]


def test_the_exploding_preset_shows_the_norms_by_itself(page, find):
    titles = [preset.title for preset in presets()]
    page.controls.choose(titles.index("Exploding gradients"))
    assert find("taskMetricBox").currentText() == "gradient norm"
    page.controls.choose(0)
    assert find("taskMetricBox").currentText() == "score"


def test_a_preset_shows_the_gradient_that_its_text_tells_to_look_at(page, trained, find):
    titles = [preset.title for preset in presets()]
    number = titles.index("Recall, T = 30: LSTM, bias 5, clip 1")
    assert "Look how evenly ∂L/∂c" in presets()[number].about
    trained(ECHO, 1)  # an RNN stands there, which has no c
    page.controls.choose(number)
    assert page.gradients.letter == "h"
    trained({**presets()[number].values, "epochs": 2, "length": 5, "hidden_size": 3}, 1)
    assert find("taskStateBox").currentText() == "∂L/∂c"
    assert page.gradients.letter == "c"
    page.controls.choose(titles.index("Adding, T = 20: LSTM"))
    assert find("taskStateBox").currentText() == "∂L/∂h"
    page.controls.choose(number)
    assert find("taskStateBox").currentText() == "∂L/∂c"


def test_marks_and_lines_behind_are_named_beside_the_plot(page, trained):
    trained(ECHO, 1)
    trained({**ECHO, "cell": "GRU", "epochs": 20}, 1)
    told = [name.forms[0] for name in page.view.plot.line_names]
    assert told == ["guessing 50 %", "solved from 95 %", "RNN 12, Adam 0.03, batch 16"]


def test_series_on_the_same_kind_of_task_lie_behind_with_their_names(page, trained):
    trained(ECHO, 1)
    trained({**WILD, "clip_norm": 1.0, "epochs": 5}, 1)
    assert page.view.plot.curves.behind == ()
    trained({**ECHO, "cell": "GRU", "length": 7, "epochs": 20}, 1)
    behind = page.view.plot.curves.behind
    assert [line.name for line in behind] == ["RNN 12, Adam 0.03, batch 16 · T=6"]
    assert behind[0].name in [name.forms[0] for name in page.view.plot.line_names]


def test_a_click_on_a_line_brings_its_run_to_the_front(page, trained, find, window, qtbot):
    series = trained(ECHO, seeds=3)
    plot = page.view.plot
    line = plot.curves.lines[2]
    others = [each for n, each in enumerate(plot.curves.lines) if n != 2]
    apart = [
        min(abs(line.y[k] - np.interp(x, o.x, o.y)) for o in others) for k, x in enumerate(line.x)
    ]
    best = int(np.argmax(apart))
    point = plot.getViewBox().mapViewToScene(QPointF(line.x[best], line.y[best]))
    assert plot.line_at(point) == 2
    spot = plot.mapFromScene(point)
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    window.redraw.now()
    assert page.run is series.runs[2]
    assert find("taskRunBox").currentIndex() == 2
    assert "seed 2" in find("taskGradientTitle").text()
    assert plot.line_at(QPointF(-500, -500)) == -1


def test_a_run_chosen_in_the_box_is_the_one_in_front(page, trained, find, window):
    series = trained(ECHO)
    box = find("taskRunBox")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    window.redraw.now()
    assert page.run is series.runs[1]
    assert page.view.plot.curves.chosen == 1


def test_of_very_many_seeds_some_have_a_line_and_the_chosen_one_always(
    page, trained, find, window, monkeypatch
):
    for module in ("gui.figures.tasks.curves", "gui.tasks.curves_card"):
        monkeypatch.setattr(f"{module}.LINES", 6)
    series = trained({**ECHO, "hidden_size": 2, "epochs": 1}, seeds=9)
    assert len(page.view.plot.curves.lines) == 6
    assert find("taskLines").text() == "6 of 9 seeds:"
    box = find("taskRunBox")
    box.setCurrentIndex(7)
    box.activated.emit(7)
    window.redraw.now()
    assert page.run is series.runs[7]
    curves = page.view.plot.curves
    assert curves.lines[curves.chosen].y[-1] == pytest.approx(100 * series.runs[7].last_score.score)
    page.view.plot.chosen.emit(curves.chosen)
    assert page.run is series.runs[7]


# gradients --------------------------------------------------------------------------------------


def test_the_gradients_are_the_profiles_and_their_ratio_is_told(page, trained, find, window):
    series = trained(ECHO)
    run, picture = series.runs[0], page.gradients.map.picture
    for row, profile in enumerate(run.profiles):
        assert picture.values[row] == pytest.approx(profile.grad_h[0])
    first = run.profiles[0].grad_h[0]
    ratio = float(first[0] / first[-1])
    told = f"{ratio:.2g}×" if ratio > 1 else f"{ratio:.2g}"
    assert f"<b>{told}</b> untrained" in find("taskFlow").text()
    assert "after 120 updates" in find("taskFlow").text()
    page.gradients.map.clicked.emit(3, 0)
    window.redraw.now()
    assert f"after {run.profiles[3].updates} updates" in find("taskFlow").text()
    assert page.gradients.map.picture.row == 3
    page.gradients.map.clicked.emit(3, 0)  # lets it go
    window.redraw.now()
    assert page.gradients.map.picture.row == -1


def test_only_an_lstm_shows_the_gradient_by_its_cell_state(page, trained, find, window):
    trained(ECHO, 1)
    assert not find("taskStateBox").isEnabled()
    assert "Only an LSTM" in find("taskStateBox").toolTip()
    series = trained({**ECHO, "cell": "LSTM", "num_layers": 2, "epochs": 20}, 1)
    box, lanes = find("taskStateBox"), find("taskLaneBox")
    assert box.isEnabled()
    assert lanes.isVisible()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    lanes.setCurrentIndex(1)
    lanes.activated.emit(1)
    window.redraw.now()
    profile = series.runs[0].profiles[-1]
    picture = page.gradients.map.picture
    assert picture.values[len(series.runs[0].profiles) - 1] == pytest.approx(profile.grad_c[1])


# a closer look ----------------------------------------------------------------------------------


def test_the_run_is_tested_at_its_own_length_and_then_at_any(page, trained, find, qtbot):
    series = trained(ECHO, 1)
    probed = probe_of(page, qtbot)
    assert probed.request.length == 6
    assert probed.score == pytest.approx(series.runs[0].last_score.score)
    told = "All 64 sequences of this length are trained on; nothing is held out."
    assert told in find("taskTested").text()
    assert "512 sequences of length 6, 64 of them different: <b>" in find("taskTested").text()
    find("taskTestLengthBox").setValue(40)
    assert page.length_test.sequences.probed is None  # until the answer is there
    probed = probe_of(page, qtbot)
    assert probed.inputs.shape[0] == 40
    assert "512 sequences of length 40: <b>" in find("taskTested").text()
    assert "trained at 6" in find("taskTested").text()
    assert f"{100 * probed.score:.1f}".removesuffix(".0") in find("taskTested").text()


def test_where_few_sequences_are_held_out_it_is_told_how_many_different_ones_were_evaluated(
    page, trained, find, qtbot
):
    """Of the 256 of eight bits a rule holds one in eight out; 512 are evaluated."""
    every = np.array(list(itertools.product((0, 1), repeat=8))).T
    kept = int(is_held_out(every).sum())
    assert 24 <= kept <= 40
    trained({**PLAIN, "kind": "parity", "length": 8, "hidden_size": 4, "epochs": 5}, 1)
    probe_of(page, qtbot)
    told = f"512 held-out sequences of length 8, {kept} of them different: <b>accuracy"
    assert told in find("taskTested").text()


def test_a_length_that_cannot_be_tested_is_refused(page, trained, find, qtbot):
    trained(ECHO, 1)
    probe_of(page, qtbot)
    box = find("taskTestLengthBox")
    box.lineEdit().setText("900")
    box.interpretText()
    assert "length is 900; allowed is a whole number from 2 to 500" in (
        find("taskTestError").text()
    )
    assert box.value() == 6


def test_what_a_bidirectional_network_reads_from_the_future_is_told(page, trained, find, qtbot):
    trained(LEAK, 1)
    probed = probe_of(page, qtbot)
    assert probed.score > 0.95
    assert probed.prefixes < 0.4
    assert "a leak" in find("taskTested").text()
    assert "its backward lane reads the answers" in find("taskHeadline").text()


def test_a_score_is_told_beside_that_of_guessing():
    adding, recall = SyntheticTask("adding"), SyntheticTask("recall")
    assert guessing_text(adding, 0.165) == "no better than guessing (0.17)"
    assert guessing_text(adding, 0.15) == "hardly better than guessing (0.17)"
    assert guessing_text(adding, 2.2) == "far worse than guessing (0.17)"
    assert guessing_text(adding, float("nan")) == "no better than guessing (0.17)"
    assert guessing_text(adding, 0.1) == ""
    assert guessing_text(recall, 0.27) == "no better than guessing (25 %)"
    assert guessing_text(recall, 0.3) == ""


def test_answers_are_told_right_or_wrong_as_they_are(page, trained, find, qtbot):
    trained({**PLAIN, "kind": "recall", "length": 5, "hidden_size": 8, "epochs": 10}, 1)
    probed = probe_of(page, qtbot)
    said = find("taskSequences").accessibleDescription().split("; ")
    for number, text in enumerate(said):
        right = probed.targets[0, number] == probed.answers[0, number]
        assert f"answer {probed.answers[0, number]} {'✓' if right else '✗'}" in text


# series -----------------------------------------------------------------------------------------


def test_a_row_is_looked_at_deleted_and_brought_back_by_clicks(
    page, trained, find, practising, qtbot, window
):
    first = trained({**ECHO, "epochs": 20}, 1)
    second = trained({**ECHO, "epochs": 20, "cell": "GRU"}, 1)
    table = find("taskTable")
    table.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: practising.shown is first, timeout=5_000)
    window.redraw.now()
    assert find("taskHeadline").text().startswith("RNN 12")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    window.redraw.now()
    assert practising.series == [second]
    assert table.rowCount() == 1
    assert find("taskHeadline").text().startswith("GRU 12")
    find("taskUndoButton").click()
    window.redraw.now()
    assert practising.series == [first, second]
    assert practising.shown is first
    assert table.currentRow() == 0
    assert not find("taskUndoButton").isEnabled()


def test_a_double_click_brings_a_series_settings_back_into_the_form(page, trained, find, fill):
    first = trained({**ECHO, "epochs": 20, "cell": "LSTM", "forget_bias": 2.0}, 1)
    fill({**WILD, "clip_norm": 1.0})
    assert page.controls.experiment != first.experiment
    find("taskTable").cellDoubleClicked.emit(0, 0)
    assert page.controls.experiment == first.experiment


def test_rows_do_not_grow_when_others_come_or_the_window_changes(
    page, trained, find, window, qtbot
):
    table, heights = find("taskTable"), []
    for width in (1440, 1180, 1440):
        window.resize(width, 900)
        QApplication.processEvents()
        trained({**ECHO, "epochs": 2}, 1)
        heights.append({table.rowHeight(row) for row in range(table.rowCount())})
    assert all(len(each) == 1 for each in heights)
    assert heights[0] == heights[2]


def test_the_chosen_run_is_saved_as_a_checkpoint(
    page, trained, find, window, qtbot, tmp_path, monkeypatch
):
    trained({**ECHO, "epochs": 20}, 2)
    proposed = []

    def choose(dialog):
        proposed.append(Path(dialog.selectedFiles()[0]).name)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mine")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    with qtbot.waitSignal(window.session.checkpoints.saved, timeout=20_000) as caught:
        find("taskSaveButton").click()
    assert proposed == ["echo-RNN-seed0-updates20.safetensors"]
    assert caught.args == [str(tmp_path / "mine.safetensors"), 20]
    assert (tmp_path / "mine.safetensors").exists()


def test_a_series_opened_from_a_checkpoint_is_shown_and_goes_on(
    page, trained, find, practising, window, qtbot, tmp_path
):
    series, path = trained({**ECHO, "epochs": 20}, 1), str(tmp_path / "echo.safetensors")
    with qtbot.waitSignal(window.session.checkpoints.saved, timeout=20_000):
        practising.save(series.runs[0], path)
    with qtbot.waitSignal(window.session.checkpoints.loaded, timeout=20_000):
        window.session.checkpoints.load(path)
    window.redraw.all()
    window.redraw.now()
    assert "Opened at update 20; Resume trains on to 40." in find("taskHeadline").text()
    assert find("taskFlow").text() == "Nothing measured since it was opened."
    assert not page.gradients.scale.isVisible()
    assert "from update 20" in find("taskTable").item(1, 0).text()
    assert probe_of(page, qtbot).request.updates == 20
    window.redraw.all()
    window.redraw.now()
    score = series.runs[0].last_score
    assert practising.shown.runs[0].last_score == score
    assert find("taskTable").item(1, 2).text() == score_text(series.task, score.score)
    assert f"Now: accuracy {score_text(series.task, score.score)}" in find("taskHeadline").text()
    find("taskResumeButton").click()
    qtbot.waitUntil(lambda: not practising.running, timeout=30_000)
    window.redraw.all()
    window.redraw.now()
    assert practising.shown.runs[0].updates == 40
    assert page.view.plot.curves.lines[0].x[-1] == 40
    assert page.gradients.map.picture is not None
    assert "solved, accuracy" in find("taskHeadline").text()


def test_before_the_first_series_there_is_a_sentence_what_to_do_and_one_button(page, find):
    assert find("taskInviteButton").isVisible()
    assert page.view.plot.curves.lines == ()
    assert page.gradients.map.picture is None
    for name in ("Save", "Delete", "Undo", "Resume", "Cancel"):
        assert not find(f"task{name}Button").isEnabled()
        assert find(f"task{name}Button").toolTip().endswith(".")


def test_after_the_last_series_is_deleted_the_page_is_as_at_first(page, trained, find, window):
    trained({**ECHO, "epochs": 20}, 1)
    find("taskDeleteButton").click()
    window.redraw.now()
    assert "train it" in find("taskHeadline").text()
    assert not find("taskInviteButton").isVisible()  # there is something to bring back
    assert find("taskTrainButton").isVisible()
    assert page.gradients.map.picture is None
    assert page.length_test.sequences.probed is None
    assert find("taskUndoButton").isEnabled()


def test_another_theme_restyles_what_stands_there(page, trained, window):
    trained({**ECHO, "epochs": 20}, 1)
    grounds = set()
    for theme in ("dark", "light"):
        window.appearance.set_theme(theme)
        window.redraw.now()
        grounds.add(page.view.plot.backgroundBrush().color().name())
    assert len(grounds) == 2


def test_everything_that_can_be_used_has_a_name_for_those_who_do_not_see_it(page):
    for kind in (QAbstractButton, QComboBox, QSpinBox, QSlider):
        for widget in page.findChildren(kind):
            if widget.objectName().startswith("qt_") or not widget.objectName():
                continue
            assert widget.accessibleName(), widget.objectName()
    assert not [label for label in page.findChildren(QLabel) if label.text() == "None"]
