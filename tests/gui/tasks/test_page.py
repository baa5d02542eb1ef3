"""The Tasks page: a series is trained, shown meanwhile and resumed; what stands there before."""

from time import perf_counter

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QSlider,
    QSpinBox,
)

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.session import batch_training
from tests.gui.remembering import remembering
from tests.gui.tasks.experiments import ECHO, WILD


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
    qtbot.waitUntil(lambda: not practising.running)
    window.redraw.now()
    qtbot.waitUntil(lambda: "0/1" in find("taskTable").item(0, 1).text())
    assert "GRU 6" in find("taskHeadline").text()
    assert "guessing (25 %)" in find("taskHeadline").text()
    assert page.run is series.runs[0]
    assert find("taskRunBox").currentText().startswith("seed 7 · ")


def test_a_paused_series_says_so_and_go_on_ends_it(
    page, fill, find, practising, qtbot, window, monkeypatch
):
    monkeypatch.setattr(batch_training, "BUDGET", 0.01)  # never all of it at once
    fill({**ECHO, "epochs": 40})
    pause = find("taskPauseButton")

    def stop():  # as soon as something is trained
        if practising.running:
            practising.changed.disconnect(stop)
            pause.click()

    practising.changed.connect(stop)
    find("taskTrainButton").click()
    window.redraw.now()
    assert not find("taskTrainButton").isEnabled()
    assert "pause it first" in find("taskTrainButton").toolTip()
    series = practising.shown
    qtbot.waitUntil(lambda: not practising.running)
    window.redraw.now()
    assert not practising.running
    assert "paused 0/2" in find("taskTable").item(0, 0).text()
    assert (pause.text(), pause.is_next, pause.isEnabled()) == ("Go on", True, True)
    pause.click()
    qtbot.waitUntil(lambda: not practising.running)
    window.redraw.now()
    assert [run.updates for run in series.runs] == [40, 40]
    assert not pause.isVisible()
    assert "paused" not in find("taskTable").item(0, 0).text()


def test_while_another_page_is_in_front_nothing_is_drawn(
    page, fill, find, practising, qtbot, window
):
    fill(ECHO)
    with remembering(practising.training):
        find("taskTrainButton").click()
        window.pages.show("lab")
        window.redraw.now()
        before = window.redraw.frames["tasksPage"]
        qtbot.waitUntil(lambda: not practising.running)
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


def test_before_the_first_series_there_is_a_sentence_what_to_do_and_one_button(page, find):
    assert find("taskInviteButton").isVisible()
    assert page.view.plot.curves.lines == ()
    assert page.gradients.map.picture is None
    for name in ("Save", "Delete", "Undo", "Pause"):
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


def test_everything_that_can_be_used_has_a_name_for_those_who_do_not_see_it(page):
    for kind in (QAbstractButton, QComboBox, QSpinBox, QSlider):
        for widget in page.findChildren(kind):
            if widget.objectName().startswith("qt_") or not widget.objectName():
                continue
            assert widget.accessibleName(), widget.objectName()
    assert not [label for label in page.findChildren(QLabel) if label.text() == "None"]
