"""The Learn page: a lesson in steps, each with its figure, the window's state that completes it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

from core.course.learner_record import Try
from core.course.question import Verdict
from core.course.question_table import question_of
from core.course.reach_question import ReachQuestion
from core.course.step import FIGURES, Show, Step
from core.course.until import Until
from core.course.until_table import until_of
from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.journal import intents
from core.runs import visibility
from core.trace.playhead import Playhead
from gui.learn.figure import OWN, VIEWS
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.window.pages import PAGES
from tests.gui import waiting
from tests.gui.conftest import click
from tests.gui.figures.drawn_texts import drawn_texts
from tests.gui.read_aloud import all_read

WORDS = 7  # a sentence has more


def test_it_is_the_first_page_and_ctrl_1_leads_there(window, qtbot):
    bar = window.findChild(QTabBar, "pageBar")
    assert [bar.tabText(place) for place in (0, 1)] == ["Learn", "Lab"]
    assert window.pages.on_lab
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.name == "learn"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.on_lab


def test_it_opens_on_the_lesson_of_the_run_in_front(window, find, wait):
    page = window.pages.show("learn")
    wait()
    assert page.guide.lesson.id == "hello-rnn"
    assert find("lessonLine").text().startswith("Lesson 4 of ")
    assert find("lessonList").currentRow() == 3


def test_text_figure_and_transport_are_there_and_nothing_else(window, learn, find):
    assert "How much of the" in find("lessonText").toPlainText()
    assert find("lessonFigure").isAncestorOf(window.stage)
    assert window.transport_tool_bar.isVisible()
    assert not any(dock.isVisible() for dock in window.docks.values())


def test_in_the_lab_everything_stands_where_it_was(window, find, wait):
    """The same widgets, with their room."""
    places = {name: dock.geometry() for name, dock in window.docks.items() if dock.isVisible()}
    held = {name: dock.widget() for name, dock in window.docks.items()}
    behind = {name: dock.widget().property("behind") for name, dock in window.docks.items()}
    page = window.pages.show("learn")
    for name in (each for each in FIGURES if each not in PAGES):
        page.figure.show_view(name)
        assert find("lessonFigure").isAncestorOf(page.figure.view)
        assert page.figure.view.isVisible()
    window.pages.show("lab")
    wait()
    assert {name: dock.widget() for name, dock in window.docks.items()} == held
    assert {name: dock.widget().property("behind") for name, dock in window.docks.items()} == behind
    assert places == {n: d.geometry() for n, d in window.docks.items() if d.isVisible()}
    assert window.pages.current is window.stage
    assert window.stage.isVisible()


@pytest.mark.one_window
@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_that_a_step_may_name_is_there(window, learn, name):
    learn.figure.show_view(name)
    window.redraw.all()
    window.redraw.now()
    assert learn.figure.view.objectName() in (f"{VIEWS.get(name, name)}Panel", f"{name}Page")
    assert learn.figure.view.isVisible()
    assert_heard(learn.figure)


def assert_heard(figure):
    """What stands there is in the accessibility tree: each figure with its name, what it shows now
    and what it is, and of the whole at least one thing that is told in words.
    """
    read = all_read(figure)
    drawn = [each for each in read if isinstance(each.widget, Figure)]
    assert [each.told for each in drawn if not each.name] == []
    whole = [each for each in drawn if each.widget.READS is not None]  # tables are read by rows
    assert [each.told for each in whole if not each.description] == []
    told = [" ".join((each.name, each.description, each.value)) for each in read]
    assert any(len(each.split()) > WORDS for each in told)


@pytest.mark.one_window
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_that_does_not_say_itself_what_it_is_has_its_name_above_it(learn, find, name):
    learn.figure.show_view(name)
    heading = find("figureHeading")
    itself = name in VIEWS or name in PAGES or name in OWN
    assert heading.isVisible() != itself
    assert itself or heading.text() == learn.figure.view.accessibleName().upper() != ""


@pytest.mark.parametrize("name", ["weights", "decoded"])
def test_numbers_are_large_in_the_room_of_a_step_and_as_ever_in_the_lab(window, wait, name):
    window.session.runs.open_lesson("hello-rnn")
    window.session.transport.next_epoch()
    wait()
    panel = window.docks[name].widget()

    def size():
        window.redraw.all()
        window.redraw.now()
        if name == "decoded":
            return panel.table.fontMetrics().height()
        return panel.page.spots[0].rects[0].height()

    window.docks[name].raise_()
    before = size()
    window.pages.show("learn").figure.show_view(name)
    QApplication.processEvents()
    assert size() > 1.3 * before
    assert panel.page.height() <= panel.scroll_area.height() if name == "weights" else True
    window.pages.show("lab")
    QApplication.processEvents()
    assert size() == before


def test_a_page_that_was_shown_as_a_figure_is_a_page_again(window, learn):
    learn.figure.show_view("seeds")
    seeds = learn.figure.view
    assert window.pages.show("seeds") is seeds
    assert seeds.isVisible()
    assert window.pages.current is seeds


def test_a_step_completes_when_the_window_has_come_to_its_moment(window, learn, find, wait, qtbot):
    assert find("stepTask").text() == "○  Go on to t = 3."
    for _ in range(3):
        assert not learn.guide.is_done
        qtbot.keyClick(window, Qt.Key.Key_Right)
        wait()
    assert learn.guide.is_done
    assert find("stepTask").text() == "✓  Go on to t = 3."
    assert window.session.progress.done(learn.guide.lesson) == {0}


def test_space_walks_through_the_first_lessons_three_steps(window, learn, qtbot):
    window.stage.setFocus()
    window.session.do(intents.SetSpeed(None))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: learn.guide.is_done, timeout=10_000)
    assert window.session.runs.current.playhead == Playhead(1, 3)


def test_what_is_only_to_be_read_is_done_by_reading_on(window, learn, find, wait, qtbot):
    window.do(intents.GoToStep("rnn-cell", 2))
    wait()
    assert not find("stepTask").isVisible()
    assert window.session.selection.inspected == (0, 0)
    click(qtbot, find("nextStepButton"))
    wait()
    assert learn.guide.place == 3
    assert window.session.selection.inspected == (0, 1)
    assert window.session.runs.current.playhead == Playhead(1, 2)
    assert 2 in window.session.progress.done(learn.guide.lesson)
    click(qtbot, find("previousStepButton"))
    wait()
    assert window.session.selection.inspected == (0, 0)


def test_who_has_wandered_off_comes_back_to_the_step(window, learn, find, wait, qtbot):
    window.do(intents.GoToStep("rnn-cell", 2))
    wait()
    window.do(intents.CloseCell())
    window.do(intents.Change((("seed", 99),)))
    wait()
    assert window.session.runs.current.experiment.training.seed == 99
    click(qtbot, find("backToStepButton"))
    wait()
    run = window.session.runs.current
    assert run.experiment == learn.guide.lesson.experiment
    assert run.playhead == Playhead(1, 1)
    assert window.session.selection.inspected == (0, 0)


def test_the_lab_has_the_run_at_the_moment_of_the_step_and_so_has_who_comes_back(
    window, learn, find, wait, qtbot
):
    window.do(intents.GoToStep("rnn-cell", 3))
    wait()
    click(qtbot, find("openInLabButton"))
    wait()
    assert window.pages.on_lab
    assert window.session.runs.current.playhead == Playhead(1, 2)
    window.do(intents.Step())
    wait()
    window.pages.show("learn")
    wait()
    assert learn.guide.place == 3
    assert window.session.runs.current.playhead == Playhead(1, 3)


def test_after_a_lessons_last_step_comes_the_next_lesson(window, learn, find, wait, qtbot):
    last = len(learn.guide.lesson.steps) - 1
    window.do(intents.GoToStep("rnn-cell", last))
    wait()
    assert find("nextStepButton").text() == "Next lesson"
    click(qtbot, find("nextStepButton"))
    wait()
    assert (learn.guide.lesson.id, learn.guide.place) == ("rnn-layers", 0)
    click(qtbot, find("previousStepButton"))
    wait()
    assert (learn.guide.lesson.id, learn.guide.place) == ("rnn-cell", last)
    window.do(intents.GoToStep(window.session.runs.lessons[-1].id, 99))
    wait()
    assert not find("nextStepButton").isEnabled()


def test_a_lesson_is_chosen_by_its_number_and_goes_on_where_it_was_left(
    window, learn, find, wait, qtbot
):
    window.session.progress.complete(window.session.runs.lesson("rnn-cell"), 0)
    for row, lesson in ((1, "rnn-layers"), (0, "rnn-cell")):
        item = find("lessonList").visualItemRect(find("lessonList").item(row))
        qtbot.mouseClick(
            find("lessonList").viewport(), Qt.MouseButton.LeftButton, pos=item.center()
        )
        wait()
        assert learn.guide.lesson.id == lesson
    assert learn.guide.place == 1
    assert find("lessonList").item(0).toolTip().startswith("1 · One cell, three steps · ")


def test_words_light_what_they_name(window, learn, wait):
    window.do(intents.GoToStep("rnn-cell", 3))
    wait()
    assert window.session.selection.term == "W_hh"
    learn.reading.text.highlighted.emit(QUrl("term:h_prev"))
    assert window.session.selection.term == "h_prev"
    learn.reading.text.highlighted.emit(QUrl())
    assert window.session.selection.term == ""


def test_what_a_step_does_is_no_act_of_the_user(window, learn, wait):
    done = window.session.journal.done
    before = len(done)
    window.do(intents.GoToStep("rnn-cell", 3))
    wait()
    assert done[before:] == [intents.GoToStep("rnn-cell", 3)]


def test_one_line_of_text_has_as_many_letters_as_one_reads_well(learn):
    text = learn.reading.text
    letters = text.document().textWidth() / text.fontMetrics().averageCharWidth()
    assert 58 <= letters <= 75
    squares = text.document().textWidth() / QFontInfo(text.font()).pixelSize()
    assert squares <= 36  # as wide as Chinese letters are


def test_only_the_figure_is_presented(window, learn, find):
    window.do(intents.Present(True))
    assert find("lessonFigure").isVisible()
    assert not find("lessonText").isVisible()
    window.do(intents.Present(False))
    assert find("lessonText").isVisible()


def test_a_large_page_names_the_lessons_and_a_small_one_numbers_them(window, learn, find):
    rows = find("lessonList")
    learn.contents.widen(False)
    narrow = rows.width()
    learn.contents.widen(True)
    assert rows.width() > narrow
    assert not rows.grab().isNull()
    assert rows.itemAt(QPoint(5, 5)) is rows.item(0)


# questions ---------------------------------------------------------------------------------------


@pytest.fixture
def ask(window, learn, wait):
    """Puts a question in the place of the first step's, on the lesson of this id."""

    def put(lesson_id, **table):
        lesson = window.session.runs.lesson(lesson_id)
        question = question_of({"prompt": "What comes?", **table}, lesson.experiment)
        step = Step("Think first.", question=question)
        asking = replace(lesson, steps=(step,))
        window.do(intents.OpenLesson(lesson_id))
        wait()
        learn.guide.at.stand(asking)
        learn.guide.restore()
        learn.guide.moved.emit()
        wait()

    return put


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
    assert kept == {0: (Try("e", came == "e", 1, 12),)}


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
    assert find("answerTold").text() == "'much' is no number, as 0.25 is."
    assert find("commitButton").isVisible()
    assert learn.guide.given == ""


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


