"""The window in both directions: the core changed -> it shows; a click -> the core changed."""

import re

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QSlider,
    QTabBar,
)

from core.journal import intents
from core.trace.playhead import Playhead
from gui.window.docks import TRAINING_ONLY
from gui.window.first_room import with_room_for
from gui.window.pages import PAGES, page_modules
from tests.gui.conftest import click
from tests.sampled import some

NAMES = [
    "runButton",
    "stepButton",
    "stepBackButton",
    "nextEpochButton",
    "rewindButton",
    "stepSizeBox",
    "timeline",
    "speedSlider",
    "labLessonList",
    "seedBox",
    "epochsBox",
    "learningRateBox",
    "hiddenSizeBox",
    "resetButton",
    "architectureView",
    "lossPlot",
    "hiddenStatePlot",
    "decodedTable",
    "explainPane",
]


@pytest.mark.one_window
@pytest.mark.parametrize("name", NAMES)
def test_widgets_have_their_stable_names_and_say_what_they_are(find, name):
    widget = find(name)
    assert widget is not None
    assert widget.accessibleName() or name == "explainPane"


def test_the_run_button_trains_to_the_end(window, find, wait, qtbot):
    find("speedSlider").setValue(find("speedSlider").maximum())
    click(qtbot, find("runButton"))
    wait()
    model = find("decodedTable").model()
    assert model.rowCount() == 15
    assert model.index(14, 1).data() == "ohlol"
    assert not find("runButton").isEnabled()
    assert "raise Epochs" in find("runButton").toolTip()


def test_the_step_buttons_move_the_playhead(window, find, wait, qtbot):
    run = window.session.runs.current
    for name, place in (
        ("stepButton", Playhead(1, 1)),
        ("nextEpochButton", Playhead(1, 5)),
        ("stepBackButton", Playhead(1, 4)),
        ("rewindButton", Playhead(1, 0)),
    ):
        click(qtbot, find(name))
        wait()
        assert run.playhead == place


def test_keys_drive_the_transport_and_yield_to_a_focused_field(window, find, wait, qtbot):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Right)
    wait()
    assert window.session.runs.current.playhead == Playhead(1, 1)
    field = find("seedBox")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    wait()
    assert window.session.runs.current.playhead == Playhead(1, 1)


def test_choosing_a_lesson_opens_it_and_opening_one_selects_it(window, find, wait):
    lessons = find("labLessonList")
    ids = [each.id for each in window.session.runs.lessons]
    lessons.setCurrentRow(ids.index("hello-lstm"))
    wait()
    assert window.session.runs.current.lesson_id == "hello-lstm"
    window.session.runs.open_lesson("hello-rnncell")
    wait()
    assert lessons.currentRow() == ids.index("hello-rnncell")


def test_a_decoded_row_moves_the_playhead_and_the_playhead_selects_its_row(
    window, find, wait, qtbot
):
    find("speedSlider").setValue(find("speedSlider").maximum())
    click(qtbot, find("runButton"))
    wait()
    table = find("decodedTable")
    table.selectRow(5)
    wait()
    assert window.session.runs.current.playhead == Playhead(6, 5)
    assert window.session.runs.current.updates == 5
    window.session.transport.seek(9)
    wait()
    assert table.currentIndex().row() == 8


def test_the_timeline_seeks_and_follows(window, find, wait, qtbot):
    find("speedSlider").setValue(find("speedSlider").maximum())
    click(qtbot, find("runButton"))
    wait()
    timeline = find("timeline")
    timeline.sought.emit(4)
    wait()
    assert window.session.runs.current.playhead.epoch == 4
    assert timeline.value() == 4


def test_explain_tells_this_steps_numbers_and_the_lesson(window, find, wait, qtbot):
    for _ in range(4):
        click(qtbot, find("stepButton"))
        wait()
    text = find("explainPane").toPlainText()
    assert "Step t = 4" in text
    assert "same letter as at t = 3" in text
    value = window.session.runs.current.trace.lanes[0].named["sum"][3]
    told = [float(each.replace("−", "-")) for each in re.findall(r"[+−]\d\.\d+", text)]
    assert any(abs(each - number) < 1e-4 for each in value for number in told)
    assert window.session.runs.current_lesson.title in text


def test_clicking_a_cell_chooses_the_unit_that_is_explained(window, find, wait, qtbot):
    click(qtbot, find("stepButton"))
    wait()
    view = find("architectureView")
    box = view.layout_now().node("state", 0, 0).rect
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=(box.center() + QPointF(5, 0)).toPoint()
    )
    assert window.session.selection.unit == (0, 2)
    wait()
    assert "Unit 2 of h" in find("explainPane").toPlainText()


def test_folding_shows_one_column_and_a_loop(window, find, wait, qtbot):
    click(qtbot, find("foldButton"))
    wait()
    view = find("architectureView")
    assert view.layout_now().columns == 1
    assert any(edge.weight == ("hh", 0) for edge in view.layout_now().edges)


def test_restoring_all_panels_in_a_demo_brings_none_that_means_nothing_there(window, find, wait):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    window.do(intents.ResetLayout())
    away = [name for name, dock in window.docks.items() if dock.isHidden()]
    assert set(away) == set(TRAINING_ONLY)
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert not [name for name, dock in window.docks.items() if dock.isHidden()]


