"""What two programs have printed: each line whole where there is room for it."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar

from gui.figures.code.side_by_side import SideBySide
from gui.widgets.whole_lines import blocks_in_view

LINES = [f"Predicted: ooool, Epoch [{k}/100] loss=1.38{k:02}" for k in range(30)]
OTHER = [*LINES[:20], *(f"{line}1" for line in LINES[20:])]


@pytest.fixture
def shown(qtbot):
    view = SideBySide()
    qtbot.addWidget(view)
    view.show_lines(LINES, OTHER)
    view.show()
    return view


def _stand_beside(view):
    return view.ours.y() == view.wanted.y()


@pytest.mark.parametrize("wide", [450, 600, 900])
def test_no_printed_line_is_cut_while_the_whole_width_has_room_for_it(shown, wide):
    shown.resize(wide, 200)
    shown.layout().activate()

    assert _stand_beside(shown) == (wide == 900)
    for view in (shown.ours, shown.wanted):
        assert view.horizontalScrollBar().maximum() == 0


def test_lines_that_have_no_room_at_all_are_scrolled_aside_as_one(shown):
    shown.show_lines([4 * line for line in LINES], [3 * line for line in LINES])
    shown.resize(450, 200)
    shown.layout().activate()
    ours, wanted = (view.horizontalScrollBar() for view in (shown.ours, shown.wanted))

    ours.setValue(90)
    assert (ours.value(), wanted.value()) == (90, 90)
    ours.setValue(ours.maximum())
    assert ours.value() == ours.maximum() > wanted.value() == wanted.maximum()


def rows_in_view(view):
    """Numbers of the lines that are seen, whatever the bar says."""
    high = view.viewport().height()
    seen = (block for block, place in blocks_in_view(view) if place.bottom() <= high + 1)
    return [block.blockNumber() for block in seen]


def test_the_first_line_that_differs_is_seen_though_it_was_told_while_nobody_saw_it(qtbot):
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show_lines(LINES, OTHER)
    view.show()
    for each in (view.ours, view.wanted):
        qtbot.waitUntil(lambda each=each: 20 in rows_in_view(each))


@pytest.mark.parametrize("wide", [600, 900])
def test_the_line_that_differs_stays_in_view_when_a_plot_takes_room_until_one_scrolls(qtbot, wide):
    """The last of many, as where a program prints its epochs first: at the end the bars stand as
    low as they go, and what is left of the height has other lines.
    """
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(wide, 500)
    view.show()
    QApplication.processEvents()
    view.show_lines([*LINES, "0.0"], [*LINES, "0.1"])
    view.resize(wide, 180)
    for each in (view.ours, view.wanted):
        qtbot.waitUntil(lambda each=each: 30 in rows_in_view(each))
    view.ours.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    view.resize(wide, 220)
    QApplication.processEvents()
    assert [rows_in_view(each)[0] for each in (view.ours, view.wanted)] == [0, 0]


def test_what_one_text_is_scrolled_to_is_seen_in_both(shown, qtbot):
    for line in (12, 3, 9):
        shown.wanted.verticalScrollBar().setValue(line)
        assert [rows_in_view(each)[0] for each in (shown.ours, shown.wanted)] == [line, line]


def test_of_a_program_that_printed_nothing_it_says_so_and_what_is_due_begins_at_its_first_line(
    qtbot,
):
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show_lines([], LINES)
    view.show()
    QApplication.processEvents()
    QApplication.processEvents()
    assert view.ours.placeholderText() == "Nothing."
    assert rows_in_view(view.wanted)[0] == 0
    assert view.wanted.toPlainText().startswith("≠ ")
    view.show_lines([], [])  # while it runs nothing can be said
    assert view.ours.placeholderText() == ""
    view.show_lines(LINES, LINES)
    assert view.ours.placeholderText() == ""


def test_where_it_is_not_known_what_is_due_no_line_is_said_to_differ(qtbot):
    view = SideBySide()
    qtbot.addWidget(view)
    view.show_lines(LINES, [])
    assert "≠" not in view.ours.toPlainText()


def test_where_the_first_difference_is_seen_from_the_top_nothing_is_scrolled(shown):
    shown.resize(600, 400)
    QApplication.processEvents()
    shown.show_lines(LINES, [*LINES[:2], *(f"{line}1" for line in LINES[2:])])
    QApplication.processEvents()
    for each in (shown.ours, shown.wanted):
        assert rows_in_view(each)[0] == 0
        assert 2 in rows_in_view(each)


def test_a_program_that_printed_nothing_leaves_its_room_to_what_it_should_print(qtbot):
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(300, 400)  # one below the other
    view.show()
    wanted = [f"Epoch {k}, with a loss as long as a line of it is" for k in range(40)]
    for ours in ([], wanted[:2], []):
        view.show_lines(ours, wanted)
        QApplication.processEvents()
        is_less = view.ours.height() < view.wanted.height() / 3
        assert is_less == (not ours)
    view.resize(2000, 400)
    QApplication.processEvents()
    assert view.ours.height() == view.wanted.height()
