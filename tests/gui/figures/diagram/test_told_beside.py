"""What stands in and beside the boxes: names of states, the states that enter, the whole loss."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from core.runs.looked_at import LookedAt
from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.row_names import WORDLESS
from gui.figures.diagram.rows import NAME
from gui.figures.diagram.shape_painter import WHOLE, shapes_line
from gui.figures.diagram.strips import Strips
from gui.style import type as type_scale
from gui.widgets.lowered_text import UPRIGHT
from gui.wording.numbers import loss_text
from tests.gui.figures.diagram.runs import NETWORKS, run_of
from tests.gui.figures.drawn_texts import drawn_texts

LIT = 1.2  # pixels that the border of a lit box reaches inside
RANDOM = "that begins at random"
OF_LANES = ("of two layers both ways", "of 128 units")
ZERO = {"h0=0c0=0", "h0=c0=0", "h0,c0=0", "0"}


def shown(name, **looks):
    lesson, values = NETWORKS[name]
    diagram = NetworkDiagram()
    for look, value in looks.items():
        getattr(diagram, f"set_{look}")(value)
    diagram.show_picture(picture_of(run_of(lesson, 1, **values), LookedAt((0, 0))))
    return diagram


def inside(texts, rect):
    return [each for each in texts if rect.contains(each.rect.center())]


def below_strips(diagram):
    """{box: what is below its strips} of all states."""
    layout = diagram.layout_now()
    strips = Strips(layout, diagram.picture.experiment)
    found = {}
    for node in layout.nodes:
        if node.kind == "state":
            found[node.key] = QRectF(node.rect)
            found[node.key].setTop(strips.of(node)[-1].bottom())
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(860, 460), (1500, 1000)])
@pytest.mark.parametrize("name", ["of the lesson", *OF_LANES])
def test_the_name_of_a_state_stands_clear_of_its_strips_and_of_a_lit_border(name, size, scale):
    """A time step's mark lay on the edge of the box, where the arrow comes in."""
    diagram = shown(name)
    texts = drawn_texts(diagram, size, scale)
    for key, room in below_strips(diagram).items():
        near = room.adjusted(0, -3, 0, 6)  # and no letter beside a strip
        inks = [each.rect for each in inside(texts, near)]
        assert inks
        above = min(each.top() for each in inks) - room.top()
        below = room.bottom() - max(each.bottom() for each in inks)
        # A fine screen's letters are smaller than those that they are measured by.
        assert above == pytest.approx(below, abs=0.5 if scale == 1 else 2), key
        assert above >= 1, key
        assert below >= LIT + 0.5, key


def test_where_no_two_marks_stand_over_each_other_a_name_takes_no_more_than_ever():
    for name in NETWORKS:
        diagram = shown(name)
        drawn_texts(diagram, (860, 460))
        stacked = diagram.picture.experiment.model.num_lanes > 1
        assert (diagram.layout_now().name > NAME) == stacked, name


@pytest.mark.parametrize("height", range(200, 500, 25))
@pytest.mark.parametrize("name", OF_LANES)
def test_where_a_name_has_no_room_it_is_left_out_as_a_whole(name, height):
    diagram = shown(name)
    texts = drawn_texts(diagram, (860, height))
    named = diagram.layout_now().named
    for key, room in below_strips(diagram).items():
        assert bool(inside(texts, room)) == named, key


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("size", [(640, 300), (830, 440), (860, 460), (1100, 700), (1900, 900)])
def test_of_a_cell_with_two_states_both_are_said_to_enter_as_zero(size, folded):
    diagram = shown("of two layers both ways", folded=folded)
    texts = drawn_texts(diagram, size)
    boxes = [each.rect for each in diagram.layout_now().nodes if each.kind == "initial"]
    told = {said(inside(texts, box)) for box in boxes}
    assert len(boxes) == 4
    assert len(told) == 1  # in one form
    assert told <= ZERO
    assert told != {"0"} or size[0] < 830


