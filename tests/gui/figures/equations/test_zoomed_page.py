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
    page.show()
    qtbot.waitUntil(lambda: page.is_set)
    for zoom in (100, 220):
        page.setFont(type_scale.scaled(type_scale.font("text"), zoom / 100))
        texts = drawn_texts(page, (900, 4000))
        assert len(texts) > 8  # headings and notes: a line's letters are paths
        assert touching(texts) == [], zoom
        assert outside(texts) == [], zoom


def shown(qtbot, lesson, wide, lane=0, **values):
    page = EquationPage()
    qtbot.addWidget(page)
    page.resize(wide, 4000)
    page.show_equations(equations(experiment(lesson, **values), lane), frozenset(), "", "")
    page.show()
    qtbot.waitUntil(lambda: page.is_set)
    return page


def experiment(lesson, **values):
    return load_lessons().find(lesson).experiment.with_values(**values)


def test_until_another_lanes_lines_are_set_the_former_page_stays_as_it_was(qtbot):
    page = shown(qtbot, "hello-lstm", 400)
    before, rooms = page.grab().toImage(), dict(page.rooms)
    other = equations(experiment("hello-lstm"), 3)
    page.show_equations(other, frozenset(), "", "")
    looks = []
    while not page.is_set:
        looks.append(page.grab().toImage() == before and page.rooms == rooms)
        page._on_turn()
    assert all(looks)
    assert len(looks) > 1
    assert page.grab().toImage() != before
    page.show_equations(equations(experiment("hello-lstm"), 0), frozenset(), "", "")
    assert page.is_set  # who comes back sees it at once
    assert page.grab().toImage() == before


def test_before_the_first_lines_are_set_no_source_of_one_is_seen(qtbot):
    page = EquationPage()
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show_equations(equations(experiment("hello-rnn"), 0), frozenset(), "", "")
    assert drawn_texts(page, (400, 900)) == []


def test_a_heading_goes_on_below_where_the_page_is_narrow(qtbot):
    page = shown(qtbot, "hello-lstm", 150, 3)
    texts = drawn_texts(page, (150, 4000))
    lines = [each.text for each in texts]
    said = " ".join(lines)
    assert all(heading in said for _, heading in page._headings), said
    assert "Backward pass: layer 2 ←" in said
    assert "Backward pass: layer 2 ←" not in lines
    assert touching(texts) == []
    assert outside(texts) == []


def test_all_lines_of_a_page_are_in_one_size_and_within_it(qtbot):
    for cell in ("LSTM", "GRU"):
        for wide in (200, 240, 300, 330):
            page = shown(qtbot, "hello-lstm", wide, 3, cell=cell)
            widths = [each.box.width() * page._size for each in page._rows.values()]
            assert max(widths) <= page._room() + 1, (cell, wide)
            if wide >= 300:
                assert page._size == page._scale()