def test_the_cards_of_torchs_modules_tell_this_runs_values(window, learn, find, wait):
    learn.figure.show_view("api")
    assert "hidden_size" in find("apiPanel").toPlainText()
    assert "(1, 2)" in find("apiPanel").toPlainText()
    window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(hidden_size=7)))
    wait()
    assert "(1, 7)" in find("apiPanel").toPlainText()
    learn.figure.resize(500, 260)
    window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(hidden_size=9)))
    wait()
    assert find("apiPanel").verticalScrollBar().maximum() > 0
    assert find("apiPanel").verticalScrollBar().value() == 0
    learn.figure.show_view("network")
    assert not find("apiPanel").isVisible()


def test_a_dot_is_green_when_its_step_was_done_and_not_when_it_was_passed(
    window, learn, find, wait
):
    assert learn.guide.step.asks
    window.do(intents.NextStep())  # past what the first step asks for
    wait()
    assert list(learn.reading.dots.done) == []
    window.do(intents.PreviousStep())
    window.do(intents.TrainTo(1, 3))
    wait()
    assert list(learn.reading.dots.done) == [0]


def test_a_long_title_ends_in_dots_where_it_has_no_room(window, learn, find, wait):
    line = find("lessonLine")
    window.resize(1024, 700)
    window.do(intents.GoToStep("longer-word", 6))
    wait()
    assert line.fontMetrics().horizontalAdvance(line.text()) > line.width()
    assert line.text() in line.toolTip()


