"""A ground that was moved with the word is, to the pixel, the one that is painted anew."""

from itertools import accumulate

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.runs.looked_at import LookedAt
from gui.figures.diagram import ground as ground_module
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from tests.gui.figures.diagram.runs import run_of

LONG = "hello" * 8
# Pixels, one after the other: within a column, over several, back, to the ends, and a leap.
MOVES = (1, 37, 90, 180, -5, -90, -2000, 400, 3, 2000, -700)


def diagram_of(lesson, **values):
    diagram = NetworkDiagram()
    diagram.resize(640, 420)
    run = run_of(lesson, 1, source=LONG, target=LONG[::-1], **values)
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    diagram.show()
    QApplication.processEvents()
    return diagram


@pytest.mark.turns(2)
@pytest.mark.parametrize("lesson", ["hello-embedding", "hello-lstm"])
def test_scrolled_by_any_way_it_looks_as_if_painted_anew(qtbot, lesson):
    diagram, fresh = diagram_of(lesson), diagram_of(lesson)
    for each in (diagram, fresh):
        qtbot.addWidget(each)
    bar = diagram.horizontalScrollBar()
    seen = set()
    for place in accumulate(MOVES, lambda at, way: min(max(at + way, 0), bar.maximum())):
        bar.setValue(place)
        moved = diagram.grab().toImage()
        fresh.horizontalScrollBar().setValue(place)
        fresh._ground._key = None  # nothing to be moved
        assert moved == fresh.grab().toImage(), place
        seen.add(place)
    assert len(seen) >= 8


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-lstm"])
@pytest.mark.parametrize("wide", range(440, 640, 40))
def test_what_stands_beside_a_letter_is_written_wherever_the_word_was_scrolled(qtbot, lesson, wide):
    """The last "t = 5" ended at the piece that was kept."""
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(wide, 420)
    diagram.show_picture(picture_of(run_of(lesson, 1), LookedAt((0, 0))))
    diagram.show()
    QApplication.processEvents()
    view, sheet = diagram.viewport().size(), diagram._sheet
    ground = ground_module.Ground()
    for across in (0, 120, 160, 0, 40, 0):
        place = (view, 1.0, QPointF(across, 0))
        moved = ground.now(sheet, diagram.picture, place, False, "").toImage()
        fresh = ground_module.Ground().now(sheet, diagram.picture, place, False, "").toImage()
        assert moved == fresh, across


@pytest.mark.turns(4)
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_scrolled_on_a_device_of_any_scale_it_looks_as_if_painted_anew(qtbot, ratio):
    diagram = diagram_of("hello-embedding")
    qtbot.addWidget(diagram)
    moved = ground_module.Ground()

    def painted(ground, across):
        place = (diagram.viewport().size(), ratio, QPointF(across, 0))
        return ground.now(diagram._sheet, diagram.picture, place, False, "").toImage()

    for across in (300, 301, 388, 475, 420):
        assert painted(moved, across) == painted(ground_module.Ground(), across), across


def counted(monkeypatch):
    """The time step of each state that a ground paints from now on."""
    painted = []

    class Counted(ground_module.GroundPainter):
        def state_label(self, node, color):
            painted.append(node.t)
            super().state_label(node, color)

    monkeypatch.setattr(ground_module, "GroundPainter", Counted)
    return painted


def test_a_step_further_paints_a_few_columns_and_no_more(qtbot, monkeypatch):
    diagram = diagram_of("hello-embedding")
    qtbot.addWidget(diagram)
    painted = counted(monkeypatch)
    bar = diagram.horizontalScrollBar()
    bar.setValue(300)
    diagram.grab()
    whole = len(set(painted))
    painted.clear()
    bar.setValue(300 + int(diagram.layout_now().column))
    diagram.grab()
    assert whole >= 7
    assert 0 < len(set(painted)) < 5


@pytest.mark.parametrize("kept", [True, False])
def test_the_ground_of_a_place_that_was_left_is_kept_where_there_is_room(qtbot, monkeypatch, kept):
    diagram = diagram_of("hello-embedding")
    qtbot.addWidget(diagram)
    bar = diagram.horizontalScrollBar()
    bar.setValue(300)
    first = diagram.grab().toImage()
    if not kept:
        monkeypatch.setattr(ground_module, "KEPT", diagram.viewport().width())
    bar.setValue(400)
    diagram.grab()
    painted = counted(monkeypatch)
    bar.setValue(300)
    assert diagram.grab().toImage() == first
    assert (not painted) == kept


@pytest.mark.parametrize("lesson", ["hello-embedding", "hello-rnn", "hello-lstm"])
def test_columns_that_are_stamped_look_as_if_each_was_painted(qtbot, monkeypatch, lesson):
    diagram = diagram_of(lesson)
    qtbot.addWidget(diagram)
    layout, place = diagram.layout_now(), (diagram.viewport().size(), 1.0)
    assert layout.scrolls

    def painted(across):
        here = (*place, QPointF(across, 0))
        return ground_module.Ground().now(diagram._sheet, diagram.picture, here, False, "")

    places = (0, 1, 300, int(layout.width) - diagram.viewport().width())
    stamped = [painted(across).toImage() for across in places]
    monkeypatch.setattr(ground_module.Ground, "_stamp_now", lambda *_: None)
    assert stamped == [painted(across).toImage() for across in places]
