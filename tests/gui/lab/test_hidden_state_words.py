"""What stands around the hidden state's cells, in much room and in little."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFontInfo, QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.lab.panels.hidden_state import Panel
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.color_scale import ColorScale
from gui.widgets.heat_map import number_size

KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(window, wait):
    window.session.transport.next_epoch()
    wait()
    return window.docks["hidden_state"].widget()


@pytest.fixture
def alone(window, panel, qtbot):
    """Another panel of the same session, as large as one likes."""
    made = Panel(window.session)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    made.refresh()
    return made


def at(panel, t, unit):
    view = panel.plot.getViewBox()
    return panel.plot.mapFromScene(view.mapViewToScene(QPointF(t, unit)))


def test_a_fine_line_stands_between_equal_neighbours(window, panel):
    shown = panel.map
    shown.show(np.ones((5, 4), "f4"), np.full(5, 2), -1, -1, 1.0)
    window.grab()
    picture = panel.plot.grab().toImage()
    across = [picture.pixelColor(at(panel, 0.5, 1.2) + QPointF(d, 0).toPoint()) for d in (-1, 0, 1)]
    down = [picture.pixelColor(at(panel, 1.2, 0.5) + QPointF(0, d).toPoint()) for d in (-1, 0, 1)]
    for line in (across, down):
        assert QColor(theme.current().panel) in line


def test_every_column_has_a_name_in_little_room_and_t_is_named_in_much(panel):
    axis = panel.plot.getAxis("bottom")
    told = {wide: [name for _, name in axis.thinned(wide, 5.0)] for wide in (110, 240, 900)}
    assert told[110] == [*"hello"]
    assert told[240][:2] == ["“h” 1", "“e” 2"]
    assert told[900][:2] == ["“h” t = 1", "“e” t = 2"]


def test_both_frames_are_named(window, wait, panel):
    window.session.selection.inspect(0, 2)
    wait()
    assert panel.headline.text() == "epoch 1, framed: h₃, the opened cell, unit 0"


def test_alone_on_a_page_it_has_its_colours_key_beside_the_network_not(alone):
    assert alone.key.isHidden()
    alone.setProperty("lent", True)
    alone.resize(800, 600)
    assert not alone.key.isHidden()


def test_the_key_of_values_beyond_1_names_the_largest(qtbot):
    scale = ColorScale()
    qtbot.addWidget(scale)
    assert scale._ends[0] == ("≤ −1", "≥ +1")
    scale.show_top(3.731)
    assert scale._ends[0] == ("−3.73", "+3.73")
    scale.show_top(1.0)
    assert scale._ends[0] == ("≤ −1", "≥ +1")


def test_names_around_large_numbers_are_large(alone):
    axis = alone.plot.getAxis("bottom")
    alone.resize(260, 180)
    assert axis.larger == 1
    alone.resize(1100, 900)
    assert axis.larger > 1.2


def test_names_are_never_larger_than_numbers_and_stay_as_they_are_while_one_steps(
    window, wait, alone
):
    """17 pixels beside numbers of 11, and one step later 11 with other names."""
    window.session.runs.edit(hidden_size=8)
    wait()
    least = QFontInfo(type_scale.font("number")).pixelSize()
    for wide, high in ((290, 240), (420, 300), (700, 420), (290, 240), (1100, 900)):
        alone.resize(wide, high)
        alone.refresh()
        window.session.transport.rewind()
        wait()
        looks = []
        for _ in range(2):
            alone.refresh()
            alone.grab()
            view = alone.plot.getViewBox()
            number = number_size(view.width() / 5, view.height() / 8)
            axis = alone.plot.getAxis("bottom")
            assert axis.larger * least <= number + 0.5, (wide, high)
            looks.append((axis.larger, axis._tickLevels))
            window.session.transport.step()
            wait()
        assert looks[0] == looks[1], (wide, high)


def test_lines_of_eight_units_are_told_apart_by_their_dashes_and_lit_by_the_pointer(
    window, wait, alone
):
    """Eight lines in two blues that nobody could tell apart."""
    window.session.runs.edit(hidden_size=8)
    window.session.transport.next_epoch()
    wait()
    alone._lines_box.setChecked(True)
    alone.resize(500, 400)
    alone.refresh()
    alone.grab()
    pens = [line.opts["pen"] for line in alone.lines]
    looks = {(pen.color().rgb(), tuple(pen.dashPattern())) for pen in pens}
    assert len(looks) == 8
    assert all(a.dashPattern() != b.dashPattern() for a, b in pairwise(pens))
    xs, ys = alone.lines[5].getData()
    spot = at(alone, float(xs[2]), float(ys[2]))
    gaps = [abs(line.getData()[1][2] - ys[2]) for line in alone.lines]
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(spot), QPointF(spot), *[Qt.MouseButton.NoButton] * 2, KEYS
    )
    QApplication.sendEvent(alone.plot.viewport(), move)
    lit = [unit for unit, line in enumerate(alone.lines) if line.opts["pen"].color().alphaF() == 1]
    assert len(lit) == 1
    assert gaps[lit[0]] < 0.03
    assert alone.lines[lit[0]].opts["pen"].widthF() > 2
    QApplication.sendEvent(alone.plot.viewport(), QEvent(QEvent.Type.Leave))
    assert all(line.opts["pen"].color().alphaF() == 1 for line in alone.lines)
