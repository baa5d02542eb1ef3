"""What a student needs to read the stage is on it in low windows, too: t, and what is wanted."""

import re

import pytest
from PySide6.QtGui import QColor

from core.runs.looked_at import LookedAt
from core.trace.playhead import Playhead
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.strips import Strips
from gui.style import theme
from tests.gui.figures.diagram.runs import run_of
from tests.gui.figures.drawn_texts import drawn_texts, picture

# A lesson's stage in 1920 x 1080 at 200 % and in 1024 x 700, and larger ones.
SIZES = ((473, 335), (500, 480), (632, 360), (860, 700), (1300, 900))


def shown(lesson, size):
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run_of(lesson, 1), LookedAt((0, 0))))
    return diagram.layout_now, drawn_texts(diagram, size)


def wanted_in(layout, texts):
    """The letters in the row of what is wanted, in its order."""
    row = layout().row("wanted")
    found = [each for each in texts if abs(each.rect.center().y() - row.middle) < row.height / 2]
    margin = layout().label_width
    placed = sorted((each for each in found if each.rect.left() > margin), key=by_left)
    return "".join(each.text for each in placed)


def by_left(text):
    return text.rect.left()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lesson", ["rnn-cell", "rnn-layers", "hello-rnn", "hello-lstm"])
def test_all_time_steps_are_told(qapp, lesson, size):
    """Beside what is read there was no room; below it there is."""
    _, texts = shown(lesson, size)
    told = {each.text[-1] for each in texts if re.fullmatch(r"t\W=\W\d", each.text)}
    assert told == {str(t + 1) for t in range(run_of(lesson, 1).steps.seq_len)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-lstm"])
def test_what_is_wanted_is_told_of_every_letter(qapp, lesson, size):
    """In one way in all windows: over the answer, in a row of its own with a name. Beside the
    answer, or before its loss, it had no room where columns are narrow.
    """
    layout, texts = shown(lesson, size)
    assert wanted_in(layout, texts) == "ohlol"
    assert "wanted" in [each.text for each in texts]


@pytest.mark.parametrize("size", [(450, 335), (473, 335), (500, 500)])
def test_a_word_of_eleven_letters_tells_what_is_wanted_and_each_loss_beside_a_text(qapp, size):
    """A loss without room for the arrow to it had none at all."""
    layout, texts = shown("longer-word", size)
    assert wanted_in(layout, texts) == "bracadabraa"
    for t in range(11):
        box = layout().node("loss", -1, t).rect
        assert any(box.contains(each.rect.center()) for each in texts), (t, size)


def test_what_a_wanted_letter_is_the_pointer_says_before_anything_is_computed(qapp):
    diagram = NetworkDiagram()
    diagram.resize(500, 400)
    diagram.show_picture(picture_of(run_of("hello-rnn", 0), LookedAt((0, 0))))
    place = diagram.place_at(diagram.layout_now().node("wanted", -1, 2).rect.center())
    assert diagram.text_at(place) == "wanted at t = 3: “l”, the letter to be answered"
    assert diagram.mark_at(place) == "target"


@pytest.mark.parametrize("size", [(900, 320), (1200, 150), (1200, 250)])
@pytest.mark.parametrize("lesson", ["gradients", "hello-lstm"])
def test_right_and_wrong_are_told_by_marks_in_low_rows_too(qapp, lesson, size):
    """Where what was wanted took the only line beside the letter they were told by colour alone."""
    _, texts = shown(lesson, size)
    assert sum(each.text in "✗✓" for each in texts) == 5


def test_a_wrong_letter_without_room_for_its_mark_has_a_heavy_edge(qapp):
    word = {"source": "hello" * 3, "target": "ohlol" * 3}
    view = NetworkDiagram()
    view.show_picture(picture_of(run_of("hello-embedding", 1, **word)))
    trace, task = view.picture.trace, view.picture.experiment.task
    image = picture(view, (620, 320))
    wrong = {True: set(), False: set()}
    for t, best in enumerate(trace.logits.argmax(axis=1).tolist()):
        box = view.layout_now().node("letters", -1, t).rect
        inside = QColor(image.pixelColor(round(box.center().x()), round(box.bottom()) - 2))
        wrong[best != task.targets[t]].add(inside == theme.current().color("wrong"))
    assert wrong == {True: {True}, False: {False}}


def test_no_box_of_a_loss_is_empty_for_being_narrow(qapp):
    """Beside the letter that was wanted, 0.0006 had no room: as if it were still to come."""
    run = run_of("what-memory-buys", 60)
    run.move(Playhead(60, run.steps.forward))
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    texts = drawn_texts(diagram, (440, 360))
    boxes = [diagram.layout_now().node("loss", -1, t).rect for t in range(5)]
    for box in boxes:
        inside = [each.text for each in texts if box.contains(each.rect.center())]
        assert any(re.search(r"\d", each) for each in inside), inside


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn"])
def test_a_stage_without_room_for_both_has_losses_rather_than_one_hot_vectors(qapp, lesson):
    """A vector says again which letter enters; no other row says what the answer costs."""
    without = 0
    for high in range(150, 240, 4):
        layout, _ = shown(lesson, (473, high))
        rows = [row.kind for row in layout().rows]
        if "onehot" in rows:
            assert "loss" in rows, high
        without += "loss" in rows and "onehot" not in rows
    assert without > 3


def gone_back_by_operations():
    """A picture of a backward pass, one operation in which is told."""
    run = run_of("gradients", 1)
    run.move(Playhead(1, run.steps.forward + 2, 1))
    found = picture_of(run, by_operation=True)
    run.move(Playhead(1, run.steps.forward + 1))
    assert found.operation is not None
    assert found.operation.kind.startswith("grad")
    return found


def test_states_of_one_lane_have_their_names_rather_than_what_other_rows_tell_again(qapp):
    """Texts speak of h₁ to h₅; low stages had one-hot vectors, which no gradient steps into."""
    diagram = NetworkDiagram()
    diagram.show_picture(gone_back_by_operations())
    named = []
    for high in range(100, 260, 4):
        drawn_texts(diagram, (452, high))
        layout = diagram.layout_now()
        box = layout.node("state", 0, 0).rect
        named.append(Strips(layout, layout.experiment).name_height(box) > 0)
        assert named[-1] or "onehot" not in [row.kind for row in layout.rows], high
    assert sum(named) > 0.6 * len(named)


def test_small_losses_are_told_to_one_place_and_become_what_is_told_of_all(qapp):
    """0.004 stood beside 0.0002, and their mean was left out where it had no room in full."""
    run = run_of("what-memory-buys", 60)
    run.move(Playhead(60, run.steps.forward))
    diagram = NetworkDiagram()
    diagram.show_picture(picture_of(run, LookedAt((0, 0))))
    forms = set()
    for wide in range(452, 900, 16):
        texts = drawn_texts(diagram, (wide, 360))
        boxes = [diagram.layout_now().node("loss", -1, t).rect for t in range(5)]
        told = [each.text for box in boxes for each in texts if box.contains(each.rect.center())]
        above = boxes[0].adjusted(-boxes[0].left(), 0, -boxes[0].width(), 0)
        found = [each.text for each in texts if above.contains(each.rect.center())]
        assert "mean" in [each.text for each in texts], wide
        assert found[-1] in {"0.0017", "0.00167", "0.001675"}, (wide, found)
        assert "0.004" not in told, wide
        forms.add(tuple(told))
    assert ("0.0002", "0.0043", "0.0016", "0.0005", "0.0019") in forms


@pytest.mark.parametrize("size", [(440, 340), (452, 340), *SIZES])
def test_the_numbers_of_an_embedding_can_be_counted(qapp, size):
    """Ten cells without lines between them were one bar."""
    layout, _ = shown("hello-embedding", size)
    strips = Strips(layout(), layout().experiment)
    assert len(strips.dividers(layout().node("embedding", -1, 0))[0]) == 9
