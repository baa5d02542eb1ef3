"""The Explain panel: what it shows anew, and what it leaves alone."""

import pytest
from PySide6.QtCore import Qt

from core.trace.playhead import Playhead
from core.tracing.tracer import trace_epoch
from core.training.trainer import Trainer
from gui.figures.equations.in_text import FormulaPage, is_displayed
from gui.lab.panels.explain import SHARE, Panel
from gui.style import theme
from gui.style import type as type_scale
from gui.wording.runs import experiment_text
from tests.sampled import some


@pytest.fixture
def panel(session, settle, qtbot):
    session.runs.open_lesson("hello-lstm")
    settle(session)
    made = Panel(session)
    qtbot.addWidget(made)
    made.resize(330, 400)
    made.refresh()
    made.show()
    qtbot.waitExposed(made)
    return made


def step(panel, session, settle):
    session.transport.step()
    settle(session)
    panel.refresh()


def test_of_the_lesson_stands_what_is_true_at_any_moment_and_no_step_of_it(panel, session, settle):
    """A step speaks of what Learn shows beside it: "Press Train a fresh one" has no button here."""
    for lesson in session.runs.lessons:
        session.runs.open_lesson(lesson.id)
        settle(session)
        panel.refresh()
        told = panel.lesson.toPlainText().replace("\u00a0", " ")
        assert told.splitlines()[0] == f"Lesson: {lesson.title}"
        assert lesson.summary in told
        assert experiment_text(lesson.experiment) in told
        for step in lesson.steps:
            assert step.title not in told.replace(lesson.title, ""), step.title
            assert step.text[:40] not in told


@pytest.mark.turns(2)
@pytest.mark.parametrize("size", [(330, 740), (300, 560), (420, 380), (240, 300)])
def test_the_step_has_all_the_room_that_the_lesson_does_not_need(panel, session, settle, size):
    """What is said of the lesson stands there whole or not at all, without a scroll bar."""
    panel.resize(*size)
    for lesson in some(session.runs.lessons, of=4):
        session.runs.open_lesson(lesson.id)
        settle(session)
        panel.refresh()
        panel.grab()
        high = panel.lesson.height() if panel.lesson.isVisible() else 0
        assert panel.live.height() >= panel.height() - high - 2
        told = panel.live.document().size().height()
        free = panel.height() - told - 1
        assert high <= max(free, SHARE * panel.height())
        assert high or panel.lesson.height() > free
        if high:
            assert panel.lesson.document().size().height() <= panel.lesson.viewport().height()
            assert panel.lesson.document().size().width() <= panel.lesson.viewport().width()
        assert panel.lesson.isVisible() or size != (330, 740), lesson.id


def test_stepping_leaves_the_lesson_and_the_scroll_position_alone(panel, session, settle):
    panel.resize(330, 200)
    step(panel, session, settle)
    panel.live.verticalScrollBar().setValue(40)
    revision = panel.lesson.document().revision()
    step(panel, session, settle)
    assert "Step t = 2" in panel.live.toPlainText()
    assert panel.lesson.document().revision() == revision
    assert panel.live.verticalScrollBar().value() == 40


def test_choosing_a_unit_or_a_lesson_changes_the_text(panel, session, settle):
    step(panel, session, settle)
    session.selection.select(0, 6)
    panel.refresh()
    assert "Unit 6 of h₁⁽¹→⁾" in panel.live.toPlainText()
    session.runs.open_lesson("rnn-cell")
    settle(session)
    panel.refresh()
    assert session.runs.current_lesson.title in panel.lesson.toPlainText()
    assert "Before t = 1" in panel.live.toPlainText()


def test_gradients_that_come_after_the_picture_are_told_when_they_are_there(panel, session, settle):
    trainer = Trainer(session.runs.current.experiment)
    whole = session.runs.current.trace
    session.runs.current.extend((), (), trace_epoch(trainer, False), False)
    session.runs.current.move(Playhead(1, session.runs.current.steps.last))
    panel.refresh()
    assert "∂L/∂h" not in panel.live.toPlainText()
    session.runs.current.keep(whole)
    panel.refresh()
    assert "∂L/∂h" in panel.live.toPlainText()


