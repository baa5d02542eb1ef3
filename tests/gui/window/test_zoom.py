"""Ctrl+plus, Ctrl+minus, Ctrl+0: text and figures of the whole window; F11: the whole screen."""

from types import FunctionType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.style import theme
from gui.style import type as type_scale
from tests.gui.waiting import until

KEYS = {
    "zoomInAction": ("Ctrl++", "Ctrl+="),
    "zoomOutAction": ("Ctrl+-",),
    "zoomResetAction": ("Ctrl+0",),
    "fullScreenAction": ("F11",),
}


@pytest.fixture
def act(window):
    def trigger(name):
        window.findChild(QAction, name).trigger()

    return trigger


def test_the_keys_are_those_of_every_program(window):
    for name, keys in KEYS.items():
        found = window.findChild(QAction, name).shortcuts()
        assert found == [QKeySequence(key) for key in keys], name


def test_zooming_in_enlarges_text_figure_and_timeline_and_is_remembered(window, act, qtbot, find):
    parts = (find("statusLine"), window.stage.diagram, find("timeline"))
    before = [part.fontMetrics().height() for part in parts]
    wide = window.docks["explain"].width()
    for _ in range(3):
        act("zoomInAction")
    assert type_scale.zoom() == window.settings.zoom == 150
    qtbot.waitUntil(
        lambda: all(
            part.fontMetrics().height() >= 1.3 * old
            for part, old in zip(parts, before, strict=True)
        )
    )
    qtbot.waitUntil(lambda: window.docks["explain"].width() > 1.2 * wide)
    act("zoomResetAction")
    assert window.settings.zoom == 100
    qtbot.waitUntil(lambda: [part.fontMetrics().height() for part in parts] == before)


def test_ctrl_0_is_the_size_that_suits_the_screen_as_at_the_first_start(window, act):
    type_scale.fit(1920, 1080)
    assert type_scale.first_zoom() == 110
    act("zoomInAction")
    act("zoomInAction")
    act("zoomResetAction")
    assert type_scale.zoom() == window.settings.zoom == 110


def test_it_stops_at_the_ends_of_the_scale(window, act):
    for _ in range(12):
        act("zoomInAction")
    assert type_scale.zoom() == 250
    for _ in range(12):
        act("zoomOutAction")
    assert type_scale.zoom() == 80


def test_f11_takes_the_whole_screen_and_gives_it_back(window, act, qtbot):
    size = window.size()
    act("fullScreenAction")
    qtbot.waitUntil(window.isFullScreen)
    act("fullScreenAction")
    qtbot.waitUntil(lambda: not window.isFullScreen())
    qtbot.waitUntil(lambda: window.size() == size)


def test_what_panels_and_scroll_bars_need_grows_with_the_zoom_and_back(window, act, qtbot, find):
    panel, bar = window.docks["loss"].widget(), find("liveText").verticalScrollBar()
    least, broad = panel.minimumWidth(), bar.sizeHint().width()
    assert not isinstance(type(bar.style()).pixelMetric, FunctionType)  # no Python is asked
    for _ in range(5):
        act("zoomInAction")
    assert type_scale.zoom() == 200
    assert bar.sizeHint().width() == 2 * broad
    qtbot.waitUntil(lambda: panel.minimumWidth() == 2 * least)
    act("zoomResetAction")
    qtbot.waitUntil(lambda: panel.minimumWidth() == least)
    assert bar.sizeHint().width() == broad


def test_a_panels_title_grows_without_a_style_that_python_is_asked_for_each_margin(
    window, act, qtbot
):
    dock = window.docks["explain"]
    button = dock.findChild(QAbstractButton, "qt_dockwidget_closebutton")
    high, broad = button.sizeHint().height(), button.width()
    for _ in range(5):
        act("zoomInAction")
    assert button.sizeHint().height() - high >= 8
    qtbot.waitUntil(lambda: button.width() - broad >= 12)
    for each in (dock, button):
        assert not isinstance(type(each.style()).pixelMetric, FunctionType), each
    act("zoomResetAction")
    qtbot.waitUntil(lambda: (button.sizeHint().height(), button.width()) == (high, broad))


