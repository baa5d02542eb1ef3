"""A program, and what one has printed, ends in a whole line wherever its view ends."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.figures.code.code_view import CodeView
from gui.figures.code.output_view import OutputView
from gui.figures.code.side_by_side import SideBySide
from gui.style import theme
from gui.widgets.whole_lines import blocks_in_view
from tests.gui.figures.drawn_texts import picture

TEXT = ["H" * 24] * 60
LOW = ["HH__"] * 60


def code(lines=TEXT):
    view = CodeView()
    view.show_text("\n".join(lines))
    return view, view


def output(lines=TEXT):
    view = OutputView()
    view.show_lines(lines)
    return view, view


def beside(lines=TEXT):
    both = SideBySide()
    both.show_lines(lines, lines)
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


@pytest.mark.parametrize("made", [code, output, beside])
@pytest.mark.parametrize("scale", [1, 2])
def test_the_last_row_is_seen_with_its_last_pixels_or_not_at_all(qtbot, made, scale):
    """They are all that there is of "_": "def __init__" would be other code."""
    theme.apply("light")
    whole, view = made(LOW)
    qtbot.addWidget(whole)
    whole.show()
    for high in range(260, 276):
        whole.resize(240, high)
        view.verticalScrollBar().setValue(7)
        QApplication.processEvents()
        image = picture(view, (view.width(), view.height()), scale)
        corner = view.viewport().pos()
        inked = []
        for block, place in blocks_in_view(view):
            line = place.toRect().translated(corner)
            if place.top() < view.viewport().height() and block.next().isValid():
                below = line.bottom() - 1, line.bottom() + 1  # where "_" is, and nothing of "H"
                letters = line.top() + 1, line.bottom() - 4
                inked.append(
                    [is_inked(image, scale, corner.x(), *each) for each in (letters, below)]
                )
        assert len(inked) > 3
        assert all(above == below for above, below in inked), (high, inked)


def is_inked(image, scale, left, top, bottom):
    """Whether anything of a letter stands between two heights."""
    rows = range(top * scale, min(bottom * scale, image.height()))
    across = range((left + 4) * scale, (left + 60) * scale)
    return any(image.pixelColor(x, y).lightness() < 200 for y in rows for x in across)


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
