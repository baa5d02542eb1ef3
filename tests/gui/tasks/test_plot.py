"""The curves of a series: their lines, marks and axis, and which run is in front."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.runs.batch_run import BatchRun, Profile, Step
from core.runs.series import Series
from gui.figures.tasks.curves import curves
from gui.figures.tasks.gradient_picture import over_updates
from gui.figures.tasks.gradients import QuietMap
from gui.tasks.presets import presets
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.gui.tasks.experiments import ADDING, ECHO, WILD, made_run


def test_what_a_diverged_run_reached_does_not_stretch_the_axis_for_the_others():
    calm = made_run(0, [(0, 0.2), (60, 0.1)])
    wild = made_run(1, [(0, 0.2), (8, 1e13)], diverged=9, updates=8)
    beside = curves(Series(1, ADDING, [calm, wild]), [], "score", calm)
    assert beside.ends == (1,)
    assert beside.heights.max() == pytest.approx(np.log10(0.2))
    alone, other = Series(1, ADDING, [wild]), Series(2, ADDING, [calm])
    assert curves(other, [alone, other], "score", calm).behind == ()
    assert curves(alone, [alone, other], "score", wild).heights.max() == 12


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


@pytest.mark.parametrize("high", [90, 150, 300])
def test_each_name_of_the_gradients_over_updates_stands_beside_its_row(qtbot, high):
    run = BatchRun(1, ADDING.with_values(epochs=400))
    run.append([Step(k + 1, 0.2, 1.0) for k in range(400)])
    for number in range(0, 401, 10):
        run.add(Profile(number, np.ones((1, 30)), None))
    view = QuietMap()
    qtbot.addWidget(view)
    view.resize(600, high)
    view.show_picture(over_updates(run, 0, "h"))
    room, picture = view.plot_room(), view.picture
    texts = drawn_texts(view, (600, high))
    assert outside(texts) == []
    assert touching(texts) == []
    told = {each.text: each.rect.center().y() for each in texts if each.rect.right() < room.left()}
    assert {"0", "400"} <= set(told)
    for place, text in picture.ticks:
        if text in told:
            assert told[text] == pytest.approx(room.top() + place * room.height(), abs=2), text


def test_where_an_update_0_is_the_axis_says_that_it_is_of_the_untrained_network(
    page, trained, find
):
    trained({**ECHO, "epochs": 20}, 1)
    assert find("taskGradientAxes").text().endswith("(0: untrained)")


def test_what_the_lines_are_is_told_behind_the_box_which_stands_at_the_left_without_it_too(
    page, trained, find
):
    trained({**ECHO, "epochs": 20}, 1)
    box, lines = find("taskMetricBox"), find("taskLines")
    assert box.x() == find("taskHeadline").x()
    assert lines.x() > box.geometry().right()


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
    assert find("taskLines").text() == "6 of 9 seeds"
    box = find("taskRunBox")
    box.setCurrentIndex(7)
    box.activated.emit(7)
    window.redraw.now()
    assert page.run is series.runs[7]
    curves = page.view.plot.curves
    assert curves.lines[curves.chosen].y[-1] == pytest.approx(100 * series.runs[7].last_score.score)
    page.view.plot.chosen.emit(curves.chosen)
    assert page.run is series.runs[7]


def test_another_theme_restyles_what_stands_there(page, trained, window):
    trained({**ECHO, "epochs": 20}, 1)
    grounds = set()
    for theme in ("dark", "light"):
        window.appearance.set_theme(theme)
        window.redraw.now()
        grounds.add(page.view.plot.backgroundBrush().color().name())
    assert len(grounds) == 2
