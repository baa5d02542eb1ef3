"""Of a cell of two states: which strip is h and which is c, wherever somebody looks."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF

from core.runs.looked_at import LookedAt
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.widgets.lowered_text import UPRIGHT
from tests.gui.figures.diagram.runs import NETWORKS, run_of
from tests.gui.figures.drawn_texts import drawn_texts, touching

LANES = 4


def shown():
    lesson, values = NETWORKS["of two layers both ways"]
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of(lesson, 1, **values), LookedAt((0, 0))))
    return diagram


def told_of(layout, row, texts):
    """How a lane tells its strips apart: in the margin, by letters, not at all."""
    band = QRectF(0, row.middle - row.room / 2, layout.width, row.room)
    within = [each for each in texts if band.contains(each.rect.center())]
    if any("h over c" in each.text for each in within):
        return "margin"
    named = [(each.text.translate(UPRIGHT), each.rect) for each in within]
    over = any(
        one.bottom() <= other.top() and abs(one.center().x() - other.center().x()) < 3
        for letter, one in named
        for below, other in named
        if (letter, below) == ("h", "c")
    )
    return "letters" if over else ""


# The stage of a lesson in 1920 x 1080 at 200 %, in 1024 x 700 (also the Lab's), and larger ones.
SIZES = ((473, 335), (500, 480), (632, 320), (650, 275), (650, 302), (860, 700), (1300, 900))


@pytest.mark.parametrize("size", SIZES)
def test_every_lane_says_in_the_same_way_which_strip_is_h_and_which_is_c(qapp, size):
    """Those that read to the right had no room for it beside their shape, and said nothing."""
    diagram = shown()
    texts = drawn_texts(diagram, size)
    layout = diagram.layout_now()
    rows = [each for each in layout.rows if each.kind == "state"]
    told = [told_of(layout, row, texts) for row in rows]
    assert len(told) == LANES
    assert told[0]
    assert len(set(told)) == 1, told


@pytest.mark.parametrize("bidirectional", [True, False])
def test_h_never_stands_on_the_c_below_it(qapp, bidirectional):
    """In low stages its feet ran into the top of c; beside the entry nothing else is touched."""
    run = run_of("hello-lstm", 1, bidirectional=bidirectional)
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    pairs = 0
    for high in range(232, 400, 4):
        texts = drawn_texts(diagram, (650, high))
        assert touching(texts) == [], high
        over, below = (
            [each.rect for each in texts if each.text.translate(UPRIGHT) == letter]
            for letter in "hc"
        )
        for c in below:  # which no letter of the word is
            near = [each for each in over if abs(each.center().x() - c.center().x()) < 3]
            gap = min(c.top() - each.bottom() for each in near if each.top() < c.top())
            assert gap >= 1.0, high
            pairs += 1
    assert pairs > 100


def test_the_names_of_both_states_stand_as_a_pair_and_not_as_heads_of_the_columns_over_them(qapp):
    """Of two units h and c stood below a column of numbers each."""
    run = run_of("rnn-layers", 1, cell="LSTM", hidden_size=2)
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    for size in ((473, 335), (500, 480), (1300, 900)):
        told = "".join(each.text for each in drawn_texts(diagram, size))
        for layer, t in product((1, 2), (1, 2, 3)):
            assert f"(h{t}({layer}), c{t}({layer}))" in told, (layer, t, size)
