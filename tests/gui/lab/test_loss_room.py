"""The loss panel's words in little room: whose curve, whose side of the floor, how far it goes."""

from itertools import product

import numpy as np
import pytest


@pytest.fixture
def panel(window, find, wait):
    """The opening lesson, trained to its end; then another seed, 8 epochs in."""
    find("speedSlider").setValue(find("speedSlider").maximum())
    window.session.transport.play()
    wait()
    return window.docks["loss"].widget()


@pytest.fixture
def second(window, panel, wait):
    window.session.runs.edit(seed=3)
    for _ in range(8):
        window.session.transport.next_epoch()
        wait()
    return window.session.runs.current


def test_a_grey_curve_bears_its_runs_name_and_the_name_crosses_nothing(window, panel, second):
    seen = 0
    for wide, high in product((200, 420, 700), (90, 200, 320)):
        panel.plot.setFixedSize(wide, high)
        window.grab()
        panel._key = None
        panel.refresh()
        name = panel.end_names.items[0]
        if not name.isVisible():
            continue
        seen += 1
        assert name.toPlainText() == "seed 12"  # whose title is this one's, too
        room = name.mapRectToParent(name.boundingRect())
        xs = np.linspace(room.left(), room.right(), 50)
        for each in (panel.curve, panel.earlier[0]):
            there = np.interp(xs, *each.getData(), left=np.nan, right=np.nan)
            assert not ((there > room.top()) & (there < room.bottom())).any(), (wide, high)
        assert not room.left() < panel.mark.value() < room.right()
        assert not room.top() < panel.floor.value() < room.bottom()
        value = panel.value.mapRectToParent(panel.value.boundingRect())
        assert not (panel.value.isVisible() and value.intersects(room))
    assert seen
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)


def test_the_present_loss_stands_on_its_own_side_of_the_floor(window, wait, panel):
    """0.4672 below a line called floor 0.3408 was read as a loss below the floor."""
    seen = 0
    for wide, high, epoch in product((220, 420), (110, 150), (11, 13, 15)):
        panel.plot.setFixedSize(wide, high)
        window.session.transport.seek(epoch)
        wait()
        window.grab()
        panel._key = None
        panel.refresh()
        if panel.value.isVisible():
            seen += 1
            room = panel.value.mapRectToParent(panel.value.boundingRect())
            assert room.top() > panel.floor.value(), (wide, high, epoch)
    assert seen > 5
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)


def test_the_axis_goes_to_the_stop_mark_or_says_how_far_the_run_goes(window, wait, panel):
    session = window.session
    for limit, end, said in ((30, 30, "epoch"), (200, 32, "epoch, of 200")):
        session.runs.edit(epochs=limit)
        session.transport.next_epoch()
        wait()
        right = panel.plot.getViewBox().viewRange()[0][1]
        assert end < right < end + 1
        assert panel.plot.getAxis("bottom").labelText == said


def test_the_dot_of_the_last_epoch_is_whole(window, wait, panel):
    window.session.runs.edit(epochs=60)
    window.session.transport.play()
    wait()
    panel.plot.setFixedSize(190, 120)
    window.grab()
    view = panel.plot.getViewBox()
    middle = view.mapViewToScene(panel._dot.pos()).x()
    assert middle + panel._dot.rect().width() / 2 <= view.sceneBoundingRect().right() + 1
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)


def test_a_low_plot_keeps_what_its_losses_are_counted_in(window, panel):
    axis = panel.plot.getAxis("left")
    for high, said in ((300, "loss, nats per letter"), (120, "nats/letter"), (95, "nats")):
        panel.plot.setFixedHeight(high)
        window.grab()
        panel.plot._fit_words()
        assert axis.label.isVisible()
        assert axis.labelText == said
    panel.plot.setMinimumHeight(0)
    panel.plot.setMaximumHeight(16_777_215)


def test_where_the_floors_value_has_no_room_the_line_says_at_least_what_it_is(
    window, wait, panel, second
):
    """Amid curves that come from above and go below it, to the right of each other."""
    session = window.session
    floor, xs = panel.floor.value(), np.arange(1.0, 16.0)
    for other, begin in zip(panel.earlier, (6, 9, 12), strict=False):
        other.setData(xs, np.interp(xs, (1, begin, begin + 2, 15), (1.4, floor, 0.1, 0.0)))
        other.setVisible(True)
    panel.plot.setFixedSize(190, 120)
    for epoch, told in ((8, "floor"), (1, "floor")):
        session.transport.seek(epoch)
        wait()
        window.grab()
        panel._fit_floor_name()
        name = panel.floor_name.shown
        assert name is not None, epoch
        assert name.toPlainText() == told
        room = name.mapRectToParent(name.boundingRect())
        assert not room.left() <= panel.mark.value() <= room.right()
        for other in panel.earlier[:3]:
            there = np.interp(np.linspace(room.left(), room.right(), 50), *other.getData())
            assert not ((there > room.top()) & (there < room.bottom())).any()
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)


def test_no_grey_curve_and_no_floor_is_drawn_that_is_named_nowhere(window, panel, second):
    """ "From 1.291 to 1.036." over three curves, two of which were read as this run's future."""
    seen = set()
    for wide, high in product((120, 200, 420, 700), (60, 110, 200, 320)):
        panel.resize(wide, high)
        window.grab()
        panel._key = None
        panel.refresh()
        said = panel.note.shown()
        named = "Grey" in said or all(each.isVisible() for each in panel.end_names.items[:1])
        assert panel.earlier[0].isVisible() == named, (wide, high, said)
        assert not panel.floor.isVisible() or panel.floor_name.shown or "floor" in said
        seen.add(named)
    assert seen == {True, False}


def test_what_comes_later_in_this_run_bears_that_name(window, wait, panel):
    window.session.transport.seek(6)
    wait()
    panel.plot.setFixedSize(420, 220)
    window.grab()
    panel._key = None
    panel.refresh()
    assert [each.toPlainText() for each in panel.end_names.items if each.isVisible()] == ["later"]
    panel.plot.setMinimumSize(0, 0)
    panel.plot.setMaximumSize(16_777_215, 16_777_215)
