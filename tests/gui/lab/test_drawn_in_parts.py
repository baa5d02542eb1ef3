"""What a step has drawn anew, over what stood there before, is the stage as if all were drawn; and
a step draws, but lays nothing out.
"""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.figures.diagram.pieced import differ
from tests.gui.widgets.test_one_line import Layouts

pytestmark = pytest.mark.painted


def shown(window, part=None):
    """The stage's pixels on the screen, or another part's; what is asked for a picture of itself
    would draw it.
    """
    part = part or window.stage
    QApplication.processEvents()
    image = window.screen().grabWindow(window.winId()).toImage()
    return image.copy(QRect(part.mapTo(window, QPoint()), part.size()))


class Paints(QObject):
    """Counts the paintings of a widget, and what part of it each of them was."""

    def __init__(self, widget):
        super().__init__(widget)
        self.rects = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - a name of Qt
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


@pytest.mark.turns(2)
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


def test_a_step_draws_of_the_equations_those_alone_that_look_other_than_before(window, wait):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell="LSTM", source="abb", target="bab")
    transport.set_step_size("operation")
    dock = window.docks["equations"]
    dock.raise_()
    wait()
    page, area = dock.widget().page, dock.widget().scroll_area.viewport()
    while not page.is_set:
        page._on_turn()
    wait()
    shown(window)
    paints, seen = Paints(page), []
    for _ in range(9):
        paints.rects.clear()
        transport.step()
        wait()
        in_parts = shown(window, area)
        seen.append(sum(each.height() for each in paints.rects))
        page.update()
        assert shown(window, area) == in_parts, session.runs.current.playhead
    drawn = [each for each in seen if each]  # a step may be of a line that is out of sight
    assert drawn
    assert min(drawn) < area.height() / 2, seen


def test_a_step_draws_of_the_weights_those_alone_that_look_other_than_before(window, wait):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell="LSTM", source="abb", target="bab")
    transport.set_step_size("operation")
    dock = window.docks["weights"]
    dock.raise_()
    wait()
    panel = dock.widget()
    panel._choice.setCurrentIndex(3)  # gradients and updates too, which come in the middle of it
    wait()
    page, area = panel.page, panel.scroll_area.viewport()
    shown(window)
    paints, seen = Paints(page), []
    for size in ["operation"] * 6 + ["time step"] * 9 + ["epoch"] * 2:
        transport.set_step_size(size)
        paints.rects.clear()
        transport.step()
        wait()
        in_parts = shown(window, area)
        seen.append(sum(each.height() for each in paints.rects))
        page.update()
        whole = shown(window, area)
        assert not differ(*map(QPixmap, (whole, in_parts))), session.runs.current.playhead
    assert min(seen) == 0
    assert max(seen) > 0, seen


@pytest.mark.turns(2)
@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_a_step_draws_of_the_belt_what_looks_other_than_before(window, wait, cell):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell=cell, bidirectional=cell == "GRU", source="abba", target="baab")
    transport.set_step_size("operation")
    dock = window.docks["gates"]
    dock.raise_()
    wait()
    area = dock.widget().belt.viewport()
    shown(window)
    paints, seen = Paints(area), []
    for size in ["operation"] * 15 + ["time step"] * 4 + ["epoch"]:
        transport.set_step_size(size)
        paints.rects.clear()
        transport.step()
        wait()
        in_parts = shown(window, area)
        seen.append(sum(each.width() * each.height() for each in paints.rects))
        area.update()
        whole = shown(window, area)
        assert not differ(*map(QPixmap, (whole, in_parts))), session.runs.current.playhead
    assert min(seen) == 0
    assert sum(0 < each < area.width() * area.height() / 2 for each in seen) > 2, seen


def test_a_step_within_an_epoch_leaves_lessons_and_decoded_words_as_they_are(window, wait):
    transport = window.session.transport
    transport.next_epoch()
    transport.set_step_size("time step")
    transport.step()
    wait()
    QApplication.processEvents()
    lists = [window.findChild(QWidget, name) for name in ("labLessonList", "decodedTable")]
    paints = [Paints(each.viewport()) for each in lists]
    for _ in range(3):
        transport.step()
        wait()
        QApplication.processEvents()
    assert [each.rects for each in paints] == [[], []]
    window.docks["decoded"].widget().table.setCurrentIndex(QModelIndex())
    transport.next_epoch()
    wait()
    QApplication.processEvents()
    assert paints[1].rects
    assert lists[1].currentIndex().row() == 1


@pytest.mark.turns(2)
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
