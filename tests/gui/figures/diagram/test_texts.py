"""No two texts of the picture touch and none is cut: at any size and scale, of hard networks.

And what is said where there is room: numbers, percentages, what was wanted.
"""

import re
from dataclasses import replace
from itertools import pairwise, product
from math import ceil

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage

from core.runs.looked_at import LookedAt
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.output_painter import OutputPainter
from gui.figures.diagram.pen import OVER, DiagramPen
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.strips import Strips
from gui.style import theme, type
from gui.widgets.lowered_text import UPRIGHT
from gui.widgets.painting import painting
from gui.wording.numbers import cell_text, loss_text, number_text
from tests.gui.figures.diagram.runs import NETWORKS, run_of
from tests.gui.figures.drawn_texts import drawn_texts, outside, picture, touching
from tests.sampled import some

SIZES = ((300, 200), (640, 400), (1024, 500), (1920, 1000))
SCALES = (1.0, 1.5, 2.0)
# Others of these, too, with the experiments marked slow.
DAILY = ((300, 200), (1024, 500))
DAILY_SCALES = (1.0, 2.0)
LESSON = "of the lesson"
HARD = [name for name in NETWORKS if name not in {"of the lesson", "of one cell"}]
LOOKS: list[dict[str, object]] = [
    {"shapes": True},
    {"framed": True},
    {"folded": True},
    {"across": 333},
]
# Daily each network with two looks, and each look with every second network.
LOOKED_AT = [
    pytest.param(
        *(name, looks, sizes),
        marks=[pytest.mark.slow] if sizes is SIZES or (row + column) % 2 else [],
    )
    for row, name in enumerate(HARD)
    for column, looks in enumerate(LOOKS)
    for sizes in (DAILY, SIZES)
]

# Daily each network in two sizes.
SIZED = [
    pytest.param(name, size, marks=[pytest.mark.slow] if (row + column) % 2 else [])
    for row, name in enumerate(NETWORKS)
    for column, size in enumerate(SIZES)
]


def shown(name, *, folded=False, framed=False, shapes=False, across=0, **looks):
    lesson, values = NETWORKS[name]
    run = run_of(lesson, 1, **values)
    diagram = NetworkDiagram()
    diagram.set_folded(folded)
    diagram.set_framed(framed)
    diagram.show_picture(picture_of(run, LookedAt((0, 0), **looks), shapes=shapes))
    diagram.horizontalScrollBar().setValue(across)
    return diagram


def assert_readable(texts, when):
    assert len(texts) >= 5, when
    assert touching(texts) == [], when
    assert outside(texts) == [], when


def words(texts):
    return [each.text for each in texts]


@pytest.mark.turns(4)
@pytest.mark.parametrize(("name", "size"), SIZED)
def test_no_two_texts_touch_and_none_is_cut(qapp, name, size):
    for scale in DAILY_SCALES if size in DAILY else SCALES[:1]:
        assert_readable(drawn_texts(shown(name), size, scale), scale)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", NETWORKS)
def test_no_text_touches_another_at_any_size_of_a_fine_screen(qapp, name, size):
    for scale in SCALES[1:]:
        assert_readable(drawn_texts(shown(name), size, scale), scale)


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", ["of the lesson", "of two layers both ways"])
def test_no_text_touches_another_in_the_dark(qapp, name):
    theme.apply("dark")
    for size in SIZES:
        assert_readable(drawn_texts(shown(name), size, 1.5), size)
    theme.apply("light")


@pytest.mark.turns(4)
@pytest.mark.parametrize(("name", "looks", "sizes"), LOOKED_AT)
def test_no_text_touches_another_folded_framed_with_shapes_or_scrolled(qapp, name, looks, sizes):
    for size in sizes:
        assert_readable(drawn_texts(shown(name, **looks), size), size)


@pytest.mark.turns(2)
@pytest.mark.parametrize("zoom", [80, 250])
def test_no_text_touches_another_at_any_zoom(qapp, zoom):
    type.set_zoom(zoom)
    for name in ("of the lesson", "of two layers both ways", "of 23 letters"):
        assert_readable(drawn_texts(shown(name), (1024, 500)), name)
    type.set_zoom(100)


@pytest.mark.parametrize(
    "looks", [{"shapes": True, "folded": True}, {"shapes": True, "framed": True}]
)
def test_shapes_are_told_in_one_form_and_touch_nothing(qapp, looks):
    texts = drawn_texts(shown("of two layers both ways", **looks), (1400, 900))
    near = touching(texts, gap=1)  # a name's own arrow is
    told = [pair for pair in near if any(re.match(r"\(\d+[,)]", each.text) for each in pair)]
    assert told == []
    assert "(1, 16)" in words(texts)
    assert not any("batch" in word or "logit" in word for word in words(texts))


