"""One formula, one way to write it: Equations, an opened cell and Explain."""

import html
import re
from functools import cache

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from core.trace.playhead import Playhead
from gui.explain.unit import unit_table
from gui.figures.api.cards import page_of
from gui.figures.cell.formula import cell_formula
from gui.figures.cell.parts import cell_parts, results_of
from gui.figures.equations.equations import equations
from gui.figures.equations.written import letters
from gui.figures.gates.picture import _roles, long_name
from gui.style import maths_face
from gui.style import type as type_scale
from tests.gui.explain.test_explain import run_of

CELLS = ("RNN", "LSTM", "GRU")


@cache
def run_with(cell, both):
    run = run_of("hello-embedding", cell=cell, num_layers=2, bidirectional=both)
    run.move(Playhead(1, run.steps.forward))
    return run


def bare(latex):
    """The symbols and signs alone: no steps, no lanes, no spaces."""
    marks = re.compile(r"t|[−+]?\d")
    told = {"": str, "_": lambda text: marks.sub("", text), "^": lambda text: ""}
    return "".join(told[each.place](each.text) for each in letters(latex)).replace(" ", "")


def told_text(page):
    """Of HTML, with its marks as in the line, without steps and lanes."""
    text = html.unescape(re.sub(r"<[^>]+>", "", page))
    return re.sub(r"[\s₀-₉⁰-⁹¹²³⁽⁾→←]|(?<=[a-z])\d", "", text)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("cell", CELLS)
def test_an_opened_cell_has_the_symbols_of_equations_in_their_order(cell, both):
    run = run_with(cell, both)
    for lane in range(run.experiment.model.num_directions):
        known = {each.key: each for each in equations(run.experiment, lane)}
        parts = cell_parts(run, run.trace, lane, 2)
        for result in results_of(parts):
            lines = cell_formula(parts, result, 1)
            assert bare(lines.symbols.latex) == bare(known[result].latex)
            terms = [each.term for each in lines.numbers if each.term][:-1]
            assert terms == [each for each in _numbers_of(known[result]) if each in terms]
            assert "h_2" not in lines.symbols.latex.replace("h_{2", "h")


def _numbers_of(equation):
    """The terms that are numbers of a line, in the order of the equation."""
    products = {"W_ih": "W_ih x", "W_hh": "W_hh h"}
    inside = {"x", "h_prev"} if equation.key != "h" or "W_ih" in equation.latex else set()
    keys = [each.key for each in equation.symbols if each.key not in inside]
    return [products.get(each, each) for each in keys]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("cell", CELLS)
def test_explain_has_the_symbols_of_equations(cell):
    run = run_with(cell, True)
    known = {each.key: each for each in equations(run.experiment, 0)}
    page = told_text("".join(unit_table(run, 0, 2, 1)))
    for key in ("h", "c"):
        if key in known:
            assert bare(known[key].latex) in page
    assert "Wihx+bih+Whhh+bhh" in page
    assert "·" not in page
    if cell == "GRU":
        assert "r⊙(Whnh+bhn)" in page


@pytest.mark.usefixtures("qapp")
def test_the_face_of_formulas_has_the_lines_of_text_and_letters_of_its_own():
    upright, italic = (QFont(maths_face.font(italic=each)) for each in (False, True))
    assert QFontInfo(italic).family() == maths_face.FAMILY
    for role in type_scale.SCALE:
        text, letters_ = (QFontMetricsF(each(role)) for each in (type_scale.font, maths_face.font))
        assert letters_.height() == pytest.approx(text.height(), rel=0.1)
        assert letters_.xHeight() == pytest.approx(text.xHeight(), abs=1)  # they are whole pixels
    assert QFontInfo(italic).italic()
    drawn = QRawFont.fromFont(italic)
    known = QRawFont.fromFont(upright)
    for letter, same in zip("hWx", "ℎ𝑊𝑥", strict=True):
        glyphs = drawn.glyphIndexesForString(letter)
        assert glyphs == known.glyphIndexesForString(same)[:1]
        assert glyphs != known.glyphIndexesForString(letter)


@pytest.mark.parametrize(("name", "key"), [("h", "h"), ("c", "c")])
def test_the_gates_view_multiplies_number_by_number_as_equations_do(qapp, name, key):
    """Not with the dot, which is between two numbers."""
    run = run_with("LSTM", False)
    line = next(each for each in equations(run.experiment, 0) if each.key == key)
    told = _roles("LSTM")[name]
    assert told.count("⊙") == bare(line.latex).count("⊙") > 0
    assert "·" not in told + long_name(name, "LSTM") + _roles("GRU")["h"]


def test_names_of_weights_in_what_torch_says_are_those_of_formulas(qapp):
    told = page_of(run_with("RNN", False).experiment)
    assert "whether $b_{ih}$ and $b_{hh}$ are there" in told
    assert "`hidden_size`" in told
