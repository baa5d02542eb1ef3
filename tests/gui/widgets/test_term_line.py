"""TermLine: terms in a line, each where its letters are."""

from gui.style import type as type_scale
from gui.widgets.term_line import TermLine
from gui.wording.pieces import Piece
from tests.gui.figures.drawn_texts import drawn_texts


def test_after_a_zoom_no_term_lies_on_another_and_the_line_is_as_high_as_its_letters(qtbot):
    line = TermLine()
    qtbot.addWidget(line)
    line.resize(2000, 20)
    line.show_pieces([Piece("exp("), Piece("4.890", "s"), Piece(") /"), Piece(" 201.2")], "")

    def shape():
        rects = [rect for rect, _ in line._places]
        return [rects[-1].right(), float(line.height())]

    before = shape()
    try:
        type_scale.set_zoom(200)
        assert all(b > 1.7 * a for a, b in zip(before, shape(), strict=True))
    finally:
        type_scale.set_zoom(100)


def test_a_gradients_name_is_set_as_in_formulas_and_is_not_torn(qtbot):
    line = TermLine()
    qtbot.addWidget(line)
    line.show_pieces([Piece("∂L/∂h₅⁽²→⁾[7]", "dh"), Piece(" = "), Piece("0.1230")], "")
    texts = [each.text for each in drawn_texts(line, (600, 40))]
    assert {"L", "h", "5", "(2→)"} <= {*texts}
