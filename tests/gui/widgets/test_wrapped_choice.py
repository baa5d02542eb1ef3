"""A choice shows all its words, however narrow the card."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.style import type as type_scale
from gui.widgets.wrapped_choice import WrappedChoice

LONG = "The last letter is right, nothing else was ever judged"


@pytest.fixture
def room(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def laid_out(room, text, width):
    choice = WrappedChoice(text)
    room.layout().addWidget(choice)
    room.resize(width, 400)
    room.show()
    return choice


def widest(choice):
    metrics = choice.fontMetrics()
    return max(metrics.horizontalAdvance(line) for line in choice.text().split("\n"))


def test_a_long_choice_goes_on_in_further_lines_and_none_is_cut(room, qtbot):
    choice = laid_out(room, LONG, 220)
    assert choice.text().split("\n") != [LONG]
    assert choice.text().replace("\n", " ") == LONG
    assert widest(choice) <= choice.width()
    lines = choice.text().count("\n") + 1
    qtbot.waitUntil(lambda: choice.height() >= lines * choice.fontMetrics().height())


def test_with_more_room_it_is_one_line_again(room, qtbot):
    choice = laid_out(room, LONG, 220)
    room.resize(1200, 400)
    qtbot.waitUntil(lambda: "\n" not in choice.text())
    assert choice.text() == LONG


def test_a_line_of_code_keeps_its_indent(room):
    assert laid_out(room, "    h = cell(x, h)", 400).text() == "    h = cell(x, h)"


def test_a_line_of_code_goes_on_further_in_than_it_begins(room, qtbot):
    """Its rest stood at the margin, and read as a statement of its own."""
    choice = WrappedChoice("    loss += criterion(hidden, label).item()", hangs=True)
    room.layout().addWidget(choice)
    room.resize(220, 400)
    room.show()
    lines = choice.text().split("\n")
    assert len(lines) > 1
    assert all(line.startswith(" " * 8) for line in lines[1:])
    assert lines[0].startswith("    l")
    assert widest(choice) <= choice.width()


def test_a_line_of_code_is_broken_where_a_program_is(room):
    line = "for x, target in zip(inputs, targets.view(-1, 1)):"
    choice = WrappedChoice(line, hangs=True)
    type_scale.wear(choice, "text", mono=True)
    room.layout().addWidget(choice)
    room.resize(choice.fontMetrics().horizontalAdvance("0") * 47 + 60, 400)
    room.show()
    first, rest = choice.text().split("\n")
    assert (first, rest.strip()) == ("for x, target in zip(inputs,", "targets.view(-1, 1)):")
