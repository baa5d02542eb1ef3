"""F5: one figure, its caption and the transport, large; Ctrl+B: moments to come back to."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QToolTip,
)

from core.journal import intents
from core.trace.playhead import Playhead
from gui.lab.transport.timeline import Flag
from gui.style import type as type_scale
from gui.window.pages import PAGES
from gui.window.presenting import LINES, zoom_for

pytestmark = pytest.mark.one_window


@pytest.fixture
def act(window):
    def trigger(name):
        window.findChild(QAction, name).trigger()

    yield trigger
    if window.presents:
        trigger("presentAction")
    window.pages.show("lab")


def key(qtbot, window, which):
    qtbot.keyClick(window.focusWidget() or window, which)


def in_front(window):
    """{panel: its place} of those that no other tab covers."""
    docks = window.docks.items()
    return {name: each.geometry() for name, each in docks if not each.widget().property("behind")}


def test_only_the_figure_and_the_transport_are_left_and_all_comes_back(window, act, qtbot):
    seen = {name for name, dock in window.docks.items() if not dock.isHidden()}
    size, zoom = window.size(), type_scale.zoom()
    places = in_front(window)
    act("presentAction")
    assert all(dock.isHidden() for dock in window.docks.values())
    assert window.menuBar().isHidden()
    assert window.statusBar().isHidden()
    assert window.stage.isVisible()
    assert window.transport_bar.isVisible()
    assert QGuiApplication.overrideCursor() is not None
    act("presentAction")
    assert {name for name, dock in window.docks.items() if not dock.isHidden()} == seen
    assert window.menuBar().isVisible()
    assert QGuiApplication.overrideCursor() is None
    assert type_scale.zoom() == zoom
    qtbot.waitUntil(lambda: window.size() == size)
    assert in_front(window) == places


def test_a_window_that_had_to_grow_meanwhile_leaves_the_full_screen_too(window, act):
    """It takes itself for one that has left it then, and the system is not told."""
    act("presentAction")
    handle = window.windowHandle()
    assert handle.windowStates() & Qt.WindowState.WindowFullScreen
    window.resize(window.width() + 40, window.height())
    act("presentAction")
    assert not handle.windowStates() & Qt.WindowState.WindowFullScreen


def test_its_smallest_type_is_legible_from_the_last_row(window, act):
    act("presentAction")
    high = window.screen().geometry().height()
    assert LINES * QFontMetricsF(type_scale.font("label")).height() >= high
    act("presentAction")
    for height in (480, 720, 1080, 1440, 2160):
        zoom = zoom_for(height)
        type_scale.set_zoom(zoom)
        assert zoom >= 100
        assert LINES * QFontMetricsF(type_scale.font("label")).height() >= height
        type_scale.set_zoom(100)
        assert zoom_for(height) == zoom


@pytest.mark.turns(4)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_its_figure_alone(window, act, page):
    window.do(intents.ShowPage(page))
    page = window.pages.current
    act("presentAction")
    assert page.presented
    assert all(each.isVisible() for each in page.presented)
    for name in ("controls", "list", "table"):
        beside = getattr(page, name, None)
        assert beside is None or beside in page.presented or not beside.isVisible(), name
    act("presentAction")
    assert all(getattr(page, name).isVisible() for name in ("controls",) if hasattr(page, name))


def test_another_page_is_presented_as_well_and_esc_leaves(window, act, qtbot):
    act("presentAction")
    window.do(intents.ShowPage("seeds"))
    assert window.presents
    assert not window.pages.current.controls.isVisible()
    window.do(intents.ShowPage("lab"))
    assert window.presents
    assert all(dock.isHidden() for dock in window.docks.values())
    window.menus.escape.leave()
    assert not window.presents
    assert not window.docks["explain"].isHidden()


def test_keys_of_pages_behind_are_not_lent(window, act, qtbot, wait):
    """Compare has Space and arrows of its own: with two of each neither would do anything."""
    window.pages.show("compare")
    window.pages.show("lab")
    act("presentAction")
    run = window.session.runs.current
    place = run.playhead
    key(qtbot, window, Qt.Key.Key_Right)
    wait()
    assert run.playhead > place


def test_b_blanks_while_presenting_and_only_then(window, act, find):
    act("blankAction")
    assert not find("blank").isVisible()
    act("presentAction")
    act("blankAction")
    assert find("blank").isVisible()
    assert find("blank").size() == window.size()
    act("blankAction")
    assert not find("blank").isVisible()


def test_where_the_run_is_not_in_sight_no_key_goes_to_a_moment_of_it(window, act, wait):
    session = window.session
    act("bookmarkAction")
    session.transport.next_epoch()
    wait()
    there = session.runs.current.playhead
    window.pages.show("text")
    act("presentAction")
    act("goToBookmark1Action")
    wait()
    assert session.runs.current.playhead == there
    act("presentAction")
    window.pages.show("lab")
    act("presentAction")
    act("goToBookmark1Action")
    wait()
    assert session.runs.current.playhead < there
    act("presentAction")


def test_bookmarks_are_put_jumped_to_named_and_taken_away(window, act, wait, find):
    session = window.session
    session.transport.rewind()
    wait()
    for _ in range(2):
        session.transport.next_epoch()
        wait()
    act("bookmarkAction")
    first = session.runs.current.playhead
    session.transport.step()
    wait()
    act("bookmarkAction")
    assert [each.place for each in session.bookmarks.all] == [first, session.runs.current.playhead]
    assert not session.do(intents.NameBookmark(1, "two l's"))
    session.transport.rewind()
    wait()
    act("goToBookmark1Action")  # not while nobody presents
    assert session.runs.current.playhead == Playhead(1, 0)
    act("presentAction")
    act("goToBookmark1Action")
    wait()
    assert session.runs.current.playhead == first
    act("presentAction")
    timeline = find("timeline")
    window.redraw.now()
    assert timeline._flags[0].tip.startswith("two l's (epoch 2 · forward pass")
    rect = timeline._flag_rects()[1]
    assert timeline.flag_at(rect.center().x(), rect.center().y()) == 2
    for end in (timeline.minimum(), timeline.maximum() + 0.99):  # the last moment's, too, is whole
        timeline.set_flags((Flag(int(end), end % 1, ""),))
        assert timeline.rect().contains(timeline._flag_rects()[0].toAlignedRect())
    assert session.do(intents.GoToBookmark(3)) == "There is no bookmark 3."
    act("bookmarkAction")  # on the first: taken away
    assert len(session.bookmarks.all) == 1
    assert not session.do(intents.RemoveBookmark(1))


def test_letters_and_digits_stay_those_of_a_field_that_has_the_focus(window, act, qtbot, find):
    act("presentAction")
    field = QLineEdit(window.stage)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "b1")
    qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "b1b"
    assert not find("blank").isVisible()
    field.deleteLater()


def test_a_run_is_saved_and_opened_with_its_bookmarks(
    window, act, wait, qtbot, tmp_path, without_child
):
    session = window.session
    session.runs.open_lesson("hello-rnn")
    session.transport.rewind()
    wait()
    session.transport.next_epoch()
    wait()
    act("bookmarkAction")
    session.do(intents.NameBookmark(1, "the first word"))
    kept = session.bookmarks.all
    for suffix in (".safetensors", ".pt"):
        path = tmp_path / f"run{suffix}"
        with qtbot.waitSignal(session.checkpoints.saved):
            session.checkpoints.save(str(path))
        with qtbot.waitSignal(session.checkpoints.loaded):
            session.checkpoints.load(str(path))
        assert session.bookmarks.all == kept
        wait()
    session.runs.open_lesson("hello-rnn")
    wait()
    session.do(intents.RemoveBookmark(1))


def test_what_it_predicts_is_hidden_at_each_place_until_a_key_reveals_it(window, act, wait):
    session = window.session
    session.runs.open_lesson("hello-rnn")
    session.transport.seek(1)
    wait()

    def shown():
        window.redraw.all()
        window.redraw.now()
        picture = window.stage.diagram.picture
        return picture.output_level.any(), all(picture.hides)

    def hovered():
        view = window.stage.diagram
        node = view.layout_now().node("letters", -1, 0)
        return view.text_at(view.place_at(node.rect.center()))

    act("hideAnswersAction")  # not while nobody presents
    assert shown() == (True, False)
    act("presentAction")
    assert hovered().startswith("p(")
    act("hideAnswersAction")
    assert shown() == (False, True)
    assert hovered() == "What it predicts is hidden: press A to see it here."
    act("revealAnswersAction")
    assert shown() == (True, False)
    session.transport.next_epoch()
    wait()
    assert shown() == (False, True)
    act("presentAction")
    assert shown() == (True, False)


def test_what_it_shows_grows_with_its_type(window, act, find, qtbot):
    """The run button is a circle, boxes and lines are as large as the letters beside them."""
    run, log, loss = find("runButton"), find("logBox"), window.docks["loss"].widget()
    fold = find("foldButton")

    def sizes():
        window.redraw.now()
        box = log.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, log)
        return [run.width(), loss.curve.opts["pen"].widthF(), box]

    before = sizes()
    type_scale.set_zoom(250)
    window.redraw.all()
    qtbot.waitUntil(lambda: all(b > 1.8 * a for a, b in zip(before, sizes(), strict=True)))
    words = fold.fontMetrics().horizontalAdvance(fold.text())
    assert fold.sizeHint().width() >= words + 2 * type_scale.px(8)
    assert run.width() == run.height()
    (radius,) = re.findall(r"border-radius: (\d+)px", run.styleSheet())
    assert abs(int(radius) - run.width() / 2) <= 1


def test_esc_closes_an_opened_cell_before_it_leaves(window, act, wait):
    window.session.transport.step()
    wait()
    act("presentAction")
    window.do(intents.OpenCell(0, 0))
    wait()
    window.menus.escape.leave()
    assert window.presents
    assert window.session.selection.inspected is None
    window.menus.escape.leave()
    assert not window.presents


def test_a_tip_goes_with_the_pointer_that_rests(window, act):
    act("presentAction")
    QToolTip.showText(QPoint(), "told", window.stage)
    assert QToolTip.isVisible()
    window._presenter._pointer._still.timeout.emit()
    assert not QToolTip.isVisible()
    assert QGuiApplication.overrideCursor().shape() == Qt.CursorShape.BlankCursor


def test_esc_leaves_at_once_whatever_tip_there_is(window, act, qtbot):
    act("presentAction")
    QToolTip.showText(QPoint(), "told", window.stage)
    assert QToolTip.isVisible()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert not window.presents
    assert not QToolTip.isVisible()


def test_the_keys_are_the_figures_whatever_had_them_before(window, act, find, qtbot, wait):
    window.session.transport.step()
    wait()
    find("labLessonList").setFocus()
    act("presentAction")
    qtbot.waitUntil(window.stage.diagram.hasFocus)


@pytest.mark.turns(3)
@pytest.mark.parametrize("name", ["loss", "weights", "equations"])
def test_in_the_lab_the_panel_with_the_keyboard_is_presented_and_all_comes_back(
    window, act, qtbot, name, monkeypatch
):
    """Where the pointer is over none."""
    monkeypatch.setattr(QApplication, "widgetAt", lambda _: None)
    dock = window.docks[name]
    dock.raise_()
    qtbot.waitUntil(lambda: not dock.widget().property("behind"))
    seen = {name for name, each in window.docks.items() if not each.isHidden()}
    monkeypatch.setattr(QApplication, "focusWidget", dock.widget)
    places = in_front(window)
    act("presentAction")
    assert {n for n, each in window.docks.items() if each.isVisible()} == {name}
    assert dock.widget().property("lent")  # it has all the room
    assert not window.stage.isVisible()
    assert window.transport_bar.isVisible()
    room = window.height() - window.transport_tool_bar.height()
    qtbot.waitUntil(lambda: dock.width() > 0.95 * window.width())
    assert dock.height() > 0.9 * room
    act("presentAction")
    assert {name for name, each in window.docks.items() if not each.isHidden()} == seen
    assert window.stage.isVisible()
    assert not dock.widget().property("lent")
    qtbot.waitUntil(lambda: in_front(window) == places)


def test_what_is_under_the_pointer_is_presented_before_what_has_the_keyboard(
    window, act, monkeypatch
):
    monkeypatch.setattr(QApplication, "focusWidget", window.docks["loss"].widget)
    monkeypatch.setattr(QApplication, "widgetAt", lambda _: window.stage.diagram)
    act("presentAction")
    assert window.stage.isVisible()
    assert not window.docks["loss"].isVisible()


def test_the_arrow_of_a_box_and_the_groove_of_a_slider_grow_with_the_type(window, act, find):
    box, slider = find("stepSizeBox"), find("speedSlider")

    def sizes():
        arrow, groove = QStyleOptionComboBox(), QStyleOptionSlider()
        box.initStyleOption(arrow)
        slider.initStyleOption(groove)
        part, control = QStyle.SubControl, QStyle.ComplexControl
        return (
            box.style()
            .subControlRect(control.CC_ComboBox, arrow, part.SC_ComboBoxArrow, box)
            .width(),
            slider.style()
            .subControlRect(control.CC_Slider, groove, part.SC_SliderGroove, slider)
            .height(),
        )

    small, zoom = sizes(), type_scale.zoom()
    act("presentAction")
    times = type_scale.zoom() / zoom
    assert times > 1
    for before, now in zip(small, sizes(), strict=True):
        assert now >= 0.85 * times * before
