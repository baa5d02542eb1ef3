"""Maps side by side look alike: numbers are in all of them, or in none."""

import re

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from core.experiment import Experiment, ModelSpec, WordTask
from gui.figures.compare.line_name import GAP, LEAST, SAMPLE, LineName
from gui.figures.compare.run_line import DASHES
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.one_line import OneLine
from gui.wording.names import out_names
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.sampled import some

WORD = WordTask("hello", "ohlol")


def test_rows_of_two_directions_are_named_by_them_before_they_are_known_too(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    values = np.zeros((5, 4), "f4")
    two = ModelSpec("LSTM", hidden_size=2, bidirectional=True, head="Linear")
    both = out_names(Experiment(WORD, two))
    assert out_names(Experiment(WORD, ModelSpec("LSTM", hidden_size=2, head="Linear"))) == ()
    shown = RunMap("LSTM", "#000000", "", values, "hello", units=both)
    maps.show_maps([shown, shown._replace(values=None), shown._replace(units=())])
    ticks = [[name for _, name in plot.getAxis("left").names] for plot in maps.plots]
    assert ticks == [["0→", "1→", "0←", "1←"], ["0→", "1→", "0←", "1←"], ["0", "1", "2", "3"]]


def test_a_run_is_titled_as_it_is_called_though_it_looks_like_html(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    name = "<b>bold</b> & <img src=x> &amp;"
    maps.show_maps([RunMap(name, "#000000", "epoch 3", np.zeros((5, 4), "f4"), "hello")])
    title = maps.findChild(OneLine)
    title.resize(2_000, 20)
    assert title.shown() == f"{name}  epoch 3"
    assert title.accessibleName() == f"{name}  epoch 3"


def test_numbers_are_in_all_maps_or_in_none_however_wide_they_are(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    values = np.linspace(-1, 1, 20, dtype="f4").reshape(5, 4)
    maps.show()
    maps.show_maps([RunMap(f"run {k}", "#000000", "", values, "hello") for k in range(6)])
    found = set()
    for wide in some(range(1180, 1300, 4), of=3, always=(1180, 1296)):
        maps.resize(wide, 300)
        QApplication.processEvents()
        texts = [each.text for each in drawn_texts(maps, (wide, 300))]
        found.add(sum(bool(re.fullmatch(r"[+−]\d\.\d\d", text)) for text in texts))
    assert found == {0, 6 * 20}


def test_names_around_large_numbers_are_large_too_and_around_small_ones_as_elsewhere(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    values = np.linspace(-1, 1, 20, dtype="f4").reshape(5, 4)
    maps.show()
    maps.show_maps([RunMap(f"run {k}", "#000000", "", values, "hello") for k in range(2)])
    high = {}
    for size in ((1200, 700), (460, 200)):
        maps.resize(*size)
        QApplication.processEvents()
        texts = drawn_texts(maps, size)
        assert touching(texts) == []
        assert outside(texts) == []
        numbers = [each.rect.height() for each in texts if each.text[0] in "+−"]
        high[size] = max(numbers), min(t.rect.height() for t in texts if t.text == "h")
    (large, names), (small, usual) = high.values()
    assert large > 1.5 * small
    assert names > 1.3 * usual


def test_a_title_is_in_ink_and_its_line_is_shortened_before_its_name(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    values = np.zeros((5, 4), "f4")
    name = "bidirectional LSTM"
    maps.show()
    maps.show_maps([RunMap(name, "#bb5200", "", values, "hello", dashes=(4.0, 3.0))] * 6)
    title = maps.findChild(LineName)
    wide = title.sizeHint().width()
    for room in (wide + LEAST + GAP, wide + 200):
        title.resize(room, title.height())
        assert title.shown() == name
        colors = {each.name() for each in every_color(title)}
        assert theme.current().text in colors
        assert "#bb5200" in colors
        line = [x for x in range(title.width()) if is_line(title, x)]
        assert LEAST / 2 <= len(line) <= SAMPLE
        assert max(line) < title.contentsMargins().left()


@pytest.mark.parametrize("dashes", DASHES)
@pytest.mark.parametrize("zoom", [100, 150, 250])
@pytest.mark.parametrize("most", [0, 4, 200])
def test_however_short_a_dashed_line_before_a_name_is_two_of_its_strokes_are_seen(
    qtbot, dashes, zoom, most
):
    """One stroke alone is the key of a full line."""
    type_scale.set_zoom(zoom)
    try:
        title = LineName(tells=False)
        qtbot.addWidget(title)
        title.show()
        title.show_name("<b>bidirectional LSTM</b>", "#bb5200", dashes)
        title.resize(
            title.sizeHint().width() + type_scale.px(LEAST) + GAP + most, title.sizeHint().height()
        )
        picture = title.grab().toImage()
        row = [picture.pixelColor(x, picture.height() // 2) for x in range(title.width())]
        line = "".join("#" if each.name() == "#bb5200" else " " for each in row)
        assert title.shown() == "bidirectional LSTM"
        assert (len(line.split()) > 1) == bool(dashes)
    finally:
        type_scale.set_zoom(100)


def every_color(widget):
    picture = widget.grab().toImage()
    return [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]


def is_line(title, x):
    picture = title.grab().toImage()
    return picture.pixelColor(x, picture.height() // 2).name() == "#bb5200"


def test_colours_mean_the_same_in_all_maps_of_values_with_signs(qtbot):
    maps = RunMaps()
    qtbot.addWidget(maps)
    small, large = np.ones((5, 4), "f4") * 0.5, np.ones((5, 4), "f4") * 4
    shown = [RunMap("RNN", "", "", each, "hello") for each in (small, large)]
    maps.show_maps([*shown, shown[0]._replace(signed=False)])
    assert [each._top for each in maps.maps] == [4.0, 4.0, 1.0]
    assert maps.top == 4.0
    maps.show_maps([shown[0], shown[0], shown[0]._replace(values=None)])
    assert maps.top == 1.0
    assert maps.maps[0]._top == 1.0


def test_a_map_whose_values_are_still_to_come_has_their_places_already(qtbot):
    def places() -> object:
        plot = maps.plots[0]
        return plot.getAxis("left").names, plot.getViewBox().viewRange()

    maps = RunMaps()
    qtbot.addWidget(maps)
    known = RunMap("RNN", "#000000", "", np.ones((5, 2), "f4"), "hello", units=("0", "1"))
    maps.show_maps([known._replace(values=None)])
    before = places()
    maps.show_maps([known])
    assert before == places()
    maps.show_maps([known._replace(values=None, units=())])
    assert maps.plots[0].getAxis("left").names == [(0, "")]  # no numbers of pyqtgraph's own