def test_however_far_it_is_zoomed_a_small_window_stays_so_and_the_transport_fits_in_it(window, act):
    small = 1016, 662
    window.resize(*small)
    window.pages.show("lab")
    window.session.runs.open_lesson("rnn-cell")
    bar = window.transport_bar
    while type_scale.zoom() < type_scale.ZOOMS[-1]:
        act("zoomInAction")
        for _ in range(3):
            QApplication.processEvents()
        assert window.size().toTuple() == small, type_scale.zoom()
        assert bar.layout().minimumSize().width() <= bar.width(), type_scale.zoom()
        assert bar.step_size.width() >= bar.step_size.sizeHint().width(), type_scale.zoom()


def test_zoomed_on_another_page_the_lab_comes_back_in_the_window_as_it_is(window, act):
    size = window.size()
    window.pages.show("learn")
    while type_scale.zoom() < type_scale.ZOOMS[-1]:
        act("zoomInAction")
    QApplication.processEvents()  # what the panels need is settled, as far as none is in sight
    window.pages.show("lab")
    for _ in range(3):
        QApplication.processEvents()
    assert window.size() == size
    act("zoomResetAction")


@pytest.mark.parametrize("size", [(1016, 662), (1180, 720), (1432, 862)])
@pytest.mark.parametrize("trip", ["in in in out out out", "in out in out", "out out in in"])
def test_zooming_there_and_back_ends_where_it_began(window, act, size, trip):
    """With the borders that the user has moved; a third of the figure was gone by and by."""
    window.pages.show("lab")
    window.resize(*size)
    window.session.runs.open_lesson("rnn")
    until(lambda: window.session.transport.settled)
    window.redraw.now()
    for way in ("In", "Out"):  # a panel that was never zoomed asks for other room afterwards
        act(f"zoom{way}Action")
        _let_settle()
    lower = window.docks["loss"].height() - 20
    window.resizeDocks([window.docks["loss"]], [lower], Qt.Orientation.Vertical)
    _let_settle()
    window.redraw.now()
    _let_settle()
    before = _places(window)
    for way in trip.split():
        act(f"zoom{way.title()}Action")
        _let_settle()
    assert type_scale.zoom() == 100
    until(lambda: _places(window) == before, 5)  # a panel's tabs have their letters by and by
    assert _places(window) == before


def test_a_border_that_is_moved_holds_with_every_zoom(window, act, monkeypatch):
    window.pages.show("lab")
    window.resize(1432, 862)
    act("zoomInAction")
    _let_settle()
    act("zoomOutAction")
    _let_settle()
    loss = window.docks["loss"]
    first = loss.height()
    pressed = QApplication.mouseButtons
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    window.resizeDocks([loss], [first + 80], Qt.Orientation.Vertical)
    _let_settle()
    monkeypatch.setattr(QApplication, "mouseButtons", pressed)
    moved = loss.height()
    assert moved > first + 40
    act("zoomInAction")
    _let_settle()
    assert loss.height() > first + 40
    act("zoomResetAction")


def _let_settle():
    for _ in range(8):
        QApplication.processEvents()


def _places(window):
    seen = [name for name in window.docks if window.docks.is_seen(name)]
    places = {name: window.docks[name].geometry().getRect() for name in seen}
    return {**places, "stage": window.stage.geometry().getRect()}


@pytest.mark.turns(2)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_letter_of_the_menus_is_cut_at_its_foot(window, percent):
    """They stand on one line with the tabs, which are higher than they are."""
    window.appearance.zoom_to(percent)
    QApplication.processEvents()
    bar = window.menuBar()
    ground = theme.current().color("window")
    for action in bar.actions():
        place = bar.actionGeometry(action)
        image = bar.grab(place.adjusted(0, 0, 0, -3)).toImage()  # without the line below them
        inked = [
            y
            for y in range(image.height())
            if any(_differ(image.pixelColor(x, y), ground) for x in range(image.width()))
        ]
        letters = bar.fontMetrics().tightBoundingRect(action.text().replace("&", ""))
        assert inked[-1] - inked[0] + 1 >= letters.height(), action.text()


def _differ(one, other):
    return abs(one.lightness() - other.lightness()) > 40
