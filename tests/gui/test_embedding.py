"""The letters' panel: places are those of the vectors, trails fill in, one basis for all."""

import numpy as np
import pytest

from gui.letter_map import letter_map, nearest, project


@pytest.fixture
def panel(window, wait):
    window.session.open_lesson("hello-embedding")
    window.docks["embedding"].raise_()
    wait()
    return window.docks["embedding"].widget()


def train(window, wait, epochs):
    window.session.transport.set_speed(None)
    window.session.transport.play()
    wait()


def test_the_share_of_variance_is_that_of_the_singular_values(panel, window, wait, qtbot):
    train(window, wait, 15)
    run = window.session.run
    qtbot.waitUntil(lambda: not run.history.missing(1, 15), timeout=20_000)
    wait()
    found = letter_map(run)
    assert found.epochs.tolist() == list(range(1, 16))
    tables = np.stack([run.history.samples[epoch].embedding for epoch in range(1, 16)])
    flat = tables.reshape(-1, 10) - tables.reshape(-1, 10).mean(axis=0)
    variances = np.sort(np.linalg.eigvalsh(flat.T @ flat))[::-1]
    assert found.share == pytest.approx(variances[:2].sum() / variances.sum(), rel=1e-4)
    assert f"{found.share:.0%}" in panel.note.text()


def test_two_numbers_are_drawn_as_they_are(panel, window, wait):
    window.session.edit(embedding_dim=2)
    window.session.transport.next_epoch()
    wait()
    run = window.session.run
    found = letter_map(run)
    assert np.array_equal(found.points[found.now], run.trace.state["emb.weight"])
    assert found.share == 1
    places = panel.plane.places()
    scale = np.diff(places[found.now], axis=0) / np.diff(found.points[found.now], axis=0)
    assert np.allclose(scale[:, 0], -scale[:, 1])  # one scale, and up is up


def test_stepping_back_moves_the_letters_back(panel, window, wait):
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    later = letter_map(window.session.run)
    window.session.transport.previous_epoch()
    wait()
    found = letter_map(window.session.run)
    assert int(found.epochs[found.now]) == 2
    assert int(later.epochs[later.now]) == 3
    assert panel.plane._now == found.now


def test_what_was_not_seen_is_not_drawn(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    assert letter_map(window.session.run).epochs.max() <= 1


def test_hovering_a_letter_tells_its_neighbour(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    table = window.session.run.trace.state["emb.weight"]
    other, apart = nearest(table, 2)
    panel.plane.letter_hovered.emit(2)
    assert f"“l” is “{'ehlo'[other]}”, {apart:.2f} away" in panel.note.text()
    panel.plane.letter_hovered.emit(-1)
    assert "%" in panel.note.text()


def test_one_basis_does_not_flip_when_epochs_are_added():
    tables = np.random.default_rng(0).normal(size=(6, 4, 10)).cumsum(axis=0)
    few, _ = project(tables[:5])
    many, _ = project(tables)
    for axis in (0, 1):
        assert np.corrcoef(few[..., axis].ravel(), many[:5, :, axis].ravel())[0, 1] > 0


def test_one_hot_models_say_what_to_do(panel, window, wait):
    window.session.open_lesson("hello-rnn")
    wait()
    assert "embedding size" in panel.none.text()
    assert panel.pages.currentWidget() is panel.none
