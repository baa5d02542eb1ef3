"""Steps about many networks: what they choose in the page, and what completes them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QTabBar, QTabWidget

from core.course.controls import CONTROLS, looks_of
from core.course.practice import WantedSeries, WantedText, synthetic
from core.course.practice_questions import LengthQuestion, SeriesQuestion
from core.course.question_table import question_of
from core.course.step import Show, Step
from core.course.until import NOTHING, Until
from core.journal import intents
from core.runs.grid_study import Grid
from core.session.session import COMMIT_FIRST
from gui.widgets.reason import Reason
from tests.gui.conftest import click


@pytest.fixture
def put(window, wait):
    """The Learn page on a lesson of this one step."""

    def shown(lesson_id="hello-rnn", figure="seeds", choose=None, ask=None, until=None, do=()):
        page = window.pages.show("learn")
        lesson = window.session.runs.lesson(lesson_id)
        table = {"prompt": "How many?", **ask} if ask else {}
        question = question_of(table, lesson.experiment)
        show = Show(figure, set=looks_of(figure, choose or {}))
        until = replace(until or NOTHING, own=lesson.experiment)
        step = Step("Many seeds.", "T", do, show, until, question)
        page.guide.at.stand(replace(lesson, steps=(step,)))
        page.guide.restore()
        page.guide.moved.emit()
        wait()
        return page

    return shown


@pytest.fixture
def train(window, qtbot):
    """So many seeds for two epochs, to their end."""

    def trained(experiment, count):
        window.do(intents.TrainSeeds(experiment, "hello-rnn", 0, count, 2))
        qtbot.waitUntil(lambda: not window.session.seeds.running)

    return trained


def answer(find, qtbot, text):
    find("answerField").setFocus()
    qtbot.keyClicks(find("answerField"), text)
    click(qtbot, find("commitButton"))


def test_a_step_fills_the_form_and_is_done_when_the_seeds_are_trained(put, find, wait, qtbot):
    page = put(choose={"tab": "many", "count": 6, "epochs": 3}, until=Until(seeds=6))
    assert find("stepTask").text() == "○  Train 6 seeds to their end."
    click(qtbot, find("seedsInviteButton"))
    qtbot.waitUntil(lambda: page.guide.is_done)
    wait()
    assert find("seedsTable").rowCount() > 0


def test_fewer_seeds_than_a_step_asks_for_do_not_complete_it(put, train):
    page = put(until=Until(seeds=6))
    experiment = page.guide.lesson.experiment
    train(experiment, 5)
    train(experiment.with_values(lr=0.5), 6)
    assert not page.guide.is_done
    train(experiment, 6)
    assert page.guide.is_done


def test_what_was_committed_to_is_answered_by_the_seeds_that_are_trained_then(
    window, put, find, train, qtbot
):
    ask = {"seeds": {"of": "right", "count": 6, "epoch": 2, "within": 6}}
    train(window.session.runs.lesson("hello-rnn").experiment, 6)
    page = put(ask=ask)
    assert window.session.seeds.result is None
    assert find("seedsInviteButton").isVisible()
    answer(find, qtbot, "3")
    qtbot.waitUntil(lambda: page.guide.is_done)
    result = window.session.seeds.result
    came = round(float(result.share[1]) * 6)
    what = ", and so it is: 3." if came == 3 else f". It is {came}, and that is near enough."
    assert find("answerTold").text() == f"✓  You said 3{what}"


def test_who_has_not_committed_cannot_have_it_trained(window, put, find, qtbot):
    """What a page trains would tell the answer; who has committed may train, and is shown that."""
    ask = {"seeds": {"of": "right", "count": 6, "epoch": 2, "within": 6}}
    page = put(ask=ask)
    invitation = find("seedsInviteButton")
    assert not invitation.isEnabled()
    assert invitation.toolTip() == COMMIT_FIRST
    reason = find("seedsInviteButtonReason")
    assert reason.isVisible()  # what is grey has no focus, and tells nothing by keys
    assert reason.text() == COMMIT_FIRST
    own = page.guide.lesson.experiment
    assert window.do(intents.TrainSeeds(own, "hello-rnn", 0, 6, 2)) == COMMIT_FIRST
    answer(find, qtbot, "3")
    assert find("answerTold").text() == "You said 3. Now it is trained …"
    assert not find("commitButton").isVisible()
    qtbot.waitUntil(lambda: page.guide.is_done)
    assert not reason.isVisible()


def test_what_is_right_at_another_length_is_tested_when_it_was_committed_to(
    window, put, find, wait, qtbot
):
    values = {"kind": "parity", "length": 4, "epochs": 3, "hidden_size": 4}
    page = put(figure="tasks", ask={"tested": {"length": 9, "values": values, "within": 50}})
    answer(find, qtbot, "50 %")
    qtbot.waitUntil(lambda: page.guide.is_done)
    wait()
    assert find("taskTestLengthBox").value() == 9
    (series,) = window.session.tasks.series
    score = series.tests[series.runs[0].id, 9]
    assert f" {100 * score:.1f} %" in find("answerTold").text().split(".", 1)[1]


def test_what_else_is_trained_gives_way_to_what_was_committed_to(window, put, find, qtbot):
    tasks = window.session.tasks
    window.do(intents.TrainSeries(synthetic({"kind": "recall", "epochs": 9_000}), 0, 1))
    values = {"kind": "parity", "length": 4, "epochs": 2, "hidden_size": 4}
    page = put(figure="tasks", ask={"series": {"count": 1, "values": values}})
    assert tasks.running
    answer(find, qtbot, "1")
    qtbot.waitUntil(lambda: page.guide.is_done)
    before, own = tasks.series
    assert before.next is not None  # it can be gone on with
    assert own.next is None


def test_beside_a_step_stands_its_own_series_and_the_users_choice_comes_back(
    window, put, find, wait, qtbot
):
    tasks, asked = window.session.tasks, {"kind": "parity", "length": 4, "epochs": 2}
    window.do(intents.TrainSeries(synthetic({**asked, "kind": "recall"}), 0, 1))
    qtbot.waitUntil(lambda: not tasks.running)
    (users,) = tasks.series
    page = put(figure="tasks", until=Until(practised=WantedSeries(tuple(asked.items()))))
    assert tasks.shown is None
    assert find("taskInviteButton").isVisible()  # nor is there anything else to be looked at
    window.pages.show("tasks")
    assert tasks.shown is users
    window.pages.show("learn")
    assert tasks.shown is None
    window.do(intents.TrainSeries(synthetic(asked), 0, 1))
    qtbot.waitUntil(lambda: page.guide.is_done)
    assert tasks.shown is tasks.series[1]
    window.do(intents.Undo())
    assert (tasks.shown, tasks.chosen) == (None, users)
    window.do(intents.Redo())
    window.do(intents.ShowSeries(users.number))
    assert tasks.shown is users  # who looks for something else has it
    window.do(intents.BackToStep())
    wait()
    assert tasks.shown is tasks.series[1]
    window.pages.show("tasks")
    assert tasks.shown is users


@pytest.mark.parametrize(
    ("figure", "invitation", "ask"),
    [
        ("tasks", "taskInviteButton", {"series": {"count": 1, "values": {"kind": "recall"}}}),
        ("text", "textInviteButton", {"text": {"origin": "zen", "of": "bits"}}),
    ],
)
def test_of_a_series_or_a_text_neither_but_on_its_own_page(
    window, put, find, wait, qtbot, figure, invitation, ask
):
    page = put(figure=figure, ask=ask)
    opening = window.session.texts.opening
    qtbot.waitUntil(lambda: figure == "tasks" or opening.text is not None)
    wait()
    assert not find(invitation).isEnabled()
    assert find(invitation).toolTip() == COMMIT_FIRST
    told = [each.text() for each in page.findChildren(Reason) if each.isVisible()]
    assert told == [COMMIT_FIRST]  # once, and not of the button that it stands for as well
    window.pages.show(figure)
    wait()
    assert find(invitation).isEnabled()


def test_the_best_rate_of_a_grid_is_trained_when_it_was_committed_to(
    window, put, find, wait, qtbot
):
    ask = {"grid": {"rates": "0.0001, 0.1", "seeds": 8, "epoch": 12}}
    page = put(choose={"tab": "grid"}, ask=ask)
    assert find("seedsTabs").currentIndex() == 1
    answer(find, qtbot, "0.0001")
    qtbot.waitUntil(lambda: page.guide.is_done)
    assert find("answerTold").text() == "✗  You said 0.0001. It is 0.1."
    put(choose={"tab": "grid"}, ask=ask)
    assert window.session.grid.result is None


def test_a_grid_of_fewer_epochs_is_not_what_a_step_has_trained(window, put, qtbot):
    experiment = window.session.runs.lesson("hello-rnn").experiment
    grid = Grid(experiment, (0.1, 1.0), (4,), ("RNN",), 3, 2)
    page = put(until=Until(grid=3))
    for epochs in (2, 3):
        assert not page.guide.is_done
        window.do(intents.TrainGrid(replace(grid, epochs=epochs), "hello-rnn"))
        qtbot.waitUntil(lambda: not window.session.grid.running)
    assert page.guide.is_done


def test_every_control_that_a_step_may_set_is_there(window, put, find):
    for figure, controls in CONTROLS.items():
        put("hello-lstm", figure)
        for name, control in controls.items():
            found = find(control.where)
            assert found is not None, (figure, name)
            if not control.choices:
                continue
            if isinstance(found, QTabBar | QTabWidget):
                assert found.count() == len(control.choices), name
                continue
            assert isinstance(found, QComboBox)
            texts = tuple(found.itemText(place) for place in range(found.count()))
            assert texts == control.choices, name


def test_a_lane_is_chosen_before_its_list_was_ever_drawn(window, put, find, wait):
    put("hello-lstm", "hidden_state", choose={"lane": 3})
    assert find("laneBox").currentIndex() == 4


def test_who_comes_back_to_the_step_finds_its_figure_as_the_step_chose_it(put, find, wait, qtbot):
    put("hello-rnn", "gradients", choose={"view": "reach"})
    find("gradientViewBox").setCurrentIndex(0)
    click(qtbot, find("backToStepButton"))
    wait()
    assert find("gradientViewBox").currentIndex() == 3


def test_the_lottery_of_lesson_8_is_ready_to_be_trained(window, find, wait):
    """Its preset is chosen by its place in the list."""
    window.pages.show("learn")
    lesson = window.session.runs.lesson("two-directions")
    place = next(k for k, step in enumerate(lesson.steps) if step.until.practised)
    window.do(intents.GoToStep(lesson.id, place))
    wait()
    form = window.pages.current.figure.view.controls.form
    assert find("taskPresetBox").currentText() == "Random symbols: both directions"
    found = form.experiment()
    assert (form.count.value(), found.model.bidirectional, found.task.kind) == (1, True, "next")
    assert form.more.boxes["bidirectional"].isVisible()  # which the task to be done asks for


def test_what_was_trained_of_something_else_is_no_picture_of_this_step(window, put, train):
    experiment = window.session.runs.lesson("hello-rnn").experiment
    train(experiment.with_values(lr=0.3), 6)
    put(until=Until(seeds=6))
    assert window.session.seeds.result is None
    train(experiment, 6)
    page = put(until=Until(seeds=6))
    assert window.session.seeds.result is not None
    assert page.guide.is_done


def test_a_step_is_not_met_by_the_run_that_it_comes_from(window, put, wait):
    """A changed setting is one that differs from the step's own variant."""
    page = window.pages.show("learn")
    lesson = window.session.runs.lesson("hello-lstm")
    own = lesson.experiment.with_values(forget_bias=3.0)
    step = Step(
        "Open gates.",
        do=(intents.OpenRun(own, lesson.id),),
        until=Until(changed="forget_bias", own=own),
    )
    page.guide.at.stand(replace(lesson, steps=(step,)))
    page.guide.restore()
    wait()
    assert window.session.runs.current.experiment == own
    assert not page.guide.is_done
    window.do(intents.Change((("forget_bias", 0.0),)))
    wait()
    assert page.guide.is_done