@pytest.mark.parametrize("size", [(300, 200), (640, 400), (860, 460), (1100, 700), (1900, 900)])
@pytest.mark.parametrize("name", ["of the lesson", "of two layers both ways", RANDOM])
def test_what_enters_first_is_told_clear_of_its_frame(name, size):
    diagram = shown(name)
    texts = drawn_texts(diagram, size)
    for node in diagram.layout_now().nodes:
        for each in inside(texts, node.rect) if node.kind == "initial" else ():
            assert node.rect.adjusted(2, 1, -2, -1).contains(each.rect), each


def said(texts):
    """Texts of a box, line by line, without the marks of its lane."""
    middles = sorted(each.rect.center().y() for each in texts if each.text in ("h", "c"))

    def place(each):
        y, levels = each.rect.center().y(), range(len(middles))
        line = min(levels, key=lambda k: abs(middles[k] - y), default=0)
        return line if middles[-1:] != middles[:1] else 0, each.rect.left()

    words = "".join(each.text for each in sorted(texts, key=place))
    return re.sub(r"[\s\u200a]|\(.*?\)", "", words).translate(UPRIGHT)


@pytest.mark.parametrize("size", [(660, 450), (860, 700), (1024, 500), (1400, 800)])
@pytest.mark.parametrize(("lesson", "told"), [("hello-rnncell", "sum"), ("hello-lstm", "mean")])
def test_the_losses_become_one_that_is_told_in_one_form_clear_of_the_first_column(
    lesson, told, size
):
    run = run_of(lesson, 1)
    losses = run.trace.losses
    total = loss_text(float(losses.sum() if told == "sum" else losses.mean()))

    def beside(**other):
        """What is between the name of the row and the first column, and how far from that."""
        diagram = NetworkDiagram()
        diagram.show_picture(replace(picture_of(run, LookedAt((0, 0))), **other))
        texts = drawn_texts(diagram, size)
        layout = diagram.layout_now()
        first = layout.node("loss", -1, 0).rect
        bound = QRectF(0, 0, min(layout.left, first.left()), first.bottom() + layout.em)
        name = next(each for each in texts if each.text.startswith("loss"))
        found = [
            each
            for each in texts
            if bound.adjusted(0, 0, 20, 0).contains(each.rect)
            and not first.contains(each.rect.center())
            and each.rect.left() > name.rect.right()
        ]
        clear = [bound.right() - each.rect.right() for each in found]
        return [each.text for each in found], min(clear, default=9.0) / layout.em

    before = run.playhead
    try:
        run.move(Playhead(1, run.steps.forward - 1))
        assert beside()[0] == []
        run.move(Playhead(1, run.steps.forward))
        texts, clear = beside()
        assert sorted(texts) == sorted([total, told])
        assert clear > 0.5
        assert beside(withheld="losses")[0] == []
    finally:
        run.move(before)


@pytest.mark.parametrize("size", [(440, 320), (560, 320), (700, 420), (1024, 500), (1400, 800)])
@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "gradients"])
@pytest.mark.parametrize("epochs", [1, 2, 3])
def test_the_losses_in_their_boxes_give_the_one_that_stands_before_them(lesson, epochs, size):
    """1.028 + 1.426 + 1.794 + 1.250 + 1.456 was said to be 6.953."""
    run = run_of(lesson, epochs)
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    texts = drawn_texts(diagram, size)
    rooms = [each.rect for each in diagram.layout_now().nodes if each.kind == "loss"]
    boxes = [t.text for room in rooms for t in texts if room.contains(t.rect.center())]
    told = [each for each in boxes if each[0].isdigit()]
    before = [t.text for t in texts if t.rect.right() < rooms[0].left()]
    found = [each for each in before if re.fullmatch(r"\d\.\d+", each)]

    def digits(text):
        return len(re.sub(r"^0\.0*|\.", "", text))

    (fine,) = {*map(digits, told)}
    assert len(told) == 5
    assert len(found) == 1 or size[0] < 600
    for total in found if fine > 2 else ():  # one of fewer is seen to be rough
        terms = 1 if run.experiment.training.reduction == "sum" else 5
        assert loss_text(sum(map(float, told)) / terms, digits(total)) == total


