"""What the pictures of gradients say of their sizes, and what their columns are called."""

import pytest

from gui.figures.gradients.log_lines import LogLines
from gui.widgets.log_map import LogMap
from gui.widgets.log_scale import LogScale
from gui.widgets.lowered_text import UPRIGHT
from tests.gui.figures.drawn_texts import drawn_texts


@pytest.fixture
def panel(window, wait):
    session = window.session
    window.docks["gradients"].raise_()
    session.runs.open_lesson("hello-lstm")
    wait()
    session.transport.next_epoch()
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    return window.docks["gradients"].widget()


def told(figure, size):
    return "".join(each.text for each in drawn_texts(figure, size)).translate(UPRIGHT)


def test_key_and_lines_say_of_what_the_sizes_are(panel, qtbot):
    """0.065 of what, nothing told."""
    what, picture = "|∂L/∂h|, |∂L/∂c|", panel.map.picture
    scale, lines = LogScale(), LogLines()
    for each in (scale, lines):
        qtbot.addWidget(each)
    scale.show_range(picture.range, picture.values, what=picture.what)
    lines.show_picture(picture)
    high = scale.sizeHint().height()
    assert what in told(scale, (500, high))
    assert what not in told(scale, (130, high))  # the ends of the bar have room first
    assert "0.1" in told(scale, (130, high))
    assert what in told(lines, (500, 400))


def test_beside_the_map_dashed_lines_are_told_of_too(panel, window, wait):
    panel.setParent(None)
    panel.resize(1000, 500)
    panel.show()
    panel.refresh()
    assert not panel.lines.isHidden()
    assert not panel.map.isHidden()
    assert panel.says.text().endswith("Dashed: c.")
    panel.resize(300, 200)
    assert panel.lines.isHidden()
    assert "Dashed" not in panel.says.text()
    window.docks["gradients"].setWidget(panel)


def test_the_last_column_is_named_where_its_name_would_stick_out(panel, qtbot, window, wait):
    window.session.runs.open_lesson("longer-word")
    wait()
    window.session.transport.next_epoch()
    window.session.transport.seek(1, window.session.runs.current.steps.last)
    wait()
    figure = LogMap()
    qtbot.addWidget(figure)
    figure.show_picture(panel.map.picture)
    assert panel.map.picture.columns[-1] == "“a” 11"
    for wide in (250, 280, 320):
        texts = drawn_texts(figure, (wide, 120))
        last = [each for each in texts if each.text == "“a” 11"]
        assert len(last) == 1, wide
        assert last[0].rect.right() <= wide + 1