def test_no_second_lesson_stands_under_the_explanation(window, put, find, wait):
    put("hello-rnn", "explain")
    assert find("liveText").isVisible()
    assert not find("labLessonText").isVisible()
    window.pages.show("lab")
    wait()
    assert find("labLessonText").isVisible()


def test_in_the_course_the_pictures_of_seeds_have_the_forms_room_too(window, put, find, wait):
    put(choose={"tab": "many"})
    assert find("seedsInviteButton").isVisible()
    assert not find("seedsControlsArea").isVisible()
    window.pages.show("seeds")
    wait()
    assert find("seedsControlsArea").isVisible()


@pytest.mark.one_window
@pytest.mark.parametrize(
    ("number", "name", "seeds"),
    [
        (0, "Recall, T = 30: RNN", 3),
        (1, "Recall, T = 30: LSTM, bias 5, clip 1", 3),
        (2, "Adding, T = 20: LSTM", 3),
        (3, "Adding, T = 20: GRU", 1),
        (4, "Parity at every step, T = 12", 1),
    ],
)
def test_the_series_of_lesson_11_are_those_that_it_speaks_of(
    window, find, wait, number, name, seeds
):
    """A step's preset is chosen by its place in the list, and its question asks of the same."""
    window.pages.show("learn")
    lesson = window.session.runs.lesson("longer-word")
    places = [k for k, step in enumerate(lesson.steps) if step.show.figure == "tasks"]
    window.do(intents.GoToStep(lesson.id, places[number]))
    wait()
    assert find("taskPresetBox").currentText() == name
    form = window.pages.current.figure.view.controls.form
    assert form.count.value() == seeds
    question = lesson.steps[places[number]].question
    if isinstance(question, SeriesQuestion | LengthQuestion):
        asked = form.experiment()
        assert {name: asked.setting(name) for name, _ in question.values} == dict(question.values)
        assert question.seeds == seeds


