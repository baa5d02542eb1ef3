"""A program, and what one has printed, ends in a whole line wherever its view ends."""

import pytest

from gui.figures.code.code_view import CodeView
from gui.figures.code.output_view import OutputView
from gui.figures.code.side_by_side import SideBySide
from gui.style import theme
from gui.widgets.whole_lines import blocks_in_view

TEXT = ["H" * 24] * 60


def code():
    view = CodeView()
    view.show_text("\n".join(TEXT))
    return view, view


def output():
    view = OutputView()
    view.show_lines(TEXT)
    return view, view


def beside():
    both = SideBySide()
    both.show_lines(TEXT, TEXT)
    return both, both.ours


def lowest(part):
    """The colours of the lowest row of pixels that is seen."""
    image = part.grab().toImage()
    row = image.height() - 1
    return {image.pixelColor(x, row).name() for x in range(image.width())}


@pytest.mark.parametrize("made", [code, output, beside])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_row_of_letters_is_cut_at_the_bottom(qtbot, made, look):
    theme.apply(look)
    whole, view = made()
    qtbot.addWidget(whole)
    whole.show()
    ground = {theme.current().color("panel").name()}
    for high in range(260, 276):
        whole.resize(240, high)
        for place in (0, 7):
            view.verticalScrollBar().setValue(place)
            for part in filter(None, (view.viewport(), getattr(view, "_numbers", None))):
                assert lowest(part) == ground, (high, place, part)
    theme.apply("light")


def test_a_view_that_is_lower_than_a_line_shows_what_it_can(qtbot):
    view, _ = code()
    qtbot.addWidget(view)
    view.show()
    view.resize(240, 10)
    image = view.viewport().grab().toImage()
    assert len({image.pixelColor(x, 9).name() for x in range(image.width())}) > 1


def test_lines_stand_where_the_view_has_them(qtbot):
    view, _ = code()
    qtbot.addWidget(view)
    view.resize(120, 200)  # too narrow for a line, which goes on in a second row
    view.show()
    view.verticalScrollBar().setValue(7)
    list(blocks_in_view(view))  # the first that asks has them laid out
    found = list(blocks_in_view(view))
    assert found[0][0] == view.firstVisibleBlock()
    assert not found[-1][0].next().isValid()
    seen = [each for each in found if each[1].top() < view.viewport().height()]
    assert 2 < len(seen) < len(found)
    for block, place in seen:  # of what is further down Qt does not say where it stands
        assert place == view.blockBoundingGeometry(block).translated(view.contentOffset())


def test_the_newest_line_of_what_was_printed_stays_in_sight_where_the_room_gets_less(qtbot):
    view, _ = output()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    for size in ((400, 90), (150, 90), (300, 200)):
        view.resize(*size)
        assert 0 <= view.cursorRect().bottom() <= view.viewport().height(), size
    assert view.textCursor().blockNumber() == len(TEXT) - 1
    bar = view.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    view.resize(300, 150)
    assert bar.value() == 0  # of who looks back
