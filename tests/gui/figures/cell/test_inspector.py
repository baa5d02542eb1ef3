"""gui.figures.cell.inspector: where the card stands, and what it leaves bright."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from core.trace.playhead import Playhead
from gui.figures.cell.formula import cell_formula
from gui.figures.cell.inspector import Inspector
from gui.figures.cell.parts import cell_parts
from gui.style import theme
from tests.gui.figures.cell.cells import trained
from tests.gui.test_printed_numbers import LESSONS, run_of


@pytest.mark.parametrize(("wide", "is_beside"), [(1200, True), (330, False)])
def test_nothing_of_the_cell_looks_out_beside_a_card_that_stands_over_it(qtbot, wide, is_beside):
    run = run_of(LESSONS["hello-rnn"], 2)
    run.playhead = Playhead(2, 5)
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(wide, 300)
    inspector = Inspector(stage)
    stage.show()
    hole = QRectF(3, 120, 60, 40)  # nearer to the edge of the stage than the card is
    inspector.show_cell(cell_parts(run, run.trace, 0, 3), 0, "", "h", hole)
    assert (inspector.card.geometry().left() > hole.right()) == is_beside
    image = inspector.grab().toImage()
    accent = theme.current().color("accent").rgb()
    left = [image.pixelColor(2, y).rgb() == accent for y in range(image.height())]
    assert any(left) == is_beside


@pytest.mark.parametrize("wide", [1200, 330])
def test_no_words_of_the_stage_are_cut_by_the_cards_edge(qtbot, wide):
    run = run_of(LESSONS["hello-rnn"], 2)
    stage = QWidget(styleSheet="QWidget#stage { background: #00ff00; }", objectName="stage")
    stage.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(stage)
    stage.resize(wide, 300)
    inspector = Inspector(stage)
    stage.show()
    inspector.show_cell(cell_parts(run, run.trace, 0, 3), 0, "", "h", QRectF(3, 120, 60, 40))
    image, card = stage.grab().toImage(), inspector.card.geometry()
    ground = theme.current().color("window").rgb()
    assert image.pixelColor(card.center().x(), card.top() - 6).rgb() == ground
    assert image.pixelColor(card.left() - 4, card.bottom() - 20).rgb() == ground
    far = image.pixelColor(2, 60).rgb()  # faint, but there, where the card stands beside the cell
    assert (far == ground) == (wide == 330)


def test_the_line_of_numbers_has_the_biases_before_anything_is_computed():
    run = run_of(LESSONS["hello-rnn"], 2)
    run.playhead = Playhead(2, 0)
    numbers = cell_formula(cell_parts(run, run.trace, 0, 3), "h", 0).numbers
    known = "".join(piece.text for piece in numbers)
    assert known == "tanh(? − 0.27837 + ? + 0.04234) = ?"


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-lstm"])
def test_the_formula_below_a_figure_is_as_large_as_its_card_has_room_for(qtbot, lesson):
    """On a large screen it stood below numbers three times as large."""
    run = run_of(LESSONS[lesson], 2)
    run.playhead = Playhead(2, run.steps.last)
    parts = cell_parts(run, run.trace, 0, 3)
    told = cell_formula(parts, "h", 0)
    stage = QWidget()
    qtbot.addWidget(stage)
    heights = []
    for size in ((500, 460), (900, 700), (1300, 1250)):
        stage.resize(*size)
        card = Inspector(stage).card
        card.resize(*size)
        card.show_cell(parts, 0, "", "h", None)
        card.show_formula("h", told.symbols, told.numbers, "")
        card.show_shapes("")
        heights.append((card.symbols.height(), card.numbers.height()))
        reach = max(place.right() for place, _ in (*card.symbols._places, *card.numbers._places))
        assert reach <= size[0]
    (low, small), (_, _), (high, large) = heights
    assert high > 1.5 * low
    assert large > 1.5 * small


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("RNN", {"h": ""}),
        (
            "LSTM",
            {
                "f": "forget gate: how much of the old cell state is kept",
                "h": "hidden state: what of the cell state is shown",
            },
        ),
        (
            "GRU",
            {
                "z": "update gate: how much of the old state stays",
                "h": "hidden state: what stays of the old, the rest from the candidate",
            },
        ),
    ],
)
def test_beside_the_chosen_result_stands_what_it_is_for_whole_or_not_at_all(qtbot, cell, said):
    run = trained(cell, 8)
    parts = cell_parts(run, run.trace, 0, 3)
    stage = QWidget()
    qtbot.addWidget(stage)
    card = Inspector(stage).card
    for wide in (1300, 400):
        stage.resize(wide, 700)
        card.resize(wide, 700)
        for result, words in said.items():
            card.show_cell(parts, 0, "", "h", None)
            told = cell_formula(parts, result, 0)
            card.show_formula(result, told.symbols, told.numbers, "")
            card.show_shapes("")
            assert card.purpose.text() == words
            assert card.purpose.shown() == (words if wide == 1300 else "")
    tips = {each.property("term"): each.toolTip() for each in card.choices.buttons()}
    assert all(words in tips.get(result, "") for result, words in said.items())