@pytest.mark.parametrize("size", [(700, 380), (1400, 900)])
@pytest.mark.parametrize("name", ["of two layers both ways", "of the lesson"])
def test_no_shape_lies_on_a_folded_networks_loop_or_box(qapp, name, size):
    diagram = shown(name, shapes=True, folded=True)
    texts = drawn_texts(diagram, size)
    layout = diagram.layout_now()
    lines = [
        QRectF(a, b).normalized().adjusted(-1, -1, 1, 1)
        for edge in layout.edges
        for a, b in pairwise(edge.points)
    ]
    told = [each for each in texts if re.fullmatch(r"\(\d+(, \d+)?\)", each.text)]
    told = [
        each for each in told if each.rect.left() > min(node.rect.left() for node in layout.nodes)
    ]
    assert told
    for each in told:
        assert not [line for line in lines if line.intersects(each.rect)], each


def test_numbers_stand_in_cells_and_over_bars_where_there_is_room(qapp):
    run = run_of("hello-rnn", 1)
    run.move(Playhead(1, run.steps.forward + 1))
    large = words(drawn_texts(shown("of the lesson"), (1500, 900)))
    for value in run.trace.lanes[0].h.flatten().tolist():
        assert f"{value:+.2f}".replace("-", "−") in large
    assert f"{100 * run.trace.probabilities[0].max():.0f} %" in large
    assert large.count("1") == 5 + 1  # the ones of the one-hot vectors, and that below h
    beside_a_text = words(drawn_texts(shown("of the lesson"), (870, 650)))
    assert set(map(cell_text, run.trace.lanes[0].h.flatten().tolist())) <= set(beside_a_text)
    small = words(drawn_texts(shown("of the lesson"), (300, 200)))
    assert not any(word[0] in "+−" for word in small)
    assert [small.count(letter) for letter in "hello"] == [1, 1, 3, 3, 3] or "h" in small


@pytest.mark.parametrize("size", [(300, 200), (640, 400), (870, 650)])
@pytest.mark.parametrize("name", [LESSON, "of two layers both ways"])
def test_how_sure_a_trained_network_is_is_told_over_each_bar_of_its_answers(qapp, name, size):
    diagram = shown(name)
    picture = diagram.picture
    sure = np.where(
        picture.trace.probabilities == picture.trace.probabilities.max(1)[:, None], 1, 0
    )
    sure = sure * 0.9996 + 0.0001
    diagram.show_picture(replace(picture, trace=replace(picture.trace, probabilities=sure)))
    texts = drawn_texts(diagram, size)
    told = sum(word == ">99 %" for word in words(texts))
    assert told == (0 if size[0] < 640 and name != LESSON else 5)
    assert_readable(texts, size)


def test_letters_are_never_smaller_than_the_smallest_of_the_window_and_large_on_a_large_stage(qapp):
    def letter(size):
        texts = drawn_texts(shown("of the lesson"), size)
        return max(each.rect.height() for each in texts if each.text == "h")

    assert letter((300, 200)) >= QFontMetricsF(type.font("text", bold=True)).xHeight()
    assert letter((1920, 1000)) > 2.5 * letter((300, 200))


@pytest.mark.parametrize("size", [(700, 400), (1024, 500), (1920, 1000), (2000, 1000)])
def test_every_letter_that_is_read_is_written_a_wide_one_too(qapp, size):
    """An m is wider than its place in a row of i's."""
    lesson, values = NETWORKS[name := "of 23 letters"]
    letters = run_of(lesson, 1, **values).experiment.task.letters
    texts = drawn_texts(shown(name), size)
    known = [each for each in texts if each.text in letters]
    lowest = max(each.rect.center().y() for each in known)
    high = max(each.rect.height() for each in known)
    row = [each for each in known if each.rect.center().y() > lowest - 0.7 * high]
    read = [each.text for each in sorted(row, key=lambda each: each.rect.left())]
    assert "".join(read) in "".join(letters)
    assert len(read) >= 5
    assert touching(texts) == []


def test_who_steps_into_the_input_sees_its_vector_on_a_small_stage_too(qapp):
    """In the largest that leaves it out, which is another one in each face."""
    sizes = [(420, high) for high in range(240, 140, -5)]
    plain = shown("of the lesson")
    size = next(each for each in sizes if words(drawn_texts(plain, each)).count("0") < 2)
    looked_at = shown("of the lesson", operation=Operation(Kind.INPUT, t=1))
    assert words(drawn_texts(looked_at, size)).count("0") >= 15


