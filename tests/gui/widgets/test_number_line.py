"""A double click in a number field selects the number, and not the part of it before a point."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.number_line import NumberLine


def twice_clicked(qtbot, shown, line, place):
    """What is selected by a double click at a place of its text."""
    qtbot.addWidget(shown)
    shown.resize(200, 30)
    shown.show()
    line.setCursorPosition(place)
    at = line.cursorRect().center()
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=at)
    return line.selectedText()


@pytest.mark.parametrize(
    ("make", "value", "text"),
    [
        (lambda: RealNumberBox("temperature", limits=(0, 5)), 0.7, "0.7"),
        (lambda: RealNumberBox("lr"), 1e-5, "1e-5"),
        (lambda: WholeNumberBox("threads", limits=(-5, 5000)), -3, "-3"),
    ],
)
def test_in_a_number_box_all_of_it(qtbot, make, value, text):
    box = make()
    box.setValue(value)
    assert twice_clicked(qtbot, box, box.lineEdit(), len(text)) == text


def test_but_not_what_stands_around_it(qtbot):
    box = WholeNumberBox("dpi", limits=(1, 600))
    box.setPrefix("unit ")
    box.setValue(12)
    assert twice_clicked(qtbot, box, box.lineEdit(), len("unit 1")) == "12"


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [("0.01, 0.03, 0.1", 9, "0.03"), ("(1, 5, 10)", 9, "10"), ("-0.355", 6, "-0.355")],
)
def test_of_several_in_a_line_the_one_that_was_clicked(qtbot, text, place, number):
    line = NumberLine(text)
    assert twice_clicked(qtbot, line, line, place) == number
