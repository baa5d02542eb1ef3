"""A figure tells what lies under the pointer as soon as that stands, and once."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.widgets import hover
from gui.widgets.hover import SOON, Hover

NONE = Qt.MouseButton.NoButton


class Halves(Hover[str], QWidget):
    """Two places, side by side."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def event(self, event):
        if event.type() == QEvent.Type.ToolTip:
            self.asked.append(event.pos().toTuple())
        return super().event(event)

    def hover(self, place):
        """Nothing else is lit."""

    def place_at(self, point):
        return "left" if point.x() < 50 else "right"

    def text_at(self, place):
        return f"the {place} one"

    def room_of(self, place, point):
        return QRect(0 if place == "left" else 50, 0, 50, 40)


@pytest.fixture
def halves(qtbot):
    made = Halves()
    qtbot.addWidget(made)
    made.resize(100, 40)
    made.show()
    yield made
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def move(widget, x):
    """Of the pointer, of which the program hears nothing: Qt's own tip does not come."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    at = QPointF(x, 20)
    modifiers = Qt.KeyboardModifier.NoModifier
    where = QPointF(widget.mapToGlobal(at.toPoint()))
    widget.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, where, NONE, NONE, modifiers))


def test_a_figure_tells_what_is_under_the_pointer_without_waiting_for_qts_own_tip(halves, qtbot):
    assert SOON < 200
    for x in (10, 30, 60):  # who passes by is told nothing of what lies between
        move(halves, x)
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "the right one"
    assert halves.asked == [(60, 20)]


def test_nothing_is_told_of_where_the_pointer_is_no_more(halves, qtbot):
    move(halves, 10)
    halves.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    with qtbot.waitSignal(hover.TIP._waiting.timeout):
        pass
    assert halves.asked == []
    assert not QToolTip.isVisible()


def test_a_click_takes_away_what_was_about_to_be_told(halves, qtbot):
    move(halves, 10)
    qtbot.mouseClick(halves, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(hover.TIP._waiting.timeout):
        pass
    assert halves.asked == []
