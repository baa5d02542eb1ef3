"""Names with marks below, as figures write them."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.style import type as type_scale
from gui.widgets.lowered_text import FormulaText, LoweredText
from gui.widgets.painting import painted
from gui.wording.names import gate_weight, weight_name
from tests.gui.figures.drawn_texts import drawn_texts, touching

pytestmark = pytest.mark.usefixtures("qapp")


class Line(QWidget):
    """A text over its whole width."""

    def __init__(self, text, font=None, kind=LoweredText):
        super().__init__()
        self.text, self.written, self.kind = text, font or type_scale.font(), kind

    @painted
    def paintEvent(self, event, painter: QPainter):  # noqa: N802
        self.kind(self.written).draw(painter, QRectF(self.rect()), self.text)


def test_a_weights_marks_are_small_and_below_its_letter_and_all_else_stands_in_the_line():
    letter, mark, rest = drawn_texts(Line("W_if[2]"), (200, 40))
    assert (letter.text, mark.text) == ("W", "if")
    assert mark.rect.bottom() > letter.rect.bottom()
    assert mark.rect.height() < letter.rect.height()
    assert letter.rect.right() < mark.rect.left()
    assert mark.rect.right() <= rest.rect.left() + 1  # measured in whole pixels


def test_marks_are_clear_of_their_letters_in_every_face_and_size_that_is_here():
    here = set(QFontDatabase.families())
    faces = {
        type_scale.face(False),
        "Noto Sans",
        "DejaVu Sans",
        "Liberation Sans",
        "Cantarell",
    } & here
    for face, pixels, text in product(faces, range(9, 25), ("h₀⁽⁴→⁾ = 0", "c₃⁽¹←⁾", "W_if")):
        font = QFont(face)
        font.setPointSizeF(0.75 * pixels)
        assert touching(drawn_texts(Line(text, font), (400, 80))) == [], (face, pixels)


def test_it_is_as_wide_as_it_says():
    text = LoweredText(type_scale.font())
    for each in ("W_ih", "W_hn h + b_hn", "sum"):
        drawn = drawn_texts(Line(each), (300, 40))
        wide = drawn[-1].rect.right() - drawn[0].rect.left()
        assert wide == pytest.approx(text.advance(each), abs=3)


def test_a_gates_rows_are_called_as_in_equations():
    assert gate_weight("W_ih", "f") == "W_if"
    assert gate_weight("b_hh", "n") == "b_hn"
    assert gate_weight("W_ih", "") == "W_ih"
    assert weight_name("W_hh h + b_ih, clip_norm") == "Wₕₕ h + bᵢₕ, clip_norm"
    assert weight_name("W_if[2]") == "W_if[2]"


def test_a_lanes_arrow_is_small_and_raised_beside_its_layer():
    before, arrow, after = drawn_texts(Line("h₃⁽²→⁾[0]"), (200, 40))
    assert (before.text, arrow.text, after.text) == ("h₃⁽²", "→", "⁾[0]")
    (alone,) = drawn_texts(Line("→"), (200, 40))
    assert arrow.rect.width() < alone.rect.width()
    assert arrow.rect.center().y() < alone.rect.center().y()
    assert [each.text for each in drawn_texts(Line("layer 2 →"), (200, 40))] == ["layer 2 →"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("W_hh h₂", ["W", "hh", " ", "h", "2"]),
        ("h₃⁽²→⁾ = +0.5", ["h", "3", "(2→)", " = +0.5"]),
        ("forget gate f", ["forget gate ", "f"]),
        ("tanh(sum) → −0.9", ["tanh(sum) → −0.9"]),
        ("f ⊙ c", ["f", " ⊙ ", "c"]),
        ("“h” 1", ["“h” 1"]),
    ],
)
def test_names_stand_as_in_formulas_and_words_and_numbers_do_not(text, parts):
    told = [each.letters for each in FormulaText(type_scale.font())._measured(text)]
    assert told == parts
    drawn = drawn_texts(Line(text, kind=FormulaText), (300, 40))
    assert touching(drawn) == []


@pytest.mark.parametrize("pixels", range(9, 33, 3))
def test_a_lanes_mark_stands_over_the_steps_behind_one_letter_and_within_the_line(pixels):
    font = type_scale.font()
    font.setPointSizeF(0.75 * pixels)
    text = FormulaText(font)
    drawn = drawn_texts(Line("h₃⁽²→⁾", font, FormulaText), (200, 4 * pixels))
    _, step, lane = drawn
    assert [each.text for each in drawn] == ["h", "3", "(2→)"]
    assert lane.rect.left() == pytest.approx(step.rect.left(), abs=0.1 * pixels + 1)
    assert touching(drawn) == []
    middle, half = 2 * pixels, text._metrics.height() / 2
    assert lane.rect.top() >= middle - 1.2 * half
    assert step.rect.bottom() <= middle + half + 1
    assert text.advance("h₃⁽²→⁾") < text.advance("h₃") + text.advance("h⁽²→⁾") - text.advance("h")


@pytest.mark.parametrize("device", [1.0, 1.5, 2.0])
def test_the_marks_over_each_other_are_apart_however_a_figure_has_grown(device):
    """Between two whole sizes they are rounded on their own: at 1.3 of a text's they touched."""
    for percent in range(100, 150, 2):
        font = type_scale.scaled(type_scale.font("number"), percent / 100)
        drawn = drawn_texts(Line("h₅⁽²→⁾", font, FormulaText), (200, 60), device)
        assert touching(drawn) == [], percent


@pytest.mark.parametrize("pixels", [9, 13, 22, 40])
def test_a_mark_goes_in_under_the_letter_that_leans_over_it(pixels):
    """As the same name has it in an equation; it stood a blank away."""
    font = type_scale.font()
    font.setPointSizeF(0.75 * pixels)
    text = FormulaText(font)
    weight, mark = text._measured("W_hh")
    ink = weight.style.metrics.tightBoundingRect("W").right()
    begins = weight.wide + mark.before + mark.style.metrics.tightBoundingRect("hh").left()
    assert begins < ink  # in under it
    assert touching(drawn_texts(Line("W_hh", font, FormulaText), (300, 100))) == []


def test_a_six_below_a_letter_is_no_ring_as_zero_is():
    """Of state boxes, in the smallest type that there is: h₆ read as h₀."""
    text = FormulaText(type_scale.font("number"))
    style = text._measured("h₆")[1].style
    assert QFontInfo(style.font).pixelSize() >= 10
    inks = []
    for digit in "60":
        image = QImage(12, 16, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setFont(style.font)
        painter.drawText(2, 12, digit)
        painter.end()
        inks.append([[image.pixelColor(x, y).value() < 170 for x in range(12)] for y in range(16)])
    differing = sum(
        one != other for rows in zip(*inks, strict=True) for one, other in zip(*rows, strict=True)
    )
    assert differing >= 6
