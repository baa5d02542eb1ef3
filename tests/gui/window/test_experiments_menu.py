"""The Experiments menu: each headline experiment is one click, and comes to the known outcome."""

import numpy as np
import pytest
from PySide6.QtGui import QAction

from core.experiment.floors import rungs
from core.runs.recording import decoded
from core.training.trainer import train
from gui.wording.numbers import loss_text


@pytest.fixture
def start(window):
    def click(name):
        action = window.findChild(QAction, f"{name}Experiment")
        assert action is not None
        assert action.toolTip() != action.text()
        action.trigger()

    return click


def test_without_memory_both_l_get_the_same_answer_and_with_it_the_word_is_right(
    window, start, qtbot
):
    """The two experiments are trained here, without all that is recorded for a window."""
    start("cutMemory")
    comparison = window.session.comparison
    qtbot.waitUntil(lambda: len(comparison.runs) == 2)
    assert comparison.playing
    comparison.pause()
    assert [run.name for run in comparison.runs] == ["with memory", "memory cut"]
    whole, cut = [list(train(run.experiment, run.start)) for run in comparison.runs]
    assert len(whole) == len(cut) == 100
    experiment = comparison.runs[0].experiment
    assert decoded(experiment, whole[-1].predicted).text == "ohlol"
    assert decoded(experiment, cut[-1].predicted).text in ("ohlll", "ohool")
    assert cut[-1].loss == pytest.approx(2 * np.log(2) / 5, abs=0.002)


def test_the_seeds_end_on_three_rungs_and_no_other(window, start, qtbot):
    start("floors")
    study = window.session.seeds
    qtbot.waitUntil(lambda: study.result is not None and not study.running)
    result = study.result
    assert (len(result.seeds), result.done) == (500, 100)
    assert 0.78 < result.share[-1] < 0.88
    assert result.losses[-1].min() > 0.34075
    window.redraw.now()
    told = window.pages.current.controls.told.text()
    assert f"{round(result.share[-1] * 500):,} of 500 seeds" in told
    floor = rungs(result.experiment)[0]
    assert f" near the floor ({loss_text(floor.loss)})" in told
    assert "with one letter undecided (0.4366; " in told


def test_as_early_as_the_lecture_stops_two_of_three_seeds_are_right(window, start, qtbot):
    start("luck")
    study = window.session.seeds
    qtbot.waitUntil(lambda: study.result is not None and not study.running)
    assert 0.6 < study.result.share[-1] < 0.75
    window.redraw.now()
    assert "The lecture's own run ended at" in window.pages.current.controls.told.text()


def test_six_models_play_on_one_clock(window, start, qtbot):
    start("sixModels")
    comparison = window.session.comparison
    assert len(comparison.runs) == 6
    assert comparison.playing
    assert window.pages.current.objectName() == "comparePage"
    comparison.pause()


def test_the_grid_starts_from_the_lectures_values(window, start, qtbot):
    window.session.runs.edit(seed=77)
    start("grid")
    gridding = window.session.grid
    assert gridding.running
    gridding.cancel()
    assert window.session.runs.current.experiment.training.seed == 12


def test_what_the_menu_begins_is_what_stands_in_its_pages_fields(window, start):
    session = window.session
    seeds, tasks = window.show_page("seeds"), window.show_page("tasks")
    seeds.grid.controls.lrs.setText("0.1, 0.2")
    seeds.controls.first.setValue(7)
    tasks.controls.form.count.setValue(2)
    for name, begun in (
        ("grid", lambda: session.grid.result.grid.lrs == (0.1, 0.2)),
        ("luck", lambda: session.seeds.result.seeds[:2] == (7, 8)),
        ("task0", lambda: len(session.tasks.working.runs) == 2),
    ):
        start(name)
        assert begun(), name
    session.tasks.cancel()
    session.seeds.cancel()
    asked = [type(each).__name__ for each in session.journal.done]
    assert [each for each in asked if each.startswith("Train")] == [
        "TrainGrid",
        "TrainSeeds",
        "TrainSeries",
    ]


def test_a_task_starts_at_once(window, start, qtbot):
    start("task0")
    practising = window.session.tasks
    assert practising.running
    assert window.pages.current.objectName() == "tasksPage"
    practising.cancel()


def test_a_poem_is_learnt_as_soon_as_it_is_read(window, start, qtbot):
    start("text0")
    language = window.session.texts
    qtbot.waitUntil(lambda: language.run is not None and language.run.updates > 3)
    assert language.run.experiment.task.whole
    language.pause()
    assert window.pages.current.objectName() == "textPage"
