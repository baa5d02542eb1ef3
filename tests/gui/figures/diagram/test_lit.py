"""What is lit: the arrows that a word of a text names, and where a folded network's loop goes."""

from dataclasses import replace
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from core.course.lesson import find_lesson
from core.journal.intents import TrainTo
from core.runs.looked_at import NOTHING, LookedAt, lane_now
from core.trace.playhead import Playhead
from gui.figures.diagram.lit import Lit, weight_of
from gui.figures.diagram.marks import Marks
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.parts import Weight
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.strips import Strips
from gui.style import theme
from tests.gui.figures.diagram.runs import NETWORKS, run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture

SIZES = ((400, 300), (700, 380), (1400, 900))
FOLDED = ("of the lesson", "of one cell", "of two layers both ways", "of four layers both ways")


def shown(run, folded=False, lit=None, size=(860, 460)):
    diagram = NetworkDiagram()
    diagram.set_folded(folded)
    diagram.show_picture(replace(picture_of(run, LookedAt((0, 0))), lit=lit))
    return diagram, picture(diagram, size)


def lit_edges(lesson, number):
    """In a lesson's step, counted from 1, as it is opened."""
    step = find_lesson(lesson).steps[number - 1]
    run, before = run_of(lesson, 1), run_of(lesson, 1).playhead
    (goes,) = (each for each in step.do if isinstance(each, TrainTo))
    run.move(Playhead(goes.epoch, goes.step))
    try:
        lane, head = lane_now(run, NOTHING), run.experiment.model.head
        weights = [weight_of(term, lane, head) for term in step.show.terms]
        diagram, _ = shown(run)
        return [each for each in diagram.layout_now().edges if each.weight in weights]
    finally:
        run.move(before)


@pytest.mark.parametrize("folded", [False, True])
def test_the_arrow_of_the_state_that_enters_is_lit_with_all_that_multiply_by_the_same(qapp, folded):
    run = run_of("hello-lstm", 1)
    layout = shown(run, folded)[0].layout_now()
    for lane in range(4):
        comes = [each for each in layout.edges if each.end[:2] == ("state", lane)]
        along = {each.weight for each in comes if each.source[0] in ("state", "initial")}
        assert along == {Weight("hh", lane)}
        assert sum(each.weight in along for each in layout.edges) == (2 if folded else 5)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_what_is_lit_is_in_the_colour_of_links_and_broader_than_the_steps_own_arrows(qapp, look):
    theme.apply(look)
    try:
        run = run_of("hello-rnn", 1)
        diagram, image = shown(run, lit=Lit(Weight("hh", 0)))
        plain = shown(run)[1]
        layout = diagram.layout_now()
        lit = [each for each in layout.edges if each.weight == Weight("hh", 0)]
        for edge in lit:
            first, last = edge.points
            x, y = round(first.x() + 0.25 * (last.x() - first.x())), round(first.y())
            assert nearer(image.pixelColor(x, y), "accent", "wrong"), edge
            # Around its line, too, where the step's own arrow has nothing.
            assert image.pixelColor(x, y + 4) != plain.pixelColor(x, y + 4), edge
    finally:
        theme.apply("light")


def nearer(color, wanted, other):
    def far(name):
        meant = QColor(theme.current().color(name))
        pairs = zip(color.getRgb(), meant.getRgb(), strict=True)
        return sum(abs(one - two) for one, two in pairs)

    return far(wanted) < 30 < far(other)


