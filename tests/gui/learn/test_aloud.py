"""What the Learn page says to who cannot see it: steps, verdicts, what is done, what is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.journal import intents
from gui.style import motion
from gui.wording.names import weight_name
from tests.gui.conftest import click
from tests.gui.read_aloud import listening, read_of
from tests.gui.waiting import until


def test_a_step_is_said_with_its_place_its_text_and_what_is_to_be_done(window, learn, find, wait):
    with listening() as said:
        window.do(intents.GoToStep("rnn-cell", 0))
        wait()
    step = next(each for each in said if each.startswith("step 1 of "))
    assert learn.guide.lesson.title in step or learn.guide.step.title in step
    assert find("lessonText").toPlainText() in step
    assert step.endswith("To do: Go on to t = 3.")


def test_what_is_to_be_done_and_what_is_done_is_said_in_words(window, learn, find, wait, qtbot):
    assert read_of(find("stepTask")).name == "To do: Go on to t = 3."
    assert read_of(find("stepDots")).name.startswith("step 1 of ")
    with listening() as said:
        for _ in range(3):
            qtbot.keyClick(window, Qt.Key.Key_Right)
            wait()
    assert "Done: Go on to t = 3." in said
    assert said.count("Done: Go on to t = 3.") == 1
    assert read_of(find("stepTask")).name == "Done: Go on to t = 3."


def test_the_figure_says_what_it_shows_after_each_step_of_the_run(window, learn, find, wait, qtbot):
    with listening() as said:
        for _ in range(2):
            qtbot.keyClick(window, Qt.Key.Key_Right)
            wait()
    told = [each for each in said if each.startswith("t = ")]
    assert [each[:5] for each in told] == ["t = 1", "t = 2"]
    h = window.session.runs.current.trace.lanes[0].h[1]
    assert all(f"{abs(value):.2g}" in told[1] for value in h.tolist())
    assert told[1] in read_of(find("architectureView")).description


@pytest.fixture(params=["on", "off"])
def reduced(request):
    motion.apply(request.param)
    yield
    motion.apply("system")


def test_of_an_opened_cell_its_numbers_are_said_and_not_the_networks(
    window, learn, find, wait, reduced
):
    with listening() as said:
        window.do(intents.GoToStep("rnn-cell", 4))
        wait()
        assert until(lambda: said[-1].startswith("t = 3"))
    assert learn.isAncestorOf(QApplication.focusWidget())
    assert said[-1] == find("cellDrawing").headline()
    assert f"{weight_name('W_hh')}[0] = (" in said[-1]


def test_each_operation_is_heard_and_the_line_of_the_loop_is_told(window, learn, find, wait, qtbot):
    window.do(intents.GoToStep("rnn-cell", 8))
    wait()
    with listening() as said:
        for _ in range(3):
            qtbot.keyClick(window, Qt.Key.Key_Right)
            wait()
    assert len(said) == len(set(said)) == 3
    assert weight_name("W_hh h₀") in said[-1]
    assert read_of(find("loopCode")).description == "Here it is in line 3."


def test_who_goes_on_or_elsewhere_is_not_led_past_what_goes(window, learn, find, wait, qtbot):
    """Qt hands the keys of what is hidden to what comes next in the window, and each is heard."""
    window.do(intents.GoToStep("rnn-cell", 5))
    wait()
    passed = []
    led = QApplication.instance().focusChanged.connect(lambda _, now: passed.append(now))
    window.do(intents.NextStep())  # from the network to the weights
    wait()
    assert all(each is None or learn.isAncestorOf(each) for each in passed)
    window.do(intents.ShowPage("lab"))
    find("seedBox").setFocus()
    passed.clear()
    window.do(intents.ShowPage("learn"))
    wait()
    QApplication.instance().focusChanged.disconnect(led)
    assert all(each in (None, learn) or learn.isAncestorOf(each) for each in passed)


def test_nothing_is_said_where_nobody_listens_and_while_it_runs(window, learn, wait, qtbot):
    with listening() as said:
        window.session.transport.playing = True
        window.redraw.all()
        window.redraw.now()
        window.session.transport.playing = False
        assert said == []


@pytest.mark.parametrize(("choice", "word"), [(1, "Right."), (2, "Wrong.")])
def test_a_verdict_and_its_reason_are_said_in_words(window, learn, find, wait, qtbot, choice, word):
    with listening() as said:
        window.do(intents.GoToStep("hello-rnncell", 1))
        wait()
        question = learn.guide.step.question
        asked = next(each for each in said if each.startswith("step 2 of "))
        assert all(text in asked for text in (question.prompt, *question.options))
        find(f"answerChoice{choice}").click()
        click(qtbot, find("commitButton"))
        wait()
    verdict = next(each for each in said if each.startswith(word))
    assert read_of(find("answerTold")).name == verdict
    assert question.why in said


def test_a_reason_with_a_formula_is_said_once_and_in_letters(window, learn, find, wait, qtbot):
    with listening() as said:
        window.do(intents.GoToStep("rnn-cell", 4))
        wait()
        qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        field = QApplication.focusWidget()
        assert field is find("answerField")
        assert read_of(field).description == learn.reading.card.told != ""
        qtbot.keyClicks(field, "0.9")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        wait()
    reasons = [each for each in said if each.endswith("of the sum.")]
    assert len(reasons) == 1
    assert "$" not in reasons[0]
    assert QApplication.focusWidget() is find("showWhyButton")
    assert find("focusRing").isVisible()  # though nobody has pressed Tab


def test_a_curve_that_is_drawn_by_keys_is_heard_point_by_point(window, learn, find, wait):
    window.do(intents.GoToStep("hello-rnncell", 9))
    wait()
    with listening() as said:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            QTest.keyClick(find("curveField"), key)
    assert said[0] == "epoch 2: nothing is drawn yet"
    assert [each[:9] for each in said[1:]] == ["epoch 2: "] * 2
    assert said[1] != said[2] in read_of(find("curveField")).description


def test_what_cannot_be_an_answer_is_said_at_once(window, learn, find, wait, qtbot):
    with listening() as said:
        learn.reading.card.show()
        learn.reading.card.show_refusal("A shape has two sizes.")
    assert said == ["A shape has two sizes."]


def drawn(find):
    for key in (Qt.Key.Key_Up, *[Qt.Key.Key_Right] * 20):
        QTest.keyClick(find("curveField"), key)


def typed(find):
    QTest.keyClicks(find("answerField"), "0.5")


def ordered(find):
    for number in (1, 3, 2):
        find(f"answerPart{number}").click()


ANSWERS = {  # in hello-rnncell: the step, what is done, and the controls with what is read of them
    "letter": (0, lambda find: find("answer_e").click(), {"answer_e": "checked"}),
    "choice": (1, lambda find: find("answerChoice1").click(), {"answerChoice1": "checked"}),
    "number": (2, typed, {"answerField": "0.5"}),
    "order": (6, ordered, {"answerPart2": "3.", "answerPart3": "2."}),
    "curve": (9, drawn, {"curveField": "epoch 15: "}),
    "line": (14, lambda find: find("answerChoice4").click(), {"answerChoice4": "checked"}),
}


@pytest.mark.turns(5, always=("order",))
@pytest.mark.parametrize("kind", ANSWERS)
def test_what_is_given_as_an_answer_is_read_from_its_controls(window, learn, find, wait, kind):
    place, give, told = ANSWERS[kind]
    window.do(intents.GoToStep("hello-rnncell", place))
    wait()
    card = learn.reading.card
    assert read_of(card.done).state.disabled
    give(find)
    for name, wanted in told.items():
        read = read_of(find(name))
        checked = "checked" if read.state.checked else ""
        assert wanted in " ".join((read.name, read.value, read.description, checked))
    stops = [each for each in card.findChildren(QWidget) if each.isVisible() and each.focusPolicy()]
    unnamed = [each.objectName() for each in stops if not read_of(each).name]
    assert unnamed == []
    assert not read_of(card.done).state.disabled
