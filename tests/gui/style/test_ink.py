"""Numbers stand on the colours of their values and must be legible on all of them."""

from itertools import product

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.figures.decoded.decoded_table import tile_ground
from gui.figures.diagram.pen import BAND
from gui.figures.gates import belt_painter
from gui.figures.seeds.grid_colors import SHADES, ink, shade
from gui.figures.weights import matrix_sheet
from gui.style import theme
from gui.widgets import heat_map, log_map
from gui.widgets.buttons import button
from gui.widgets.log_scale import grad_color
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.run_button import RunButton
from gui.widgets.slider import Slider
from gui.widgets.spec_form import setting_box
from gui.widgets.wrapped_choice import WrappedChoice


def luminance(color):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_numbers_are_legible_on_every_colour_of_a_value(monkeypatch, look):
    """A contrast of 4.5 at least (WCAG AA)."""
    monkeypatch.setattr(theme, "_current", look)
    values = theme.diverging(np.append(np.linspace(-1, 1, 201), np.nan))
    grounds = [QColor(*rgb) for rgb in values.tolist()]
    pairs = list(zip(grounds, theme.inks_on(values), strict=True))
    sizes = [grad_color(share) for share in np.linspace(0, 1, 101)]
    pairs += [(ground, theme.ink_on(ground)) for ground in sizes]
    pairs += [(shade(value), ink(value)) for value in np.linspace(0, 1, SHADES + 1)]
    tiles = [
        tile_ground(right, sure, later)
        for right, sure, later in product((True, False), np.linspace(0, 1, 21), (False, True))
    ]
    pairs += [(ground, theme.ink_on(ground)) for ground in tiles]
    assert min(contrast(*pair) for pair in pairs) > 4.5


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_numbers_are_legible_on_what_was_seen_before_and_is_pale(monkeypatch, look):
    monkeypatch.setattr(theme, "_current", look)
    shades = [QColor(*rgb) for rgb in theme.diverging(np.linspace(-1, 1, 201)).tolist()]
    sizes = [grad_color(share) for share in np.linspace(0, 1, 101)]
    for dim, colors in product((heat_map.DIM, matrix_sheet.DIM, belt_painter.DIM), (shades,)):
        assert legible_when_pale(look, dim, colors)
    assert legible_when_pale(look, log_map.DIM, sizes)


def legible_when_pale(look, dim, colors):
    grounds = ("window", "panel", "accent_soft")
    pale = [theme.blend(look.color(g), each, dim) for g, each in product(grounds, colors)]
    return min(contrast(look.color("text"), each) for each in pale) >= 4.5


def ends(look):
    return look.negative, look.positive


INKS = ("text", "muted", "accent", "right", "wrong", "grad")
PAIRS = [
    *((ink, ground) for ink in (*INKS, "resting") for ground in ("window", "panel")),
    *((ink, ground) for ink in INKS for ground in ("raised", "accent_soft")),
    *(("text", ground) for ground in ("right_soft", "wrong_soft")),
    ("right", "right_soft"),
    ("wrong", "wrong_soft"),
    ("on_accent", "accent"),
]


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_every_text_is_legible_on_every_ground_it_stands_on(look):
    """A contrast of 4.5 at least (WCAG AA)."""
    found = {pair: contrast(look.color(pair[0]), look.color(pair[1])) for pair in PAIRS}
    found |= {(name, "panel"): contrast(QColor(name), look.color("panel")) for name in look.series}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_every_text_is_legible_in_the_column_that_the_playhead_stands_at(look):
    for below in ("window", "raised"):  # the stage, and its boxes
        ground = theme.blend(look.color(below), look.color("accent"), BAND)
        assert min(contrast(look.color(ink), ground) for ink in INKS) >= 4.5


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_the_letter_of_a_one_hot_vector_is_set_apart_from_all_values(monkeypatch, look):
    monkeypatch.setattr(theme, "_current", look)
    letter = look.color("letter")
    assert contrast(theme.ink_on(letter), letter) >= 4.5
    assert contrast(letter, look.color("raised")) >= 4.5
    assert (
        letter.hsvSaturationF() < 0.4 < min(QColor(*each).hsvSaturationF() for each in ends(look))
    )


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("count", [1, 4, 6, 7, 32])
def test_names_of_lines_are_legible_however_many_there_are(monkeypatch, look, count):
    monkeypatch.setattr(theme, "_current", look)
    inks = [theme.distinct_color(place, count) for place in range(count)]
    assert min(contrast(ink, look.color("panel")) for ink in inks) >= 4.5
    assert len({ink.rgb() for ink in inks}) == count


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_more_is_always_further_from_the_ground(monkeypatch, look):
    """Told by lightness, so that no hue has to be."""
    monkeypatch.setattr(theme, "_current", look)
    away = [contrast(shade(value), look.color("panel")) for value in np.linspace(0, 1, 11)]
    assert away == sorted(away)
    assert away[-1] > 3 * away[0]


def front_tab(front):
    """The first of two; what tells it is not asked of the other."""
    bar = named(QTabBar(), "bar")
    for text in ("first", "other"):
        bar.addTab(text)
    bar.setCurrentIndex(0 if front else 1)
    return bar


def front_tab_below(front):
    bar = front_tab(front)
    bar.setShape(QTabBar.Shape.RoundedSouth)
    return bar


def result_button(chosen):
    made = button("result", "h")
    made.setCheckable(True)
    made.setChecked(chosen)
    return made


