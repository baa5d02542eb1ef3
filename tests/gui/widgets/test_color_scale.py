"""The legend of all colours is whole, or not there: its ends never lie on its bar."""

from gui.widgets.color_scale import ColorScale
from tests.gui.figures.drawn_texts import drawn_texts, touching


def test_its_ends_never_touch_and_where_they_would_nothing_is_drawn(qtbot):
    scale = ColorScale()
    qtbot.addWidget(scale)
    high = scale.sizeHint().height()
    said = {}
    for width in range(scale.sizeHint().width(), 10, -2):
        scale.resize(width, high)
        texts = drawn_texts(scale, (width, high))
        assert touching(texts) == [], width
        said[width] = len(texts)
    assert set(said.values()) == {0, 2}
    assert said[scale.minimumSizeHint().width()] == 2
