"""A step's values go along their arrows, for a moment, and are in nobody's way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from gui.figures.diagram.travel import TravelPainter
from gui.style import motion
from tests.gui.figures.diagram.pieced import differ
from tests.gui.lab.conftest import HOUR


@pytest.fixture
def travel(window, wait, moving):
    """Of a window in which the first letter was read, and its value has come."""
    step(window, wait)
    window.stage.diagram._travel.finish()
    return window.stage.diagram._travel


def step(window, wait):
    window.session.transport.step()
    wait()


def test_a_step_moves_its_values_and_ends_as_if_nothing_had_moved(window, wait, travel):
    view = window.stage.diagram
    step(window, wait)
    assert travel.running
    travel.setCurrentTime(int(0.3 * HOUR))
    midway = view.grab().toImage()
    travel.setCurrentTime(travel.duration())
    assert not travel.running
    there = view.grab().toImage()
    assert midway != there
    motion.apply("on")
    window.session.transport.step_back()
    wait()
    step(window, wait)
    assert not travel.running
    assert view.grab().toImage() == there


def test_what_follows_from_a_value_comes_once_it_has_arrived(window, wait, travel):
    """At the last letter the losses of all of them do."""
    view = window.stage.diagram
    for t in range(1, 5):
        travel.finish()
        step(window, wait)
        assert waiting(view) == {(kind, t) for kind in ("state", "output", "letters")} | {
            ("loss", k) for k in range(5) if t == 4
        }
    travel.finish()
    assert not waiting(view)


def test_layers_are_reached_one_after_the_other(window, wait, travel):
    window.session.runs.open_lesson("hello-embedding")
    view = window.stage.diagram
    wait()
    step(window, wait)
    travel.setCurrentTime(int(0.3 * HOUR))
    assert travel.share > 0.5
    assert ("state", 0) in waiting(view, lane=1)
    assert not waiting(view, lane=0)


def test_names_stand_while_values_fly(window, wait, travel):
    view = window.stage.diagram
    window.session.transport.step_back()
    wait()
    step(window, wait)
    node = view.layout_now().node
    rooms = [node("initial", 0, -1).rect.toRect(), node("input", -1, 0).rect.toRect()]
    rooms.append(painter(view).name_room(node("state", 0, 0)).toRect())
    seen = []
    for share in (0.05, 0.2, 0.4, 0.7):
        travel.setCurrentTime(int(share * HOUR))
        seen.append([view.grab(room).toImage() for room in rooms])
    assert all(each == seen[0] for each in seen)


def painter(view):
    """That draws what is on its way."""
    device = QPixmap(1, 1)
    found = TravelPainter(QPainter(device), view._sheet, view.picture, view._view())
    found.travel, found.device = view._travel, device
    return found


def waiting(view, lane=-2):
    """(kind, t) of the boxes that look as they did before the step; lane: of that one alone."""
    found = painter(view)
    nodes = [each for each in view.layout_now().nodes if lane in (-2, each.lane)]
    if not view._travel.running:
        found.travel = None
    return {(each.kind, each.t) for each in nodes if found.marks_of(each) is not found.marks}


def test_only_what_the_values_pass_is_drawn_at_each_of_its_ticks(window, wait, travel):
    view = window.stage.diagram.viewport()
    step(window, wait)
    for share in (0.2, 0.45, 0.75):
        travel.setCurrentTime(int(share * HOUR))
        before = view.grab()
        travel.setCurrentTime(int((share + 0.2) * HOUR))
        assert view.rect().contains(travel.part.boundingRect())
        pieced, whole = QPixmap(before), view.grab()
        view.render(pieced, travel.part.boundingRect().topLeft(), travel.part)
        assert before.toImage() != whole.toImage()
        assert not differ(pieced, whole), share
    area = sum(rect.width() * rect.height() for rect in travel.part)
    assert area < view.width() * view.height() / 2


def test_where_a_cell_is_open_nothing_moves_below_its_card(window, wait, travel):
    window.session.selection.inspect(0, 2)
    step(window, wait)
    assert not travel.running
    window.session.selection.close_inspector()


def test_the_next_key_ends_it(window, wait, travel, qtbot):
    step(window, wait)
    assert travel.running
    qtbot.keyClick(window.stage.diagram, Qt.Key.Key_Up)
    assert not travel.running


def test_backward_the_gradient_moves_and_what_had_gone_back_before_stays(window, wait, travel):
    forward = window.session.runs.current.steps.forward
    while window.session.runs.current.playhead.step < forward + 3:
        travel.finish()
        step(window, wait)
    assert travel.running
    assert travel.came
    assert travel.came < frozenset(window.stage.diagram.picture.flow)


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    "leap",
    [
        lambda transport: transport.step_back(),
        lambda transport: transport.next_epoch(),
        lambda transport: transport.seek(1),
        lambda transport: transport.to_end(),
    ],
    ids=["a step back", "an epoch", "a click on the timeline", "the end"],
)
def test_a_leap_moves_nothing(window, wait, travel, leap):
    step(window, wait)
    travel.finish()
    leap(window.session.transport)
    wait()
    assert not travel.running


def test_nothing_moves_while_it_runs_faster_than_one_can_follow(window, wait, travel, qtbot):
    began = []
    travel.stateChanged.connect(lambda now, before: began.append(now))
    transport = window.session.transport
    transport.set_speed(60)
    drawn = window.redraw.frames["architecturePanel"]
    transport.play()
    qtbot.waitUntil(lambda: window.redraw.frames["architecturePanel"] > drawn + 2)
    transport.pause()
    wait()
    assert not began
