"""What two programs have printed: each line whole where there is room for it."""

import pytest

from gui.figures.code.side_by_side import SideBySide

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


def test_the_first_line_that_differs_is_seen_though_it_was_told_while_nobody_saw_it(qtbot):
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show_lines(LINES, OTHER)
    view.show()
    qtbot.waitUntil(lambda: view.ours.verticalScrollBar().value() > 0)
    for each in (view.ours, view.wanted):
        bar = each.verticalScrollBar()
        assert bar.value() <= 20 < bar.value() + bar.pageStep()