def test_no_loss_is_in_sight_while_one_is_asked_for(window, learn, ask, wait):
    ask("hello-rnn", loss={"epoch": 2, "t": 1})
    window.do(intents.TrainTo(1, 6))
    wait()
    picture = window.stage.diagram.picture
    assert picture.output_level.all()
    assert not picture.loss_level.any()
    window.pages.show("lab")
    wait()
    assert window.stage.diagram.picture.loss_level.all()


def test_a_line_is_chosen_in_a_programs_own_face(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", line=["for x in X:", "    h = cell(x, h)"], right=2)
    assert find("answerChoice2").text() == "    h = cell(x, h)"
    assert find("answerChoice2").font().family() == type_scale.face(True)
    find("answerChoice2").click()
    click(qtbot, find("checkButton"))
    wait()
    assert find("answerTold").text().startswith("✓")


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


def test_another_page_may_be_what_a_step_asks_for(window, learn, wait):
    lesson = window.session.runs.lesson("rnn-cell")
    asking = replace(lesson.steps[0], do=(), until=Until(page="lab"))
    learn.guide.at.stand(replace(lesson, steps=(asking,)))
    learn.guide.restore()
    assert not learn.guide.is_done
    window.pages.show("lab")
    assert learn.guide.is_done


@pytest.fixture
def until(window, learn, wait):
    """Puts what completes it in the place of the first step of a lesson."""

    def put(lesson_id, figure, do=(), **asked):
        lesson = window.session.runs.lesson(lesson_id)
        done = until_of(asked, lesson.experiment)
        step = Step("Do it.", do=do, until=done, show=Show(figure))
        window.do(intents.OpenLesson(lesson_id))
        wait()
        learn.guide.at.stand(replace(lesson, steps=(step,)))
        learn.guide.restore()
        learn.guide.moved.emit()
        wait()

    return put


def test_runs_side_by_side_may_be_what_is_to_be_trained(window, learn, until, find, qtbot):
    short = window.session.runs.lesson("hello-rnn").experiment.with_values(epochs=3)
    two = (("with", short), ("without", short.with_values(seed=5)))
    still = intents.PauseComparison(), intents.SeekComparison(1)
    until("hello-rnn", "compare", (intents.CompareModels(two), *still), compared=True)
    assert not learn.guide.is_done
    assert find("stepTask").text() == "○  Train the runs side by side to their end."
    window.do(intents.SetComparisonSpeed(None))
    find("compareRunButton").click()
    qtbot.waitUntil(lambda: learn.guide.is_done, timeout=10_000)
    assert window.session.comparison.epoch == 3


def test_keys_are_the_figures_after_a_step_and_lead_on_after_an_answer(
    window, learn, ask, find, wait, qtbot
):
    def focus():
        return QApplication.focusWidget()

    window.do(intents.GoToStep("rnn-cell", 1))
    wait()
    assert learn.figure.isAncestorOf(focus())
    ask("rnn-cell", shape="input")
    find("answerField").setText("3, 1, 4")
    learn.reading.card._on_given()
    qtbot.mouseClick(learn.reading.card.done, Qt.MouseButton.LeftButton)
    wait()
    assert learn.guide.verdict is not None
    assert learn.figure.isAncestorOf(focus())
    ask("rnn-cell", shape="input")
    find("answerField").setFocus()
    qtbot.keyClicks(find("answerField"), "1, 3, 4")
    qtbot.keyClick(find("answerField"), Qt.Key.Key_Return)
    wait()
    assert focus() is learn.reading.way_on
    find("nextStepButton").setFocus()
    window.do(intents.GoToStep("rnn-cell", 2))
    wait()
    assert focus() is find("nextStepButton")


def test_beside_a_wide_figure_no_way_back_is_cut(window, learn, until, find, qtbot):
    back = find("backToStepButton")

    def is_whole():
        return back.fontMetrics().horizontalAdvance(back.text()) + 8 < back.width()

    window.resize(1024, 700)
    for figure in ("try_it", "network"):
        until("hello-rnn", figure, asked="ll")
        qtbot.waitUntil(is_whole, timeout=5_000)
    assert back.text() == "Back to the step"


def test_a_series_may_be_what_is_to_be_trained(window, learn, until, find, qtbot):
    task = SyntheticTask("next", 3)
    short = Experiment(task, ModelSpec(hidden_size=2, head="Linear"), TrainingSpec(epochs=2))
    until("hello-rnn", "tasks", (intents.TrainSeries(short),), series="next")
    assert find("stepTask").text().endswith("Let it train to its end.")
    qtbot.waitUntil(lambda: learn.guide.is_done, timeout=10_000)
    assert window.session.tasks.trained == "next"


def test_under_a_figure_with_a_clock_of_its_own_there_is_no_transport(window, learn, until, wait):
    for figure, shown in (("compare", False), ("network", True), ("seeds", False)):
        until("hello-rnn", figure, compared=True)
        assert window.transport_tool_bar.isVisible() is shown
        assert window.transport_actions.actions["run"].isEnabled() is shown
    window.pages.show("lab")
    wait()
    assert window.transport_tool_bar.isVisible()


def test_a_word_typed_on_try_it_may_be_what_is_asked_for(window, learn, until, find, qtbot):
    until("hello-rnn", "try_it", asked="ll")
    field = find("tryInput")
    with qtbot.waitSignal(window.session.answers.told, timeout=5_000):
        field.setText("l")
    assert not learn.guide.is_done
    field.setText("ll")
    qtbot.waitUntil(lambda: learn.guide.is_done)


def test_what_is_typed_replaces_the_word_of_a_step(learn, find, wait, qtbot):
    learn.guide.begin("longer-word", 5)
    wait()
    learn.setFocus()
    field = find("tryInput")
    assert field.text() == "abracadabra"
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "cad")
    assert field.text() == "cad"