def test_in_lesson_8_the_arrows_light_that_its_text_tells_of(qapp):
    notes = lit_edges("two-directions", 3)
    assert len(notes) == 5
    for each in notes:  # "point to the left there"
        assert each.points[-1].x() < each.points[0].x()
    vectors = lit_edges("two-directions", 2)
    assert {(each.source[0], each.end[0]) for each in vectors} == {("embedding", "state")}
    assert find_lesson("two-directions").steps[11].show.terms == ()  # whose text tells of none


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", FOLDED)
def test_a_loop_goes_from_the_boxs_way_out_to_its_way_in_and_over_no_text(qapp, name, size):
    lesson, values = NETWORKS[name]
    diagram = NetworkDiagram()
    diagram.set_folded(True)
    diagram.show_picture(picture_of(run_of(lesson, 1, **values), NOTHING))
    texts = drawn_texts(diagram, size)
    layout = diagram.layout_now()
    for loop in (each for each in layout.edges if each.source == each.end):
        first = next(
            each for each in layout.edges if each.end == loop.end and each.source[0] == "initial"
        )
        rect = layout.node(*loop.end).rect
        assert loop.points[0].y() == pytest.approx(rect.top())
        assert loop.points[-1].x() == pytest.approx(first.points[-1].x())
        assert rect.top() < loop.points[-1].y() < first.points[-1].y() < rect.bottom()
        for a, b in pairwise(loop.points):
            line = QRectF(a, b).normalized().adjusted(-1, -1, 1, 1)
            assert not [each for each in texts if line.intersects(each.rect)]


def test_folded_a_gradient_goes_to_the_initial_state_from_the_first_step_alone(qapp):
    run, before = run_of("hello-rnn", 1), run_of("hello-rnn", 1).playhead
    layout = shown(run, folded=True)[0].layout_now()
    ways = [each for each in layout.edges if each.weight == Weight("hh", 0)]
    first = run.steps.forward + 2
    try:
        for step in range(first, first + 5):
            run.move(Playhead(1, step))
            marks = Marks(picture_of(run, NOTHING), layout)
            came = {each.source[0] for each in ways if marks.flow(each) > 0}
            assert came <= {"initial" if run.active[0][1] == 0 else "state"}, step
    finally:
        run.move(before)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_one_hot_vector_in_the_lit_column_has_the_colours_of_the_others(qapp, look):
    theme.apply(look)
    run = run_of("hello-rnn", 1)
    before = run.playhead
    try:
        run.move(Playhead(1, 3))
        diagram, image = shown(run)
        layout = diagram.layout_now()
        assert diagram.picture.column == 2
        lit, other = (layout.node("onehot", -1, t).rect for t in (2, 3))  # both of an l
        for k in range(4):
            x, y = (k + 0.25) * lit.width() / 4, 4
            seen = [
                image.pixelColor(int(each.left() + x), int(each.top() + y)) for each in (lit, other)
            ]
            assert seen[0] == seen[1], k
        beside = image.pixelColor(int(lit.left()) - 3, int(lit.center().y()))
        assert beside != theme.current().color("window")
    finally:
        run.move(before)
        theme.apply("light")


def lit_by(term, step, lesson="hello-rnn", lane=0):
    """The keys of the boxes, and the ends of the arrows, that a term lights at a step."""
    run, before = run_of(lesson, 1), run_of(lesson, 1).playhead
    run.move(Playhead(1, step))
    try:
        found = picture_of(run, LookedAt((lane, 0)) if step else NOTHING, term=term)
        diagram = NetworkDiagram()
        diagram.show_picture(found)
        drawn_texts(diagram, (860, 700))
        layout = diagram.layout_now()
        marks = Marks(found, layout)
        boxes = [each.key for each in layout.nodes if marks.lights(each)]
        return boxes, [each.end for each in layout.edges if marks.is_lit(each)]
    finally:
        run.move(before)


def test_a_word_lights_what_it_names_and_no_more(qapp):
    """The note and the one-hot vector lit all arrows of their kind, and h lit nothing."""
    assert lit_by("h", 3) == ([("state", 0, 2)], [])
    assert lit_by("x", 3) == ([("onehot", -1, 2)], [])
    assert lit_by("onehot", 3) == ([("onehot", -1, 2)], [])
    assert lit_by("h_prev", 3) == ([], [("state", 0, 2)])
    whole = [("state", 0, t) for t in range(5)]
    assert lit_by("W_hh", 3) == ([], whole)  # all of them multiply by those very numbers
    assert lit_by("h", 0) == ([("state", 0, 0)], [])  # the first one comes next
    assert lit_by("h_prev", 0) == ([], [("state", 0, 0)])
    answers = [("output", -1, t) for t in range(5)]
    assert lit_by("p", 3) == (answers[2:3], [])
    assert lit_by("p", 5) == (answers, [])  # all answers are there, and compared
    assert lit_by("h", 5) == (whole[4:], [])
    assert lit_by("p", 7) == (answers[4:], [])  # back at t = 5
    assert lit_by("h", 6) == (whole, [])  # after the last letter no step is meant


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding"])
def test_a_word_that_names_probabilities_scores_or_losses_lights_the_boxes_that_hold_them(
    qapp, lesson
):
    """It lit the arrows to them alone."""
    head = run_of(lesson, 1).experiment.model.head != "none"
    for term, kind in (("p", "output"), ("loss", "loss"), ("logits", "head")):
        if head or term != "logits":
            assert lit_by(term, 6, lesson) == ([(kind, -1, t) for t in range(5)], []), term


