"""After the same steps of another epoch only what looks different is drawn, and that is all."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QApplication

from core.course.lesson import find_lesson
from core.runs.looked_at import LookedAt
from core.runs.run import Run
from core.trace.playhead import Playhead
from core.tracing.tracer import advance_traced
from core.training.trainer import Trainer
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.style import theme
from tests.gui.figures.diagram.pieced import differ
from tests.gui.figures.diagram.runs import NETWORKS

TRAINED = {name: network for name, network in NETWORKS.items() if name != "of one cell"}
# Every other one of these each day, the rest with the experiments marked slow.
WATCHED = [
    pytest.param(each, id=name, marks=[pytest.mark.slow] if place % 2 else [])
    for place, (name, each) in enumerate(TRAINED.items())
]
EARLY, LATE = (1, 2, 3), (60, 61)


@pytest.fixture
def diagram(qtbot):
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(1100, 700)
    diagram.show()
    return diagram


def pictures(lesson, values, epochs):
    """At the end of each of these epochs, as full speed shows them."""
    experiment = find_lesson(lesson).experiment.with_values(**values)
    run, trainer = Run(1, lesson, experiment), Trainer(experiment)
    for number in range(1, max(epochs) + 1):
        if number not in epochs:
            run.extend((trainer.advance(),))
            continue
        found = advance_traced(trainer, complete=False)
        run.extend((found.epoch,), (), found.trace, found.diverged)
        run.move(Playhead(number, run.steps.last))
        yield picture_of(run, LookedAt((0, 0)))


def drawn_anew(diagram, picture, monkeypatch):
    """The part of the viewport that is drawn again for a picture."""
    told = []
    viewport = diagram.viewport()
    monkeypatch.setattr(viewport, "update", lambda *part: told.append(part))
    monkeypatch.setattr(diagram, "viewport", lambda: viewport)
    diagram.show_picture(picture)
    monkeypatch.undo()
    region = QRegion()
    for part in told:
        region |= QRegion(*part) if part else QRegion(diagram.viewport().rect())
    return region


@pytest.mark.turns(3)
@pytest.mark.parametrize("network", WATCHED)
def test_a_part_drawn_anew_makes_the_picture_that_all_of_it_would(diagram, network, monkeypatch):
    lesson, values = network
    epochs = EARLY if values.get("hidden_size") == 128 else EARLY + LATE
    bound = 0.0
    for number, picture in enumerate(pictures(lesson, values, epochs)):
        before = diagram.viewport().grab()
        region = drawn_anew(diagram, picture, monkeypatch)
        whole = diagram.viewport().grab()
        if number > 1 and picture.score_bound == bound:  # another scale of scores is told anew
            assert region != QRegion(diagram.viewport().rect())
        if number:
            pieced = QPixmap(before)
            diagram.viewport().render(pieced, region.boundingRect().topLeft(), region)
            assert not differ(pieced, whole), number
        bound = picture.score_bound


def test_of_a_trained_network_most_boxes_are_left_as_they_are(diagram, monkeypatch):
    epochs = (300, 301, 302)
    parts = [
        drawn_anew(diagram, picture, monkeypatch)
        for picture in pictures("hello-rnncell", {}, epochs)
    ]
    area = diagram.width() * diagram.height()
    first, *later = (sum(r.width() * r.height() for r in part) for part in parts)
    assert first == area
    assert max(later) < area / 10


@pytest.mark.parametrize("change", ["shapes", "size"])
def test_what_is_not_of_the_numbers_has_all_drawn_anew(diagram, monkeypatch, change):
    first, second = pictures("hello-rnncell", {}, (1, 2))
    diagram.show_picture(first)
    QApplication.processEvents()
    if change == "shapes":
        second = replace(second, shapes=True)
    else:
        diagram.resize(1000, 700)
    with monkeypatch.context() as patched:
        region = drawn_anew(diagram, second, patched)
    assert region == QRegion(diagram.viewport().rect())


class Watched(NetworkDiagram):
    """Tells which part of it is painted."""

    def paintEvent(self, event):  # noqa: N802 - a name of Qt
        self.part = event.region()
        super().paintEvent(event)


def test_another_theme_has_all_drawn_anew(qtbot):
    diagram = Watched()
    qtbot.addWidget(diagram)
    diagram.resize(1100, 700)
    diagram.show()
    for picture, look in zip(
        pictures("hello-rnncell", {}, (300, 301)), ("light", "dark"), strict=True
    ):
        theme.apply(look)
        diagram.part = None
        diagram.show_picture(picture)
        qtbot.waitUntil(lambda: diagram.part is not None)
        assert diagram.part == QRegion(diagram.viewport().rect())
    theme.apply("light")


def test_what_is_no_number_any_more_is_drawn_anew(diagram, monkeypatch):
    _, picture = pictures("hello-rnncell", {}, (1, 2))
    wild = replace(picture.trace.lanes[0], h=picture.trace.lanes[0].h * np.nan)
    diagram.show_picture(picture)
    diagram.viewport().grab()
    broken = replace(picture, trace=replace(picture.trace, lanes=(wild,)))
    region = drawn_anew(diagram, broken, monkeypatch)
    nodes = diagram.layout_now().nodes_in(diagram._view())
    states = [node for node in nodes if node.kind == "state"]
    assert states
    assert all(region.contains(node.rect.center().toPoint()) for node in states)


def test_another_scale_of_scores_is_told_as_a_new_picture_tells_it(diagram, qtbot):
    _, picture = pictures("hello-lstm", {}, (1, 2))
    larger = replace(picture, trace=replace(picture.trace, logits=picture.trace.logits * 30))
    assert larger.score_bound > picture.score_bound
    diagram.show_picture(picture)
    diagram.grab()
    diagram.show_picture(larger)
    fresh = NetworkDiagram()
    qtbot.addWidget(fresh)
    fresh.resize(diagram.size())
    fresh.show_picture(larger)
    assert not differ(diagram.viewport().grab(), fresh.viewport().grab())
