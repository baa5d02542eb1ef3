"""The Text page: a text is opened, a language model trained on it, and looked back at."""

import math

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider, QStyleOptionViewItem

from core.journal import intents
from core.journal.intents import LeaveText
from gui.figures.text.bits_plot import binned
from tests.gui.conftest import click


def test_what_the_form_says_is_asked_once_a_picture(page, monkeypatch):
    asked, experiment = [], page.controls.experiment
    monkeypatch.setattr(page.controls, "experiment", lambda: asked.append(1) or experiment())
    page.refresh()
    assert asked == [1]


def test_it_opens_on_a_poem_ready_to_be_trained(page, language):
    assert language.opening.text.title == "The Zen of Python"
    assert page.controls.experiment().task.whole
    assert page.controls.start.isEnabled()
    assert not page.controls.pause.isEnabled()
    assert page.controls.pause.toolTip() == "Nothing is trained yet."


@pytest.mark.parametrize("count", [141, pytest.param(856, marks=pytest.mark.slow)])
def test_a_poem_is_recited_from_its_first_letter(page, language, qtbot, count):
    """Its first lines, and with the experiments marked slow all of it."""
    if count < 856:
        language.opening.open("pasted", language.opening.text.letters(0, count).text)
        qtbot.waitUntil(lambda: not language.opening.busy)
        page.window().redraw.now()
    click(qtbot, page.controls.start)
    qtbot.waitUntil(lambda: bool(language.run.samples) and language.run.samples[-1].right == count)
    language.pause()
    page.window().redraw.now()
    assert f"Recites all {count} letters" in page.chart.headline.text()
    assert page.sample.toPlainText().startswith("The Zen of Python, by Tim Peters")


def test_what_is_trained_is_drawn_and_told(trained, language):
    page, run = trained, language.run
    assert run.updates == 120
    assert page.controls.bar.value() == 120
    xs, ys = page.chart.plot.held_out.getData()
    assert xs.tolist() == [score.updates for score in run.scores]
    assert ys[-1] == pytest.approx(run.scores[-1].loss / math.log(2))
    assert "bits per held-out letter" in page.chart.headline.text()
    assert page.samples.rowCount() == len(run.samples)
    assert not page.controls.pause.isEnabled()


def test_a_sample_is_in_the_same_type_in_the_list_as_where_it_stands_whole(trained):
    option = QStyleOptionViewItem()
    trained.samples.itemDelegateForColumn(2).initStyleOption(
        option, trained.samples.model().index(0, 2)
    )
    assert option.font.family() == trained.sample.font().family()


def test_where_a_choice_of_runs_leaves_the_sentence_little_room_it_has_a_row_of_its_own(
    trained, language, qtbot
):
    trained.window().resize(1440, 900)
    card = trained.chart
    for forks in (False, True):
        trained.window().redraw.now()
        QApplication.processEvents()
        assert card.runs.isVisible() == forks
        assert "at update 120: " in card.headline.shown()
        below = card.headline.geometry().top() > card.delete.geometry().bottom()
        assert below == forks
        if not forks:
            language.seek(40)
            trained.window().redraw.now()
            click(qtbot, trained.controls.fork)
            qtbot.waitUntil(lambda: len(language.runs) == 2)
            qtbot.waitUntil(lambda: not language.running)


def test_a_click_on_a_sample_looks_back_at_its_update(trained, language):
    trained.samples.selectRow(trained.samples.rowCount() - 1)
    assert language.at == 0
    trained.window().redraw.now()
    assert trained.chart.slider.value() == 0
    assert trained.sample.toPlainText() == language.run.samples[0].letters.text.rstrip("\n")


def test_the_slider_and_the_plot_seek(trained, language):
    trained.chart.slider.setValue(60)
    assert language.at == 60
    trained.chart.plot.chosen.emit(100)
    assert language.at == 100


def test_the_slider_spans_what_the_plot_does_and_stands_below_its_mark(own, language, qtbot):
    own.controls.form.fill({"epochs": 5_000})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: language.run.updates > 20)
    click(qtbot, own.controls.pause)
    qtbot.waitUntil(lambda: not language.running)
    own.window().redraw.now()
    slider, plot = own.chart.slider, own.chart.plot
    assert (slider.minimum(), slider.maximum()) == (0, 5_000)
    slider.setValue(4_000)  # not trained yet
    own.window().redraw.now()
    assert slider.value() == language.at == language.run.updates
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    kinds = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    for updates in (0, 5_000):
        option.sliderPosition = updates
        handle = slider.style().subControlRect(kinds[0], option, kinds[1], slider)
        middle = slider.mapTo(own.chart, handle.center()).x()
        mark = plot.mapTo(own.chart, QPoint(round(plot.place_of(updates)), 0)).x()
        assert abs(middle - mark) <= 2


