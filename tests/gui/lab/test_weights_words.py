"""The weights panel's words in little room, and where names and numbers stand."""

import itertools

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from gui.figures.weights import matrix_sheet
from gui.figures.weights.matrix_layout import Sheet
from gui.figures.weights.parameters import axes_of
from gui.figures.weights.wording import headline
from gui.widgets.laid_text import LaidText
from gui.wording.names import label_of


def test_short_headlines_name_the_matrix_that_has_the_number(weights_panel):
    """ "furthest from 0: −0.9384" was told above a matrix whose furthest is −0.92."""
    forms = headline([*weights_panel._parameters.values()], "value", 8)
    assert all("weight_" in each or "bias_" in each for each in forms)
    assert all("furthest from 0" in each for each in forms)  # "furthest" alone asks: from what?


def test_a_letter_that_is_a_sign_is_quoted_where_it_names_a_row():
    assert [*map(label_of, "e.,o ")] == ["e", "“.”", "“,”", "o", "␣"]


def test_headings_begin_where_their_matrices_do_whether_or_not_rows_have_names(
    weights_panel, window, wait
):
    """Over names of rows they began before the others, which stand below them."""
    for lesson in ("hello-rnncell", "hello-embedding"):
        window.session.runs.open_lesson(lesson)
        wait()
        for spot in weights_panel.page.spots:
            assert spot.whole.left() + spot.edge == pytest.approx(spot.rects[0].left())


def test_where_both_biases_have_the_gradient_furthest_from_0_both_are_named(weights_panel):
    parameters = [*weights_panel._parameters.values()]
    ih, hh = (each for each in parameters if ".bias_" in each.name)
    ih.__dict__["gradient"] = hh.__dict__["gradient"] = np.array([[0.5, -9.0]])
    full, *short = headline(parameters, "gradient", 8)
    assert full.endswith(f" is −9.000, in {ih.name} and {hh.name}.")
    assert all("bias_ih" in each and "bias_hh" in each for each in short)


def test_columns_that_are_states_of_a_layer_bear_torchs_number_beside_the_lessons(window, wait):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    experiment = window.session.runs.current.experiment
    assert axes_of(experiment, "lstm.weight_ih_l1").name == "h of layer 1 (l0)"


def test_numbers_of_neighbouring_cells_stand_apart_or_are_left_out(qapp, monkeypatch):
    drawn = []

    def draw(texts, painter, text, left, middle):
        drawn.append((left, left + texts.width(text)))

    monkeypatch.setattr(LaidText, "draw", draw)
    values = np.array([[-0.75, -0.44, 10.25]])
    picture = QImage(400, 100, QImage.Format.Format_ARGB32)
    counts = []
    for wide in range(60, 200):
        drawn.clear()
        painter = QPainter(picture)
        sheet = Sheet("", lambda: values, scale=1.0)
        matrix_sheet.draw_sheet(
            painter, sheet, picture.rect().toRectF().adjusted(0, 0, wide - 400, 0)
        )
        painter.end()
        counts.append(len(drawn))
        gaps = [after[0] - before[1] for before, after in itertools.pairwise(drawn)]
        assert all(gap >= 3.9 for gap in gaps), wide
    assert {*counts} == {0, 3}


def test_the_sentence_stands_clear_of_the_box_before_it(weights_panel, window):
    weights_panel.resize(400, 300)
    window.grab()
    assert weights_panel.says.geometry().left() - weights_panel._choice.geometry().right() >= 8


def test_colours_have_a_key_beside_a_text_and_the_sentence_gives_way_to_it(
    weights_panel, window, wait
):
    """Of 490 pixels the sentence took all: what deep orange is, was told nowhere."""
    weights_panel.setProperty("lent", True)
    weights_panel.setFixedSize(490, 400)
    window.grab()
    assert weights_panel.key.isVisibleTo(weights_panel)
    assert weights_panel.says.shown().startswith("furthest")
    weights_panel.setFixedSize(340, 400)
    wait()
    assert not weights_panel.key.isVisibleTo(weights_panel)
    assert "_" in weights_panel.says.shown()
