"""A step draws what it changes, and moves what scrolls: the stage is as if all of it were drawn."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from core.runs.looked_at import LookedAt
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.strips import Strips
from tests.gui.figures.diagram.pieced import differ
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.diagram.test_looks import drawn_anew
from tests.gui.figures.drawn_texts import picture

WALKED = {
    "hello-rnn": {},
    "hello-lstm": {"source": "abba", "target": "baab"},
    "hello-rnncell": {"source": "ab", "target": "ba"},
    "hello-embedding": {"source": "hello" * 40, "target": ("hello" * 40)[::-1]},
}


def moments(run, by_operation, most):
    """Playheads of an epoch, in order, no more than `most`, from the first to the last."""
    place, found = Playhead(1, 0), []
    size = "operation" if by_operation else "time step"
    while place.epoch == 1 and place < run.end:
        found.append(place)
        place = run.after(place, size)
    return found[:: max(len(found) // most, 1)]


def on_screen(diagram):
    QApplication.processEvents()
    return diagram.screen().grabWindow(diagram.winId())


@pytest.fixture
def diagram(qtbot):
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(900, 560)
    diagram.show()
    return diagram


# Each network and both sizes of a step each day: which parts are drawn anew is found by one way.
@pytest.mark.turns(3)
@pytest.mark.parametrize("many", [12, pytest.param(24, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("lesson", "by_operation"),
    [
        pytest.param(lesson, sized, marks=[pytest.mark.slow] if (place + sized) % 2 else [])
        for place, lesson in enumerate(("hello-rnn", "hello-lstm", "hello-rnncell"))
        for sized in (False, True)
    ],
)
def test_what_a_moment_has_drawn_over_the_last_one_is_the_whole_picture(
    diagram, monkeypatch, lesson, by_operation, many
):
    run = run_of(lesson, 1, **WALKED[lesson])
    parts = []
    for k, place in enumerate(moments(run, by_operation, many)):
        run.move(place)
        chosen = (0, k % 2) if k > many // 2 else None
        before = diagram.viewport().grab()
        part = drawn_anew(diagram, picture_of(run, LookedAt(chosen), by_operation), monkeypatch)
        whole = diagram.viewport().grab()
        if k:
            pieced = QPixmap(before)
            diagram.viewport().render(pieced, part.boundingRect().topLeft(), part)
            assert not differ(pieced, whole), place
            parts.append(sum(each.width() * each.height() for each in part))
    area = diagram.viewport().width() * diagram.viewport().height()
    assert sum(parts) / len(parts) < area / 2, parts


def test_a_long_word_goes_on_by_what_is_moved(qtbot):
    run = run_of("hello-embedding", 1, **WALKED["hello-embedding"])
    painted = []

    class Watched(NetworkDiagram):
        def paintEvent(self, event):  # noqa: N802 - a name of Qt
            painted.append(sum(each.width() * each.height() for each in event.region()))
            super().paintEvent(event)

    view = Watched()
    qtbot.addWidget(view)
    view.resize(900, 560)
    view.show()
    places = [Playhead(1, step) for step in (20, 21, 22, 23, 22, 24, 60, 61, 199, 198)]
    shown = []
    for place in places:
        run.move(place)
        painted.clear()
        view.show_picture(picture_of(run, LookedAt((0, 1))))
        in_parts = on_screen(view)
        shown.append((sum(painted), in_parts.toImage()))
        view.viewport().update()
        assert not differ(on_screen(view), in_parts), place
    whole = view.viewport().width() * view.viewport().height()
    assert shown[0][0] == whole
    # With the second the viewport has its scroll bar, and another size.
    assert all(part < whole / 2 for part, _ in shown[2:5]), [part for part, _ in shown]
    assert all(one != other for (_, one), (_, other) in pairwise(shown))


def test_what_lies_over_the_stage_is_not_moved_with_it(diagram):
    run = run_of("hello-embedding", 1, **WALKED["hello-embedding"])
    run.move(Playhead(1, 20))
    diagram.show_picture(picture_of(run))
    over = QWidget(diagram.viewport())
    over.setGeometry(300, 100, 120, 200)
    over.setAutoFillBackground(True)
    over.show()
    on_screen(diagram)
    run.move(Playhead(1, 21))
    diagram.show_picture(picture_of(run))
    in_parts = on_screen(diagram)
    diagram.viewport().update()
    assert not differ(on_screen(diagram), in_parts)


def test_c_stands_in_its_strip_before_h_is_computed(qapp):
    """The box beside an opened card was empty whose c the card told."""
    run, before = run_of("hello-lstm", 1), run_of("hello-lstm", 1).playhead
    done = run.operations.of(1)
    place = next(k for k, each in enumerate(done) if each.kind == Kind.CELL)
    images, layouts = [], []
    try:
        for operations in (place, place + 1):
            run.move(Playhead(1, 0, operations))
            diagram = NetworkDiagram()
            diagram.show_picture(picture_of(run, LookedAt((0, 1))))
            images.append(picture(diagram, (1000, 800)))
            layouts.append(diagram.layout_now())
    finally:
        run.move(before)
    h, c = Strips(layouts[1], run.experiment).of(layouts[1].node("state", 0, 0))
    for strip, changes in ((h, False), (c, True)):
        points = [(round(strip.left() + (k + 0.3) * strip.width() / 8), strip) for k in range(8)]
        seen = [
            [image.pixelColor(x, round(each.center().y())).name() for x, each in points]
            for image in images
        ]
        assert (seen[0] != seen[1]) == changes