@pytest.mark.parametrize("size", [(560, 320), (860, 460), (1300, 900), (1720, 900)])
@pytest.mark.parametrize("lesson", ["hello-embedding", "two-directions", "hello-lstm"])
def test_where_states_have_names_each_initial_state_has_its_own(lesson, size):
    """Two layers' boxes both said h₀ = 0 beside states whose layer was told."""
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of(lesson, 1), LookedAt((0, 0))))
    texts = drawn_texts(diagram, size)
    layout = diagram.layout_now()
    boxes = [each.rect for each in layout.nodes if each.kind == "initial"]
    told = ["".join(sorted(each.text for each in inside(texts, box))) for box in boxes]
    assert layout.named or size[0] < 900
    assert len(set(told)) == (len(boxes) if layout.named else 1), told


def test_all_time_steps_are_told_or_none_is():
    """Those of two digits were left out beside those of one."""
    told = set()
    for width in range(700, 1500, 40):
        diagram = NetworkDiagram()
        diagram.show_picture(picture_of(run_of("longer-word", 1), LookedAt((0, 0))))
        texts = [each.text for each in drawn_texts(diagram, (width, 560))]
        told.add(sum(bool(re.fullmatch(r"t\W=\W\d+", each)) for each in texts))
    assert 11 in told
    assert told <= {0, 11}


@pytest.mark.parametrize("size", [(845, 460), (900, 520), (1300, 800)])
@pytest.mark.parametrize("lesson", ["two-directions", "hello-lstm"])
def test_a_row_that_is_too_low_for_two_lines_has_its_shape_beside_its_name(lesson, size):
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of(lesson, 1), LookedAt((0, 0))))
    told = [each.text.split("  ")[0] for each in drawn_texts(diagram, size)]
    layout = diagram.layout_now()
    shaped = [row for row in layout.rows if row.kind not in WORDLESS]
    assert sum(bool(re.fullmatch(r"\(\d+(, \d+)*\)", each)) for each in told) == len(shaped)


@pytest.mark.parametrize("ems", [(49.8, 28.2), (55, 28), (75, 40)])
def test_a_longer_words_rows_answers_and_percentages_are_told_on_a_small_stage(ems):
    """Right and wrong were told by colours alone, of rows that had no names."""
    em = 0.82 * QFontMetricsF(type_scale.font("text")).height()
    size = tuple(round(each * em) for each in ems)
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of("longer-word", 1), LookedAt((0, 0))))
    texts = [each.text for each in drawn_texts(diagram, size)]
    assert sum(each in "✓✗" for each in texts) == 11
    assert sum(each.endswith("%") for each in texts) == 11
    assert {"predicted", "softmax", "layer 1", "one-hot", "input"} <= set(texts)


@pytest.mark.parametrize("size", [(569, 323), (632, 320), (700, 360)])
def test_no_box_of_a_loss_is_empty_among_full_ones(size):
    """Of a trained network the smallest have the longest numbers."""
    found = picture_of(run_of("longer-word", 1), LookedAt((0, 0)))
    losses = found.trace.losses.copy()
    losses[::3], losses[1::3], losses[2::3] = 0.000982, 0.0006248, 5.775e-5
    diagram = NetworkDiagram()
    diagram.show_picture(replace(found, trace=replace(found.trace, losses=losses)))
    texts = drawn_texts(diagram, size)
    boxes = [each.rect for each in diagram.layout_now().nodes if each.kind == "loss"]
    assert [len(inside(texts, box)) for box in boxes] == [1] * 11


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-lstm"])
def test_a_line_of_shapes_ends_behind_a_tensor_or_between_two_axes_of_a_long_one(lesson):
    run = run_of(lesson)
    told = shapes_line(run.trace, run.experiment.model)
    pieces = re.split(" +", told)  # where a line may end
    assert all(each.endswith((")", ",")) for each in pieces)
    assert [each for each in pieces if each.startswith("out\u00a0(") or "logits" in each]
    whole = [each for each in told.split("   ") if len(each) <= WHOLE]
    assert whole
    assert set(whole) <= set(pieces)


def test_a_line_of_shapes_calls_the_scores_axis_as_the_program_does():
    """It was "logit 4" in one place and vocab_size in the others."""
    for lesson, axis in (("hello-lstm", "vocab_size"), ("hello-rnn", "hidden_size")):
        run = run_of(lesson)
        told = shapes_line(run.trace, run.experiment.model).replace("\u00a0", " ")
        assert f"logits (seq_len 5, {axis} 4)" in told
