"""A curve is drawn by hand, and the run's own comes beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.journal import intents
from gui.learn.curve_field import CurveField
from tests.gui import waiting
from tests.gui.figures.drawn_texts import drawn_texts


@pytest.fixture
def drawing(window, wait):
    """The step of the course that asks for one."""
    lesson = window.session.runs.lesson("hello-rnncell")
    place = next(k for k, step in enumerate(lesson.steps) if step.title == "Draw what you expect")
    window.pages.show("learn")
    window.do(intents.GoToStep(lesson.id, place))
    wait()
    return window.pages.current


def drag(field, *points):
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(field, point)
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=points[-1])


def test_a_stroke_of_the_mouse_is_an_answer_and_the_runs_curve_comes_beside_it(
    window, drawing, find, wait, qtbot
):
    field, commit = find("curveField"), find("commitButton")
    assert field.isVisible()
    assert not commit.isEnabled()
    room = field._room().toRect()
    drag(field, room.topLeft(), room.center())
    assert not commit.isEnabled()
    drag(field, room.center(), room.bottomRight())
    assert commit.isEnabled()
    drawn = list(field.values)
    assert drawn[0] == pytest.approx(field._top, rel=0.02)
    assert drawn == sorted(drawn, reverse=True)
    assert drawn[-1] == pytest.approx(0, abs=0.1)
    qtbot.mouseClick(commit, Qt.MouseButton.LeftButton)
    assert waiting.until(lambda: drawing.guide.verdict is not None)
    wait()
    run = window.session.runs.current
    assert field._came[-1] == pytest.approx(run.recording.loss(15))
    assert field.values == drawn
    assert "on average you are" in find("answerTold").text()
    drag(field, room.topLeft(), room.topRight())
    assert field.values == drawn
    assert drawing.guide.is_done


def test_the_keys_draw_it_too_and_who_cannot_see_it_hears_it(window, drawing, find, qtbot):
    field = find("curveField")
    field.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
    first = field.values[0]
    assert first == pytest.approx(field._top * 0.75)
    for _ in range(11):
        qtbot.keyClick(field, Qt.Key.Key_Right)
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert find("commitButton").isEnabled()
    assert field.values[11] < field.values[1] < first
    told = field.accessibleDescription().removeprefix(drawing.guide.question.prompt).strip()
    assert told.startswith("epoch 1: ")
    assert told.count("epoch") == 12
    assert window.do(intents.CommitAnswer("1 2")).startswith("Draw the whole curve")
    before, step = list(field.values), drawing.guide.at.place
    qtbot.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (field.values, drawing.guide.at.place) == (before, step + 1)


def test_it_is_empty_again_when_one_comes_back(window, drawing, find, wait):
    field = find("curveField")
    drag(field, QPoint(60, 60), QPoint(200, 80))
    assert any(value is not None for value in field.values)
    window.do(intents.NextStep())
    wait()
    assert not field.isVisible()
    window.do(intents.PreviousStep())
    wait()
    assert field.isVisible()
    assert not any(value is not None for value in field.values)


def test_its_card_ends_above_the_pages_foot_in_a_small_window(window, drawing, find, wait):
    room = find("stepRoom")

    def left():
        return drawing.reading.height() - room.geometry().bottom()

    window.resize(1024, 560)
    wait()
    lefts = []
    room.needs_else.connect(lambda: lefts.append(left()))  # not for one picture is it otherwise
    given = " ".join(["6"] * 12)
    window.do(intents.CommitAnswer(given))
    assert waiting.until(lambda: drawing.guide.verdict is not None)
    wait()
    assert lefts
    assert min(*lefts, left()) > 0


def test_in_a_low_window_it_leaves_the_text_above_it_some_lines(window, drawing, find, wait):
    text, field, commit = find("lessonText"), find("curveField"), find("commitButton")
    heights, below = [], []
    for size in ((1440, 900), (960, 600), (960, 540), (1440, 900)):
        window.resize(*size)
        wait()
        assert waiting.until(lambda: text.height() >= 5 * text.fontMetrics().lineSpacing())
        heights.append(field.height())
        below.append(commit.y() > field.geometry().bottom())
    assert heights[0] == heights[3] > heights[1] >= heights[2] >= 80
    assert below[::2] == [True, False]  # beside it, where that was not enough
    assert below[3]


def test_the_legend_stands_where_neither_line_is(qtbot):
    field = CurveField()
    qtbot.addWidget(field)
    field.resize(360, 190)
    falls = [0.9 - 0.05 * k for k in range(15)]
    for values in (falls, falls[::-1]):
        field.ask(range(1, 16), 1.0, 0.8)
        field.values = list(values)
        field.show_answer(values)
        place = field._emptiest(field._room(), 90, 32)
        assert not any(place.contains(field._point(k, each)) for k, each in enumerate(values))


def test_its_axis_has_a_name_and_a_mark_where_pure_guessing_is(window, drawing, find):
    """The text says that it begins there."""
    field = find("curveField")
    found = {each.text: each.rect for each in drawn_texts(field, (420, 190))}
    assert {"loss", "epoch", "8.5", "0", "6.93"} <= set(found)
    middle = found["6.93"].center().y()
    assert abs(middle - field._point(0, 6.931).y()) < 3
    low = {each.text for each in drawn_texts(field, (420, 80))}
    assert "8.5" in low
    assert "6.93" not in low
