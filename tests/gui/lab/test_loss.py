"""The loss panel in both directions: curve, floor, mark, log axis and earlier runs."""

import math
import re
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from core.journal.intents import OpenRun
from gui.wording.numbers import loss_text
from tests.sampled import some


@pytest.fixture
def panel(window):
    return window.docks["loss"].widget()


@pytest.fixture
def trained(window, find, wait):
    """The opening lesson, trained to its end."""
    find("speedSlider").setValue(find("speedSlider").maximum())
    window.session.transport.play()
    wait()
    return window.session.runs.current


def test_the_curve_is_the_recording_and_the_mark_is_the_playhead(window, wait, panel, trained):
    losses = trained.recording.losses(trained.shown_epoch)
    assert np.array_equal(panel.curve.yData, losses)
    assert np.array_equal(panel.curve.xData, np.arange(1, 16))
    window.session.transport.seek(6)
    wait()
    assert panel.mark.value() == 6
    assert panel.value.toPlainText() == f"{losses[5]:.4f}"
    assert np.array_equal(panel.curve.yData, losses[:6])
    assert np.array_equal(panel.later.yData, losses[5:])


def test_a_click_moves_the_playhead_to_that_epoch(window, wait, panel, trained, qtbot):
    window.grab()
    view = panel.plot.getViewBox()
    place = panel.plot.mapFromScene(view.mapViewToScene(QPointF(4.2, 1.0)))
    qtbot.mouseClick(panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait()
    assert trained.playhead.epoch == 4


def test_the_floor_is_drawn_where_the_model_has_one(window, wait, panel, trained):
    assert panel.floor.isVisible()
    assert panel.floor.value() == pytest.approx(0.3408, abs=5e-5)
    window.session.runs.open_lesson("hello-embedding")
    wait()
    assert not panel.floor.isVisible()


def test_the_log_axis_carries_curve_floor_and_mark(window, find, wait, panel, trained):
    find("logBox").setChecked(True)
    wait()
    losses = trained.recording.losses(trained.shown_epoch)
    shown = panel.curve.getData()[1]
    assert np.allclose(shown, np.log10(losses))
    assert panel.floor.value() == pytest.approx(math.log10(0.3408), abs=1e-4)


def test_earlier_runs_are_grey_and_a_summed_loss_is_converted_and_said_so(
    window, wait, panel, trained
):
    earlier = trained.recording.losses(trained.shown_epoch)
    window.session.runs.edit(seed=3)
    wait()
    assert panel.earlier[0].yData is None  # it would be taken for what comes
    assert panel.note.text() == "Press Run or Step."
    window.session.transport.next_epoch()
    wait()
    assert np.array_equal(panel.earlier[0].yData, earlier)
    assert panel.note.text().endswith(" Grey: an earlier run.")
    window.session.runs.open_lesson("hello-rnncell")
    wait()
    window.session.transport.next_epoch()
    wait()
    assert np.allclose(panel.earlier[0].yData, earlier * 5)
    assert "converted" in panel.note.text()
    assert "sum" in panel.plot.getAxis("left").labelText


def test_where_the_sentence_is_too_long_what_the_loss_has_come_to_is_told_before_the_grey_curves(
    window, wait, panel, trained
):
    window.session.runs.edit(seed=3)
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    note, full = panel.note, panel.note.text()
    assert full.endswith(" Grey: an earlier run.")
    now = re.findall(r"[0-9.]+[0-9]", full)
    told = f"From {now[0]} to {now[1]}"
    shorter = (
        f"{told}; this model's floor is {now[2]}. Grey: an earlier run.",
        f"{told}. Grey: an earlier run.",
        f"{told}." if panel._grey.told else "Grey: an earlier run.",
    )
    assert full == shorter[0]
    for form in shorter:
        high = note.line_height() + note.contentsMargins().top()
        clear = note.kept_clear if form != shorter[-1] else 0
        note.resize(note.fontMetrics().horizontalAdvance(form) + clear + 9, high)
        assert note.shown() == form


def test_in_little_room_too_what_the_grey_curves_are_is_a_sentence(window, wait, panel, trained):
    """ "It goes on from here.; grey: earlier runs", of a run's first epoch."""
    window.session.runs.edit(seed=3)
    window.session.transport.next_epoch()
    wait()
    note, seen = panel.note, set()
    high = note.line_height() + note.contentsMargins().top()
    for wide in range(60, 700, 20):
        note.resize(wide, high)
        seen.add(note.shown())
    assert "It goes on from here. Grey: an earlier run." in seen
    assert not any(";" in each or "grey" in each for each in seen)


@pytest.mark.parametrize("name", ["loss", "decoded"])
def test_while_the_first_epoch_is_under_way_that_is_said_and_not_how_to_begin(window, wait, name):
    transport = window.session.transport
    shown = window.docks[name].widget()
    told = (lambda: shown.note.text()) if name == "loss" else (lambda: shown._caption.text())
    assert "Press Run or Step" in told()
    transport.set_step_size("time step")
    transport.set_speed(2)
    transport.play()
    assert told().startswith("Epoch 1 is under way. Its ")
    transport.pause()
    wait()
    assert told().startswith("Epoch 1 is under way") == (transport.run.playhead.step > 0)
    transport.step()
    wait()
    assert told().startswith("Epoch 1 is under way. Its ")
    transport.rewind()
    wait()
    assert "Press Run or Step" in told()


def test_of_a_run_that_was_not_begun_no_grey_curve_is_told(window, wait, panel):
    session = window.session
    window.do(OpenRun(session.runs.current.experiment.with_values(seed=3)))
    session.transport.next_epoch()
    wait()
    assert len(session.runs.all) == 2
    assert "Grey" not in panel.note.text()


def test_an_earlier_run_with_the_same_curve_is_told_of_and_not_drawn(window, wait, panel, trained):
    """The same numbers in another order of axes: there was no grey to be seen."""
    session = window.session
    session.runs.edit(batch_first=not trained.experiment.model.batch_first)
    session.transport.next_epoch()
    wait()
    assert panel.note.text().endswith(" Grey: an earlier run.")  # it goes on beyond this one
    session.transport.play()
    wait()
    assert session.runs.current.shown_epoch == trained.shown_epoch
    assert panel.note.text().endswith(" An earlier run has the same curve.")
    assert "rey" not in panel.note.text()
    assert not any(each.isVisible() for each in panel.earlier)  # grey, it would be what comes


def test_losses_that_are_not_finite_leave_a_gap_and_a_sentence(window, find, wait, panel):
    window.session.runs.open_lesson("hello-embedding")
    wait()
    window.session.runs.edit(optimizer="SGD", lr=1e38, nonlinearity="relu")
    wait()
    find("speedSlider").setValue(find("speedSlider").maximum())
    window.session.transport.play()
    wait()
    assert "diverged at epoch 2: loss nan" in panel.note.text()
    assert np.isfinite(panel.plot.getViewBox().viewRange()).all()


def test_the_note_says_where_the_loss_began_and_what_it_has_come_to(window, wait, find):
    panel, session = window.docks["loss"].widget(), window.session
    for _ in range(4):
        session.transport.next_epoch()
        wait()
    recording = session.runs.current.recording
    first, now = (
        loss_text(recording.loss(epoch)) for epoch in (1, session.runs.current.current_epoch)
    )
    assert panel.note.text() == f"From {first} to {now}; this model's floor is 0.3408."


def test_the_floors_name_crosses_neither_a_curve_nor_the_playheads_mark(
    window, wait, panel, trained
):
    session, seen = window.session, 0
    least, most = panel.plot.minimumHeight(), panel.plot.maximumHeight()
    for height, epoch in some(product((80, 110, 150, 240), (0, 4, 14, 15)), of=3):
        panel.plot.setFixedHeight(height)
        session.transport.rewind()
        wait()
        if epoch:
            session.transport.seek(epoch)
        wait()
        window.grab()
        panel._key = None
        panel.refresh()
        name = panel.floor_name.shown
        if name is None:
            continue
        seen += 1
        room = name.mapRectToParent(name.boundingRect())
        assert not room.left() <= panel.mark.value() <= room.right()
        for item in (panel.curve, panel.later):
            xs, ys = item.getData()
            points = zip(*(() if xs is None else each for each in (xs, ys)), strict=True)
            assert not any(room.contains(QPointF(x, y)) for x, y in points)
        value = panel.value.mapRectToParent(panel.value.boundingRect())
        assert not (panel.value.isVisible() and value.intersects(room))
    assert seen > 1
    panel.plot.setMinimumHeight(least)
    panel.plot.setMaximumHeight(most)


def test_the_present_loss_crosses_neither_its_curve_nor_the_floor_nor_the_playheads_mark(
    window, find, wait, panel
):
    """A falling curve comes from the very side where a late epoch's loss is written."""
    window.session.runs.open_lesson("hello-lstm")
    wait()
    find("speedSlider").setValue(find("speedSlider").maximum())
    window.session.transport.play()
    wait()
    curve, value, seen = window.session.runs.current.recording.losses(15), panel.value, 0
    for wide, epoch in product((190, 260, 500), range(2, 15)):
        panel.plot.setFixedSize(wide, 120)
        window.session.transport.seek(epoch)
        wait()
        if epoch % 2:  # the mark is the next epoch's, the loss still this one's
            window.session.transport.seek(epoch + 1, 1)
            wait()
        window.grab()
        panel._key = None
        panel.refresh()
        room = value.mapRectToParent(value.boundingRect())
        if not value.isVisible():
            continue
        seen += 1
        xs = np.linspace(room.left(), room.right(), 50)
        there = np.interp(xs, np.arange(1, 16), curve, left=np.nan, right=np.nan)
        assert not ((there > room.top()) & (there < room.bottom())).any(), (wide, epoch)
        assert not room.left() < panel.mark.value() < room.right()
        floor = panel.floor.value() if panel.floor.isVisible() else -1
        assert not room.top() < floor < room.bottom()
    assert seen > 30
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)