def test_in_a_small_room_of_the_course_tasks_shows_its_curves_alone(window, find, wait):
    window.resize(1024, 700)
    window.pages.show("learn")
    window.pages.current.figure.show_view("tasks")
    wait()
    tasks = window.pages.current.figure.view
    assert not tasks.list.isVisibleTo(tasks)
    assert tasks.view.isVisibleTo(tasks.results.widget(0))
    window.pages.show("tasks")
    wait()
    assert window.pages.current.list.isVisibleTo(window.pages.current.results.widget(0))


def test_what_was_typed_before_a_step_began_completes_it_not(window, put, find, qtbot):
    def last():
        asked = window.session.answers.last
        return asked.letters.text if asked is not None else ""

    other = window.session.runs.lesson("hello-rnn").experiment.with_values(seed=5)
    put(figure="try_it", do=(intents.OpenRun(other),))
    find("tryInput").setText("ll")
    qtbot.waitUntil(lambda: last() == "ll")
    back = intents.Rewind()
    page = put(figure="try_it", choose={"word": "l"}, until=Until(asked="ll"), do=(back,))
    qtbot.waitUntil(lambda: last() == "l")
    assert not page.guide.is_done
    find("tryInput").setText("ll")
    qtbot.waitUntil(lambda: page.guide.is_done)
    put(figure="try_it", until=Until(asked="ll"))  # as on "Restore"
    assert not page.guide.is_done


