"""A step of a lesson: what it does, what completes it, and the ways to it, on and back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.course.step import Step
from core.course.until import Until
from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.journal import intents
from core.trace.playhead import Playhead
from tests.gui.conftest import click


def test_a_step_completes_when_the_window_has_come_to_its_moment(window, learn, find, wait, qtbot):
    assert find("stepTask").text() == "○  Go on to t = 3."
    for _ in range(3):
        assert not learn.guide.is_done
        qtbot.keyClick(window, Qt.Key.Key_Right)
        wait()
    assert learn.guide.is_done
    assert find("stepTask").text() == "✓  Go on to t = 3."
    assert window.session.progress.done(learn.guide.lesson) == {0}


def test_where_its_run_was_left_completes_no_step_that_rewinds_it(window, learn, wait):
    window.do(intents.GoToStep("rnn-layers", 0))
    window.do(intents.TrainTo(1, 3))
    wait()
    run = window.session.runs.current
    assert learn.guide.is_done
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    run.look_at(run.sequence)  # as after a restart: where it stands is known, what is there is not
    window.do(intents.GoToStep("rnn-layers", 0))
    assert not learn.guide.is_done  # the worker has not answered yet
    wait()
    assert window.session.runs.current is run
    assert (run.playhead, learn.guide.is_done) == (Playhead(1, 0), False)


def test_space_walks_through_the_first_lessons_three_steps(window, learn, qtbot):
    window.stage.setFocus()
    window.session.do(intents.SetSpeed(None))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: learn.guide.is_done)
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
    assert not find("nextStepButton").isVisible()
    ended = learn.guide.lesson  # nothing to go on to: who has come here has read it
    assert window.session.progress.done(ended) == {len(ended.steps) - 1}


def test_of_two_things_to_do_each_has_its_mark(window, learn, find, wait):
    window.do(intents.GoToStep("real-text", 5))
    wait()
    lines = find("stepTask").text().split("\n")
    assert [line[:7] for line in lines] == ["○  Trai", "○  Let "]
    assert find("stepTask").accessibleName().count("To do") == 1


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


def test_what_a_step_does_is_no_act_of_the_user(window, learn, wait):
    done = window.session.journal.done
    before = len(done)
    window.do(intents.GoToStep("rnn-cell", 3))
    wait()
    assert done[before:] == [intents.GoToStep("rnn-cell", 3)]


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


def test_another_page_may_be_what_a_step_asks_for(window, learn, wait):
    lesson = window.session.runs.lesson("rnn-cell")
    asking = replace(lesson.steps[0], do=(), until=Until(page="lab"))
    learn.guide.at.stand(replace(lesson, steps=(asking,)))
    learn.guide.restore()
    assert not learn.guide.is_done
    window.pages.show("lab")
    assert learn.guide.is_done


def test_runs_side_by_side_may_be_what_is_to_be_trained(window, learn, until, find, qtbot):
    short = window.session.runs.lesson("hello-rnn").experiment.with_values(epochs=3)
    two = (("with", short), ("without", short.with_values(seed=5)))
    still = intents.PauseComparison(), intents.SeekComparison(1)
    until("hello-rnn", "compare", (intents.CompareModels(two), *still), compared=True)
    assert not learn.guide.is_done
    assert find("stepTask").text() == "○  Train the runs side by side to their end."
    window.do(intents.SetComparisonSpeed(None))
    find("compareRunButton").click()
    qtbot.waitUntil(lambda: learn.guide.is_done)
    assert window.session.comparison.epoch == 3


def test_a_series_may_be_what_is_to_be_trained(window, learn, until, find, qtbot):
    task = SyntheticTask("next", 3)
    short = Experiment(task, ModelSpec(hidden_size=2, head="Linear"), TrainingSpec(epochs=2))
    until("hello-rnn", "tasks", (intents.TrainSeries(short),), series="next")
    assert find("stepTask").text().endswith("Let it train to its end.")
    qtbot.waitUntil(lambda: learn.guide.is_done)
    assert window.session.tasks.trained == "next"


def test_a_word_typed_on_try_it_may_be_what_is_asked_for(window, learn, until, find, qtbot):
    until("hello-rnn", "try_it", asked="ll")
    field = find("tryInput")
    with qtbot.waitSignal(window.session.answers.arrived):
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
    assert transport.paced_by == ""
    window.do(intents.GoToStep("rnn-cell", 0))
    window.do(intents.GoToStep("what-memory-buys", 0))
    assert transport.speed == 2
    transport.paced_by = ""  # as at the next start
    learn.guide.take_stand(learn.guide.stand)
    assert transport.paced_by == "what-memory-buys"


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


def test_enter_presses_the_way_on_while_it_looks_as_if_it_would(window, learn, wait, qtbot):
    """The keys are the network's, in which Enter opens a cell."""
    stage, selection = window.stage, window.session.selection
    assert not learn.reading.next.isDefault()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (selection.inspected, learn.guide.place) == ((0, 0), 0)  # there is something to do yet
    window.do(intents.CloseCell())
    window.do(intents.TrainTo(1, 3))
    wait()
    assert learn.reading.next.isDefault()
    window.show_keys()  # as after Tab: its ring says that Enter is the picture's
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (selection.inspected, learn.guide.place) == ((0, 2), 0)
    window.do(intents.CloseCell())
    qtbot.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton)  # and the ring is gone
    stage.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    wait()
    assert (selection.inspected, learn.guide.place) == (None, 1)


def test_esc_closes_the_cell_that_enter_has_opened(window, learn, wait, qtbot):
    """The page's keys are the stage's, and the stage's are the network's."""
    window.activateWindow()
    for key, opened in ((Qt.Key.Key_Return, (0, 0)), (Qt.Key.Key_Escape, None)):
        QTest.keyClick(window.windowHandle(), key)
        assert window.session.selection.inspected == opened
