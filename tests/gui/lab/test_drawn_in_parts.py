"""What a step has drawn anew, over what stood there before, is the stage as if all were drawn; and
a step draws, but lays nothing out.
"""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.widgets.test_one_line import Layouts


def shown(window):
    """The stage's pixels on the screen; what is asked for a picture of itself would draw it."""
    QApplication.processEvents()
    image = window.screen().grabWindow(window.winId()).toImage()
    return image.copy(QRect(window.stage.mapTo(window, QPoint()), window.stage.size()))


@pytest.mark.parametrize("inspected", [None, (0, 0)])
def test_a_step_leaves_no_pixel_of_the_step_before(window, wait, inspected):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell="LSTM", source="abb", target="bab")
    wait()
    transport.set_step_size("operation")
    if inspected is not None:
        session.selection.inspect(*inspected)
    window.stage.setFocus(Qt.FocusReason.OtherFocusReason)
    transport.step()
    wait()
    seen = [shown(window)]
    for _ in range(20):  # into the second cell
        transport.step()
        wait()
        in_parts = shown(window)
        for widget in window.stage.findChildren(QWidget):
            widget.update()  # repaint() of all leaves what is opaque as it is
        assert shown(window) == in_parts, session.runs.current.playhead
        seen.append(in_parts)
    others = sum(one != other for one, other in pairwise(seen))
    assert others > len(seen) / 2, others  # the screen was seen at all


@pytest.mark.parametrize("docks", [("equations", "gates"), ("code",)])
def test_a_step_leaves_every_panel_as_large_as_it_is(window, wait, docks):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell="LSTM", source="abb", target="bab")
    transport.set_step_size("operation")
    for name in docks:
        window.docks[name].raise_()
    for _ in range(3):  # the first have others to choose from, and what is left to lay out
        transport.step()
        wait()
        QApplication.processEvents()
    layouts = Layouts()
    window.installEventFilter(layouts)
    for _ in range(9):
        transport.step()
        wait()
        QApplication.processEvents()
    window.removeEventFilter(layouts)
    assert layouts.count == 0