def test_who_looks_at_another_run_is_led_back(window, learn, find, wait):
    window.do(intents.OpenLesson("hello-rnn"))
    wait()
    assert find("stepTask").text() == "○  This is another run; go back to the step."


def test_all_of_a_steps_text_is_in_sight_where_there_is_room(window, learn, wait, qtbot):
    text = learn.reading.text
    for place in range(len(learn.guide.lesson.steps)):
        window.do(intents.GoToStep("rnn-cell", place))
        wait()
        qtbot.waitUntil(
            lambda: (
                not text.verticalScrollBar().maximum()
                and text.height() <= text.document().size().height() + 2
            ),
            timeout=5_000,
        )


def test_its_links_have_the_colour_of_the_theme(window, learn, wait):
    window.do(intents.GoToStep("rnn-cell", 3))
    for choice in ("dark", "light"):
        window.appearance.set_theme(choice)
        wait()
        cursor = learn.reading.text.document().find("old note")
        ink = cursor.charFormat().foreground().color().name()
        assert ink == theme.current().color("accent").name(), choice


def test_a_wrong_answer_is_shown_operation_by_operation(window, learn, ask, find, wait, qtbot):
    ask("rnn-cell", number={"t": 2, "unit": 1, "within": 0.01})
    show = find("showWhyButton")
    assert not show.isVisible()
    assert "Answer the question first" in window.do(intents.ShowWhy())
    window.do(intents.CommitAnswer("9"))
    wait()
    assert learn.guide.verdict is not None
    assert not learn.guide.verdict.is_right
    places = []
    transport = window.session.transport
    transport.playhead_moved.connect(lambda: places.append(window.session.runs.current.playhead))
    show.click()
    window.do(intents.SetSpeed(8))
    assert learn.figure.view.objectName() == "architecturePanel"
    assert min(places).step == 1
    assert waiting.until(lambda: not transport.playing, 20)
    wait()
    assert window.session.runs.current.playhead == Playhead(1, 2)
    assert window.session.selection.inspected == (0, 1)
    assert len({place.operation for place in places}) > 3
    window.do(intents.BackToStep())
    assert learn.guide.figure == "network"
    assert not show.isVisible()


