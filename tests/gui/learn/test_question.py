"""A step's question: how it is asked, what is hidden meanwhile, what is said of an answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.course.authored_questions import THEN
from core.course.judgement import judged
from core.course.learner_record import Try
from core.course.question import Verdict
from core.course.until import Until
from core.journal import intents
from core.runs import visibility
from core.trace.playhead import Playhead
from gui.figures.diagram.wording import node_text
from gui.style import theme
from gui.style import type as type_scale
from gui.wording.numbers import loss_text
from tests.gui.conftest import click
from tests.gui.figures.drawn_texts import drawn_texts


def test_a_letter_is_committed_to_before_it_is_answered(window, learn, ask, find, wait, qtbot):
    ask("hello-rnn", letter={"epoch": 2, "t": 4})
    assert not find("commitButton").isEnabled()
    assert window.session.selection.hides_answers
    click(qtbot, find("answer_e"))
    assert window.session.runs.current.playhead < Playhead(2, 4)
    click(qtbot, find("commitButton"))
    wait()
    run = window.session.runs.current
    came = run.recording.letters(2)[3]
    assert run.playhead == Playhead(2, 4)
    mark = "✓" if came == "e" else "✗"
    assert find("answerTold").text().startswith(f"{mark}  You said e")
    assert came in find("answerTold").text()
    assert not find("answer_h").isEnabled()
    assert find("answer_e").isChecked()
    find("answer_e").click()
    assert find("answer_e").isChecked()
    assert learn.guide.is_done
    assert not window.session.selection.hides_answers
    kept = window.session.progress.answers(learn.guide.lesson)
    assert kept == {0: (Try("e", came == "e", 1, 12, came),)}


def test_what_was_seen_before_is_no_answer_to_a_question(window, learn, ask, find, wait, qtbot):
    """Who comes back to a question finds nothing of its answer in the picture, dimmed or not."""
    ask("hello-rnn", number={"epoch": 2, "t": 4, "unit": 0})
    run = window.session.runs.current
    window.do(intents.TrainTo(3))
    wait()
    window.do(intents.TrainTo(2, 3))
    wait()
    assert visibility.states(run)[0].tolist() == [2, 2, 2, 0, 0]
    qtbot.keyClicks(find("answerField"), "0.5")
    click(qtbot, find("commitButton"))
    wait()
    assert learn.guide.verdict is not None
    assert visibility.states(run)[0].tolist() == [2, 2, 2, 2, 1]


def test_a_shape_is_typed_and_a_wrong_one_stands_beside_the_right_one(
    window, learn, ask, find, wait, qtbot
):
    ask("rnn-cell", shape="input", why="The loop takes apart the first axis.")
    find("answerField").setFocus()
    qtbot.keyClicks(find("answerField"), "1, 3, 4")
    assert not find("answerWhy").isVisible()
    qtbot.keyClick(find("answerField"), Qt.Key.Key_Return)
    wait()
    assert find("answerTold").text() == "✗  You said 1, 3, 4. It is (3, 1, 4)."
    assert find("answerWhy").text() == "The loop takes apart the first axis."


def test_what_is_no_answer_is_said_and_commits_to_nothing(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", number={"t": 1, "unit": 0})
    qtbot.keyClicks(find("answerField"), "much")
    click(qtbot, find("commitButton"))
    for _ in range(2):  # however often it is drawn anew
        assert find("answerTold").text() == "“much” is not a number; 0.25 is one."
        learn.refresh()
    assert find("commitButton").isVisible()
    assert learn.guide.given == ""
    qtbot.keyClicks(find("answerField"), "9")
    assert find("answerTold").text() == ""


def test_a_number_is_told_with_the_minus_sign_that_numbers_have(window, ask, find, wait, qtbot):
    ask("rnn-cell", number={"t": 1, "unit": 0, "within": 0.01})
    qtbot.keyClicks(find("answerField"), "-9")
    click(qtbot, find("commitButton"))
    wait()
    assert find("answerTold").text().startswith("✗  You said −9. It is ")
    assert "-" not in find("answerTold").text()


def test_a_choice_is_made_by_its_words(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", choice=["sixteen & more", "sixteen"], right=2)
    find("answerChoice2").click()
    click(qtbot, find("commitButton"))
    wait()
    assert find("answerTold").text() == "✓  “sixteen” is right."
    drawn = find("answerTold").grab().toImage()
    inks = {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
    assert theme.current().color("right").rgb() in inks


def shapes_told(window):
    """Those that stand in the unrolled network; "(2)" is a layer's number."""
    diagram = window.stage.diagram
    size = (diagram.width(), diagram.height())
    texts = {each.text for each in drawn_texts(diagram, size) if each.text.startswith("(")}
    return {each for each in texts if not each.strip("()").isdecimal()}


