"""Tables of values as they are heard."""

import numpy as np

from gui.wording.heard import cells_of, curves_in_words, table_in_words
from gui.wording.pasted import curves, matrix, rows


def test_few_numbers_are_told_by_row_and_column():
    values = np.array([[0.25, -0.5], [1.0, np.nan]])
    assert table_in_words(matrix(["h", "e"], ["0", "1"], values)) == "0: h 0.25, e −0.50. 1: h 1."


def test_columns_that_are_only_counted_are_not_told():
    assert table_in_words(rows(["", "0", "1"], [["h₁", 0.25, -0.5]])) == "h₁: 0.25, −0.50."


def test_of_many_numbers_it_is_told_how_many_and_what_they_span():
    table = matrix(
        [str(k) for k in range(9)], ["a", "b", "c"], np.linspace(-1, 2, 27).reshape(3, 9)
    )
    assert table_in_words(table) == "3 rows, 9 columns. Values from −1 to 2."


def test_a_curve_is_told_by_its_ends_and_between_what_it_lies():
    x, y = np.arange(1.0, 4.0), np.array([1.4, 0.02, 0.5])
    told = curves_in_words(curves("epoch", [("loss", x, y)]))
    assert told == "loss: 1.4 at epoch 1, 0.50 at 3, between 0.020 and 1.4."


def test_of_many_curves_some_are_told_and_the_rest_counted():
    x = np.arange(3.0)
    told = curves_in_words(curves("epoch", [(f"run {k}", x, x) for k in range(8)]))
    assert told.count("between") == 6
    assert told.endswith("2 more curves.")


def test_of_no_values_nothing_is_heard():
    assert table_in_words("") == curves_in_words("") == ""
    assert cells_of("") == []