def test_nothing_changed_means_nothing_is_set_again(panel):
    revision = panel.live.document().revision()
    panel.refresh()
    assert panel.live.document().revision() == revision


def test_the_colours_are_the_themes(panel, session, settle):
    step(panel, session, settle)
    theme.apply("dark")
    try:
        panel.refresh()
        assert theme.DARK.muted in panel.live.document().toHtml()
    finally:
        theme.apply("light")
    panel.refresh()
    assert theme.LIGHT.muted in panel.live.document().toHtml()


def pieces(document):
    """(text, its char format) of all that stands in it."""
    block = document.begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            yield piece.fragment().text(), piece.fragment().charFormat()
            piece += 1
        block = block.next()


def heights(document):
    """Of all lines of text that is no heading and no displayed formula."""
    found, block = set(), document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        layout = block.layout()
        if not level and not block.textList() and not is_displayed(block):
            found |= {round(layout.lineAt(k).height(), 1) for k in range(layout.lineCount())}
        block = block.next()
    return found


@pytest.fixture
def page(qtbot):
    """As lessons are read on."""
    made = FormulaPage()
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    qtbot.addWidget(made)
    made.resize(330, 400)
    made.show()
    return made


def test_code_stands_in_the_face_in_which_an_l_is_no_1_and_makes_no_line_taller(
    panel, page, session, settle
):
    session.runs.open_lesson("hello-rnncell")
    settle(session)
    panel.refresh()
    page.show_markdown(session.runs.current_lesson.text)
    code = [form for _, form in pieces(page.document()) if form.fontFixedPitch()]
    assert code
    assert {form.fontFamilies()[0] for form in code} == {type_scale.face(True)}
    text = panel.fontMetrics().height()
    assert max(heights(page.document())) <= text + 1
    while session.runs.current.playhead.epoch == 1:
        step(panel, session, settle)
    faces = {
        form.fontFamilies()[0] for _, form in pieces(panel.live.document()) if form.fontFamilies()
    }
    assert type_scale.face(True) in faces
    assert "monospace" not in faces


@pytest.mark.turns(2)
@pytest.mark.parametrize(("width", "zoom"), [(240, 200), (420, 100)])
def test_all_of_a_lesson_wraps_in_a_column_of_any_width(page, session, width, zoom):
    type_scale.set_zoom(zoom)
    page.resize(width * zoom // 100, 700)
    for lesson in some(session.runs.lessons, of=3):
        page.show_markdown(lesson.text)
        page.grab()
        assert page.document().size().width() <= page.viewport().width(), lesson.id


def test_alone_beside_a_text_all_of_its_type_is_larger_and_in_the_lab_as_ever(
    panel, session, settle
):
    step(panel, session, settle)

    def sizes():
        panel.refresh()
        document = panel.live.document()
        number = document.find("=").charFormat()
        return document.defaultFont().pointSizeF(), number.fontPointSize()

    before, html = sizes(), panel.live.toHtml()
    panel.setProperty("lent", True)
    times = type_scale.SCALE["heading"]
    assert sizes() == pytest.approx([each * times for each in before], abs=0.01)
    panel.setProperty("lent", False)
    assert sizes() == before
    assert panel.live.toHtml() == html


def test_the_lesson_stands_where_the_step_leaves_it_room_and_comes_to_no_text_that_runs(
    panel, session, settle
):
    """At 1024x700 hundreds of pixels stood empty: it needed more than a fourth of the pane."""
    panel.resize(330, 450)
    panel.refresh()
    assert panel.lesson.height() > SHARE * panel.height()
    assert panel.lesson.isVisible()
    step(panel, session, settle)
    assert panel.live.document().size().height() > panel.height() - panel.lesson.height()
    assert not panel.lesson.isVisible()
    pane = panel.lesson.parentWidget().parentWidget()
    session.transport.rewind()
    settle(session)
    panel.live.tell("<p>Short.</p>")
    pane.give_room(may_come=False)
    assert not panel.lesson.isVisible()
    pane.give_room()
    assert panel.lesson.isVisible()
