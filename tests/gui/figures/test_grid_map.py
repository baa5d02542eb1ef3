"""Maps of a grid beside each other: their squares' numbers."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.figures.seeds.grid_map import GridMap, Tile
from tests.gui.figures.drawn_texts import drawn_texts, touching

TOLD = {"RNN": ("82 %", "64 %", "32 %"), "LSTM": ("49 %", "38 %", "32 %"), "GRU": ("8 %", "0 %")}


@pytest.fixture
def row(qtbot):
    """Three maps of one grid in a row."""
    whole = QWidget()
    qtbot.addWidget(whole)
    line = QHBoxLayout(whole)
    maps = [GridMap(cell) for cell in TOLD]
    for each in maps:
        each.beside = maps
        line.addWidget(each)
        told = TOLD[each.title]
        tiles = {(0, at): Tile("known", text) for at, text in enumerate(told)}
        each.show_tiles(["0.1"], ["4", "8", "16"], tiles)
    return whole


@pytest.mark.parametrize("wide", [540, 640, 900, 1800])
def test_numbers_are_as_large_in_all_maps_and_do_not_read_as_one(row, wide):
    texts = drawn_texts(row, (wide, 200))
    same = [each.rect.size() for each in texts if each.text.strip() in ("32 %", "32")]
    assert len(same) == 2
    assert same[0] == same[1]
    shares = {told for each in TOLD.values() for told in each}
    shares |= {told.removesuffix(" %") for told in shares}
    numbers = [each for each in texts if each.text in shares]
    assert touching(numbers, gap=0.5 * same[0].height() + 2) == []
