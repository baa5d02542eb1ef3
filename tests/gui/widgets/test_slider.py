"""A slider keeps a way to go, whatever stands beside it."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.style import type as type_scale
from gui.widgets.slider import LEAST, Slider

GUI = Path(__file__).parents[3] / "gui"


def test_what_stands_beside_a_slider_does_not_push_it_to_a_dot(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    slider = Slider("aSlider", "A slider")
    for each in (QLabel("one"), slider, QLabel("other")):
        line.addWidget(each)
    window.resize(1, 1)
    window.show()
    assert slider.width() >= type_scale.px(LEAST)


def test_every_slider_is_one_of_these():
    own = "gui/widgets/slider.py"
    for file in GUI.rglob("*.py"):
        assert "QSlider(" not in file.read_text("utf-8") or file.as_posix().endswith(own), file
