"""The timeline alone: what it shows of what it is told, and what the user asks of it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from gui.lab.transport.bar import _as_wide_as
from gui.lab.transport.timeline import Flag, Timeline
from gui.style import theme
from gui.widgets.label import Label
from tests.gui.conftest import hover
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def timeline(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.setRange(1, 15)
    made.resize(616, made.sizeHint().height())
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def asked(timeline):
    """Every epoch that was sought, in order."""
    epochs = []
    timeline.sought.connect(epochs.append)
    return epochs


def show(timeline, losses, first=1):
    losses = np.asarray(losses, "f4")
    timeline.set_losses(np.arange(first, first + len(losses)), losses)


def picture(timeline):
    return timeline.grab().toImage()


def at(timeline, part):
    """A point in the track; `part` 0..1 from its left end to its right end."""
    return QPoint(int(8 + part * (timeline.width() - 17)), timeline.height() // 3)


@pytest.mark.parametrize(("part", "epoch"), [(0.0, 1), (0.5, 8), (0.99, 15)])
def test_a_press_anywhere_seeks_the_epoch_there(timeline, asked, qtbot, part, epoch):
    qtbot.mouseClick(timeline, LEFT, pos=at(timeline, part))
    assert asked == [epoch]


def test_a_drag_seeks_all_along_and_stops_at_the_ends(timeline, asked, qtbot):
    qtbot.mousePress(timeline, LEFT, pos=at(timeline, 0.5))
    for x in (at(timeline, 0.7).x(), timeline.width() + 300, -300):
        qtbot.mouseMove(timeline, QPoint(x, 5))
    qtbot.mouseRelease(timeline, LEFT, pos=at(timeline, 0.5))
    assert asked == [8, 11, 15, 1]


def test_another_button_and_a_mere_hover_seek_nothing(timeline, asked, qtbot):
    qtbot.mouseClick(timeline, Qt.MouseButton.RightButton, pos=at(timeline, 0.5))
    hover(timeline, at(timeline, 0.7))
    assert asked == []


@pytest.mark.parametrize(
    ("key", "epoch"),
    [("Left", 5), ("Right", 7), ("PageUp", 15), ("PageDown", 1), ("Home", 1), ("End", 15)],
)
def test_keys_seek_an_epoch(timeline, asked, qtbot, key, epoch):
    timeline.set_place(6, 0.0, "")
    qtbot.keyClick(timeline, getattr(Qt.Key, f"Key_{key}"))
    assert asked == [epoch]


def test_being_told_where_the_playhead_is_seeks_nothing(timeline, asked, qtbot):
    with qtbot.assertNotEmitted(timeline.valueChanged):
        timeline.set_place(9, 0.5, "forward pass · t = 3")
    assert timeline.value() == 9
    assert asked == []


def test_trained_epochs_are_tinted_and_the_rest_is_blank(timeline):
    show(timeline, [1] * 6)  # a flat curve runs along the bottom
    image, high = picture(timeline), timeline.height() // 3
    tinted, blank = at(timeline, 0.35).x(), at(timeline, 0.45).x()
    assert image.pixelColor(tinted, high) == QColor(theme.current().accent_soft)
    assert image.pixelColor(blank, high) == QColor(theme.current().panel)


def test_the_handle_stands_inside_its_epoch_as_far_as_its_steps_are_done(timeline):
    accent = QColor(theme.current().accent)
    for fraction in (0.0, 0.5, 1.0):
        timeline.set_place(6, fraction, "")
        image, place = picture(timeline), at(timeline, (5 + fraction) / 15)
        assert image.pixelColor(place) == accent
        knob = [image.pixelColor(place.x() + dx, y) for dx in (-1, 0, 1) for y in range(4, 10)]
        assert all(color == accent for color in knob)  # it has no hole


def test_the_loss_curve_and_the_label_change_the_picture(timeline):
    show(timeline, [1, 1, 1, 1])
    flat = picture(timeline)
    show(timeline, [1, 5, 1, 1])
    spike = picture(timeline)
    timeline.set_place(1, 0.0, "forward pass · t = 4")
    assert flat != spike != picture(timeline)


@pytest.mark.parametrize(
    "losses",
    [[], [1.0], [np.nan], [np.nan] * 9, [1, np.nan, 2], [3e38, np.inf, 0], [0.5] * 8],
    ids=str,
)
def test_it_is_drawn_whatever_the_losses_are(timeline, losses):
    show(timeline, losses)
    assert not picture(timeline).isNull()


def test_a_million_epochs_from_a_checkpoints_first_are_drawn_and_sought(timeline, asked, qtbot):
    timeline.setRange(301, 1_000_300)
    show(timeline, np.linspace(2, 1, 300), 301)
    timeline.set_place(600, 0.5, "backward pass, layer 2 ← · t = 4")
    assert not picture(timeline).isNull()
    qtbot.mouseClick(timeline, LEFT, pos=at(timeline, 0.0))
    assert asked == [301]


def test_it_paints_its_own_ground_so_that_nothing_below_it_is_drawn_with_it(timeline):
    assert timeline.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    drawn, ground = timeline.grab().toImage(), theme.current().color("window")
    corners = [(0, 0), (drawn.width() - 1, 0), (drawn.width() - 1, drawn.height() - 1)]
    assert {drawn.pixelColor(*corner).name() for corner in corners} == {ground.name()}


def test_the_timeline_follows_the_theme(timeline):
    light = picture(timeline)
    theme.apply("dark")
    try:
        dark = picture(timeline)
    finally:
        theme.apply("light")
    place = at(timeline, 0.7)
    assert light.pixelColor(place) == QColor(theme.LIGHT.panel)
    assert dark.pixelColor(place) == QColor(theme.DARK.panel)


def test_the_keyboards_focus_is_visible(timeline, qtbot):
    timeline.clearFocus()
    plain = picture(timeline)
    timeline.activateWindow()
    timeline.setFocus()
    qtbot.waitUntil(timeline.hasFocus)
    assert picture(timeline) != plain


def test_where_there_are_no_epochs_it_is_grey_and_tells_what_is_shown(timeline):
    timeline.set_place(1, 0.3, "forward pass · t = 1")
    timeline.setEnabled(False)
    told = picture(timeline)
    assert told.pixelColor(at(timeline, 0.7)) == QColor(theme.current().window)
    timeline.set_place(1, 0.6, "forward pass · t = 2")
    assert picture(timeline) != told


@pytest.mark.parametrize("wide", range(60, 400, 20))
def test_where_a_place_has_no_room_it_is_left_out_as_a_whole(timeline, wide):
    timeline.set_place(3, 0.5, "backward pass, layer 2 ← · t = 1")
    size = (wide, timeline.sizeHint().height())
    texts = drawn_texts(timeline, size)
    assert outside(texts) == []
    assert touching(texts) == []


def test_a_place_is_told_in_fewer_words_before_it_is_left_out(timeline):
    long, short = "backward pass, layer 2 ← · t = 1", "back, layer 2 ← · t = 1"
    timeline.set_place(3, 0.5, long, short)
    told = []
    for wide in range(400, 60, -2):
        texts = [each.text for each in drawn_texts(timeline, (wide, timeline.sizeHint().height()))]
        told.append(next(text for text in texts if text.startswith("3")))
    assert list(dict.fromkeys(told)) == [f"3 · {long}", f"3 · {short}", "3"]


def test_a_demo_shows_its_steps_and_goes_to_the_one_that_is_pressed(timeline, qtbot):
    timeline.setRange(1, 1)
    names = ("t = 1", "t = 2", "t = 3")
    timeline.set_steps(names)
    timeline.set_place(1, 1 / 3, "forward pass · t = 1")
    told = [each.text for each in drawn_texts(timeline, timeline.size().toTuple())]
    assert [each for each in told if each in names] == [*names]
    assert not touching(drawn_texts(timeline, timeline.size().toTuple()))
    sought = []
    timeline.step_sought.connect(sought.append)
    qtbot.mouseClick(timeline, LEFT, pos=at(timeline, 0.5))
    timeline.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(timeline, key)
    assert sought == [2, 2, 0, 0, 3]  # from where it stands, after the first
    soft = theme.current().color("accent_soft").rgb()
    shown = picture(timeline)
    inside = [at(timeline, part) + QPoint(0, 6) for part in (0.02, 0.31, 0.4, 0.98)]
    assert [shown.pixelColor(each).rgb() == soft for each in inside] == [True, True, False, False]


def test_the_steps_of_a_long_demo_have_no_names_that_would_touch(timeline):
    timeline.setRange(1, 1)
    for count in (2, 9, 30, 400):
        timeline.set_steps(tuple(f"t = {k + 1}" for k in range(count)))
        timeline.set_place(1, 0.5, "forward pass · t = 1")
        assert not touching(drawn_texts(timeline, timeline.size().toTuple())), count


def test_captions_are_as_wide_as_the_longest_in_whatever_language(qapp):
    caption = Label("go")
    for longest in ("rewind", "to the very beginning"):
        _as_wide_as(("", "go", longest), caption)
        assert caption.minimumWidth() == caption.fontMetrics().horizontalAdvance(longest) + 2


def test_the_ring_of_a_single_loss_does_not_look_out_behind_the_handle(timeline):
    timeline.setRange(1, 2)  # an epoch is wide
    for fraction, is_clear in ((0.49, False), (0.0, True)):
        timeline.set_place(1, fraction, "")
        show(timeline, [1.0])
        ringed = picture(timeline)
        show(timeline, [np.nan])
        assert (ringed != picture(timeline)) == is_clear


@pytest.mark.parametrize("ahead", [0.0, 0.2])
def test_the_playhead_leaves_the_number_of_its_bookmark_to_be_read(timeline, ahead):
    show(timeline, np.linspace(1, 0.5, 12))
    timeline.set_flags((Flag(5, 0.0, "five"),))
    timeline.set_place(12, 0.0, "")
    (flag,) = timeline._flag_rects()
    inside = flag.toRect().adjusted(3, 1, -1, -1)
    alone = picture(timeline).copy(inside)
    timeline.set_place(5, ahead, "")
    assert picture(timeline).copy(inside) == alone
