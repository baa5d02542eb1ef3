"""Torch code that is copied is the very tensor, and what office programs paste is no formula."""

import numpy as np
import pytest
import torch

from gui.wording.pasted import as_html, curves, matrix, rows
from gui.wording.tensors import torch_code


def values_of(code):
    found = {}
    exec(code, found)
    return found["values"]


@pytest.mark.parametrize("corner", ["", "unit"])
def test_every_float32_comes_back(corner):
    values = np.random.default_rng(1).standard_normal((5, 3)).astype("f4")
    values[0] = [np.float32(1e-45), np.inf, 3]
    values[1, 1] = np.nan
    table = matrix(["a", "b\n#", "c"], [f"h{k}" for k in range(5)], values, corner)
    code = torch_code("State\nimport os", table)
    found = values_of(code)
    assert found.dtype == torch.float32
    assert np.array_equal(found.numpy(), values, equal_nan=True)
    assert "# rows: h0, h1, h2, h3, h4\n" in code
    assert "\nimport os" not in code


def test_several_tables_and_rows_of_several_lengths_keep_their_names():
    two = "\n".join([rows(["W 'x'"], [[0.5, 1.0], [2.0, 3.0]]), rows(["b"], [[0.25, 4.0]])])
    found = values_of(torch_code("", two))
    assert {name: tuple(each.shape) for name, each in found.items()} == {"W 'x'": (2, 2), "b": (2,)}
    ragged = rows(["", "0", "1", "2"], [["h", 1.0, 2.0], ["y", 1.0, 2.0, 3.0]])
    assert values_of(torch_code("", ragged))["y"].tolist() == [1, 2, 3]


def test_curves_keep_their_places_and_words_are_no_tensor():
    table = curves("epoch", [("loss", np.array([1, 2]), np.array([0.5, 0.25]))])
    assert values_of(torch_code("Loss", table)).tolist() == [[1, 0.5], [2, 0.25]]
    assert torch_code("", rows(["epoch", "word"], [[1, "ohlol"], [2, "hello"]])) == ""
    assert torch_code("", "") == ""


def test_pasted_cells_are_cells_and_no_text_is_a_formula():
    html = as_html(rows(["<b>", "x"], [["=1+1", 0.5]]))
    assert "<td>0.5</td>" in html
    assert "&lt;b&gt;" in html
    assert "mso-number-format:'\\@'\" sdnum='0;0;@'>=1+1</td>" in html
    assert html.count("<tr>") == 2