def test_an_empty_plot_shows_no_passes_of_the_model_before(trained, language):
    trained.chart.plot.show_passes(5, 0, 20)
    assert trained.chart.plot.has_passes
    trained.window().do(LeaveText())
    trained.window().redraw.now()
    assert not trained.chart.plot.has_passes


def test_pause_keeps_what_was_trained_and_go_on_goes_on(own, language, qtbot):
    own.controls.form.fill({"epochs": 5_000})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: language.run.updates > 10)
    click(qtbot, own.controls.pause)
    own.window().redraw.now()
    assert own.controls.pause.text() == "Go on"
    there = language.run.updates
    click(qtbot, own.controls.pause)
    qtbot.waitUntil(lambda: language.run.updates > there + 10)
    language.pause()
    assert len(language.runs) == 1


def test_more_updates_let_a_finished_run_go_on(trained, language, qtbot):
    box = trained.controls.form.boxes["epochs"]
    box.setFocus()
    box.lineEdit().setText("140")
    trained.findChild(QAction, "runByKeyAction").trigger()  # not entered, nor drawn, before
    assert len(language.runs) == 1
    qtbot.waitUntil(lambda: not language.running)
    assert language.run.updates == 140


def test_plot_and_words_are_of_one_text_whichever_is_opened(trained, language, qtbot):
    """A text that is opened after training is for the next run; the plot stays of this one."""
    before = trained.chart.headline.text()
    baselines = language.opening.text.baselines
    shown = list(trained.chart.plot.line_names)
    language.opening.open("zen")
    qtbot.waitUntil(lambda: not language.opening.busy)
    trained.window().redraw.now()
    assert language.opening.text.baselines != baselines
    assert list(trained.chart.plot.line_names) == shown
    assert trained.chart.headline.text().startswith(before)
    assert "The Zen of Python is open for the next one" in trained.chart.headline.text()


def test_losses_are_drawn_as_means_of_stretches():
    xs, ys = binned(pytest.importorskip("numpy").arange(1000.0), 0)
    assert len(xs) == 200
    assert ys[0] == 2.0
    assert xs[0] == 3.0


def test_a_fork_goes_on_from_an_earlier_update_with_other_settings(trained, language, qtbot):
    language.seek(40)
    trained.controls.form.fill({"lr": 0.001})
    trained.refresh()
    click(qtbot, trained.controls.fork)
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running)
    before, fork = language.runs
    assert (fork.first, fork.updates) == (40, 120)
    assert fork.experiment.training.lr == 0.001
    assert before.losses[40] == fork.losses[0]
    assert before.losses[45] != fork.losses[5]


def test_an_unchanged_fork_is_the_very_same(trained, language, qtbot):
    language.seek(33)
    trained.refresh()
    click(qtbot, trained.controls.fork)
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running)
    before, fork = language.runs
    assert fork.losses.tolist() == before.losses[33:].tolist()


def test_a_fork_keeps_its_network_and_says_so(trained, language):
    trained.controls.form.fill({"hidden_size": 25})
    trained.refresh()
    assert not trained.controls.fork.isEnabled()
    assert "keeps its network" in trained.controls.fork.toolTip()


def test_a_run_that_is_deleted_can_no_longer_be_chosen_from_the_list_that_still_shows_it(
    trained, language, qtbot
):
    click(qtbot, trained.controls.start)  # a second one
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running)
    trained.window().redraw.now()
    first, second = language.runs
    language.delete(second)
    assert trained.chart.runs.count() == 2  # not drawn again yet
    trained.chart.runs.activated.emit(1)
    assert language.run is first


def test_a_model_that_is_left_is_out_of_sight_and_can_be_chosen_again(window, trained, language):
    run, box = language.run, trained.chart.runs
    window.do(intents.LeaveText())
    assert language.run is None
    trained.refresh()
    assert box.isVisible()
    assert box.shown_text() == "Earlier runs"
    assert not trained.results.invites
    assert trained.chart.headline.text().startswith("Choose an experiment")
    assert window.refusal(intents.LeaveText()) == "Nothing is trained yet."
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert language.run is run
    trained.refresh()
    assert not box.isVisible()
