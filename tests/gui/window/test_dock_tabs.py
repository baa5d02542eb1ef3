"""Tab bars of docks: tabs can be dragged where they belong, and in none does a drag end it all."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTabBar


def dock_bars(window):
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [bar for bar in bars if bar.count()]


def send(bar, kind, at, button, buttons):
    place, none = QPointF(bar.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(bar, QMouseEvent(kind, QPointF(at), place, button, buttons, none))


def drag_first_to_last(bar):
    kind, left, none = QEvent.Type, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    start, end = bar.tabRect(0).center(), bar.tabRect(bar.count() - 1).center()
    send(bar, kind.MouseButtonPress, start, left, left)
    for share in range(1, 31):
        at = start + (end - start) * share / 30 + QPoint(8, 0)
        send(bar, kind.MouseMove, at, none, left)
    send(bar, kind.MouseButtonRelease, end, left, none)
    QApplication.processEvents()


def titles(bar):
    return [bar.tabText(index) for index in range(bar.count())]


def test_a_drag_on_any_tab_bar_that_qt_has_made_ends_well(window):
    """Without a look at each press, this ends in QTabBar::tabMoved: SIGSEGV."""
    docks = window.docks
    for name, dock in docks.items():  # one by one: so Qt leaves bars behind
        window.removeDockWidget(dock)
        docks._place(name)
        dock.show()
    QApplication.processEvents()
    bars = dock_bars(window)
    assert any(bar.isVisible() and not window.docks.tabs.holds(bar) for bar in bars)
    for bar in bars:
        drag_first_to_last(bar)
    assert window.isVisible()


def test_tabs_that_belong_to_their_panels_can_still_be_put_in_order(window):
    window.resize(1400, 850)
    QApplication.processEvents()
    (bar,) = [bar for bar in dock_bars(window) if "Lessons" in titles(bar) and bar.isVisible()]
    assert titles(bar) == ["Lessons", "Runs"]
    drag_first_to_last(bar)
    assert titles(bar) == ["Runs", "Lessons"]


def test_of_two_bars_of_the_same_tabs_the_one_a_few_pixels_off_is_not_seen(window):
    window.resize(1400, 850)
    QApplication.processEvents()
    window.docks.tidy_tabs()
    (bar,) = [bar for bar in dock_bars(window) if "Lessons" in titles(bar) and bar.isVisible()]
    left_behind = QTabBar(window)
    try:
        for title in titles(bar):
            left_behind.addTab(title)
        left_behind.setGeometry(bar.geometry().translated(0, -5))
        left_behind.show()
        window.docks.tidy_tabs()
        assert bar.isVisible()
        assert not left_behind.isVisible()
    finally:
        left_behind.setParent(None)
        left_behind.deleteLater()


def test_a_bar_of_one_panel_which_qt_keeps_out_of_sight_is_no_stop_for_the_keys(window):
    window.resize(1400, 850)
    QApplication.processEvents()
    left_behind = QTabBar(window)
    try:
        left_behind.addTab("Weights")
        left_behind.setGeometry(-600, -530, 100, 30)
        left_behind.show()
        window.docks.tidy_tabs()
        assert left_behind.focusPolicy() == Qt.FocusPolicy.NoFocus
    finally:
        left_behind.setParent(None)
        left_behind.deleteLater()