def test_demos_rest_the_training_panels_and_grey_the_epochs_with_the_reason(window, find, wait):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert window.docks["loss"].isHidden()
    assert window.docks["decoded"].isHidden()
    assert not find("epochsBox").isEnabled()
    assert "one forward pass" in find("nextEpochButton").toolTip()
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert not window.docks["loss"].isHidden()


@pytest.mark.parametrize("theme", ["dark", pytest.param("light", marks=pytest.mark.slow)])
def test_every_lesson_is_drawn_in_both_themes(window, wait, theme):
    window.appearance.set_theme(theme)
    for lesson in some(window.session.runs.lessons, of=3):
        window.session.runs.open_lesson(lesson.id)
        wait()
        window.session.transport.step()
        wait()
        assert not window.grab().isNull()


def test_every_interactive_widget_has_a_name_for_scripts_and_for_readers(window):
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QAbstractScrollArea)
    for kind in kinds:
        for widget in window.findChildren(kind):
            # What Qt makes for its own use (title bars, popups, scroll areas) starts with "qt_",
            # or has no focus to be found by.
            inner = isinstance(widget.parent(), QAbstractItemView) or widget.window() is not window
            ours = not widget.objectName().startswith("qt_") and not inner
            if ours and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.objectName(), widget
                assert widget.accessibleName(), widget.objectName()


def test_a_diverged_run_is_told_and_the_plot_survives(window, find, wait, qtbot):
    window.session.runs.open_lesson("hello-embedding")
    wait()
    window.session.runs.edit(optimizer="SGD", lr=1e38, nonlinearity="relu")
    wait()
    find("speedSlider").setValue(find("speedSlider").maximum())
    click(qtbot, find("runButton"))
    wait()
    assert "diverged" in find("explainPane").toPlainText()
    assert "diverged at epoch 2" in find("runButton").toolTip()


def test_a_dropped_checkpoint_is_opened(window, wait, qtbot, tmp_path):
    from PySide6.QtCore import QMimeData, QPointF, QUrl
    from PySide6.QtGui import QDropEvent

    path = tmp_path / "a.safetensors"
    with qtbot.waitSignal(window.session.checkpoints.saved):
        window.session.checkpoints.save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.dropEvent(event)
    wait()
    assert window.settings.recent == [str(path)]


def test_space_runs_from_the_first_moment(window, wait, qtbot):
    window.activateWindow()
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.session.transport.playing
    window.session.transport.pause()
    wait()


def test_a_wide_page_does_not_widen_the_window_when_train_comes_back(window, qtbot):
    window.resize(1180, 720)
    for title in some(PAGES, of=3):
        window.pages.show(title)
        window.pages.show("lab")
        qtbot.waitUntil(lambda: window.docks["explain"].isVisible())
        assert window.width() == 1180, title


def dock_bars(window):
    flat = Qt.FindChildOption.FindDirectChildrenOnly
    return window.findChildren(QTabBar, options=flat)


def test_tab_stops_at_no_dock_while_another_page_is_in_front(window, qtbot):
    tabbable = Qt.FocusPolicy.TabFocus

    def stops():
        return [
            bar for bar in dock_bars(window) if bar.isVisible() and bar.focusPolicy() & tabbable
        ]

    qtbot.waitUntil(lambda: len(stops()) == 5)
    for title in ("compare", "tasks", "try_it"):
        window.pages.show(title)
        qtbot.waitUntil(lambda: not stops())
    window.pages.show("lab")
    qtbot.waitUntil(lambda: len(stops()) == 5 and all(bar.count() for bar in stops()))


def test_the_title_names_the_page_and_where_a_run_is_shown_its_lesson(window):
    assert window.windowTitle() == "hello with nn.RNN — Unroll"
    pages = [*zip(PAGES, page_modules(), strict=True)]
    for name, page in some(pages, of=3, always=pages[-1:]):
        window.pages.show(name)
        if name == "learn":
            assert window.windowTitle() == "hello with nn.RNN — Unroll"
            run = window.session.runs.current.experiment
            window.do(intents.OpenRun(run.with_values(seed=99)))  # as a step draws one
            assert window.windowTitle() == "hello with nn.RNN — Unroll"
            continue
        assert window.windowTitle() == f"{page.TITLE} — Unroll"
    window.session.runs.open_lesson("hello-lstm")
    assert window.windowTitle() == "Program — Unroll"
    window.pages.show("lab")
    assert window.windowTitle() == f"{window.session.runs.current_lesson.title} — Unroll"


@pytest.mark.parametrize(
    ("least", "widths", "shared"),
    [
        ([100, 100, 100], [200, 202, 278], [200, 202, 278]),
        ([210, 160, 170], [200, 200, 210], [210, 195, 205]),
        ([300, 300, 300], [200, 350, 200], [225, 300, 225]),  # who lacks most has most of it
        ([300, 300, 300], [200, 200, 200], [200, 200, 200]),
    ],
)
def test_plots_have_what_their_tabs_need_as_far_as_others_can_spare_it(least, widths, shared):
    assert with_room_for(least, widths) == shared
    assert sum(shared) == sum(widths)