def test_a_shape_is_shown_on_the_arrows_and_a_count_where_it_stands(window, learn, ask, find, wait):
    ask("rnn-layers", shape="out")
    window.do(intents.CommitAnswer("1, 1, 1"))
    wait()
    steps = []
    transport = window.session.transport
    transport.playhead_moved.connect(
        lambda: steps.append(window.session.runs.current.playhead.step)
    )
    find("showWhyButton").click()
    assert window.session.selection.shapes
    assert min(steps) <= 1
    window.do(intents.SetSpeed(60))
    assert waiting.until(lambda: not transport.playing, 20)
    assert window.session.runs.current.playhead.step == window.session.runs.current.steps.forward
    ask("hello-rnn", count={"of": "parameters"})
    window.do(intents.CommitAnswer("1"))
    wait()
    find("showWhyButton").click()
    wait()
    assert learn.figure.view.objectName() == "weightsPanel"
    assert not window.session.transport.playing


def test_the_loops_line_is_lit_as_the_playhead_goes(window, learn, find, wait):
    lesson = window.session.runs.lesson("rnn-cell")
    place = next(k for k, step in enumerate(lesson.steps) if step.show.figure == "loop")
    window.do(intents.GoToStep("rnn-cell", place))
    wait()
    code = find("loopCode")
    assert code.toPlainText().splitlines()[0] == "h = 0"
    assert find("foldButton").isChecked()
    lit = [code.lit]
    while window.session.runs.current.playhead < Playhead(1, 2):
        window.do(intents.Step())
        wait()
        if code.lit != lit[-1]:
            lit.append(code.lit)
    assert lit == [1, 2, 3, 4, 2, 3, 4]
    window.do(intents.NextStep())
    wait()
    assert not code.isVisible()
    assert not find("foldButton").isChecked()
    assert code.verticalScrollBar().maximum() == 0


