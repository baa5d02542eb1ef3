"""A page's controls are wider in a wide page."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.style import type as type_scale
from gui.widgets.side_column import MOST, SideColumn


@pytest.fixture
def column(qtbot):
    page, made = QWidget(), QWidget()
    qtbot.addWidget(page)
    SideColumn(made, lambda: type_scale.px(240))
    layout = QHBoxLayout(page)  # after: it becomes the page's child then
    layout.addWidget(made)
    layout.addWidget(QWidget(), 1)
    page.show()
    return made


def test_it_has_its_least_in_a_narrow_page_and_a_share_of_a_wide_one(column):
    widths = {}
    for wide in (1000, 1440, 2000, 4000, 1200):
        column.parentWidget().resize(wide, 500)
        widths[wide] = column.width()
    assert widths[1000] == widths[1440] == widths[1200] == 240
    assert 240 < widths[2000] < widths[4000] == 240 + MOST


def test_what_is_zoomed_is_as_wide_as_a_page_of_that_many_letters_lets_it(column):
    column.parentWidget().resize(2000, 500)
    before = column.width()
    type_scale.set_zoom(200)
    try:
        assert column.width() == 480 < 2 * before
    finally:
        type_scale.set_zoom(100)
    assert column.width() == before


def test_the_controls_of_every_page_grow(window, find):
    for name in ("seeds", "tasks", "text"):
        page = window.pages.show(name)
        column = {
            "seeds": lambda: find("seedsControlsArea"),
            "tasks": lambda page=page: page.controls,
            "text": lambda: find("textSide"),
        }[name]()
        widths = []
        for wide in (1200, 2560):
            window.resize(wide, 900)
            QApplication.processEvents()
            widths.append(column.width())
        assert widths[0] < widths[1], (name, widths)
