"""The grid of the Seeds page: asked, estimated, trained, cancelled, looked at, opened."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid, GridResult, Standing
from core.runs.recording import decoded
from core.settings import SpecError
from core.training.trainer import train
from gui.seeds import grid_wording
from tests.gui.conftest import hover


@pytest.fixture
def view(window, find):
    page = window.pages.show("seeds")
    find("seedsTabs").setCurrentIndex(1)
    window.redraw.now()
    return page.grid


@pytest.fixture
def ask(window, view, find):
    """Writes what is asked into the fields."""

    def fill(lrs="0.1", sizes="4", cells=("RNN",), seeds=8, epochs=15):
        find("gridRatesField").setText(lrs)
        find("gridSizesField").setText(sizes)
        for cell in ("RNN", "LSTM", "GRU", "RNNCell"):
            find(f"grid{cell}Check").setChecked(cell in cells)
        find("gridSeedsBox").setValue(seeds)
        find("gridEpochsBox").setValue(epochs)

    return fill


@pytest.fixture
def trained(window, ask, find, qtbot):
    """Trains what is asked, to the end."""

    def run(**asked):
        ask(**asked)
        find("gridStartButton").click()
        gridding = window.session.grid
        assert gridding.running
        qtbot.waitUntil(lambda: not gridding.running)
        window.redraw.now()
        return gridding.result

    return run


def point(widget, row, column):
    return widget.tile_rect(row, column).center().toPoint()


def test_the_runs_and_the_time_are_told_before_it_starts(window, view, ask, find):
    ask(lrs="0.01, 0.1", sizes="4, 8", cells=("RNN", "LSTM", "GRU"), seeds=100, epochs=100)
    text = find("gridEstimate").text()
    assert "12 combinations × 100 seeds = 1,200 runs of 100 epochs" in text
    assert " to " in text  # none was trained here, and none is promised too little
    assert "measured as it runs" in text
    assert find("gridStartButton").isEnabled()
    assert window.session.grid.result is None


def test_a_grid_of_a_million_runs_tells_its_time_and_is_refused(window, view, ask, find):
    ask("1 2 3 4 5 6 7 8 9 10", "4 5 6 7 8", ("RNN", "GRU"), seeds=10_000, epochs=10_000)
    assert "1,000,000 runs of 10,000 epochs" in find("gridEstimate").text()
    assert "hours. Nothing longer than 30 minutes is started" in find("gridError").text()
    assert find("gridError").isVisible()
    assert not find("gridStartButton").isEnabled()
    assert "1,000,000 runs" in find("gridStartButton").toolTip()
    find("gridSeedsBox").setValue(10)
    find("gridEpochsBox").setValue(20)
    assert not find("gridError").isVisible()
    assert find("gridStartButton").isEnabled()


def test_the_shares_are_those_of_the_single_runs(window, view, trained):
    trained(lrs="0.1 0.3", sizes="4 8", seeds=4)
    tiles = view.maps["RNN"].tiles
    for row, lr in enumerate((0.1, 0.3)):
        for column, size in enumerate((4, 8)):
            words = []
            for seed in range(4):
                values = {"lr": lr, "hidden_size": size, "seed": seed, "epochs": 15}
                experiment = window.session.runs.current.experiment.with_values(**values)
                words.append(decoded(experiment, list(train(experiment))[-1].predicted).text)
            exact = words.count("ohlol")
            assert tiles[row, column].text == f"{25 * exact} %"
            assert f"{exact} of 4 seeds solved it at epoch 15" in tiles[row, column].tip


def test_the_squares_fill_their_room_however_few_they_are(window, view, ask, wait):
    for sizes in ("4", "4, 8, 16"):
        ask(lrs="0.01, 0.03, 0.1, 0.3, 1", sizes=sizes)
        wait()
        shown = view.maps["RNN"]
        assert shown.squares().right() > shown.width() - 20
        assert shown.tile_rect(0, len(shown.columns) - 1).right() > shown.width() - 20


@pytest.mark.parametrize("cells", [("RNN",), ("RNN", "LSTM", "GRU")])
@pytest.mark.parametrize("sizes", ["4", "4, 8, 16"])
def test_of_every_map_squares_are_seen_around_the_sheet_that_invites(view, ask, wait, sizes, cells):
    """The map in the middle had lost all of them, and its axes stood there."""
    ask("0.01, 0.03, 0.1, 0.3, 1", sizes, cells)
    wait()
    view.refresh()
    sheet = view.invitation.geometry()
    assert view.invitation.frameShape() == QFrame.Shape.StyledPanel
    for cell in cells:
        shown = view.maps[cell]
        whole = shown.squares().toAlignedRect().translated(shown.pos())
        assert not sheet.intersects(whole) or whole.contains(sheet)
        assert sheet.height() < whole.height() / 2
        for each in shown.tiles:
            square = shown.tile_rect(*each).toAlignedRect().translated(shown.pos())
            assert each[0] in (1, 2, 3) or not sheet.intersects(square)


def test_the_best_box_is_the_best_so_far_and_of_several_alike_how_many_they_are(monkeypatch):
    grid = Grid(find_lesson("hello-rnn").experiment, (0.1, 0.3), (4, 8), ("RNN",), 10, 5)
    solved = {}
    monkeypatch.setattr(grid_wording, "standing_of", lambda _, each, epoch: solved.get(each.place))

    def told(row, column, count):
        solved["RNN", row, column] = Standing(5, 10, count, 0, 0.5, 0)
        return grid_wording.best_text(GridResult(grid), 5)

    so_far = "<b>Best so far at epoch 5</b>: "
    assert told(0, 0, 9) == so_far + "RNN, lr 0.1, hidden size 4, 90 % solved."
    assert told(1, 0, 10) == so_far + "RNN, lr 0.3, hidden size 4, 100 % solved."
    assert told(0, 1, 10) == so_far + "100 % solved, by 2 of 3 boxes alike."
    whole = "<b>Best at epoch 5</b>: "
    assert told(1, 1, 10).startswith(whole + "100 % solved, by 3 boxes alike. 3 of 4 boxes")
    told(0, 1, 8)
    told(1, 0, 7)
    assert told(1, 1, 9).startswith(whole + "90 % solved, by 2 boxes alike. 0 of 4 boxes")
    assert told(0, 0, 5).startswith(whole + "RNN, lr 0.3, hidden size 8, 90 % solved. 0 of 4")


def test_a_narrow_grid_has_its_title_in_few_lines(view, ask, qtbot, find):
    ask(lrs="0.01, 0.1, 1")
    view.area.hide()
    title = find("gridTitle")
    for width in (900, 520):
        view.setFixedWidth(width)
        qtbot.waitUntil(lambda: title.height() <= 3 * title.fontMetrics().lineSpacing())
    view.area.show()
    view.setMinimumWidth(0)
    view.setMaximumWidth(16777215)


def test_hovering_says_what_stands_behind_a_square(view, trained, find):
    result = trained(lrs="0.1 0.3", cells=("RNN", "LSTM"))
    shown = view.maps["LSTM"]
    hover(shown, point(shown, 0, 0) + QPoint(1, 1))
    hover(shown, point(shown, 1, 0))
    found = result.squares["LSTM", 1, 0].at(15)
    text = find("gridPointed").text()
    assert text.startswith("LSTM, lr 0.3, hidden size 4: ")
    assert f"{found.solved} of 8 seeds" in text
    assert f"median loss {found.median:.4f} nats a letter · 0 diverged" in text
    assert shown.toolTip() == text


def test_the_slider_and_the_choice_show_every_epoch_and_the_losses(view, trained, find):
    result = trained(epochs=20)
    square = result.squares["RNN", 0, 0]
    for epoch in (20, 3, 11):
        find("gridSlider").setValue(epoch)
        assert view.maps["RNN"].tiles[0, 0].text == f"{100 * square.at(epoch).share:.0f} %"
        assert find("gridWhere").text() == f"epoch {epoch}"
    find("gridKindBox").setCurrentIndex(1)
    tile = view.maps["RNN"].tiles[0, 0]
    assert tile.text == f"{square.at(11).median:.3f}"
    find("gridSlider").setValue(20)
    assert view.maps["RNN"].tiles[0, 0].shade == pytest.approx(1.0, abs=0.05)  # the lowest loss


def test_a_click_opens_the_combination_with_a_seed_that_solved_it(
    window, view, trained, wait, qtbot
):
    result = trained(lrs="0.1 0.3", sizes="4 8", epochs=40)
    shown = view.maps["RNN"]
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=point(shown, 1, 0))
    wait()
    assert window.pages.on_lab
    run = window.session.runs.current
    training = run.experiment.training
    assert (run.experiment.model.hidden_size, training.lr, training.epochs) == (4, 0.3, 40)
    assert training.seed == result.squares["RNN", 1, 0].at(40).seed
    assert decoded(run.experiment, list(train(run.experiment))[-1].predicted).text == "ohlol"


def test_arrow_keys_point_and_enter_opens(window, view, trained, wait, qtbot, find):
    trained(lrs="0.1 0.3", sizes="4 8")
    shown = view.maps["RNN"]
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: shown.at == (0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):  # the last leads nowhere
        qtbot.keyClick(shown, key)
    assert shown.at == (1, 1)
    assert "lr 0.3, hidden size 8" in shown.accessibleDescription()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    wait()
    assert window.pages.on_lab
    assert window.session.runs.current.experiment.model.hidden_size == 8


def test_what_cannot_be_is_hatched_with_its_reason_and_the_others_are_trained(
    window, view, ask, trained, find, qtbot
):
    ask(sizes="2, 4", cells=("RNN", "LSTM"))
    assert view.maps["RNN"].tiles[0, 0].kind == "impossible"  # before it starts
    assert "Not possible: 2; point at one to read why." in find("gridEstimate").text()
    trained(sizes="2, 4", cells=("RNN", "LSTM"))
    for cell in ("RNN", "LSTM"):
        kinds = [view.maps[cell].tiles[0, column].kind for column in (0, 1)]
        assert kinds == ["impossible", "known"]
    shown = view.maps["RNN"]
    hover(shown, point(shown, 0, 0))
    assert "hidden size gives 2 outputs" in find("gridPointed").text()
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=point(shown, 0, 0))
    assert not window.pages.on_lab


def test_a_learning_rate_that_diverges_is_marked_and_the_others_go_on(
    window, view, wait, trained, find
):
    window.session.runs.edit(head="Linear")
    wait()
    result = trained(lrs="0.1, 500, 1e6", seeds=20, epochs=30)
    shown = view.maps["RNN"]
    assert [shown.tiles[row, 0].kind for row in (0, 2)] == ["known", "lost"]
    assert result.squares["RNN", 0, 0].at(30).diverged == 0
    assert 0 < result.squares["RNN", 1, 0].at(30).diverged < 20
    assert "all diverged" in shown.tiles[2, 0].tip
    assert "60 runs in" in find("gridTime").text()


def test_a_cancelled_grid_keeps_what_was_trained_and_says_so(window, view, ask, find, qtbot):
    ask(lrs="0.01 0.03 0.1 0.3", cells=("RNN", "LSTM"), sizes="4 8 16", seeds=50, epochs=300)
    find("gridStartButton").click()
    gridding = window.session.grid
    qtbot.waitUntil(lambda: gridding.result.ended >= 1)
    assert find("gridStartButton").text() == "Cancel"
    assert not find("gridRatesField").isEnabled()
    assert "of 24 boxes" in find("gridTime").text()
    assert 0 < find("gridProgress").value() < find("gridProgress").maximum()
    find("gridStartButton").click()
    window.redraw.now()
    assert not gridding.running
    ended = gridding.result.ended
    assert f"Ended after {ended} of 24 boxes" in find("gridTime").text()
    kinds = [tile.kind for each in ("RNN", "LSTM") for tile in view.maps[each].tiles.values()]
    assert kinds.count("known") == ended
    assert "waiting" in kinds
    window.pages.show("lab")
    window.session.transport.step()  # the worker is free at once
    qtbot.waitUntil(lambda: window.session.transport.settled)
    assert gridding.result.ended == ended


def test_a_square_that_is_not_trained_yet_opens_with_the_first_seed(window, view, ask, wait, qtbot):
    ask(sizes="8")
    shown = view.maps["RNN"]
    assert shown.tiles[0, 0].kind == "waiting"
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=point(shown, 0, 0))
    wait()
    run = window.session.runs.current
    assert (run.experiment.model.hidden_size, run.experiment.training.seed) == (8, 0)


@pytest.mark.one_window
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"lrs": "0.1, fast"}, "learning rate is “fast”; allowed is a number above 0"),
        ({"lrs": ""}, "No learning rate is given"),
        ({"sizes": "4.5"}, "hidden size is “4.5”; allowed is a whole number"),
        ({"cells": ()}, "No cell is given"),
        ({"sizes": "2"}, "None of these is possible"),
    ],
)
def test_what_cannot_be_asked_is_refused_beside_the_fields(view, ask, find, asked, says):
    ask(**asked)
    assert says in find("gridError").text()
    assert not find("gridStartButton").isEnabled()


def test_a_demo_has_no_grid_and_says_so(window, wait, view, find):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert "A demo trains nothing" in find("gridError").text()
    assert "demo with RNNCell" in find("gridWhat").text()
    assert "–" not in find("gridWhat").text()
    assert not find("gridStartButton").isEnabled()


def test_the_grid_and_many_seeds_are_not_trained_at_once(window, view, ask, find, qtbot):
    session = window.session
    ask(lrs="0.01 0.03 0.1 0.3", epochs=1000, seeds=100)
    find("gridStartButton").click()
    find("seedsTabs").setCurrentIndex(0)
    window.redraw.now()
    assert not find("seedsStartButton").isEnabled()
    assert "grid is being trained" in find("seedsStartButton").toolTip()
    session.grid.cancel()
    window.redraw.now()
    find("seedsEpochsBox").setValue(10_000)
    find("seedsStartButton").click()
    find("seedsTabs").setCurrentIndex(1)
    window.redraw.now()
    assert "Many seeds are being trained" in find("gridStartButton").toolTip()
    with pytest.raises(SpecError, match="Many seeds are being trained"):
        session.grid.start(Grid(session.runs.current.experiment, (0.1,), (4,), ("RNN",), 5, 5), "")
    qtbot.waitUntil(lambda: session.seeds.result.done > 5)
    session.seeds.cancel()


def test_an_answer_to_many_seeds_enters_no_grid(window, view, trained, find, qtbot):
    result = trained()
    before = result.squares["RNN", 0, 0].at(15)
    find("seedsTabs").setCurrentIndex(0)
    window.redraw.now()
    find("seedsCountBox").setValue(8)
    find("seedsEpochsBox").setValue(15)
    find("seedsStartButton").click()
    study = window.session.seeds
    qtbot.waitUntil(lambda: not study.running)
    assert study.result.done == study.result.epochs
    assert result.squares["RNN", 0, 0].at(15) == before
    assert result is window.session.grid.result


def test_many_sizes_of_many_cells_stand_two_a_row(view, ask):
    ask(sizes="4 5 6 7 8 9 10 11", cells=("RNN", "LSTM", "GRU", "RNNCell"))
    places = [
        view._squares.getItemPosition(view._squares.indexOf(each)) for each in view.maps.values()
    ]
    assert {row for row, *_ in places} == {0, 1}
    assert all(each.isVisible() for each in view.maps.values())
    ask(cells=("RNN",))
    assert [each.isVisible() for each in view.maps.values()].count(True) == 1


def test_without_a_head_it_is_told_that_more_units_raise_the_floor(window, view, find, wait):
    def floor_told():
        return re.sub("<[^>]+>", "", find("gridFloor").text()).replace("\u00a0", " ")

    assert "ln(1 + (H − 1)e⁻²)" in floor_told()
    assert find("gridFloor").isVisible()
    window.session.runs.edit(initial_state="random")
    wait()
    assert "Not so for GRU." in floor_told()
    window.session.runs.edit(initial_state="zeros", bidirectional=True)
    wait()
    assert "ln(1 + (2H − 1)e⁻²)" in floor_told()
    window.session.runs.edit(nonlinearity="relu")  # which LSTM and GRU cannot have
    wait()
    assert not find("gridFloor").isVisible()
    window.session.runs.edit(head="Linear")
    wait()
    assert "Lab's experiment" in find("gridWhat").text()
    assert not find("gridFloor").isVisible()


def test_the_grey_slider_says_why_until_something_is_trained(view, trained, find):
    assert "train the grid first" in find("gridSlider").toolTip()
    trained(seeds=2, epochs=2)
    assert find("gridSlider").isEnabled()
    assert find("gridSlider").toolTip() == ""


def test_in_a_low_window_the_controls_scroll_and_none_is_pressed(window, trained, find, qtbot):
    trained()
    field, area = find("gridSeedsBox"), find("gridControlsArea")
    window.appearance.zoom_to(130)
    window.resize(952, 900)
    QApplication.processEvents()
    high, wide = field.height(), area.width()
    window.resize(952, 502)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert (field.height(), area.width()) == (high, wide)
    assert field.height() >= field.minimumSizeHint().height()


def test_of_the_grid_its_squares_alone_are_for_the_wall(window, view):
    (shown,) = window.pages.current.presented
    assert shown.isAncestorOf(view.maps["RNN"])
    assert not shown.isAncestorOf(view.area)