def test_of_a_cell_with_gates_the_loop_is_one_call(window, learn, ask, find, wait):
    for cell, line in (("LSTM", "    h, c = lstm(x, h, c)"), ("GRU", "    h = gru(x, h)")):
        window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(cell=cell)))
        learn.figure.show_view("loop")
        wait()
        assert find("loopCode").toPlainText().splitlines()[2] == line


def test_an_answer_that_was_asked_for_is_in_sight_where_it_is_shown(
    window, learn, ask, find, wait, qtbot
):
    """Hidden until it is committed to; Show me leads through other places, where it was hidden."""
    ask("hello-rnn", letter={"epoch": 2, "t": 3})
    assert window.session.selection.hides_answers
    window.do(intents.CommitAnswer("e"))
    wait()
    window.do(intents.ShowWhy())
    window.do(intents.Pause())
    window.do(intents.Step())
    wait()
    assert not window.session.selection.hides_answers


def test_what_is_shown_is_of_the_run_that_the_step_opened(window, learn, wait):
    """And not of the lesson's own, which may be shorter."""
    lesson = window.session.runs.lesson("gradients")
    places = [k for k, step in enumerate(lesson.steps) if isinstance(step.question, ReachQuestion)]
    window.do(intents.GoToStep(lesson.id, places[0]))
    wait()
    window.do(intents.CommitAnswer("0.5"))
    wait()
    window.do(intents.ShowWhy())
    window.do(intents.Pause())
    wait()
    run = window.session.runs.current
    assert run.experiment.task.seq_len == 15
    assert run.steps.phase(run.playhead.step) in ("loss", "backward")


def test_what_a_step_chooses_is_chosen_where_it_leads_to(window, learn, wait):
    """Whatever is chosen lasts until the playhead moves, and it is still on its way then."""
    lesson = window.session.runs.lesson("hello-lstm")
    acts = (
        intents.TrainTo(1, 2, 5),
        intents.OpenCell(0, 2),
        intents.ChooseResult("f"),
    )
    learn.guide.at.stand(replace(lesson, steps=(Step("The forget gate.", do=acts),)))
    learn.guide.restore()
    wait()
    assert window.session.runs.current.playhead == Playhead(1, 2, 5)
    assert window.session.selection.opened.result == "f"
    assert window.session.selection.opened.is_chosen
    window.do(intents.Step())
    wait()
    assert not window.session.selection.opened.is_chosen


