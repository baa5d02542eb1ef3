"""The figure that shows an embedding as a row of a table, and as a product."""

from itertools import product

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.journal import intents
from gui.figures.embedding.lookup import Lookup
from gui.style import theme
from gui.wording.numbers import short_number
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching

OWN = next(each for each in load_lessons().lessons if each.id == "hello-embedding").experiment
SIZES = [(300, 200), (520, 380), (860, 700), (1400, 500)]


@pytest.fixture
def shown(window, qtbot, wait):
    """The figure of a run of the window's, after one time step."""
    figures = []

    def show(experiment=OWN):
        window.do(intents.OpenRun(experiment))
        window.do(intents.Step())
        wait()
        figure = Lookup()
        qtbot.addWidget(figure)
        figure.show_run(window.session.runs.current)
        figures.append(figure)
        return figure

    return show


def test_a_one_hot_vector_times_the_table_is_the_row_that_the_index_takes(shown):
    figure = shown()
    assert figure.table.shape == (4, 10)
    assert (figure.t, figure.index, figure.letters[figure.index]) == (0, 1, "h")
    assert np.array_equal(figure.row, figure.product)
    assert np.array_equal(figure.row, figure.table[1])
    told = "t = 1: “h” has the index 1. Both ways give the same numbers, digit for digit."
    assert figure.sentence() == told
    assert figure.values_text().splitlines()[2].startswith("h\t")


def test_it_goes_along_with_the_letters(shown, window, wait):
    figure = shown()
    letters = []
    for _ in range(5):
        figure.show_run(window.session.runs.current)
        letters.append(figure.letters[figure.index])
        window.do(intents.Step())
        wait()
    assert letters == list("hello")


def test_a_run_without_a_table_says_so(shown):
    figure = shown(OWN.with_values(embedding_dim=0))
    assert figure.table is None
    assert figure.sentence() == "This run has no table."
    assert figure.values_text() == ""


@pytest.mark.turns(3)
@pytest.mark.parametrize("values", [{}, {"embedding_dim": 32}, {"source": "abcdefghijklmnopqrstu"}])
def test_no_text_of_it_touches_another_at_any_size(shown, values):
    if "source" in values:
        values = {**values, "target": "bcdefghijklmnopqrstua", "head": "Linear"}
    figure = shown(OWN.with_values(**values))
    for name, size in product(("dark", "light"), SIZES):
        theme.apply(name)
        texts = drawn_texts(figure, size)
        assert touching(texts) == []
        assert outside(texts) == []


def test_both_tables_tell_how_far_their_colours_go(shown):
    figure = shown()
    most = f"±{short_number(float(np.abs(figure.table).max()))}"
    titles = [each.text for each in drawn_texts(figure, (860, 700)) if most in each.text]
    assert all("full colour at" in each for each in titles)  # it is no tolerance
    assert [each.split("; ")[0] for each in titles] == [
        "an index takes its row",
        "one-hot × table: each row times its number, added up",
    ]