def test_while_arrows_are_lit_those_into_the_step_are_as_they_always_are(qapp):
    """Of four blue arrows three were the ones that a text named."""
    run, before = run_of("hello-rnn", 1), run_of("hello-rnn", 1).playhead
    run.move(Playhead(1, 3))
    try:
        lit, plain = (shown(run, lit=each) for each in (Lit(Weight("hh", 0)), None))
        for edge in plain[0].layout_now().edges:
            if edge.weight == Weight("ih", 0):
                middle = ((edge.points[0] + edge.points[-1]) / 2).toPoint()
                is_step = edge.end[2] == 2
                assert (lit[1].pixelColor(middle) == plain[1].pixelColor(middle)) != is_step, edge
    finally:
        run.move(before)


def test_what_an_upper_layer_reads_is_the_row_below_it(qapp):
    assert lit_by("x", 12, "hello-lstm", 2) == ([("joined", 0, 1)], [])
    assert lit_by("c_prev", 12, "hello-lstm", 2) == ([], [("state", 2, 1)])


def test_the_strip_of_a_named_state_gets_a_frame(qapp):
    run = run_of("hello-lstm", 1)
    diagram, image = shown(run, lit=Lit(rows=(("state", 0),), strip=1), size=(860, 700))
    plain = shown(run, size=(860, 700))[1]
    strips = Strips(diagram.layout_now(), run.experiment)
    for t in range(5):
        h, c = strips.of(diagram.layout_now().node("state", 0, t))
        edges = [(round(each.left()), round(each.center().y())) for each in (h, c)]
        assert image.pixelColor(*edges[0]) == plain.pixelColor(*edges[0])
        assert nearer(image.pixelColor(*edges[1]), "accent", "wrong")


def test_along_a_recurrence_that_is_cut_nothing_comes_and_its_arrows_are_dashed_and_hollow(qapp):
    """The run without a memory looked like any other, and its step's arrow was bold."""
    cut = {"init": "orthogonal", "gain": 0.0, "frozen": ("rnn.weight_hh_l0",)}
    seen = {}
    for name, values in (("whole", {}), ("cut", cut)):
        run = run_of("what-memory-buys", 1, **values)
        run.move(Playhead(1, 3))
        diagram, image = shown(run, size=(860, 700))
        hh = [each for each in diagram.layout_now().edges if each.weight == Weight("hh", 0)]
        inks = {"accent": 0, "edge": 0}
        for edge, ink in product(hh, inks):
            xs = range(round(edge.points[0].x()), round(edge.points[-1].x()))
            y, wanted = round(edge.points[0].y()), QColor(theme.current().color(ink))
            inks[ink] += sum(image.pixelColor(x, y) == wanted for x in xs)
        seen[name] = inks, diagram.picture.cut
    assert seen["whole"][1] == frozenset()
    assert seen["cut"][1] == {Weight("hh", 0)}
    assert seen["whole"][0]["accent"] > 5 > seen["cut"][0]["accent"]
    assert seen["cut"][0]["edge"] < 0.6 * seen["whole"][0]["edge"]


def test_a_gated_cell_has_other_ways_from_step_to_step_than_its_matrix(qapp):
    cut = {"init": "orthogonal", "gain": 0.0, "frozen": ("lstm.weight_hh_l0",), "cell": "LSTM"}
    assert picture_of(run_of("what-memory-buys", 1, **cut)).cut == frozenset()
