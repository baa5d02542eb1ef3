"""The list of series: its rows are looked at, deleted, saved, and opened from files."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QStackedWidget,
    QWidget,
)

from gui.figures.tasks.series_table import SeriesRow, SeriesTable
from gui.wording.series import score_text
from gui.wording.together import BLANK
from tests.gui.tasks.conftest import probe_of
from tests.gui.tasks.experiments import ECHO, WILD


def test_a_row_is_looked_at_deleted_and_brought_back_by_clicks(
    page, trained, find, practising, qtbot, window
):
    first = trained({**ECHO, "epochs": 20}, 1)
    second = trained({**ECHO, "epochs": 20, "cell": "GRU"}, 1)
    table = find("taskTable")
    table.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: practising.shown is first)
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
    with qtbot.waitSignal(window.session.checkpoints.saved) as caught:
        find("taskSaveButton").click()
    assert proposed == ["echo-RNN-seed0-updates20.safetensors"]
    assert caught.args == [str(tmp_path / "mine.safetensors"), 20]
    assert (tmp_path / "mine.safetensors").exists()


def test_a_series_opened_from_a_checkpoint_is_shown_and_goes_on(
    page, trained, find, practising, window, qtbot, tmp_path
):
    series, path = trained({**ECHO, "epochs": 20}, 1), str(tmp_path / "echo.safetensors")
    with qtbot.waitSignal(window.session.checkpoints.saved):
        practising.save(series.runs[0], path)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.session.checkpoints.load(path)
    window.redraw.all()
    window.redraw.now()
    assert "Opened at update 20; press Go on to train it to 40." in find("taskHeadline").text()
    assert find("taskFlow").text() == "Nothing measured since it was opened."
    assert not page.gradients.scale.isVisible()
    assert "from update 20" in find("taskTable").item(1, 0).text()
    assert probe_of(page, qtbot).request.updates == 20
    window.redraw.all()
    window.redraw.now()
    score = series.runs[0].last_score
    assert practising.shown.runs[0].last_score == score
    told = score_text(series.task, score.score)
    assert find("taskTable").item(1, 2).text() == told.replace(" ", BLANK)  # never in two lines
    assert f"Now: accuracy {told}" in find("taskHeadline").text()
    find("taskPauseButton").click()
    qtbot.waitUntil(lambda: not practising.running)
    window.redraw.all()
    window.redraw.now()
    assert practising.shown.runs[0].updates == 40
    assert page.view.plot.curves.lines[0].x[-1] == 40
    assert page.gradients.map.picture is not None
    assert "solved, accuracy" in find("taskHeadline").text()


def test_a_row_that_was_written_before_the_table_was_seen_is_as_high_as_its_name(qtbot):
    """Until it is seen, its columns are as narrow as they can be, and the name wraps."""
    stack, table = QStackedWidget(), SeriesTable()
    qtbot.addWidget(stack)
    stack.resize(400, 300)
    stack.addWidget(QWidget())
    stack.addWidget(table)
    name = "RNN 32\nAdding problem T=20 · running 0/5"
    table.show_rows([SeriesRow(name, "0/5", "–", "–", None)], 0)
    stack.setCurrentWidget(table)
    stack.show()
    qtbot.waitUntil(lambda: table.columnWidth(0) > 200)
    assert table.rowHeight(0) < 4 * table.fontMetrics().height()