def test_no_shape_is_in_sight_while_one_is_asked_for(window, learn, ask, find, wait, qtbot):
    ask("rnn-layers", shape="out")
    assert shapes_told(window) == {"(?)"}
    assert not find("shapesButton").isEnabled()
    window.pages.show("lab")
    wait()
    assert "(3, 1, 2)" in shapes_told(window)
    window.pages.show("learn")
    wait()
    assert "(3, 1, 2)" not in shapes_told(window)
    find("answerField").setText("3, 1, 2")
    find("answerField").textEdited.emit("3, 1, 2")
    click(qtbot, find("checkButton"))
    wait()
    assert find("answerTold").text().startswith("✓")
    assert "(3, 1, 2)" in shapes_told(window)
    assert find("shapesButton").isEnabled()


def test_a_question_that_varies_is_asked_of_another_network_again(window, learn, find, wait, qtbot):
    lesson = window.session.runs.lesson("rnn-layers")
    place = next(at for at, each in enumerate(lesson.steps) if each.title == "Any sizes: out")
    window.do(intents.GoToStep("rnn-layers", place))
    wait()
    assert not find("anotherButton").isVisible()
    first = window.session.runs.current.experiment
    assert f"seq_len {first.task.seq_len}, " in find("questionPrompt").text()
    answer(find, qtbot, "9, 9, 9")
    wait()
    assert find("answerTold").text().startswith("✗  You said 9, 9, 9. It is (")
    find("anotherButton").setFocus()
    qtbot.keyClick(find("anotherButton"), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is find("answerField")
    wait()
    second = window.session.runs.current.experiment
    assert second != first
    assert f"hidden_size {second.model.hidden_size}, " in find("questionPrompt").text()
    assert find("answerField").text() == ""
    shape = window.session.runs.current.trace.shapes["out"][1]
    answer(find, qtbot, str(shape))
    wait()
    assert find("answerTold").text().startswith("✓")
    tries = window.session.progress.answers(lesson)[place]
    assert [(each.number, each.right) for each in tries] == [(1, False), (2, True)]


def answer(find, qtbot, text):
    """Types an answer and commits to it."""
    find("answerField").setFocus()
    qtbot.keyClicks(find("answerField"), text)
    qtbot.keyClick(find("answerField"), Qt.Key.Key_Return)


def test_no_loss_is_in_sight_while_one_is_asked_for(window, learn, ask, wait):
    ask("hello-rnn", loss={"epoch": 2, "t": 1})
    window.do(intents.TrainTo(1, 6))
    wait()
    diagram = window.stage.diagram
    assert diagram.picture.output_level.all()
    losses = {loss_text(each) for each in diagram.picture.trace.losses.tolist()}
    assert texts_of_losses(diagram) == ["?"] * 5
    box = next(each for each in diagram.layout_now().nodes if each.kind == "loss")
    assert node_text(diagram.picture, box, -1, False) == "A loss is asked for: answer first"
    window.pages.show("lab")
    wait()
    assert {*texts_of_losses(diagram)} == losses


def texts_of_losses(diagram):
    """What stands in their boxes: all are computed, and none is told to who is asked for one."""
    assert diagram.picture.loss_level.all()
    boxes = [each.rect for each in diagram.layout_now().nodes if each.kind == "loss"]
    texts = drawn_texts(diagram, diagram.viewport().size().toTuple())
    return [t.text for box in boxes for t in texts if box.contains(t.rect.center())]


def test_a_line_is_chosen_in_a_programs_own_face(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", line=["for x in X:", "    h = cell(x, h)"], right=2)
    assert find("answerChoice2").text() == "    h = cell(x, h)"
    assert find("answerChoice2").font().family() == type_scale.face(True)
    find("answerChoice2").click()
    click(qtbot, find("checkButton"))
    wait()
    assert find("answerTold").text().startswith("✓")


def test_an_order_is_told_as_a_whole_however_long_it_is(window, learn, ask, find, wait, qtbot):
    lines = [f"line_{number} = something(that, is, long)" for number in range(5)]
    ask("rnn-cell", order=lines)
    for number in range(1, 6):
        find(f"answerPart{number}").click()
    click(qtbot, find("checkButton"))
    wait()
    assert THEN.join(lines) in find("answerTold").text()


def test_an_answer_of_before_the_last_start_stands_where_it_was_given(learn, ask, find):
    ask("hello-rnn", loss={"epoch": 1})
    card = learn.reading.card
    card.show_verdict("1.4", None)
    assert find("answerField").text() == "1.4"
    ask("hello-rnn", choice=["yes", "no"], right=1)
    card.show_verdict("no", None)
    assert find("answerChoice2").isChecked()
    assert card.given == "no"


@pytest.mark.parametrize(
    ("order", "mono"), [(["loss.backward()", "optimizer.step()"], True), (["first", "then"], False)]
)
def test_an_order_of_lines_is_in_the_face_of_code_as_lines_to_choose_are(
    learn, ask, find, order, mono
):
    ask("rnn-cell", order=order)
    parts = [find(f"answerPart{number}") for number in (1, 2)]
    assert {each.font().family() for each in parts} == {type_scale.face(mono)}


def test_an_order_is_what_is_pressed_one_after_the_other(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", order=["zero_grad", "backward", "step"])
    backward, step, zero = (find(f"answerPart{number}") for number in (1, 2, 3))
    step.click()
    zero.click()
    assert (zero.text(), step.text(), backward.text()) == ("2.  zero_grad", "1.  step", "backward")
    step.click()
    backward.click()
    click(qtbot, find("checkButton"))
    assert find("answerTold").text() == "Press all 3 of them, in your order."
    step.click()
    assert not find("answerTold").isVisible()
    click(qtbot, find("checkButton"))
    wait()
    assert find("answerTold").text().startswith("✓  “zero_grad → backward → step")


def test_a_prediction_is_told_once_what_shows_it_is_done(learn, ask, find, wait, qtbot):
    """And at once where it was told before the last start."""
    ask("rnn-cell", until=Until(page="lab"), choice=["A", "B"], right=2)
    find("answerChoice1").click()
    click(qtbot, find("commitButton"))
    wait()
    assert find("answerTold").text() == "You said “A”. Now see for yourself."
    assert (learn.guide.verdict, learn.guide.is_done) == (None, False)
    learn.window().pages.show("lab")
    assert learn.guide.verdict.came == "B"
    assert learn.guide.is_done
    situation = replace(learn.guide.situation, page="learn")
    step = learn.guide.step
    assert judged(step, "A", situation) is None
    assert judged(step, "A", situation, is_told=True).came == "B"


def test_what_is_known_at_once_waits_for_nothing_that_is_to_be_done(learn, ask, find, wait, qtbot):
    ask("rnn-cell", until=Until(page="lab"), line=["a", "b"], right=2)
    find("answerChoice2").click()
    click(qtbot, find("checkButton"))
    wait()
    assert find("answerTold").text().startswith("✓")
    assert not learn.guide.is_done


def test_back_at_the_step_it_is_asked_again(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", choice=["A", "B"], right=2)
    find("answerChoice1").click()
    click(qtbot, find("commitButton"))
    wait()
    click(qtbot, find("backToStepButton"))
    wait()
    assert learn.guide.verdict is None
    assert find("answerChoice1").isEnabled()
    assert not find("answerTold").isVisible()


def test_an_answer_is_an_act_of_the_user(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", choice=["A", "B"], right=2)
    find("answerChoice1").click()
    click(qtbot, find("commitButton"))
    assert intents.CommitAnswer("A") in window.session.journal.done


def test_a_question_and_its_choices_may_hold_formulas(window, learn, ask, find, wait, qtbot):
    choice = ["$W_{hh}$ alone", "$h_3$"]
    ask("rnn-cell", prompt="Which is it, `x` or $W_{ih}$?", choice=choice, right=2, why="$b$.")
    assert find("questionPrompt").text() == "Which is it, x or Wᵢₕ?"
    assert find("answerChoice1").text() == "Wₕₕ alone"
    find("answerChoice1").click()
    click(qtbot, find("commitButton"))
    wait()
    assert find("answerTold").text() == "✗  You said “Wₕₕ alone”. The right answer is “h₃”."
    assert find("answerWhy").text() == "b."


LONGEST = 5  # questions of a course, that stand for all


def by_length(lessons):
    """(lesson, place) of its questions, those first that need most room once they are answered."""
    found = []
    for lesson in lessons:
        for place, step in enumerate(lesson.steps):
            if step.question is not None:
                options = getattr(step.question, "options", ())
                whole = step.question.prompt + step.question.why
                found.append((len(whole) + 40 * len(options), lesson.id, place))
    return [(lesson_id, place) for _, lesson_id, place in sorted(found, reverse=True)]


def test_what_is_told_after_an_answer_is_in_sight_in_the_smallest_window(window, learn):
    """The step's text makes room and scrolls, then the card; what is said is made up."""
    window.resize(1024, 700)
    reading = learn.reading
    lessons, cut = {each.id: each for each in window.session.runs.lessons}, []
    for lesson_id, place in by_length(lessons.values())[:LONGEST]:
        lesson = lessons[lesson_id]
        step = lesson.steps[place]
        learn.figure.show_view(step.show.figure)  # a wide one leaves a narrow text
        reading.show_lesson(lesson, 1, len(lessons))
        reading.show_step(lesson, place)
        reading.card.ask(step, step.own or lesson.experiment)
        said = getattr(step.question, "options", ("0.5",))[0]
        reading.card.show_verdict(said, Verdict(said, said, False))
        for _ in range(4):  # texts are laid out for the width that they are given
            QApplication.processEvents()
        for part in reading.card.told_parts[:2]:
            in_sight = part.visibleRegion().boundingRect().size()
            if in_sight != part.size() or part.height() < part.heightForWidth(part.width()):
                cut.append((step.title, part.objectName(), in_sight, part.size()))
    assert cut == []


def test_only_the_letter_that_is_asked_for_and_later_ones_are_hidden(window, ask, wait):
    ask("hello-rnn", letter={"epoch": 2, "t": 4})
    diagram = window.stage.diagram
    for step, seen in ((3, [2, 2, 2, 0, 0]), (5, [2, 2, 2, 0, 0])):
        window.do(intents.TrainTo(2, step))
        wait()
        window.redraw.now()
        assert diagram.picture.output_level.tolist() == seen
        assert [diagram.picture.hidden(t) for t in range(5)] == [False] * 3 + [True] * 2
    texts = [each.text for each in drawn_texts(diagram, (900, 600))]
    assert texts.count("?") == 1  # the later one waits for it, and is not asked for
    window.do(intents.TrainTo(1, 5))
    wait()
    window.redraw.now()
    assert diagram.picture.output_level.tolist() == [2] * 5
    window.do(intents.TrainTo(3, 5))
    wait()
    window.redraw.now()
    assert diagram.picture.output_level.tolist() == [0] * 5


def test_of_an_order_it_is_said_that_all_are_pressed_and_of_no_other_question(ask, find, learn):
    ask("rnn-cell", order=["first", "then"])
    assert find("answerHint").text().startswith("Press all of them")
    assert find("answerHint").text() in learn.reading.card.told
    ask("rnn-cell", choice=["This", "That"], right=1)
    assert not learn.reading.card._choices.hint
    assert not learn.reading.card._choices._labels