def signed(value):
    return number_text(value, sign="+")


def test_pointing_at_a_box_tells_what_it_is(qapp):
    run = run_of("hello-lstm", 1)
    run.move(Playhead(1, run.steps.forward + 1))
    big = shown("of two layers both ways")
    picture(big, (1920, 1000))
    big.show_picture(picture_of(run))
    layout = big.layout_now()
    trace = run.trace
    told = {
        (
            "joined",
            0,
        ): f"what layer 2 reads, number 0:\nh₂⁽¹→⁾[0] = {signed(trace.lanes[0].h[1, 0])}",
        ("joined", 2): f"out, number 0:\nh₂⁽²→⁾[0] = {signed(trace.out[1, 0])}",
        ("head", -1): f"score (logit) of “e” at t = 2: {signed(trace.logits[1, 0])}",
        ("loss", -1): f"loss at t = 2: −ln p(h) = {number_text(trace.losses[1])} nats",
    }
    for (kind, lane), text in told.items():
        rect = layout.node(kind, lane, 1).rect
        place = big.place_at(QPointF(rect.left() + 2, rect.center().y()))
        assert big.text_at(place).startswith(text)
    small = shown("of the lesson")
    picture(small, (900, 500))
    vector = small.place_at(small.layout_now().node("onehot", -1, 1).rect.center())
    assert small.text_at(vector) == "x₂ = (1, 0, 0, 0): “e” is letter 1 of e h l o"


def test_states_of_layers_and_lanes_are_named_apart(qapp):
    texts = words(drawn_texts(shown("of two layers both ways"), (1920, 1000)))
    for name in ("h₁⁽¹→⁾", "h₁⁽¹←⁾", "h₅⁽²→⁾", "h₅⁽²←⁾"):
        # Its marks are smaller than its letters, texts of their own.
        assert name.translate(UPRIGHT) in "".join(texts)
    assert not any("h¹" in text or "h²" in text for text in texts)


def test_another_epochs_values_are_coloured_anew_and_another_themes_too(qapp):
    run = run_of("hello-rnn", 2)
    diagram = NetworkDiagram()
    for look, epoch in product(("light", "dark"), (1, 2)):
        theme.apply(look)
        run.move(Playhead(epoch, run.steps.forward + 1))
        diagram.show_picture(picture_of(run))
        image = picture(diagram, (900, 500))
        cell = Strips(diagram.layout_now(), run.experiment).of(
            diagram.layout_now().node("state", 0, 0)
        )[0]
        seen = image.pixelColor(int(cell.left()) + 6, int(cell.top()) + 3)
        meant = theme.diverging(run.trace.lanes[0].h[0, :1])[0].tolist()
        assert [seen.red(), seen.green(), seen.blue()] == pytest.approx(meant, abs=3)
    theme.apply("light")


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", ["of the lesson", "of two layers both ways"])
def test_no_text_is_pale_however_far_the_playhead_has_gone_back(qapp, name):
    lesson, values = NETWORKS[name]
    run = run_of(lesson, 2, **values)
    run.move(Playhead(2, run.steps.last))
    for step in (0, 2, run.steps.forward):
        run.move(Playhead(2, step))
        diagram = NetworkDiagram()
        diagram.show_picture(picture_of(run))
        texts = drawn_texts(diagram, (1200, 800))
        assert [each for each in texts if each.opacity < 1] == []
        letters = [run.experiment.decode(k) for k in run.trace.logits.argmax(axis=1).tolist()]
        assert set(letters) <= set(words(texts))


def test_the_scores_scale_is_told_beside_their_row_and_anew_when_it_changes(qapp):
    lesson, values = NETWORKS["of two layers both ways"]
    found = picture_of(run_of(lesson, 2, **values))
    for factor in (1, 30):
        logits = found.trace.logits * factor
        scaled = replace(found, trace=replace(found.trace, logits=logits))
        assert np.abs(logits).max() <= scaled.score_bound < 2.6 * max(np.abs(logits).max(), 1)
        diagram = NetworkDiagram()
        diagram.show_picture(scaled)
        told = f"±{scaled.score_bound:g}"
        assert any(text.endswith(told) for text in words(drawn_texts(diagram, (1000, 600))))


