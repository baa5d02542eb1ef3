"""The embedding panel in little room, and letters that lie on each other."""

import numpy as np
import pytest

from gui.figures.embedding.letter_plane import APART, LetterPlane
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching


@pytest.fixture
def plane(qtbot):
    made = LetterPlane()
    qtbot.addWidget(made)
    made.resize(300, 220)
    return made


def show(plane, points, now):
    letters = tuple("abcdefghij"[: points.shape[1]])
    plane.show_points(points, now, letters, ("PC 1", "PC 2"))


def test_no_letter_hides_another(plane):
    """Of l and o only the o was seen."""
    here = np.array([[0.0, 0.0], [0.01, 0.0], [3.0, 1.0], [3.0, 1.0], [-2.0, -1.0]])
    show(plane, here[None], 0)
    spots, true = plane.spots(), plane.places()[0]
    far = np.linalg.norm(spots[:, None] - spots[None], axis=-1) + 1e3 * np.eye(5)
    assert far.min() > APART * plane._dot - 1
    assert (
        np.linalg.norm(spots - true, axis=-1).max() < 2 * plane._dot
    )  # beside it at most, at the edge
    assert np.allclose(spots[4], true[4])


def test_a_key_tells_what_trails_are_made_of(plane):
    points = np.array(
        [[[0.0, 0.0], [1.0, 1.0]], [[0.2, 0.5], [2.0, 1.0]], [[0.4, 0.5], [2.0, 2.0]]]
    )
    told = []
    for count, now in ((1, 0), (3, 2), (3, 1)):
        show(plane, points[:count], now)
        texts = {each.text for each in drawn_texts(plane, (300, 220))}
        told.append(texts & {"start", "way", "later"})
    assert told == [set(), {"start", "way"}, {"start", "way", "later"}]


@pytest.mark.parametrize("wide", [213, 240, 400])
def test_the_key_stands_in_the_narrow_plane_of_a_low_window_too(plane, wide):
    """Closer together there: a ring or a dotted line without it is a riddle."""
    show(plane, np.random.default_rng(1).normal(size=(6, 4, 2)), 3)
    texts = drawn_texts(plane, (wide, 130))
    assert {"start", "way", "later"} <= {each.text for each in texts}
    assert not touching(texts)
    assert not outside(texts)


def test_in_a_low_panel_the_letters_have_the_room_of_the_sentence(window, wait):
    window.session.runs.open_lesson("hello-embedding")
    wait()
    window.session.transport.next_epoch()
    wait()
    panel = window.docks["embedding"].widget()
    window.docks["embedding"].raise_()
    panel.setParent(None)
    panel.resize(220, 10 * panel.note.fontMetrics().height())
    panel.show()
    panel.refresh()
    panel.layout().activate()
    assert panel.note.height() < 1.7 * panel.note.fontMetrics().height()
    assert "These 2 directions" in panel.note.toolTip()
    window.docks["embedding"].setWidget(panel)
