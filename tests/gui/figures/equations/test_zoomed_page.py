"""The page of equations at another zoom: each line has the room that its letters need."""

from core.course.lesson import load_lessons
from gui.figures.equations.equations import equations
from gui.figures.equations.page import EquationPage
from gui.style import type as type_scale
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching


def test_a_page_behind_others_waits_until_it_is_seen(qtbot):
    """It set its timer again and again, and kept a processor busy."""
    page = EquationPage()
    qtbot.addWidget(page)
    page.show_equations(
        equations(load_lessons().find("hello-rnn").experiment, 0), frozenset(), "", ""
    )
    qtbot.waitUntil(lambda: not page._timer.isActive())
    assert not page.set_lines
    page.show()
    qtbot.waitUntil(lambda: page.is_set)


def test_no_line_touches_another_or_is_cut_at_any_zoom(qtbot):
    page = EquationPage()
    qtbot.addWidget(page)
    page.resize(900, 4000)
    experiment = load_lessons().find("hello-lstm").experiment
    page.show_equations(equations(experiment, 0), frozenset(), "", "")
    for zoom in (100, 220):  # before they are typeset, too
        page.setFont(type_scale.scaled(type_scale.font("text"), zoom / 100))
        texts = drawn_texts(page, (900, 4000))
        assert len(texts) > 20
        assert touching(texts) == [], zoom
        assert outside(texts) == [], zoom
