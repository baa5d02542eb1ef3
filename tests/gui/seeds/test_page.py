"""The Seeds page: many seeds live, their share and strings, a click that opens one."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from core.course.lesson import load_lessons
from core.runs.recording import decoded
from core.training.trainer import train
from gui.figures.seeds.fan_plot import FanPlot
from gui.figures.seeds.outcome_table import PARTS
from gui.seeds.grid_wording import common_parts
from gui.seeds.wording import pace_text, settings_text
from gui.wording.numbers import loss_text, short_number


def test_what_is_shown_is_what_the_single_runs_give(window, page, study, find):
    result = study(count=8, epochs=15, first=5)
    table = find("seedsTable")
    shown = {
        table.item(row, 0).text(): int(table.item(row, 1).text()) for row in range(table.rowCount())
    }
    words = []
    for place, seed in enumerate(range(5, 13)):
        experiment = window.session.runs.current.experiment.with_values(seed=seed, epochs=15)
        last = list(train(experiment))[-1]
        words.append(decoded(experiment, last.predicted).text)
        assert result.losses[14, place] == pytest.approx(last.loss, abs=1e-4)
    assert shown == {word: words.count(word) for word in set(words)}
    for row in range(table.rowCount()):  # not by colour alone, and of a word no other letter
        item = table.item(row, 0)
        told = [(letter, right) for part, right in item.data(PARTS) for letter in part]
        assert told == [(a, a == b) for a, b in zip(item.text(), "ohlol", strict=True)]
    exact = words.count("ohlol")
    assert f"{exact} of 8 seeds" in find("seedsTold").text()
    assert np.allclose(page.fan.median.getData()[1], np.median(result.losses, axis=1))
    assert page.share.curve.getData()[1][-1] == pytest.approx(100 * exact / 8)


def test_the_floor_the_rungs_and_the_lectures_own_loss_are_marked(page, study, find):
    result = study(count=40, epochs=100)
    there = int((np.abs(result.losses[99] - 0.4366) < 0.01).sum())
    texts = [mark.text for mark in page.bars.marks]
    assert texts == ["floor 0.3408", f"1 undecided 0.4366: {there} runs", "no memory 0.5325"]
    assert len(page.fan.marks) == 3
    find("seedsSlider").setValue(15)
    page.refresh()
    texts = [mark.text for mark in page.bars.marks]
    assert texts[:2] == ["floor 0.3408", "no memory 0.5325"]  # as yet none rests in between
    lower = round(100 * (result.losses[14] < 0.5813).mean())
    assert texts[2:] == [f"lecture 0.5813: {lower} % lower"]
    find("seedsSlider").setValue(14)  # the lecture prints its loss at epoch 15
    page.refresh()
    assert len(page.bars.marks) == len(page.fan.marks) == 2


def test_of_another_experiment_no_loss_is_said_to_be_the_lectures(window, wait, page, study, find):
    for values in ({"lr": 0.01}, {"source": "banana", "target": "ananas"}):
        window.session.runs.edit(**values)
        wait()
        study(count=4, epochs=15)
        assert not [mark for mark in page.bars.marks if "lecture" in mark.text]


def test_pictures_of_another_experiment_than_the_present_one_say_whose_they_are(
    window, wait, page, study, find
):
    study(count=4, epochs=5)
    window.session.runs.edit(seed=3, epochs=40)  # which a study has of its own
    wait()
    assert "another experiment" not in find("seedsTold").text()
    assert window.session.runs.current.experiment.model.batch_first is False
    window.session.runs.edit(batch_first=True)  # which changes no number
    wait()
    assert "another experiment" not in find("seedsTold").text()
    window.session.runs.open_lesson("hello-lstm")
    wait()
    assert "another experiment</b>: hello → ohlol · RNN · " in find("seedsTold").text()
    assert "bidirectional" in find("seedsWhat").text()
    study(count=4, epochs=5)
    assert "another experiment" not in find("seedsTold").text()


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"frozen": ("rnn.weight_hh_l0", "rnn.weight_hh_l1")}, "frozen Wₕₕ"),
        ({"frozen": ("rnn.bias_hh_l0",)}, "frozen bias_hh_l0"),
        ({"nonlinearity": "relu"}, "nonlinearity relu"),
        ({"reduction": "sum"}, "reduction sum"),
        ({"head": "none"}, ""),
        ({"initial_state": "random"}, "initial_state random"),
        ({"init": "orthogonal"}, "orthogonal Wₕₕ"),
        ({"init": "orthogonal", "gain": 2.0}, "gain 2"),
        ({"scheduler": "StepLR", "gamma": 0.25}, "StepLR (gamma 0.25, period 100)"),
        ({"clip_norm": 1.0}, "clip 1"),
        ({"weight_decay": 0.01}, "weight decay 0.01"),
        ({"bidirectional": True}, "bidirectional"),
    ],
)
def test_a_study_says_whatever_sets_it_apart_from_another_one(values, told):
    trained = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
    plain = trained["hello-embedding"].with_values(num_layers=2)
    other = plain.with_values(**values)
    shown = settings_text(None, other).replace("\u00a0", " ")
    assert told in shown
    assert shown != settings_text(None, plain).replace("\u00a0", " ")
    assert set(common_parts(other)) != set(common_parts(plain))


def test_where_no_theorem_holds_no_mark_is_drawn_and_nothing_breaks(
    window, wait, page, study, find
):
    window.session.runs.edit(cell="GRU", initial_state="random")
    wait()
    study(count=4, epochs=15)
    assert page.bars.marks == page.fan.marks == []
    assert len(page.fan.median.getData()[1]) == 15


def compared(window, qtbot):
    """What the page says once the study was compared with single runs."""
    qtbot.waitUntil(lambda: not window.session.seeds.checking)
    window.redraw.now()
    mark = window.findChild(QLabel, "seedsHonest")
    return mark.toolTip() if mark.isVisible() else window.findChild(QLabel, "seedsDiffers").text()


def test_how_far_stacked_models_are_the_single_runs_is_said_as_it_was_measured(
    window, page, study, find, qtbot
):
    assert "agree" not in find("seedsHonest").toolTip()
    study(count=16, epochs=20)
    text, found = compared(window, qtbot), window.session.seeds.agreement
    assert f"{found.seeds} of 16 seeds, {found.epochs} epochs" in text
    assert f"All {found.strings} strings agree" in text
    assert f"at most {short_number(found.apart)} a letter" in text


def test_where_rounding_grows_the_page_says_how_many_strings_agree(
    window, wait, page, study, find, qtbot, monkeypatch
):
    monkeypatch.setattr(
        "core.session.seed_training.CHECK_SECONDS", 60.0
    )  # all of them, on any machine
    window.session.runs.open_lesson("hello-embedding")
    window.session.runs.edit(lr=1.0)
    wait()
    study(count=4, epochs=60)
    text, found = compared(window, qtbot), window.session.seeds.agreement
    assert found.agreeing < found.strings
    assert f"{found.agreeing} of {found.strings} strings agree" in text
    assert f"the first differs at epoch {found.first};" in text
    assert "All" not in text
    assert find("seedsDiffers").isVisible()


def test_of_a_study_that_diverged_as_a_whole_the_page_says_so_and_nothing_breaks(
    window, wait, page, study, find, qtbot
):
    window.session.runs.open_lesson("hello-embedding")
    window.session.runs.edit(lr=1e4)
    wait()
    result = study(count=8, epochs=500)
    assert result.done < 500
    assert find("seedsTold").text().startswith("<b>0 of 8 seeds (0 %)</b>")
    assert "All of them have diverged." in find("seedsTold").text()
    assert f"Ended at epoch {result.done} of 500" in find("seedsTime").text()
    table = find("seedsTable")
    assert [table.item(0, column).text() for column in range(3)] == ["(diverged)", "8", "100 %"]
    assert table.rowCount() == 1
    page.fan.pointed.emit(result.done, 0.5)
    page.fan.chosen.emit(result.done, 0.5)
    assert find("seedsPointed").text() == "all have diverged here"
    assert not window.pages.on_lab
    compared(window, qtbot)


def test_axes_count_whole_runs_and_end_at_all_of_them(page, study, find):
    for _ in range(2):  # empty, then filled
        for each in page.bars.getAxis("left")._tickLevels[0]:
            assert each[1] == f"{each[0]:,.0f}"
        assert page.share.getViewBox().viewRange()[1][1] < 105
        study(count=3, epochs=2)


def test_a_click_on_a_curve_opens_that_seed_on_the_train_page(window, page, study, wait):
    result = study(epochs=5)
    page.fan.chosen.emit(5, float(result.losses[4, 7]))
    wait()
    assert window.pages.on_lab
    run = window.session.runs.current
    assert run.experiment.training.seed == result.seeds[7]
    window.session.transport.speed = None
    for _ in range(5):
        window.session.transport.next_epoch()
        wait()
    assert run.recording.loss(5) == pytest.approx(result.losses[4, 7], abs=1e-4)
    assert run.recording.letters(5) == result.string(5, 7)


def test_a_chosen_string_lights_a_run_that_answers_it(page, study, find):
    result = study()
    table = find("seedsTable")
    table.setCurrentCell(table.rowCount() - 1, 0)
    string = table.item(table.rowCount() - 1, 0).text()
    page.refresh()
    assert result.string(15, page._picked).text == string
    assert np.allclose(page.fan.picked.getData()[1], result.losses[:, page._picked])


def test_the_caption_names_the_run_that_is_lit_whichever_way_it_was_chosen(
    window, page, study, find
):
    result = study()
    page.fan.pointed.emit(3, float(result.losses[2].max()))
    assert find("seedsPointed").text()
    lit = page._picked
    table = find("seedsTable")
    row = next(
        row
        for row in range(table.rowCount())
        if table.item(row, 0).text() != result.string(15, lit).text
    )
    table.setCurrentCell(row, 0)
    page.refresh()
    string = table.item(row, 0).text()
    seed, loss, answer = find("seedsPointed").text().split(" · ")
    assert seed == f"seed {result.seeds[page._picked]}"
    assert loss == loss_text(float(result.losses[14, page._picked]))
    assert answer == string
    page.slider.setValue(2)
    window.redraw.now()
    assert loss_text(float(result.losses[1, page._picked])) in find("seedsPointed").text()
    page.fan.pointed.emit(0, 1.0)  # beside the curves: it stays lit, and named
    assert find("seedsPointed").text().startswith(seed)


def test_a_string_of_the_study_before_lights_nothing_in_one_that_has_just_begun(
    window, page, study, find
):
    study()
    find("seedsStartButton").click()
    assert window.session.seeds.result.done == 0
    table = find("seedsTable")
    assert table.rowCount()
    table.setCurrentCell(table.rowCount() - 1, 0)
    assert page._picked is None
    find("seedsStartButton").click()


def test_a_cancelled_study_keeps_what_was_trained_and_says_so(window, page, find, qtbot):
    find("seedsCountBox").setValue(100)
    find("seedsEpochsBox").setValue(10_000)
    find("seedsStartButton").click()
    study = window.session.seeds
    qtbot.waitUntil(lambda: study.result.done > 20)
    assert find("seedsStartButton").text() == "Cancel"
    assert not find("seedsCountBox").isEnabled()
    find("seedsStartButton").click()
    window.redraw.now()
    assert not study.running
    done = study.result.done
    assert f"Cancelled at epoch {done:,} of 10,000" in find("seedsTime").text()
    window.session.transport.step()  # the worker is free at once
    qtbot.waitUntil(lambda: window.session.transport.settled)
    assert study.result.done == done


def test_what_would_be_too_much_is_refused_beside_the_fields(page, find):
    find("seedsCountBox").setValue(10_000)
    find("seedsEpochsBox").setValue(10_000)
    find("seedsStartButton").click()
    assert "MB of losses" in find("seedsError").text()
    assert find("seedsError").isVisible()


def test_a_demo_cannot_be_studied_and_the_button_says_why(window, wait, page, find):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert not find("seedsStartButton").isEnabled()
    assert find("seedsWhat").text().endswith("RNNCell · hidden\u00a0size\u00a02")
    assert "A demo trains nothing" in find("seedsStartButton").toolTip()


@pytest.mark.turns(2)
@pytest.mark.parametrize(("tab", "name"), [(0, "seedsInviteButton"), (1, "gridInviteButton")])
def test_before_a_demo_one_is_invited_to_a_lesson_that_can_be_studied(
    window, wait, page, find, tab, name
):
    own = find(name).text()
    window.session.runs.open_lesson("rnn-cell")
    wait()
    find("seedsTabs").setCurrentIndex(tab)
    window.redraw.now()
    assert find(name).isEnabled()
    assert find(name).text() == "Open “hello with RNNCell”"
    find(name).click()
    wait()
    assert window.session.runs.current.lesson_id == "hello-rnncell"
    window.redraw.now()
    assert find(name).text() == own


def test_seeds_that_diverge_are_counted_and_the_others_go_on(window, wait, page, study, find):
    window.session.runs.edit(optimizer="SGD", lr=40.0, nonlinearity="relu", head="Linear")
    wait()
    result = study(count=40, epochs=12)
    diverged = result.diverged(12)
    assert 0 < diverged < 40
    assert f"{diverged} diverged; the others went on." in find("seedsTold").text()
    table = find("seedsTable")
    last = table.rowCount() - 1
    assert [table.item(last, k).text() for k in (0, 1)] == ["(diverged)", f"{diverged}"]
    assert sum(int(table.item(row, 1).text()) for row in range(last)) == 40 - diverged


def test_losses_below_one_stand_on_the_axis_as_they_are(window, page, study, find):
    study()
    for look in ("dark", "light"):  # each restyles the axes
        window.appearance.set_theme(look)
        page.refresh()
        assert page.bars.getAxis("bottom").autoSIPrefixScale == 1.0
        assert page.fan.getAxis("left").autoSIPrefixScale == 1.0


def test_the_grey_slider_says_why_until_something_is_trained(page, study, find):
    assert not find("seedsSlider").isEnabled()
    assert "train the seeds first" in find("seedsSlider").toolTip()
    study(count=2, epochs=2)
    assert find("seedsSlider").toolTip() == ""


def test_the_headlines_say_what_the_curves_show_at_the_epoch(window, page, study, find):
    study(count=16, epochs=20)
    result = window.session.seeds.result
    for epoch in (20, 5):
        find("seedsSlider").setValue(epoch)
        window.redraw.now()
        middle = loss_text(float(result.fan[epoch - 1, 1]))
        assert f"Half have a loss below {middle}</b> at epoch {epoch}" in (
            find("seedsLossHeadline").text()
        )
        share = round(100 * float(result.share[epoch - 1]))
        assert f"{share} % solved</b> at epoch {epoch}" in find("seedsSolvedHeadline").text()


def test_the_single_lines_stand_in_the_plot_but_for_what_would_dwarf_the_band(qtbot):
    plot = FanPlot()
    qtbot.addWidget(plot)
    fan = np.array([[1.0, 1.4, 1.7], [0.3, 0.4, 0.5]])
    for log, start, top in ((False, 1.95, 1.95), (False, 40.0, 2.55), (True, 1.95, 1.95)):
        plot.show_fan(fan, np.array([[1.3, start], [0.2, 0.4]]), 2, log)
        low, high = plot.getViewBox().viewRange()[1]
        if log:
            low, high = 10**low, 10**high
        assert top < high < 1.3 * top
        assert low < 0.2


def test_no_word_stands_alone_below_the_title_or_the_pace(page, study, find, window):
    study(count=4, epochs=2)
    run, seeds = window.session.runs.current, window.session.seeds
    assert "seed\u00a0by\u00a0seed</b>" in settings_text(run, None)
    assert pace_text(seeds).endswith("model-\u2060epochs a\u00a0second")


def test_in_the_course_the_empty_page_says_what_it_will_train(page, find, window):
    page.controls.count.setValue(100)
    page.controls.epochs.setValue(15)
    for lent in (True, False):
        page.setProperty("lent", lent)
        page.refresh()
        told = page.results.invitation.sentence.text().replace("\u00a0", " ")
        assert told.endswith("no head · Adam 0.1; seeds 0 to 99, 15 epochs each") == lent
    assert find("seedsProgress").isHidden() or not find("seedsProgress").isTextVisible()