def test_the_cell_that_a_step_opens_is_open_though_another_run_stood_near_its_moment(
    window, learn, wait
):
    lesson = window.session.runs.lesson("rnn-cell")
    place = next(k for k, step in enumerate(lesson.steps) if step.title == "Now you")
    for at in (place - 1, place):  # whose runs differ, and stand at the same step
        window.do(intents.GoToStep("rnn-cell", at))
        wait()
    assert window.session.runs.current.playhead == Playhead(1, 2)
    assert window.session.selection.inspected == (0, 2)
    assert window.session.selection.inside


def test_after_an_answer_was_shown_the_next_step_goes_on_as_its_lesson_does(window, learn, wait):
    lesson = window.session.runs.lesson("rnn-cell")
    place = next(k for k, step in enumerate(lesson.steps) if step.title == "Now you")
    window.do(intents.GoToStep("rnn-cell", place))
    wait()
    window.do(intents.CommitAnswer("0.5"))
    wait()
    window.do(intents.ShowWhy())
    assert window.session.transport.step_size == "operation"
    assert window.session.selection.unit is not None
    window.do(intents.NextStep())
    wait()
    assert window.session.transport.step_size == "time step"
    assert window.session.selection.unit is None
    for _ in range(3):
        window.do(intents.Step())
    wait()
    assert learn.guide.is_done


def test_a_question_and_its_choices_may_hold_formulas(window, learn, ask, find, wait, qtbot):
    choice = ["$W_{hh}$ alone", "$h_3$"]
    ask("rnn-cell", prompt="Which is it, `x` or $W_{ih}$?", choice=choice, right=2, why="$b$.")
    assert find("questionPrompt").text() == "Which is it, x or Wᵢₕ?"
    assert find("answerChoice1").text() == "Wₕₕ alone"
    find("answerChoice1").click()
    click(qtbot, find("commitButton"))
    wait()
    assert find("answerTold").text() == "✗  You said “Wₕₕ alone”. Right is “h₃”."
    assert find("answerWhy").text() == "b."


def test_what_is_to_be_done_again_is_not_in_sight_before(window, learn, find, wait):
    """A run that was trained once is there as long as the program runs."""
    lesson = window.session.runs.lesson("hello-rnncell")
    place = next(k for k, step in enumerate(lesson.steps) if step.title == "Fifteen epochs")
    for _ in range(2):
        window.do(intents.GoToStep("hello-rnncell", place))
        wait()
        assert not learn.guide.is_done
        assert window.session.runs.current.shown_up_to == window.session.runs.current.playhead
        window.do(intents.TrainTo(15, window.session.runs.current.steps.last))
        wait()
    assert learn.guide.is_done
    window.do(intents.Seek(3))
    wait()
    assert window.session.runs.current.shown_up_to > window.session.runs.current.playhead


def test_the_speed_that_the_learner_has_chosen_lasts_as_long_as_the_lesson(window, learn):
    transport = window.session.transport
    window.do(intents.GoToStep("rnn-cell", 0))
    window.do(intents.GoToStep("what-memory-buys", 0))
    assert transport.speed == 2  # as its first step says
    window.do(intents.SetSpeed(60))
    window.do(intents.GoToStep("what-memory-buys", 1))
    window.do(intents.GoToStep("what-memory-buys", 0))
    assert transport.speed == 60
    window.do(intents.GoToStep("rnn-cell", 0))
    window.do(intents.GoToStep("what-memory-buys", 0))
    assert transport.speed == 2


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
        reading.show_step(lesson, 1, len(lessons), place)
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


def test_all_lessons_are_seen_in_a_low_window(window, learn, find, qtbot):
    window.resize(960, 560)
    rows = find("lessonList")
    qtbot.waitUntil(lambda: rows.verticalScrollBar().maximum() == 0)
    assert rows.visualItemRect(rows.item(rows.count() - 1)).bottom() <= rows.viewport().height()


def test_a_step_that_is_taken_up_behind_the_lab_leaves_it_its_network(window, learn, wait):
    window.do(intents.GoToStep("hello-rnn", 3))
    wait()
    stand = learn.guide.stand
    window.do(intents.GoToStep("rnn-cell", 2))
    wait()
    window.pages.show("lab")
    wait()
    learn.guide.take_stand(stand)
    wait()
    assert window.pages.current is window.stage
    assert window.stage.isVisible()
