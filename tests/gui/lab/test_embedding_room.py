"""The embedding panel in little room, and letters that lie on each other."""

import re

import numpy as np
import pytest

from gui.figures.embedding.letter_plane import APART, LetterPlane
from gui.lab.panels.embedding import Panel
from gui.wording.numbers import number_text
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


def test_a_way_that_is_no_longer_than_a_disc_is_seen_all_the_same(plane, monkeypatch):
    """The key told of ways, and each lay under its letter."""
    drawn = []
    for name in ("_disc", "_trail", "_letter"):
        monkeypatch.setattr(plane, name, lambda *_, name=name: drawn.append(name))
    show(plane, np.array([[[0.0, 0.0], [3.0, 1.0]], [[0.1, 0.0], [3.0, 1.1]]]), 1)
    plane.grab()
    assert drawn == ["_disc"] * 2 + ["_trail"] * 2 + ["_letter"] * 2


@pytest.mark.parametrize("wide", [213, 240, 400])
def test_the_key_stands_in_the_narrow_plane_of_a_low_window_too(plane, wide):
    """Closer together there: a ring or a dotted line without it is a riddle."""
    show(plane, np.random.default_rng(1).normal(size=(6, 4, 2)), 3)
    texts = drawn_texts(plane, (wide, 130))
    assert {"start", "way", "later"} <= {each.text for each in texts}
    assert not touching(texts)
    assert not outside(texts)


@pytest.fixture
def panel(window, wait, qtbot):
    """Another one of the same session, as large as one likes."""
    window.session.runs.open_lesson("hello-embedding")
    wait()
    window.session.transport.next_epoch()
    wait()
    made = Panel(window.session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_in_a_low_panel_the_letters_have_the_room_of_the_sentence(panel):
    line = panel.note.fontMetrics().height()
    panel.resize(220, 10 * line)
    panel.refresh()
    assert panel.note.height() < 1.7 * line
    assert panel.plane.height() > 0.6 * panel.height()
    assert "These 2 directions" in panel.note.toolTip()


def test_above_the_plane_stands_which_letters_are_nearest_the_details_in_its_tip(window, panel):
    """Seven lines of text left the plane 100 pixels, and none of them was its headline."""
    run = window.session.runs.current
    panel.resize(300, 240)
    panel.refresh()
    table = run.trace.state["emb.weight"]
    apart = np.linalg.norm(table[:, None] - table[None], axis=-1) + 1e3 * np.eye(4)
    one, other = np.unravel_index(apart.argmin(), apart.shape)
    letters = run.experiment.vocabulary
    near = f"In all 10 numbers “{letters[one]}” and “{letters[other]}” are nearest, "
    assert panel.note.shown().startswith(near + number_text(apart.min()))
    assert panel.note.geometry().bottom() < panel.pages.geometry().top()
    assert panel.plane.height() > 0.6 * panel.height()
    assert "At one moment 4 letters span 3 dimensions at most" in panel.note.toolTip()
    panel.resize(900, 700)
    panel.refresh()
    assert "of this variance is from the random start" in panel.note.shown()


def test_a_panel_of_one_line_has_a_sentence_of_what_is_nearest_too(panel):
    """The plane's share of the variance says nothing of letters."""
    line = panel.note.fontMetrics().height()
    panel.resize(233, 10 * line)
    panel.refresh()
    assert re.fullmatch(r"In 10-D “\w” and “\w” are nearest", panel.note.shown())