@pytest.mark.parametrize("size", [(845, 459), (640, 275)])
def test_two_layers_both_ways_tell_their_losses_in_a_small_window_too(qapp, size):
    lesson, values = NETWORKS["of two layers both ways"]
    texts = words(drawn_texts(shown("of two layers both ways"), size))
    assert {loss_text(each) for each in run_of(lesson, 1, **values).trace.losses} <= set(texts)
    assert size[0] < 800 or any("%" in text for text in texts)
    assert {"embedding", "side by side"} <= set(texts)  # of rows that are lower than their letters


def test_a_lane_that_reads_backwards_says_so(qapp):
    for size in ((640, 275), (845, 459), (1920, 1000)):
        texts = words(drawn_texts(shown("of two layers both ways"), size))
        assert sum(text.endswith("right to left") for text in texts) == 2
        assert not any("right to" in text for text in words(drawn_texts(shown(LESSON), size)))


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_cell_near_zero_is_outlined_and_the_one_of_a_one_hot_vector_is_ink(qapp, look):
    theme.apply(look)
    diagram = shown(LESSON)
    image = picture(diagram, (900, 500))
    layout = diagram.layout_now()
    strips = Strips(layout, diagram.picture.experiment)
    edge = strips.of(layout.node("state", 0, 0))[0].toRect()
    assert image.pixelColor(edge.right(), edge.center().y()) == theme.current().color("border")
    one = strips.cell(strips.of(layout.node("onehot", -1, 1))[0], 4, 0)
    seen = image.pixelColor(int(one.left()) + 4, int(one.top()) + 4)
    assert seen == theme.current().color("letter")
    theme.apply("light")


def test_a_text_at_the_very_edge_of_what_is_shown_is_left_out_for_its_ink_may_reach_beyond():
    diagram = shown("of the lesson")
    drawn_texts(diagram, (640, 400))
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    with painting(image) as painter:
        view = QRectF(0, 0, 640, 400)
        pen = DiagramPen(painter, diagram._sheet, diagram.picture, view)
        wide = pen.fonts.texts("number", False, 0.0).width("28 %")
        room = QRectF(view.right() - wide, 100, wide, 30)
        assert not pen.write(room, "28 %", "text")
        assert pen.write(room.translated(-OVER, 0), "28 %", "text")


def test_a_one_hot_vector_with_zeros_has_its_one_too(qapp):
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of("longer-word", 1), LookedAt((0, 0))))
    for wide in some(range(440, 760, 16), of=4):
        texts = [each.text for each in drawn_texts(diagram, (wide, 460))]
        if texts.count("0") > 11:  # more than the initial state's
            assert texts.count("1") >= 11, wide


@pytest.mark.parametrize("folded", [False, True])
def test_frames_of_out_and_h_n_go_through_no_text(qapp, monkeypatch, folded):
    """In a colour that nothing else has, for their own is that of shapes, too."""
    frame = OutputPainter._frame
    monkeypatch.setattr(
        OutputPainter,
        "_frame",
        lambda own, rect, around, _, style: frame(own, rect, around, "grad", style),
    )
    size = (860, 400)
    looks = {"framed": True, "shapes": True, "folded": folded}
    texts = drawn_texts(shown("of two layers both ways", **looks), size)
    image = picture(shown("of two layers both ways", **looks), size)
    ink = theme.current().color("grad")
    assert sum(image.pixelColor(x, y) == ink for x in range(860) for y in range(400)) > 300
    for each in texts:
        for x in range(ceil(each.rect.left()), int(each.rect.right())):
            for y in range(ceil(each.rect.top()), int(each.rect.bottom())):
                assert image.pixelColor(x, y) != ink, each


@pytest.mark.parametrize("name", ["of the lesson", "of two layers both ways"])
def test_a_folded_networks_last_states_are_framed_at_their_own_time_steps_alone(
    qapp, monkeypatch, name
):
    lesson, values = NETWORKS[name]
    run = run_of(lesson, 1, **values)
    lanes, last = run.experiment.lanes, run.steps.seq_len - 1
    framed = []
    monkeypatch.setattr(
        OutputPainter, "_frame", lambda own, rect, around, color, _: framed.append((color, rect))
    )
    for column in (0, 1, last):
        diagram = NetworkDiagram()
        diagram.set_folded(True)
        diagram.set_framed(True)
        framed.clear()
        diagram.show_picture(replace(picture_of(run, LookedAt((0, 0))), column=column))
        drawn_texts(diagram, (900, 520))
        wanted = [
            lane
            for lane in range(run.steps.num_lanes)
            if column == (0 if lanes.is_backward(lane) else last)
        ]
        assert sum(color == "text" for color, _ in framed) == len(wanted)