def test_the_floors_name_stands_clear_of_earlier_runs_that_went_below_it(window, panel, trained):
    """A run of another model, which has no such floor."""
    other = panel.earlier[0]
    xs = np.arange(1.0, 16.0)
    seen = 0
    for end, wide in product((0.3, 0.2, 0.1), (380, 560, 800)):
        ys = np.linspace(0.5, end, 15)
        other.setData(xs, ys)
        other.setVisible(True)
        panel.plot.setFixedWidth(wide)
        window.grab()
        panel._key = None
        panel.refresh()
        name = panel.floor_name.shown
        if name is None:
            continue
        seen += 1
        room = name.mapRectToParent(name.boundingRect())
        there = np.interp(np.linspace(room.left(), room.right(), 50), xs, ys)
        assert not ((there > room.top()) & (there < room.bottom())).any(), (end, wide)
    assert seen > 4
    other.setVisible(False)
    panel.plot.setMinimumWidth(0)
    panel.plot.setMaximumWidth(16_777_215)


def test_the_present_loss_is_written_clear_of_earlier_runs_and_of_the_floor(
    window, wait, panel, trained
):
    """A grey curve goes where the value first stands: right above the dot, to its right."""
    other, session, seen = panel.earlier[0], window.session, 0
    for epoch, wide, rises in product((3, 8), (300, 560), (0.05, 0.15, 0.4)):
        session.transport.seek(epoch)
        wait()
        here = session.runs.current.recording.loss(epoch)
        xs = np.arange(1.0, 16.0)
        ys = here + rises + 0.02 * (xs - epoch)
        other.setData(xs, ys)
        other.setVisible(True)
        panel.plot.setFixedWidth(wide)
        window.grab()
        panel._fit_value()
        if not panel.value.isVisible():
            continue
        seen += 1
        room = panel.value.mapRectToParent(panel.value.boundingRect())
        there = np.interp(np.linspace(room.left(), room.right(), 50), xs, ys)
        low, high = min(room.top(), here), max(room.bottom(), here)  # a curve between would own it
        assert not ((there > low) & (there < high)).any(), (epoch, wide, rises)
        assert not room.top() < panel.floor.value() < room.bottom()
    assert seen > 6
    other.setVisible(False)
    panel.plot.setMinimumWidth(0)
    panel.plot.setMaximumWidth(16_777_215)


def test_the_dot_of_a_loss_near_0_is_whole(window, wait, find):
    panel, session = window.docks["loss"].widget(), window.session
    session.runs.open_lesson("hello-lstm")
    wait()
    find("speedSlider").setValue(find("speedSlider").maximum())
    session.transport.play()
    wait()
    view = panel.plot.getViewBox()
    middle = view.mapViewToScene(panel._dot.pos()).y()
    assert middle + panel._dot.rect().height() / 2 <= view.sceneBoundingRect().bottom() + 1


def test_where_another_models_run_is_below_the_floor_it_is_said_whose_floor_it_is(
    window, wait, panel, trained
):
    """A floor that is undercut looked like an error."""
    session = window.session
    assert panel.floor_name.items[0].toPlainText() == "floor 0.3408"
    session.runs.edit(head="Linear", lr=0.2)
    session.transport.play()
    wait()
    assert session.runs.current.recording.loss(15) < 0.3408
    session.runs.edit(head="none", lr=0.1, seed=5)
    session.transport.next_epoch()
    wait()
    told = [each.toPlainText() for each in panel.floor_name.items]
    assert told == ["this model's floor 0.3408", "this model's floor", "its floor"]