def rail_button(chosen):
    made = named(QToolButton(text="Model", autoRaise=True, checkable=True), "rail")
    made.setChecked(chosen)
    return made


def tick_box(enabled, ticked=False):
    box = setting_box("bidirectional", {})
    box.setChecked(ticked)
    box.setEnabled(enabled)
    return box


def ticked_box(enabled):
    return tick_box(enabled, ticked=True)


def resting_box(ticked):
    return tick_box(False, ticked)


def choice(chosen):
    made = named(WrappedChoice("At most 4"), "choice")
    made.setChecked(chosen)
    return made


def resting_choice(chosen):
    made = choice(chosen)
    made.setEnabled(False)
    return made


def picture(widget):
    rect = widget.tabRect(0) if isinstance(widget, QTabBar) else widget.rect()
    return widget.grab(rect).toImage()


def told_by(one, other):
    """How many pixels have a contrast of 3, at least, with what they are in the other picture."""
    pixels = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(contrast(one.pixelColor(*at), other.pixelColor(*at)) >= 3 for at in pixels)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(
    ("make", "pixels"),
    [
        (front_tab, 60),
        (front_tab_below, 60),
        (result_button, 100),
        (rail_button, 60),
        (tick_box, 10),
        (ticked_box, 10),
        (resting_box, 8),
        (choice, 10),
        (resting_choice, 10),
    ],
)
def test_what_is_in_front_or_chosen_or_at_rest_is_told_by_more_than_a_shade(
    qtbot, look, make, pixels
):
    theme.apply(look)
    pictures = []
    for state in (True, False):
        widget = make(state)
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        pictures.append(picture(widget))
    theme.apply("system")
    assert told_by(*pictures) >= pixels


class Ground(QWidget):
    """Of one colour, whatever stands on it."""

    def __init__(self, color):
        super().__init__()
        self.color = color

    def paintEvent(self, event):  # noqa: N802 -- Qt names it
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.color)
        painter.end()


def quiet_run():
    made = RunButton("run", "Fork")
    made.leads(False)
    return made


WORKED_WITH = (
    lambda: named(QLineEdit("hello"), "field"),
    lambda: named(QComboBox(), "box"),
    lambda: named(WholeNumberBox("epochs"), "number"),
    lambda: button("button", "Commit"),
    lambda: named(QToolButton(text="Model"), "tool"),
    lambda: named(QPlainTextEdit("hello"), "text"),
    lambda: Slider("slider", "Epoch"),
    lambda: tick_box(True),
    lambda: choice(False),
    quiet_run,
)
ASIDE = 6  # pixels of the ground around it


def outline(widget, ground):
    """How far the darkest or brightest of its left edge stands out from the ground."""
    around = Ground(ground)
    widget.setParent(around)
    widget.setGeometry(ASIDE, ASIDE, 80, min(widget.sizeHint().height(), 40))
    around.resize(widget.width() + 2 * ASIDE, widget.height() + 2 * ASIDE)
    seen = around.grab().toImage()
    middle = ASIDE + widget.height() // 2
    return max(contrast(seen.pixelColor(ASIDE + x, middle), ground) for x in range(3))


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_edge_of_all_that_is_worked_with_is_seen(qapp, look):
    """A contrast of 3 at least (WCAG 2, 1.4.11)."""
    theme.apply(look)
    colors = theme.current()
    card = theme.blend(colors.color("panel"), colors.color("accent_soft"), 0.4)  # of a question
    grounds = (colors.color("window"), colors.color("panel"), card)
    found = [outline(make(), ground) for make in WORKED_WITH for ground in grounds]
    theme.apply("system")
    assert min(found) >= 3


def test_in_the_dark_the_handle_of_a_slider_is_a_light_thing_and_not_an_outline_alone(qapp):
    theme.apply("dark")
    ground = theme.current().color("window")
    slider = Slider("slider", "Epoch")
    around = Ground(ground)
    slider.setParent(around)
    slider.setGeometry(0, 0, 80, slider.sizeHint().height())
    handle = slider.grab().toImage().pixelColor(6, slider.height() // 2)
    theme.apply("system")
    assert contrast(handle, ground) >= 3


# What is seen by who lacks the cones for red, and for green (Machado, Oliveira, Fernandes 2009).
BLIND = {
    "none": np.eye(3),
    "red": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "green": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = XYZ.sum(axis=1)


def lab(color, blind):
    """CIE L*a*b*, in which 2 is hardly seen and 20 is another colour."""
    shares = np.array(QColor(color).getRgbF()[:3])
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(XYZ @ np.clip(np.array(BLIND[blind]) @ linear, 1e-3, 1) / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("blind", BLIND)
def test_the_sixth_line_is_told_from_all_others_and_is_one_colour_in_light_and_dark(blind):
    for look in (theme.LIGHT, theme.DARK):
        *others, sixth = (lab(each, blind) for each in look.series)
        assert min(np.linalg.norm(sixth - each) for each in others) > 24
    hues = [QColor(look.series[5]).hslHueF() for look in (theme.LIGHT, theme.DARK)]
    assert hues[0] == pytest.approx(hues[1], abs=0.03)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_numbers_on_shades_of_one_hue_are_all_in_one_ink(monkeypatch, look):
    monkeypatch.setattr(theme, "_current", look)
    assert len({ink(share).rgb() for share in np.linspace(0, 1, 101).tolist()}) == 1
    ends = [lab(shade(share).name(), "none") for share in (0.0, 1.0)]
    assert np.linalg.norm(ends[1] - ends[0]) > 30