def test_a_model_that_is_to_write_is_trained_first_where_a_step_before_has_it_trained(
    window, put, find, wait, qtbot
):
    """Whoever has left those out would find a word's model on Try it, which writes nothing. And
    whoever goes back to try a word finds the word's.
    """
    page = window.pages.show("learn")
    lesson = window.session.runs.lesson("hello-rnn")
    until = Until(text=WantedText("zen", 2), written=4, own=lesson.experiment)
    steps = (
        Step("It learns.", show=Show("text", set=looks_of("text", {"preset": 0, "updates": 2}))),
        Step("It writes.", show=Show("try_it"), until=until),
    )
    page.guide.at.stand(replace(lesson, steps=steps), 1)
    page.guide.restore()
    page.guide.moved.emit()
    qtbot.waitUntil(lambda: window.session.texts.opening.text is not None)
    wait()
    assert page.figure.view.objectName() == "textPage"
    assert find("stepTask").text().startswith("○  Train a model on The Zen of Python for 2 updates")
    click(qtbot, find("textInviteButton"))
    qtbot.waitUntil(lambda: page.figure.view.objectName() == "try_itPage")
    assert "Let the model write 4 letters" in find("stepTask").text()
    assert find("writePrompt").isVisible()
    assert not window.transport_tool_bar.isVisible()
    click(qtbot, find("writeGoButton"))
    assert find("writeGoButton").text() == "Pause"
    window.do(intents.BackToStep())
    assert find("writeGoButton").text() == "Write"  # it is no more of a step that was left
    put("hello-rnn", "try_it", choose={"word": "hell"}, until=Until(asked="hell"))
    qtbot.waitUntil(find("tryInput").isVisible)
    assert find("tryInput").text() == "hell"
    assert window.transport_tool_bar.isVisible()
    assert window.windowTitle().startswith(lesson.title)  # and no more "Learn"
