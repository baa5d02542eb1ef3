"""Show me: the way to a question's answer is walked in the figure, and left again."""

from core.course.reach_question import ReachQuestion
from core.journal import intents
from core.trace.playhead import Playhead
from tests.gui import waiting


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

    def note():
        places.append(window.session.runs.current.playhead)

    transport.playhead_moved.connect(note)
    show.click()
    window.do(intents.SetSpeed(8))
    assert learn.figure.view.objectName() == "architecturePanel"
    assert min(places).step == 1
    assert waiting.until(lambda: not transport.playing)
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

    def note():
        steps.append(window.session.runs.current.playhead.step)

    transport.playhead_moved.connect(note)
    find("showWhyButton").click()
    assert window.session.selection.shapes
    assert min(steps) <= 1
    window.do(intents.SetSpeed(60))
    assert waiting.until(lambda: not transport.playing)
    assert window.session.runs.current.playhead.step == window.session.runs.current.steps.forward
    ask("hello-rnn", count={"of": "parameters"})
    window.do(intents.CommitAnswer("1"))
    wait()
    find("showWhyButton").click()
    wait()
    assert learn.figure.view.objectName() == "weightsPanel"
    assert not window.session.transport.playing


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


def test_a_cell_that_the_step_opened_is_not_marked_in_another_figure(window, learn, wait):
    lesson = window.session.runs.lesson("hello-lstm")
    place = next(k for k, step in enumerate(lesson.steps) if step.title == "The cell state")
    window.do(intents.GoToStep("hello-lstm", place))
    wait()
    assert window.session.selection.inspected is not None
    window.do(intents.CommitAnswer(learn.guide.question.options[0]))
    wait()
    window.do(intents.ShowWhy())
    assert learn.guide.figure == "gates"
    assert window.session.selection.inspected is None
