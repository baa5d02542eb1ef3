"""The letters' panel: places are those of the vectors, trails fill in, one basis for all."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from core.experiment.parameters import state_size
from core.runs.history import Sample
from core.runs.records import TrainingState
from core.runs.run import Run
from gui.figures.embedding.letter_map import letter_map, nearest, project
from gui.style import type as type_scale
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching


@pytest.fixture
def panel(window, wait):
    window.session.runs.open_lesson("hello-embedding")
    window.docks["embedding"].raise_()
    wait()
    return window.docks["embedding"].widget()


def train(window, wait, epochs):
    window.session.transport.set_speed(None)
    window.session.transport.play()
    wait()


def test_the_share_of_variance_is_that_of_the_singular_values(panel, window, wait, qtbot):
    train(window, wait, 15)
    run = window.session.runs.current
    qtbot.waitUntil(lambda: not run.history.missing(1, 15))
    wait()
    found = letter_map(run)
    assert found.epochs.tolist() == [*range(1, 16), 16]  # the last: after the last update
    tables = [run.history.samples[epoch].embedding for epoch in range(1, 16)]
    tables = np.stack([*tables, run.trace.update.after["emb.weight"]])
    flat = tables.reshape(-1, 10) - tables.reshape(-1, 10).mean(axis=0)
    variances = np.sort(np.linalg.eigvalsh(flat.T @ flat))[::-1]
    assert found.view.share == pytest.approx(variances[:2].sum() / variances.sum(), rel=1e-4)
    assert f"{100 * found.view.share:.0f} %" in panel.note.text()


def test_the_share_is_told_once_all_epochs_that_it_is_of_have_come_in_and_which_these_are(
    panel, window, wait, qtbot
):
    train(window, wait, 15)
    run = window.session.runs.current
    qtbot.waitUntil(lambda: not run.history.missing(1, 15))
    panel.refresh()
    told = panel.note.text()
    assert " % of the variance of epochs 1 to 15; " in told
    gone = {epoch: run.history.samples.pop(epoch) for epoch in (3, 4, 9)}
    panel.refresh()
    assert "%" not in panel.note.text()
    assert "most of the variance; " in panel.note.text()
    run.history.samples |= gone
    panel.refresh()
    assert panel.note.text() == told


def test_which_epochs_came_by_besides_changes_nothing(panel, window, wait, qtbot, monkeypatch):
    train(window, wait, 15)
    run = window.session.runs.current
    qtbot.waitUntil(lambda: not run.history.missing(1, 15))
    monkeypatch.setattr("core.runs.history.SAMPLES", 4)
    found = letter_map(run)
    assert found.whole
    assert found.epochs.tolist() == [1, 5, 9, 13, 16]
    for epoch in (2, 3, 7, 12, 15):
        del run.history.samples[epoch]
        assert np.array_equal(letter_map(run).points, found.points)


def test_two_numbers_are_drawn_as_they_are(panel, window, wait):
    window.session.runs.edit(embedding_dim=2)
    window.session.transport.next_epoch()
    wait()
    run = window.session.runs.current
    found = letter_map(run)
    assert np.array_equal(found.points[found.now], run.trace.state["emb.weight"])
    assert found.view.share == 1
    places = panel.plane.places()
    scale = np.diff(places[found.now], axis=0) / np.diff(found.points[found.now], axis=0)
    assert np.allclose(scale[:, 0], -scale[:, 1])  # one scale, and up is up


def test_stepping_back_moves_the_letters_back(panel, window, wait):
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    later = letter_map(window.session.runs.current)
    window.session.transport.previous_epoch()
    wait()
    found = letter_map(window.session.runs.current)
    assert int(found.epochs[found.now]) == 2
    assert int(later.epochs[later.now]) == 3
    assert panel.plane.now == found.now


def test_what_was_not_seen_is_not_drawn(panel, window, wait):
    run = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    known = Sample(np.zeros((1, 1)), None, run.trace.state["emb.weight"])
    run.history.samples |= {1: known, 9: known}
    assert letter_map(run).epochs.tolist() == [1]


def test_hovering_a_letter_tells_its_neighbour(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    table = window.session.runs.current.trace.state["emb.weight"]
    other, apart = nearest(table, 2)
    panel.plane.letter_hovered.emit(2)
    assert f"“l” is “{'ehlo'[other]}”, {apart:.4g} away" in panel.note.text()
    panel.plane.letter_hovered.emit(-1)
    assert "%" in panel.note.text()


def test_pointing_at_a_letter_moves_no_letter(panel, window, wait):
    """The plane must not grow or shrink with what is told: the letter would leave the pointer."""
    train(window, wait, 15)
    panel.setParent(None)
    panel.show()
    lines = set()
    for wide, high in product(range(200, 560, 60), (220, 160)):  # two lines of text, and one
        panel.resize(wide, high)
        panel.layout().activate()
        before = panel.plane.height()
        lines.add(panel.note.height())
        for letter in (0, 2, -1):
            panel.plane.letter_hovered.emit(letter)
            panel.layout().activate()
            assert panel.plane.height() == before, (wide, letter)
    assert len(lines) > 1
    window.docks["embedding"].setWidget(panel)


def test_the_share_of_many_numbers_a_letter_is_that_of_numpys_svd():
    tables = np.random.default_rng(1).normal(size=(9, 5, 30)).astype(np.float32)
    points, view = project(tables)
    flat = tables.reshape(-1, 30).astype(float)
    flat -= flat.mean(axis=0)
    _, sizes, axes = np.linalg.svd(flat, full_matrices=False)
    assert view.share == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum(), rel=1e-6)
    assert np.allclose(np.abs(points.reshape(-1, 2)), np.abs(flat @ axes[:2].T), atol=1e-5)


def test_one_basis_does_not_flip_when_epochs_are_added():
    flips = 0
    for seed in range(30):
        tables = np.random.default_rng(seed).normal(size=(20, 4, 10)).cumsum(axis=0)
        _, view = project(tables[:3])
        for count in range(4, 21):
            alone, _ = project(tables[:count])
            points, now = project(tables[:count], view)
            assert (np.sum(now.axes * view.axes, axis=1) >= 0).all()
            flips += not np.allclose(points, alone)
            view = now
    assert flips  # without the view before, some of these pictures would have flipped


def test_a_picture_that_is_drawn_anew_is_not_mirrored(panel, window, wait, qtbot):
    """Nor in the next session, which knows the samples and not what was drawn of them."""
    for seed in range(8):
        window.session.runs.edit(seed=seed)
        for epoch in range(1, 9):
            train(window, wait, epoch)
            qtbot.waitUntil(lambda: not window.session.runs.current.history.missing(1, epoch))  # noqa: B023
            wait()
        drawn = panel._map.view.axes
        anew = letter_map(window.session.runs.current).view.axes
        assert ((drawn * anew).sum(axis=1) > 0.9).all(), seed


def test_after_the_update_the_letters_stand_where_it_put_them(panel, window, wait):
    run = window.session.runs.current
    window.session.transport.seek(1, run.steps.last)
    wait()
    found = letter_map(run)
    assert np.array_equal(found.table, run.trace.update.after["emb.weight"])
    assert found.epochs.tolist() == [1, 2]
    assert found.now == 1
    apart = np.linalg.norm(
        run.trace.update.after["emb.weight"] - run.trace.state["emb.weight"], axis=1
    )
    assert found.moved == pytest.approx(apart.mean())
    window.session.transport.seek(1, run.steps.forward)
    wait()
    assert np.array_equal(letter_map(run).table, run.trace.state["emb.weight"])


def test_what_the_ring_and_the_lines_are_is_told_once_there_are_any(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    assert "ring" not in panel.note.text()
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    assert panel.note.text().endswith("A ring is where a letter began, the line its way.")
    window.session.transport.previous_epoch()
    wait()
    assert panel.note.text().endswith("the line its way; dotted: what follows.")


def test_what_the_picture_mostly_shows_is_computed(panel, window, wait):
    run = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    assert "all of this variance is from the random start" in panel.note.text()
    for _ in range(4):
        window.session.transport.next_epoch()
        wait()
    found = letter_map(run)
    assert 0 < found.moved < found.began
    assert "most of this variance is from the random start" in panel.note.text()
    assert f"{found.moved:.2f}" in panel.note.text()
    assert "At one moment 4 letters span 3 dimensions at most" in panel.note.text()
    start = run.history.samples[1]
    near = Sample(start.grad_h, None, start.embedding * 1e-3)
    run.history.samples[1] = near
    panel.refresh()
    assert "further than the random start" in panel.note.text()


def test_one_number_a_letter_lies_on_a_line(panel, window, wait):
    window.session.runs.edit(embedding_dim=1)
    window.session.transport.next_epoch()
    wait()
    places = panel.plane.places()[panel.plane.now]
    assert np.ptp(places[:, 1]) == 0
    order = np.argsort(window.session.runs.current.trace.state["emb.weight"][:, 0])
    assert np.array_equal(np.argsort(places[:, 0]), order)


def test_vectors_that_are_not_finite_are_not_drawn(panel, window, wait):
    run = window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    broken = np.full_like(run.trace.state["emb.weight"], np.nan)
    run._traces[1] = replace(run.trace, state={**run.trace.state, "emb.weight": broken})
    panel.refresh()
    assert panel.pages.currentWidget() is panel.none
    assert "no longer finite" in panel.none.text()


def test_a_hovered_letter_that_another_word_lacks_is_forgotten(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    panel.plane.letter_hovered.emit(3)
    assert "Nearest to “o”" in panel.plane.tip
    window.session.runs.edit(source="ab", target="ba")
    panel.plane.letter_hovered.emit(3)  # before that is drawn
    assert "Nearest to “o”" in panel.plane.tip
    window.session.transport.next_epoch()
    wait()
    panel.refresh()
    assert panel.plane.tip == ""


def test_the_mouse_over_a_letter_finds_it(panel, window, wait, qtbot):
    window.session.transport.next_epoch()
    wait()
    spot = panel.plane.spots()[1]
    assert panel.plane.place_at(QPointF(*spot.tolist())) == 1
    assert panel.plane.place_at(QPointF(-50, -50)) is None


def test_one_hot_models_say_what_to_do(panel, window, wait):
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert panel.none.text().endswith("Set embedding in Model to see letters move.")
    assert panel.pages.currentWidget() is panel.none


@pytest.mark.turns(2)
@pytest.mark.parametrize("zoom", [100, 200])
def test_no_letter_is_drawn_over_a_name_or_the_length(panel, window, wait, zoom):
    train(window, wait, 5)
    plane = panel.plane
    type_scale.set_zoom(zoom)
    try:
        for size in ((240, 170), (300, 220), (700, 500)):
            texts = drawn_texts(plane, size)
            # Four letters, two axes, a length, and where it has room what a trail is made of.
            assert len(texts) == (9 if size[0] > 1.2 * zoom else 7)
            assert touching(texts) == [], size
            assert outside(texts) == [], size
            dots = [QRectF(-d, -d, 2 * d, 2 * d) for d in [plane._dot]]
            spots = [dots[0].translated(*spot) for spot in plane.spots().tolist()]
            names = [each.rect for each in texts if len(each.text) > 1 or each.text.isdigit()]
            assert not [(a, b) for a in spots for b in names if a.intersects(b)], size
            low = plane.height() - 2 - plane._em  # where the row of the length begins
            assert max(each.bottom() for each in spots) < low - 1, size
    finally:
        type_scale.set_zoom(100)


def test_of_weights_that_the_seed_did_not_draw_nothing_random_is_said(panel, window, wait):
    assert "the random start" in panel.note.text()
    run = window.session.runs.current
    zeros = np.zeros(state_size(run.experiment), "f4")
    imported = Run(77, "", run.experiment, TrainingState(0, zeros), name="theirs")
    window.session.runs.begin(imported)
    wait()
    assert "random" not in panel.note.text()
