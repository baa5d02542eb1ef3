"""Names have room: no list cuts its choices, no row of tabs its names, down to 1180 x 720."""

import pytest
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QTabBar

from gui.window.docks import TABS


def room_of(box):
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()


def cut_choices(window):
    found = [box for box in window.findChildren(QComboBox) if not box.visibleRegion().isEmpty()]
    assert found
    return {
        (box.objectName(), text)
        for box in found
        for text in (box.itemText(k) for k in range(box.count()))
        if box.fontMetrics().horizontalAdvance(text) > room_of(box)
    }


def cut_tabs(window):
    found = [bar for bar in window.findChildren(QTabBar) if bar.isVisible() and bar.count()]
    assert len(found) > len(TABS)
    return {
        bar.tabText(0)
        for bar in found
        if sum(bar.tabRect(k).width() for k in range(bar.count())) > bar.width()
    }


@pytest.mark.turns(2)
@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-lstm"])
@pytest.mark.parametrize("size", [(1180, 720)])
def test_names_are_seen_whole(window, wait, qtbot, size, lesson):
    window.resize(*size)
    window.session.runs.open_lesson(lesson)
    wait()
    window.docks.arrange()
    window.session.transport.next_epoch()
    window.docks["settings"].widget()._more.open()
    for turn in range(max(map(len, TABS))):
        for names in TABS:
            window.docks[names[min(turn, len(names) - 1)]].raise_()
        wait()
        window.docks.tidy_tabs()
        qtbot.waitUntil(lambda: cut_choices(window) == cut_tabs(window) == set())
